// The emulator's service worker: MSW's own script with a fence around it. It answers for ARM and Microsoft Graph only (everything
// else would wait for the page's busy main thread), and what MSW does not answer never reaches the network.
const EMULATED = ['https://management.azure.com', 'https://graph.microsoft.com'];
const PROBE = new URL('emulator-probe', self.registration.scope).href;

const unanswered = () => new Response(null, { status: 503, headers: { 'x-emulator-unanswered': 'true' } });

// MSW lets a request through when its page has gone or has not said hello yet. The page then answers itself.
self.fetch = async () => unanswered();

self.addEventListener('install', (event) => {
  // Browsers with static routing do not even start the worker for the page's own files.
  if (!event.addRoutes) return;
  const mine = [...EMULATED.map((origin) => `${origin}/*`), PROBE].map((urlPattern) => ({ urlPattern }));
  event.waitUntil(
    event.addRoutes({ condition: { not: { or: mine } }, source: 'network' }).catch(() => undefined),
  );
});

self.addEventListener('fetch', (event) => {
  const { origin, href } = new URL(event.request.url);
  if (href === PROBE) {
    event.respondWith(new Response(null, { status: 204 }));
    event.stopImmediatePropagation();
  } else if (!EMULATED.includes(origin)) {
    event.stopImmediatePropagation();
  }
});

importScripts('mockServiceWorker.js');

// Reached only when MSW took no notice of a call: it does not when no page is active.
self.addEventListener('fetch', (event) => event.respondWith(unanswered()));
