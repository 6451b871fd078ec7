import { useState } from 'react';

import { Card } from '@/components/resource-details/Card';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { DemoControl, Fault } from '@/state/demo-control';
import { useStateOf } from '@/state/portal-context';
import { Button } from '@/ui/Button';
import { Select } from '@/ui/Select';
import { State } from '@/ui/State';
import { TextField } from '@/ui/TextField';

import type { FormProblem } from './fault-form';
import {
  amountLimits,
  callKindNames,
  callKindOf,
  choiceOf,
  emptyForm,
  faultChoices,
  faultOf,
  takesAmount,
} from './fault-form';

import styles from './demo.module.css';

/** What fails on purpose: the faults in force, and a form for one more. */
export function FaultsCard({ control }: { readonly control: DemoControl }) {
  const { faults } = useStateOf(control);
  const end = (id: string) => void control.setFaults(faults.filter((fault) => fault.id !== id));
  return (
    <Card title={t('stage.faults')}>
      <div className={styles.stack}>
        <p>{t('stage.faultsText')}</p>
        {faults.length === 0 ? (
          <p className={styles.muted}>{t('stage.noFaults')}</p>
        ) : (
          <>
            <ul className={styles.ids} aria-label={t('stage.inForce')}>
              {faults.map((fault) => (
                <li key={fault.id} className={styles.row}>
                  <State tone="warn">{faultLabel(fault)}</State>
                  <Button
                    size="s"
                    onClick={() => end(fault.id)}
                    aria-label={t('stage.endOne', { fault: faultLabel(fault) })}
                  >
                    {t('stage.end')}
                  </Button>
                </li>
              ))}
            </ul>
            <div>
              <Button onClick={() => void control.setFaults([])}>{t('demobar.endFaults')}</Button>
            </div>
          </>
        )}
        <FaultFormFields onAdd={(fault) => void control.setFaults([...faults, fault])} />
      </div>
    </Card>
  );
}

/** "Throttled (429), Retry-After 17 s · PATCH calls · 2 times · scenario" */
function faultLabel(fault: Fault): string {
  const { amount, times, every, match, tag = '' } = fault;
  const choice = choiceOf(fault);
  const calls = callKindOf(fault);
  return [
    t(`stage.fault.${choice}`),
    choice === 'latency' && t('stage.seconds', { n: formatNumber((amount ?? 1000) / 1000) }),
    choice === 'throttle' && amount !== undefined && t('stage.seconds', { n: amount }),
    choice === 'serverError' && String(amount ?? 500),
    choice === 'policy' && tag,
    choice !== 'graphRefused' && (calls === undefined ? (match ?? '') : t(`stage.calls.${calls}`)),
    times !== undefined && t('stage.timesWords', { n: times }),
    every !== undefined && t('stage.everyWords', { n: every }),
    fault.ofScenario === true && t('stage.ofScenario'),
  ]
    .filter((part) => part !== false && part !== '')
    .join(' · ');
}

function FaultFormFields({ onAdd }: { readonly onAdd: (fault: Fault) => void }) {
  const [form, setForm] = useState(emptyForm);
  const [problem, setProblem] = useState<FormProblem>();
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setProblem(undefined);
  };
  const { choice } = form;
  const limits = choice === 'latency' || choice === 'throttle' ? amountLimits[choice] : undefined;
  const wrong = (field: FormProblem) =>
    problem === field
      ? t(`stage.wrong.${field}`, { low: limits?.[0] ?? 0, high: limits?.[1] ?? 0 })
      : undefined;
  const add = () => {
    const fault = faultOf(form, crypto.randomUUID());
    if (typeof fault === 'string') setProblem(fault);
    else onAdd(fault);
  };
  return (
    <form
      className={styles.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div className={styles.fields}>
        <Select
          label={t('stage.what')}
          value={choice}
          options={faultChoices.map((value) => ({ value, label: t(`stage.fault.${value}`) }))}
          hint={t(`stage.hint.${choice}`)}
          onChange={(value) => change({ choice: value })}
        />
        {choice !== 'graphRefused' && (
          <Select
            label={t('stage.which')}
            value={form.calls}
            options={callKindNames.map((value) => ({ value, label: t(`stage.calls.${value}`) }))}
            onChange={(calls) => change({ calls })}
          />
        )}
        {takesAmount(choice) && (
          <TextField
            label={choice === 'latency' ? t('stage.latency') : t('stage.retryAfter')}
            value={form.amount}
            error={wrong('amount')}
            input={{ inputMode: 'decimal', autoComplete: 'off' }}
            numeric
            onChange={(amount) => change({ amount })}
          />
        )}
        {choice === 'serverError' && (
          <Select
            label={t('stage.status')}
            value={form.status}
            options={(['500', '502', '503', '504'] as const).map((value) => ({ value, label: value }))}
            onChange={(status) => change({ status })}
          />
        )}
        {choice === 'policy' && (
          <TextField
            label={t('stage.tag')}
            value={form.tag}
            error={wrong('tag')}
            onChange={(tag) => change({ tag })}
          />
        )}
        <TextField
          label={t('stage.times')}
          hint={t('stage.timesHint')}
          value={form.times}
          error={wrong('times')}
          numeric
          onChange={(times) => change({ times })}
        />
        <TextField
          label={t('stage.every')}
          hint={t('stage.everyHint')}
          value={form.every}
          error={wrong('every')}
          numeric
          onChange={(every) => change({ every })}
        />
      </div>
      <div>
        <Button type="submit" variant="primary">
          {t('stage.switchOn')}
        </Button>
      </div>
    </form>
  );
}
