/**
 * Screens of the desk in the order of the navigation; Alt and its position (from 1) opens a screen. Bookmarks hold these names
 * (`#/participants`), so two of them stay old: `participants` is the screen in `features/riders`, `live` the one in `features/standings`.
 */
export const PAGES = ['live', 'participants', 'race', 'readers', 'screens', 'audit'] as const;

export type Page = (typeof PAGES)[number];

/** The page of an address fragment such as `#/readers` or `#/race/new`; `live` for any other fragment. */
export function pageOf(fragment: string): Page {
  const [name] = fragment.replace(/^#?\/?/, '').split('/');
  return PAGES.find((page) => page === name) ?? 'live';
}

const CLOCK = '#/race/clock/';

/** The fragment that opens the correction of a reader's clock, with what was measured filled in. */
export function clockCorrection(reader: string): string {
  return `${CLOCK}${encodeURIComponent(reader)}`;
}

/** The reader whose clock a fragment wants corrected; null for other fragments. */
export function readerToCorrect(fragment: string): string | null {
  if (!fragment.startsWith(CLOCK)) return null;
  try {
    return decodeURIComponent(fragment.slice(CLOCK.length));
  } catch {
    return null;
  }
}
