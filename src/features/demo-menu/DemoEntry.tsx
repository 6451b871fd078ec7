import { lazyRouteComponent } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Suspense } from 'react';

import { HeaderButton } from '@/components/header/HeaderButton';
import { t } from '@/i18n/translate';
import { demoEntryHidden } from '@/state/demo-visibility';
import { useDemoControl, useDemoState } from '@/state/portal-context';
import { ClockIcon } from '@/ui/icons';
import { Popover } from '@/ui/Popover';
import { useStore } from '@/ui/use-store';

import { FaultBadge } from './FaultBadge';
import { estateWord, speedWord } from './labels';
import { NotKeptBadge } from './NotKeptBadge';

import styles from './DemoEntry.module.css';

const DemoPanel = lazyRouteComponent(() => import('./DemoPanel'), 'DemoPanel');

/**
 * "x60 · contoso · owner" in the header: the only trace of the demo. Its place is kept while the emulator starts, so that the
 * header does not move. Faults show although the entry is hidden: an invented failure must not look like a real one. So does
 * that nothing is kept.
 */
export function DemoEntry() {
  const control = useDemoControl();
  const state = useDemoState();
  const hidden = useStore(demoEntryHidden);
  if (!control || !state) return hidden ? null : <DemoSlot />;
  const words = { speed: speedWord(state.speed), estate: estateWord(state), persona: state.persona };
  // Faults of the scenario are not counted; the badge is for faults that were switched on.
  const switchedOn = state.faults.filter((f) => !f.ofScenario).length;
  return (
    <>
      {!state.persistent && <NotKeptBadge />}
      {switchedOn > 0 && <FaultBadge control={control} count={switchedOn} />}
      {!hidden && (
        <DemoSlot>
          <Popover
            label={t('demobar.panel')}
            align="end"
            renderTrigger={(props) => (
              <HeaderButton
                {...props}
                className={styles.entry}
                label={t('demobar.entry', words)}
                icon={<ClockIcon />}
              >
                <span className={styles.words}>
                  <span>{words.speed} · </span>
                  <span>{words.estate} · </span>
                  <span className={styles.persona}>{words.persona}</span>
                </span>
              </HeaderButton>
            )}
          >
            {(close) => (
              <Suspense fallback={<p className={styles.loading}>{t('common.loading')}</p>}>
                <DemoPanel control={control} close={close} />
              </Suspense>
            )}
          </Popover>
        </DemoSlot>
      )}
    </>
  );
}

/** The place of the demo's entry in the header, kept while the emulator is still starting. */
function DemoSlot({ children }: { readonly children?: ReactNode }) {
  return <div className={styles.place}>{children}</div>;
}
