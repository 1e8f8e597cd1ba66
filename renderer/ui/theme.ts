/** Chosen look; `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'racetag.theme';

/** The look chosen on this machine before; `system` when none was. */
export function rememberedTheme(): Theme {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

/** Chooses a look for this machine, and remembers it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, theme);
  applyTheme(theme);
}

/** Follows the machine from now on as long as nothing else was chosen. */
export function startTheme(preferred: Theme = rememberedTheme()): void {
  applyTheme(preferred);
  systemIsDark().addEventListener('change', () => {
    if (preferred === 'system') applyTheme(rememberedTheme());
  });
}

function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark().matches);
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

function systemIsDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
