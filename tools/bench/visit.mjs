import { inPage, recordFrames } from './in-page.mjs';
import { followPage, Traffic } from './traffic.mjs';

const CPU_SLOWDOWN = 4;
const QUIET_MS = 600;
const LONGEST_SETTLE_MS = 8000;

/**
 * @typedef {{ readonly name: string, readonly ready: string,
 *   readonly server: import('../serve/listen.mjs').Listening & { url: string },
 *   readonly steps?: Readonly<Record<'cold' | 'warm', (visit: Visited) => Promise<Record<string, number>>>> }} Subject
 * @typedef {{ page: import('@playwright/test').Page, cdp: import('@playwright/test').CDPSession }} Visited
 * @typedef {{ at: number, ms: number }} Span
 * @typedef {{ firstPaint: number, ready: number, longTasks: Span[],
 *   shifts: { at: number, value: number, input: boolean }[] }} Timings
 */

export const sleep = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Time over 50 ms of each long task. @param {readonly Span[]} tasks */
export const blocking = (tasks) => tasks.reduce((sum, { ms }) => sum + Math.max(0, ms - 50), 0);

/**
 * Cumulative layout shift: the worst burst (gaps under 1 s, at most 5 s), without shifts right after input.
 * @param {Timings['shifts']} shifts
 */
export function layoutShift(shifts) {
  let worst = 0;
  let sum = 0;
  let first = 0;
  let last = -Infinity;
  for (const { at, value, input } of shifts) {
    if (input) continue;
    if (at - last > 1000 || at - first > 5000) {
      sum = 0;
      first = at;
    }
    sum += value;
    last = at;
    worst = Math.max(worst, sum);
  }
  return worst;
}

/** @param {import('@playwright/test').Page} page @returns {Promise<Timings>} */
const timings = (page) => page.evaluate(() => /** @type {any} */ (window).bench);

/**
 * One visit: opens the page, waits until it is ready and then until nothing happens any more.
 * @param {import('@playwright/test').BrowserContext} context
 * @param {Subject} subject
 * @param {(traffic: Traffic | undefined) => void} announce told whose traffic the workers' is
 */
export async function visit(context, subject, announce) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const traffic = new Traffic();
  announce(traffic);
  await followPage(cdp, traffic);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(inPage, { ready: subject.ready });
  const before = subject.server.sent();
  await page.goto(subject.server.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => /** @type {any} */ (window).bench?.ready > 0, null, { polling: 150 });
  const deadline = performance.now() + LONGEST_SETTLE_MS;
  for (;;) {
    await sleep(150);
    const quiet = await page.evaluate(() => {
      const last = /** @type {any} */ (window).bench.longTasks.at(-1);
      return last ? performance.now() - last.at - last.ms : 1e9;
    });
    const idle = performance.now() - traffic.lastActivity;
    if ((quiet > QUIET_MS && idle > QUIET_MS) || performance.now() > deadline) break;
  }
  const seen = await timings(page);
  const after = subject.server.sent();
  return {
    page,
    cdp,
    figures: {
      firstPaint: seen.firstPaint,
      ready: seen.ready,
      blocking: blocking(seen.longTasks),
      shift: layoutShift(seen.shifts),
      requests: after.requests - before.requests,
      kib: (after.bytes - before.bytes) / 1024,
    },
  };
}

/**
 * Milliseconds from a real click to the frame that shows `shows`; on what the pointer rests on, unless told otherwise.
 * @param {Visited} visited @param {import('@playwright/test').Locator} target @param {string} shows @param {{ resting?: boolean }} [how]
 */
export async function clickUntil({ page }, target, shows, { resting = true } = {}) {
  if (resting) {
    await target.hover();
    await sleep(300);
  }
  await page.evaluate((spec) => /** @type {any} */ (window).bench.armStep(spec), shows);
  await target.click();
  return /** @type {Promise<number>} */ (page.evaluate(() => /** @type {any} */ (window).bench.step));
}

/**
 * The same at a place in the window, in CSS pixels.
 * @param {Visited} visited @param {readonly number[]} at @param {string} shows
 */
export async function pressUntil({ page }, [x = 0, y = 0], shows) {
  await page.mouse.move(x, y);
  await sleep(300);
  await page.evaluate((spec) => /** @type {any} */ (window).bench.armStep(spec), shows);
  await page.mouse.click(x, y);
  return /** @type {Promise<number>} */ (page.evaluate(() => /** @type {any} */ (window).bench.step));
}

/**
 * Scrolls an element like a wheel and tells the longest frame in milliseconds, the share of frames over 33 ms in percent, and how
 * many frames showed a blank.
 * @param {Visited} visited @param {import('@playwright/test').Locator} box @param {{ px: number, speed: number, sideways?: boolean, rows?: string }} how rows: css; frames that show none are counted
 */
export async function scrollFrames({ page, cdp }, box, { px, speed, sideways = false, rows }) {
  const area = await box.boundingBox();
  if (!area) throw new Error('There is nothing to scroll.');
  const x = Math.round(area.x + area.width / 2);
  const ys = [0.2, 0.5, 0.8].map((part) => Math.round(area.y + area.height * part));
  await page.evaluate(recordFrames, { x, ys, rows });
  await cdp.send('Input.synthesizeScrollGesture', {
    x,
    y: Math.round(area.y + Math.min(area.height, 400) / 2),
    [sideways ? 'xDistance' : 'yDistance']: -px,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const { frames, blank } = await page.evaluate(() => {
    const { bench } = /** @type {any} */ (window);
    bench.recording = false;
    return /** @type {{ frames: number[], blank: number }} */ (bench);
  });
  const gaps = frames.slice(1).map((at, i) => at - (frames[i] ?? at));
  return {
    worst: Math.max(0, ...gaps),
    over33: (100 * gaps.filter((gap) => gap > 33.5).length) / Math.max(1, gaps.length),
    blank,
  };
}

/**
 * The longest time from a key to the frame that shows it, whichever of the key's events took it.
 * @param {Visited} visited @param {string} text @param {number} [delay] between keys, in milliseconds
 */
export async function typeSlowly({ page }, text, delay = 120) {
  await page.evaluate(() => {
    const { bench } = /** @type {any} */ (window);
    bench.keys = [];
    bench.keyObserver = new PerformanceObserver((list) => bench.keys.push(...list.getEntries()));
    bench.keyObserver.observe(
      /** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }),
    );
  });
  await page.keyboard.type(text, { delay });
  return page.evaluate(async () => {
    // An entry is there once the frame of its key is shown.
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
    const { bench } = /** @type {any} */ (window);
    bench.keys.push(...bench.keyObserver.takeRecords());
    const keys = bench.keys.filter((/** @type {PerformanceEventTiming} */ e) => e.interactionId > 0);
    // Nothing below 16 ms is reported: no entry means that every key took less.
    return Math.max(16, ...keys.map((/** @type {PerformanceEntry} */ e) => e.duration));
  });
}
