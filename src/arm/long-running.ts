import type { ArmClient, ArmResult } from './client';
import { retryAfterSeconds } from './client';
import type { ArmFailure } from './errors';
import type { ArmId, AsyncOperationStatus, ProvisioningState } from './types';

// Following a long operation: Azure-AsyncOperation first, else Location, else the resource's own provisioningState
// (ARM 7). Each step is one request, so that the caller decides when to ask again.

/** Where an accepted write can be followed. Plain data: it survives a reload. */
export interface LongOperation {
  readonly resourceId: ArmId;
  /** Path and query to read the resource again when no status URL is left, as an absolute URL. */
  readonly resourceUrl: string;
  readonly statusUrl?: string;
  readonly locationUrl?: string;
  /** A deletion ends when the resource is gone: a 404 is its success. */
  readonly deletes: boolean;
  readonly tenantId?: string;
}

export type OperationNews =
  /** `forgotten`: the service no longer knows the operation, and the resource's own state is what this goes by. */
  | { readonly state: 'running'; readonly retryAfterSeconds: number; readonly forgotten?: true }
  | { readonly state: 'succeeded'; readonly forgotten?: true }
  | { readonly state: 'failed'; readonly failure: ArmFailure }
  /** The service no longer knows the operation and the resource does not say how it ended. */
  | { readonly state: 'lost'; readonly failure: ArmFailure }
  /** Asking failed for now (network, throttling, 5xx): the operation itself may be fine. */
  | { readonly state: 'unreachable'; readonly failure: ArmFailure; readonly retryAfterSeconds: number };

const DEFAULT_POLL_SECONDS = 5;
/** A refused status read (an expired role, an ended session) is not the end: the operation goes on, and access can come back. */
const REFUSED_POLL_SECONDS = 60;

const transitional = new Set<string>([
  'Creating',
  'Updating',
  'Deleting',
  'Migrating',
] satisfies ProvisioningState[]);

/** Where a write can be followed, from its answer's headers; headers that CORS hides are absent (trap 14). */
export function longOperationOf(
  answer: Extract<ArmResult<unknown>, { ok: true }>,
  about: Pick<LongOperation, 'resourceId' | 'resourceUrl' | 'deletes' | 'tenantId'>,
): LongOperation {
  return {
    ...about,
    statusUrl: answer.headers.get('Azure-AsyncOperation') ?? undefined,
    locationUrl: answer.headers.get('Location') ?? undefined,
  };
}

const pause = (headers: Headers) =>
  Math.max(1, retryAfterSeconds(headers, Date.now()) ?? DEFAULT_POLL_SECONDS);

function unreachableOr(
  failure: ArmFailure,
  otherwise: (failure: ArmFailure) => OperationNews,
): OperationNews {
  const { kind, status } = failure;
  const refused = status === 401 || status === 403;
  if (kind === 'http' && !refused && status !== 429 && status < 500) return otherwise(failure);
  const pauseSeconds = refused ? REFUSED_POLL_SECONDS : DEFAULT_POLL_SECONDS;
  return { state: 'unreachable', failure, retryAfterSeconds: failure.retryAfterSeconds ?? pauseSeconds };
}

async function askResource(client: ArmClient, op: LongOperation): Promise<OperationNews> {
  const answer = await client.get<{ properties?: { provisioningState?: string } }>(op.resourceUrl, {
    tenantId: op.tenantId,
  });
  if (!answer.ok) {
    if (answer.failure.status === 404 && op.deletes) return { state: 'succeeded' };
    return unreachableOr(answer.failure, (failure) => ({ state: 'lost', failure }));
  }
  const state = answer.data?.properties?.provisioningState;
  if (state !== undefined && transitional.has(state))
    return { state: 'running', retryAfterSeconds: pause(answer.headers) };
  if (state === 'Succeeded' && !op.deletes) return { state: 'succeeded' };
  const failure: ArmFailure = {
    kind: 'http',
    status: answer.status,
    code: op.deletes ? 'StillThere' : `ProvisioningState ${state ?? 'absent'}`,
    message: op.deletes
      ? 'The resource still exists.'
      : `The resource's provisioning state is ${state ?? 'absent'}.`,
    details: [],
    method: 'GET',
    url: op.resourceUrl,
  };
  return { state: 'failed', failure };
}

/** The status URL answered 404: what the resource says, marked as that. */
async function askInstead(client: ArmClient, op: LongOperation): Promise<OperationNews> {
  const news = await askResource(client, op);
  return news.state === 'running' || news.state === 'succeeded' ? { ...news, forgotten: true } : news;
}

/**
 * Reads an operation's status once. Never throws. `retryAfterSeconds`: when to read again. If the status URL is no longer
 * known, the resource itself is read before the operation counts as lost.
 */
export async function askOperation(client: ArmClient, op: LongOperation): Promise<OperationNews> {
  const options = { tenantId: op.tenantId };
  if (op.statusUrl !== undefined) {
    const answer = await client.get<AsyncOperationStatus>(op.statusUrl, options);
    if (!answer.ok) {
      if (answer.failure.status === 404) return askInstead(client, op);
      return unreachableOr(answer.failure, (failure) => ({ state: 'lost', failure }));
    }
    // An empty answer says nothing of the operation; 202 alone says that it goes on.
    const { status, error }: Partial<AsyncOperationStatus> = answer.data ?? {};
    if (status === undefined && answer.status !== 202) return askInstead(client, op);
    if (status === 'Succeeded') return { state: 'succeeded' };
    if (status === 'Failed' || status === 'Canceled') {
      const requestId = answer.headers.get('x-ms-request-id') ?? undefined;
      const failure: ArmFailure = {
        kind: 'http',
        status: answer.status,
        code: error?.code ?? status,
        message: error?.message ?? status,
        target: error?.target ?? undefined,
        details: error?.details ?? [],
        requestId,
        method: 'GET',
        url: op.statusUrl,
      };
      return { state: 'failed', failure };
    }
    return { state: 'running', retryAfterSeconds: pause(answer.headers) };
  }
  if (op.locationUrl !== undefined) {
    const answer = await client.get(op.locationUrl, options);
    if (!answer.ok) {
      if (answer.failure.status === 404) return askInstead(client, op);
      return unreachableOr(answer.failure, (failure) => ({ state: 'failed', failure }));
    }
    if (answer.status === 202) return { state: 'running', retryAfterSeconds: pause(answer.headers) };
    return { state: 'succeeded' };
  }
  return askResource(client, op);
}
