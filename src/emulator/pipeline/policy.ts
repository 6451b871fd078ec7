import type { Fault } from '@/state/demo-control';

import { requireAllowed } from '../authorization/access';
import type { Call } from '../contract';
import { Refusal } from '../contract';

// Azure Policy with one rule that can be switched on: the built-in definition "Require a tag on resources". Resource Manager asks
// it after authorisation and before the provider sees the call. The form of the answer follows Microsoft's documentation of the
// effect "deny"; it is in no recording (docs/emulator-vs-arm.md).

/** Id of the built-in definition, the same in every tenant. */
const DEFINITION = '871b6d14-10aa-478d-b590-94f262ecfa99';
const NAME = 'Require a tag on resources';
const ASSIGNMENT = 'require-tag';

type Tags = Readonly<Record<string, unknown>>;
const tagsOf = (body: unknown): Tags | undefined => {
  const tags = typeof body === 'object' && body !== null && 'tags' in body ? body.tags : undefined;
  return typeof tags === 'object' && tags !== null ? (tags as Tags) : undefined;
};

/** Tag names are compared without regard to case. */
const has = (tags: Tags | undefined, name: string): boolean =>
  Object.keys(tags ?? {}).some((key) => key.toLowerCase() === name.toLowerCase());

/**
 * Refuses a PUT or PATCH of a Compute resource that would be without a required tag: 403 RequestDisallowedByPolicy. Resource groups and
 * extensions (role assignments, locks) have no location or no tags of their own and are not asked, as with the mode "Indexed".
 */
export function requirePolicies(policies: readonly Fault[], call: Call, segments: readonly string[]): void {
  const path = `/${segments.join('/')}`;
  const resource =
    /^\/subscriptions\/[^/]+\/resourcegroups\/[^/]+\/providers\/microsoft\.compute\/(.+)$/i.exec(path);
  if (!resource) return;
  const parts = (resource[1] ?? '').split('/');
  if (parts.length % 2 !== 0) return;
  const type = ['Microsoft.Compute', ...parts.filter((_, i) => i % 2 === 0)].join('/');
  requireAllowed(call.store, call.caller, `${type}/write`, path);
  const sent = tagsOf(call.body);
  // A PATCH without tags leaves those that are there.
  const tags = sent ?? (call.method === 'PATCH' ? tagsOf(call.store.get(path)?.body) : undefined);
  for (const { tag = '' } of policies) {
    if (tag !== '' && !has(tags, tag)) throw disallowed(tag, parts.at(-1) ?? '', path);
  }
}

function disallowed(tag: string, name: string, path: string): Refusal {
  const scope = path.split('/').slice(0, 3).join('/');
  const assignmentId = `${scope}/providers/Microsoft.Authorization/policyAssignments/${ASSIGNMENT}`;
  const definitionId = `/providers/Microsoft.Authorization/policyDefinitions/${DEFINITION}`;
  const identifiers = JSON.stringify([
    {
      policyAssignment: { name: NAME, id: assignmentId },
      policyDefinition: { name: NAME, id: definitionId },
    },
  ]);
  const expression = `tags[${tag}]`;
  return new Refusal(
    403,
    'RequestDisallowedByPolicy',
    `Resource '${name}' was disallowed by policy. Policy identifiers: '${identifiers}'.`,
    {
      target: name,
      additionalInfo: [
        {
          type: 'PolicyViolation',
          info: {
            policyDefinitionDisplayName: NAME,
            evaluationDetails: {
              evaluatedExpressions: [
                {
                  result: 'True',
                  expressionKind: 'Field',
                  expression,
                  path: expression,
                  targetValue: 'false',
                  operator: 'Exists',
                },
              ],
            },
            policyDefinitionId: definitionId,
            policyDefinitionName: DEFINITION,
            policyDefinitionEffect: 'deny',
            policyAssignmentId: assignmentId,
            policyAssignmentName: ASSIGNMENT,
            policyAssignmentDisplayName: NAME,
            policyAssignmentScope: scope,
            policyAssignmentParameters: { tagName: { value: tag } },
          },
        },
      ],
    },
  );
}
