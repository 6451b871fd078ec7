import { expect, test } from 'vitest';

import type { TrafficCall } from '@/arm/traffic';

import { decoded, filterTraffic, partsOf } from './traffic-filter';

const body = () => Promise.resolve('');
const call = (n: number, method: string, path: string, more: Partial<TrafficCall> = {}): TrafficCall => ({
  n,
  method,
  url: `https://management.azure.com${path}`,
  sentAt: 0,
  as: 'owner',
  requestBody: body,
  responseBody: body,
  ...more,
});
const calls = [
  call(1, 'GET', '/subscriptions?api-version=2022-12-01', { status: 200, requestId: 'abc-1' }),
  call(2, 'PATCH', '/subscriptions/s/providers/Microsoft.Compute/galleries/gal%20X', { status: 403 }),
  call(3, 'GET', '/tenants', { status: 503 }),
  call(4, 'GET', '/tenants', { failure: 'Failed to fetch' }),
  call(5, 'GET', '/running'),
];
const found = (filter: Partial<Parameters<typeof filterTraffic>[1]>) =>
  filterTraffic(calls, { text: '', method: '', status: 'any', ...filter }).map((c) => c.n);

test('by words of the URL, the status or the request id, in any case', () => {
  expect(found({ text: 'GALLERIES patch' })).toEqual([2]);
  expect(found({ text: 'gal x' })).toEqual([2]);
  expect(found({ text: 'ABC-1' })).toEqual([1]);
  expect(found({ text: '403' })).toEqual([2]);
  expect(found({ text: 'nobody' })).toEqual([]);
});

test('by method and by what became of the call; one that still runs is in none', () => {
  expect(found({ method: 'PATCH' })).toEqual([2]);
  expect(found({ status: 'ok' })).toEqual([1]);
  expect(found({ status: 'refused' })).toEqual([2]);
  expect(found({ status: 'broken' })).toEqual([3, 4]);
  expect(found({})).toEqual([1, 2, 3, 4, 5]);
});

test('malformed escapes stay as they are', () => {
  expect(decoded('/a%ZZ')).toBe('/a%ZZ');
  expect(partsOf('https://h.example/a%20b?api-version=1')).toEqual({
    host: 'h.example',
    path: '/a b',
    version: '1',
  });
});
