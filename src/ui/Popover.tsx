import type { ReactElement, ReactNode, Ref } from 'react';
import { useId, useRef, useState } from 'react';

import type { Align } from './anchor';
import { follow } from './anchor';
import { cx } from './cx';

import styles from './Popover.module.css';

/** What the trigger must pass on to its button. */
export interface TriggerProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly popoverTarget: string;
  readonly 'aria-expanded': boolean;
  readonly 'aria-haspopup': 'dialog' | 'menu';
}

interface PopoverProps {
  /** Names the popover for assistive technology. */
  readonly label: string;
  readonly renderTrigger: (props: TriggerProps) => ReactElement;
  /** Rendered only while open. `close` gives the focus back to the trigger. */
  readonly children: (close: () => void) => ReactNode;
  readonly align?: Align;
  readonly role?: 'dialog' | 'menu';
  readonly className?: string | undefined;
  /** Called when it has opened, to put the focus somewhere else than on its first control. */
  readonly onOpened?: (popover: HTMLElement) => void;
}

const FIRST = 'input:not([type=hidden]), button, select, textarea, a[href], [tabindex="0"]';

/**
 * Content beside a button, on the browser's own popover: top layer (never cut off by a scrolling table), closed by Escape
 * or a click elsewhere, and in the DOM right behind its trigger, so that landmarks and tab order stay right.
 */
export function Popover({
  label,
  renderTrigger,
  children,
  align = 'start',
  role = 'dialog',
  className,
  onOpened,
}: PopoverProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | undefined>(undefined);
  const close = () => document.getElementById(id)?.hidePopover();

  const settle = () => {
    if (!panel.current || !button.current || !panel.current.matches(':popover-open')) return;
    stop.current?.();
    stop.current = follow(button.current, panel.current, align);
    if (onOpened) onOpened(panel.current);
    else (panel.current.querySelector<HTMLElement>(FIRST) ?? panel.current).focus();
  };

  return (
    <>
      {renderTrigger({
        ref: button,
        popoverTarget: id,
        'aria-expanded': open,
        'aria-haspopup': role,
      })}
      <div
        ref={panel}
        id={id}
        popover="auto"
        role={role}
        aria-label={label}
        tabIndex={-1}
        className={cx(styles.popover, className)}
        onBeforeToggle={(event) => {
          if (event.newState !== 'open') return;
          setOpen(true);
          // The popover shows within this task; by the next frame its content is there and can be measured.
          requestAnimationFrame(settle);
        }}
        onToggle={(event) => {
          if (event.newState === 'open') return;
          stop.current?.();
          setOpen(false);
        }}
        onBlur={(event) => {
          // Tabbing out leaves an auto popover open; it must not cover what has the focus now.
          const next = event.relatedTarget;
          if (next instanceof Node && !event.currentTarget.contains(next) && next !== button.current) close();
        }}
      >
        {open && children(close)}
      </div>
    </>
  );
}
