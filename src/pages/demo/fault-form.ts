import type { Fault } from '@/state/demo-control';

// What can be made to fail, as choices of a form. A choice is a kind of fault, or a kind for one host.

export const faultChoices = [
  'latency',
  'throttle',
  'serverError',
  'forbidden',
  'graphRefused',
  'offline',
  'never',
  'stuckOperation',
  'failOperation',
  'lostOperation',
  'hiddenHeaders',
  'policy',
  'rateLimits',
] as const;
export type FaultChoice = (typeof faultChoices)[number];

/** Kinds of calls by what "METHOD host/path" holds; the first is every call. */
export const callKinds = {
  all: undefined,
  reads: 'GET ',
  patches: 'PATCH ',
  puts: 'PUT ',
  deletes: 'DELETE ',
  galleries: '/providers/Microsoft.Compute/galleries',
  versions: '/versions',
  roleAssignments: '/roleAssignments',
  operationStatus: '/capsOperations/',
  resourceGraph: '/Microsoft.ResourceGraph/',
  arm: 'management.azure.com',
  graph: 'graph.microsoft.com',
} as const;
export type CallKind = keyof typeof callKinds;
export const callKindNames = Object.keys(callKinds) as readonly CallKind[];

export interface FaultForm {
  readonly choice: FaultChoice;
  readonly calls: CallKind;
  /** As typed: seconds for latency and throttle. */
  readonly amount: string;
  readonly status: '500' | '502' | '503' | '504';
  /** As typed; empty: until it is ended. */
  readonly times: string;
  /** As typed; empty: each. */
  readonly every: string;
  readonly tag: string;
}

export const emptyForm: FaultForm = {
  choice: 'latency',
  calls: 'all',
  amount: '2',
  status: '500',
  times: '',
  every: '',
  tag: 'costCenter',
};

export const takesAmount = (choice: FaultChoice): boolean => choice === 'latency' || choice === 'throttle';
/** Whole seconds that the field takes; latency in tenths too. */
export const amountLimits = { latency: [0, 5], throttle: [1, 3600] } as const;

export type FormProblem = 'amount' | 'times' | 'every' | 'tag';

const count = (text: string): number | undefined =>
  /^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : undefined;

/** The fault of a form, or the field that is invalid. `id` is unique among faults. */
export function faultOf(form: FaultForm, id: string): Fault | FormProblem {
  const { choice, calls } = form;
  const graph = choice === 'graphRefused';
  const match = graph ? callKinds.graph : callKinds[calls];
  const times = form.times.trim() === '' ? undefined : count(form.times);
  const every = form.every.trim() === '' ? undefined : count(form.every);
  if (times === undefined && form.times.trim() !== '') return 'times';
  if (every === undefined && form.every.trim() !== '') return 'every';
  if (choice === 'policy' && !/^[^<>%&\\?/]{1,512}$/.test(form.tag.trim())) return 'tag';
  const amount = amountOf(form);
  if (amount === 'amount') return amount;
  return {
    id,
    kind: graph ? 'forbidden' : choice,
    ...(match !== undefined && { match }),
    ...(amount !== undefined && { amount }),
    ...(times !== undefined && { times }),
    ...(every !== undefined && { every }),
    ...(choice === 'policy' && { tag: form.tag.trim() }),
  };
}

function amountOf({ choice, amount, status }: FaultForm): number | undefined | 'amount' {
  if (choice === 'serverError') return Number(status);
  if (choice !== 'latency' && choice !== 'throttle') return undefined;
  const pattern = choice === 'latency' ? /^\d(?:\.\d+)?$/ : /^\d{1,4}$/;
  const [low, high] = amountLimits[choice];
  const seconds = pattern.test(amount.trim()) ? Number(amount) : Number.NaN;
  if (!(seconds >= low && seconds <= high)) return 'amount';
  return choice === 'latency' ? seconds * 1000 : seconds;
}

/** The form's choice for an active fault. */
export const choiceOf = ({ kind, match }: Fault): FaultChoice =>
  kind === 'forbidden' && match === callKinds.graph ? 'graphRefused' : kind;

/** Which kind of calls a fault in force strikes; undefined for a match that the form does not have. */
export const callKindOf = ({ match }: Fault): CallKind | undefined =>
  callKindNames.find((name) => callKinds[name]?.toLowerCase() === match?.toLowerCase());
