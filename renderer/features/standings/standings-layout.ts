/** Size of the text in the table: `compact` in a narrow one, `wide` where there is room. */
export type Density = 'compact' | 'normal' | 'wide';

/** What the width of a column depends on besides the density. */
export interface Contents {
  readonly decimals: number;
  /** Digits of the last place. */
  readonly placeDigits: number;
  /** Laps or gaps of an hour and more. */
  readonly hasHours: boolean;
  /** Letters of the longest category; 0 where no rider has one. */
  readonly categoryLetters: number;
  /** Before the start: when riders were seen stands in place of their status. */
  readonly hasSeen: boolean;
  /** A rider has a status that is shown. */
  readonly hasStatus: boolean;
}

/** The width of a column. */
export interface ColumnWidth {
  readonly key: string;
  /** Width that the column needs, in em of the table's text; 0 leaves it out. */
  readonly em: (density: Density, contents: Contents) => number;
  /** Width that it gets at least where there is no room for what it needs, and no other column can be left out. */
  readonly leastEm?: number;
  /** The column takes the room that is left. */
  readonly grows?: boolean;
  /** Columns are left out where there is no room, the lowest number first; a column without one always stays. */
  readonly priority?: number;
}

interface Layout<Column> {
  readonly density: Density;
  readonly columns: readonly Column[];
  /** `grid-template-columns` of every row. */
  readonly tracks: string;
}

/** The narrowest table of normal and of wide text, in pixels. */
const NORMAL_FROM_PX = 880;
const WIDE_FROM_PX = 1180;

/** Pixels of one em, of the space between two columns, and of the space at both ends of a row; as in `standings-table.module.css`. */
const TEXT_PX = { compact: 15, normal: 17, wide: 19 } as const;
const GAP_PX = { compact: 5, normal: 6, wide: 6 } as const;
const ENDS_PX = { compact: 12, normal: 20, wide: 20 } as const;

/** The columns that a table of `width` pixels has room for, and their widths. */
export function layoutOf<Column extends ColumnWidth>(all: readonly Column[], width: number, contents: Contents): Layout<Column> {
  const density = densityOf(width);
  let columns = all.filter((column) => column.em(density, contents) > 0);
  for (const column of [...columns].sort(byPriority)) {
    if (column.priority === undefined) break;
    // A column that can be narrow is left out only where even that does not help.
    const isNarrow = column.leastEm !== undefined;
    if (needed(columns, isNarrow, { density, contents }) <= width) break;
    columns = columns.filter((each) => each !== column);
  }
  return { density, columns, tracks: columns.map((column) => track(column, density, contents)).join(' ') };
}

function densityOf(width: number): Density {
  if (width < NORMAL_FROM_PX) return 'compact';
  return width < WIDE_FROM_PX ? 'normal' : 'wide';
}

function byPriority(one: ColumnWidth, other: ColumnWidth): number {
  return (one.priority ?? Number.POSITIVE_INFINITY) - (other.priority ?? Number.POSITIVE_INFINITY) || 0;
}

/** Pixels that the columns need side by side; `isNarrow`: where each has its least width. */
function needed(
  columns: readonly ColumnWidth[],
  isNarrow: boolean,
  { density, contents }: { readonly density: Density; readonly contents: Contents },
): number {
  const ems = columns.reduce((sum, column) => {
    const em = column.em(density, contents);
    return sum + (isNarrow ? Math.min(em, column.leastEm ?? em) : em);
  }, 0);
  return ems * TEXT_PX[density] + (columns.length - 1) * GAP_PX[density] + ENDS_PX[density];
}

function track(column: ColumnWidth, density: Density, contents: Contents): string {
  // Rounded, because sums of fractions have many digits.
  const em = Math.round(column.em(density, contents) * 1_000) / 1_000;
  if (column.grows === true) return 'minmax(4.4em, 1fr)';
  return column.leastEm !== undefined && column.leastEm < em ? `minmax(${column.leastEm}em, ${em}em)` : `${em}em`;
}
