/**
 * Runs inside a measured page before its own scripts and keeps the browser's timings in `window.bench`.
 * Self-contained: it is sent to the page as text.
 * @param {{ ready: string }} options ready: "css" or "css|text": some element in the window matches and contains the text
 */
export function inPage({ ready }) {
  if (window.top !== window) return;
  /** @typedef {{ at: number, ms: number }} Span */
  const bench = {
    firstPaint: 0,
    ready: 0,
    /** @type {Span[]} */ longTasks: [],
    /** @type {{ at: number, value: number, input: boolean }[]} */ shifts: [],
    /** @type {number[]} */ frames: [],
    recording: false,
    /** @type {(spec: string) => Promise<number>} */ painted: () => Promise.resolve(0),
    /** @type {Promise<number> | undefined} */ step: undefined,
    /** @type {(spec: string) => void} */ armStep: () => {},
    /** @type {Promise<number> | undefined} */ shown: undefined,
    /** @type {(spec: string) => void} */ armShown: () => {},
  };
  /** @param {string} type @param {(entry: PerformanceEntry) => void} take */
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') bench.firstPaint = entry.startTime;
  });
  observe('longtask', (entry) => bench.longTasks.push({ at: entry.startTime, ms: entry.duration }));
  observe('layout-shift', (entry) => {
    const shift = /** @type {PerformanceEntry & { value: number, hadRecentInput: boolean }} */ (entry);
    bench.shifts.push({ at: shift.startTime, value: shift.value, input: shift.hadRecentInput });
  });

  /** @param {string} spec */
  const shows = (spec) => {
    const [css = '', text = ''] = spec.split('|');
    return [...document.querySelectorAll(css)].some((element) => {
      const box = element.getClientRects()[0];
      return (
        box !== undefined &&
        box.width > 0 &&
        box.bottom > 0 &&
        box.top < innerHeight &&
        (element.textContent ?? '').includes(text)
      );
    });
  };
  // The time right after the frame that first shows it: looked at in a frame, told in the task that follows its painting.
  bench.painted = (spec) =>
    new Promise((resolve) => {
      let queued = false;
      const look = () => {
        queued = false;
        if (!document.body || !shows(spec)) return;
        changes.disconnect();
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(0);
      };
      const queue = () => {
        if (queued) return;
        queued = true;
        requestAnimationFrame(look);
      };
      const changes = new MutationObserver(queue);
      changes.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
      queue();
    });
  // From the next real click or key press to what it should bring.
  bench.armStep = (spec) => {
    bench.step = new Promise((resolve) => {
      /** @param {Event} event */
      const begin = (event) => {
        if (!event.isTrusted) return;
        for (const type of ['pointerdown', 'keydown']) removeEventListener(type, begin, true);
        void bench.painted(spec).then((end) => resolve(end - event.timeStamp));
      };
      for (const type of ['pointerdown', 'keydown']) addEventListener(type, begin, true);
    });
  };
  bench.armShown = (spec) => {
    bench.shown = bench.painted(spec);
  };
  void bench.painted(ready).then((at) => (bench.ready = at));
  Object.assign(window, { bench });
}

/**
 * Records every frame until `window.bench.recording` is false again. Runs inside the page.
 * @param {{ x: number, ys: number[], rows?: string | undefined }} probe counts frames in which some of these places show no such row
 */
export function recordFrames({ x, ys, rows }) {
  const { bench } = /** @type {{ bench: { frames: number[], blank: number, recording: boolean } }} */ (
    /** @type {unknown} */ (window)
  );
  bench.frames = [];
  bench.blank = 0;
  bench.recording = true;
  /** @param {number} now */
  const tick = (now) => {
    bench.frames.push(now);
    if (rows && ys.some((y) => !document.elementFromPoint(x, y)?.closest(rows))) bench.blank += 1;
    if (bench.recording) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}
