import { expect, test } from 'vitest';

import { documentTitle, upFrom } from './page-store';

const version = {
  title: '1.0.10',
  crumbs: [
    { label: 'Galleries', to: '/galleries' },
    { label: 'gal_contoso', to: '/subscriptions/s/…/gal_contoso' },
    { label: 'myImage1', to: '/subscriptions/s/…/myImage1' },
  ],
};

test('the document title begins with the most particular and leaves the list page out', () => {
  expect(documentTitle(version, 'Gallery portal')).toBe('1.0.10 · myImage1 · gal_contoso · Gallery portal');
  expect(documentTitle({ title: 'Galleries', crumbs: [] }, 'Gallery portal')).toBe(
    'Galleries · Gallery portal',
  );
});

test('"go up" leads to the nearest crumb, and nowhere from the top', () => {
  expect(upFrom(version)?.label).toBe('myImage1');
  expect(upFrom({ title: 'Galleries', crumbs: [] })).toBeUndefined();
  expect(upFrom(undefined)).toBeUndefined();
});
