/** Screens of the desk, in the order of the navigation; the digit that opens each is its position with Alt. */
export const PAGES = ['live', 'participants', 'race', 'readers', 'screens', 'audit'] as const;

export type Page = (typeof PAGES)[number];

/** The page that an address fragment asks for: `#/readers`, `#/race/new`; anything else is the live table. */
export function pageOf(fragment: string): Page {
  const [name] = fragment.replace(/^#?\/?/, '').split('/');
  return PAGES.find((page) => page === name) ?? 'live';
}
