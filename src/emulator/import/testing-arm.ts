import type { TestArm, TestBody } from '../testing';
import { testArm } from '../testing';
import type { ParsedEstate } from './parse-estate';
import { importOf } from './testing';

// An imported estate behind the emulator, for tests of what it answers to the calls that the portal makes.

export interface ImportedArm extends TestArm {
  readonly get: (path: string) => ReturnType<TestArm['call']>;
  /** Role assignments that are listed at a scope, with those above it. */
  readonly assignments: (scope: string) => Promise<readonly TestBody[]>;
  /** What Microsoft Graph says of object ids, asked with a token of one tenant. */
  readonly getByIds: (tenantId: string, ids: readonly string[]) => Promise<readonly TestBody[]>;
}

/** Shows an import; throws with the report's issues when the files could not be read. */
export async function armOf(parsed: ParsedEstate): Promise<ImportedArm> {
  if (!parsed.info) throw new Error(JSON.stringify(parsed.report.issues));
  const arm = await testArm();
  const { emulator, call } = arm;
  await emulator.session.adopt(parsed.info, parsed.docs);
  return {
    ...arm,
    get: (path) => call('GET', path),
    async assignments(scope) {
      const path = `${scope}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`;
      return (await call('GET', path)).body.value;
    },
    async getByIds(tenantId, ids) {
      const as = await emulator.token(tenantId, 'graph');
      const url = 'https://graph.microsoft.com/v1.0/directoryObjects/getByIds';
      return (await call('POST', url, { ids }, { as })).body.value;
    },
  };
}

/** Imports the files, each given as JSON value or as text, and shows them. */
export const importedArm = (files: Readonly<Record<string, unknown>>): Promise<ImportedArm> =>
  armOf(importOf(files));
