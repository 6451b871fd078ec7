import type { MatrixColumn } from '@/domain/access/matrix-columns';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import { AccessGaps } from '@/features/access/AccessGaps';
import { formatDate, formatDateTime } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { Button } from '@/ui/Button';

import { cellLabel, levelWord } from './cell-labels';
import { holderName, holderType } from './holder-labels';
import { Legend } from './Legend';
import { LevelIcon } from './LevelIcon';
import { signsOf } from './marks';
import { grantLines } from './sharing-csv';
import type { SharingView } from './sharing-view';
import type { Sharing } from './use-sharing';

import styles from './print.module.css';

/** Resources that fit beside the names on a landscape sheet of paper. */
const COLUMNS_A_PART = 10;

interface PrintViewProps {
  readonly sharing: Sharing;
  readonly view: SharingView;
  readonly holders: readonly PrincipalOrShare[];
  readonly columns: readonly MatrixColumn[];
  readonly what: string;
  readonly onBack: () => void;
}

/** Everything of the view on paper: every row (principals that are gone too), in parts of so many columns, and every grant. */
export function PrintView({ sharing, view, holders, columns, what, onBack }: PrintViewProps) {
  const { source, knowledge } = sharing;
  const parts = Array.from({ length: Math.ceil(columns.length / COLUMNS_A_PART) }, (_, i) =>
    columns.slice(i * COLUMNS_A_PART, (i + 1) * COLUMNS_A_PART),
  );
  const lines = grantLines(sharing, holders);
  const filters = view.filters.map((f) => t(`sharing.filter.${f}`)).join(t('sharing.orOther'));
  const texts = [view.people, view.resources].filter((text) => text !== '');
  return (
    <div className={styles.print} aria-busy={knowledge.pending}>
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => window.print()}>
          {t('sharing.printNow')}
        </Button>
        <Button onClick={onBack}>{t('sharing.back')}</Button>
      </div>
      <p>
        {t('sharing.printOf', { time: formatDateTime(new Date(now()).toISOString()), what })}{' '}
        {filters !== '' && t('sharing.printFilters', { filters })}{' '}
        {texts.map((text) => t('sharing.printText', { text })).join(' ')}
      </p>
      <AccessGaps gaps={knowledge.gaps} startOpen />
      <Legend />
      {parts.map((part, i) => (
        <table key={part[0]?.node.key} className={styles.table}>
          <caption>{t('sharing.printPart', { n: i + 1, all: parts.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sharing.csv.principal')}</th>
              <th scope="col">{t('sharing.csv.type')}</th>
              {part.map(({ node }) => (
                <th key={node.key} scope="col">
                  {node.parent && <span className={styles.above}>{node.parent.name}</span>}
                  {node.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {holders.map((holder) => (
              <tr key={holder.id}>
                <th scope="row">{holderName(holder)}</th>
                <td>{holderType(source, holder)}</td>
                {part.map(({ node }) => {
                  const cell = sharing.matrix.partyCell(holder, node);
                  return (
                    <td key={node.key} className={styles.cell}>
                      <span className={styles.signs}>
                        <LevelIcon level={cell.level} filled={cell.direct} />
                        <i className={styles.marks} aria-hidden="true">
                          {signsOf(cell)}
                        </i>
                      </span>
                      <span className="visually-hidden">{cellLabel(cell, holder)}</span>
                      {cell.level !== 'none' && (
                        <span className={styles.word} aria-hidden="true">
                          {levelWord(cell.level)}
                        </span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <table className={styles.table}>
        <caption>{t('sharing.printGrants', { n: lines.length })}</caption>
        <thead>
          <tr>
            {(
              [
                'principal',
                'type',
                'way',
                'role',
                'scope',
                'created',
                'ends',
                'condition',
                'members',
              ] as const
            ).map((key) => (
              <th key={key} scope="col">
                {t(`sharing.csv.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <th scope="row">{holderName(line.holder)}</th>
              <td>{holderType(source, line.holder)}</td>
              <td>{line.path}</td>
              <td>{line.role}</td>
              <td>{line.scope}</td>
              <td className={styles.date}>{line.created && formatDate(line.created)}</td>
              <td className={styles.date}>{line.ends && formatDate(line.ends)}</td>
              <td className={styles.long}>{line.condition}</td>
              <td>{line.members}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
