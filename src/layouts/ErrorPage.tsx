import type { ErrorComponentProps } from '@tanstack/react-router';

import { PageHeading } from '@/components/crumbs/PageHeading';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';

import styles from './ErrorPage.module.css';

/** What a page becomes when it throws: an error of the portal itself, not one that ARM answered with. */
export function ErrorPage({ error, info }: Pick<ErrorComponentProps, 'error' | 'info'>) {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const details = [`${location.href}`, navigator.userAgent, stack, info?.componentStack ?? '']
    .filter((part) => part !== '')
    .join('\n\n');
  return (
    <>
      <PageHeading title={t('frame.errorTitle')} />
      <div className={styles.page}>
        <p>{t('frame.errorText')}</p>
        <div className={styles.actions}>
          <Button variant="primary" onClick={() => location.reload()}>
            {t('frame.reload')}
          </Button>
          <CopyButton
            text={details}
            label={t('frame.copyDetails')}
            copiedLabel={t('frame.detailsCopied')}
            showLabel
          />
        </div>
        <details>
          <summary>{t('frame.errorDetails')}</summary>
          <pre className={styles.details}>{details}</pre>
        </details>
      </div>
    </>
  );
}
