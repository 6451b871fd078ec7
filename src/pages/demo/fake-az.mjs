// Replaces `az` in the test of the export script: answers from a small estate in pages of two rows, writes its calls into CALLS,
// and refuses those that FAIL names. Run as `az …`.
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {{ id: string, tenantId: string }} Account
 * @typedef {{ id: string, subscriptionId: string }} Row
 * @typedef {{ id: string, roleDefinitionId: string, tenantId?: string }} Assignment
 * @typedef {{
 *   accounts: Account[], locations: unknown[], roleDefinitions: unknown[], roleAssignments: Assignment[],
 *   resources: Row[], containers: Row[], versions: Record<string, unknown>,
 *   directory?: Row[], members?: Record<string, string[]>, owners?: Record<string, string[]>,
 * }} Estate
 */

const args = process.argv.slice(2);
const { ESTATE = '', CALLS = '', CURRENT = '', FAIL = '' } = process.env;
/** @type {Estate} */
const estate = JSON.parse(readFileSync(ESTATE, 'utf8'));
appendFileSync(CALLS, `${JSON.stringify(args)}\n`);
/** @param {string} name */
const value = (name) => args[args.indexOf(name) + 1] ?? '';
/** @param {string[]} words */
const is = (...words) => words.every((word, i) => args[i] === word);
const current = () => {
  try {
    return readFileSync(CURRENT, 'utf8');
  } catch {
    return estate.accounts[0]?.id ?? '';
  }
};
/** @param {string} id */
const tenantOf = (id) => estate.accounts.find((a) => a.id === id)?.tenantId;

if (FAIL !== '' && args.join(' ').includes(FAIL)) {
  process.stderr.write('ERROR: (AuthorizationFailed) The client does not have authorization.\n');
  process.exit(1);
}

/** @param {unknown} answer */
const json = (answer) => process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
/** @param {string[]} lines */
const tsv = (lines) => process.stdout.write(lines.map((line) => `${line}\r\n`).join(''));

if (is('account', 'show')) {
  if (estate.accounts.length === 0) process.exit(1);
  tsv([current()]);
} else if (is('account', 'set')) writeFileSync(CURRENT, value('--subscription'));
else if (is('account', 'list') && args.includes('tsv')) {
  const tenant = /tenantId=='([^']+)'/.exec(value('--query'))?.[1];
  if (tenant) tsv(estate.accounts.filter((a) => a.tenantId === tenant).map((a) => a.id));
  else tsv(estate.accounts.map((a) => a.tenantId));
} else if (is('account', 'list')) json(estate.accounts);
else if (is('account', 'list-locations')) json(estate.locations);
else if (is('role', 'definition', 'list'))
  json(args.includes('--custom-role-only') ? [] : estate.roleDefinitions);
else if (is('role', 'assignment', 'list')) {
  const asked = value('--subscription');
  const at = (/** @type {Assignment} */ { id, tenantId }) =>
    id.startsWith('/subscriptions/')
      ? id.includes(asked)
      : args.includes('--include-inherited') && tenantId === tenantOf(asked);
  // As in the service: a role's id has the subscription that was asked (ARM 15), and no tenant.
  json(
    estate.roleAssignments.filter(at).map((row) => ({
      ...row,
      tenantId: undefined,
      roleDefinitionId: row.roleDefinitionId.replace(/^\/subscriptions\/[^/]+/, `/subscriptions/${asked}`),
    })),
  );
} else if (is('graph', 'query')) {
  const from = args.indexOf('--subscriptions') + 1;
  const to = args.findIndex((arg, i) => i > from && arg.startsWith('--'));
  const wanted = args.slice(from, to);
  // As the service: only what the token's tenant holds.
  const visible = wanted.filter((id) => tenantOf(id) === tenantOf(current()));
  const table = value('--graph-query').startsWith('resourcecontainers')
    ? estate.containers
    : estate.resources;
  const rows = table.filter((row) => visible.includes(row.subscriptionId));
  const start = args.includes('--skip-token') ? Number(value('--skip-token').replace('page-', '')) : 0;
  const data = rows.slice(start, start + 2);
  const more = start + 2 < rows.length;
  json({
    count: data.length,
    data,
    skip_token: more ? `page-${start + 2}` : null,
    total_records: rows.length,
  });
} else if (is('rest') && value('--url').endsWith('/getByIds')) {
  const { ids } = /** @type {{ ids: string[] }} */ (JSON.parse(value('--body')));
  json({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
    value: (estate.directory ?? []).filter(({ id }) => ids.includes(id)),
  });
} else if (is('ad', 'sp', 'owner', 'list')) {
  const owners = estate.owners?.[value('--id')];
  if (!owners) process.exit(1);
  json((estate.directory ?? []).filter(({ id }) => owners.includes(id)));
} else if (is('ad', 'group', 'member', 'list')) {
  const members = estate.members?.[value('--group')];
  if (!members) process.exit(1);
  json((estate.directory ?? []).filter(({ id }) => members.includes(id)));
} else if (is('rest')) json(estate.versions[value('--url')]);
