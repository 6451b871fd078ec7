import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The block after a selector, inner blocks included. */
function blockOf(css: string, selector: string): string {
  const from = css.indexOf('{', css.indexOf(`${selector} {`)) + 1;
  let depth = 1;
  let to = from;
  while (depth > 0 && to < css.length) {
    const char = css[to];
    if (char === '{') depth++;
    else if (char === '}') depth--;
    to++;
  }
  return css.slice(from, to - 1);
}

const tokens = read('tokens.css');
const token = (theme: string, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(blockOf(tokens, theme))?.[1];

/** Name of a sign and its drawing, for each rule of a theme. */
function drawings(css: string, selector: string): ReadonlyMap<string, string> {
  const rules = css.matchAll(
    /^ *(.*)\.(\w+) \{\s*background-image: url\("data:image\/svg\+xml,([^"]+)"\);/gm,
  );
  return new Map(
    [...rules].flatMap(([, before = '', name = '', drawing = '']) =>
      before.trim() === selector ? [[name, decodeURIComponent(drawing)] as const] : [],
    ),
  );
}

const colours = (drawing: string) => [
  ...new Set([...drawing.matchAll(/#[0-9a-f]{3,8}/gi)].map(([colour]) => colour)),
];
const shape = (drawing: string) => drawing.replaceAll(/#[0-9a-f]{3,8}/gi, '');

const css = read('StatusIcon.module.css');
const themes = [
  { selector: '', theme: ':root' },
  { selector: ":root:not([data-theme='light'])", theme: ":root:not([data-theme='light'])" },
  { selector: ":root[data-theme='dark']", theme: ":root[data-theme='dark']" },
];
const light = drawings(css, '');

test.each(themes)('the signs of $theme have the colours of its tokens', ({ selector, theme }) => {
  const drawn = drawings(css, selector);
  expect([...drawn.keys()]).toEqual([...light.keys()]);
  expect(drawn.size).toBe(9);
  for (const [name, drawing] of drawn) {
    expect(colours(drawing), name).toEqual([token(theme, name) ?? token(theme, 'text-muted')]);
    expect(shape(drawing), name).toBe(shape(light.get(name) ?? ''));
  }
});

test('no two signs have the same shape', () => {
  const shapes = [...light.values()].map(shape);
  expect(new Set(shapes).size).toBe(shapes.length);
});
