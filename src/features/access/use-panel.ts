import { useNavigate } from '@tanstack/react-router';

import type { AccessPanel } from './panel-address';
import { panelAddress } from './panel-address';

/** Opens and closes the panels of the Access tab; each has an address. */
export function usePanel() {
  const navigate = useNavigate();
  return {
    open: (panel: AccessPanel, replace = false) =>
      void navigate({
        to: '.',
        search: { tab: 'access', panel: panelAddress(panel) },
        resetScroll: false,
        replace,
      }),
    close: (saved = false) =>
      void navigate({
        to: '.',
        search: { tab: 'access' },
        resetScroll: false,
        // The blocker still knows the form as it was before the save.
        ignoreBlocker: saved,
      }),
  };
}
