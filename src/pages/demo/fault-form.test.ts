import { expect, test } from 'vitest';

import type { FaultForm } from './fault-form';
import { callKindOf, choiceOf, emptyForm, faultChoices, faultOf } from './fault-form';

const of = (form: Partial<FaultForm>) => faultOf({ ...emptyForm, ...form }, 'f');

test('B4 latency from 0 to 5 seconds, in milliseconds; anything else is refused', () => {
  expect(of({ amount: '0' })).toEqual({ id: 'f', kind: 'latency', amount: 0 });
  expect(of({ amount: '2.5' })).toEqual({ id: 'f', kind: 'latency', amount: 2500 });
  for (const amount of ['', '6', '5.1', '-1', '1e1', 'two', '0x1'])
    expect(of({ amount }), amount).toBe('amount');
});

test('B4 Retry-After is a whole number of seconds; a server error has a status', () => {
  expect(of({ choice: 'throttle', amount: '17' })).toMatchObject({ kind: 'throttle', amount: 17 });
  for (const amount of ['0', '1.5', '3601']) expect(of({ choice: 'throttle', amount })).toBe('amount');
  expect(of({ choice: 'serverError', status: '503' })).toMatchObject({ kind: 'serverError', amount: 503 });
});

test('B4 for one kind of calls, so often, now and then', () => {
  expect(of({ choice: 'offline', calls: 'patches', times: '2', every: '3' })).toEqual({
    id: 'f',
    kind: 'offline',
    match: 'PATCH ',
    times: 2,
    every: 3,
  });
  expect(of({ times: '0' })).toBe('times');
  expect(of({ every: '-2' })).toBe('every');
});

test('Graph refused is a refusal for that host; a policy names its tag', () => {
  expect(of({ choice: 'graphRefused' })).toEqual({
    id: 'f',
    kind: 'forbidden',
    match: 'graph.microsoft.com',
  });
  expect(of({ choice: 'policy', tag: ' owner ' })).toMatchObject({ kind: 'policy', tag: 'owner' });
  expect(of({ choice: 'policy', tag: '' })).toBe('tag');
  expect(of({ choice: 'policy', tag: 'a/b' })).toBe('tag');
});

test('a fault in force is recognised as the choice and the calls that made it', () => {
  for (const choice of faultChoices) {
    const fault = of({ choice, calls: 'versions', amount: '1' });
    if (typeof fault === 'string') throw new Error(fault);
    expect(choiceOf(fault)).toBe(choice);
    expect(callKindOf(fault)).toBe(choice === 'graphRefused' ? 'graph' : 'versions');
  }
  expect(callKindOf({ id: 'x', kind: 'offline', match: '/other' })).toBeUndefined();
});
