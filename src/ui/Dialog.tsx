import type { ReactNode } from 'react';
import { useId } from 'react';

import { t } from '@/i18n/translate';

import { Button } from './Button';
import { cx } from './cx';
import { CloseIcon } from './icons';
import { openAsModal } from './modal';

import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: ReactNode;
  /** Escape, the close button or a click beside the dialog. The caller unmounts it, or asks first. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons of the bottom bar, the main one first. */
  readonly actions?: ReactNode;
  readonly width?: 's' | 'm' | 'l';
  /** panel: at the right edge, 480 wide, whole height; the whole screen on a phone. */
  readonly shape?: 'dialog' | 'panel' | 'drawer';
  /** False while a click beside it would lose what was typed. */
  readonly closeOnBackdrop?: boolean;
}

/** A modal dialog. Render it to open it, stop rendering it to close it. */
export function Dialog({
  title,
  onClose,
  children,
  actions,
  width = 'm',
  shape = 'dialog',
  closeOnBackdrop = true,
}: DialogProps) {
  const titleId = useId();
  return (
    <dialog
      ref={openAsModal}
      className={cx(styles.dialog, styles[shape], styles[width])}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // Closed by the browser itself (a second Escape); a close that was opened again since is not one.
        if (!event.currentTarget.open) onClose();
      }}
      closedby={closeOnBackdrop ? 'any' : 'closerequest'}
    >
      <div className={styles.frame}>
        <div className={styles.head}>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          <Button variant="subtle" aria-label={t('common.close')} icon={<CloseIcon />} onClick={onClose} />
        </div>
        <div className={styles.body}>{children}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
