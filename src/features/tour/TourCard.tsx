import { useRouter } from '@tanstack/react-router';
import { useCallback, useId, useSyncExternalStore } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import { isOnStep, tourSteps } from './steps';
import { setTourStep, tourStep } from './tour';
import { useTourWalk } from './use-tour-walk';

import styles from './TourCard.module.css';

const end = () => setTourStep(undefined);

/** Escape ends the tour, unless a dialog or a menu takes it for itself. */
function endOnEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  const others = document.querySelectorAll('dialog[open], [role=dialog], [role=menu]');
  if (![...others].some((other) => other.checkVisibility())) end();
}

function listenForEscape() {
  document.addEventListener('keydown', endOnEscape);
  return () => document.removeEventListener('keydown', endOnEscape);
}

/**
 * One step, beside the page and never over the keyboard's way: the page stays usable. Opening another page ends the
 * tour.
 */
export function TourCard({ index }: { readonly index: number }) {
  const { history } = useRouter();
  const walk = useTourWalk();
  const titleId = useId();
  const step = tourSteps[index];
  const followHistory = useCallback(
    (changed: () => void) =>
      history.subscribe(({ location }) => {
        // The step of this moment: walking on sets it just before the address.
        const now = tourSteps[tourStep.get() ?? -1];
        if (!now || !isOnStep(location.pathname, now)) end();
        changed();
      }),
    [history],
  );
  const path = useSyncExternalStore(followHistory, () => history.location.pathname);
  // A stored step that the tour no longer has, or a page that was opened by hand meanwhile.
  if (!step || !isOnStep(path, step)) return null;
  const last = index === tourSteps.length - 1;
  return (
    <aside
      className={styles.card}
      aria-labelledby={titleId}
      ref={(card) => (card ? listenForEscape() : undefined)}
    >
      <div aria-live="polite">
        <p className={styles.count}>{t('tour.count', { n: index + 1, total: tourSteps.length })}</p>
        <h2 id={titleId}>{t(step.title)}</h2>
        <p>{t(step.text)}</p>
      </div>
      <div className={styles.actions}>
        <Button variant="primary" size="s" onClick={() => (last ? end() : walk(index + 1))}>
          {last ? t('tour.done') : t('tour.next')}
        </Button>
        {index > 0 && (
          <Button size="s" onClick={() => walk(index - 1)}>
            {t('tour.back')}
          </Button>
        )}
        {!last && (
          <Button variant="subtle" size="s" onClick={end}>
            {t('tour.skip')}
          </Button>
        )}
      </div>
    </aside>
  );
}
