import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';

import { isFoundBy } from '@/arm/graph-search';
import { parseId } from '@/arm/resource-id';
import { resourcePath } from '@/arm/resource-path';
import { t } from '@/i18n/translate';
import { ComboboxList } from '@/ui/ComboboxList';
import { SearchIcon } from '@/ui/icons';
import { openAsModal } from '@/ui/modal';
import { Notice } from '@/ui/Notice';
import { useCombobox } from '@/ui/use-combobox';
import { usePause } from '@/ui/use-pause';

import type { PaletteEntry, EntryGroup } from './entries';
import { matching } from './entries';
import type { FoundKind } from './found';
import { groupFound } from './found';
import type { Pasted, PasteProblem } from './pasted-id';
import { readPasted } from './pasted-id';
import { useCommands } from './use-commands';
import { useSearch } from './use-search';

import styles from './Palette.module.css';

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
  return [{ id: 'id', label: t('palette.groupId'), options: [entry] }];
}

/** Search and commands: one field, results grouped by what they are, all by keyboard. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [asked, ask] = usePause();
  const go = (to: string) => void navigate({ to });
  const commands = useCommands(go);
  const found = useSearch(asked);

  const pasted = readPasted(text);
  const groups: readonly EntryGroup[] =
    pasted.kind === 'text'
      ? [
          ...commands.map((g) => ({ ...g, options: matching(g.options, text) })),
          // Enter opens the first of them: none may be what only the text before has found.
          ...groupFound(
            found.rows.filter((row) => isFoundBy(text, row)),
            text,
          ).map(({ kind, shown, more }) => ({
            id: kind,
            label: t(groupLabels[kind]),
            note: more > 0 ? t('palette.more', { n: more }) : undefined,
            options: shown.map((f) => ({
              id: f.id,
              label: f.name,
              hint: f.path,
              run: () => go(resourcePath(f.id)),
            })),
          })),
        ].filter((g) => g.options.length > 0)
      : idGroup(pasted, go);
  const combobox = useCombobox<PaletteEntry>({
    groups,
    onText: (value) => {
      setText(value);
      const words = value.trim();
      ask(readPasted(value).kind === 'text' && words.length > 1 ? words : '');
    },
    onChoose: (entry) => {
      onClose();
      entry.run();
    },
  });

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
          {...combobox.field}
          type="text"
          className={styles.input}
          aria-label={t('palette.field')}
          placeholder={t('frame.search')}
          value={text}
          onChange={(event) => combobox.onText(event.target.value)}
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
        <ComboboxList
          list={combobox.list}
          label={t('palette.results')}
          className={styles.list}
          renderOption={({ label, hint }) => (
            <>
              <span className={styles.label}>{label}</span>
              {hint !== undefined && <span className={styles.hint}>{hint}</span>}
            </>
          )}
        />
        {combobox.count === 0 && pasted.kind === 'text' && !waiting && (
          <p className={styles.nothing}>{t('palette.nothing', { text: text.trim() })}</p>
        )}
      </div>
      <div className={styles.foot}>
        <span role="status">
          {waiting ? t('palette.searching') : t('palette.count', { n: combobox.count })}
        </span>
        <span className={styles.keys}>{t('palette.keys')}</span>
      </div>
    </dialog>
  );
}
