import type { ImportIssue } from '@/state/demo-control';

/** What one item can have. */
const itemCodes = [
  'notAnObject',
  'noId',
  'badId',
  'otherType',
  'missingField',
  'wrongType',
  'badVersionName',
  'hostileKey',
  'columnIgnored',
  'depthCut',
  'emptyTagName',
  'differs',
] as const;

/** Everything the import can have to say; each is a key "import.<code>" of the portal's catalogs. */
export const issueCodes = [
  // The file as a whole. These refuse the import.
  'tooLarge',
  'empty',
  'binary',
  'html',
  'azMessage',
  'table',
  'notJson',
  'truncated',
  'syntax',
  'tooDeep',
  'armError',
  'unrecognised',
  'newerFormat',
  'nothingFound',
  'workerFailed',
  'storageRefused',
  // The file looks cut off, or was made with losses.
  'skipToken',
  'largerTotal',
  'nextLink',
  'roundNumber',
  'roundNumberComplete',
  'exportFailures',
  'encodingGuessed',
  'leadingWarnings',
  ...itemCodes,
  'unknownRegion',
  // What the import as a whole lacks.
  'missingParents',
  'missingGroups',
  'missingSubscriptions',
  'missingTenants',
  'anyTenant',
  'unplacedAssignment',
  'noReplicationStatus',
  'frozenCopies',
  'ownerAdded',
  'defaultLocations',
  'moreLikeThis',
] as const;

/** Codes that one file can have many of. */
export const listable = [
  ...itemCodes,
  'tooDeep',
  'missingParents',
  'missingSubscriptions',
  'missingTenants',
  'anyTenant',
  'unplacedAssignment',
  'unknownRegion',
  'exportFailures',
] as const satisfies readonly (typeof issueCodes)[number][];

export type IssueCode = (typeof issueCodes)[number];
export type Severity = ImportIssue['severity'];

/** A position in the input. The line is computed on demand, because almost no item has an issue. */
export interface Place {
  readonly file: string;
  readonly line?: () => number | undefined;
  readonly item?: string;
  readonly field?: string;
}

/** So many issues of one kind are listed for a file; the rest is counted. A hostile file must not make a report of gigabytes. */
const LISTED = 50;

/** Collects issues of a run: at most 50 of a code and file, then one that counts the others. */
export class Issues {
  readonly #listed: ImportIssue[] = [];
  readonly #counts = new Map<string, { file: string; code: IssueCode; severity: Severity; n: number }>();

  add(severity: Severity, code: IssueCode, place: Place, params?: ImportIssue['params']): void {
    const key = `${place.file}\n${code}`;
    const seen = this.#counts.get(key) ?? { file: place.file, code, severity, n: 0 };
    seen.n += 1;
    this.#counts.set(key, seen);
    if (seen.n > LISTED) return;
    const { file, item, field } = place;
    const line = place.line?.();
    this.#listed.push({
      severity,
      file,
      ...(line !== undefined && { line }),
      ...(item !== undefined && { item }),
      ...(field !== undefined && { field }),
      code: `import.${code}`,
      ...(params && { params }),
    });
  }

  get failed(): boolean {
    return this.#listed.some((issue) => issue.severity === 'error');
  }

  /** Errors first, then warnings, then notes; in the order found. */
  list(): readonly ImportIssue[] {
    const more = [...this.#counts.values()]
      .filter((c) => c.n > LISTED)
      .map(({ file, code, severity, n }): ImportIssue => ({
        severity,
        file,
        code: 'import.moreLikeThis',
        params: { n: n - LISTED, code: `import.${code}` },
      }));
    const rank = { error: 0, warning: 1, info: 2 };
    return [...this.#listed, ...more].sort((a, b) => rank[a.severity] - rank[b.severity]);
  }
}
