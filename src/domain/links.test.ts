import { expect, it } from 'vitest';

import { safeHref } from './links';

it('S15: only http and https become links', () => {
  expect(safeHref('https://contoso.example/eula')).toBe('https://contoso.example/eula');
  expect(safeHref('http://contoso.example')).toBe('http://contoso.example/');
  for (const text of [
    'javascript:alert(1)',
    'data:text/html,x',
    'As agreed in writing',
    '//evil.example',
    undefined,
  ]) {
    expect(safeHref(text)).toBeUndefined();
  }
});
