import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { droppable, withoutInterceptors } from './lean-msw.ts';

const msw = readFileSync(fileURLToPath(import.meta.resolve('msw/browser')), 'utf8');

describe('MSW in the build', () => {
  test('starts its service worker and nothing else', () => {
    const lean = withoutInterceptors(msw);
    expect(msw).toMatch(/new FallbackHttpSource|new WebSocketInterceptor/);
    expect(lean).not.toMatch(/new FallbackHttpSource|new WebSocketInterceptor/);
    expect(lean).toContain('const httpSource = await ServiceWorkerSource.from({');
  });
  test('never reloads the page, and a look for a newer worker that is refused is no error of the page', () => {
    const lean = withoutInterceptors(msw);
    expect(msw).toContain('location.reload()');
    expect(lean).not.toContain('location.reload()');
    expect(lean.match(/\.update\(\)[^;]*;/g)).toEqual(['.update().catch(() => {});']);
  });
  test('that is written otherwise stops the build', () => {
    expect(() => withoutInterceptors('export const setupWorker = 1;')).toThrow('not written as before');
  });
  test('static blocks become fields, whatever else is in a class', () => {
    expect(droppable('class A {\n  static {\n    this.kind = Symbol.for("a");\n  }\n  x = 1;\n}')).toBe(
      'class A {\n  static kind = Symbol.for("a");\n  x = 1;\n}',
    );
    const other = 'class A { static { for (const x of y) this.z = x; } }';
    expect(droppable(other)).toBe(other);
  });
});
