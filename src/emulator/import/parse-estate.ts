import type {
  ImportCounts,
  ImportedEstateInfo,
  ImportForm,
  ImportPart,
  ImportProgress,
  ImportReport,
} from '@/state/demo-control';

import type { Doc, DocType } from '../contract';
import { completeEstate } from './complete-estate';
import { checkGraphPages, checkList } from './completeness';
import { isContinued } from './continued-list';
import { decode } from './decode';
import { readListing } from './directory-listing';
import type { Opened } from './document-form';
import { formOfRow, openDocument } from './document-form';
import type { Place } from './issues';
import { Issues } from './issues';
import type { ReadDoc } from './join-read';
import type { JsonDocument } from './json-text';
import { elementStarts, positionOf, readJson } from './json-text';
import { excess, isOwnExport } from './limits';
import { ownDocuments, readOwnDoc } from './own-estate';
import type { SeenPage } from './page-chains';
import { readItem } from './read-item';
import type { Told } from './tenants';

export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The whole outcome of an import: documents only if every file could be read. */
export interface ParsedEstate {
  readonly report: ImportReport;
  readonly docs: readonly Doc[];
  readonly info?: ImportedEstateInfo;
}

/** Ids in ImportedEstateInfo.missing: it is kept with the settings, which are read at each call. */
const MISSING_LISTED = 1000;

interface Run {
  readonly issues: Issues;
  /** Everything as each file has it: which of them are one is known when all is read. */
  readonly read: ReadDoc[];
  /** What items say of other resources. */
  readonly told: Told[];
  readonly pages: SeenPage[];
  /** "tenant id": Microsoft Graph was asked about it. */
  readonly asked: Set<string>;
  asOf: string | undefined;
}

/**
 * Reads the files of an estate, in any order and form that `az` writes. Pure but for `now` (the time of the import, ISO).
 * All or nothing: if any file cannot be read, `docs` is empty and the report says why; single items may be skipped, and are named.
 */
export function parseEstateFiles(
  files: readonly InputFile[],
  now: string,
  onProgress: (progress: ImportProgress) => void = () => undefined,
): ParsedEstate {
  const run: Run = {
    issues: new Issues(),
    read: [],
    told: [],
    pages: [],
    asked: new Set(),
    asOf: undefined,
  };
  const bytesTotal = files.reduce((sum, f) => sum + f.bytes.length, 0);
  const reports: ImportReport['files'][number][] = [];
  const tooLarge = excess(files.map(({ bytes }) => ({ size: bytes.length, own: isOwnExport(bytes) })));
  if (tooLarge) run.issues.add('error', 'tooLarge', { file: '' }, tooLarge);
  else {
    let bytesRead = 0;
    for (const { name, bytes } of files) {
      const before = bytesRead;
      const progress = (share: number) =>
        onProgress({
          phase: 'checking',
          file: name,
          bytesRead: before + Math.round(share * bytes.length),
          bytesTotal,
        });
      progress(0);
      reports.push({ name, bytes: bytes.length, parts: readFile(name, bytes, run, progress) });
      bytesRead += bytes.length;
    }
    checkGraphPages(run.pages, run.issues);
  }
  if (!run.issues.failed && run.read.length === 0) run.issues.add('error', 'nothingFound', { file: '' });
  if (run.issues.failed) {
    return {
      report: { applied: false, counts: countsOf([]), files: reports, issues: run.issues.list() },
      docs: [],
    };
  }
  const { docs, missing } = completeEstate(run.read, run, run.issues);
  const counts = countsOf(docs);
  const [first] = files;
  return {
    report: { applied: true, counts, files: reports, issues: run.issues.list() },
    docs,
    info: {
      name: files.length === 1 && first ? first.name : `${first?.name ?? ''} + ${files.length - 1}`,
      importedAt: now,
      ...(run.asOf !== undefined && { asOf: run.asOf }),
      counts,
      missing: missing.slice(0, MISSING_LISTED),
    },
  };
}

/** How many rows are read between two reports of progress. */
const STRIDE = 500;

function readFile(
  file: string,
  bytes: Uint8Array,
  run: Run,
  progress: (share: number) => void,
): readonly ImportPart[] {
  const { issues } = run;
  const decoded = decode(bytes);
  if (!decoded.ok) {
    issues.add(
      'error',
      decoded.code,
      { file, line: () => (decoded.firstLine === '' ? undefined : 1) },
      { text: decoded.firstLine },
    );
    return [];
  }
  const { text } = decoded;
  if (decoded.guessed) issues.add('warning', 'encodingGuessed', { file });
  if (decoded.warnings > 0) issues.add('info', 'leadingWarnings', { file }, { n: decoded.warnings });
  const json = readJson(text);
  if (!json.ok) {
    const { line, column } = positionOf(text, json.problem.offset);
    issues.add('error', json.problem.code, { file, line: () => line }, { line, column });
    return [];
  }
  const parts = new Map<ImportForm, { read: number; skipped: number }>();
  const count = (form: ImportForm, read: boolean) => {
    const part = parts.get(form) ?? { read: 0, skipped: 0 };
    if (read) part.read += 1;
    else part.skipped += 1;
    parts.set(form, part);
  };
  const opened = json.documents.map((document) => ({ document, content: openDocument(document.value) }));
  for (const [i, { document, content }] of opened.entries()) {
    const lineOf = (offset: number) => () => positionOf(text, offset).line;
    const place: Place = { file, line: lineOf(document.start) };
    const share = (part: number) => progress((i + part) / opened.length);
    switch (content.kind) {
      case 'unrecognised':
        issues.add('error', 'unrecognised', place);
        break;
      case 'error':
        issues.add('error', 'armError', place, { text: content.message });
        break;
      case 'note':
        readNote(content.note, place, run);
        count('exportNote', true);
        break;
      case 'directory': {
        const { docs, skipped } = readListing(content.listing);
        const { tenantId, asked } = content.listing;
        for (const id of asked) run.asked.add(`${tenantId} ${id}`);
        for (const doc of docs) {
          run.read.push({ doc, place });
          count('directory', true);
        }
        for (let n = 0; n < skipped; n++) count('directory', false);
        break;
      }
      case 'estate':
        readEstate(content.estate, file, run, count);
        break;
      default:
        readRows({ file, text, document, content, later: (n) => opened[i + n]?.content, run, count, share });
    }
  }
  return [...parts].map(([form, part]) => ({ form, ...part }));
}

interface RowsTask {
  readonly file: string;
  readonly text: string;
  readonly document: JsonDocument;
  readonly content: Extract<Opened, { kind: 'rows' }>;
  /** The n-th document that follows in the file: a page that says "more" may be continued there. */
  readonly later: (n: number) => Opened | undefined;
  readonly run: Run;
  readonly count: (form: ImportForm, read: boolean) => void;
  readonly share: (part: number) => void;
}

function readRows({ file, text, document, content, later, run, count, share }: RowsTask): void {
  const { issues } = run;
  const { rows, key, single, page, nextLink } = content;
  let starts: readonly number[] | undefined;
  const lineOf = (i: number) => () => {
    starts ??= single ? [document.start] : elementStarts(text, document.start, key);
    const offset = starts[i];
    return offset === undefined ? undefined : positionOf(text, offset).line;
  };
  const place: Place = { file, line: () => positionOf(text, document.start).line };
  if (page) run.pages.push({ ...page, place });
  else if (!single && !(nextLink && isContinued(content, later))) {
    checkList(rows.length, nextLink, place, issues);
  }
  const ignored = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const form = content.form ?? formOfRow(row);
    const item = readItem(row, form);
    const line = lineOf(i);
    count(form, item.ok);
    if (item.ok) {
      run.read.push({ doc: item.doc, place: { file, line } });
      if (Object.keys(item.aside).length > 0 || item.doc.type === 'microsoft.authorization/roleassignments') {
        run.told.push([item.doc, item.aside]);
      }
      for (const { code, field } of item.notes) {
        // A column of a query is in all of its rows: once is enough.
        if (code === 'columnIgnored' && ignored.has(field)) continue;
        ignored.add(field);
        const severity = code === 'columnIgnored' ? 'info' : 'warning';
        issues.add(severity, code, { file, line, item: item.doc.id, field });
      }
    } else {
      const { code, field, params } = item;
      const name =
        item.item === undefined ? { params: { ...params, index: i + 1 } } : { item: item.item, params };
      issues.add(
        'warning',
        code,
        {
          file,
          line,
          ...(name.item !== undefined && { item: name.item }),
          ...(field !== undefined && { field }),
        },
        name.params,
      );
    }
    if (i % STRIDE === 0) share(i / rows.length);
  }
}

function readEstate(
  estate: Readonly<Record<string, unknown>>,
  file: string,
  run: Run,
  count: (form: ImportForm, read: boolean) => void,
): void {
  const documents = ownDocuments(estate);
  if (!documents) {
    run.issues.add('error', 'newerFormat', { file });
    return;
  }
  noteTime(estate.asOf, run);
  for (const [i, raw] of documents.entries()) {
    const own = readOwnDoc(raw);
    count('estate', own.ok);
    if (own.ok) run.read.push({ doc: own.doc, place: { file } });
    else {
      const { code, field, params, item } = own;
      const place = { file, ...(item !== undefined && { item }), ...(field !== undefined && { field }) };
      run.issues.add('warning', code, place, item === undefined ? { ...params, index: i + 1 } : params);
    }
  }
}

/** What the export script wrote about itself: when it ran, and which of its commands failed. */
function readNote(note: Readonly<Record<string, unknown>>, place: Place, run: Run): void {
  noteTime(note.exportedAt, run);
  const failures = Array.isArray(note.failures) ? note.failures : [];
  for (const failure of failures) {
    if (typeof failure === 'string')
      run.issues.add('warning', 'exportFailures', place, { text: failure.slice(0, 300) });
  }
}

/** The oldest export counts: nothing shown is staler than that. */
function noteTime(time: unknown, run: Run): void {
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return;
  if (run.asOf === undefined || Date.parse(time) < Date.parse(run.asOf)) run.asOf = time;
}

function countsOf(docs: readonly Doc[]): ImportCounts {
  const count = (type: DocType) =>
    docs.filter((d) => d.type === type && !d.meta?.placeholder && !d.meta?.synthetic).length;
  return {
    tenants: count('tenants'),
    subscriptions: count('microsoft.resources/subscriptions'),
    resourceGroups: count('microsoft.resources/resourcegroups'),
    galleries: count('microsoft.compute/galleries'),
    definitions: count('microsoft.compute/galleries/images'),
    versions: count('microsoft.compute/galleries/images/versions'),
    managedImages: count('microsoft.compute/images'),
    roleAssignments: count('microsoft.authorization/roleassignments'),
    roleDefinitions: count('microsoft.authorization/roledefinitions'),
    locations: count('microsoft.resources/locations'),
  };
}
