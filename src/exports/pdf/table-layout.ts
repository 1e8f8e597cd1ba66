import type { CellValue, TableColumn, TableGroup } from '../table';
import type { Sheet } from './sheet';
import type { LineWriter, MeasuredLine } from './writer';

const SIZE = 8.5;
const LINE_HEIGHT = 11;
const PADDING = 3;
/** Added to measured widths: sums are not exact to the last digit, and a text has to fit the column that was measured for it. */
const ROUNDING_MARGIN = 0.1;
/** The widest column of figures, in points; longer figures are broken into lines. */
const MAX_FIGURES_WIDTH = 90;
/** What columns of words need at the least together, in points. */
const MIN_WORDS_WIDTH = 130;
/** A column of words is not made wider than this for its longest text, in points, before the others have what they need. */
const MAX_WORDS_WIDTH = 160;

/** A column of words that needs no more than this, in points, keeps it where there is little room: a code cannot be broken into lines, a name can. */
const SHORT_WORDS_WIDTH = 40;
/** A column that is no wider than this, in points, breaks none of its words, nor runs its heading into the next one. */
const LONG_WORD_WIDTH = 80;
/** How many of the texts that seem to be the widest are measured: the number of letters says only about how wide they are. */
const MEASURED_TEXTS = 8;

/** A box to tick or sign by hand, in points. */
const BOX_WIDTH = 110;
/** Added to the height of a row with a box, so that a name can be written into it, in points. */
const BOX_ROOM = 8;

/** A column with its place on the page, and its index in the rows. */
interface PlacedColumn extends TableColumn {
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** Columns that fit beside each other; a table too wide for the page has several blocks. */
type Block = readonly PlacedColumn[];

interface MeasuredColumn extends TableColumn {
  readonly index: number;
  readonly wanted: number;
  /** Narrower than this, it would break words that are not very long. */
  readonly least: number;
}

/**
 * The columns of tables of one kind, by all of their rows: at the same places in all of them. Optional columns for which there is no room are left out,
 * from the last one on: other files have them all. Of others, those that do not fit follow in further blocks, behind the columns that say whose row it is.
 */
export function placeColumns(sheet: Sheet, group: TableGroup, text: CellText): readonly Block[] {
  const measured = measuredColumns(sheet, group, text);
  const shown = withoutOptional(measured, sheet.width - MIN_WORDS_WIDTH);
  return blocksOf(shown, sheet.width).map((block, at) => placed(block, sheet, at > 0));
}

/** The text of a cell. */
export type CellText = (value: CellValue, column: TableColumn) => string;

/** As wide as the widest of the texts that seem to be the widest. Only these are measured, because there may be thousands. */
function measuredColumns(sheet: Sheet, { columns, tables }: TableGroup, text: CellText): readonly MeasuredColumn[] {
  const pen = sheet.pen(SIZE);
  const texts = columns.map(() => new Longest());
  const words = columns.map(() => new Longest());
  for (const { rows } of tables) {
    for (const row of rows) {
      columns.forEach((column, at) => {
        const each = text(row[at] ?? null, column);
        texts[at]?.add(each);
        if (column.isWords === true) for (const word of each.split(/\s+/u)) words[at]?.add(word);
      });
    }
  }
  return columns.map((column, index) => {
    const widthFor = (longest: readonly string[]): number =>
      Math.max(...[column.title, ...longest].map((each) => pen.measure(each).width)) + 2 * PADDING + ROUNDING_MARGIN;
    const most = column.isWords === true ? MAX_WORDS_WIDTH : MAX_FIGURES_WIDTH;
    const wanted = column.isBox === true ? BOX_WIDTH : Math.min(most, widthFor(texts[index]?.texts ?? []));
    const unbroken = Math.min(LONG_WORD_WIDTH, widthFor(words[index]?.texts ?? []));
    return { ...column, index, wanted, least: wanted <= SHORT_WORDS_WIDTH ? wanted : Math.min(wanted, unbroken) };
  });
}

/** Keeps the few texts that seem to be the widest of those that it was given: only these are measured. */
class Longest {
  private found: readonly { readonly text: string; readonly length: number }[] = [];

  get texts(): readonly string[] {
    return this.found.map(({ text }) => text);
  }

  add(text: string): void {
    const length = estimatedLength(text);
    const least = this.found.length < MEASURED_TEXTS ? 0 : (this.found.at(-1)?.length ?? 0);
    if (length <= least || this.found.some((one) => one.text === text)) return;
    this.found = [...this.found, { text, length }].sort((one, other) => other.length - one.length).slice(0, MEASURED_TEXTS);
  }
}

/** The number of characters, where narrow and wide ones count for less and more: `NOR` is wider than `ISL`. */
function estimatedLength(text: string): number {
  const narrow = text.match(/[Iijlft1.,:;'|() -]/g)?.length ?? 0;
  const wide = text.match(/[A-HK-Zmw@%\u2e80-\uffff]/g)?.length ?? 0;
  return text.length - narrow * 0.4 + wide * 0.3;
}

function withoutOptional(all: readonly MeasuredColumn[], room: number): readonly MeasuredColumn[] {
  const left = new Set<MeasuredColumn>();
  let figures = figuresWidth(all);
  for (const column of all.toReversed()) {
    if (figures <= room || column.isOptional !== true) continue;
    left.add(column);
    figures -= column.wanted;
  }
  return all.filter((column) => !left.has(column));
}

function figuresWidth(columns: readonly MeasuredColumn[]): number {
  return widthOf(columns.filter(({ isWords }) => isWords !== true));
}

/** What columns want together, in points. */
function widthOf(columns: readonly MeasuredColumn[]): number {
  return columns.reduce((sum, { wanted }) => sum + wanted, 0);
}

/** Splits the columns where their figures leave too little room for the words beside them. */
function blocksOf(columns: readonly MeasuredColumn[], width: number): readonly (readonly MeasuredColumn[])[] {
  if (figuresWidth(columns) <= width - MIN_WORDS_WIDTH || !columns.some(({ isIdentity }) => isIdentity === true)) return [columns];
  const identity = columns.filter(({ isIdentity }) => isIdentity === true);
  const blocks: MeasuredColumn[][] = [];
  for (const column of columns.filter((one) => !identity.includes(one))) {
    const last = blocks.at(-1);
    if (last !== undefined && figuresWidth([...last, column]) <= width - wordsRoom([...last, column])) last.push(column);
    else blocks.push([...identity, column]);
  }
  return blocks;
}

function wordsRoom(columns: readonly MeasuredColumn[]): number {
  const words = columns.reduce((sum, { isWords, wanted }) => sum + (isWords === true ? wanted : 0), 0);
  return Math.min(MIN_WORDS_WIDTH, words);
}

/** Words share what the figures leave; in a further block, which may have few figures, they are not wider than they need. */
function placed(columns: readonly MeasuredColumn[], sheet: Sheet, isFurther: boolean): Block {
  const words = columns.filter(({ isWords }) => isWords === true);
  const widths = sharedWidths(words, sheet.width - figuresWidth(columns));
  let x = sheet.left;
  return columns.map((column) => {
    const shared = widths.get(column) ?? column.wanted;
    const width = isFurther ? Math.min(column.wanted, shared) : shared;
    const place = { ...column, x, width };
    x += width;
    return place;
  });
}

/**
 * The widths of columns of words in so much room: by what they want, but none gets less than its words need, unless that is more for all of them than
 * there is.
 */
function sharedWidths(words: readonly MeasuredColumn[], room: number): ReadonlyMap<MeasuredColumn, number> {
  const needed = words.reduce((sum, { least }) => sum + least, 0);
  if (needed > room) return new Map(words.map((column) => [column, (column.least / needed) * room]));
  const widths = new Map<MeasuredColumn, number>();
  let sharing = words;
  let left = room;
  for (;;) {
    const share = left / widthOf(sharing);
    const tooNarrow = sharing.filter(({ wanted, least }) => wanted * share < least);
    if (tooNarrow.length === 0) {
      for (const column of sharing) widths.set(column, column.wanted * share);
      return widths;
    }
    for (const column of tooNarrow) {
      widths.set(column, column.least);
      left -= column.least;
    }
    sharing = sharing.filter((column) => !tooNarrow.includes(column));
  }
}

/** Writes one table over as many pages as it needs. */
export class TableLayout {
  private readonly pen: LineWriter;

  constructor(
    private readonly sheet: Sheet,
    private readonly title: string,
    private readonly columns: Block,
    private readonly text: CellText,
  ) {
    this.pen = sheet.pen(SIZE);
  }

  /** Writes title and header, on a new page where no row would fit below them. */
  begin(): void {
    this.sheet.y += 16;
    if (this.sheet.y + 80 > this.sheet.bottom) this.sheet.addPage();
    this.sheet.addText(this.title, 12);
    this.sheet.y += 2;
    this.addHeader();
  }

  /** Adds a row, on a new page where it does not fit. */
  add(row: readonly CellValue[]): void {
    const cells = this.columns.map((column) => ({
      column,
      lines: this.pen.wrap(this.text(row[column.index] ?? null, column), column.width - 2 * PADDING),
    }));
    const lines = Math.max(...cells.map(({ lines: each }) => each.length));
    const height = lines * LINE_HEIGHT + 2 + (this.columns.some(({ isBox }) => isBox === true) ? BOX_ROOM : 0);
    if (this.sheet.y + height > this.sheet.bottom) {
      this.sheet.addPage();
      this.addHeader();
    }
    for (const { column, lines: each } of cells) this.putCell(column, each);
    for (const { x, width } of this.columns.filter(({ isBox }) => isBox === true)) this.sheet.box(x + 2, width - 4, height - 4);
    this.sheet.y += height;
    this.sheet.rule();
  }

  private addHeader(): void {
    this.sheet.band(LINE_HEIGHT + 3);
    for (const column of this.columns) this.putCell(column, [this.pen.measure(column.title)]);
    this.sheet.y += LINE_HEIGHT + 3;
  }

  private putCell(column: PlacedColumn, lines: readonly MeasuredLine[]): void {
    for (const [at, line] of lines.entries()) {
      const x = column.align === 'left' ? column.x + PADDING : column.x + column.width - PADDING - line.width;
      this.sheet.put(this.pen, line, x, this.sheet.y + LINE_HEIGHT * (at + 1) - 2);
    }
  }
}
