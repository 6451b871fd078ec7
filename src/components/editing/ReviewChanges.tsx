import type { ReactNode } from 'react';

import type { ArmResource } from '@/arm/types';
import { patchOf } from '@/domain/editing/form';
import { t } from '@/i18n/translate';
import { usePortal } from '@/state/portal-context';
import { CopyButton } from '@/ui/CopyButton';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';
import { Disclosure } from '@/ui/Disclosure';
import { Notice } from '@/ui/Notice';
import { focusableWhileScrolling } from '@/ui/scroll-focus';

import { displayText, labelOf } from './field-labels';
import { azRest } from './request-text';
import type { Edit } from './use-edit';

import styles from './ReviewChanges.module.css';

interface ReviewChangesProps<T> {
  readonly edit: Edit<T>;
  /** What the change brings about, for kinds that have more to say than before → after. */
  readonly consequences?: ReactNode;
  /** Keys that `consequences` already shows, e.g. a version's regions. */
  readonly shownElsewhere?: (key: string) => boolean;
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

const shown = (value: string | undefined) =>
  value === undefined || value === '' ? (
    <em>{t('editing.none')}</em>
  ) : (
    <span className={styles.value}>{value}</span>
  );

/** The step before every write: before → after, consequences, the exact request, and what ARM cannot guarantee. */
export function ReviewChanges<T extends ArmResource>({
  edit,
  consequences,
  shownElsewhere = () => false,
}: ReviewChangesProps<T>) {
  const { client } = usePortal();
  const { spec, state } = edit;
  const { baseFields, base } = state;
  const worded = (key: string, value: string | undefined) =>
    value === undefined ? undefined : displayText(spec.form, key, value);
  const rows = edit.dirty
    .filter((key) => !shownElsewhere(key))
    .map((key): Row => ({
      key,
      label: labelOf(spec.form, key, baseFields[key] === undefined ? edit.fields : baseFields),
      before: worded(key, baseFields[key]),
      after: worded(key, edit.fields[key]),
    }));
  const columns: readonly DataColumn<Row>[] = [
    { id: 'field', header: t('editing.field'), rowHeader: true, cell: (row) => row.label },
    { id: 'before', header: t('editing.before'), cell: (row) => shown(row.before) },
    { id: 'after', header: t('editing.after'), cell: (row) => shown(row.after) },
  ];
  const request = {
    method: spec.write.method,
    url: client.urlOf(spec.write, { id: base.id }),
    body: patchOf(spec.form, base, edit.fields),
  };
  const body = JSON.stringify(request.body, null, 2);
  return (
    <div className={styles.review}>
      {rows.length > 0 && (
        <DataTable caption={t('editing.changes')} columns={columns} rows={rows} rowKey={(row) => row.key} />
      )}
      {consequences}
      <Disclosure summary={t('editing.request')}>
        <pre
          className={styles.code}
          ref={focusableWhileScrolling}
          role="group"
          aria-label={t('editing.request')}
        >
          {`${request.method} ${request.url}\n\n${body}`}
        </pre>
        <div className={styles.copies}>
          <CopyButton showLabel text={body} label={t('editing.copyBody')} copiedLabel={t('common.copied')} />
          <CopyButton
            showLabel
            text={azRest(request)}
            label={t('editing.copyAzRest')}
            copiedLabel={t('common.copied')}
          />
        </div>
      </Disclosure>
      <Notice tone="info" label={t('resource.info')}>
        {t('editing.gap')}
      </Notice>
    </div>
  );
}
