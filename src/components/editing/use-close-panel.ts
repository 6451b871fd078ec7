import { useNavigate } from '@tanstack/react-router';

import { afterNextPaint } from '@/lib/after-next-paint';

/** The button that closed the panel is gone; without this the keyboard would begin at the top of the page. */
const takeLostFocus = () =>
  afterNextPaint(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  });

/** Closes the panel: its parameter leaves the address, everything else stays. When saved, without asking about unsaved changes. */
export function useClosePanel(): (saved?: boolean) => Promise<void> {
  const navigate = useNavigate();
  return async (saved = false) => {
    await navigate({
      to: '.',
      search: ({ tab, region }) => ({ ...(tab && { tab }), ...(region && { region }) }),
      resetScroll: false,
      // The blocker still knows the form as it was before the save.
      ignoreBlocker: saved,
    });
    takeLostFocus();
  };
}
