/** Generous widths in pixels at the rows' text size: a wide letter, any other of ASCII, everything else. */
const WIDE = 12.5;
const USUAL = 8;
const FOREIGN = 18;

/**
 * Whether a text surely fits into so many pixels. A cell that fits needs no clipping, and clipping is what costs most when
 * a few hundred cells scroll by; a wrong "no" costs nothing but that.
 */
export function textFits(text: string, pixels: number): boolean {
  if (text.length * USUAL > pixels) return false;
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const wide = (code >= 65 && code <= 90) || code === 109 || code === 119 || code === 64 || code === 37;
    width += code > 126 ? FOREIGN : wide ? WIDE : USUAL;
  }
  return width <= pixels;
}
