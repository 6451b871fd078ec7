/**
 * Kinds of events that come with every frame of a scroll or a movement, and that nobody hears through React: what needs them
 * listens by itself, where it needs them. tools/rules holds the sources to it.
 */
export const UNHEARD: ReadonlySet<string> = new Set([
  'drag',
  'mousemove',
  'scroll',
  'scrollend',
  'touchmove',
  'wheel',
]);

/**
 * Keeps React from hearing them: it listens at its root to every kind of event there is, and going through the components for
 * nothing was 0.7 ms of a frame of scrolling at a quarter of the processor's speed. To be called before React takes the root.
 */
export function leaveUnheard(root: EventTarget): void {
  const listen = root.addEventListener.bind(root);
  root.addEventListener = (type, listener, options) => {
    if (!UNHEARD.has(type)) listen(type, listener, options);
  };
}
