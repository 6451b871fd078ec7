import { describe, expect, test } from 'vitest';

import { circles, emulatorComplaints, exportComplaints, layerComplaints, reactInArm } from './layers.ts';
import { allSources, sample } from './source.ts';

const none: readonly string[] = [];

describe('the layers of src', () => {
  test('every file imports its own layer or an earlier one', () => {
    expect(layerComplaints(allSources())).toEqual(none);
  });
  test.each([
    ['src/lib/a.ts', `import { b } from '@/arm/b';`, 'arm comes after lib'],
    ['src/ui/A.tsx', `import { b } from '@/arm/b';`, 'arm comes after ui'],
    ['src/arm/a.ts', `import { B } from '@/ui/B';`, 'join them in components'],
    ['src/pages/galleries/A.tsx', `import { B } from '@/pages/versions/B';`, 'Move it to components/'],
    ['src/components/A.tsx', `const B = () => import('../pages/x/B');`, 'pages comes after components'],
    ['src/features/a/A.tsx', `import { B } from '@/features/b/B';`, 'features do not import each other'],
    ['src/state/a.ts', `import { b } from '@/data/b';`, 'data comes after state'],
    ['src/domain/a.ts', `export { b } from '@/components/b';`, 'components comes after domain'],
    ['src/domain/a.ts', `import { b } from '@/helpers/b';`, 'helpers is no layer'],
    ['src/domain/a.ts', `import { b } from '../../tools/b';`, 'src holds everything'],
  ])('%s with %s is told: %s', (path, text, told) => {
    expect(layerComplaints([sample(path, text)])).toEqual([expect.stringContaining(told)]);
  });

  test('the emulator shares no rule with the portal, and only main, tests and tools start it', () => {
    expect(emulatorComplaints(allSources())).toEqual(none);
  });
  test.each([
    ['src/emulator/a.ts', `import { b } from '@/domain/b';`, 'not from the portal'],
    ['src/emulator/a.ts', `import type { B } from '@/arm/errors';`, 'not from the portal'],
    ['src/emulator/a.ts', `import { useState } from 'react';`, 'without the portal'],
    ['src/pages/x/A.tsx', `import { b } from '@/emulator/b';`, 'only main.tsx'],
    ['src/arm/a.ts', `import { http } from 'msw';`, 'come from src/emulator'],
  ])('%s with %s is told: %s', (path, text, told) => {
    expect(emulatorComplaints([sample(path, text)])).toEqual([expect.stringContaining(told)]);
  });

  test('of arm only query.ts knows React', () => {
    expect(reactInArm(allSources())).toEqual(none);
    expect(reactInArm([sample('src/arm/a.ts', `import { use } from 'react';`)])).toHaveLength(1);
  });

  test('imports, of types too, make no circle', () => {
    expect(circles(allSources().filter((s) => s.path.startsWith('src/')))).toEqual(none);
    const a = sample('src/lib/a.ts', `import './b.ts';`);
    const b = sample('src/lib/b.ts', `import './a.ts';`);
    const files = [
      { ...a, imports: [{ target: 'src/lib/b.ts', external: false, typeOnly: false, dynamic: false }] },
      { ...b, imports: [{ target: 'src/lib/a.ts', external: false, typeOnly: false, dynamic: false }] },
    ];
    expect(circles(files)[0]).toContain('src/lib/a.ts → src/lib/b.ts → src/lib/a.ts is a circle');
  });

  test('no barrels and no default exports', () => {
    expect(exportComplaints(allSources())).toEqual(none);
    expect(exportComplaints([sample('src/ui/index.ts', `export { A } from './A';`)])[0]).toContain('barrel');
    expect(exportComplaints([sample('src/ui/index.ts', `export * from './A';`)])[0]).toContain('barrel');
    expect(exportComplaints([sample('src/ui/A.ts', `export default 1;`)])[0]).toContain('default export');
  });
});
