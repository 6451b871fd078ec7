// The counters that ARM and Compute send with every answer, counted for real (ARM note 13, ratelimits.json). They run on real time:
// they measure how fast a client calls, whatever the demo's clock does.

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

export interface RateLimits {
  /** Counts one ARM call and gives the headers that tell what is left. `path` in lower case; real milliseconds. */
  count(method: string, path: string, principal: string, nowMs: number): Readonly<Record<string, string>>;
}

/** Counters of one emulator, all full at the start. */
export function createRateLimits(): RateLimits {
  const buckets = new Map<string, Bucket>();
  const windows = new Map<string, Window>();

  const take = (key: string, size: number, perSecond: number, now: number): number => {
    const bucket = buckets.get(key) ?? { left: size, at: now };
    const refilled = Math.min(size, bucket.left + ((now - bucket.at) / 1000) * perSecond);
    const left = Math.max(0, refilled - 1);
    buckets.set(key, { left, at: now });
    return Math.floor(left);
  };
  const use = (key: string, limit: number, minutes: number, now: number): number => {
    let window = windows.get(key);
    if (!window || now - window.since >= minutes * MINUTE) window = { used: 0, since: now };
    window.used += 1;
    windows.set(key, window);
    return Math.max(0, limit - window.used);
  };

  return {
    count(method, path, principal, now) {
      const headers: Record<string, string> = {};
      const kind = kindOf(method);
      const subscription = /^\/subscriptions\/([^/]+)/.exec(path)?.[1];
      const scope = subscription === undefined ? 'tenant' : 'subscription';
      const owner = `${subscription ?? ''}|${principal}|${kind}`;
      const { size, perSecond } = ARM_BUCKETS[kind];
      const name = `x-ms-ratelimit-remaining-${scope}`;
      headers[`${name}-${kind}`] = String(take(owner, size, perSecond, now));
      if (subscription !== undefined) {
        const left = take(`${owner}|global`, size * GLOBAL_FACTOR, perSecond * GLOBAL_FACTOR, now);
        headers[`${name}-global-${kind}`] = String(left);
      }
      const group = computeGroup(method, path);
      if (group !== undefined) {
        const [short, long] = COMPUTE_GROUPS[group];
        const key = `${subscription ?? ''}|${group}`;
        const left3 = use(`${key}|3`, short, 3, now);
        const left30 = use(`${key}|30`, long, 30, now);
        headers['x-ms-ratelimit-remaining-resource'] =
          `Microsoft.Compute/${group}3Min;${left3},Microsoft.Compute/${group}30Min;${left30}`;
      }
      return headers;
    },
  };
}
