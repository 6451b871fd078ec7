import fc from 'fast-check';
import { expect, test } from 'vitest';

import { resourcePath } from './resource-path';

test('an id of ordinary names is its own path; other characters are escaped, empty segments are none', () => {
  expect(resourcePath('/subscriptions/s-1/resourceGroups/rg_(a).b')).toBe(
    '/subscriptions/s-1/resourceGroups/rg_(a).b',
  );
  expect(resourcePath('/subscriptions//s 1/images/50%/ü?#')).toBe(
    '/subscriptions/s%201/images/50%25/%C3%BC%3F%23',
  );
  expect(resourcePath('subscriptions/s/')).toBe('/subscriptions/s');
});

test('what stands for itself is what escaping leaves as it is', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary-ascii' }), { minLength: 1 }), (names) => {
      const whole = names.map((name) => name.replaceAll('/', 'x'));
      expect(resourcePath(`/${whole.join('/')}`)).toBe(`/${whole.map(encodeURIComponent).join('/')}`);
    }),
  );
});
