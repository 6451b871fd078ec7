import { guidOf } from '@/lib/seeded';

// The tour walks through the scenario contoso, whose ids are the same in every browser.

export const TOUR_SCENARIO = 'contoso';

type Name = 'list' | 'filter' | 'latest' | 'map' | 'edit' | 'wait' | 'stage';

export interface TourStep {
  readonly path: string;
  readonly search: Readonly<Record<string, string>>;
  readonly title: `tour.${Name}.title`;
  readonly text: `tour.${Name}.text`;
}

const GALLERY = `/subscriptions/${guidOf('subscription Contoso Prod')}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso`;
const DEFINITION = `${GALLERY}/images/myImage1`;
const VERSION = `${DEFINITION}/versions/1.0.10`;

const step = (name: Name, path: string, search: TourStep['search'] = {}): TourStep => ({
  path,
  search,
  title: `tour.${name}.title`,
  text: `tour.${name}.text`,
});

/** Seven places, each with an address of its own. */
export const tourSteps: readonly TourStep[] = [
  step('list', '/galleries'),
  step('filter', '/galleries', { q: 'contoso' }),
  step('latest', DEFINITION),
  step('map', VERSION, { tab: 'replication' }),
  step('edit', VERSION, { tab: 'replication', panel: 'edit' }),
  step('wait', '/demo', { tab: 'faults' }),
  step('stage', '/demo'),
];

/** Whether an address belongs to a step: only the page counts, not filters or selection. */
export const isOnStep = (pathname: string, { path }: TourStep): boolean =>
  pathname.toLowerCase().endsWith(path.toLowerCase());
