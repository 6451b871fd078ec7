import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The declarations of the block that a selector opens. */
function block(selector: string): Record<string, string> {
  const start = css.indexOf(`${selector} {`);
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...body.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map((m) => [m[1], m[2]]),
  );
}

test('dark by the system and dark by choice are the same dark', () => {
  const bySystem = block(":root:not([data-theme='light'])");
  expect(Object.keys(bySystem).length).toBeGreaterThan(20);
  expect(block(":root[data-theme='dark']")).toEqual(bySystem);
});

test('dark says nothing that light does not have', () => {
  const light = block(':root');
  expect(Object.keys(block(":root[data-theme='dark']")).filter((name) => !(name in light))).toEqual([]);
});
