import { PageHeading } from '@/components/crumbs/PageHeading';
import { useDemoControl } from '@/components/portal-context';
import { t } from '@/i18n/translate';

import { EstateCard } from './EstateCard';
import { ImportCard } from './ImportCard';
import { ScriptCard } from './ScriptCard';

import styles from './demo.module.css';

/** Which estate the emulator holds: a demo's, or one's own out of files. */
export function DemoPage() {
  const control = useDemoControl();
  return (
    <>
      <PageHeading title={t('nav.demo')} subtitle={control ? t('demo.subtitle') : t('common.loading')} />
      {control && (
        <div className={styles.cards}>
          <ImportCard control={control} />
          <EstateCard control={control} />
          <ScriptCard />
        </div>
      )}
    </>
  );
}
