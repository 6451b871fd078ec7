import { useState } from 'react';

import { Card } from '@/components/resource-details/Card';
import { DemoClock } from '@/features/demo-menu/DemoClock';
import { ResetButton } from '@/features/demo-menu/ResetButton';
import { formatDateTime, formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { downloadBlob } from '@/lib/download';
import type { DemoControl, DemoState } from '@/state/demo-control';
import { useStateOf } from '@/state/portal-context';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { ExportIcon } from '@/ui/icons';
import type { KeyValue } from '@/ui/KeyValueList';
import { KeyValueList } from '@/ui/KeyValueList';
import { Notice } from '@/ui/Notice';
import { Select } from '@/ui/Select';

import { countKinds } from './report-labels';

import styles from './demo.module.css';

/** The estate that is shown now: what it is, who looks at it, and the ways to another one. */
export function EstateCard({ control }: { readonly control: DemoControl }) {
  const state = useStateOf(control);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const run = async (step: () => Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    await step().catch((e: unknown) => setProblem(e instanceof Error ? e.message : String(e)));
    setBusy(false);
  };
  const exportFile = async () => {
    const blob = await control.exportEstate();
    downloadBlob(`gallery-estate-${state.imported ? 'imported' : state.scenario}.json`, blob);
  };
  const { imported } = state;
  const [first] = control.scenarios;
  const scenarios = control.scenarios.map((s) => ({ value: s.name, label: s.displayName }));
  return (
    <Card title={t('demo.now')}>
      <div className={styles.stack} aria-busy={busy}>
        {problem !== undefined && (
          <Notice tone="bad" label={t('ui.error')} role="alert">
            {t('demo.exportFailed', { message: problem })}
          </Notice>
        )}
        <KeyValueList items={factsOf(control, state)} />
        <div className={styles.fields}>
          <Select
            label={t('demo.persona')}
            value={state.persona}
            options={control
              .personas()
              .map((p) => ({ value: p.name, label: `${p.displayName} (${p.name})` }))}
            hint={control.personas().find((p) => p.name === state.persona)?.summary}
            onChange={(name) => void run(() => control.setPersona(name))}
          />
          {!imported && (
            <Select
              label={t('demo.scenario')}
              value={state.scenario}
              options={scenarios}
              onChange={(name) => void run(() => control.setScenario(name))}
            />
          )}
        </div>
        <div className={styles.actions}>
          {imported && first && (
            <Button variant="primary" onClick={() => void run(() => control.setScenario(first.name))}>
              {t('demo.back')}
            </Button>
          )}
          <Button icon={<ExportIcon />} title={t('demo.exportHint')} onClick={() => void run(exportFile)}>
            {t('demo.export')}
          </Button>
          <ResetButton busy={busy} onReset={() => void run(control.reset)} />
        </div>
      </div>
    </Card>
  );
}

const SHOWN_MISSING = 20;

function factsOf(control: DemoControl, state: DemoState): readonly KeyValue[] {
  const { imported } = state;
  const kept = {
    label: t('demo.kept'),
    value: state.persistent ? t('demo.keptYes') : t('demo.keptNo'),
  };
  const clock = { label: t('demo.clock'), value: <DemoClock /> };
  if (!imported) {
    const scenario = control.scenarios.find((s) => s.name === state.scenario);
    const name = scenario?.displayName ?? state.scenario;
    return [{ label: t('demo.estate'), value: name, hint: scenario?.summary }, clock, kept];
  }
  const { counts, missing, asOf } = imported;
  const holds = countKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`demo.holds.${kind}`, { n: counts[kind] }));
  return [
    { label: t('demo.estate'), value: t('demo.importedEstate', { name: imported.name }) },
    { label: t('demo.importedAt'), value: formatDateTime(imported.importedAt) },
    { label: t('demo.asOf'), value: asOf === undefined ? t('demo.asOfUnknown') : formatDateTime(asOf) },
    { label: t('demo.holds'), value: <HoldsList texts={holds} /> },
    ...(missing.length > 0 ? [{ label: t('demo.missing'), value: <MissingList ids={missing} /> }] : []),
    clock,
    kept,
  ];
}

function HoldsList({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className={styles.holds}>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

/** Ids that the files mention and do not hold. */
function MissingList({ ids }: { readonly ids: readonly string[] }) {
  const more = ids.length - SHOWN_MISSING;
  return (
    <Disclosure summary={formatNumber(ids.length)}>
      <ul className={styles.ids}>
        {ids.slice(0, SHOWN_MISSING).map((id) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
        {more > 0 && <li>{t('demo.missingMore', { n: more })}</li>}
      </ul>
    </Disclosure>
  );
}
