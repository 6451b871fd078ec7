import { t, tDynamic } from '@/i18n/translate';
import type { ImportCounts, ImportIssue, ImportReport } from '@/state/demo-control';

/** The kinds that an import counts, in the order of the report. */
export const countKinds = [
  'tenants',
  'subscriptions',
  'resourceGroups',
  'galleries',
  'definitions',
  'versions',
  'managedImages',
  'roleAssignments',
  'roleDefinitions',
  'locations',
] as const satisfies readonly (keyof ImportCounts)[];

export type CountKind = (typeof countKinds)[number];

/** The text of an issue. An unknown code (of a later import) is shown as it is. */
export function issueText({ code, params = {} }: ImportIssue): string {
  const { expected, code: kind } = params;
  const words = expected === undefined ? undefined : tDynamic(`import.expected.${expected}`);
  const like =
    kind === undefined ? undefined : tDynamic(`import.kind.${String(kind).replace('import.', '')}`);
  const inLabel = {
    ...(words !== undefined && { expected: words }),
    ...(like !== undefined && { kind: like }),
  };
  return tDynamic(code, { ...params, ...inLabel }) ?? code;
}

/** The position of an issue ("estate.json, line 12"), or that it is about the whole estate. */
export function issuePlace({ file, line }: ImportIssue): string {
  return line === undefined ? file : t('demo.line', { file, line });
}

/** Which item: its id, or its number in the list. */
export function issueItem({ item, params }: ImportIssue): string {
  if (item !== undefined) return item;
  return params?.index === undefined ? '' : t('demo.itemNumber', { n: params.index });
}

/** Each sentence with the issues that say it, in the order in which they first appear. */
export function byText(
  issues: readonly ImportIssue[],
): readonly { readonly text: string; readonly places: readonly ImportIssue[] }[] {
  const texts = new Map<string, ImportIssue[]>();
  for (const issue of issues) {
    const text = issueText(issue);
    const list = texts.get(text);
    if (list) list.push(issue);
    else texts.set(text, [issue]);
  }
  return [...texts].map(([text, places]) => ({ text, places }));
}

export const headline = ({ applied, issues }: ImportReport): string => {
  if (!applied) return t('demo.refused');
  const n = issues.filter((issue) => issue.severity === 'warning').length;
  return n === 0 ? t('demo.applied') : t('demo.appliedWith', { n });
};

/** The whole report as plain text, to paste into a mail or a ticket. */
export function reportText(report: ImportReport): string {
  const counts = report.applied
    ? countKinds.map((kind) => `${t(`demo.counts.${kind}`)}: ${report.counts[kind]}`)
    : [];
  const files = report.files.map(({ name, parts }) => {
    const forms = parts.map(
      (p) =>
        `${t(`import.form.${p.form}`)}, ${t('demo.rowsRead')} ${p.read}, ${t('demo.rowsSkipped')} ${p.skipped}`,
    );
    return `${name}: ${forms.length === 0 ? t('demo.unreadable') : forms.join('; ')}`;
  });
  const issues = report.issues.map((issue) => {
    const about = [issuePlace(issue), issueItem(issue), issue.field ?? ''].filter((part) => part !== '');
    return `[${severityWord(issue.severity)}] ${about.join(' · ')}: ${issueText(issue)}`;
  });
  return [headline(report), ...counts, ...files, ...issues].join('\n');
}

/** "Error", "Warning", "Note". */
const severityWord = (severity: ImportIssue['severity']): string =>
  severity === 'error' ? t('ui.error') : severity === 'warning' ? t('ui.warning') : t('ui.note');
