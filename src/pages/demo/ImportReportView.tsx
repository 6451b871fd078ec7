import { useId } from 'react';

import { LinkButton } from '@/components/LinkButton';
import { t } from '@/i18n/translate';
import { downloadText } from '@/lib/download';
import type { ImportReport } from '@/state/demo-control';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { DataTable } from '@/ui/DataTable';
import { ExportIcon } from '@/ui/icons';
import { Notice } from '@/ui/Notice';

import { IssueList } from './IssueList';
import { countColumns, fileColumns, fileRows } from './report-columns';
import { countKinds, headline, reportText } from './report-labels';

import styles from './demo.module.css';

/** What an import came to: the outcome, what was read out of which file, and everything that was not. */
export function ImportReportView({ report }: { readonly report: ImportReport }) {
  const id = useId();
  const { applied, counts, files, issues } = report;
  const warned = issues.some((issue) => issue.severity === 'warning');
  return (
    <section className={styles.report} aria-labelledby={id}>
      <div className={styles.reportHead}>
        <h3 id={id}>{t('demo.report')}</h3>
        <CopyButton
          text={() => reportText(report)}
          label={t('demo.copyReport')}
          copiedLabel={t('demo.reportCopied')}
          showLabel
        />
        <Button
          variant="subtle"
          size="s"
          icon={<ExportIcon />}
          onClick={() => downloadText('import-report.txt', 'text/plain', reportText(report))}
        >
          {t('demo.downloadReport')}
        </Button>
      </div>
      <Notice
        tone={applied ? (warned ? 'warn' : 'good') : 'bad'}
        label={applied ? (warned ? t('ui.warning') : t('ui.note')) : t('ui.error')}
        role={applied ? 'status' : 'alert'}
        actions={applied && <LinkButton to="/">{t('demo.showGalleries')}</LinkButton>}
      >
        {headline(report)}
      </Notice>
      <IssueList issues={issues} severity="error" />
      <IssueList issues={issues} severity="warning" />
      <IssueList issues={issues} severity="info" />
      <div className={applied ? styles.tables : undefined}>
        {applied && (
          <DataTable
            caption={t('demo.read')}
            showCaption
            columns={countColumns(counts)}
            rows={countKinds}
            rowKey={(kind) => kind}
          />
        )}
        <DataTable
          caption={t('demo.files')}
          showCaption
          columns={fileColumns()}
          rows={fileRows(files)}
          rowKey={(r) => r.key}
        />
      </div>
    </section>
  );
}
