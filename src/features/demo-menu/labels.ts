import { t } from '@/i18n/translate';
import type { DemoParams } from '@/lib/demo-params';
import type { DemoControl, DemoState, StateForLink } from '@/state/demo-control';

/** "x60", or "paused". */
export const speedWord = (speed: number): string => (speed === 0 ? t('demobar.pausedShort') : `x${speed}`);

/** What is shown: the scenario's name, or the import's. */
export const estateWord = (state: DemoState): string => state.imported?.name ?? state.scenario;

/**
 * The demo's part of a link to what is shown. An imported estate is in no link (`link` undefined): only its page is. Changes that
 * are too many for an address are left out, and the link says nothing of them: the caller does.
 */
export const linkParams = (
  state: DemoState,
  nowMs: number,
  link: StateForLink | undefined,
  language: string,
): DemoParams => ({
  persona: state.persona,
  lang: language,
  clock: new Date(nowMs).toISOString(),
  speed: String(state.speed),
  ...(link && { scenario: state.scenario, start: link.start, changes: link.changes ?? '' }),
});

/** The persona that is signed in; undefined for a name that the scenario does not have. */
export const personaOf = (control: DemoControl, state: DemoState) =>
  control.personas().find((p) => p.name === state.persona);
