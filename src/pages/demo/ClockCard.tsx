import { useState } from 'react';

import { Card } from '@/components/resource-details/Card';
import { ClockSteps } from '@/features/demo-menu/ClockSteps';
import { DemoClock } from '@/features/demo-menu/DemoClock';
import { SpeedChoice } from '@/features/demo-menu/SpeedChoice';
import { t } from '@/i18n/translate';
import type { DemoControl } from '@/state/demo-control';
import { useStateOf } from '@/state/portal-context';
import { usePortal } from '@/state/portal-context';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';

import styles from './demo.module.css';

/** The clock's speed and time. */
export function ClockCard({ control }: { readonly control: DemoControl }) {
  const { speed } = useStateOf(control);
  const { queryClient } = usePortal();
  const [day, setDay] = useState('');
  const set = async () => {
    await control.setClock(`${day}T09:00:00.000Z`);
    await queryClient.invalidateQueries();
  };
  return (
    <Card title={t('demobar.clock')}>
      <div className={styles.stack}>
        <p>
          <DemoClock />
        </p>
        <div className={styles.narrow}>
          <SpeedChoice speed={speed} onChange={(next) => void control.setSpeed(next)} />
        </div>
        <ClockSteps control={control} />
        <form
          className={styles.row}
          onSubmit={(event) => {
            event.preventDefault();
            if (day !== '') void set();
          }}
        >
          <TextField label={t('stage.day')} type="date" value={day} onChange={setDay} />
          <Button type="submit" disabledReason={day === '' ? t('stage.dayMissing') : undefined}>
            {t('stage.setClock')}
          </Button>
        </form>
      </div>
    </Card>
  );
}
