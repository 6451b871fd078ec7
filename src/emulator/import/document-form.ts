import type { ImportForm } from '@/state/demo-control';

import { ESTATE_FORMAT } from './limits';
import { isPowerShell } from './powershell';
import type { JsonObject } from './shape';
import { isGuid, isObject } from './shape';

/** A JSON document of a file, opened: its rows, and what it says about its own completeness. */
export type Opened =
  | {
      readonly kind: 'rows';
      /** undefined: each row shows by itself whether it is raw or flattened. */
      readonly form: ImportForm | undefined;
      readonly rows: readonly unknown[];
      /** The member that holds the rows, for line numbers; undefined: the document is the array (or the one row). */
      readonly key?: string;
      readonly single: boolean;
      /** Resource Graph only. */
      readonly page?: GraphPage;
      readonly nextLink: boolean;
      /** Microsoft Graph only: what the list is of. */
      readonly context?: string;
    }
  | { readonly kind: 'estate'; readonly estate: JsonObject }
  | { readonly kind: 'note'; readonly note: JsonObject }
  | { readonly kind: 'directory'; readonly listing: DirectoryListing }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'unrecognised' };

/** An answer of Microsoft Graph with what was asked, as the export script writes it: the answer alone says neither. */
export interface DirectoryListing {
  readonly tenantId: string;
  /** The group whose direct members these are. */
  readonly groupId?: string;
  /** The service principal whose owners these are. */
  readonly ownedId?: string;
  /** Ids that Graph was asked about: one that it did not answer is not in its directory. */
  readonly asked: readonly string[];
  readonly objects: readonly unknown[];
}

function directoryListing(value: JsonObject): DirectoryListing | undefined {
  const said = Object.hasOwn(value, DIRECTORY_MARK) ? value[DIRECTORY_MARK] : undefined;
  if (!isObject(said) || !isGuid(said.tenantId)) return undefined;
  const { groupId, ownedId, asked, objects } = said;
  const rows = isObject(objects) ? objects.value : objects;
  if (!Array.isArray(rows)) return undefined;
  return {
    tenantId: said.tenantId.toLowerCase(),
    ...(isGuid(groupId) && { groupId: groupId.toLowerCase() }),
    ...(isGuid(ownedId) && { ownedId: ownedId.toLowerCase() }),
    asked: Array.isArray(asked) ? asked.filter(isGuid).map((id) => id.toLowerCase()) : [],
    objects: rows as readonly unknown[],
  };
}

export interface GraphPage {
  readonly rows: number;
  readonly total: number | undefined;
  readonly more: boolean;
  /** Distinguishes pages with equal totals. */
  readonly firstId: string;
  /** Types of its rows, lower case: distinguishes queries with equal totals. */
  readonly types: ReadonlySet<string>;
}

/** Marks of the note that the export script leaves, and of what it asked Microsoft Graph. */
const NOTE_MARK = 'galleryPortalExport';
const DIRECTORY_MARK = 'galleryPortalDirectory';

/** Recognises a document by its envelope. */
export function openDocument(value: unknown): Opened {
  if (Array.isArray(value)) {
    // `az … | jq -s .` puts several documents into one array: not unpacked, the rows say what they are.
    return { kind: 'rows', form: undefined, rows: value, single: false, nextLink: false };
  }
  if (!isObject(value)) return { kind: 'unrecognised' };
  if (value.format === ESTATE_FORMAT) return { kind: 'estate', estate: value };
  const note = Object.hasOwn(value, NOTE_MARK) ? value[NOTE_MARK] : undefined;
  if (isObject(note)) return { kind: 'note', note };
  const listing = directoryListing(value);
  if (listing) return { kind: 'directory', listing };
  const graph = graphRows(value);
  if (graph) return graph;
  if (Array.isArray(value.value)) {
    const { nextLink } = value;
    const context = value['@odata.context'];
    const odata = typeof context === 'string';
    const more = odata ? value['@odata.nextLink'] : nextLink;
    return {
      kind: 'rows',
      form: odata ? 'directory' : undefined,
      rows: value.value,
      key: 'value',
      single: false,
      nextLink: typeof more === 'string' && more !== '',
      ...(odata && { context }),
    };
  }
  if (('id' in value && typeof value.id === 'string') || isPowerShell(value)) {
    return { kind: 'rows', form: undefined, rows: [value], single: true, nextLink: false };
  }
  const message = errorMessage(value.error);
  return message === undefined ? { kind: 'unrecognised' } : { kind: 'error', message };
}

function graphRows(value: JsonObject): Opened | undefined {
  // The object that Search-AzGraph returns has the same members in PascalCase.
  const pascal = !('data' in value) && 'Data' in value;
  const data = pascal ? value.Data : value.data;
  const rows = Array.isArray(data) ? (data as unknown[]) : tableRows(data);
  if (!rows) return undefined;
  const total = value.total_records ?? value.totalRecords;
  const token = value.skip_token ?? value.$skipToken ?? value.skipToken ?? value.SkipToken;
  const first = rows[0];
  return {
    kind: 'rows',
    form: 'resourceGraph',
    rows,
    ...(Array.isArray(data) && { key: pascal ? 'Data' : 'data' }),
    single: false,
    nextLink: false,
    page: {
      rows: rows.length,
      total: typeof total === 'number' ? total : undefined,
      more: (typeof token === 'string' && token !== '') || value.resultTruncated === 'true',
      firstId: isObject(first) && typeof first.id === 'string' ? first.id.toLowerCase() : '',
      types: new Set(rows.map(typeOfRow)),
    },
  };
}

const typeOfRow = (row: unknown): string =>
  isObject(row) && typeof row.type === 'string' ? row.type.toLowerCase() : '';

/** `resultFormat: table`: columns once, then rows of values. */
function tableRows(data: unknown): readonly unknown[] | undefined {
  if (!isObject(data) || !Array.isArray(data.columns) || !Array.isArray(data.rows)) return undefined;
  const names = data.columns.map((c: unknown) => (isObject(c) && typeof c.name === 'string' ? c.name : ''));
  return data.rows.map((row: unknown) =>
    Array.isArray(row) ? Object.fromEntries(names.map((name, i): [string, unknown] => [name, row[i]])) : row,
  );
}

/** ARM's error envelope, kept by mistake in place of an answer. */
function errorMessage(error: unknown): string | undefined {
  if (!isObject(error)) return undefined;
  const { code, message } = error;
  if (typeof code !== 'string' && typeof message !== 'string') return undefined;
  return [code, message]
    .filter((s) => typeof s === 'string')
    .join(': ')
    .slice(0, 300);
}

/** Resource Graph alone writes types in lower case; Search-AzGraph and `--query data` leave its envelope out. */
const isGraphRow = ({ type }: JsonObject): boolean =>
  typeof type === 'string' && type.startsWith('microsoft.') && type === type.toLowerCase();

/** The form of one row of an array or list: raw ARM keeps `properties`, az flattens them. */
export function formOfRow(row: unknown): ImportForm {
  if (!isObject(row)) return 'arm';
  if (isPowerShell(row)) return 'powerShell';
  if (isGraphRow(row)) return 'resourceGraph';
  if (isObject(row.properties) || typeof row.subscriptionId === 'string') return 'arm';
  if ('@odata.type' in row || 'userPrincipalName' in row || 'mailEnabled' in row || 'appId' in row)
    return 'directory';
  return 'az';
}
