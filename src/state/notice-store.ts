// Notifications: one for each long operation, from its start to its end, under one stable id. The list outlives navigation, and
// a reload (session storage).

import type { Readable } from '@/lib/store';
import { createStore } from '@/lib/store';

export type NoticeState = 'running' | 'done' | 'failed';

/** Work that can be resumed after a reload, or retried: the kind names its handler, the payload its input. */
export interface Job {
  readonly kind: string;
  /** Plain JSON. */
  readonly payload: unknown;
}

export interface Notice {
  /** Stable from start to end, e.g. the operation's URL: tracking it again goes on with the same notice. */
  readonly id: string;
  readonly state: NoticeState;
  /** "Adding West Europe to 1.0.2" */
  readonly title: string;
  /** A second line: progress, or ARM's message of the failure. */
  readonly detail?: string | undefined;
  /** 0 to 100; absent while unknown. */
  readonly percent?: number | undefined;
  /** Path within the portal of what it is about. */
  readonly href?: string | undefined;
  readonly requestId?: string | undefined;
  /** Without a job a running notice ends with the page. */
  readonly job?: Job | undefined;
  /** Milliseconds since the epoch by the portal's clock. */
  readonly changedAt: number;
  /** False until the list was looked at after the notice came to an end. */
  readonly seen: boolean;
}

export type NoticeStart = Pick<Notice, 'id' | 'title' | 'detail' | 'percent' | 'href' | 'job'>;
export type NoticeChange = Partial<
  Pick<Notice, 'title' | 'detail' | 'percent' | 'href' | 'requestId' | 'job'>
>;

/** What a kind of job can do with a notice that was left running, or that failed. */
export interface JobHandler {
  readonly resume?: (notice: Notice) => void;
  readonly retry?: (notice: Notice) => void;
}

export interface NoticeStorage {
  readonly read: () => string | undefined;
  readonly write: (text: string | undefined) => void;
}

export interface NoticeStore {
  /** Newest first. */
  readonly list: Readable<readonly Notice[]>;
  /** Ids of notices shown as toasts now, oldest first. */
  readonly toasts: Readable<readonly string[]>;
  /** Starts a notice, or goes on with the one of that id: it is running. */
  readonly track: (notice: NoticeStart) => void;
  /** Progress of a running notice; of others it changes nothing. */
  readonly update: (id: string, change: NoticeChange) => void;
  readonly done: (id: string, change?: NoticeChange) => void;
  readonly fail: (id: string, change?: NoticeChange) => void;
  /** Takes a finished notice off the list. A running one stays: what goes on is not hidden. */
  readonly dismiss: (id: string) => void;
  readonly dismissFinished: () => void;
  readonly hideToast: (id: string) => void;
  /** The list was looked at: nothing counts as new any more, and the toasts, which say the same, go. */
  readonly markSeen: () => void;
  /** Tries a failed notice again, when its kind can. */
  readonly retry: (id: string) => void;
  readonly canRetry: (notice: Notice) => boolean;
  /** Registers the handler of a kind of job, and resumes running notices of that kind. Returns the undo. */
  readonly handle: (kind: string, handler: JobHandler) => () => void;
  /** Whose notices these are (person and estate). Another owner begins with an empty list. */
  readonly own: (owner: string) => void;
}

const LIMIT = 50;
/** More would cover the page; the list behind the bell has them all. */
const TOASTS = 3;

interface Kept {
  readonly owner: string | undefined;
  readonly notices: readonly Notice[];
}

function readKept(storage: NoticeStorage): Kept {
  try {
    const kept = JSON.parse(storage.read() ?? 'null') as Partial<Kept> | null;
    if (!kept || !Array.isArray(kept.notices)) return { owner: undefined, notices: [] };
    return { owner: kept.owner, notices: kept.notices };
  } catch {
    return { owner: undefined, notices: [] };
  }
}

/** Makes the store. Broken or foreign stored text counts as an empty list. */
export function createNoticeStore(storage: NoticeStorage, now: () => number): NoticeStore {
  const stored = readKept(storage);
  let { owner } = stored;
  const list = createStore(stored.notices);
  const toasts = createStore<readonly string[]>([]);
  const handlers = new Map<string, JobHandler>();

  const set = (next: readonly Notice[], nextToasts: readonly string[] = toasts.get()) => {
    const kept = next.filter((n) => n.state !== 'running' || n.job);
    storage.write(kept.length === 0 ? undefined : JSON.stringify({ owner, notices: kept } satisfies Kept));
    list.set(next);
    toasts.set(nextToasts.filter((id) => next.some((n) => n.id === id)));
  };
  const find = (id: string) => list.get().find((n) => n.id === id);
  const put = (notice: Notice) =>
    // Running ones are never pushed out by the limit.
    [notice, ...list.get().filter((n) => n.id !== notice.id)].filter(
      (n, i) => i < LIMIT || n.state === 'running',
    );
  const withToast = (id: string) => [...toasts.get().filter((x) => x !== id), id].slice(-TOASTS);

  const finish = (id: string, state: 'done' | 'failed', change: NoticeChange) => {
    const notice = find(id);
    if (!notice) return;
    const percent = state === 'done' ? 100 : notice.percent;
    set(put({ ...notice, percent, ...change, state, changedAt: now(), seen: false }), withToast(id));
  };
  const retryOf = (notice: Notice) =>
    notice.state === 'failed' && notice.job ? handlers.get(notice.job.kind)?.retry : undefined;

  return {
    list,
    toasts,
    track: (start) => {
      const before = find(start.id);
      const running: Notice = { ...start, state: 'running', changedAt: now(), seen: true };
      set(put(running), before?.state === 'running' ? toasts.get() : withToast(start.id));
    },
    update: (id, change) => {
      if (find(id)?.state !== 'running') return;
      set(list.get().map((n) => (n.id === id ? { ...n, ...change } : n)));
    },
    done: (id, change = {}) => finish(id, 'done', change),
    fail: (id, change = {}) => finish(id, 'failed', change),
    dismiss: (id) => {
      if (find(id)?.state !== 'running') set(list.get().filter((n) => n.id !== id));
    },
    dismissFinished: () => set(list.get().filter((n) => n.state === 'running')),
    hideToast: (id) =>
      set(
        list.get(),
        toasts.get().filter((x) => x !== id),
      ),
    markSeen: () => {
      const all = list.get();
      const unseen = all.some((n) => !n.seen);
      if (unseen || toasts.get().length > 0)
        set(unseen ? all.map((n) => (n.seen ? n : { ...n, seen: true })) : all, []);
    },
    canRetry: (notice) => retryOf(notice) !== undefined,
    retry: (id) => {
      const notice = find(id);
      if (notice) retryOf(notice)?.(notice);
    },
    handle: (kind, handler) => {
      handlers.set(kind, handler);
      for (const notice of list.get()) {
        if (notice.state === 'running' && notice.job?.kind === kind) handler.resume?.(notice);
      }
      return () => handlers.delete(kind);
    },
    own: (next) => {
      if (owner === next) return;
      const sameTab = owner === undefined;
      owner = next;
      set(sameTab ? list.get() : [], sameTab ? toasts.get() : []);
    },
  };
}

/** How many notices the bell counts: running, and finished ones not looked at. */
export const countOpen = (list: readonly Notice[]): number =>
  list.filter((n) => n.state === 'running' || !n.seen).length;
