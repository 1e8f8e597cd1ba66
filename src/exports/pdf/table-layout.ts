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

/** A column of figures, or of words, which share what the figures leave. */
export interface PaperColumn<Row> {
  readonly title: string;
  readonly align: 'left' | 'right';
  readonly isWords: boolean;
  /** It is left out where the page has no room for it. */
  readonly isOptional?: boolean;
  readonly text: (row: Row) => string;
}

/** A column with its place on the page. */
interface PlacedColumn<Row> extends PaperColumn<Row> {
  readonly x: number;
  readonly width: number;
}

/** The columns of some tables of one kind, by all of their rows: at the same places in all of them. */
export function placeColumns<Row>(sheet: Sheet, all: readonly PaperColumn<Row>[], rows: readonly Row[]): readonly PlacedColumn<Row>[] {
  const pen = sheet.pen(SIZE);
  const widths = all.map((column) => textWidth(column, pen, rows));
  const left = leftOut(all, widths, sheet.width - MIN_WORDS_WIDTH);
  const shown = all.filter((column) => !left.has(column));
  const wanted = widths.filter((_, at) => shown.includes(all[at] as PaperColumn<Row>));
  const figures = shown.reduce((sum, { isWords }, at) => sum + (isWords ? 0 : (wanted[at] ?? 0)), 0);
  const words = shown.reduce((sum, { isWords }, at) => sum + (isWords ? (wanted[at] ?? 0) : 0), 0);
  let x = sheet.left;
  return shown.map((column, at) => {
    const width = (wanted[at] ?? 0) * (column.isWords ? (sheet.width - figures) / words : 1);
    const placed = { ...column, x, width };
    x += width;
    return placed;
  });
}

/** Splits and segments, from the last one on, for which a page has no room beside the figures that every race has: other files have them all. */
function leftOut<Row>(all: readonly PaperColumn<Row>[], widths: readonly number[], room: number): ReadonlySet<PaperColumn<Row>> {
  const left = new Set<PaperColumn<Row>>();
  let figures = all.reduce((sum, { isWords }, at) => sum + (isWords ? 0 : (widths[at] ?? 0)), 0);
  for (let at = all.length - 1; at >= 0 && figures > room; at--) {
    const column = all[at];
    if (column?.isOptional !== true) continue;
    left.add(column);
    figures -= widths[at] ?? 0;
  }
  return left;
}

/** As wide as the text with the most characters. Only that one is measured, because there may be thousands. */
function textWidth<Row>(column: PaperColumn<Row>, pen: LineWriter, rows: readonly Row[]): number {
  const longest = rows.reduce((long, row) => {
    const each = column.text(row);
    return each.length > long.length ? each : long;
  }, '');
  const widest = Math.max(pen.measure(longest).width, pen.measure(column.title).width);
  return Math.min(column.isWords ? MAX_WORDS_WIDTH : MAX_FIGURES_WIDTH, widest + 2 * PADDING + ROUNDING_MARGIN);
}

/** Writes one table over as many pages as it needs. */
export class TableLayout<Row> {
  private readonly pen: LineWriter;

  constructor(
    private readonly sheet: Sheet,
    private readonly title: string,
    private readonly placed: readonly PlacedColumn<Row>[],
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
  add(row: Row): void {
    const cells = this.placed.map((column) => ({
      column,
      lines: this.pen.wrap(column.text(row), column.width - 2 * PADDING),
    }));
    const height = Math.max(...cells.map(({ lines }) => lines.length)) * LINE_HEIGHT + 2;
    if (this.sheet.y + height > this.sheet.bottom) {
      this.sheet.addPage();
      this.addHeader();
    }
    for (const { column, lines } of cells) this.putCell(column, lines);
    this.sheet.y += height;
    this.sheet.rule();
  }

  private addHeader(): void {
    this.sheet.band(LINE_HEIGHT + 3);
    for (const column of this.placed) this.putCell(column, [this.pen.measure(column.title)]);
    this.sheet.y += LINE_HEIGHT + 3;
  }

  private putCell(column: PlacedColumn<Row>, lines: readonly MeasuredLine[]): void {
    for (const [at, line] of lines.entries()) {
      const x = column.align === 'left' ? column.x + PADDING : column.x + column.width - PADDING - line.width;
      this.sheet.put(this.pen, line, x, this.sheet.y + LINE_HEIGHT * (at + 1) - 2);
    }
  }
}
