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

/** As wide as the text that seems to be the widest. Only that one is measured, because there may be thousands. */
function measuredColumns(sheet: Sheet, { columns, tables }: TableGroup, text: CellText): readonly MeasuredColumn[] {
  const pen = sheet.pen(SIZE);
  const longest = columns.map(() => ({ each: '', length: 0 }));
  for (const { rows } of tables) {
    for (const row of rows) {
      columns.forEach((column, at) => {
        const each = text(row[at] ?? null, column);
        const length = estimatedLength(each);
        if (length > (longest[at]?.length ?? 0)) longest[at] = { each, length };
      });
    }
  }
  return columns.map((column, index) => {
    const widest = Math.max(pen.measure(longest[index]?.each ?? '').width, pen.measure(column.title).width);
    const most = column.isWords === true ? MAX_WORDS_WIDTH : MAX_FIGURES_WIDTH;
    return { ...column, index, wanted: column.isBox === true ? BOX_WIDTH : Math.min(most, widest + 2 * PADDING + ROUNDING_MARGIN) };
  });
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

/**
 * Words share what the figures leave; in a further block, which may have few figures, they are not wider than they need. Where that is less than they
 * need, short ones have what they need and longer ones share the rest.
 */
function placed(columns: readonly MeasuredColumn[], sheet: Sheet, isFurther: boolean): Block {
  const room = sheet.width - figuresWidth(columns);
  const words = columns.filter(({ isWords }) => isWords === true);
  const long = words.filter(({ wanted }) => wanted > SHORT_WORDS_WIDTH);
  const isTight = widthOf(words) > room && long.length > 0;
  const sharing = new Set(isTight ? long : words);
  const share = (room - (isTight ? widthOf(words) - widthOf(long) : 0)) / widthOf([...sharing]);
  const stretch = isFurther ? Math.min(1, share) : share;
  let x = sheet.left;
  return columns.map((column) => {
    const width = column.wanted * (sharing.has(column) ? stretch : 1);
    const place = { ...column, x, width };
    x += width;
    return place;
  });
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
