import type { Change, DocType } from './contract';
import { clean } from './import/clean';
import { estateTypes } from './import/own-estate';
import { shapeOf } from './import/read-item';
import type { Shape } from './import/shape';
import { isObject, mismatch } from './import/shape';

// Changes in an address: JSON, deflated, base64url. A link can come from anyone, so its content is validated like an imported
// file.

/** Characters. Browsers and servers take about 8,000 for a whole address; chat programs cut earlier. */
export const MAX_LINK_CHANGES = 6_000;

/** Unpacked characters; an address of 6,000 could unfold to far more. */
const MAX_TEXT = 2_000_000;

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<Uint8Array> {
  const response = new Response(new Blob([bytes]).stream().pipeThrough<Uint8Array>(stream));
  return new Uint8Array(await response.arrayBuffer());
}

const toUrl = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const fromUrl = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.codePointAt(0) ?? 0);

/** The changes without the activity log: a link carries what is so, not how it came to be. */
export const withoutLog = (changes: readonly Change[]): readonly Change[] =>
  changes.filter((change) => !('put' in change && change.put.type === 'emulator/events'));

/** Changes as a text for an address; empty when there are none, undefined when it would be longer than MAX_LINK_CHANGES. */
export async function packChanges(changes: readonly Change[]): Promise<string | undefined> {
  if (changes.length === 0) return '';
  const bytes = new TextEncoder().encode(JSON.stringify(changes));
  const text = toUrl(await through(bytes, new CompressionStream('deflate-raw')));
  return text.length <= MAX_LINK_CHANGES ? text : undefined;
}

const META: Shape = {
  fields: {
    operation: {
      fields: {
        'id!': 'string',
        'kind!': 'string',
        'startedAt!': 'number',
        'durationMs!': 'number',
        'outcome!': 'string',
        error: { fields: { 'code!': 'string', 'message!': 'string' } },
      },
    },
    copies: {
      list: {
        fields: {
          'region!': 'string',
          'startedAt!': 'number',
          'durationMs!': 'number',
          'outcome!': 'string',
          stopsAtPercent: 'number',
          details: 'string',
        },
      },
    },
    tenantId: 'guid',
    members: { list: 'guid' },
    owners: { list: 'guid' },
    parentId: 'string',
    alsoAbove: { list: 'string' },
    recordedState: 'string',
    recordedAggregate: 'string',
  },
};
const PUT: Shape = { fields: { 'id!': 'string', 'type!': 'string', 'body!': 'object', meta: META } };

/** What a change may be of: all that an export holds, and the operations that it leaves out. */
const linkedTypes: readonly DocType[] = [...estateTypes, 'emulator/operations'];

function readChange(raw: unknown): Change | undefined {
  if (!isObject(raw)) return undefined;
  if (typeof raw.delete === 'string') return { delete: raw.delete };
  const cleaned = clean(raw.put, { keepNull: true });
  if (!cleaned.ok || cleaned.hostile !== undefined) return undefined;
  const { value } = cleaned;
  const type = linkedTypes.find((known) => known === value.type);
  if (type === undefined || mismatch(value, PUT) || !hasShape(value.body, type)) return undefined;
  return { put: { ...value, id: String(value.id), type, body: value.body } };
}

const hasShape = (body: unknown, type: DocType): boolean =>
  type === 'emulator/operations' ? isObject(body) : !mismatch(body, shapeOf(type), 'body');

/** The changes in an address; undefined when it is damaged or holds anything that no emulator writes. All or nothing. */
export async function unpackChanges(text: string): Promise<readonly Change[] | undefined> {
  if (text === '') return [];
  if (text.length > MAX_LINK_CHANGES) return undefined;
  try {
    const bytes = await through(fromUrl(text), new DecompressionStream('deflate-raw'));
    if (bytes.length > MAX_TEXT) return undefined;
    const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!Array.isArray(list)) return undefined;
    const changes = list.map(readChange);
    return changes.every((change) => change !== undefined) ? changes : undefined;
  } catch {
    // Cut off, or not from here.
    return undefined;
  }
}
