import { useQuery } from '@tanstack/react-query';

import type { TrafficCall } from '@/arm/traffic';
import { azRestOf, curlOf } from '@/domain/call-commands';
import { formatDateTime, formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { DemoControl } from '@/state/demo-control';
import { usePortal } from '@/state/portal-context';
import { CopyButton } from '@/ui/CopyButton';
import { KeyValueList } from '@/ui/KeyValueList';
import { focusableWhileScrolling } from '@/ui/scroll-focus';
import { SidePanel } from '@/ui/SidePanel';

import { StatusCell, faultedCallLabel } from './traffic-columns';
import { decoded, partsOf } from './traffic-filter';

import styles from './demo.module.css';

interface TrafficCallPanelProps {
  readonly call: TrafficCall;
  readonly control: DemoControl;
  readonly onClose: () => void;
}

/** One call with its bodies, which are read now and not before, and the commands that repeat it. */
export function TrafficCallPanel({ call, control, onClose }: TrafficCallPanelProps) {
  const { queryClient } = usePortal();
  const { data } = useQuery(
    {
      queryKey: ['traffic', call.n, call.status ?? call.failure],
      queryFn: async () => ({ request: await call.requestBody(), response: await call.responseBody() }),
      staleTime: Number.POSITIVE_INFINITY,
    },
    queryClient,
  );
  const { method, url, requestId, failure, ms, sentAt } = call;
  const { path } = partsOf(url);
  const again = { method, url, body: data?.request ?? '' };
  const struck = faultedCallLabel(control, call);
  return (
    <SidePanel title={`${method} ${path.split('/').at(-1) ?? ''}`} onClose={onClose}>
      <div className={styles.stack}>
        <KeyValueList
          items={[
            { label: t('traffic.url'), value: <span className={styles.break}>{decoded(url)}</span> },
            { label: t('traffic.status'), value: <StatusCell call={call} /> },
            ...(failure === undefined ? [] : [{ label: t('traffic.failure'), value: failure }]),
            { label: t('traffic.requestId'), value: requestId ?? t('traffic.noRequestId') },
            {
              label: t('traffic.ms'),
              value: ms === undefined ? t('traffic.running') : formatNumber(Math.round(ms)),
            },
            { label: t('traffic.time'), value: formatDateTime(new Date(sentAt).toISOString()) },
            { label: t('traffic.as'), value: call.as ?? '' },
            ...(struck === '' ? [] : [{ label: t('traffic.faults'), value: struck }]),
          ]}
        />
        {data && (
          <div className={styles.actions}>
            <CopyButton
              text={curlOf(again)}
              label={t('traffic.curl')}
              copiedLabel={t('traffic.curlCopied')}
              showLabel
            />
            <CopyButton
              text={azRestOf(again)}
              label={t('traffic.azRest')}
              copiedLabel={t('traffic.azRestCopied')}
              showLabel
            />
          </div>
        )}
        <Body title={t('traffic.request')} text={data?.request} />
        <Body title={t('traffic.response')} text={data?.response} />
      </div>
    </SidePanel>
  );
}

/** Characters of a body that are drawn; the copy is whole. */
const DRAWN = 50_000;

function Body({ title, text }: { readonly title: string; readonly text: string | undefined }) {
  if (text === undefined) return <p aria-busy>{t('common.loading')}</p>;
  const lines = pretty(text);
  return (
    <section className={styles.body} aria-label={title}>
      <div className={styles.row}>
        <h3>{title}</h3>
        {text !== '' && (
          <CopyButton text={lines} label={t('traffic.copyBody')} copiedLabel={t('traffic.bodyCopied')} />
        )}
      </div>
      {text === '' ? (
        <p className={styles.muted}>{t('traffic.empty')}</p>
      ) : (
        <pre className={styles.code} ref={focusableWhileScrolling} role="group" aria-label={title}>
          {lines.length > DRAWN ? `${lines.slice(0, DRAWN)}…` : lines}
        </pre>
      )}
    </section>
  );
}

/** JSON with line breaks; anything else as it came. */
function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
