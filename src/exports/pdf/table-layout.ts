import type { PlacedStanding } from '../../domain/model/standing';
import { type Column, type ColumnKey, cellText } from '../columns';
import { paperColumns } from '../paper-columns';
import type { Results, ResultsTable } from '../race-results';
import type { Sheet } from './sheet';
import type { LineWriter, MeasuredLine } from './writer';

const SIZE = 8.5;
const LINE_HEIGHT = 11;
const PADDING = 3;
/** Added to measured widths: sums are not exact to the last digit, and a text has to fit the column that was measured for it. */
const ROUNDING_MARGIN = 0.1;
/** The widest column of figures, in points; longer figures are broken into lines. */
const MAX_FIGURES_WIDTH = 90;
/** Columns of words share what the figures leave. */
const WORDS: ReadonlySet<ColumnKey> = new Set(['name', 'category', 'team', 'remark']);
/** A column of words is not made wider than this for its longest text, in points, before the others have what they need. */
const MAX_WORDS_WIDTH = 160;

/** A column of figures or words with its place on the page. */
interface PlacedColumn extends Column {
  readonly x: number;
  readonly width: number;
}

/** The columns of some tables of one kind: at the same places in all of them. */
export function placeColumns(sheet: Sheet, tables: readonly ResultsTable[], results: Results): readonly PlacedColumn[] {
  const pen = sheet.pen(SIZE);
  const rows = tables.flatMap((table) => table.rows);
  const shown = paperColumns(tables[0]?.kind ?? 'overall', results);
  const wanted = shown.map((column) => textWidth(column, { pen, rows, results }));
  const figures = shown.reduce((sum, { key }, at) => sum + (WORDS.has(key) ? 0 : (wanted[at] ?? 0)), 0);
  const words = shown.reduce((sum, { key }, at) => sum + (WORDS.has(key) ? (wanted[at] ?? 0) : 0), 0);
  let x = sheet.left;
  return shown.map((column, at) => {
    const width = (wanted[at] ?? 0) * (WORDS.has(column.key) ? (sheet.width - figures) / words : 1);
    const placed = { ...column, x, width };
    x += width;
    return placed;
  });
}

interface Measured {
  readonly pen: LineWriter;
  readonly rows: readonly PlacedStanding[];
  readonly results: Results;
}

/** As wide as the text with the most characters. Only that one is measured, because there may be thousands. */
function textWidth(column: Column, { pen, rows, results }: Measured): number {
  const longest = rows.reduce((long, row) => {
    const each = cellText(column.value(row, results), results);
    return each.length > long.length ? each : long;
  }, '');
  const widest = Math.max(pen.measure(longest).width, pen.measure(column.title).width);
  return Math.min(WORDS.has(column.key) ? MAX_WORDS_WIDTH : MAX_FIGURES_WIDTH, widest + 2 * PADDING + ROUNDING_MARGIN);
}

/** Writes one table over as many pages as it needs. */
export class TableLayout {
  private readonly pen: LineWriter;

  constructor(
    private readonly sheet: Sheet,
    private readonly table: ResultsTable,
    private readonly placed: readonly PlacedColumn[],
    private readonly results: Results,
  ) {
    this.pen = sheet.pen(SIZE);
  }

  /** Writes title and header, on a new page where no row would fit below them. */
  begin(): void {
    this.sheet.y += 16;
    if (this.sheet.y + 80 > this.sheet.bottom) this.sheet.addPage();
    this.sheet.addText(this.table.title, 12);
    this.sheet.y += 2;
    this.addHeader();
  }

  /** Adds a row, on a new page where it does not fit. */
  add(row: PlacedStanding): void {
    const cells = this.placed.map((column) => ({
      column,
      lines: this.pen.wrap(cellText(column.value(row, this.results), this.results), column.width - 2 * PADDING),
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

  private putCell(column: PlacedColumn, lines: readonly MeasuredLine[]): void {
    for (const [at, line] of lines.entries()) {
      const x = column.align === 'left' ? column.x + PADDING : column.x + column.width - PADDING - line.width;
      this.sheet.put(this.pen, line, x, this.sheet.y + LINE_HEIGHT * (at + 1) - 2);
    }
  }
}
