import type { ReactNode } from 'react';

import type { Principal } from '@/domain/access/principals';
import { t } from '@/i18n/translate';
import { State } from '@/ui/State';

import styles from './PrincipalName.module.css';

export type PrincipalKind = Principal['type'] | 'Guest' | 'Tenant' | 'Subscription' | 'Everyone';

/** Each kind has a shape of its own beside its word. Drawn on 16 by 16. */
const shapes: Readonly<Record<PrincipalKind, ReactNode>> = {
  User: (
    <path d="M8 2.500a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600M2.800 13.500a5.200 4.200 0 0 1 10.400 0" />
  ),
  Guest: (
    <path d="M7 2.500a2.800 2.800 0 1 1 0 5.600 2.800 2.800 0 0 1 0-5.600M1.800 13.500a5.200 4.200 0 0 1 7-3.900M10.500 13.500l4-4m-3.200 0h3.200v3.200" />
  ),
  Group: (
    <path d="M5.500 3.500a2.300 2.300 0 1 1 0 4.600 2.300 2.300 0 0 1 0-4.600M1.200 13a4.300 3.600 0 0 1 8.600 0M11 4.200a2 2 0 1 1-.500 3.900M11.200 9.600A4 3.400 0 0 1 14.800 13" />
  ),
  ServicePrincipal: <path d="M8 1.800 13.500 5v6L8 14.200 2.500 11V5zM8 8l5.500-3M8 8v6.200M8 8 2.500 5" />,
  ForeignGroup: (
    <path d="M6 3.500a2.300 2.300 0 1 1 0 4.600 2.300 2.300 0 0 1 0-4.600M1.700 13a4.300 3.600 0 0 1 6-3.300M10.500 13.500l4-4m-3.200 0h3.200v3.200" />
  ),
  Device: <path d="M2.500 3.500h11v7h-11zM5.500 13h5M8 10.500V13" />,
  Unknown: <path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M6.200 6.300A1.800 1.800 0 1 1 8 8.200v1M8 11.200v.3" />,
  Tenant: <path d="M2.500 13.500v-8L8 2.500l5.500 3v8zM6.500 13.500v-4h3v4" />,
  Subscription: <path d="M3 6.500h6.500a3.500 3.500 0 0 0 0 7H6.500M3 6.500l3-3M3 6.500l3 3" />,
  Everyone: <path d="M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12" />,
};

/** The kind that is shown: guests are marked (S49). */
export const kindOf = (principal: Principal | undefined): PrincipalKind =>
  principal === undefined ? 'Unknown' : principal.guest ? 'Guest' : principal.type;

/** A kind of principal as shape and word. */
export function PrincipalKindMark({ kind }: { readonly kind: PrincipalKind }) {
  return (
    <span className={styles.kind}>
      <svg className={styles.mark} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {shapes[kind]}
      </svg>
      {t(`access.kind.${kind}`)}
    </span>
  );
}

interface PrincipalNameProps {
  readonly kind: PrincipalKind;
  readonly name: string;
  readonly signInName?: string | undefined;
  /** Why there is no name, or that the principal is gone. */
  readonly problem?: string | undefined;
}

/** A principal: name, kind and sign-in name; without a name its id and the reason. */
export function PrincipalName({ kind, name, signInName, problem }: PrincipalNameProps) {
  return (
    <span className={styles.principal}>
      <span className={styles.name}>{name}</span>
      <span className={styles.line}>
        <PrincipalKindMark kind={kind} />
        {signInName !== undefined && <span className={styles.sign}>{signInName}</span>}
      </span>
      {problem !== undefined && (
        <span className={styles.problem}>
          <State tone="warn">{problem}</State>
        </span>
      )}
    </span>
  );
}
