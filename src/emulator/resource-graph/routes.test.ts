import { describe, expect, it } from 'vitest';

import { graphQuestions } from '@/arm/graph-questions';
import type { ResourceGraphRequest } from '@/arm/types';

import { contosoSubscriptions } from '../scenarios/contoso';
import { FABRIKAM, principal } from '../scenarios/contoso-people';
import { testArm } from '../testing';

type Arm = Awaited<ReturnType<typeof testArm>>;
interface GraphAnswer {
  readonly totalRecords: number;
  readonly count: number;
  readonly resultTruncated: string;
  readonly $skipToken?: string;
  readonly data: readonly Readonly<Record<string, unknown>>[];
  readonly error?: { readonly code: string; readonly message: string; readonly details: readonly object[] };
}
const PATH = '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01';
const ask = async (
  arm: Arm,
  query: string,
  more: Omit<ResourceGraphRequest, 'query'> = {},
  as = 'owner',
): Promise<GraphAnswer> =>
  JSON.parse((await arm.call('POST', PATH, { query, ...more }, { as })).text) as GraphAnswer;
const { prod, lab, fab } = contosoSubscriptions;

describe('resources', () => {
  it("has the graph's shape: lower-case type and group, the id as written, state as of now", async () => {
    const arm = await testArm();
    const { data } = await ask(arm, "resources | where name == 'gal_contoso'");
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      id: `/subscriptions/${prod}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso`,
      type: 'microsoft.compute/galleries',
      resourceGroup: 'rg-images-prod',
      subscriptionId: prod,
      location: 'westeurope',
      tags: { env: 'prod' },
      properties: { provisioningState: 'Succeeded' },
    });
  });

  it('knows no regional replication state (trap 8), and follows the clock', async () => {
    const arm = await testArm();
    const states =
      "resources | where type =~ 'Microsoft.Compute/galleries/images/versions' | summarize n = count() by state = tostring(properties.provisioningState)";
    const before = await ask(arm, states);
    expect(before.data.map((r) => r.state).sort()).toEqual([
      'Creating',
      'Deleting',
      'Failed',
      'Migrating',
      'Succeeded',
      'Updating',
    ]);
    arm.pass(24 * 3_600_000);
    const after = await ask(arm, states);
    expect(after.data.map((r) => r.state).sort()).toEqual(['Failed', 'Succeeded']);
    const all = await ask(arm, 'resources | project properties');
    expect(JSON.stringify(all)).not.toContain('replicationStatus');
  });

  it("is trimmed to what one may read, and to the token's tenant", async () => {
    const arm = await testArm();
    const names = async (as: string) =>
      (
        await ask(
          arm,
          "resources | where type =~ 'microsoft.compute/galleries' | project id, name | order by id asc",
          {},
          as,
        )
      ).data.map((r) => r.name);
    expect(await names('owner')).toHaveLength(12);
    const reader = await names('reader');
    expect(reader).toContain('gal_contoso');
    expect(reader).not.toContain('gal_secure');
    expect(await names('image-reader')).toEqual([]);
    expect(await names('no-access')).toEqual([]);
    const token = await arm.emulator.token(FABRIKAM, 'arm');
    expect(await names(token)).toEqual(['gal_edge', 'gal_fabrikam']);
    const definitions = await ask(arm, graphQuestions.definitions.query, {}, 'image-reader');
    expect(definitions.data.length).toBeGreaterThan(5);
  });

  it('asks only the subscriptions that were named', async () => {
    const arm = await testArm();
    const query = 'resources | summarize count() by subscriptionId';
    const some = await ask(arm, query, { subscriptions: [lab.toUpperCase()] });
    expect(some.data.map((r) => r.subscriptionId)).toEqual([lab]);
    const platform = await ask(arm, query, { managementGroups: ['contoso-landing-zones'] });
    expect(platform.data).toHaveLength(2);
    const foreign = await ask(arm, query, { subscriptions: [fab] });
    expect(foreign.error?.details[0]).toMatchObject({ code: 'NoValidSubscriptionsInQueryRequest' });
  });

  it('answers every question that the portal asks', async () => {
    const arm = await testArm();
    for (const { queryName, query } of Object.values(graphQuestions)) {
      const answer = await ask(arm, query);
      expect(answer.error, queryName).toBeUndefined();
      expect(answer.data.length, queryName).toBeGreaterThan(0);
    }
    const counts = await ask(arm, graphQuestions.galleryCounts.query);
    const mine = counts.data.find((r) => String(r.id).endsWith('/galleries/gal_contoso'));
    expect(mine).toMatchObject({ definitions: 6, versions: 41 });
  });
});

describe('pages', () => {
  it('go on by $skipToken to the whole, each row once', async () => {
    const arm = await testArm();
    const query = 'resources | project id | order by id asc';
    const whole = await ask(arm, query);
    const ids: unknown[] = [];
    let $skipToken: string | undefined;
    do {
      const page: GraphAnswer = await ask(arm, query, {
        options: { $top: 70, ...($skipToken !== undefined && { $skipToken }) },
      });
      expect(page.totalRecords).toBe(whole.totalRecords);
      expect(page.count).toBe(page.data.length);
      expect(page.resultTruncated).toBe('false');
      ids.push(...page.data.map((r) => r.id));
      $skipToken = page.$skipToken;
    } while ($skipToken !== undefined);
    expect(ids).toEqual(whole.data.map((r) => r.id));
    expect(ids.length).toBeGreaterThan(300);
  });

  it('see what was written between two of them', async () => {
    const arm = await testArm();
    const query = 'resources | project id, tags | order by id asc';
    const first = await ask(arm, query, { options: { $top: 5 } });
    const second = () => ask(arm, query, { options: { $top: 5, $skipToken: first.$skipToken ?? '' } });
    const target = String((await second()).data[0]?.id);
    expect((await second()).data[0]?.id).toBe(target);
    const whole = await arm.call('GET', target, undefined);
    await arm.call('PUT', target, { ...whole.body, tags: { written: 'now' } });
    expect((await second()).data.find((r) => r.id === target)?.tags).toEqual({ written: 'now' });
  });

  it('end, marked as cut, where no id is in the answer', async () => {
    const arm = await testArm();
    const answer = await ask(arm, 'resources | project name', { options: { $top: 5 } });
    expect(answer).toMatchObject({ count: 5, resultTruncated: 'true' });
    expect(answer.$skipToken).toBeUndefined();
  });

  it('do not go on past a limit of the query, nor with the token of another query', async () => {
    const arm = await testArm();
    const limited = await ask(arm, 'resources | project id | take 8', { options: { $top: 5 } });
    expect(limited).toMatchObject({ totalRecords: 8, count: 5 });
    expect(limited.$skipToken).toBeUndefined();
    const { $skipToken = '' } = await ask(arm, 'resources | project id', { options: { $top: 5 } });
    const other = await ask(arm, 'resources | project id, name', { options: { $skipToken } });
    expect(other.error?.code).toBe('BadRequest');
  });

  it('can be a table', async () => {
    const arm = await testArm();
    const answer = await ask(arm, 'resources | summarize n = count() by type', {
      options: { resultFormat: 'table' },
    });
    expect(answer.data).toMatchObject({
      columns: [
        { name: 'type', type: 'string' },
        { name: 'n', type: 'integer' },
      ],
    });
  });
});

describe('other tables', () => {
  it('resourcecontainers has subscriptions by display name with the chain above them, groups, management groups', async () => {
    const arm = await testArm();
    const { data } = await ask(arm, 'resourcecontainers | summarize n = count() by type | order by type asc');
    expect(data).toEqual([
      { type: 'microsoft.management/managementgroups', n: 4 },
      { type: 'microsoft.resources/subscriptions', n: 3 },
      { type: 'microsoft.resources/subscriptions/resourcegroups', n: 11 },
    ]);
    const sub = await ask(
      arm,
      "ResourceContainers | where type == 'microsoft.resources/subscriptions' and name == 'Contoso Lab' | project chain = properties.managementGroupAncestorsChain",
    );
    expect(JSON.stringify(sub.data)).toMatch(/Sandbox.*Landing zones.*Tenant Root Group/);
  });

  it('authorizationresources hides what is above a named subscription unless asked for it (trap 19)', async () => {
    const arm = await testArm();
    const query =
      "authorizationresources | where type =~ 'microsoft.authorization/roleassignments' | extend p = tostring(properties.principalId), scope = tostring(properties.scope) | project id, p, scope";
    const scopes = async (options: ResourceGraphRequest['options']) =>
      (await ask(arm, query, { subscriptions: [prod], options })).data.map((r) => String(r.scope));
    const below = await scopes({});
    expect(below.some((s) => s.includes('managementGroups'))).toBe(false);
    expect(below.some((s) => s.includes('/galleries/'))).toBe(true);
    const both = await scopes({ authorizationScopeFilter: 'AtScopeAboveAndBelow' });
    expect(both.length).toBeGreaterThan(below.length);
    const exact = await scopes({ authorizationScopeFilter: 'AtScopeExact' });
    expect(new Set(exact)).toEqual(new Set([`/subscriptions/${prod}`]));
    const whole = await ask(arm, query);
    expect(whole.data.map((r) => r.p)).toContain(principal('Alex Morgan'));
    expect((await ask(arm, query, {}, 'image-reader')).data).toEqual([]);
  });

  it('authorizationresources joins roles by their tenant-level id', async () => {
    const arm = await testArm();
    const roles = await ask(
      arm,
      "authorizationresources | where type == 'microsoft.authorization/roledefinitions' | where properties.roleName == 'Reader' | project id",
    );
    const used = await ask(
      arm,
      `authorizationresources | where tolower(tostring(properties.roleDefinitionId)) == tolower('${String(roles.data[0]?.id)}') | count`,
    );
    expect(Number(used.data[0]?.Count)).toBeGreaterThan(5);
  });
});

describe('quota', () => {
  it('counts down the queries of a user, and starts anew after five seconds', async () => {
    const arm = await testArm();
    const left = async (as = 'owner') => {
      const { headers } = await arm.call('POST', PATH, { query: 'resources | count' }, { as });
      return [headers.get('x-ms-user-quota-remaining'), headers.get('x-ms-user-quota-resets-after')];
    };
    expect(await left()).toEqual(['14', '00:00:05']);
    arm.pass(2_000);
    expect(await left()).toEqual(['13', '00:00:03']);
    expect(await left('reader')).toEqual(['14', '00:00:05']);
    arm.pass(3_100);
    expect(await left()).toEqual(['14', '00:00:05']);
  });
});

describe('refusals', () => {
  it("come in the service's form, naming the place", async () => {
    const arm = await testArm();
    const { error } = await ask(arm, "Resources | parse id with * '/providers/' x");
    expect(error).toMatchObject({
      code: 'BadRequest',
      details: [
        {
          code: 'InvalidQuery',
          message:
            'Query is invalid. Please refer to the documentation for the Azure Resource Graph service and fix the error before retrying.',
        },
        { code: 'InvalidQueryLanguage', message: 'InvalidQueryLanguage', line: 1, token: 'parse' },
      ],
    });
    expect(error?.message).toMatch(
      /^Please provide below info when asking for support: timestamp = .+Z, correlationId = .+\.$/,
    );
  });

  it('say so for an unknown table, an empty query, a page too large, and facets', async () => {
    const arm = await testArm();
    expect((await ask(arm, 'secrets | count')).error?.details[1]).toMatchObject({ token: 'secrets' });
    expect((await ask(arm, ' ')).error?.code).toBe('BadRequest');
    expect((await ask(arm, 'resources', { options: { $top: 5000 } })).error?.code).toBe('BadRequest');
    const facets = await ask(arm, 'resources', { facets: [{ expression: 'location' }] } as never);
    expect(facets.error?.code).toBe('NotImplemented');
  });
});
