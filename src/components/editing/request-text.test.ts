import { execFileSync } from 'node:child_process';

import { expect, it } from 'vitest';

import { azRest } from './request-text';

it('gives a shell exactly the url and the body, whatever they hold', () => {
  const body = { properties: { description: `it's "$(whoami)" \`id\` \n <b>` } };
  const url = 'https://management.azure.com/subscriptions/s?api-version=2024-03-03&$expand=x';
  const command = azRest({ method: 'PATCH', url, body });
  const az = `az() { printf '%s\\0' "$@"; }; ${command}`;
  const args = execFileSync('sh', ['-c', az]).toString().split('\0');
  expect(args.slice(0, 5)).toEqual(['rest', '--method', 'patch', '--url', url]);
  expect(JSON.parse(args[8] ?? '')).toEqual(body);
});
