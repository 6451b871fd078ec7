import type { ArmCall } from '@/arm/fetch';
import type {
  DemoControl,
  DemoState,
  ImportOptions,
  ImportProgress,
  ImportReport,
  ScenarioInfo,
} from '@/state/demo-control';

import type { ClockAnchor } from '../clock';
import type { ScenarioPersona } from '../contract';
import type { FaultedCall } from '../pipeline/faulted-calls';

// What a page and the worker that its emulator runs in say to each other.

/** All that a page must know without asking; sent again whenever it changes, before the answer to the call that changed it. */
export interface Snapshot {
  readonly state: Omit<DemoState, 'door'>;
  readonly personas: readonly ScenarioPersona[];
  readonly clock: ClockAnchor;
}

/** What a page may ask of the worker, beside requests: the parts of its control that take time. Progress comes as messages. */
export type RemoteCalls = Pick<
  DemoControl,
  | 'setPersona'
  | 'viewAs'
  | 'setScenario'
  | 'setSpeed'
  | 'advance'
  | 'setClock'
  | 'nextEvent'
  | 'setFaults'
  | 'reset'
  | 'linkState'
  | 'exportEstate'
> & {
  readonly importFiles: (files: readonly File[], options?: ImportOptions) => Promise<ImportReport>;
};

/** How a page's emulator is to begin. */
export interface Start {
  /** The query of the page's address: scenario, persona, clock and speed in it are applied before the first answer. */
  readonly search: string;
  /** Who this tab was before a reload. */
  readonly persona: string | null;
}

export type ToWorker =
  /** The first message: open the estate, and send "ready" when it is open. */
  | { readonly kind: 'hello'; readonly start: Start }
  | { readonly kind: 'fetch'; readonly id: number; readonly request: ArmCall }
  | { readonly kind: 'abort'; readonly id: number }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: keyof RemoteCalls;
      readonly args: readonly unknown[];
    };

export type FromWorker =
  | { readonly kind: 'ready'; readonly snapshot: Snapshot; readonly scenarios: readonly ScenarioInfo[] }
  | { readonly kind: 'notReady'; readonly message: string }
  | { readonly kind: 'changed'; readonly snapshot: Snapshot }
  | { readonly kind: 'persona'; readonly name: string }
  | { readonly kind: 'faulted'; readonly call: FaultedCall }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: string;
    }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ImportProgress }
  | { readonly kind: 'failed'; readonly id: number; readonly name: string; readonly message: string };

/** One end of the line: a Worker, the worker's own global, or a MessagePort in tests. */
export interface Line<Out, In> {
  readonly send: (message: Out) => void;
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: In }) => void) => void;
}
