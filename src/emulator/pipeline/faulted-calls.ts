import type { Fault } from '@/state/demo-control';

export interface FaultedCall {
  readonly requestId: string;
  /** "METHOD path". */
  readonly call: string;
  readonly kinds: readonly Fault['kind'][];
}

/** A call with the faults applied to it that its answer does not name itself; undefined without any. */
export function faultedCall(
  requestId: string,
  call: string,
  faults: readonly Fault[],
): FaultedCall | undefined {
  // Only limits that are counted anyway: whether one refused a call, its answer says.
  const kinds = faults.filter((f) => f.kind !== 'rateLimits' && f.kind !== 'policy').map((f) => f.kind);
  return kinds.length === 0 ? undefined : { requestId, call, kinds };
}

const REMEMBERED = 400;

/** The faults applied to the last calls, for the traffic list: no answer of the service names them. */
export class FaultedCalls {
  readonly #calls: FaultedCall[] = [];

  note(call: FaultedCall): void {
    this.#calls.push(call);
    if (this.#calls.length > REMEMBERED) this.#calls.shift();
  }

  find({
    requestId,
    call,
  }: {
    readonly requestId?: string;
    readonly call: string;
  }): readonly Fault['kind'][] {
    const found =
      requestId === undefined
        ? this.#calls.findLast((c) => c.call === call)
        : this.#calls.find((c) => c.requestId === requestId);
    return found?.kinds ?? [];
  }
}
