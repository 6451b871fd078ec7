import { Refusal } from '../contract';
import { computeDate } from '../wire-date';

// The counters that ARM and Compute send with every answer (ARM 13). They run on real time, not on the demo's clock: they
// measure how fast a client calls.

interface Bucket {
  left: number;
  at: number;
}

interface Window {
  used: number;
  since: number;
}

type Kind = 'reads' | 'writes' | 'deletes';

const ARM_BUCKETS: Readonly<Record<Kind, { readonly size: number; readonly perSecond: number }>> = {
  reads: { size: 250, perSecond: 25 },
  writes: { size: 200, perSecond: 10 },
  deletes: { size: 200, perSecond: 10 },
};
const GLOBAL_FACTOR = 15;
const MINUTE = 60_000;

/** Requests in 3 and in 30 minutes, by Compute's operation group. */
const COMPUTE_GROUPS = {
  CreateUpdateGallery: [50, 300],
  CreateUpdateGalleryImage: [150, 750],
  CreateUpdateGalleryImageVersion: [375, 1200],
  DeleteGallery: [50, 300],
  DeleteGalleryImage: [50, 300],
  DeleteGalleryImageVersion: [150, 1000],
  GetGallery: [350, 2500],
  GetGalleryImage: [600, 3000],
  GetGalleryImageVersion: [2000, 10000],
  ListGalleryInSubscription: [100, 1000],
  ListGalleryInResourceGroup: [100, 1000],
  ListGalleryImagesInGallery: [1500, 10000],
  ListGalleryImageVersionsInGalleryImage: [1500, 10000],
  PostShareGallery: [10, 60],
  GetGalleryArtifact: [600, 3000],
  ListGalleryArtifact: [200, 200],
  GetGalleryArtifactVersion: [2000, 10000],
  ListGalleryArtifactVersion: [800, 4000],
  GetOperationStatus: [1200, 4200],
} as const;
type ComputeGroup = keyof typeof COMPUTE_GROUPS;

const PATHS: readonly (readonly [
  suffix: RegExp,
  get: ComputeGroup,
  put?: ComputeGroup,
  del?: ComputeGroup,
])[] = [
  [/\/locations\/[^/]+\/capsoperations\/[^/]+$/, 'GetOperationStatus'],
  // What is shared, directly or with the community: the counters of the recorded traffic.
  [/\/(?:shared|community)galleries\/[^/]+$/, 'GetGallery'],
  [/\/(?:shared|community)galleries\/[^/]+\/images$/, 'ListGalleryArtifact'],
  [/\/(?:shared|community)galleries\/[^/]+\/images\/[^/]+$/, 'GetGalleryArtifact'],
  [/\/(?:shared|community)galleries\/[^/]+\/images\/[^/]+\/versions$/, 'ListGalleryArtifactVersion'],
  [/\/(?:shared|community)galleries\/[^/]+\/images\/[^/]+\/versions\/[^/]+$/, 'GetGalleryArtifactVersion'],
  [/^\/subscriptions\/[^/]+\/providers\/microsoft\.compute\/galleries$/, 'ListGalleryInSubscription'],
  [/\/providers\/microsoft\.compute\/galleries$/, 'ListGalleryInResourceGroup'],
  [/\/microsoft\.compute\/galleries\/[^/]+$/, 'GetGallery', 'CreateUpdateGallery', 'DeleteGallery'],
  [/\/microsoft\.compute\/galleries\/[^/]+\/share$/, 'PostShareGallery'],
  [/\/galleries\/[^/]+\/images$/, 'ListGalleryImagesInGallery'],
  [/\/galleries\/[^/]+\/images\/[^/]+$/, 'GetGalleryImage', 'CreateUpdateGalleryImage', 'DeleteGalleryImage'],
  [/\/galleries\/[^/]+\/images\/[^/]+\/versions$/, 'ListGalleryImageVersionsInGalleryImage'],
  [
    /\/galleries\/[^/]+\/images\/[^/]+\/versions\/[^/]+$/,
    'GetGalleryImageVersion',
    'CreateUpdateGalleryImageVersion',
    'DeleteGalleryImageVersion',
  ],
];

function computeGroup(method: string, path: string): ComputeGroup | undefined {
  const row = PATHS.find(([pattern]) => pattern.test(path));
  if (!row) return undefined;
  const [, get, put, del] = row;
  if (method === 'DELETE') return del;
  if (method === 'PUT' || method === 'PATCH') return put;
  return get;
}

const kindOf = (method: string): Kind =>
  method === 'GET' || method === 'HEAD' ? 'reads' : method === 'DELETE' ? 'deletes' : 'writes';

export interface Counted {
  readonly headers: Readonly<Record<string, string>>;
  /** The 429 for a call beyond the limits; whether it is given is another question. */
  readonly refusal: Refusal | undefined;
}

export interface RateLimits {
  /** Counts one ARM call and returns what remains. `path` in lower case; time in real milliseconds. */
  count(method: string, path: string, principal: string, nowMs: number): Counted;
}

const armThrottled = (kind: Kind, subscription: string, seconds: number): Refusal =>
  new Refusal(
    429,
    'SubscriptionRequestsThrottled',
    `Number of ${kind.slice(0, -1)} requests for subscription '${subscription}' exceeded the limit of '${ARM_BUCKETS[kind].size}' for time interval '00:00:${String(ARM_BUCKETS[kind].size / ARM_BUCKETS[kind].perSecond).padStart(2, '0')}'. Please try again after '${seconds}' seconds.`,
    { headers: { 'Retry-After': String(seconds) } },
  );

/** 429 of Compute (ARM 13): the exhausted counter as JSON in a text. */
function computeThrottled(
  group: string,
  window: Window,
  minutes: number,
  limit: number,
  now: number,
): Refusal {
  const end = window.since + minutes * MINUTE;
  const message = JSON.stringify({
    operationGroup: group,
    startTime: computeDate(window.since),
    endTime: computeDate(end),
    allowedRequestCount: limit,
    measuredRequestCount: window.used,
  });
  return new Refusal(
    429,
    'OperationNotAllowed',
    'The server rejected the request because too many requests have been received for this subscription.',
    {
      details: [{ code: 'TooManyRequests', target: group, message }],
      innererror: { internalErrorCode: 'TooManyRequestsReceived' },
      headers: { 'Retry-After': String(Math.max(1, Math.ceil((end - now) / 1000))) },
      layer: 'compute',
    },
  );
}

/** Resource Graph counts a user's queries by itself: so many in a window of seconds (documented for the service). */
const GRAPH_QUERIES = 15;
const GRAPH_WINDOW_SECONDS = 5;
const GRAPH_PATH = /^\/providers\/microsoft\.resourcegraph\/resources$/;

/** 429 of Resource Graph; the sentence is from memory. */
const graphThrottled = (seconds: number): Refusal =>
  new Refusal(
    429,
    'RateLimiting',
    'Please provide below info when asking for support: the time and the x-ms-request-id of this answer.',
    {
      details: [
        {
          code: 'RateLimiting',
          message:
            'Client application has been throttled and should not attempt to repeat the request until an amount of time has elapsed. Please see https://aka.ms/resourcegraph-throttling for help.',
        },
      ],
      headers: { 'Retry-After': String(seconds) },
    },
  );

/** Counters of one emulator, all full at the start. */
export function createRateLimits(): RateLimits {
  const buckets = new Map<string, Bucket>();
  const windows = new Map<string, Window>();

  /** Tokens left after this call; below zero when there was none. */
  const take = (key: string, size: number, perSecond: number, now: number): number => {
    const bucket = buckets.get(key) ?? { left: size, at: now };
    const left = Math.min(size, bucket.left + ((now - bucket.at) / 1000) * perSecond) - 1;
    buckets.set(key, { left: Math.max(0, left), at: now });
    return Math.floor(left);
  };
  const use = (key: string, minutes: number, now: number): Window => {
    let window = windows.get(key);
    if (!window || now - window.since >= minutes * MINUTE) window = { used: 0, since: now };
    window.used += 1;
    windows.set(key, window);
    return window;
  };

  return {
    count(method, path, principal, now) {
      const headers: Record<string, string> = {};
      let refusal: Refusal | undefined;
      const kind = kindOf(method);
      const subscription = /^\/subscriptions\/([^/]+)/.exec(path)?.[1];
      const scope = subscription === undefined ? 'tenant' : 'subscription';
      const owner = `${subscription ?? ''}|${principal}|${kind}`;
      const { size, perSecond } = ARM_BUCKETS[kind];
      const name = `x-ms-ratelimit-remaining-${scope}`;
      const left = take(owner, size, perSecond, now);
      if (left < 0) refusal = armThrottled(kind, subscription ?? '', 1);
      headers[`${name}-${kind}`] = String(Math.max(0, left));
      if (subscription !== undefined) {
        const all = take(`${owner}|global`, size * GLOBAL_FACTOR, perSecond * GLOBAL_FACTOR, now);
        headers[`${name}-global-${kind}`] = String(Math.max(0, all));
      }
      if (method === 'POST' && GRAPH_PATH.test(path)) {
        const window = use(`graph|${principal}`, GRAPH_WINDOW_SECONDS / 60, now);
        const seconds = Math.max(1, Math.ceil(GRAPH_WINDOW_SECONDS - (now - window.since) / 1000));
        headers['x-ms-user-quota-remaining'] = String(Math.max(0, GRAPH_QUERIES - window.used));
        headers['x-ms-user-quota-resets-after'] = `00:00:0${seconds}`;
        if (window.used > GRAPH_QUERIES) refusal ??= graphThrottled(seconds);
      }
      const group = computeGroup(method, path);
      if (group !== undefined) {
        const shown: string[] = [];
        for (const [i, minutes] of [3, 30].entries()) {
          const limit = COMPUTE_GROUPS[group][i] ?? 0;
          const counter = `${group}${minutes}Min`;
          const window = use(`${subscription ?? ''}|${counter}`, minutes, now);
          shown.push(`Microsoft.Compute/${counter};${Math.max(0, limit - window.used)}`);
          if (window.used > limit) refusal ??= computeThrottled(counter, window, minutes, limit, now);
        }
        headers['x-ms-ratelimit-remaining-resource'] = shown.join(',');
      }
      return { headers, refusal };
    },
  };
}
