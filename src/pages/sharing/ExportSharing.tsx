import type { MatrixColumn } from '@/domain/access/matrix-columns';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { downloadText } from '@/lib/download';
import { Button } from '@/ui/Button';
import { ExportIcon } from '@/ui/icons';
import { Menu } from '@/ui/Menu';

import { grantsCsv, matrixCsv } from './sharing-csv';
import type { Sharing } from './use-sharing';

interface ExportSharingProps {
  readonly sharing: Sharing;
  readonly holders: readonly PrincipalOrShare[];
  readonly columns: readonly MatrixColumn[];
  readonly onPrint: () => void;
}

const fileName = (what: string) => `${what}-${new Date(now()).toISOString().slice(0, 10)}.csv`;

/** CSV of the matrix and of the grants, and the page to print: all rows of the view. */
export function ExportSharing({ sharing, holders, columns, onPrint }: ExportSharingProps) {
  return (
    <Menu
      label={t('sharing.export')}
      align="end"
      renderTrigger={(trigger) => (
        <Button {...trigger} icon={<ExportIcon />}>
          {t('sharing.export')}
        </Button>
      )}
      items={[
        {
          id: 'matrix',
          label: t('sharing.exportMatrix'),
          hint: t('sharing.exportMatrixHint'),
          onSelect: () => downloadText(fileName('sharing'), 'text/csv', matrixCsv(sharing, holders, columns)),
        },
        {
          id: 'grants',
          label: t('sharing.exportGrants'),
          hint: t('sharing.exportGrantsHint'),
          onSelect: () => downloadText(fileName('grants'), 'text/csv', grantsCsv(sharing, holders)),
        },
        {
          id: 'print',
          label: t('sharing.print'),
          hint: t('sharing.printHint'),
          separated: true,
          onSelect: onPrint,
        },
      ]}
    />
  );
}
