import type { ScenarioInfo } from '@/arm/demo-control';

import type { Scenario } from '../contract';
import { contoso } from './contoso';

/** A scenario as it is listed; all but the default one are loaded when chosen. */
export interface ScenarioEntry extends ScenarioInfo {
  readonly load: () => Scenario | Promise<Scenario>;
}

export const defaultScenario = contoso;

/** Every scenario that one can choose, the default first. */
export const scenarios: readonly ScenarioEntry[] = [
  { name: contoso.name, displayName: contoso.displayName, summary: contoso.summary, load: () => contoso },
  {
    name: 'empty',
    displayName: 'Empty',
    summary: 'One subscription without any resource',
    load: async () => (await import('./empty')).empty,
  },
];
