import type { DemoControl, DemoState } from '@/arm/demo-control';
import { t } from '@/i18n/translate';

/** "x60", or "paused". */
export const speedWord = (speed: number): string => (speed === 0 ? t('demobar.pausedShort') : `x${speed}`);

/** What is shown: the scenario's name, or the import's. */
export const estateWord = (state: DemoState): string => state.imported?.name ?? state.scenario;

/** The address of this page with the demo's state in it. An imported estate is not in a link: only its page is. */
export const linkParams = (state: DemoState, nowMs: number) => ({
  persona: state.persona,
  clock: new Date(nowMs).toISOString(),
  speed: String(state.speed),
  ...(!state.imported && { scenario: state.scenario }),
});

/** The persona that is signed in; undefined for a name that the scenario does not have. */
export const personaOf = (control: DemoControl, state: DemoState) =>
  control.personas().find((p) => p.name === state.persona);
