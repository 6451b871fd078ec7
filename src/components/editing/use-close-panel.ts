import { useNavigate } from '@tanstack/react-router';

/** Closes the panel: its parameter leaves the address, everything else stays. When saved, without asking about unsaved changes. */
export function useClosePanel(): (saved?: boolean) => void {
  const navigate = useNavigate();
  return (saved = false) =>
    void navigate({
      to: '.',
      search: ({ tab, region }) => ({ ...(tab && { tab }), ...(region && { region }) }),
      resetScroll: false,
      // The blocker still knows the form as it was before the save.
      ignoreBlocker: saved,
    });
}
