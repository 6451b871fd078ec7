import { useSyncExternalStore } from 'react';

import { formatDateTime } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { everySecond } from '@/ui/ticker';

/** The time that the emulator's clock shows, going on by its speed. */
export function DemoClock() {
  const time = useSyncExternalStore(everySecond, () => formatDateTime(new Date(now()).toISOString()));
  return t('demobar.clockNow', { time });
}
