import { describe, expect, test } from 'vitest';

import { allSources, sample } from './source.ts';
import { catalogKeys, looseTexts, doubleKeys, missingKeys, unusedKeys } from './texts.ts';

const none: readonly string[] = [];

describe('texts', () => {
  test('no visible text stands outside the catalogs', () => {
    expect(looseTexts(allSources())).toEqual(none);
  });
  test.each([
    '<p>Hello there</p>',
    "<p>{'Hello there'}</p>",
    '<p>{`Hello there ${x}`}</p>',
    '<a title="Hello there" />',
    "<a aria-label={'Hello there'} />",
  ])('%s is found', (jsx) => {
    expect(looseTexts([sample('src/ui/A.tsx', `const a = ${jsx};`)])[0]).toContain("write t('…')");
  });
  test.each([
    '<p>{t("a.b")}</p>',
    '<p> · </p>',
    '<a className="Hello there" />',
    '<code>az sig list</code>',
    '<p>{x}</p>',
  ])('%s is fine', (jsx) => {
    expect(looseTexts([sample('src/ui/A.tsx', `const a = ${jsx};`)])).toEqual(none);
  });

  const keys = catalogKeys(allSources());
  test('every key that is asked for exists', () => {
    expect(keys.size).toBeGreaterThan(10);
    expect(missingKeys(keys, allSources())).toEqual(none);
    expect(missingKeys(keys, [sample('src/ui/A.tsx', `t('common.nosuch')`)])[0]).toContain('no catalog');
  });
  test('every key is shown somewhere', () => {
    expect(unusedKeys(keys, allSources())).toEqual(none);
    const two = new Map([
      ['x.a', ['here']],
      ['x.b', ['there']],
    ]);
    expect(unusedKeys(two, [sample('src/ui/A.tsx', `t('x.a')`)])).toEqual([
      "there: nobody shows 'x.b'; delete it.",
    ]);
    expect(unusedKeys(two, [sample('src/ui/A.tsx', 't(`x.${name}`)')])).toEqual(none);
  });
  test('no key is written twice', () => {
    expect(doubleKeys(keys)).toEqual(none);
    expect(doubleKeys(new Map([['b.x', ['a:1', 'b:1']]]))).toHaveLength(1);
  });
});
