import { useState } from 'react';

import { traffic } from '@/arm/traffic';
import { Card } from '@/components/resource-details/Card';
import { t } from '@/i18n/translate';
import type { DemoControl } from '@/state/demo-control';
import { Button } from '@/ui/Button';
import { DataTable } from '@/ui/DataTable';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';
import { useStore } from '@/ui/use-store';

import { trafficColumns } from './traffic-columns';
import type { TrafficFilter } from './traffic-filter';
import { filterTraffic, statusFilters } from './traffic-filter';
import { TrafficCallPanel } from './TrafficCallPanel';

import styles from './demo.module.css';

const ANY: TrafficFilter = { text: '', method: '', status: 'any' };
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const STATUS_WORDS = {
  any: 'traffic.any',
  ok: 'traffic.ok',
  refused: 'traffic.refused',
  broken: 'traffic.broken',
} as const;

/** What the portal asked in this tab, to look into and to repeat elsewhere. */
export function TrafficTab({ control }: { readonly control: DemoControl }) {
  const calls = useStore(traffic.calls);
  const [filter, setFilter] = useState(ANY);
  const [opened, setOpened] = useState<number>();
  const shown = filterTraffic(calls, filter);
  const open = calls.find((call) => call.n === opened);
  const change = (part: Partial<TrafficFilter>) => setFilter({ ...filter, ...part });
  return (
    <Card
      title={t('traffic.title')}
      beside={
        <Button size="s" onClick={traffic.clear}>
          {t('traffic.clear')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <p>{t('traffic.text')}</p>
        <div className={styles.fields} role="search">
          <TextField
            label={t('traffic.filter')}
            type="search"
            value={filter.text}
            onChange={(text) => change({ text })}
          />
          <Select
            label={t('traffic.method')}
            value={filter.method}
            options={[
              { value: '', label: t('traffic.any') },
              ...METHODS.map((value) => ({ value, label: value })),
            ]}
            onChange={(method) => change({ method })}
          />
          <Select
            label={t('traffic.status')}
            value={filter.status}
            options={statusFilters.map((value) => ({ value, label: t(STATUS_WORDS[value]) }))}
            onChange={(status) => change({ status })}
          />
        </div>
        <p role="status" className={styles.muted}>
          {shown.length === calls.length
            ? t('traffic.count', { n: calls.length })
            : t('traffic.countOf', { n: shown.length, total: calls.length })}
        </p>
        <DataTable
          caption={t('traffic.title')}
          columns={trafficColumns(setOpened, control)}
          rows={shown}
          rowKey={(call) => String(call.n)}
          empty={calls.length === 0 ? t('traffic.none') : t('traffic.noMatch')}
        />
        {open && <TrafficCallPanel call={open} control={control} onClose={() => setOpened(undefined)} />}
      </div>
    </Card>
  );
}
