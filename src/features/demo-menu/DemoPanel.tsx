import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';

import { LinkButton } from '@/components/LinkButton';
import { t } from '@/i18n/translate';
import type { DemoControl } from '@/state/demo-control';
import { setDemoEntryHidden } from '@/state/demo-visibility';
import { useDemoState } from '@/state/portal-context';
import { Button } from '@/ui/Button';
import { HideIcon } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';

import { ClockSteps } from './ClockSteps';
import { CopyStateLink } from './CopyStateLink';
import { DemoClock } from './DemoClock';
import { personaOf } from './labels';
import { ResetButton } from './ResetButton';
import { SpeedChoice } from './SpeedChoice';

import styles from './DemoPanel.module.css';

const IMPORTED = 'imported estate';

interface DemoPanelProps {
  readonly control: DemoControl;
  readonly close: () => void;
}

/** Who one is, which estate, how fast its clock runs; reset and a link to all that. */
export function DemoPanel({ control, close }: DemoPanelProps) {
  const state = useDemoState();
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (!state) return null;

  const steer = async (step: Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    await step.catch((e: unknown) => setProblem(e instanceof Error ? e.message : String(e)));
    setBusy(false);
  };
  const switchedOn = state.faults.filter((f) => !f.ofScenario).length;
  const scenarios = control.scenarios.map((s) => ({ value: s.name, label: s.displayName }));
  const imported = state.imported && {
    value: IMPORTED,
    label: t('demobar.imported', { name: state.imported.name }),
  };
  return (
    <div className={styles.panel} aria-busy={busy}>
      <div className={styles.mock}>
        <h2>{t('demobar.mock')}</h2>
        <p>{t('demobar.mockText')}</p>
      </div>
      {!state.persistent && (
        <Notice tone="warn" label={t('ui.warning')}>
          {t('demobar.notKept')}
        </Notice>
      )}
      {state.linkBroken && (
        <Notice tone="warn" label={t('ui.warning')}>
          {t('demobar.linkBroken')}
        </Notice>
      )}
      {state.faults.length > 0 && (
        <Notice
          tone={switchedOn > 0 ? 'warn' : 'info'}
          label={switchedOn > 0 ? t('ui.warning') : t('ui.note')}
          actions={
            <Button size="s" onClick={() => void steer(control.setFaults([]))}>
              {t('demobar.endFaults')}
            </Button>
          }
        >
          {switchedOn > 0
            ? t('demobar.faults', { n: switchedOn })
            : t('demobar.scenarioFaults', { n: state.faults.length })}
        </Notice>
      )}
      {problem !== undefined && (
        <Notice tone="bad" label={t('ui.error')} role="alert">
          {t('demobar.failed', { message: problem })}
        </Notice>
      )}
      <Select
        label={t('demobar.persona')}
        value={state.persona}
        options={control.personas().map((p) => ({ value: p.name, label: `${p.displayName} (${p.name})` }))}
        hint={personaOf(control, state)?.summary}
        onChange={(name) => void steer(control.setPersona(name))}
      />
      <Select
        label={t('demobar.scenario')}
        value={state.imported ? IMPORTED : state.scenario}
        options={imported ? [imported, ...scenarios] : scenarios}
        hint={
          imported
            ? t('demobar.importedHint')
            : control.scenarios.find((s) => s.name === state.scenario)?.summary
        }
        onChange={(name) => void (name === IMPORTED || steer(control.setScenario(name)))}
      />
      <div className={styles.clock}>
        <h3>{t('demobar.clock')}</h3>
        <SpeedChoice speed={state.speed} onChange={(speed) => void steer(control.setSpeed(speed))} />
        <div className={styles.small}>
          <DemoClock />
        </div>
        <ClockSteps control={control} size="s" />
      </div>
      <div className={styles.actions}>
        <ResetButton busy={busy} onReset={() => void steer(control.reset())} />
        <CopyStateLink control={control} state={state} />
        {'/demo' in router.routesByPath &&
          PLACES.map(({ search, label }) => (
            <LinkButton key={label} to={DEMO_PAGE} search={search} onClick={close} size="s">
              {t(label)}
            </LinkButton>
          ))}
        <Button
          variant="subtle"
          size="s"
          icon={<HideIcon />}
          onClick={() => {
            close();
            setDemoEntryHidden(true);
          }}
        >
          {t('demobar.hide')}
        </Button>
      </div>
      <div className={styles.small}>
        <p>{t('demobar.hideHint')}</p>
        {t('demobar.door')} {state.door === 'page' ? t('demobar.doorPage') : t('demobar.doorWorker')}.
      </div>
    </div>
  );
}

const DEMO_PAGE: string = '/demo';
const PLACES = [
  { search: {}, label: 'demobar.more' },
  { search: { tab: 'faults' }, label: 'demobar.openFaults' },
  { search: { tab: 'traffic' }, label: 'demobar.openTraffic' },
  { search: { tab: 'tour' }, label: 'demobar.openTour' },
] as const;
