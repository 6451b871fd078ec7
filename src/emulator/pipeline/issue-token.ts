import type { ViewedPrincipal } from '@/state/demo-control';

import type { ScenarioPersona } from '../contract';

const toBase64Url = (text: string): string => {
  const binary = String.fromCodePoint(...new TextEncoder().encode(text));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

const HEADER = toBase64Url('{"typ":"JWT","alg":"none"}');

const HOUR_SECONDS = 3_600;
const CENTURY_SECONDS = 3_155_760_000;

/** Whom a token is for. */
export type TokenHolder = Pick<
  ScenarioPersona,
  'objectId' | 'userPrincipalName' | 'homeTenantId' | 'tenantIds' | 'expired'
> & { readonly viewOnly?: true };

/** The persona, or whom it looks at the portal as. */
export function holderOf(persona: ScenarioPersona, viewing: ViewedPrincipal | undefined): TokenHolder {
  if (!viewing) return persona;
  const { objectId, signInName, tenantIds } = viewing;
  const [homeTenantId = persona.homeTenantId] = tenantIds;
  return { objectId, userPrincipalName: signInName, homeTenantId, tenantIds, viewOnly: true };
}

/**
 * An unsigned token of a persona for one tenant (absent: its home), valid for a century of real time: the portal keeps its
 * tokens as long as it runs. A persona marked `expired` gets one that ran out an hour ago. `realNow`: milliseconds of real time.
 * Throws in the words of Microsoft Entra when the persona is not in that tenant.
 */
export function issueToken(
  persona: TokenHolder,
  tenantId: string | undefined,
  audience: string,
  realNow: number,
): string {
  const tid = tenantId ?? persona.homeTenantId;
  if (!persona.tenantIds.some((t) => t.toLowerCase() === tid.toLowerCase())) {
    throw new Error(
      `AADSTS50020: User account '${persona.userPrincipalName}' from identity provider 'https://sts.windows.net/${persona.homeTenantId}/' does not exist in tenant '${tid}'.`,
    );
  }
  const seconds = Math.floor(realNow / 1000);
  const claims = {
    aud: audience,
    iss: `https://sts.windows.net/${tid}/`,
    exp: persona.expired ? seconds - HOUR_SECONDS : seconds + CENTURY_SECONDS,
    oid: persona.objectId,
    tid,
    upn: persona.userPrincipalName,
    ...(persona.viewOnly && { viewOnly: true }),
  };
  return `${HEADER}.${toBase64Url(JSON.stringify(claims))}.`;
}
