import type { ScenarioInfo } from '@/state/demo-control';

import type { Scenario } from '../contract';
import { contoso } from './contoso';

/** A scenario as it is listed; all but the default one are loaded when chosen. */
export interface ScenarioEntry extends ScenarioInfo {
  readonly load: () => Scenario | Promise<Scenario>;
}

export const defaultScenario = contoso;

/** All scenarios, the default first. The texts equal those in the scenarios (tested). */
export const scenarios: readonly ScenarioEntry[] = [
  { name: contoso.name, displayName: contoso.displayName, summary: contoso.summary, load: () => contoso },
  {
    name: 'seed-2019',
    displayName: 'Service documents of 2019',
    summary: 'The gallery and the three images that the documents of 2019 describe',
    load: async () => (await import('./seed-2019')).seed2019,
  },
  {
    name: 'partial-failure',
    displayName: 'Partial failure',
    summary: 'Contoso with failed and stuck regions, a broken and a throttled subscription',
    load: async () => (await import('./partial-failure')).partialFailure,
  },
  {
    name: 'region-outage',
    displayName: 'Outage of a home region',
    summary: 'West Europe is down, and with it the main gallery of Contoso',
    load: async () => (await import('./region-outage')).regionOutage,
  },
  {
    name: 'near-limits',
    displayName: 'Near the limits',
    summary: '99 galleries, 999 definitions and 9,999 versions in one region',
    load: async () => (await import('./near-limits')).nearLimits,
  },
  {
    name: 'orphaned-access',
    displayName: 'Orphaned access',
    summary: 'Access that grew for years: guests with rights, 3 principals that are gone, groups in circles',
    load: async () => (await import('./orphaned-access')).orphanedAccess,
  },
  {
    name: 'new-admin',
    displayName: 'New admin',
    summary: 'Every right, and nothing there yet',
    load: async () => (await import('./new-admin')).newAdmin,
  },
  {
    name: 'mega',
    displayName: 'Mega',
    summary: '40 subscriptions with 50,000 galleries, definitions and versions',
    load: async () => (await import('./mega')).mega,
  },
  {
    name: 'empty',
    displayName: 'Empty',
    summary: 'One subscription without any resource',
    load: async () => (await import('./empty')).empty,
  },
];
