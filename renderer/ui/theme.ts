import { machineStore } from './storage';

/** Colours of the page; `system` follows the setting of the machine. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'racetag.theme';

/** The theme that was stored on this machine; `system` when none was. */
export function rememberedTheme(): Theme {
  const stored = machineStore.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Changes the theme and stores it on this machine. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') machineStore.removeItem(KEY);
  else machineStore.setItem(KEY, theme);
  applyTheme(theme);
}

/** Applies the theme, and follows the setting of the machine while the theme is `system`. */
export function startTheme(preferred: Theme = rememberedTheme()): void {
  applyTheme(preferred);
  // Safari before 14 knows no event here, and keeps the theme until the page is loaded again.
  systemIsDark().onchange = () => {
    if (preferred === 'system') applyTheme(rememberedTheme());
  };
}

function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark().matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

function systemIsDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
