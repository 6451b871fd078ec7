import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';

import { leaveUnheard, UNHEARD } from './unheard-events';

test('a root hears all but what nobody listens to through it', () => {
  const root = new EventTarget();
  leaveUnheard(root);
  const heard = vi.fn();
  for (const type of [...UNHEARD, 'click', 'pointermove']) {
    root.addEventListener(type, ({ type: name }) => heard(name));
    root.dispatchEvent(new Event(type));
  }
  expect(heard.mock.calls.flat()).toEqual(['click', 'pointermove']);
});

test('what is heard keeps its options', () => {
  const root = new EventTarget();
  leaveUnheard(root);
  const heard = vi.fn();
  root.addEventListener('click', heard, { once: true });
  root.dispatchEvent(new Event('click'));
  root.dispatchEvent(new Event('click'));
  expect(heard).toHaveBeenCalledTimes(1);
});

test('React listens through it, and would hear them all', async () => {
  const kinds = async (prepare: (root: Element) => void) => {
    const root = document.createElement('div');
    const asked = new Set<string>();
    const listen = root.addEventListener.bind(root);
    root.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      asked.add(type);
      listen(type, listener);
    };
    prepare(root);
    await render(<p />, { container: document.body.appendChild(root) });
    return asked;
  };
  const all = await kinds(() => undefined);
  expect([...UNHEARD].filter((type) => !all.has(type))).toEqual([]);
  expect(await kinds(leaveUnheard)).toEqual(new Set([...all].filter((type) => !UNHEARD.has(type))));
});
