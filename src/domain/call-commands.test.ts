import { expect, test } from 'vitest';

import { azRestOf, curlOf } from './call-commands';

const url =
  'https://management.azure.com/subscriptions/s/providers/Microsoft.Compute/galleries?$expand=x&api-version=2024-03-03';

test('a read: the URL is quoted, so that $ and & stay text, and the token is a variable', () => {
  expect(curlOf({ method: 'GET', url, body: '' })).toBe(`curl '${url}' -H "Authorization: Bearer $TOKEN"`);
  expect(azRestOf({ method: 'GET', url, body: '' })).toBe(`az rest --method get --url '${url}'`);
});

test('a write carries its body, quotes and all', () => {
  const body = `{"tags":{"a":"it's $HOME"}}`;
  const quoted = `'{"tags":{"a":"it'\\''s $HOME"}}'`;
  expect(curlOf({ method: 'PATCH', url, body })).toBe(
    `curl -X PATCH '${url}' -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' --data ${quoted}`,
  );
  expect(azRestOf({ method: 'PATCH', url, body })).toContain(
    `--method patch --url '${url}' --body ${quoted}`,
  );
});

test('Microsoft Graph is the resource of its token', () => {
  const graph = 'https://graph.microsoft.com/v1.0/users';
  expect(azRestOf({ method: 'GET', url: graph, body: '' })).toBe(
    `az rest --method get --url ${graph} --resource https://graph.microsoft.com`,
  );
});
