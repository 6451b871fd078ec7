import type { ReactNode } from 'react';
import { useId } from 'react';

import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { CloseIcon } from '@/ui/icons';

import styles from './MapPanel.module.css';

interface MapPanelProps {
  readonly title: string;
  /** A few words beside the title. */
  readonly aside?: string;
  /** It opened because of a press on the map: the keyboard follows to its heading. */
  readonly takesFocus?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

// Not written in place: a new function a render would take the focus at each render.
const takeFocus = (heading: HTMLElement | null) => heading?.focus({ preventScroll: true });

/** The strip under the map: it covers no region, and its room is there before anything is selected. Escape closes it. */
export function MapPanel({ title, aside, takesFocus = false, onClose, children }: MapPanelProps) {
  const titleId = useId();
  return (
    <div role="presentation" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <section className={styles.panel} aria-labelledby={titleId}>
        <div className={styles.head}>
          <h3 id={titleId} tabIndex={-1} ref={takesFocus ? takeFocus : undefined}>
            {title}
          </h3>
          {aside !== undefined && aside !== '' && <p className={styles.roles}>{aside}</p>}
        </div>
        <Button
          variant="subtle"
          className={styles.close}
          aria-label={t('regionMap.closePanel', { what: title })}
          icon={<CloseIcon />}
          onClick={onClose}
        />
        <div className={styles.body}>{children}</div>
      </section>
    </div>
  );
}

/** The strip while nothing is selected. */
export const IdlePanel = ({ text }: { readonly text: string }) => (
  <p className={cx(styles.panel, styles.idle)}>{text}</p>
);
