import type { TrafficCall } from '@/arm/traffic';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { DemoControl, Fault } from '@/state/demo-control';
import type { DataColumn } from '@/ui/DataTable';
import { State } from '@/ui/State';

import { partsOf } from './traffic-filter';

import styles from './demo.module.css';

/** "Throttled (429), Slow answers": what the emulator did to a call on purpose; empty when nothing. */
export function faultedCallLabel(control: DemoControl, { method, url, requestId }: TrafficCall): string {
  const call = `${method} ${new URL(url).pathname}`;
  const kinds: readonly Fault['kind'][] = control.struck({
    call,
    ...(requestId !== undefined && { requestId }),
  });
  return [...new Set(kinds)].map((kind) => t(`stage.fault.${kind}`)).join(', ');
}

/** The status of a call; a text if it is running or got no answer. */
export function StatusCell({ call }: { readonly call: TrafficCall }) {
  if (call.failure !== undefined) return <State tone="bad">{t('traffic.noAnswer')}</State>;
  if (call.status === undefined) return <State tone="neutral">{t('traffic.running')}</State>;
  const tone = call.status >= 500 ? 'bad' : call.status >= 400 ? 'warn' : 'good';
  return <State tone={tone}>{call.status}</State>;
}

export const trafficColumns = (
  open: (n: number) => void,
  control: DemoControl,
): readonly DataColumn<TrafficCall>[] => [
  {
    id: 'call',
    header: t('traffic.call'),
    rowHeader: true,
    cell: (call) => {
      const { path, host } = partsOf(call.url);
      const words = `${call.method} ${path}`;
      return (
        <button
          type="button"
          className={styles.call}
          aria-label={t('traffic.open', { call: words })}
          onClick={() => open(call.n)}
        >
          <b>{call.method}</b> <bdi>{host.startsWith('graph.') ? `${host}${path}` : path}</bdi>
        </button>
      );
    },
  },
  { id: 'status', header: t('traffic.status'), cell: (call) => <StatusCell call={call} /> },
  {
    id: 'ms',
    header: t('traffic.ms'),
    numeric: true,
    cell: (call) => (call.ms === undefined ? '' : formatNumber(Math.round(call.ms))),
  },
  { id: 'version', header: t('traffic.version'), cell: (call) => partsOf(call.url).version },
  {
    id: 'as',
    header: t('traffic.as'),
    cell: (call) => <span className={styles.nowrap}>{call.as ?? ''}</span>,
  },
  {
    id: 'faults',
    header: t('traffic.faults'),
    cell: (call) => {
      const words = faultedCallLabel(control, call);
      return words === '' ? '' : <State tone="warn">{words}</State>;
    },
  },
];
