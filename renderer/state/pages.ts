/**
 * Screens of the desk in the order of the navigation; Alt and its digit (`digitOf`) opens a screen. Bookmarks hold these names
 * (`#/participants`), so two of them stay old: `participants` is the screen in `features/riders`, `live` the one in `features/standings`.
 */
export const PAGES = ['live', 'participants', 'race', 'start', 'readers', 'screens', 'audit', 'results', 'guide', 'machines'] as const;

export type Page = (typeof PAGES)[number];

/** The digit of the page at a position, as they stand on a keyboard: the tenth has 0. */
export function digitOf(position: number): number {
  return (position + 1) % 10;
}

/** The page of an address fragment such as `#/readers` or `#/race/new`; `live` for any other fragment. */
export function pageOf(fragment: string): Page {
  const [name] = fragment.replace(/^#?\/?/, '').split('/');
  return PAGES.find((page) => page === name) ?? 'live';
}

const START = '#/race/start/';

/** The fragment that opens the form of the start time with `at` filled in. */
export function startTime(at: number): string {
  return `${START}${at}`;
}

/** The start time that a fragment wants filled in; null for other fragments. */
export function startToSet(fragment: string): number | null {
  const at = fragment.startsWith(START) ? Number(fragment.slice(START.length) || Number.NaN) : Number.NaN;
  return Number.isSafeInteger(at) ? at : null;
}

const RIDER = '#/participants/rider/';

/** The fragment that opens the form of a registered rider. */
export function riderForm(id: string): string {
  return `${RIDER}${id}`;
}

/** The registered rider whose form a fragment opens; null for other fragments. */
export function riderToEdit(fragment: string): string | null {
  const id = fragment.startsWith(RIDER) ? fragment.slice(RIDER.length) : '';
  return /^p\d+$/.test(id) ? id : null;
}

const CLOCK = '#/race/clock/';

/** A correction of a reader's clock that was measured: instants, and what it adds to times. */
export interface MeasuredShift {
  readonly from: number;
  readonly until: number;
  readonly by: number;
  /** The entries that it is limited to. */
  readonly entries?: { readonly from: number; readonly until: number | null } | undefined;
}

/** The fragment that opens the correction of a reader's clock, with `shift` filled in; without one, with what is known of its sender. */
export function clockCorrection(reader: string, shift: MeasuredShift | null = null): string {
  const limits = shift?.entries === undefined ? '' : `/${shift.entries.from}/${shift.entries.until ?? ''}`;
  const measured = shift === null ? '' : `/${shift.from}/${shift.until}/${shift.by}${limits}`;
  return `${CLOCK}${encodeURIComponent(reader)}${measured}`;
}

/** The reader whose clock a fragment wants corrected; null for other fragments. */
export function readerToCorrect(fragment: string): string | null {
  if (!fragment.startsWith(CLOCK)) return null;
  const [reader = ''] = fragment.slice(CLOCK.length).split('/');
  try {
    return decodeURIComponent(reader);
  } catch {
    return null;
  }
}

/** The correction that a fragment has filled in; null where it has none. */
export function shiftToMake(fragment: string): MeasuredShift | null {
  if (!fragment.startsWith(CLOCK)) return null;
  const parts = fragment.slice(CLOCK.length).split('/').slice(1);
  const [from, until, by, first, end] = parts.map(Number);
  if (from === undefined || until === undefined || by === undefined) return null;
  if (![from, until, by].every(Number.isSafeInteger)) return null;
  if (first === undefined || !Number.isSafeInteger(first) || end === undefined || !Number.isSafeInteger(end)) return { from, until, by };
  return { from, until, by, entries: { from: first, until: parts[4] === '' ? null : end } };
}

/** Fragments that lead into a page, for the guide and for Help. */
export const PLACES = {
  newRace: '#/race/new',
  rules: '#/race/rules',
  start: '#/race/start',
  files: '#/race/files',
  importRiders: '#/participants/import',
  check: '#/readers/check',
} as const;
