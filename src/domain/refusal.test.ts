import { describe, expect, it } from 'vitest';

import { readRefusal, smallestRoleFor } from './refusal';

const sentence =
  "The client 'reader@contoso.com' with object id '674368bb-7eaa-4100-aef7-138f65f50648' does not have authorization to perform action 'Microsoft.Compute/galleries/read' over scope '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g' or the scope is invalid. If access was recently granted, please refresh your credentials.";

describe('what a refusal says', () => {
  it('reads who lacks which action over which scope from the sentence', () => {
    expect(readRefusal({ message: sentence })).toEqual({
      client: 'reader@contoso.com',
      objectId: '674368bb-7eaa-4100-aef7-138f65f50648',
      action: 'Microsoft.Compute/galleries/read',
      scope: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g',
    });
  });

  it('claims nothing about a refusal that is worded otherwise', () => {
    expect(
      readRefusal({ message: "The access is denied because of the deny assignment with name 'x'." }),
    ).toBeUndefined();
  });

  it('S51: names the smallest built-in role: images by Compute Gallery Image Reader, a gallery only by Reader', () => {
    expect(smallestRoleFor('Microsoft.Compute/galleries/images/versions/read')).toBe(
      'Compute Gallery Image Reader',
    );
    expect(smallestRoleFor('microsoft.compute/GALLERIES/read')).toBe('Reader');
    expect(smallestRoleFor('Microsoft.Compute/galleries/write')).toBeUndefined();
  });
});
