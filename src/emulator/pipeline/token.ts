import { groupsOf } from '../authorization/groups';
import type { Caller, Doc, ScenarioPersona, StoreView } from '../contract';
import { Refusal } from '../contract';

// Who calls. The bearer token is an unsigned JWT with oid and tid (what the portal uses), or simply a persona's name (for curl).

interface Claims {
  readonly oid: string;
  readonly tid: string;
  readonly upn?: string;
  readonly viewOnly?: true;
  /** Seconds since the epoch. */
  readonly exp?: number;
}

const HOUR_SECONDS = 3_600;

const fromBase64Url = (text: string): string => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(binary, (c) => c.codePointAt(0) ?? 0));
};

function readClaims(token: string): Claims | undefined {
  const [, payload] = token.split('.');
  if (!payload) return undefined;
  try {
    const claims: unknown = JSON.parse(fromBase64Url(payload));
    if (typeof claims !== 'object' || claims === null) return undefined;
    const { oid, tid, upn, exp, viewOnly } = claims as Record<string, unknown>;
    if (typeof oid !== 'string' || typeof tid !== 'string') return undefined;
    return {
      oid,
      tid,
      ...(typeof upn === 'string' && { upn }),
      ...(viewOnly === true && { viewOnly }),
      ...(typeof exp === 'number' && { exp }),
    };
  } catch {
    return undefined;
  }
}

/** Who a request says it is, unchecked: for counting. Tokens of one person differ from call to call. */
export function principalOf(authorization: string | null): string {
  const token = /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1]?.trim() ?? '';
  return readClaims(token)?.oid ?? token;
}

const challenge = (tenantId: string, more = '') => ({
  'WWW-Authenticate': `Bearer authorization_uri="https://login.windows.net/${tenantId}"${more}`,
});

const utc = (ms: number) => {
  const date = new Date(ms);
  const clock = `${date.getUTCHours() % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, '0')}:${String(date.getUTCSeconds()).padStart(2, '0')}`;
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()} ${clock} ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`;
};

export interface AuthenticateInput {
  readonly host: 'arm' | 'graph';
  readonly authorization: string | null;
  readonly personas: readonly ScenarioPersona[];
  readonly store: StoreView;
  /** The subscription in the URL, if any. */
  readonly subscriptionId: string | undefined;
  /** Real time in milliseconds: tokens run out by it, however fast the emulator's clock runs. */
  readonly realNow: number;
}

/**
 * The caller of a request, or a 401 refusal: AuthenticationFailed without a token (ARM 14), InvalidAuthenticationToken for one
 * that cannot be read or has an unknown caller, ExpiredAuthenticationToken, InvalidAuthenticationTokenTenant for another
 * tenant's subscription (trap 13). Graph has its own sentences for the first two.
 */
export function authenticate(input: AuthenticateInput): Caller {
  const { host, authorization, personas, store, subscriptionId, realNow } = input;
  const subscription =
    subscriptionId === undefined ? undefined : store.get(`/subscriptions/${subscriptionId}`);
  const home = subscription?.meta?.tenantId ?? personas[0]?.homeTenantId ?? 'common';
  const invalid = (message: string) =>
    new Refusal(401, 'InvalidAuthenticationToken', message, {
      headers: challenge(home, ', error="invalid_token", error_description="The access token is invalid"'),
    });
  const token = /^Bearer\s+(.+)$/i.exec(authorization ?? '')?.[1]?.trim();
  if (token === undefined) {
    if (host === 'graph') throw invalid('Access token is empty.');
    throw new Refusal(
      401,
      'AuthenticationFailed',
      "Authentication failed. The 'Authorization' header is missing.",
      {
        headers: challenge(
          home,
          ', error="invalid_token", error_description="The authentication failed because of missing \'Authorization\' header."',
        ),
      },
    );
  }
  const persona = personas.find((p) => p.name.toLowerCase() === token.toLowerCase());
  // A bare persona name is a token for the tenant of the URL, because curl cannot choose one.
  const claims: Claims | undefined = persona
    ? {
        oid: persona.objectId,
        tid: persona.tenantIds.find((t) => t === subscription?.meta?.tenantId) ?? persona.homeTenantId,
        upn: persona.userPrincipalName,
        ...(persona.expired && { exp: Math.floor(realNow / 1000) - HOUR_SECONDS }),
      }
    : readClaims(token);
  if (!claims) throw invalid('The access token is invalid.');
  const known =
    personas.find((p) => p.objectId.toLowerCase() === claims.oid.toLowerCase()) ??
    ['users', 'serviceprincipals'].some((kind) =>
      store
        .list(kind === 'users' ? 'graph/users' : 'graph/serviceprincipals')
        .some((d) => (d as Doc<{ id: string }>).body.id.toLowerCase() === claims.oid.toLowerCase()),
    );
  if (!known) throw invalid('The access token is invalid.');
  if (claims.exp !== undefined && claims.exp * 1000 <= realNow) {
    throw new Refusal(
      401,
      'ExpiredAuthenticationToken',
      `The access token expiry UTC time '${utc(claims.exp * 1000)}' is earlier than current UTC time '${utc(realNow)}'.`,
      {
        headers: challenge(
          claims.tid,
          ', error="invalid_token", error_description="The access token has expired."',
        ),
      },
    );
  }
  const owner = subscription?.meta?.tenantId;
  if (owner !== undefined && owner.toLowerCase() !== claims.tid.toLowerCase()) {
    throw new Refusal(
      401,
      'InvalidAuthenticationTokenTenant',
      `The access token is from the wrong issuer 'https://sts.windows.net/${claims.tid}/'. It must match the tenant 'https://sts.windows.net/${owner}/' associated with this subscription. Please use the authority (URL) 'https://login.windows.net/${owner}' to get the token. Note, if the subscription is transferred to another tenant there is no impact to the services, but information about new tenant could take time to propagate (up to an hour). If you just transferred your subscription and see this error message, please try back later.`,
      {
        headers: challenge(
          owner,
          ', error="invalid_token", error_description="The access token is from the wrong issuer. It must match the tenant associated with this subscription. Please use correct authority to get the token."',
        ),
      },
    );
  }
  return {
    objectId: claims.oid,
    userPrincipalName: claims.upn ?? claims.oid,
    tenantId: claims.tid,
    groupIds: groupsOf(store, claims.oid),
    ...(claims.viewOnly && { viewOnly: true }),
  };
}
