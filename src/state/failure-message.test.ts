import { expect, it } from 'vitest';

import type { ArmFailure } from '@/arm/errors';

import { failureMessage } from './failure-message';

const failure = (more: Partial<ArmFailure>): ArmFailure => ({
  kind: 'malformed',
  status: 200,
  code: '',
  message: 'words from the code',
  details: [],
  method: 'GET',
  url: 'https://elsewhere.example/next',
  ...more,
});

it('words the portal’s own failures from the catalog, by their code', () => {
  expect(failureMessage(failure({ code: 'ForeignHost' }))).toBe(
    'A link pointed to elsewhere.example; it was not followed.',
  );
  expect(failureMessage(failure({ kind: 'network', status: 0, code: 'NetworkError', url: '' }))).toBe(
    'The request got no answer. Message of the browser: words from the code',
  );
  for (const code of ['NotAList', 'RepeatedNextLink', 'IncompleteResult', 'NotJson', 'NoToken', 'Aborted'])
    expect(failureMessage(failure({ code })), code).not.toBe('words from the code');
});

it('shows ARM’s words as they came, also under a code that the portal has itself, and those of unknown codes', () => {
  expect(failureMessage(failure({ kind: 'http', status: 500, code: 'NotAList' }))).toBe(
    'words from the code',
  );
  expect(failureMessage(failure({ status: 502, code: 'HTTP 502' }))).toBe('words from the code');
});
