import { useMemo, useState } from 'react';

import type { AccessCall } from '@/arm/role-assignment-calls';
import { removalOf } from '@/arm/role-assignment-calls';
import type { ArmId, RoleDefinition } from '@/arm/types';
import { UnsavedGuard } from '@/components/editing/UnsavedGuard';
import type { AccessKnowledge } from '@/data/access/knowledge';
import { capabilitySetOf } from '@/domain/access/capabilities';
import type { Grant } from '@/domain/access/evaluate';
import { roleKey } from '@/domain/access/evaluate';
import { effectiveAt } from '@/domain/access/here';
import { assignableRoles } from '@/domain/access/intended-access';
import { scopeChain } from '@/domain/access/scopes';
import { t } from '@/i18n/translate';
import { Notice } from '@/ui/Notice';

import { AccessForm } from './AccessForm';
import { allowsLabel, grantRole, principalName, scopeName } from './labels';
import { ReviewAccess } from './ReviewAccess';
import type { RoleIntent } from './RoleChoice';
import { RoleChoice } from './RoleChoice';
import { useAccessWrite } from './use-access-write';

import styles from './AccessTab.module.css';

interface ChangePanelProps {
  readonly id: ArmId;
  readonly grant: Grant;
  readonly known: AccessKnowledge;
  readonly onClose: (saved?: boolean) => void;
}

/** Another role for the same principal at the same scope: ARM makes the new assignment, then takes the old one away. */
export function ChangePanel({ id, grant, known, onClose }: ChangePanelProps) {
  const write = useAccessWrite(id);
  const [intended, setWish] = useState<RoleIntent>();
  const [role, setRole] = useState<RoleDefinition>();
  const [name] = useState(() => crypto.randomUUID());
  const { assignment } = grant;
  const { principalId, principalType, scope, roleDefinitionId, description } = assignment.properties;
  const who = principalName(known.principals, principalId);
  const roles = useMemo(
    () => assignableRoles(known.data.roleDefinitions, scopeChain(scope, known.index.tree)),
    [known.data.roleDefinitions, known.index.tree, scope],
  );
  const same = role !== undefined && roleKey(role.id) === roleKey(roleDefinitionId);
  const missing = role === undefined ? t('access.form.role') : same ? t('access.form.sameRole') : undefined;

  if (write.step.name !== 'form' && role) {
    const put: AccessCall = {
      kind: 'put',
      scope,
      name,
      body: {
        properties: {
          roleDefinitionId: roleDefinitionId.replace(/[^/]+$/, role.name),
          principalId,
          ...(principalType && { principalType }),
          ...(description && { description }),
        },
      },
    };
    const calls = [put, removalOf(assignment)];
    const gives = effectiveAt(capabilitySetOf(role.properties.permissions), scope);
    return (
      <>
        <ReviewAccess
          title={t('access.reviewChange')}
          facts={[
            { label: t('access.who'), value: who },
            { label: t('access.where'), value: scopeName(scope, known) },
            {
              label: t('access.before'),
              value: grantRole(grant),
              hint: allowsLabel(effectiveAt(grant.gives, scope)),
            },
            { label: t('access.after'), value: role.properties.roleName, hint: allowsLabel(gives) },
          ]}
          consequences={
            <Notice tone="info" label={t('resource.info')}>
              {t('access.twoSteps')}
              {grant.conditional && ` ${t('access.conditionDropped')}`}
            </Notice>
          }
          calls={calls}
          write={write}
          action={t('access.changeNow')}
          onBack={() => write.to('form')}
          onClose={() => onClose()}
          onSend={() =>
            void write
              .send(calls, t('access.changed', { name: who, role: role.properties.roleName }))
              .then((done) => done && onClose(true))
          }
        />
        <UnsavedGuard dirty />
      </>
    );
  }
  return (
    <AccessForm
      title={t('access.changeOf', { name: who })}
      dirty={intended !== undefined}
      missing={missing}
      write={write}
      onClose={() => onClose()}
    >
      <p className={styles.hint}>
        {t('access.before')}: {grantRole(grant)}
      </p>
      <RoleChoice
        roles={roles}
        scope={scope}
        intended={intended}
        role={role}
        onChange={(chosen, its) => {
          setWish(chosen);
          setRole(its);
        }}
      />
    </AccessForm>
  );
}
