import type { QueryClient } from '@tanstack/react-query';
import { createContext, use } from 'react';

import type { ArmClient } from '@/arm/client';
import type { Deferred } from '@/lib/deferred';
import { invariant } from '@/lib/invariant';
import { useStore } from '@/ui/use-store';

import type { DemoControl, DemoState } from './demo-control';
import type { OperationFollower } from './operation-follower';

/** What main.tsx hands to loaders (as the router's context) and to components (through `usePortal`). */
export interface Portal {
  readonly client: ArmClient;
  readonly queryClient: QueryClient;
  /** Stays empty when the portal speaks to real ARM: then there is no demo surface. */
  readonly demo: Deferred<DemoControl>;
  /** Follows accepted writes to their end, over navigation and reload. */
  readonly follower: OperationFollower;
  /** True while another person or estate is being switched to: no page is drawn, so nothing of the one before is seen. */
  readonly switching: boolean;
}

export const PortalContext = createContext<Portal | undefined>(undefined);

export function usePortal(): Portal {
  const portal = use(PortalContext);
  invariant(portal, 'usePortal is used outside the portal: wrap the tree in <PortalContext value={…}>.');
  return portal;
}

/** The emulator's control, once it is there; undefined in azure mode and in the first moments of a demo. */
export function useDemoControl(): DemoControl | undefined {
  const { demo } = usePortal();
  return useStore(demo);
}

/** The state of the emulator's control (persona, scenario, clock speed, faults), followed live. */
export const useStateOf = ({ subscribe, getState }: DemoControl): DemoState =>
  useStore({ subscribe, get: getState });

const noControl = { subscribe: () => () => {}, get: () => undefined };

/** The same of the portal's own control, if it has one. */
export function useDemoState(): DemoState | undefined {
  const control = useDemoControl();
  return useStore<DemoState | undefined>(
    control ? { subscribe: control.subscribe, get: control.getState } : noControl,
  );
}
