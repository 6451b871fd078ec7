import './ui/tokens.css';
import './ui/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { client, demo, emulator, session } from './begin';
import { renderAnswersTogether } from './components/first-picture';
import { leaveFirstRows } from './components/resource-table/first-rows';
import { afterNextPaint } from './lib/after-next-paint';
import { now } from './lib/clock';
import { earlyLinks } from './lib/early-links';
import { onFirstActivity } from './lib/first-activity';
import { invariant } from './lib/invariant';
import { leaveUnheard } from './lib/unheard-events';
import { firstGalleryAnswers } from './pages/galleries/first-galleries';
import { fetchWhatListsLeadTo, makeRouter, preloadDetails } from './routes';
import type { DemoControl } from './state/demo-control';
import { notices } from './state/notices';
import { createOperationFollower } from './state/operation-follower';
import type { Portal } from './state/portal-context';
import { PortalContext } from './state/portal-context';
import { sessionKey } from './state/session';
import { useStore } from './ui/use-store';

const follower = createOperationFollower({
  client,
  queryClient: () => session.get().queryClient,
  notices,
  now,
  wait: (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000)),
});
const portalNow = (): Portal => ({ client, demo, follower, ...session.get() });
const router = makeRouter(portalNow());

/**
 * Another persona, scenario or estate: nothing read before may be shown again.
 * @param began whose session it was when the first question was asked
 */
function followSession(control: DemoControl, began: string) {
  let shown = began;
  notices.own(shown);
  follower.resume();
  const look = () => {
    const key = sessionKey(control.getState());
    if (key === shown) return;
    shown = key;
    notices.own(key);
    void session.renew(async () => {
      router.clearCache();
      router.update({ ...router.options, context: portalNow() });
      await router.invalidate();
    });
  };
  control.subscribe(look);
  look();
}

function followWhenThere() {
  const there = emulator.get();
  if (!there) return;
  followSession(there.control, there.session);
  // For the console of whoever gives a demo, and for the browser journeys.
  Object.assign(window, { portalDemo: there.control });
}
emulator.subscribe(followWhenThere);
followWhenThere();

function Root() {
  const { queryClient, switching } = useStore(session);
  return (
    <QueryClientProvider client={queryClient}>
      <PortalContext value={{ client, demo, follower, queryClient, switching }}>
        <RouterProvider router={router} context={{ client, demo, follower, queryClient, switching }} />
      </PortalContext>
    </QueryClientProvider>
  );
}

const root = document.querySelector('#root');
invariant(root, 'index.html has no #root.');
leaveUnheard(root);
const render = () => {
  leaveFirstRows();
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
  afterNextPaint(() => {
    earlyLinks.release();
    stopHearing();
  });
};
/** The shell of index.html stays until there is more to show: the page's own code, and on the start page its first rows. */
async function start() {
  const shellIsThePage = root?.querySelector('main [role=grid]') !== null;
  await router.load();
  if (shellIsThePage) await firstGalleryAnswers(session.get().queryClient);
}
renderAnswersTogether();
// The router itself listens from its first effect on: a step back before that changed the address and left the page as it was.
// Not `router.load` itself: hearers are a set, and taking it out would take out the router's.
const stopHearing = router.history.subscribe((change) => void router.load(change));
earlyLinks.follow((href) => router.history.push(href));
void start().then(render, render);
fetchWhatListsLeadTo(router);
// Behind the frame: the first activity may be the click itself.
onFirstActivity(() => afterNextPaint(preloadDetails));
