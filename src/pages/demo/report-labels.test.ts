import { expect, test } from 'vitest';

import { issueCodes, listable } from '@/emulator/import/issues';
import { importOf } from '@/emulator/import/testing';
import { tDynamic } from '@/i18n/translate';
import type { ImportIssue, ImportReport } from '@/state/demo-control';

import { byText, issueText, reportText } from './report-labels';

test('every issue of the import has words in the catalog', () => {
  for (const code of issueCodes) expect(tDynamic(`import.${code}`, { n: 2 }), code).toBeDefined();
  for (const code of listable) expect(tDynamic(`import.kind.${code}`), code).toBeDefined();
});

test('no issue of a real report leaves a {placeholder} in its sentence', () => {
  const bad = { id: 'x', location: 5 };
  const report = importOf({
    'a.json': [bad, 17, { name: 'x' }, ...Array.from({ length: 97 }, () => bad)],
    'b.json': '{"data": [',
    'c.json': '<html>',
  }).report;
  expect(report.issues.length).toBeGreaterThan(5);
  for (const issue of report.issues) expect(issueText(issue)).not.toMatch(/\{\w+\}|^import\./);
});

test('a type is named in words, an unknown code is shown as it is', () => {
  const issue: ImportIssue = {
    severity: 'warning',
    file: 'a',
    code: 'import.wrongType',
    params: { expected: 'list' },
  };
  expect(issueText(issue)).toBe('The field has the wrong type; expected a list.');
  expect(issueText({ ...issue, code: 'import.fromTheFuture' })).toBe('import.fromTheFuture');
});

test('the same sentence is said once, with every place', () => {
  const issue = (item: string): ImportIssue => ({
    severity: 'warning',
    file: 'a',
    code: 'import.noId',
    item,
  });
  const [only, ...rest] = byText([issue('1'), issue('2')]);
  expect(rest).toEqual([]);
  expect(only?.places.map((p) => p.item)).toEqual(['1', '2']);
});

test('the report as text names outcome, counts, files, and each issue with its place', () => {
  const { counts } = importOf({}).report;
  const report: ImportReport = {
    applied: true,
    counts: { ...counts, galleries: 3 },
    files: [{ name: 'a.json', bytes: 10, parts: [{ form: 'az', read: 3, skipped: 1 }] }],
    issues: [
      {
        severity: 'warning',
        file: 'a.json',
        line: 7,
        item: '/x',
        field: 'location',
        code: 'import.wrongType',
        params: { expected: 'string' },
      },
    ],
  };
  const text = reportText(report);
  expect(text).toContain('Imported with 1 warning.');
  expect(text).toContain('Galleries: 3');
  expect(text).toContain('a.json: az, flattened, Read 3, Skipped 1');
  expect(text).toContain(
    '[Warning] a.json, line 7 · /x · location: The field has the wrong type; expected text.',
  );
});
