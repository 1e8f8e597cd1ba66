import { type Language, languageOf } from '../../src/texts/languages';

/** Columns a board can show. */
export const BOARD_COLUMNS = [
  'place',
  'bib',
  'name',
  'category',
  'team',
  'laps',
  'last',
  'best',
  'total',
  'gap',
  'interval',
  'status',
  'category-place',
  'category-gap',
] as const;

export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** How a board shows more riders than fit: page by page every so many milliseconds, row by row, or not at all. */
export type Turning =
  | { readonly kind: 'pages'; readonly everyMs: number }
  | { readonly kind: 'scroll'; readonly everyMs: number }
  | { readonly kind: 'still' };

/** What the address of a board asks for. */
export interface BoardOptions {
  /** Empty: everyone. */
  readonly category: string;
  /** A classification instead; empty: none. */
  readonly classification: string;
  /** The ranking of the teams instead of riders. */
  readonly teams: boolean;
  readonly columns: readonly BoardColumn[];
  /** Rows at once; null: as many as are legible. */
  readonly rows: number | null;
  readonly turning: Turning;
  readonly theme: 'light' | 'dark';
  /** Null: the language of the race. */
  readonly language: Language | null;
  /** Category by category under headings, with the places in the category; pages begin with each of them. */
  readonly byCategory: boolean;
  /** What is behind the table; transparent lies over a video. */
  readonly ground: 'solid' | 'transparent';
}

const DEFAULT_COLUMNS: readonly BoardColumn[] = ['place', 'bib', 'name', 'laps', 'total', 'gap'];
const DEFAULT_PAGE_MS = 10_000;
const SCROLL_MS = 1_500;

/** Options out of `?category=…&classification=…&teams=1&columns=place,bib,name&rows=12&page=10s|scroll|off&theme=light&lang=de&by=category&ground=transparent`; what cannot be understood is as if it were not there. */
export function boardOptions(query: string): BoardOptions {
  const asked = new URLSearchParams(query);
  const columns = (asked.get('columns') ?? '').split(',').filter(isColumn);
  const rows = Number(asked.get('rows') ?? '');
  return {
    category: asked.get('category') ?? '',
    classification: asked.get('classification') ?? '',
    teams: asked.get('teams') === '1',
    columns: columns.length === 0 ? DEFAULT_COLUMNS : [...new Set(columns)],
    rows: Number.isInteger(rows) && rows >= 1 && rows <= 100 ? rows : null,
    turning: turning(asked.get('page') ?? ''),
    theme: asked.get('theme') === 'light' ? 'light' : 'dark',
    language: languageOf(asked.get('lang') ?? ''),
    byCategory: asked.get('by') === 'category',
    ground: asked.get('ground') === 'transparent' ? 'transparent' : 'solid',
  };
}

/** The address of a board with these options, below the station's address; what is as by default is left out. */
export function boardAddress(options: BoardOptions): string {
  const query = new URLSearchParams();
  if (options.category !== '') query.set('category', options.category);
  if (options.classification !== '') query.set('classification', options.classification);
  if (options.teams) query.set('teams', '1');
  if (options.columns.join() !== DEFAULT_COLUMNS.join()) query.set('columns', options.columns.join());
  if (options.rows !== null) query.set('rows', String(options.rows));
  if (options.turning.kind === 'scroll') query.set('page', 'scroll');
  if (options.turning.kind === 'still') query.set('page', 'off');
  if (options.turning.kind === 'pages' && options.turning.everyMs !== DEFAULT_PAGE_MS)
    query.set('page', `${options.turning.everyMs / 1_000}s`);
  if (options.theme === 'light') query.set('theme', 'light');
  if (options.language !== null) query.set('lang', options.language);
  if (options.byCategory) query.set('by', 'category');
  if (options.ground === 'transparent') query.set('ground', 'transparent');
  const text = query.toString().replace(/%2C/g, ',');
  return text === '' ? '/board' : `/board?${text}`;
}

function turning(text: string): Turning {
  if (text === 'scroll') return { kind: 'scroll', everyMs: SCROLL_MS };
  if (text === 'off') return { kind: 'still' };
  const seconds = Number(/^(\d{1,4})s?$/.exec(text)?.[1] ?? '0');
  return { kind: 'pages', everyMs: seconds >= 2 ? seconds * 1_000 : DEFAULT_PAGE_MS };
}

function isColumn(name: string): name is BoardColumn {
  return (BOARD_COLUMNS as readonly string[]).includes(name);
}

/** Turns that a scrolling board stands still at the top, where the leaders are. */
const REST_TURNS = 4;

interface Position {
  readonly turn: number;
  readonly count: number;
  readonly perPage: number;
  readonly kind: Turning['kind'];
}

/** Of a field of more pages than this, the leaders' page comes back after as many turns. */
const LEADERS_EVERY = 6;

/**
 * Index of the row on top at a turn: pages follow each other and begin again, and in a long field the first one comes between them;
 * scrolling goes row by row to the last row, then back to the top.
 */
export function firstRowAt({ turn, count, perPage, kind }: Position): number {
  if (kind === 'still' || count <= perPage || perPage < 1) return 0;
  if (kind === 'pages') return pageAt(turn, Math.ceil(count / perPage)) * perPage;
  const last = count - perPage;
  return Math.min(last, Math.max(0, (turn % (last + 2 * REST_TURNS)) - REST_TURNS));
}

function pageAt(turn: number, pages: number): number {
  if (pages <= LEADERS_EVERY) return turn % pages;
  const withinRound = turn % LEADERS_EVERY;
  if (withinRound === 0) return 0;
  const othersBefore = Math.floor(turn / LEADERS_EVERY) * (LEADERS_EVERY - 1) + withinRound - 1;
  return 1 + (othersBefore % (pages - 1));
}
