// The width of a text, measured on a canvas, once for each text. Without a canvas (tests in Node) it is the mean width of Latin
// letters.

const cache = new Map<string, number>();
let pen: OffscreenCanvasRenderingContext2D | null | undefined;

const FONT =
  "'Segoe UI', 'Segoe UI Web (West European)', system-ui, -apple-system, Roboto, 'Helvetica Neue', sans-serif";

/** Width in pixels of a text in the portal's font. */
export function textWidth(text: string, size: number, weight: 400 | 600): number {
  const key = `${weight} ${size} ${text}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  pen ??= typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1).getContext('2d');
  let width = text.length * size * (weight === 600 ? 0.58 : 0.54);
  if (pen !== null && pen !== undefined) {
    pen.font = `${weight} ${size}px ${FONT}`;
    width = pen.measureText(text).width;
  }
  cache.set(key, width);
  return width;
}
