import type { RegionState } from '@/domain/replication';
import type { StateCount } from '@/features/region-map/region-labels';
import { tDynamic } from '@/i18n/translate';
import type { Tone } from '@/ui/status-icons';

const TONES: Readonly<Partial<Record<RegionState, Tone>>> = {
  Completed: 'good',
  Replicating: 'busy',
  Failed: 'bad',
};

export const copyTone = (state: RegionState): Tone => TONES[state] ?? 'neutral';

/** The word of a state; one that the portal does not know is shown as it came. */
export const copyWord = (state: RegionState): string => tDynamic(`version.region.${state}`) ?? state;

const ORDER: readonly RegionState[] = [
  'Failed',
  'Replicating',
  'Unknown',
  'NotReported',
  'NotInData',
  'NotChecked',
  'Completed',
];

/** The mix of states of a region, gravest first. What was not checked is a part of its own and never counts as well. */
export const copyMix = (states: ReadonlyMap<RegionState, number>): readonly StateCount[] =>
  [...states]
    .sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))
    .map(([state, count]) => ({ tone: copyTone(state), word: copyWord(state), count }));
