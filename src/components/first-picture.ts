import type { QueryClient } from '@tanstack/query-core';
import { notifyManager } from '@tanstack/query-core';

/** Longer than this nobody waits for an answer: then React's first picture is the page still loading. */
const SILENCE_MS = 300;
/** For the very first answer, which the emulator's thread has to begin for. */
const FIRST_SILENCE_MS = 1000;
/** Answers that come this close together are shown by one render. */
const TOGETHER_MS = 16;

/** Resolves once everything that was asked has answered, or failed. */
export function allAnswers(queryClient: QueryClient): Promise<void> {
  return new Promise((resolve) => {
    const cache = queryClient.getQueryCache();
    const answered = () => cache.getAll().length > 0 && queryClient.isFetching() === 0;
    const done = () => {
      if (!answered()) return;
      stop();
      resolve();
    };
    // Between a list of subscriptions and the questions that follow from it nothing is being fetched for a moment.
    const look = () => {
      if (answered()) setTimeout(done);
    };
    const stop = cache.subscribe(look);
    look();
  });
}

/**
 * Resolves once everything that was asked has answered, or after a silence. The shell in index.html is the start page before its
 * answers, to the pixel: a first render without them would cost time and show nothing new.
 * @param somethingToShow from then on the silence is counted from the first answer that made it so, for the others do not
 *   hold it up; before that from each answer: one question follows from another, and on a slow machine the whole chain takes
 *   longer than anybody should wait for a single silent one
 */
export async function firstAnswers(queryClient: QueryClient, somethingToShow: () => boolean): Promise<void> {
  let silence: ReturnType<typeof setTimeout> | undefined;
  let stop = () => {};
  const silent = new Promise<void>((resolve) => {
    const wait = (ms: number) => {
      clearTimeout(silence);
      silence = setTimeout(resolve, ms);
    };
    let shows = somethingToShow();
    wait(shows ? SILENCE_MS : FIRST_SILENCE_MS);
    stop = queryClient.getQueryCache().subscribe((event) => {
      if (shows || event.type !== 'updated' || event.action.type !== 'success') return;
      wait(SILENCE_MS);
      shows = somethingToShow();
    });
  });
  await Promise.race([allAnswers(queryClient), silent]);
  clearTimeout(silence);
  stop();
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
