import { foldId } from '@/arm/resource-id';
import type { Gallery, Tenant } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { tenantName } from '@/data/scope-names';
import type { CrossTenantMethod } from '@/domain/access/cross-tenant';
import { crossTenantMethods } from '@/domain/access/cross-tenant';
import type { Principal } from '@/domain/access/principals';
import { t } from '@/i18n/translate';
import { RadioGroup } from '@/ui/RadioGroup';
import { Select } from '@/ui/Select';
import { TextField } from '@/ui/TextField';

import styles from './cross-tenant.module.css';

interface ChoicesProps {
  readonly galleries: readonly Gallery[];
  readonly gallery: Gallery;
  readonly tenants: readonly Tenant[];
  readonly target: string;
  readonly wrong: boolean;
  readonly method: CrossTenantMethod;
  readonly apps: readonly Principal[];
  readonly app: Principal | undefined;
  readonly onPut: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** The choices of the guide. They are in the address, so that a guide can be sent as a link. */
export function Choices(props: ChoicesProps) {
  const { galleries, gallery, tenants, target, wrong, method, apps, app, onPut } = props;
  const listed = tenants.some((tenant) => tenant.tenantId === target);
  return (
    <Card title={t('crossTenant.what')}>
      <div className={styles.choices}>
        <Select
          label={t('crossTenant.gallery')}
          value={foldId(gallery.id)}
          options={galleries.map((g) => ({ value: foldId(g.id), label: g.name }))}
          onChange={(value) => onPut({ gallery: value })}
        />
        <Select
          label={t('crossTenant.target')}
          value={listed ? target : ''}
          options={[
            { value: '', label: t('crossTenant.targetOther') },
            ...tenants.map((tenant) => ({ value: tenant.tenantId, label: tenantName(tenant) })),
          ]}
          onChange={(to) => onPut({ to })}
        />
        {!listed && (
          <TextField
            label={t('crossTenant.targetId')}
            value={target}
            error={wrong ? t('crossTenant.targetWrong') : undefined}
            input={{ autoComplete: 'off', spellCheck: false, maxLength: 36 }}
            onChange={(to) => onPut({ to })}
          />
        )}
        {method === 'app' && (
          <Select
            label={t('crossTenant.app')}
            value={app?.id ?? ''}
            options={[
              { value: '', label: t('crossTenant.appNone') },
              ...apps.map((p) => ({ value: p.id, label: p.displayName ?? p.id })),
            ]}
            onChange={(id) => onPut({ app: id })}
          />
        )}
      </div>
      <RadioGroup
        legend={t('crossTenant.way')}
        value={method}
        choices={crossTenantMethods.map((value) => ({
          value,
          label: t(`crossTenant.way.${value}`),
          hint: t(`crossTenant.about.${value}`),
        }))}
        onChange={(next) => onPut({ method: next })}
      />
    </Card>
  );
}
