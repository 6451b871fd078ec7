import { browserStorage } from '@/lib/safe-storage';
import { createStore } from '@/lib/store';

// Light, dark or as the system says. The choice is the browser's, not the demo's: it survives a reset.

export type Theme = 'system' | 'light' | 'dark';
const KEY = 'theme';
const isTheme = (x: unknown): x is Theme => x === 'system' || x === 'light' || x === 'dark';

function storedTheme(): Theme {
  const stored = browserStorage.read(KEY);
  return isTheme(stored) ? stored : 'system';
}

export const currentTheme = createStore<Theme>(storedTheme());

function show(theme: Theme) {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  currentTheme.set(theme);
}

export function setTheme(theme: Theme): void {
  browserStorage.write(KEY, theme === 'system' ? undefined : theme);
  show(theme);
}

/** Puts the stored theme on the page and follows changes made in other tabs. Called once, before the first render. */
export function startTheme(): void {
  show(storedTheme());
  window.addEventListener('storage', (event) => {
    if (event.key === KEY || event.key === null) show(storedTheme());
  });
}
