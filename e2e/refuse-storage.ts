import type { Page } from '@playwright/test';

/** The browser refuses every storage, to the page and to the emulator's worker, as in private mode. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB'] as const) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    }
  });
  // Init scripts do not run in workers, so the worker's own script is given the refusal.
  await page.context().route(/\/emulator\.worker-[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const refusal =
      "Object.defineProperty(self,'indexedDB',{get(){throw new DOMException('The operation is insecure.','SecurityError')}});";
    await route.fulfill({ response, body: refusal + (await response.text()) });
  });
}
