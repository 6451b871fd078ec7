// After a new release the lazy chunks of an open page are gone. One reload gets the new page; a second failure is a real one
// and is shown. The mark lives in sessionStorage; without storage there is no reload, so never a loop.

const MARK = 'reloaded-for-chunk';

/** Reloads the page once when a lazy chunk cannot be had any more. */
export function reloadOnStaleChunk(): void {
  window.addEventListener('vite:preloadError', (event) => {
    try {
      const build = import.meta.url;
      if (sessionStorage.getItem(MARK) === build) return;
      sessionStorage.setItem(MARK, build);
    } catch {
      return;
    }
    event.preventDefault();
    location.reload();
  });
}
