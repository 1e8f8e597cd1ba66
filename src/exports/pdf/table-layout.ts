import type { PlacedStanding } from '../../domain/model/standing';
import { type Column, type ColumnKey, columnsForPaper } from '../columns';
import type { Results } from '../race-results';
import type { ResultsTable } from '../tables';
import type { Sheet } from './sheet';
import type { LineWriter, MeasuredLine } from './writer';

const SIZE = 8.5;
const LINE_HEIGHT = 11;
const PADDING = 3;
/** Sums of widths are not exact to the last digit: without some play a text would not fit the column that was measured for it. */
const PLAY = 0.1;
/** No column of figures is wider; longer ones are broken into lines. */
const WIDEST_FIGURES = 90;
/** Columns of words share what the figures leave, in these proportions. */
const SHARES: Readonly<Partial<Record<ColumnKey, number>>> = { name: 3, team: 2, category: 1.5 };

interface PlacedColumn extends Column {
  readonly x: number;
  readonly width: number;
}

/** One table over as many pages as it takes. */
export class TableLayout {
  private readonly pen: LineWriter;
  private readonly placed: readonly PlacedColumn[];

  constructor(
    private readonly sheet: Sheet,
    private readonly table: ResultsTable,
    private readonly results: Results,
  ) {
    this.pen = sheet.pen(SIZE);
    this.placed = this.placeColumns();
  }

  /** Title and header; on a new page where no row would fit below them. */
  begin(): void {
    this.sheet.y += 16;
    if (this.sheet.y + 80 > this.sheet.bottom) this.sheet.addPage();
    this.sheet.addText(this.table.title, 12);
    this.sheet.y += 2;
    this.addHeader();
  }

  /** Adds a row, where need be on a page of its own. */
  add(row: PlacedStanding): void {
    const cells = this.placed.map((column) => ({
      column,
      lines: this.pen.wrap(String(column.value(row, this.results) ?? ''), column.width - 2 * PADDING),
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

  private placeColumns(): readonly PlacedColumn[] {
    const shown = columnsForPaper(this.table.rows, this.results);
    const figures = new Map(shown.filter(({ key }) => SHARES[key] === undefined).map((column) => [column.key, this.figuresWidth(column)]));
    const left = this.sheet.width - [...figures.values()].reduce((sum, width) => sum + width, 0);
    const shares = shown.reduce((sum, { key }) => sum + (SHARES[key] ?? 0), 0);
    let x = this.sheet.left;
    return shown.map((column) => {
      const width = figures.get(column.key) ?? (left * (SHARES[column.key] ?? 0)) / shares;
      const placed = { ...column, x, width };
      x += width;
      return placed;
    });
  }

  /** As wide as the longest text in the column; only that one is measured, for there may be thousands. */
  private figuresWidth(column: Column): number {
    const longest = this.table.rows
      .map((row) => String(column.value(row, this.results) ?? ''))
      .reduce((long, each) => (each.length > long.length ? each : long), '');
    const widest = Math.max(this.pen.measure(longest).width, this.pen.measure(column.title).width);
    return Math.min(WIDEST_FIGURES, widest + 2 * PADDING + PLAY);
  }
}
