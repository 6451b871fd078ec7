import styles from './Sign.module.css';

export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'info' | 'neutral';
/** How open something is, from closed to open. */
export type Openness = 'private' | 'direct' | 'community';
export type SignName = Tone | Openness;

export interface SignShape {
  readonly tag: 'circle' | 'path';
  readonly attributes: Readonly<Record<string, string>>;
}

const disc = (r: string): SignShape => ({ tag: 'circle', attributes: { cx: '6', cy: '6', r } });
const path = (d: string): SignShape => ({ tag: 'path', attributes: { d } });
const styled = ({ tag, attributes }: SignShape, name: 'cut' | 'line' | 'ring'): SignShape => ({
  tag,
  attributes: { ...attributes, class: styles[name] ?? '' },
});

/**
 * What stands beside a word, in a square of 12. Each has its own shape, so that colour is never alone: disc, part-filled disc,
 * triangle, square, diamond, ring; one ring for people with a role, two for chosen subscriptions and tenants, filled for
 * everybody.
 */
export const signs: Readonly<Record<SignName, readonly SignShape[]>> = {
  good: [disc('5'), styled(path('m3.500 6.200 1.800 1.800 3.300-3.800'), 'cut')],
  busy: [styled(disc('4.500'), 'line'), path('M6 1.500a4.500 4.500 0 0 1 0 9z')],
  warn: [path('M6 .8 11.500 11H.5z')],
  bad: [path('M1 1h10v10H1z')],
  info: [path('m6 .5 5.500 5.500L6 11.500.5 6z')],
  neutral: [styled(disc('4.500'), 'line')],
  private: [disc('2')],
  direct: [disc('2'), styled(disc('4.500'), 'ring')],
  community: [disc('5')],
};

const SVG = 'http://www.w3.org/2000/svg';
const made = new Map<SignName, HTMLElement>();

function makeSign(name: SignName): HTMLElement {
  const sign = document.createElement('span');
  sign.className = styles.sign ?? '';
  const svg = document.createElementNS(SVG, 'svg');
  const size = { class: styles[name] ?? '', width: '12', height: '12', viewBox: '0 0 12 12' };
  for (const [key, value] of Object.entries({ ...size, 'aria-hidden': 'true' })) svg.setAttribute(key, value);
  for (const { tag, attributes } of signs[name]) {
    const shape = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  const word = document.createElement('span');
  word.append('');
  sign.append(svg, word);
  return sign;
}

/** A sign and its word as `Sign` draws them, for what is drawn without React. The word's text is the last text node. */
export function drawSign(name: SignName): HTMLElement {
  let sign = made.get(name);
  if (!sign) made.set(name, (sign = makeSign(name)));
  return sign.cloneNode(true) as HTMLElement;
}
