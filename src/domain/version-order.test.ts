import { expect, it } from 'vitest';

import { neighbours } from './version-order';

const version = (name: string) => ({ id: `/i/versions/${name}`, name, type: 'v' });

it('A3: finds the next newer and older version by number, not by text', () => {
  const all = ['1.0.10', '1.0.2', '1.0.9', '1.0.11'].map(version);
  expect(neighbours(version('1.0.10'), all)).toMatchObject({
    newer: { name: '1.0.11' },
    older: { name: '1.0.9' },
  });
  expect(neighbours(version('1.0.2'), all).older).toBeUndefined();
  expect(neighbours(version('1.0.11'), all).newer).toBeUndefined();
});
