import { useMemo, useState } from 'react';

import { parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import { useAccess } from '@/data/access/use-access';
import { usePermission } from '@/data/use-permission';
import { accessHere } from '@/domain/access/here';
import { t } from '@/i18n/translate';
import { useViewOnlyReason } from '@/state/use-viewing';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Disclosure } from '@/ui/Disclosure';
import { PlusIcon, SearchIcon } from '@/ui/icons';
import { Skeleton } from '@/ui/Skeleton';
import { TextField } from '@/ui/TextField';

import { AccessGaps, AccessUnread } from './AccessGaps';
import { AccessPanels } from './AccessPanels';
import { DenialsTable } from './DenialsTable';
import { entriesOf, grantEntry, matches } from './entries';
import { EntryTable } from './EntryTable';
import { readPanel } from './panel-address';
import { usePanel } from './use-panel';

import styles from './AccessTab.module.css';

interface AccessTabProps {
  readonly id: ArmId;
  readonly panel: string | undefined;
}

/** Rows that are rendered at first; the rest on request, because thousands are slow. */
const SHOWN = 100;

/** Who has access to a gallery, definition or version, by which way; giving, changing, taking and checking it. */
export function AccessTab({ id, panel }: AccessTabProps) {
  const known = useAccess(id);
  const { open } = usePanel();
  const [filter, setFilter] = useState('');
  const [onlyDirect, setOnlyDirect] = useState(false);
  const [all, setAll] = useState(false);
  const kind = parseId(id)?.kind;
  const here = useMemo(
    () =>
      accessHere(
        id,
        { index: known.index, eligible: known.eligible, delegations: known.delegations },
        known.galleries[0],
      ),
    [id, known.index, known.eligible, known.delegations, known.galleries],
  );
  const entries = entriesOf(here, kind === 'gallery', known);
  const wanted = entries.filter((e) => (!onlyDirect || e.direct) && matches(e, filter));
  const shown = all ? wanted : wanted.slice(0, SHOWN);
  const mayGive = usePermission(id, 'Microsoft.Authorization/roleAssignments/write') !== 'no';
  const mayRemove = usePermission(id, 'Microsoft.Authorization/roleAssignments/delete') !== 'no';
  const missing = (action: string) => t('resource.missingAction', { action });
  const viewOnly = useViewOnlyReason();
  const noWrite =
    viewOnly ?? (mayGive ? undefined : missing('Microsoft.Authorization/roleAssignments/write'));
  const noDelete =
    viewOnly ?? (mayRemove ? undefined : missing('Microsoft.Authorization/roleAssignments/delete'));
  // Names arrive after the assignments: the table is rendered as soon as it has rows.
  const waiting = known.pending && entries.length === 0;
  const unread = !known.pending && entries.length === 0 && known.gaps.length > 0;
  return (
    <section className={styles.tab} aria-label={t('access.title')} aria-busy={known.pending}>
      <div className={styles.bar}>
        <Button
          variant="primary"
          icon={<PlusIcon />}
          disabledReason={noWrite}
          onClick={() => open({ kind: 'add' })}
        >
          {t('access.add')}
        </Button>
        <Button icon={<SearchIcon />} onClick={() => open({ kind: 'check' })}>
          {t('access.check')}
        </Button>
        <TextField
          className={styles.filter}
          type="search"
          label={t('access.filter')}
          hideLabel
          placeholder={t('access.filter')}
          value={filter}
          onChange={setFilter}
        />
        <Checkbox label={t('access.onlyDirect')} checked={onlyDirect} onChange={setOnlyDirect} />
        <span className={styles.count} role="status">
          {unread
            ? ''
            : waiting
              ? t('access.reading')
              : wanted.length === entries.length
                ? t('access.count', { n: entries.length })
                : t('access.countOf', { shown: wanted.length, n: entries.length })}
        </span>
      </div>
      {!known.pending && !unread && <AccessGaps gaps={known.gaps} />}
      {waiting ? (
        <div className={styles.waiting}>
          <Skeleton width="100%" />
        </div>
      ) : unread ? (
        <AccessUnread gaps={known.gaps} />
      ) : (
        <EntryTable
          caption={t('access.title')}
          entries={shown}
          known={known}
          empty={t(entries.length === 0 ? 'access.none' : 'access.noMatch')}
          actions={{ noWrite, noDelete }}
        />
      )}
      {shown.length < wanted.length && (
        <div>
          <Button onClick={() => setAll(true)}>{t('access.showAll', { n: wanted.length })}</Button>
        </div>
      )}
      {here.denials.length > 0 && <DenialsTable denials={here.denials} known={known} />}
      {here.below.length > 0 && (
        <Disclosure lazy summary={`${t('access.below')} (${here.below.length})`}>
          <p className={styles.hint}>{t('access.belowHint')}</p>
          <EntryTable
            caption={t('access.below')}
            entries={here.below.map((grant) => ({ ...grantEntry(grant, false, known), below: true }))}
            known={known}
            empty={null}
          />
        </Disclosure>
      )}
      <AccessPanels id={id} panel={readPanel(panel)} known={known} here={here} />
    </section>
  );
}
