import type { DragEvent } from 'react';
import { useId, useState } from 'react';

import { Card } from '@/components/resource-details/Card';
import { t } from '@/i18n/translate';
import type { DemoControl, ImportProgress } from '@/state/demo-control';
import { Checkbox } from '@/ui/Checkbox';
import { cx } from '@/ui/cx';
import { Disclosure } from '@/ui/Disclosure';
import { ImportIcon } from '@/ui/icons';
import { Notice } from '@/ui/Notice';
import { ProgressBar } from '@/ui/ProgressBar';
import { useStore } from '@/ui/use-store';

import { droppedFiles } from './dropped-files';
import { importJobs } from './import-job';
import { ImportReportView } from './ImportReportView';

import styles from './demo.module.css';

/** Files in, the estate they describe out: by drop, by the file dialog, by keyboard. */
export function ImportCard({ control }: { readonly control: DemoControl }) {
  const jobs = importJobs(control);
  const { progress, report, problem } = useStore(jobs);
  const [over, setOver] = useState(false);
  const inputId = useId();
  const hintId = `${inputId}-hint`;
  const [pseudonyms, setPseudonyms] = useState(false);
  const start = (files: readonly File[]) => void jobs.start(files, { pseudonyms });

  const dragOver = (event: DragEvent) => {
    // Without this the browser would open the file in the place of the portal.
    event.preventDefault();
    setOver(true);
  };
  const dragLeave = (event: DragEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(start);
  };

  return (
    <Card title={t('demo.own')}>
      <div className={styles.stack}>
        <p className={styles.privacy}>{t('demo.privacy')}</p>
        <div
          className={cx(styles.zone, over && styles.over)}
          onDragOver={dragOver}
          onDragLeave={dragLeave}
          onDrop={drop}
        >
          <ImportIcon />
          <span>{t('demo.drop')}</span>
          <span className={styles.muted}>{t('demo.or')}</span>
          <input
            id={inputId}
            className={cx('visually-hidden', styles.input)}
            type="file"
            multiple
            accept=".json,.jsonl,.ndjson,.txt,application/json"
            aria-describedby={hintId}
            disabled={progress !== undefined}
            onChange={(event) => {
              start([...(event.target.files ?? [])]);
              // The same file again is a new import.
              event.target.value = '';
            }}
          />
          <label htmlFor={inputId} className={styles.choose}>
            {t('demo.choose')}
          </label>
          <span id={hintId} className={styles.muted}>
            {t('demo.limits')}
          </span>
        </div>
        <Checkbox
          label={t('demo.pseudonyms')}
          hint={t('demo.pseudonymsHint')}
          checked={pseudonyms}
          onChange={setPseudonyms}
        />
        <div role="status">{progress && <Progress progress={progress} />}</div>
        {problem !== undefined && (
          <Notice tone="bad" label={t('ui.error')} role="alert">
            {t('import.workerFailed', { text: problem })}
          </Notice>
        )}
        {report && !progress && <ImportReportView report={report} />}
        <Disclosure summary={t('demo.forms')}>
          <p>{t('demo.formsText')}</p>
          <ul className={styles.commands}>
            {COMMANDS.map((command) => (
              <li key={command}>
                <code>{command}</code>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Card>
  );
}

/** Commands are the same in every language. */
const COMMANDS = [
  'az graph query',
  'az sig list',
  'az sig image-definition list',
  'az sig image-version list',
  'az sig image-version show --expand ReplicationStatus',
  'az image list',
  'az account list',
  'az account list-locations',
  'az group list',
  'az role assignment list --all',
  'az role definition list',
  'az ad user list',
  'az ad group list',
  'az ad sp list',
  'az rest',
] as const;

const MEGABYTE = 1_048_576;
const megabytes = (bytes: number) => Math.round((bytes / MEGABYTE) * 10) / 10;

function Progress({ progress }: { readonly progress: ImportProgress }) {
  const { phase, file, bytesRead, bytesTotal } = progress;
  const words = {
    reading: t('demo.reading', { file }),
    checking: t('demo.checking', { file, done: megabytes(bytesRead), total: megabytes(bytesTotal) }),
    storing: t('demo.storing'),
  }[phase];
  const percent = phase === 'checking' && bytesTotal > 0 ? (100 * bytesRead) / bytesTotal : undefined;
  return (
    <div className={styles.progress}>
      <span>{words}</span>
      <ProgressBar label={t('demo.progress')} percent={percent} valueText={words} />
    </div>
  );
}
