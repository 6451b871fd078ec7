import fc from 'fast-check';
import { expect, test } from 'vitest';

import { elementStarts, readJson } from './json-text';
import { shapeOf } from './read-item';
import { mismatch } from './shape';
import {
  azAccount,
  azDefinition,
  azGallery,
  azGroup,
  azImage,
  azLocation,
  azRoleAssignment,
  azRoleDefinition,
  azVersionWithStatus,
  graphRow,
  importOf,
  rawDefinition,
  rawGallery,
  rawVersion,
} from './testing';

const runs = process.env.LONG ? 5000 : 200;

const items: readonly object[] = [
  azAccount,
  azDefinition,
  azGallery,
  azGroup,
  azImage,
  azLocation,
  azRoleAssignment,
  azRoleDefinition,
  azVersionWithStatus,
  rawDefinition,
  rawVersion,
  graphRow(rawGallery),
  graphRow(rawVersion),
];

/** An item with one value somewhere in it replaced by something else. */
function damaged(item: object, turns: readonly number[], value: unknown): object {
  const copy = structuredClone(item) as Record<string, unknown>;
  let place: Record<string, unknown> = copy;
  for (const turn of turns) {
    const names = Object.keys(place);
    const name = names[turn % Math.max(1, names.length)];
    if (name === undefined) break;
    const inner = place[name];
    if (typeof inner !== 'object' || inner === null || turn === turns.at(-1)) {
      place[name] = value;
      return copy;
    }
    place = inner as Record<string, unknown>;
  }
  return copy;
}

test('whatever stands in one field: nothing throws, and what is kept has the types that the portal relies on', () => {
  const item = fc.constantFrom(...items);
  const turns = fc.array(fc.nat(40), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(item, turns, fc.jsonValue({ maxDepth: 3 }), (whole, way, value) => {
      const parsed = importOf({ 'a.json': [azGroup, damaged(whole, way, value)] });
      expect(parsed.report.applied).toBe(true);
      for (const doc of parsed.docs) {
        if (!doc.meta?.placeholder) expect(mismatch(doc.body, shapeOf(doc.type))).toBeUndefined();
      }
    }),
    { numRuns: runs },
  );
}, 600_000);

test('any JSON at all is read or refused, never thrown over', () => {
  const names = fc.constantFrom('id', 'value', 'data', 'properties', 'type', 'nextLink', 'error', 'format');
  const json = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(names, fc.jsonValue({ maxDepth: 2 })),
    fc.array(fc.dictionary(names, fc.jsonValue({ maxDepth: 2 }))),
  );
  fc.assert(
    fc.property(json, (value) => {
      const { report } = importOf({ 'a.json': JSON.stringify(value) });
      expect(report.applied).toBe(!report.issues.some((issue) => issue.severity === 'error'));
    }),
    { numRuns: runs },
  );
}, 600_000);

test('the scanner agrees with JSON.parse on what is JSON, and finds every element', () => {
  const spaces = fc.constantFrom(0, 1, 2, '\t');
  fc.assert(
    fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), spaces, (list, space) => {
      const text = JSON.stringify(list, undefined, space);
      const starts = elementStarts(text, 0);
      expect(starts).toHaveLength(list.length);
      // Two in a row are only readable by the scanner.
      const twice = readJson(`${text}\n${text}`);
      expect(twice.ok && twice.documents.map((d) => d.value)).toEqual([JSON.parse(text), JSON.parse(text)]);
    }),
    { numRuns: runs },
  );
}, 600_000);

test('a text with one character taken out is refused exactly when JSON.parse refuses it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), (value, at) => {
      const text = JSON.stringify([value]);
      const cut = text.slice(0, at % text.length) + text.slice((at % text.length) + 1);
      let fine = true;
      try {
        JSON.parse(cut);
      } catch {
        fine = false;
      }
      const read = readJson(cut);
      // Without its brackets a list is several documents, which a file may hold.
      if (fine) expect(read.ok).toBe(true);
      else if (read.ok) expect(at % text.length === 0 || read.documents.length !== 1).toBe(true);
    }),
    { numRuns: runs },
  );
}, 600_000);
