import type { RoleDefinition } from '@/arm/types';
import { capabilitySetOf } from '@/domain/access/capabilities';
import { roleKey } from '@/domain/access/evaluate';
import { effectiveAt } from '@/domain/access/here';
import type { IntendedAccess } from '@/domain/access/intended-access';
import { roleFor, intendedAccesses } from '@/domain/access/intended-access';
import { t } from '@/i18n/translate';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';

import { allowsLabel } from './labels';

import styles from './AccessTab.module.css';

export type RoleIntent = IntendedAccess | 'other';

interface RoleChoiceProps {
  /** Roles that may be assigned at the scope, by name. */
  readonly roles: readonly RoleDefinition[];
  readonly scope: string;
  readonly intended: RoleIntent | undefined;
  readonly role: RoleDefinition | undefined;
  readonly onChange: (intended: RoleIntent, role: RoleDefinition | undefined) => void;
}

const optionLabel = ({ properties: { roleName, type } }: RoleDefinition) =>
  type === 'CustomRole' ? t('access.role.custom', { name: roleName }) : roleName;

/** What one wants to allow, least privilege first; each wish names the role that gives it. Or any role, custom ones too. */
export function RoleChoice({ roles, scope, intended, role, onChange }: RoleChoiceProps) {
  return (
    <>
      <RadioGroup<RoleIntent>
        legend={t('access.wish.legend')}
        value={intended}
        onChange={(chosen) => onChange(chosen, chosen === 'other' ? undefined : roleFor(chosen, roles))}
        choices={[
          ...intendedAccesses.map((w) => {
            const found = roleFor(w, roles);
            const label = t(`access.wish.${w}`);
            return {
              value: w,
              label: found ? t('access.wish.role', { wish: label, role: found.properties.roleName }) : label,
              hint: t(`access.wish.${w}Hint`),
              disabledReason: found ? undefined : t('access.wish.unread'),
            };
          }),
          { value: 'other', label: t('access.wish.other'), hint: t('access.wish.otherHint') },
        ]}
      />
      {intended === 'other' && (
        <Select
          label={t('access.role.label')}
          value={role ? roleKey(role.id) : ''}
          options={[
            { value: '', label: t('access.role.choose') },
            ...roles.map((r) => ({ value: roleKey(r.id), label: optionLabel(r) })),
          ]}
          onChange={(key) =>
            onChange(
              'other',
              roles.find((r) => roleKey(r.id) === key),
            )
          }
        />
      )}
      {role && (
        <p className={styles.hint}>
          {allowsLabel(effectiveAt(capabilitySetOf(role.properties.permissions), scope))}
        </p>
      )}
    </>
  );
}
