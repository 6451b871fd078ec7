import { client, session } from './begin';
import { afterNextPaint } from './lib/after-next-paint';
import { earlyLinks } from './lib/early-links';
import { showFirstGalleries } from './pages/galleries/first-galleries';

// What index.html begins with. The first rows are drawn as soon as they are known; React, which needs three times as much
// script, comes after their picture, and at once wherever there is none.

const portal = () => void import('./main');

async function begin() {
  const start = { client, queryClient: session.get().queryClient };
  // Whatever goes wrong here, the page itself has to tell it. Nobody paints a page in the background: what waits for a picture
  // would wait until somebody looks.
  const shown = await showFirstGalleries(start).catch(() => false);
  if (shown && document.visibilityState !== 'hidden') afterNextPaint(portal);
  else portal();
}

earlyLinks.hold();
if (document.visibilityState === 'hidden') portal();
else void begin();
