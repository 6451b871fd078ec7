import type { ArmFailure } from '@/arm/errors';
import type { ImageVersion } from '@/arm/types';
import type { RateLimiter } from '@/lib/rate-limiter';
import type { Readable } from '@/lib/store';
import { createStore } from '@/lib/store';

// Regional state is one GET for each version (trap 8), and the service counts them (ARM 13): visible versions first, few at
// once, at a limited rate, and only while the page is shown.

/** What asking for one version brought. */
export type Outcome =
  | { readonly kind: 'checked'; readonly version: ImageVersion }
  | { readonly kind: 'failed'; readonly failure: ArmFailure };

/** needed: what is in sight, then what is not finished; all: then the rest too; paused: nothing. */
export type CheckMode = 'needed' | 'all' | 'paused';

export interface CheckItem {
  /** The folded id of the version. */
  readonly key: string;
  readonly unfinished: boolean;
}

export interface CheckProgress {
  readonly mode: CheckMode;
  readonly total: number;
  readonly checked: number;
  readonly failed: number;
  /** Something is being asked, or is waited for to be asked. */
  readonly running: boolean;
  /** The service said "too many requests": how long it asked to wait the last time, and how many a minute there are now at most. */
  readonly throttled?: { readonly seconds: number; readonly perMinute: number };
  /** Why it stopped by itself: call after call failed. */
  readonly broken?: ArmFailure;
  /** By folded id. The same map each time: a new progress says that it may have changed. */
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

export interface CheckRunSettings<I extends CheckItem> {
  /** Asks for one version; `fresh`: what is in the cache does not do. Never throws. */
  readonly ask: (item: I, fresh: boolean) => Promise<Outcome>;
  /** What is known without asking. */
  readonly peek: (item: I) => Outcome | undefined;
  readonly rateLimiter: RateLimiter;
  readonly maxInFlight: number;
  /** Estates of at most so many versions are checked without a click. */
  readonly smallEstate: number;
}

export interface CheckRun<I extends CheckItem> extends Readable<CheckProgress> {
  /** Works on these versions until the returned function is called. */
  readonly follow: (items: readonly I[]) => () => void;
  /** A version is in sight until the returned function is called. */
  readonly see: (key: string) => () => void;
  readonly setMode: (mode: CheckMode) => void;
  /** Asks again for those that could not be read. */
  readonly retryFailed: () => void;
  /** Forgets everything and asks for all, past the cache. */
  readonly again: () => void;
}

/** After so many failures without a success between them it stops by itself: the network or the service is gone. */
const MANY_FAILURES = 6;
/** Waiting time after a 429 that names none. */
const USUAL_WAIT_SECONDS = 15;
/** Answers come many a second; what is shown changes a few times a second. */
const PUBLISH_MS = 250;

const isThrottle = ({ status, retryAfterSeconds }: ArmFailure) =>
  status === 429 || (status === 503 && retryAfterSeconds !== undefined);
/** A refusal or a missing version is that version's own answer; these may hit the next one too. */
const isOutage = ({ status }: ArmFailure) => status === 0 || status >= 500;

/** Makes the checks of one visit to the page. Times are real, not the demo clock's: the service counts real calls. */
export function createCheckRun<I extends CheckItem>(settings: CheckRunSettings<I>): CheckRun<I> {
  const { ask, peek, rateLimiter, maxInFlight, smallEstate } = settings;
  const outcomes = new Map<string, Outcome>();
  const peeked = new Set<string>();
  const inSight = new Map<string, number>();
  const flying = new Set<string>();
  let items: readonly I[] = [];
  let byKey: ReadonlyMap<string, I> = new Map();
  /** Unfinished versions first; `cursor` has passed what needs no asking any more. */
  let order: readonly I[] = [];
  let cursor = 0;
  let following = false;
  let fresh = false;
  let mode: CheckMode = 'needed';
  let holdUntil = 0;
  let failuresInARow = 0;
  let throttled: CheckProgress['throttled'];
  let broken: ArmFailure | undefined;
  let pumpTimer: ReturnType<typeof setTimeout> | undefined;
  let publishTimer: ReturnType<typeof setTimeout> | undefined;
  const progress = createStore(measure());

  function measure(): CheckProgress {
    let checked = 0;
    let failed = 0;
    for (const { key } of items) {
      const kind = outcomes.get(key)?.kind;
      if (kind === 'checked') checked++;
      else if (kind === 'failed') failed++;
    }
    const running =
      mode !== 'paused' &&
      (pumpTimer !== undefined || flying.size > 0 || (following && next() !== undefined));
    return { mode, total: items.length, checked, failed, running, throttled, broken, outcomes };
  }
  const publishNow = () => {
    clearTimeout(publishTimer);
    publishTimer = undefined;
    progress.set(measure());
  };
  const publish = () => {
    publishTimer ??= setTimeout(publishNow, PUBLISH_MS);
  };

  const open = (key: string) => !outcomes.has(key) && !flying.has(key);
  function next(): I | undefined {
    for (const key of inSight.keys()) {
      const item = byKey.get(key);
      if (item && open(key)) return item;
    }
    while (cursor < order.length && outcomes.has(order[cursor]?.key ?? '')) cursor++;
    const everything = mode === 'all' || items.length <= smallEstate;
    for (let i = cursor; i < order.length; i++) {
      const item = order[i];
      if (!item || (!item.unfinished && !everything)) return undefined;
      if (open(item.key)) return item;
    }
    return undefined;
  }

  const free = () => following && mode !== 'paused' && flying.size < maxInFlight;
  function pump(): void {
    clearTimeout(pumpTimer);
    pumpTimer = undefined;
    while (free()) {
      const item = next();
      if (!item) return;
      const now = Date.now();
      const wait = Math.max(rateLimiter.waitMs(now), holdUntil - now);
      if (wait > 0) {
        pumpTimer = setTimeout(pump, wait);
        return;
      }
      rateLimiter.took(now);
      flying.add(item.key);
      void ask(item, fresh).then((outcome) => land(item.key, outcome));
    }
  }

  function land(key: string, outcome: Outcome): void {
    flying.delete(key);
    if (outcome.kind === 'failed' && isThrottle(outcome.failure)) {
      const seconds = outcome.failure.retryAfterSeconds ?? USUAL_WAIT_SECONDS;
      const now = Date.now();
      // Calls that were on their way together are refused together: that is one "too fast", not four.
      if (now >= holdUntil) rateLimiter.slowDown();
      holdUntil = Math.max(holdUntil, now + seconds * 1000);
      throttled = { seconds, perMinute: rateLimiter.perMinute() };
    } else {
      outcomes.set(key, outcome);
      failuresInARow = outcome.kind === 'failed' && isOutage(outcome.failure) ? failuresInARow + 1 : 0;
      if (outcome.kind === 'failed' && failuresInARow >= MANY_FAILURES) {
        mode = 'paused';
        broken = outcome.failure;
      }
    }
    pump();
    publish();
  }

  const forget = (which: (outcome: Outcome) => boolean) => {
    for (const [key, outcome] of outcomes) if (which(outcome)) outcomes.delete(key);
    cursor = 0;
    failuresInARow = 0;
    broken = undefined;
  };
  const go = () => {
    pump();
    publishNow();
  };

  return {
    get: progress.get,
    subscribe: progress.subscribe,
    follow: (these) => {
      items = these;
      byKey = new Map(these.map((item) => [item.key, item]));
      order = [...these.filter((item) => item.unfinished), ...these.filter((item) => !item.unfinished)];
      cursor = 0;
      following = true;
      for (const item of these) {
        if (outcomes.has(item.key) || peeked.has(item.key)) continue;
        peeked.add(item.key);
        const outcome = peek(item);
        if (outcome) outcomes.set(item.key, outcome);
      }
      go();
      return () => {
        following = false;
        clearTimeout(pumpTimer);
        clearTimeout(publishTimer);
        pumpTimer = publishTimer = undefined;
      };
    },
    see: (key) => {
      inSight.set(key, (inSight.get(key) ?? 0) + 1);
      // Rows come into sight many at a time: one look for all of them.
      pumpTimer ??= setTimeout(pump, 0);
      publish();
      return () => {
        const left = (inSight.get(key) ?? 1) - 1;
        if (left > 0) inSight.set(key, left);
        else inSight.delete(key);
      };
    },
    setMode: (wanted) => {
      mode = wanted;
      if (wanted !== 'paused') {
        broken = undefined;
        failuresInARow = 0;
      }
      go();
    },
    retryFailed: () => {
      forget(({ kind }) => kind === 'failed');
      if (mode === 'paused') mode = 'needed';
      go();
    },
    again: () => {
      forget(() => true);
      fresh = true;
      mode = 'all';
      go();
    },
  };
}
