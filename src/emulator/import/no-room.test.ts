import { expect, test } from 'vitest';

import { createControl } from '../control';
import type { Backing } from '../storage/backing';
import { memoryBacking } from '../storage/backing';
import { testArm } from '../testing';
import { azAccount, azGallery, GALLERY, importOf } from './testing';

/** Storage that keeps settings and changes, and has no room for an estate. */
function fullBacking(): Backing {
  const memory = memoryBacking();
  return {
    ...memory,
    persistent: true,
    write: (known, decide) =>
      memory.write(known, (tail) => {
        const write = decide(tail);
        if (write?.estate?.length)
          throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        return write;
      }),
  };
}

async function control(backing: Backing) {
  const arm = await testArm({ backing });
  const steering = createControl({
    emulator: arm.emulator,
    scenarios: [],
    door: () => 'page',
    readEstate: async () => {
      const { report, docs, info } = importOf({ 'a.json': [azAccount], 'g.json': [azGallery] });
      return info ? { report, estate: { info, docs } } : { report };
    },
  });
  return { ...arm, steering };
}

test('an estate that the browser has no room for is shown for this tab, and the report says so', async () => {
  const { steering, call } = await control(fullBacking());
  expect(steering.getState().persistent).toBe(true);
  const report = await steering.importFiles([]);
  expect(report.applied).toBe(true);
  expect(report.issues[0]).toEqual({ severity: 'warning', file: '', code: 'import.storageRefused' });
  expect(steering.getState()).toMatchObject({ persistent: false, imported: { name: 'a.json + 1' } });
  expect((await call('GET', GALLERY)).status).toBe(200);
  // Changes work as before; they too are kept by this tab only.
  expect((await call('PATCH', GALLERY, { tags: { a: 'b' } })).status).toBe(200);
});

test('any other failure of storage is passed on, and the estate is the one from before', async () => {
  const backing = { ...memoryBacking(), persistent: true };
  const { steering, emulator } = await control(backing);
  const scenario = steering.getState().scenario;
  backing.write = () => Promise.reject(new Error('The database is gone.'));
  await expect(steering.importFiles([])).rejects.toThrow('The database is gone.');
  expect(steering.getState().scenario).toBe(scenario);
  expect(emulator.session.state.imported).toBeUndefined();
});
