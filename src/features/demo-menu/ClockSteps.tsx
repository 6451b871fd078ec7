import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { parseId } from '@/arm/resource-id';
import { formatDateTime } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { DemoControl, DemoEvent } from '@/state/demo-control';
import { usePortal } from '@/state/portal-context';
import { Button } from '@/ui/Button';

import styles from './DemoPanel.module.css';

/** The text of the next event: "1.0.10 (myImage1) is replicated to uksouth". */
function eventLabel({ kind, id, region = '' }: DemoEvent): string {
  const names = parseId(id)?.path.map(([, name]) => name) ?? [id];
  const [own = id, parent] = names.toReversed();
  const name = parent === undefined ? own : `${own} (${parent})`;
  return t(`demobar.event.${kind}`, { name, region });
}

interface ClockStepsProps {
  readonly control: DemoControl;
  readonly size?: 'm' | 's';
}

const HOUR = 3_600_000;
const LOOK_EVERY_MS = 2_000;

/** Moves the clock by an hour, a day, or to the next event, which is named. */
export function ClockSteps({ control, size = 'm' }: ClockStepsProps) {
  const { queryClient } = usePortal();
  const [jumped, setJumped] = useState<DemoEvent>();
  const [busy, setBusy] = useState(false);
  const key = ['demo.nextEvent'];
  const { data: next } = useQuery(
    // null: a query may not answer undefined.
    {
      queryKey: key,
      queryFn: async () => (await control.nextEvent()) ?? null,
      refetchInterval: LOOK_EVERY_MS,
    },
    queryClient,
  );
  const jump = async (step: () => Promise<DemoEvent | undefined>) => {
    setBusy(true);
    setJumped(await step().finally(() => setBusy(false)));
    // Everything on the page may have moved with the clock.
    await queryClient.invalidateQueries();
  };
  const by = (ms: number) => jump(() => control.advance(ms).then(() => undefined));
  const toNext = () =>
    jump(async () => {
      // Asked anew: the clock may have run past what is on the screen.
      const event = await control.nextEvent();
      if (event) await control.setClock(event.at);
      return event;
    });
  const words = (event: DemoEvent) => ({ when: formatDateTime(event.at), what: eventLabel(event) });
  return (
    <>
      <div className={styles.actions}>
        <Button size={size} busy={busy} onClick={() => void by(HOUR)}>
          {t('demobar.hour')}
        </Button>
        <Button size={size} busy={busy} onClick={() => void by(24 * HOUR)}>
          {t('demobar.day')}
        </Button>
        <Button
          size={size}
          busy={busy}
          disabledReason={next === null ? t('demobar.nextNone') : undefined}
          onClick={() => void toNext()}
        >
          {t('demobar.next')}
        </Button>
      </div>
      <div className={styles.small}>
        <p>
          {next
            ? t('demobar.nextIs', words(next))
            : next === null
              ? t('demobar.nextNone')
              : t('common.loading')}
        </p>
        <p role="status">{jumped && t('demobar.jumped', words(jumped))}</p>
      </div>
    </>
  );
}
