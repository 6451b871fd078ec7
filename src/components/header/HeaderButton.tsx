import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';

import { cx } from '@/ui/cx';

import styles from './HeaderButton.module.css';

interface HeaderButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** An icon button of the header; its label is its tooltip too. Children show beside the icon. */
export function HeaderButton({ label, icon, children, className, ...rest }: HeaderButtonProps) {
  return (
    <button {...rest} type="button" className={cx(styles.button, className)} aria-label={label} title={label}>
      {icon}
      {children}
    </button>
  );
}
