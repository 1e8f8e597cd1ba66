import { useSyncExternalStore } from 'react';

/** Whether the window is as a CSS media query wants it, such as `(max-width: 900px)`. */
export function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', onChange);
      return () => list.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Narrow, as when the screen of a laptop is zoomed: a screen is one column that scrolls as a whole. */
export const NARROW_WINDOW = '(max-width: 900px)';

/** A phone held upright: a table keeps the columns that it cannot do without. */
export const PHONE_WINDOW = '(max-width: 480px)';

/** A small laptop: a list stands below everything that is said of it. */
export const LOW_WINDOW = '(max-height: 800px)';

/** A small laptop: side columns are smaller, and what can be missed is left out. */
export const SMALL_WINDOW = '(max-width: 1199px)';
