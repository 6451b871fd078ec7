import { parseId } from '@/arm/resource-id';

import { shellWord } from '../show-commands';
import type { Finding } from './finding';
import type { Principal } from './principals';

// The command for each finding. Placeholders in angle brackets are filled in by the reader.

const az = (...words: readonly string[]): string => ['az', ...words].join(' ');
const flag = (name: string, value: string): string => `--${name} ${shellWord(value)}`;

const removeAssignment = (id: string): string => az('role assignment delete', flag('ids', id));

function give(role: string, finding: Finding, who: Principal | undefined, scope: string): string {
  const type = who === undefined || who.type === 'Unknown' ? undefined : who.type;
  return az(
    'role assignment create',
    flag('role', role),
    `--assignee-object-id ${finding.principalId ?? '<object id>'}`,
    ...(type === undefined ? [] : [flag('assignee-principal-type', type)]),
    flag('scope', scope),
  );
}

const lookUp = (id: string): string =>
  az(
    'rest --method post --url https://graph.microsoft.com/v1.0/directoryObjects/getByIds',
    `--body '{"ids":["${id}"]}'`,
  );

function ofGallery(verb: string, scope: string, ...more: readonly string[]): string {
  const { subscriptionId = '', resourceGroup = '', gallery = '' } = parseId(scope) ?? {};
  return az(
    `sig ${verb}`,
    flag('subscription', subscriptionId),
    flag('resource-group', resourceGroup),
    flag('gallery-name', gallery),
    ...more,
  );
}

const galleryOf = (scope: string): string => scope.replace(/\/images\/.*$/i, '');

/**
 * The commands that remedy a finding, in order. `directGroupId`: of a holder by groups, the group that holds it directly.
 * What cannot be undone by itself (an orphan's assignment) is preceded by the question that it rests on.
 */
export function remedyCommands(
  finding: Finding,
  who: Principal | undefined,
  directGroupId: string | undefined,
): readonly string[] {
  const { rule, scope, principalId = '', viaGroupId, assignmentIds, params } = finding;
  const [first = ''] = assignmentIds;
  const role = String(params.role ?? '');
  switch (rule) {
    case 'guestWrites':
      if (params.activatable !== undefined) {
        return [az('rest --method get --url', shellWord(`${first}?api-version=2020-10-01`))];
      }
      return viaGroupId === undefined
        ? [give('Reader', finding, who, scope), removeAssignment(first)]
        : [az('ad group member remove', `--group ${directGroupId ?? viaGroupId} --member-id ${principalId}`)];
    case 'orphaned':
      return [lookUp(principalId), removeAssignment(first)];
    case 'notResolved':
      return [lookUp(principalId)];
    case 'duplicate':
    case 'alreadyInherited':
    case 'everybodyGroup':
      return [removeAssignment(first)];
    case 'versionGrant':
      return [give(role, finding, who, galleryOf(scope)), removeAssignment(first)];
    case 'definitionsInsteadOfGallery':
      return [give(role, finding, who, galleryOf(scope)), ...assignmentIds.map(removeAssignment)];
    case 'servicePrincipalWithoutOwner':
      return [
        az('ad app owner add', `--id ${who?.signInName ?? '<app id>'} --owner-object-id '<object id>'`),
      ];
    case 'communityGallery':
      return [ofGallery('share reset', scope)];
    case 'tenantWideShare':
      return [
        ofGallery('share add', scope, "--subscription-ids '<subscription id>'"),
        ofGallery('share remove', scope, `--tenant-ids ${String(params.tenants)}`),
      ];
    case 'directShareLimit':
      return [ofGallery('show', scope, '--sharing-groups')];
    case 'onlyAdminsRead':
      return [give('Reader', { ...finding, principalId: '<object id>' }, undefined, scope)];
    case 'conditionNotEvaluated':
      return [az('role assignment list', flag('scope', scope), `--query "[?id=='${first}'].condition"`)];
    case 'roleUnknown':
      return [az('role definition list', flag('name', role), flag('scope', scope))];
  }
}
