// Light, dark or as the system says. The choice is the browser's, not the demo's: it survives a reset.

export type Theme = 'system' | 'light' | 'dark';
export const THEME_KEY = 'theme';
const listeners = new Set<() => void>();
const isTheme = (x: unknown): x is Theme => x === 'system' || x === 'light' || x === 'dark';

/** Storage may be refused (private mode): then the choice lasts as long as the page. */
let fallback: Theme = 'system';

export function currentTheme(): Theme {
  try {
    const stored = localStorage.getItem(THEME_KEY);
    return isTheme(stored) ? stored : fallback;
  } catch {
    return fallback;
  }
}

function show(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function setTheme(theme: Theme): void {
  fallback = theme;
  try {
    if (theme === 'system') localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
  } catch {
    // Nothing to do: `fallback` has it.
  }
  show(theme);
  for (const listener of listeners) listener();
}

/** Puts the stored theme on the page and follows changes made in other tabs. Called once, before the first render. */
export function startTheme(): void {
  show(currentTheme());
  window.addEventListener('storage', (event) => {
    if (event.key !== THEME_KEY && event.key !== null) return;
    show(currentTheme());
    for (const listener of listeners) listener();
  });
}

export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
