import { useStore } from '../state/store';
import { chooseTheme, rememberedTheme, type Theme } from '../ui/theme';

/** The page takes a look and remembers it; the desktop's menus and frames follow. */
export function takeTheme(theme: Theme): void {
  followTheme(theme);
  void window.desktop?.setTheme(theme);
}

/** The page takes a look that the desktop has already. */
export function followTheme(theme: Theme): void {
  chooseTheme(theme);
  useStore.getState().setTheme(theme);
}

/** The look chosen on this machine before, for the page and the desktop around it. */
export function restoreTheme(): void {
  takeTheme(rememberedTheme());
}
