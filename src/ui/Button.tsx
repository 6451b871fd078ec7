import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { useId } from 'react';

import { cx } from './cx';

import styles from './Button.module.css';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly variant?: 'primary' | 'secondary' | 'subtle' | 'danger';
  readonly size?: 'm' | 's';
  /** Why it cannot be used now. The button stays reachable by keyboard and says this. */
  readonly disabledReason?: string | undefined;
  readonly busy?: boolean;
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that, when it cannot be used, stays focusable and names the reason. */
export function Button({
  variant = 'secondary',
  size = 'm',
  disabledReason,
  busy = false,
  icon,
  children,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const off = disabledReason !== undefined || busy;
  return (
    <>
      <button
        {...rest}
        type={type}
        className={cx(styles.button, styles[variant], styles[size], className)}
        aria-disabled={off || undefined}
        aria-busy={busy || undefined}
        aria-describedby={disabledReason === undefined ? rest['aria-describedby'] : reasonId}
        title={disabledReason ?? rest.title}
        onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
      >
        {icon}
        {children}
      </button>
      {disabledReason !== undefined && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
    </>
  );
}
