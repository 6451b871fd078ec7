import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useId, useRef } from 'react';

import { follow } from './anchor';

import styles from './Tooltip.module.css';

/** What the trigger must pass on to its focusable element. */
export interface TooltipTriggerProps {
  readonly 'aria-describedby': string;
}

interface TooltipProps {
  readonly text: ReactNode;
  readonly renderTrigger: (props: TooltipTriggerProps) => ReactElement;
}

/**
 * A short text that shows while its trigger is hovered, focused or tapped. It can be hovered itself and closes with Escape
 * (WCAG 1.4.13). Never the only place of something needed.
 */
export function Tooltip({ text, renderTrigger }: TooltipProps) {
  const id = useId();
  const stop = useRef<(() => void) | undefined>(undefined);
  const tip = () => document.getElementById(id);
  const show = () => {
    const element = tip();
    if (!element?.parentElement || element.matches(':popover-open')) return;
    element.showPopover();
    stop.current = follow(element.parentElement, element, 'center');
  };
  const hide = () => {
    stop.current?.();
    tip()?.hidePopover();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !tip()?.matches(':popover-open')) return;
    // Only the tooltip closes, not the dialog around it.
    event.preventDefault();
    event.stopPropagation();
    hide();
  };
  return (
    <span
      role="presentation"
      className={styles.anchor}
      onPointerEnter={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={onKeyDown}
    >
      {renderTrigger({ 'aria-describedby': id })}
      <span id={id} role="tooltip" popover="manual" className={styles.tip}>
        {text}
      </span>
    </span>
  );
}
