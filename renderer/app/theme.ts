import { useStore } from '../state/store';
import { chooseTheme, rememberedTheme, type Theme } from '../ui/theme';

/** Changes and stores the theme of this page and of the desktop around it. */
export function takeTheme(theme: Theme): void {
  followTheme(theme);
  void window.desktop?.setTheme(theme);
}

/** Changes and stores the theme of this page, after the desktop has changed its own. */
export function followTheme(theme: Theme): void {
  chooseTheme(theme);
  useStore.getState().setTheme(theme);
}

/** Restores the stored theme, for this page and the desktop around it. */
export function restoreTheme(): void {
  takeTheme(rememberedTheme());
}
