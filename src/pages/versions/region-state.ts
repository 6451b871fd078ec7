import type { RegionRow, RegionState } from '@/domain/replication';
import { tDynamic } from '@/i18n/translate';
import type { Tone } from '@/ui/status-icons';

const TONES: Readonly<Partial<Record<RegionState, Tone>>> = {
  Completed: 'good',
  Replicating: 'busy',
  Failed: 'bad',
};

/** The state of one region's copy as table and map both show it. A word that the portal does not know is shown as it came. */
export const regionState = ({ state }: RegionRow): { readonly tone: Tone; readonly word: string } => ({
  tone: TONES[state] ?? 'neutral',
  word: tDynamic(`version.region.${state}`) ?? state,
});
