import { expect, it, vi } from 'vitest';

import { fakeControl } from './fake-demo-control';
import { askingControl, unsaved } from './unsaved';

it('asks only while something typed would be lost, and switches only when allowed', async () => {
  const setPersona = vi.fn(() => Promise.resolve());
  const control = askingControl({ ...fakeControl().control, setPersona });
  await control.setPersona('reader');
  expect(setPersona).toHaveBeenCalledTimes(1);

  const release = unsaved.hold();
  const kept = control.setPersona('guest');
  unsaved.question.get()?.(false);
  await kept;
  expect(setPersona).toHaveBeenCalledTimes(1);

  const dropped = control.setPersona('guest');
  unsaved.question.get()?.(true);
  await dropped;
  expect(setPersona).toHaveBeenLastCalledWith('guest');
  expect(unsaved.question.get()).toBeUndefined();
  release();
  await control.setPersona('owner');
  expect(setPersona).toHaveBeenCalledTimes(3);
});
