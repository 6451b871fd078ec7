// What goes over the wire, and the slow network it goes over: for the page, its workers and its service worker alike.

/** DevTools' "Fast 4G": bytes a second, and milliseconds added to each request. */
export const FAST_4G = {
  offline: false,
  latency: 60 * 2.75,
  downloadThroughput: ((9 * 1_000_000) / 8) * 0.9,
  uploadThroughput: ((1.5 * 1_000_000) / 8) * 0.9,
};

/** Counts the network events of one visit. Answers that a service worker made up are no traffic. */
export class Traffic {
  requests = 0;
  bytes = 0;
  lastActivity = performance.now();
  /** @type {Map<string, { worker: boolean, cached: boolean }>} */
  #open = new Map();

  /** @param {string} session @param {string} method @param {any} event */
  take(session, method, event) {
    const key = `${session} ${event.requestId}`;
    if (method === 'Network.requestWillBeSent') {
      if (/^(?:data|blob|chrome|about):/.test(event.request.url)) return;
      this.#open.set(key, { worker: false, cached: false });
      this.lastActivity = performance.now();
    }
    const request = this.#open.get(key);
    if (!request) return;
    if (method === 'Network.requestServedFromCache') request.cached = true;
    if (method === 'Network.responseReceived') {
      request.worker = event.response.fromServiceWorker;
      request.cached ||= event.response.fromDiskCache || event.response.fromPrefetchCache;
    }
    if (method === 'Network.loadingFinished' || method === 'Network.loadingFailed') {
      this.#open.delete(key);
      this.lastActivity = performance.now();
      if (method === 'Network.loadingFailed' || request.worker || request.cached) return;
      this.requests += 1;
      this.bytes += event.encodedDataLength;
    }
  }
}

const EVENTS = /** @type {const} */ ([
  'Network.requestWillBeSent',
  'Network.requestServedFromCache',
  'Network.responseReceived',
  'Network.loadingFinished',
  'Network.loadingFailed',
]);

/**
 * Slows and counts a page's own network.
 * @param {import('@playwright/test').CDPSession} session @param {Traffic} traffic
 */
export async function followPage(session, traffic) {
  for (const name of EVENTS) session.on(name, (event) => traffic.take('page', name, event));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', FAST_4G);
}

/**
 * Slows and counts the workers that come up while a visit lasts. They are targets of their own, which Playwright's
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
  root.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { method, params } = JSON.parse(message);
    if (typeof method === 'string' && method.startsWith('Network.'))
      current()?.take(sessionId, method, params);
  });
  await root.send('Target.setDiscoverTargets', { discover: true });
}
