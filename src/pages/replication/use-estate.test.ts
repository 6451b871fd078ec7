import { describe, expect, it } from 'vitest';

import { galleryLabels } from './use-estate';

describe('galleryLabels', () => {
  it('calls galleries of one name by their subscription too', () => {
    const label = galleryLabels([
      { key: '/a', name: 'gal', subscription: 'Prod' },
      { key: '/a', name: 'gal', subscription: 'Prod' },
      { key: '/b', name: 'gal', subscription: 'Dev' },
      { key: '/c', name: 'other', subscription: 'Dev' },
    ]);
    expect([label('/a', 'gal'), label('/b', 'gal'), label('/c', 'other')]).toEqual([
      'gal (Prod)',
      'gal (Dev)',
      'other',
    ]);
  });
});
