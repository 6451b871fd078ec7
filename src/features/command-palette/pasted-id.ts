import type { ArmId } from '@/arm/types';

export type PasteProblem =
  | 'noSubscription'
  | 'notGuid'
  | 'noGroup'
  | 'noProvider'
  | 'noType'
  | 'noName'
  | 'badEscape';

/** What a text in the search field is: an id to open, an id with a fault that can be named, or words to search for. */
export type Pasted =
  | { readonly kind: 'id'; readonly id: ArmId }
  | { readonly kind: 'malformed'; readonly problem: PasteProblem; readonly value: string }
  | { readonly kind: 'text' };

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const malformed = (problem: PasteProblem, value = ''): Pasted => ({ kind: 'malformed', problem, value });

/** Drops what copying drags along at the end: quotes, commas, brackets that were opened outside the id. */
function withoutTail(text: string): string {
  let out = text;
  for (;;) {
    const last = out.at(-1);
    const unpaired = last === ')' && out.split(')').length > out.split('(').length;
    if (last === undefined || (!unpaired && !/[\\"'`,;.\]}>]/.test(last))) return out;
    out = out.slice(0, -1);
  }
}

/**
 * Reads an ARM id out of a pasted text: bare in any case, a management or portal URL (with its blade at the end), an id inside
 * quotes or a line of JSON, percent-encoded whole. Words without "subscriptions/", a leading slash or http are a search.
 */
export function readPasted(text: string): Pasted {
  const trimmed = text.trim();
  // The portal's blade addresses carry an id as one encoded segment; what follows its slash is another parameter.
  const encoded = /%2Fsubscriptions%2F[^/\s"'<>]*/i.exec(trimmed)?.[0];
  const whole = encoded?.replaceAll(/%2F/gi, '/') ?? trimmed;
  const start = /\/subscriptions(?:\/|$)|subscriptions\//i.exec(whole);
  if (!start) return /^(?:\/|https?:)/i.test(whole) ? malformed('noSubscription') : { kind: 'text' };
  const url = whole.slice(0, start.index);
  const [bare = ''] = whole
    .slice(start.index)
    .replace(/^\/+/, '')
    .split(/[\s"'`<>?#]/, 1);

  const parts: string[] = [];
  for (const segment of withoutTail(bare).split('/')) {
    if (segment === '') continue;
    try {
      parts.push(decodeURIComponent(segment));
    } catch {
      return malformed('badEscape', segment);
    }
  }
  return check(parts, /portal\./i.test(url));
}

function check(parts: readonly string[], fromPortal: boolean): Pasted {
  const [, subscription, groups, group, providers, namespace, ...rest] = parts;
  if (subscription === undefined) return malformed('noSubscription');
  if (!GUID.test(subscription)) return malformed('notGuid', subscription);
  const done = (n: number): Pasted => ({ kind: 'id', id: `/${parts.slice(0, n).join('/')}` });
  if (groups === undefined) return done(2);
  if (groups.toLowerCase() !== 'resourcegroups') {
    // The portal ends its addresses with a blade: …/overview.
    return fromPortal && parts.length === 3 ? done(2) : malformed('noGroup', groups);
  }
  if (group === undefined) return malformed('noName', groups);
  if (providers === undefined) return done(4);
  if (providers.toLowerCase() !== 'providers') {
    return fromPortal && parts.length === 5 ? done(4) : malformed('noProvider', providers);
  }
  if (namespace === undefined) return malformed('noName', providers);
  if (rest.length === 0) return malformed('noType', namespace);
  if (rest.length % 2 === 0) return done(parts.length);
  if (fromPortal && rest.length > 1) return done(parts.length - 1);
  return malformed('noName', rest.at(-1));
}
