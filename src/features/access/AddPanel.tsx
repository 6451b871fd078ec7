import { useMemo, useState } from 'react';

import { parentId, parseId } from '@/arm/resource-id';
import type { AccessCall } from '@/arm/role-assignment-calls';
import type { ArmId, RoleDefinition } from '@/arm/types';
import { UnsavedGuard } from '@/components/editing/UnsavedGuard';
import type { AccessKnowledge } from '@/data/access/knowledge';
import type { Person } from '@/data/access/use-principal-search';
import { usePlace } from '@/data/use-place';
import { capabilitySetOf } from '@/domain/access/capabilities';
import { accessOf } from '@/domain/access/evaluate';
import { effectiveAt } from '@/domain/access/here';
import { assignableRoles } from '@/domain/access/intended-access';
import { scopeChain } from '@/domain/access/scopes';
import { t } from '@/i18n/translate';
import { Notice } from '@/ui/Notice';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';

import { AccessForm } from './AccessForm';
import { allowsLabel, scopeName } from './labels';
import { PrincipalPicker } from './PrincipalPicker';
import { ReviewAccess } from './ReviewAccess';
import type { RoleIntent } from './RoleChoice';
import { RoleChoice } from './RoleChoice';
import { useAccessWrite } from './use-access-write';

interface AddPanelProps {
  readonly id: ArmId;
  readonly known: AccessKnowledge;
  readonly onClose: (saved?: boolean) => void;
}

/** The resource and its parents up to the gallery, widest first. */
function scopesOf(id: ArmId): readonly ArmId[] {
  const out = [id];
  for (let up = parentId(id); up !== undefined; up = parentId(up)) {
    if (parseId(up)?.kind === 'resourceGroup') break;
    out.unshift(up);
  }
  return out;
}

const scopeHint = (scope: ArmId) => {
  const kind = parseId(scope)?.kind;
  if (kind === 'version') return t('access.at.version');
  return kind === 'definition' ? t('access.at.definition') : t('access.at.recommended');
};

/** A role's id as the subscription of a scope knows it. */
const roleIdAt = (role: RoleDefinition, scope: ArmId) =>
  `${scope.split('/').slice(0, 3).join('/')}/providers/Microsoft.Authorization/roleDefinitions/${role.name}`;

/** Gives access: whom, what, where; then the review with the exact request; then the write. */
export function AddPanel({ id, known, onClose }: AddPanelProps) {
  const { tenant } = usePlace(id);
  const write = useAccessWrite(id);
  const [person, setPerson] = useState<Person>();
  const [intended, setWish] = useState<RoleIntent>();
  const [role, setRole] = useState<RoleDefinition>();
  const [scope, setScope] = useState(id);
  const [description, setDescription] = useState('');
  // One name for the whole form: trying again after a lost answer asks for the same assignment.
  const [name] = useState(() => crypto.randomUUID());
  const roles = useMemo(
    () => assignableRoles(known.data.roleDefinitions, scopeChain(scope, known.index.tree)),
    [known.data.roleDefinitions, known.index.tree, scope],
  );
  const dirty = person !== undefined || intended !== undefined || description !== '' || scope !== id;
  const missing =
    person === undefined ? t('access.form.who') : role === undefined ? t('access.form.role') : undefined;

  if (write.step.name !== 'form' && person && role) {
    const gives = capabilitySetOf(role.properties.permissions);
    const { allowed } = accessOf(known.index, person.id, scope);
    const call: AccessCall = {
      kind: 'put',
      scope,
      name,
      body: {
        properties: {
          roleDefinitionId: roleIdAt(role, scope),
          principalId: person.id,
          ...(person.unchecked !== true && { principalType: person.type }),
          ...(description !== '' && { description }),
        },
      },
    };
    const { roleName } = role.properties;
    return (
      <>
        <ReviewAccess
          title={t('access.reviewAdd')}
          facts={[
            { label: t('access.who'), value: person.name, hint: person.signInName },
            { label: t('access.role'), value: roleName },
            { label: t('access.where'), value: scopeName(scope, known) },
            { label: t('access.allows'), value: allowsLabel(effectiveAt(gives, scope)) },
          ]}
          consequences={
            <>
              {parseId(scope)?.kind === 'version' && (
                <Notice tone="warn" label={t('resource.warning')}>
                  {t('access.note.version')}
                </Notice>
              )}
              {(effectiveAt(gives, scope) & ~allowed) === 0 && (
                <Notice tone="info" label={t('resource.info')}>
                  {t('access.nothingNew')}
                </Notice>
              )}
            </>
          }
          calls={[call]}
          write={write}
          action={t('access.give')}
          onBack={() => write.to('form')}
          onClose={() => onClose()}
          onSend={() =>
            void write
              .send([call], t('access.given', { role: roleName, name: person.name }))
              .then((done) => done && onClose(true))
          }
        />
        <UnsavedGuard dirty={dirty} />
      </>
    );
  }
  return (
    <AccessForm
      title={t('access.add')}
      dirty={dirty}
      missing={missing}
      write={write}
      onClose={() => onClose()}
    >
      <PrincipalPicker tenantId={tenant?.tenantId} chosen={person} onChoose={setPerson} />
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
      <RadioGroup
        legend={t('access.at.legend')}
        value={scope}
        onChange={setScope}
        choices={scopesOf(id).map((s) => ({ value: s, label: scopeName(s, known), hint: scopeHint(s) }))}
      />
      <TextField label={t('access.description')} value={description} onChange={setDescription} />
    </AccessForm>
  );
}
