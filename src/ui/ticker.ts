import { createStore } from '@/lib/store';

// One tick a second for all relative times on screen, instead of a timer each. It stops without listeners.

const beats = createStore(0);
let listening = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Calls back every second until the returned stop is called, once. */
export function everySecond(listener: () => void): () => void {
  const stop = beats.subscribe(listener);
  if (listening++ === 0) timer = setInterval(() => beats.set(beats.get() + 1), 1000);
  return () => {
    stop();
    if (--listening === 0) clearInterval(timer);
  };
}
