import { useRouter } from '@tanstack/react-router';

import { afterNextPaint } from '@/lib/after-next-paint';
import { unsaved } from '@/state/unsaved';

import { showPrepared } from './prepared-page';

/**
 * Goes to an address. A page that was drawn ahead is shown in the next frame, and the router hears of it behind that frame: what
 * it does for a navigation took half of the time until one saw the page.
 */
export function useGo(): (href: string) => void {
  const router = useRouter();
  const { history } = router;
  return (href) => {
    const from = router.latestLocation.pathname;
    // The router asks before it leaves what is not saved, and remembers how far the page is scrolled: both before anything is shown.
    const atOnce = !unsaved.isHeld() && scrollY === 0 && showPrepared(href);
    if (!atOnce) {
      history.push(href);
      return;
    }
    // Who has gone elsewhere within that frame stays there.
    afterNextPaint(() => {
      if (router.latestLocation.pathname === from) history.push(href);
    });
  };
}
