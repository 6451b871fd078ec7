import { useSearch } from '@tanstack/react-router';

import { PageHeading } from '@/components/crumbs/PageHeading';
import { LinkTabs } from '@/components/LinkTabs';
import { t } from '@/i18n/translate';
import type { DemoControl } from '@/state/demo-control';
import { useDemoControl } from '@/state/portal-context';

import { ClockCard } from './ClockCard';
import { EstateCard } from './EstateCard';
import { FaultsCard } from './FaultsCard';
import { ImportCard } from './ImportCard';
import { ScriptCard } from './ScriptCard';
import { TourTab } from './TourTab';
import { TrafficTab } from './TrafficTab';

import styles from './demo.module.css';

const TABS = ['estate', 'faults', 'traffic', 'tour'] as const;
type Tab = (typeof TABS)[number];

/** The stage: which estate the emulator holds, how its clock runs, what fails, what was asked, and the tour. */
export function DemoPage() {
  const control = useDemoControl();
  const { tab } = useSearch({ strict: false }) as { readonly tab?: string };
  const current = TABS.find((id) => id === tab) ?? 'estate';
  return (
    <>
      <PageHeading title={t('nav.demo')} subtitle={control ? t('demo.subtitle') : t('common.loading')} />
      <LinkTabs
        label={t('demo.tabs')}
        tabs={TABS.map((id) => ({ id, label: t(`demo.tab.${id}`) }))}
        current={current}
      />
      {control && (
        <div className={styles.cards}>
          <TabContent tab={current} control={control} />
        </div>
      )}
    </>
  );
}

function TabContent({ tab, control }: { readonly tab: Tab; readonly control: DemoControl }) {
  if (tab === 'traffic') return <TrafficTab control={control} />;
  if (tab === 'tour') return <TourTab control={control} />;
  if (tab === 'faults') {
    return (
      <>
        <ClockCard control={control} />
        <FaultsCard control={control} />
      </>
    );
  }
  return (
    <>
      <ImportCard control={control} />
      <EstateCard control={control} />
      <ScriptCard />
    </>
  );
}
