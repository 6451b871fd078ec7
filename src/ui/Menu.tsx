import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useId } from 'react';

import type { Align } from './anchor';
import { cx } from './cx';
import { CheckIcon } from './icons';
import { nextIndex } from './menu-keys';
import type { TriggerProps } from './Popover';
import { Popover } from './Popover';

import styles from './Menu.module.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A second line in small print. */
  readonly hint?: string;
  readonly onSelect: () => void;
  /** Why it cannot be chosen now: it stays reachable and says this. */
  readonly disabledReason?: string | undefined;
  readonly danger?: boolean;
  /** Makes it one of a choice (radio): true is the chosen one. */
  readonly checked?: boolean;
  /** Draws a line above. */
  readonly separated?: boolean;
}

interface MenuProps {
  readonly label: string;
  readonly renderTrigger: (props: TriggerProps) => ReactElement;
  readonly items: readonly MenuItem[];
  readonly align?: Align;
}

const itemsOf = (menu: Element) => [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')];

/** A menu button: arrows, Home, End and first letters move; Enter chooses; Escape and Tab close. */
export function Menu({ label, renderTrigger, items, align = 'start' }: MenuProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, close: () => void) => {
    const all = itemsOf(event.currentTarget);
    if (event.key === 'Tab') return close();
    const to = nextIndex(
      event.key,
      all.findIndex((i) => i === document.activeElement),
      all.map((i) => i.textContent),
    );
    if (to === undefined) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <Popover
      label={label}
      renderTrigger={renderTrigger}
      align={align}
      role="menu"
      className={styles.menu}
      onOpened={(menu) => {
        const all = itemsOf(menu);
        (all.find((i) => i.ariaChecked === 'true') ?? all[0])?.focus();
      }}
    >
      {(close) => (
        <div role="presentation" onKeyDown={(event) => onKeyDown(event, close)}>
          {items.map((item) => (
            <MenuRow key={item.id} item={item} close={close} />
          ))}
        </div>
      )}
    </Popover>
  );
}

function MenuRow({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const reasonId = useId();
  const off = item.disabledReason !== undefined;
  const small = item.disabledReason ?? item.hint;
  return (
    <button
      type="button"
      role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={item.checked}
      aria-disabled={off || undefined}
      aria-describedby={small === undefined ? undefined : reasonId}
      tabIndex={-1}
      className={cx(styles.item, item.danger && styles.danger, item.separated && styles.separated)}
      onClick={() => {
        if (off) return;
        close();
        item.onSelect();
      }}
    >
      <span className={styles.icon}>{item.checked === true ? <CheckIcon /> : item.icon}</span>
      <span className={styles.label}>{item.label}</span>
      {small !== undefined && (
        <span id={reasonId} className={styles.small}>
          {small}
        </span>
      )}
    </button>
  );
}
