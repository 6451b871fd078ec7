/** What a key does while the map has the focus. */
export type MapAction =
  | { readonly kind: 'move'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly kind: 'find'; readonly letter: string }
  | { readonly kind: 'zoom'; readonly to: 'in' | 'out' | 'fit' }
  | { readonly kind: 'pan'; readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }
  | { readonly kind: 'use' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'leave' };

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

const KEYS: Readonly<Record<string, MapAction>> = {
  ArrowRight: { kind: 'move', to: 'next' },
  ArrowDown: { kind: 'move', to: 'next' },
  ArrowLeft: { kind: 'move', to: 'previous' },
  ArrowUp: { kind: 'move', to: 'previous' },
  Home: { kind: 'move', to: 'first' },
  End: { kind: 'move', to: 'last' },
  '+': { kind: 'zoom', to: 'in' },
  '=': { kind: 'zoom', to: 'in' },
  '-': { kind: 'zoom', to: 'out' },
  _: { kind: 'zoom', to: 'out' },
  '0': { kind: 'zoom', to: 'fit' },
  Enter: { kind: 'use' },
  ' ': { kind: 'use' },
  Delete: { kind: 'remove' },
  Backspace: { kind: 'remove' },
  Escape: { kind: 'leave' },
};

const PANS: Readonly<Record<string, MapAction>> = {
  ArrowRight: { kind: 'pan', x: -1, y: 0 },
  ArrowLeft: { kind: 'pan', x: 1, y: 0 },
  ArrowDown: { kind: 'pan', x: 0, y: -1 },
  ArrowUp: { kind: 'pan', x: 0, y: 1 },
};

/** The action of a key; undefined for keys that belong to the browser or the page. */
export function actionOf(press: KeyPress): MapAction | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey) return undefined;
  if (press.shiftKey && Object.hasOwn(PANS, press.key)) return PANS[press.key];
  if (Object.hasOwn(KEYS, press.key)) return KEYS[press.key];
  return /^\p{L}$/u.test(press.key) ? { kind: 'find', letter: press.key.toLowerCase() } : undefined;
}

/** The index to go to among `count` regions in table order; from nowhere, "next" is the first and "previous" the last. */
export function moveIn(count: number, from: number, to: 'next' | 'previous' | 'first' | 'last'): number {
  if (count === 0) return -1;
  if (to === 'first') return 0;
  if (to === 'last') return count - 1;
  if (from < 0) return to === 'next' ? 0 : count - 1;
  return Math.min(Math.max(from + (to === 'next' ? 1 : -1), 0), count - 1);
}

/** The next name, after `from` and round again, that begins with the letter; -1 when none does. */
export function findByLetter(names: readonly string[], from: number, letter: string): number {
  for (let step = 1; step <= names.length; step++) {
    const index = (Math.max(from, -1) + step + names.length) % names.length;
    if (names[index]?.toLowerCase().startsWith(letter) === true) return index;
  }
  return -1;
}
