import type { QueryClient } from '@tanstack/query-core';
import { notifyManager } from '@tanstack/query-core';

/** Longer than this nobody waits for answers: then React's first picture is the page still loading. */
const DEADLINE_MS = 300;
/** Answers that come this close together are shown by one render. */
const TOGETHER_MS = 16;

/**
 * Resolves once everything that was asked has answered, or after the deadline in milliseconds (Infinity: none). The shell in
 * index.html is the start page before its answers, to the pixel: a first render without them would cost time and show nothing new.
 */
export function firstAnswers(queryClient: QueryClient, deadlineMs = DEADLINE_MS): Promise<void> {
  return new Promise((resolve) => {
    const cache = queryClient.getQueryCache();
    const done = () => {
      clearTimeout(deadline);
      stop();
      resolve();
    };
    const deadline = Number.isFinite(deadlineMs) ? setTimeout(done, deadlineMs) : undefined;
    const answered = () => cache.getAll().length > 0 && queryClient.isFetching() === 0;
    // Between a list of subscriptions and the questions that follow from it nothing is being fetched for a moment.
    const look = () => {
      if (answered()) setTimeout(() => answered() && done());
    };
    const stop = cache.subscribe(look);
    look();
  });
}

/** Lets the answers of many subscriptions that arrive in the same moment be one render instead of one each. */
export function renderAnswersTogether(): void {
  let waiting: (() => void)[] = [];
  notifyManager.setScheduler((tell) => {
    if (waiting.push(tell) > 1) return;
    setTimeout(() => {
      const now = waiting;
      waiting = [];
      for (const one of now) one();
    }, TOGETHER_MS);
  });
}
