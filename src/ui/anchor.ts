// Where a popover goes: under its trigger, above it when there is no room, never outside the window.

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export type Align = 'start' | 'end' | 'center';

const GAP = 4;
const EDGE = 8;

/** Left and top in window pixels for a popover of a size beside a trigger. */
export function placeBeside(
  trigger: Box,
  popover: Pick<Box, 'width' | 'height'>,
  view: Pick<Box, 'width' | 'height'>,
  align: Align,
  gap = GAP,
): { left: number; top: number } {
  const below = trigger.top + trigger.height + gap;
  const above = trigger.top - gap - popover.height;
  const fitsBelow = below + popover.height <= view.height - EDGE;
  const moreRoomBelow = view.height - below >= trigger.top;
  const top = fitsBelow || (above < EDGE && moreRoomBelow) ? below : above;
  const intended = {
    start: trigger.left,
    end: trigger.left + trigger.width - popover.width,
    center: trigger.left + (trigger.width - popover.width) / 2,
  }[align];
  return {
    left: Math.max(EDGE, Math.min(intended, view.width - popover.width - EDGE)),
    top: Math.max(EDGE, Math.min(top, view.height - popover.height - EDGE)),
  };
}

/** Puts an open popover beside its trigger and keeps it there while the page scrolls or resizes; returns the stop. */
export function follow(trigger: Element, popover: HTMLElement, align: Align, gap = GAP): () => void {
  const place = () => {
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
    const { left, top } = placeBeside(
      trigger.getBoundingClientRect(),
      { width: popover.offsetWidth, height: popover.offsetHeight },
      view,
      align,
      gap,
    );
    popover.style.left = `${left}px`;
    popover.style.top = `${top}px`;
  };
  place();
  const resize = new ResizeObserver(place);
  resize.observe(popover);
  window.addEventListener('scroll', place, { capture: true, passive: true });
  window.addEventListener('resize', place);
  return () => {
    resize.disconnect();
    window.removeEventListener('scroll', place, { capture: true });
    window.removeEventListener('resize', place);
  };
}
