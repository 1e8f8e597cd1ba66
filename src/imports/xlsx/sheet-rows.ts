import { MAX_LINE_LENGTH, TOO_MANY_LINES } from '../list-table';
import { cleanedCell, type ListRecord } from '../records';
import { PLAIN, shownNumber } from './number-format';
import { unescaped, type Workbook } from './workbook';
import { damaged, WorkbookProblem } from './workbook-problem';
import { type AttributeOf, readXml } from './xml';

/** Rows with text: those of the largest list, and what stands around it. */
const MAX_FILLED_ROWS = 21_000;
/** Rows of a sheet, empty ones with it. Some programs write a row for each of the million that a sheet may have. */
const MAX_ROWS = 100_000;
const MAX_COLUMNS = 250;
const MAX_CELLS = 1_000_000;
/** Characters in all rows. */
const MAX_LENGTH = 16 * 1024 * 1024;
const LAST_ROW = 1_048_576;
const NO_CELLS: readonly number[] = [];
/** What stands in a cell whose text is not in the workbook. Spreadsheets write the same for a value that they do not have. */
const NO_VALUE = '#VALUE!';

/** The rows of a sheet that have text, as lines of a list: `line` is the number of the row. */
export interface SheetRows {
  readonly records: readonly ListRecord[];
  /** Rows with text that the spreadsheet does not show. */
  readonly hiddenRows: number;
  /** Cells with a formula whose result is not in the workbook; `first` such as `B7`, empty without any. */
  readonly withoutResult: { readonly cells: number; readonly first: string };
}

/** How a sheet is read. */
interface Reading {
  readonly path: string;
  readonly sheet: string;
  /** The reading ends after so many rows with text. Null: at the end of the sheet. */
  readonly atMost: number | null;
}

/** Reads the rows of a sheet. Throws WorkbookProblem for a sheet that is broken, or larger than any list. */
export function sheetRows(workbook: Workbook, { path, sheet, atMost }: Reading): SheetRows {
  const rows = new RowReader(workbook, sheet);
  readXml(workbook.zip.file(path), {
    open: (name, attribute) => rows.open(name, attribute),
    text: (text) => rows.text(text),
    close: (name) => rows.close(name),
    isDone: () => atMost !== null && rows.records.length >= atMost,
  });
  return { records: rows.records, hiddenRows: rows.hiddenRows, withoutResult: { cells: rows.formulas, first: rows.firstFormula } };
}

class RowReader {
  readonly records: ListRecord[] = [];
  hiddenRows = 0;
  formulas = 0;
  firstFormula = '';
  private rows = 0;
  private cellCount = 0;
  private length = 0;
  private row = 0;
  private isHidden = false;
  private cells: string[] = [];
  private rowLength = 0;
  private column = -1;
  private type = 'n';
  private style = 0;
  private value = '';
  private hasFormula = false;
  /** The text that stands next is part of the value: of `v`, or of a `t` that is not a hint of how it is spoken. */
  private isValue = false;
  private spoken = 0;

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: string,
  ) {}

  open(name: string, attribute: AttributeOf): void {
    if (name === 'c') this.beginCell(attribute);
    else if (name === 'row') this.beginRow(attribute);
    else if (name === 'f') this.hasFormula = true;
    else if (name === 'rPh') this.spoken++;
    this.isValue = name === 'v' || (name === 't' && this.spoken === 0);
  }

  text(text: string): void {
    if (!this.isValue) return;
    this.value += text;
    if (this.value.length > MAX_LINE_LENGTH) throw this.tooLong();
  }

  close(name: string): void {
    this.isValue = false;
    if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'rPh') this.spoken--;
  }

  private beginRow(attribute: AttributeOf): void {
    if (++this.rows > MAX_ROWS) throw new WorkbookProblem({ problem: 'too-many-rows', max: MAX_ROWS, sheet: this.sheet });
    const given = attribute('r');
    const row = given === null ? this.row + 1 : Number(given);
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) throw damaged(`row ${given} follows row ${this.row}`);
    this.row = row;
    this.isHidden = ['1', 'true'].includes(attribute('hidden') ?? '');
    this.cells = [];
    this.rowLength = 0;
    this.column = -1;
  }

  private beginCell(attribute: AttributeOf): void {
    if (++this.cellCount > MAX_CELLS) throw new WorkbookProblem({ problem: 'too-big' });
    const reference = attribute('r');
    this.column = reference === null ? this.column + 1 : columnOf(reference);
    this.type = attribute('t') ?? 'n';
    this.style = Number(attribute('s') ?? 0);
    this.value = '';
    this.hasFormula = false;
  }

  private endCell(): void {
    const shown = this.shown();
    if (shown === '' && this.hasFormula && this.type !== 'str') {
      this.formulas++;
      this.firstFormula ||= `${columnName(this.column)}${this.row}`;
    }
    const text = cleanedCell(shown);
    if (text === '') return;
    if (this.column >= MAX_COLUMNS) {
      throw new WorkbookProblem({
        problem: 'too-wide',
        max: MAX_COLUMNS,
        cell: `${columnName(this.column)}${this.row}`,
        sheet: this.sheet,
      });
    }
    this.rowLength += text.length;
    this.length += text.length;
    if (this.rowLength > MAX_LINE_LENGTH) throw this.tooLong();
    if (this.length > MAX_LENGTH) throw new WorkbookProblem({ problem: 'too-big' });
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    if (this.records.length === MAX_FILLED_ROWS) throw new WorkbookProblem(TOO_MANY_LINES.params);
    if (this.isHidden) this.hiddenRows++;
    this.records.push({ line: this.row, cells: this.cells, wrongCells: NO_CELLS });
  }

  private shown(): string {
    switch (this.type) {
      case 's': {
        const index = this.value.trim();
        return index === '' ? '' : ((/^\d+$/.test(index) ? this.workbook.texts[Number(index)] : undefined) ?? NO_VALUE);
      }
      case 'str':
      case 'inlineStr':
        return unescaped(this.value);
      case 'b':
        return this.value.trim() === '1' ? 'TRUE' : this.value.trim() === '0' ? 'FALSE' : this.value;
      case 'e':
        return this.value;
      case 'd':
        return this.value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/, '');
      default:
        return shownNumber(this.value, this.workbook.formats[this.style] ?? PLAIN, this.workbook.from1904);
    }
  }

  private tooLong(): WorkbookProblem {
    return new WorkbookProblem({ problem: 'long-line', max: MAX_LINE_LENGTH });
  }
}

/** The index of the column of a cell such as `AB12`; a very large one for more letters than sheets have. */
function columnOf(reference: string): number {
  const letters = /^\$?([A-Za-z]{1,20})\$?\d+$/.exec(reference)?.[1]?.toUpperCase();
  if (letters === undefined) throw damaged(`${reference.slice(0, 30)} is no cell`);
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `AB`, of an index from 0; the name of a far column is cut. */
function columnName(column: number): string {
  let [name, left] = ['', column + 1];
  while (left > 0 && name.length < 8) {
    left -= 1;
    name = String.fromCharCode(65 + (left % 26)) + name;
    left = Math.floor(left / 26);
  }
  return name;
}
