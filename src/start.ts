import { client, session } from './begin';
import { afterPaint } from './lib/after-paint';
import { earlyLinks } from './lib/early-links';
import { showFirstGalleries } from './pages/galleries/first-galleries';

// What index.html begins with. The first rows are drawn as soon as they are known; React, which needs three times as much
// script, comes after their picture.

const portal = () => void import('./main');

earlyLinks.hold();
// Nobody paints a page in the background: what waits for a picture would wait until somebody looks.
if (document.visibilityState === 'hidden') portal();
else
  void showFirstGalleries({ client, queryClient: session.get().queryClient }).then(() => afterPaint(portal));
