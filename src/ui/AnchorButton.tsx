import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react';

import { cx } from './cx';

import styles from './Button.module.css';

interface AnchorButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly variant?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'm' | 's';
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLAnchorElement>;
}

/** A link that looks like a button: it leads somewhere, so it can be opened in a new tab. */
export function AnchorButton({
  variant = 'secondary',
  size = 'm',
  icon,
  className,
  children,
  ...rest
}: AnchorButtonProps) {
  return (
    <a {...rest} className={cx(styles.button, styles[variant], styles[size], className)}>
      {icon}
      {children}
    </a>
  );
}
