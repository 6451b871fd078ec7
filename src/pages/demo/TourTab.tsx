import { Link } from '@tanstack/react-router';

import { Card } from '@/components/resource-details/Card';
import { TOUR_SCENARIO, tourSteps } from '@/features/tour/steps';
import { useTourWalk } from '@/features/tour/use-tour-walk';
import { t } from '@/i18n/translate';
import type { DemoControl } from '@/state/demo-control';
import { useStateOf } from '@/state/portal-context';
import { Button } from '@/ui/Button';

import styles from './demo.module.css';

/** The tour's seven places as links, and its beginning. */
export function TourTab({ control }: { readonly control: DemoControl }) {
  const { scenario, imported } = useStateOf(control);
  const walk = useTourWalk();
  const there = scenario === TOUR_SCENARIO && !imported;
  const start = async () => {
    if (!there) await control.setScenario(TOUR_SCENARIO);
    walk(0);
  };
  return (
    <Card title={t('demo.tour')}>
      <div className={styles.stack}>
        <p>{t('tour.intro')}</p>
        {!there && <p>{t('tour.otherEstate')}</p>}
        <div>
          <Button variant="primary" onClick={() => void start()}>
            {there ? t('tour.start') : t('tour.startAnew')}
          </Button>
        </div>
        <ol className={styles.steps} aria-label={t('tour.steps')}>
          {tourSteps.map(({ title, path, search }) => (
            <li key={title}>
              <Link to={path} search={search as never}>
                {t(title)}
              </Link>
            </li>
          ))}
        </ol>
      </div>
    </Card>
  );
}
