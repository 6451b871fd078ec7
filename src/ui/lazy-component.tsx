import type { ComponentType, ReactElement } from 'react';
import { lazy, useState } from 'react';

export interface LazyComponent<P> {
  (props: P): ReactElement;
  /** Fetches the code, for when the pointer or the focus comes near what opens it; tells whether it is there. */
  readonly preload: () => Promise<boolean>;
  readonly isThere: () => boolean;
}

/**
 * A component whose code comes when it is first shown, or when somebody says that it soon will be. Once the code is there it
 * is drawn at once: React's lazy() alone shows the fallback for a moment all the same, and holds the rest back for 300 ms.
 */
export function lazyComponent<P extends object>(load: () => Promise<ComponentType<P>>): LazyComponent<P> {
  let ready: ComponentType<P> | undefined;
  const fetchCode = async () => (ready = await load());
  const Late = lazy(async () => ({ default: await fetchCode() })) as unknown as ComponentType<P>;
  function Shown(props: P) {
    // Decided once a mount: another type would begin the component anew.
    const [Now] = useState(() => ready ?? Late);
    return <Now {...props} />;
  }
  return Object.assign(Shown, {
    isThere: () => ready !== undefined,
    preload: () =>
      fetchCode().then(
        () => true,
        () => false,
      ),
  });
}
