import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { downloadText } from '@/lib/download';
import { Button } from '@/ui/Button';
import { ExportIcon } from '@/ui/icons';
import { Menu } from '@/ui/Menu';

import { exportName, rowsToCsv, rowsToJson } from './export-rows';
import type { List } from './use-list';

import styles from './list-page.module.css';

interface ExportMenuProps<T extends ListRow> {
  readonly list: List<T>;
  readonly pending: boolean;
}

/** CSV and JSON of exactly what is shown, or of what is selected of it. */
export function ExportMenu<T extends ListRow>({ list, pending }: ExportMenuProps<T>) {
  const { definition, rows, columns, selection } = list;
  const selected = selection.ids.size === 0 ? [] : rows.filter((row) => selection.ids.has(row.key));
  const csv = (some: readonly T[]) => () =>
    downloadText(exportName(definition, 'csv', now()), 'text/csv', rowsToCsv(columns, some));
  const json = (some: readonly T[]) => () =>
    downloadText(exportName(definition, 'json', now()), 'application/json', rowsToJson(columns, some));
  const disabledReason = rows.length === 0 ? t('table.exportNothing') : undefined;
  const hint = pending ? t('table.exportPending') : t('table.exportHint');
  const n = rows.length;
  return (
    <Menu
      label={t('table.export')}
      align="end"
      renderTrigger={(trigger) => (
        <Button {...trigger} icon={<ExportIcon />}>
          <span className={styles.actionText}>{t('table.export')}</span>
        </Button>
      )}
      items={[
        ...(selected.length > 0
          ? [
              {
                id: 'csv-selected',
                label: t('table.exportCsvSelected', { n: selected.length }),
                onSelect: csv(selected),
              },
              {
                id: 'json-selected',
                label: t('table.exportJsonSelected', { n: selected.length }),
                onSelect: json(selected),
              },
            ]
          : []),
        {
          id: 'csv',
          label: t('table.exportCsv', { n }),
          hint,
          disabledReason,
          onSelect: csv(rows),
          separated: selected.length > 0,
        },
        { id: 'json', label: t('table.exportJson', { n }), hint, disabledReason, onSelect: json(rows) },
      ]}
    />
  );
}
