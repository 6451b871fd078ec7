// The slow network of a visit: for the page, its workers and its service worker alike.

/** DevTools' "Fast 4G": bytes a second, and milliseconds added to each request. */
export const FAST_4G = {
  offline: false,
  latency: 60 * 2.75,
  downloadThroughput: ((9 * 1_000_000) / 8) * 0.9,
  uploadThroughput: ((1.5 * 1_000_000) / 8) * 0.9,
};

/** Knows when a visit's network was last in use. What went over the wire is counted by the server that sent it. */
export class Traffic {
  lastActivity = performance.now();

  /** @param {string} method */
  take(method) {
    if (method.startsWith('Network.')) this.lastActivity = performance.now();
  }
}

const EVENTS = /** @type {const} */ ([
  'Network.requestWillBeSent',
  'Network.loadingFinished',
  'Network.loadingFailed',
]);

/**
 * Slows a page's own network and follows it.
 * @param {import('@playwright/test').CDPSession} session @param {Traffic} traffic
 */
export async function followPage(session, traffic) {
  for (const name of EVENTS) session.on(name, () => traffic.take(name));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', FAST_4G);
}

/**
 * Slows the workers that come up while a visit lasts, and follows them. They are targets of their own, which Playwright's
 * sessions do not reach: messages to them are wrapped by hand.
 * @param {import('@playwright/test').Browser} browser
 * @param {() => Traffic | undefined} current the visit that runs
 */
export async function followWorkers(browser, current) {
  const root = await browser.newBrowserCDPSession();
  let id = 0;
  /** @param {string} sessionId @param {string} method @param {object} [params] */
  const tell = (sessionId, method, params = {}) =>
    root
      .send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: ++id, method, params }),
      })
      // The worker may have ended already.
      .catch(() => undefined);
  root.on('Target.targetCreated', ({ targetInfo }) => {
    if (!/worker/.test(targetInfo.type)) return;
    void root
      .send('Target.attachToTarget', { targetId: targetInfo.targetId, flatten: false })
      .catch(() => undefined);
  });
  root.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (!/worker/.test(targetInfo.type)) return;
    void tell(sessionId, 'Network.enable');
    void tell(sessionId, 'Network.emulateNetworkConditions', FAST_4G);
  });
  root.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { method } = JSON.parse(message);
    if (typeof method === 'string') current()?.take(method);
  });
  await root.send('Target.setDiscoverTargets', { discover: true });
}
