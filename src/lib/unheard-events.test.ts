import { expect, test, vi } from 'vitest';

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
