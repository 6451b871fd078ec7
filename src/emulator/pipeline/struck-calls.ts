import type { Fault } from '@/arm/demo-control';

export interface StruckCall {
  readonly requestId: string;
  /** "METHOD path". */
  readonly call: string;
  readonly kinds: readonly Fault['kind'][];
}

/** A call with the faults that struck it; undefined when none did that its answer does not tell itself. */
export function struckCall(
  requestId: string,
  call: string,
  faults: readonly Fault[],
): StruckCall | undefined {
  // Only limits that are counted anyway: whether one refused a call, its answer says.
  const kinds = faults.filter((f) => f.kind !== 'rateLimits' && f.kind !== 'policy').map((f) => f.kind);
  return kinds.length === 0 ? undefined : { requestId, call, kinds };
}

const REMEMBERED = 400;

/** Which faults struck the last calls, for whoever looks at the traffic: no answer of the service tells. */
export class StruckCalls {
  readonly #calls: StruckCall[] = [];

  note(call: StruckCall): void {
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
