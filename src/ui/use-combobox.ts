import type { KeyboardEvent } from 'react';
import { useId, useState } from 'react';

/** What a combobox offers, in groups that have options. */
export interface ComboboxGroup<O extends { readonly id: string }> {
  readonly id: string;
  readonly label: string;
  readonly options: readonly O[];
  /** Said below the group: "3 more: type more letters". */
  readonly note?: string | undefined;
}

interface ComboboxSettings<O extends { readonly id: string }> {
  readonly groups: readonly ComboboxGroup<O>[];
  readonly onText: (text: string) => void;
  /** By Enter or a click. Closing, clearing or going on is the caller's. */
  readonly onChoose: (option: O) => void;
}

/** The next id in a direction, wrapping around; an unknown `from` counts as the first. */
export function step(ids: readonly string[], from: string | undefined, by: 1 | -1): string | undefined {
  const at = Math.max(0, from === undefined ? 0 : ids.indexOf(from));
  return ids.at((at + by + ids.length) % Math.max(1, ids.length));
}

/**
 * An editable combobox with a listbox, by the ARIA pattern. The focus stays in the field, which gets `field` and `onText`; the
 * list is ui/ComboboxList. Arrows walk over all groups; typing starts again at the first option.
 */
export function useCombobox<O extends { readonly id: string }>({
  groups,
  onText,
  onChoose,
}: ComboboxSettings<O>) {
  const listId = useId();
  const [pointed, setPointed] = useState<string>();
  const options = groups.flatMap((group) => group.options);
  const ids = options.map(({ id }) => id);
  const active = pointed !== undefined && ids.includes(pointed) ? pointed : ids[0];
  const optionId = (id: string) => `${listId}-${ids.indexOf(id)}`;

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows of an input method choose among its own proposals.
    if (event.nativeEvent.isComposing) return;
    const option = options.find(({ id }) => id === active);
    if (event.key === 'ArrowDown') setPointed(step(ids, active, 1));
    else if (event.key === 'ArrowUp') setPointed(step(ids, active, -1));
    else if (event.key === 'Enter' && option) onChoose(option);
    else if (event.key !== 'Enter') return;
    event.preventDefault();
  };

  return {
    count: options.length,
    onText: (text: string) => {
      setPointed(undefined);
      onText(text);
    },
    field: {
      role: 'combobox',
      'aria-expanded': options.length > 0,
      'aria-controls': listId,
      'aria-autocomplete': 'list',
      'aria-activedescendant': active === undefined ? undefined : optionId(active),
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown,
    },
    list: { id: listId, groups, active, optionId, onPoint: setPointed, onChoose },
  } as const;
}
