import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useId, useRef, useState } from 'react';

import { isFoundBy } from '@/arm/graph-search';
import { parseId } from '@/arm/resource-id';
import { resourcePath } from '@/arm/resource-path';
import { t } from '@/i18n/translate';
import { SearchIcon } from '@/ui/icons';
import { openAsModal } from '@/ui/modal';
import { Notice } from '@/ui/Notice';

import type { EntryGroup } from './entries';
import { matching, step } from './entries';
import type { FoundKind } from './found';
import { groupFound } from './found';
import type { Pasted, PasteProblem } from './pasted-id';
import { readPasted } from './pasted-id';
import { ResultList } from './ResultList';
import { useCommands } from './use-commands';
import { useSearch } from './use-search';

import styles from './Palette.module.css';

const PAUSE_MS = 180;
const groupLabels = {
  gallery: 'palette.groupGallery',
  definition: 'palette.groupDefinition',
  version: 'palette.groupVersion',
  other: 'palette.groupOther',
} as const satisfies Record<FoundKind, string>;

function problemText(problem: PasteProblem, value: string): string {
  return problem === 'noSubscription' ? t('palette.noSubscription') : t(`palette.${problem}`, { value });
}

/** A pasted id as the first entry; nothing for other texts. */
function idGroup(pasted: Pasted, go: (to: string) => void): readonly EntryGroup[] {
  if (pasted.kind !== 'id') return [];
  const { id } = pasted;
  const parsed = parseId(id);
  const name = parsed?.path.at(-1)?.[1] ?? parsed?.resourceGroup ?? parsed?.subscriptionId ?? id;
  const entry = {
    id: 'pasted',
    label: t('palette.open', { name }),
    hint: id,
    run: () => go(resourcePath(id)),
  };
  return [{ id: 'id', label: t('palette.groupId'), entries: [entry] }];
}

/** Search and commands: one field, results grouped by what they are, all by keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const listId = useId();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState('');
  const [chosen, setChosen] = useState<string>();
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const go = (to: string) => void navigate({ to });
  const commands = useCommands(go);
  const found = useSearch(asked);

  const pasted = readPasted(text);
  const type = (value: string) => {
    setText(value);
    setChosen(undefined);
    clearTimeout(pause.current);
    const words = value.trim();
    const search = readPasted(value).kind === 'text' && words.length > 1 ? words : '';
    pause.current = setTimeout(() => setAsked(search), search === '' ? 0 : PAUSE_MS);
  };

  const groups: readonly EntryGroup[] =
    pasted.kind === 'text'
      ? [
          ...commands.map((g) => ({ ...g, entries: matching(g.entries, text) })),
          // Enter opens the first of them: none may be what only the text before has found.
          ...groupFound(
            found.rows.filter((row) => isFoundBy(text, row)),
            text,
          ).map(({ kind, shown, more }) => ({
            id: kind,
            label: t(groupLabels[kind]),
            note: more > 0 ? t('palette.more', { n: more }) : undefined,
            entries: shown.map((f) => ({
              id: f.id,
              label: f.name,
              hint: f.path,
              run: () => go(resourcePath(f.id)),
            })),
          })),
        ].filter((g) => g.entries.length > 0)
      : idGroup(pasted, go);
  const entries = groups.flatMap((g) => g.entries);
  const ids = entries.map((e) => e.id);
  const active = chosen !== undefined && ids.includes(chosen) ? chosen : ids[0];
  const optionId = (id: string) => `${listId}-${ids.indexOf(id)}`;

  const run = (id: string | undefined) => {
    const entry = entries.find((e) => e.id === id);
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(active);
    else if (event.key === 'ArrowDown') setChosen(step(ids, active, 1));
    else if (event.key === 'ArrowUp') setChosen(step(ids, active, -1));
    else return;
    event.preventDefault();
  };

  const waiting =
    found.pending || (pasted.kind === 'text' && text.trim().length > 1 && asked !== text.trim());
  return (
    <dialog
      ref={openAsModal}
      className={styles.palette}
      aria-label={t('palette.title')}
      closedby="any"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
    >
      <div className={styles.field}>
        <SearchIcon />
        <input
          type="text"
          role="combobox"
          className={styles.input}
          aria-label={t('palette.field')}
          placeholder={t('frame.search')}
          aria-expanded={entries.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : optionId(active)}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className={styles.results}>
        {pasted.kind === 'malformed' && (
          <Notice tone="bad" label={t('ui.error')} role="alert">
            {t('palette.idMalformed', { reason: problemText(pasted.problem, pasted.value) })}
          </Notice>
        )}
        {found.failed.length > 0 && (
          <Notice tone="warn" label={t('ui.warning')}>
            {t('palette.partly', { scopes: found.failed.join(', ') })}
          </Notice>
        )}
        <ResultList
          id={listId}
          groups={groups}
          active={active}
          optionId={optionId}
          onPoint={setChosen}
          onChoose={run}
        />
        {entries.length === 0 && pasted.kind === 'text' && !waiting && (
          <p className={styles.nothing}>{t('palette.nothing', { text: text.trim() })}</p>
        )}
      </div>
      <div className={styles.foot}>
        <span role="status">
          {waiting ? t('palette.searching') : t('palette.count', { n: entries.length })}
        </span>
        <span className={styles.keys}>{t('palette.keys')}</span>
      </div>
    </dialog>
  );
}
