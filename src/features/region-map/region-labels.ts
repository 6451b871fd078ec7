import { t } from '@/i18n/translate';

import type { MapRegion, PendingChange } from './map-region';
import { isCandidate } from './map-region';

const pendingKeys = {
  add: 'regionMap.pendingAdd',
  remove: 'regionMap.pendingRemove',
  change: 'regionMap.pendingChange',
} as const satisfies Record<PendingChange, string>;

export const pendingWord = (pending: PendingChange): string => t(pendingKeys[pending]);

/** The text of a region's role for the version: source, target, location of a record. */
export function roleLabel(region: MapRegion): readonly string[] {
  return [
    ...(region.source ? [t('regionMap.sourceRole')] : []),
    ...(region.target && !region.source ? [t('regionMap.targetRole')] : []),
    ...(region.home ? [region.home] : []),
  ];
}

const isRunning = (region: MapRegion) => region.state?.tone === 'busy' && region.progress !== undefined;

/** The second line of a label: what matters most about a region in few words. */
export function stateLine(region: MapRegion): string {
  if (region.pending !== undefined) return `${pendingWord(region.pending)} · ${t('regionMap.notSaved')}`;
  if (region.state === undefined) {
    if (region.home) return region.home;
    if (region.eligibility?.kind === 'eligible') return t('regionMap.eligible');
    if (region.eligibility?.kind === 'ineligible') return t('regionMap.ineligible');
    return roleLabel(region).join(' · ');
  }
  const progress = isRunning(region) ? [t('regionMap.percentShort', { n: region.progress ?? 0 })] : [];
  const replicas = region.replicas === undefined ? [] : [t('regionMap.replicas', { n: region.replicas })];
  return [`${region.state.word}${progress.map((p) => ` ${p}`).join('')}`, ...replicas].join(' · ');
}

/** Everything about a region in one sentence for assistive technology: "UK South, replicating, 62 percent, …". */
export function spokenName(region: MapRegion, groupSize = 1): string {
  return [
    region.displayName,
    ...(region.state ? [region.state.word] : []),
    ...(isRunning(region) ? [t('regionMap.percent', { n: region.progress ?? 0 })] : []),
    ...(region.replicas === undefined ? [] : [t('regionMap.replicas', { n: region.replicas })]),
    ...(region.copies ?? []),
    ...(region.storageType === undefined ? [] : [region.storageType]),
    ...roleLabel(region),
    ...(region.pending ? [pendingWord(region.pending), t('regionMap.notSaved')] : []),
    ...(isCandidate(region) && region.eligibility
      ? region.eligibility.kind === 'eligible'
        ? [
            t('regionMap.eligible'),
            ...(region.eligibility.consequence ? [region.eligibility.consequence] : []),
          ]
        : [t('regionMap.ineligible'), region.eligibility.reason]
      : []),
    ...(groupSize > 1 ? [t('regionMap.groupWith', { n: groupSize })] : []),
  ].join(', ');
}

export interface StateCount {
  readonly tone: NonNullable<MapRegion['state']>['tone'];
  readonly word: string;
  readonly count: number;
}

const GRAVITY = ['bad', 'warn', 'busy', 'info', 'neutral', 'good'] as const;

/** How many regions are in which state, gravest first; what is pending counts as that. */
export function mixOf(regions: readonly MapRegion[]): readonly StateCount[] {
  const counts = new Map<string, StateCount>();
  for (const region of regions) {
    const tone = region.pending ? 'neutral' : (region.state?.tone ?? 'neutral');
    const word = region.pending ? pendingWord(region.pending) : (region.state?.word ?? stateLine(region));
    const key = `${tone} ${word}`;
    counts.set(key, { tone, word, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => GRAVITY.indexOf(a.tone) - GRAVITY.indexOf(b.tone));
}

/** "1 Failed, 4 Completed" */
export const mixLabel = (mix: readonly StateCount[]): string =>
  mix.map(({ count, word }) => t('regionMap.countOf', { n: count, what: word })).join(', ');

/** What the hint at the pointer says about a mark. */
export function hintOf(regions: readonly MapRegion[]): { title: string; line: string; extra?: string } {
  const [region] = regions;
  if (region === undefined || regions.length > 1)
    return { title: t('regionMap.regions', { n: regions.length }), line: mixLabel(mixOf(regions)) };
  const { displayName: title, eligibility, storageType } = region;
  const line = stateLine(region);
  if (isCandidate(region))
    return {
      title,
      line,
      extra: eligibility?.kind === 'ineligible' ? eligibility.reason : eligibility?.consequence,
    };
  return { title, line, extra: [...roleLabel(region), ...(storageType ? [storageType] : [])].join(' · ') };
}
