import type { RoleDefinition } from '@/arm/types';
import { capabilitySetOf } from '@/domain/access/capabilities';
import { roleKey } from '@/domain/access/evaluate';
import { effectiveAt } from '@/domain/access/here';
import type { Wish } from '@/domain/access/wishes';
import { roleFor, wishes } from '@/domain/access/wishes';
import { t } from '@/i18n/translate';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';

import { allowsWords } from './words';

import styles from './AccessTab.module.css';

export type RoleWish = Wish | 'other';

interface RoleChoiceProps {
  /** Roles that may be assigned at the scope, by name. */
  readonly roles: readonly RoleDefinition[];
  readonly scope: string;
  readonly wish: RoleWish | undefined;
  readonly role: RoleDefinition | undefined;
  readonly onChange: (wish: RoleWish, role: RoleDefinition | undefined) => void;
}

const optionLabel = ({ properties: { roleName, type } }: RoleDefinition) =>
  type === 'CustomRole' ? t('access.role.custom', { name: roleName }) : roleName;

/** What one wants to allow, least privilege first; each wish names the role that gives it. Or any role, custom ones too. */
export function RoleChoice({ roles, scope, wish, role, onChange }: RoleChoiceProps) {
  return (
    <>
      <RadioGroup<RoleWish>
        legend={t('access.wish.legend')}
        value={wish}
        onChange={(chosen) => onChange(chosen, chosen === 'other' ? undefined : roleFor(chosen, roles))}
        choices={[
          ...wishes.map((w) => {
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
      {wish === 'other' && (
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
          {allowsWords(effectiveAt(capabilitySetOf(role.properties.permissions), scope))}
        </p>
      )}
    </>
  );
}
