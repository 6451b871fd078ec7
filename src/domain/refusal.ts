import type { ArmFailure } from '@/arm/errors';

/** What ARM's refusal sentence says, part by part. */
export interface Refusal {
  /** The action that is missing: "Microsoft.Compute/galleries/read". */
  readonly action: string;
  /** Over which scope; an ARM id. */
  readonly scope: string;
  /** Who asked: the user principal name or application id, as ARM names it. */
  readonly client: string;
  readonly objectId: string;
}

const SENTENCE =
  /^The client '([^']*)' with object id '([^']*)' does not have authorization to perform action '([^']*)' over scope '([^']*)'/;

/** Reads action and scope from ARM's 403 sentence (code AuthorizationFailed, ARM 14); undefined when it is worded otherwise. */
export function readRefusal(failure: Pick<ArmFailure, 'message'>): Refusal | undefined {
  const [, client, objectId, action, scope] = SENTENCE.exec(failure.message) ?? [];
  if (client === undefined || objectId === undefined || action === undefined || scope === undefined)
    return undefined;
  return { client, objectId, action, scope };
}

/** Built-in roles whose holders may assign roles, and so can help. Source: their permissions in Azure's role definitions. */
export const rolesThatGrant = [
  'Owner',
  'User Access Administrator',
  'Role Based Access Control Administrator',
] as const;

const IMAGE_READS = new Set([
  'microsoft.compute/galleries/images/read',
  'microsoft.compute/galleries/images/versions/read',
]);

/**
 * The built-in role with the fewest rights that holds a read action on galleries (S51, trap 16): reading a gallery
 * itself takes Reader. Undefined for other actions.
 */
export function smallestRoleFor(action: string): string | undefined {
  const folded = action.toLowerCase();
  if (IMAGE_READS.has(folded)) return 'Compute Gallery Image Reader';
  return folded.endsWith('/read') ? 'Reader' : undefined;
}
