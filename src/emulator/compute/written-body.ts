import type { Call, Doc } from '../contract';
import { authorizationDate } from '../wire-date';
import type { Json } from './body';
import { isObject } from './body';

// A write changes the fields that it knows. Fields of a newer api-version or of an import stay.

/** The members of an object that are not among `known`. */
export function othersOf(json: object | undefined, known: readonly string[]): Json {
  return Object.fromEntries(Object.entries(json ?? {}).filter(([key]) => !known.includes(key)));
}

interface Written {
  readonly name: string;
  readonly location: string;
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly identity?: unknown;
  readonly properties: unknown;
}

const ENVELOPE = ['name', 'id', 'type', 'location', 'tags', 'identity', 'systemData', 'properties'];

/** A resource's body after a write, keys in the service's order (ARM 1). An existing systemData names this write. */
export function bodyAfter(call: Call, id: string, type: string, written: Written, before: Doc | undefined) {
  const { name, location, tags, identity, properties } = written;
  const had = before?.body as Json | undefined;
  return {
    name,
    id,
    type,
    location,
    ...(tags && { tags }),
    ...(identity !== undefined && { identity }),
    ...othersOf(had, ENVELOPE),
    ...(isObject(had?.systemData) && {
      systemData: {
        ...had.systemData,
        lastModifiedBy: call.caller.userPrincipalName,
        lastModifiedByType: 'User',
        lastModifiedAt: authorizationDate(call.now),
      },
    }),
    properties,
  };
}
