import { tabStorage } from './safe-storage';

// After a new release the lazy chunks of an open page are gone. One reload gets the new page; a second failure is a real one
// and is shown. The mark lives in sessionStorage; without storage there is no reload, so never a loop.

const MARK = 'reloaded-for-chunk';
let ahead = 0;

/** Preloads code; resolves with whether it arrived. A failure is ignored: the code is fetched again when it is needed. */
export async function fetchAhead(load: () => Promise<unknown> | undefined): Promise<boolean> {
  ahead += 1;
  try {
    await load();
    return true;
  } catch {
    return false;
  } finally {
    ahead -= 1;
  }
}

/** Reloads the page once when a lazy chunk that is needed cannot be had any more. */
export function reloadOnStaleChunk(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (ahead > 0) return;
    const build = import.meta.url;
    if (tabStorage.read(MARK) === build || !tabStorage.write(MARK, build)) return;
    event.preventDefault();
    location.reload();
  });
}
