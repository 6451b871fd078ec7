import { describe, expect, test } from 'vitest';

import { changedByWrite } from './invalidation';
import { operations } from './operations';
import { armKey } from './query';

const gallery = '/subscriptions/s/resourceGroups/R/providers/Microsoft.Compute/galleries/gal1';
const definition = `${gallery}/images/img1`;
const version = `${definition}/versions/1.0.0`;

describe('a write to a definition', () => {
  const changed = changedByWrite(definition.toUpperCase());
  test.each([
    ['itself', armKey(operations.definitionsGet, { id: definition }), true],
    ['a version of it', armKey(operations.versionsGet, { id: version }), true],
    ['its versions', armKey(operations.versionsListByDefinition, { id: definition }), true],
    ['the definitions of its gallery', armKey(operations.definitionsListByGallery, { id: gallery }), true],
    [
      'the galleries of a subscription',
      armKey(operations.galleriesListBySubscription, { subscriptionId: 's' }),
      true,
    ],
    [
      'Resource Graph',
      [operations.resourceGraphQuery.name, { queryName: 'definitions', tenantId: 't' }],
      true,
    ],
    ['its gallery', armKey(operations.galleriesGet, { id: gallery }), false],
    [
      'one whose name begins with its own',
      armKey(operations.definitionsGet, { id: `${definition}0` }),
      false,
    ],
    ['what one may do with it', armKey(operations.permissionsList, { scope: definition }), false],
    ['the regions', armKey(operations.locationsList, { subscriptionId: 's' }), false],
    ['a computation', ['computed', 'access', 1, 2], false],
  ])('%s', (_, queryKey, expected) => {
    expect(changed({ queryKey })).toBe(expected);
  });
});

test('a write to a version leaves its siblings alone', () => {
  const changed = changedByWrite(version);
  expect(changed({ queryKey: armKey(operations.versionsGet, { id: version }) })).toBe(true);
  expect(changed({ queryKey: armKey(operations.versionsListByDefinition, { id: definition }) })).toBe(true);
  expect(changed({ queryKey: armKey(operations.versionsGet, { id: `${definition}/versions/2.0.0` }) })).toBe(
    false,
  );
});
