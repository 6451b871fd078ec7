import type { ReactNode } from 'react';

import { UnsavedGuard } from '@/components/editing/UnsavedGuard';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { SidePanel } from '@/ui/SidePanel';

import type { useAccessWrite } from './use-access-write';
import { WriteOutcome } from './WriteOutcome';

import styles from './AccessTab.module.css';

interface AccessFormProps {
  readonly title: string;
  readonly dirty: boolean;
  /** Why there is nothing to review yet. */
  readonly missing: string | undefined;
  readonly write: ReturnType<typeof useAccessWrite>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The form that adds or changes a role assignment, up to its review. A refused write's message is above the fields. */
export function AccessForm({ title, dirty, missing, write, onClose, children }: AccessFormProps) {
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      closeOnBackdrop={!dirty}
      actions={
        <>
          <Button variant="primary" disabledReason={missing} onClick={() => write.to('review')}>
            {t('access.review')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <div className={styles.stack}>
        <WriteOutcome step={write.step} />
        {children}
      </div>
      <UnsavedGuard dirty={dirty} />
    </SidePanel>
  );
}
