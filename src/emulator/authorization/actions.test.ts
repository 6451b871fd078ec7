import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { builtInRoles } from '../data/roles';
import { grants, matchesAction } from './actions';

fc.configureGlobal({ numRuns: process.env.LONG ? 5_000 : 200 });

const galleryRead = 'Microsoft.Compute/galleries/read';
const roleNamed = (name: string) => {
  const role = [...builtInRoles().values()].find((r) => r.properties.roleName === name);
  const permissions = role?.properties.permissions;
  if (!permissions) throw new Error(`no role ${name}`);
  return (action: string) => permissions.some((p) => grants(p, action));
};

describe('matchesAction', () => {
  it('compares without regard to case, and only whole actions', () => {
    expect(matchesAction('microsoft.compute/GALLERIES/read', galleryRead)).toBe(true);
    expect(matchesAction('Microsoft.Compute/galleries', galleryRead)).toBe(false);
    expect(matchesAction('Compute/galleries/read', galleryRead)).toBe(false);
  });

  it('lets "*" span "/"', () => {
    expect(matchesAction('*/read', 'Microsoft.Compute/galleries/images/versions/read')).toBe(true);
    expect(matchesAction('Microsoft.Compute/*', galleryRead)).toBe(true);
    expect(
      matchesAction('Microsoft.Authorization/*/Write', 'Microsoft.Authorization/roleAssignments/write'),
    ).toBe(true);
    expect(matchesAction('Microsoft.Compute/galleries/*/read', galleryRead)).toBe(false);
  });

  it('takes other characters of a pattern as they are', () => {
    expect(matchesAction('Microsoft.Compute/galleries/read', 'MicrosoftXCompute/galleries/read')).toBe(false);
    expect(matchesAction('a(b', 'a(b')).toBe(true);
    expect(matchesAction('a+*', 'a+b')).toBe(true);
  });

  it('holds for every action under "*" and under itself, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (action, tail) => {
        expect(matchesAction('*', action)).toBe(true);
        expect(matchesAction(action, action.toUpperCase().toLowerCase())).toBe(
          matchesAction(action, action.toLowerCase()),
        );
        const plain = action.replaceAll('*', 'x');
        expect(matchesAction(`${plain}*`, `${plain}${tail}`)).toBe(true);
      }),
    );
  });
});

describe('built-in roles', () => {
  it.each([
    ['Owner', true, true, true, true],
    ['Contributor', true, true, true, false],
    ['Reader', true, true, false, false],
    ['Virtual Machine Contributor', false, false, false, false],
    ['Compute Gallery Image Reader', false, true, false, false],
    ['Compute Gallery Sharing Admin', false, false, false, true],
    ['Compute Gallery Artifacts Publisher', true, true, true, false],
  ])(
    '%s: read gallery %s, read version %s, write version %s, share %s',
    (name, gallery, version, write, share) => {
      const may = roleNamed(name);
      expect(may(galleryRead)).toBe(gallery);
      expect(may('Microsoft.Compute/galleries/images/versions/read')).toBe(version);
      expect(may('Microsoft.Compute/galleries/images/versions/write')).toBe(write);
      expect(may('Microsoft.Compute/galleries/share/action')).toBe(share);
    },
  );

  it('keeps assigning roles from Contributor, and gives it to User Access Administrator', () => {
    expect(roleNamed('Contributor')('Microsoft.Authorization/roleAssignments/write')).toBe(false);
    expect(roleNamed('User Access Administrator')('Microsoft.Authorization/roleAssignments/write')).toBe(
      true,
    );
  });
});
