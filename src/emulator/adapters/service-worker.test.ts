import { afterEach, expect, test, vi } from 'vitest';

const started = vi.fn();
vi.mock('msw/browser', () => ({ setupWorker: () => ({ start: started }) }));

const { startServiceWorker } = await import('./service-worker');

afterEach(() => vi.unstubAllGlobals());

test('a page that was loaded past its worker starts no MSW, which would load the page again', async () => {
  vi.stubGlobal('navigator', { serviceWorker: { controller: null, getRegistration: async () => ({}) } });
  const opened = await startServiceWorker(
    { handle: () => Promise.reject(new Error('not asked')) },
    '/',
    () => Promise.reject(new Error('not asked')),
    () => undefined,
  );
  expect(opened).toBeUndefined();
  expect(started).not.toHaveBeenCalled();
});
