import { useSyncExternalStore } from 'react';

import { formatDateTime } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { everySecond } from '@/ui/ticker';

/** The time that the emulator's clock shows, going on by its speed. */
export function DemoClock() {
  // The snapshot is the heartbeat's second: the text itself changes between two looks when the clock runs fast.
  useSyncExternalStore(everySecond, () => Math.floor(Date.now() / 1000));
  const time = formatDateTime(new Date(now()).toISOString());
  return t('demobar.clockNow', { time });
}
