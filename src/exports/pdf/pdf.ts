import PDFDocument from 'pdfkit';
import { cellText } from '../columns';
import { paperColumns } from '../paper-columns';
import { type PlainTable, plainTables } from '../plain-tables';
import { categoryTables, classifications, overallTables, type Results, type ResultsTable } from '../race-results';
import { Sheet } from './sheet';
import { type PaperColumn, placeColumns, TableLayout } from './table-layout';

/** Results on A4: a table for each category and classification, one for everyone, those of teams and relays, its header on every page, page numbers, revision. */
export async function pdfFile(results: Results): Promise<Uint8Array> {
  const { language, exports: words } = results.texts.catalogue;
  const paper = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    lang: language,
    displayTitle: true,
    // Null keeps the library from loading the metrics of Helvetica from files beside itself, which a bundle does not have.
    font: null as unknown as string,
    info: {
      Title: words.resultsOf(results.control.name),
      Subject: words.revision(results.revision),
      CreationDate: new Date(results.madeAt),
    },
  });
  const bytes = collected(paper);
  const sheet = new Sheet(paper, results);
  sheet.begin();
  for (const tables of [categoryTables(results), classifications(results), overallTables(results)]) addTables(sheet, tables, results);
  for (const table of plainTables(results)) addPlainTable(sheet, table, results);
  sheet.addChanges();
  sheet.addScriptNotice();
  sheet.addRules();
  sheet.numberPages();
  paper.end();
  return bytes;
}

const WORDS: ReadonlySet<string> = new Set(['name', 'category', 'team']);
/** Columns that are left out where the page has no room for them. */
const OPTIONAL: ReadonlySet<string> = new Set(['split', 'segment', 'gun-time', 'chip-time']);

/** Tables of one kind, with their columns at the same places. */
function addTables(sheet: Sheet, tables: readonly ResultsTable[], results: Results): void {
  const shown = paperColumns(tables[0]?.kind ?? 'overall', results).map(
    ({ key, title, align, value }): PaperColumn<ResultsTable['rows'][number]> => {
      return {
        title,
        align,
        isWords: WORDS.has(key),
        isOptional: OPTIONAL.has(key),
        text: (row) => cellText(value(row, results), results),
      };
    },
  );
  const columns = placeColumns(
    sheet,
    shown,
    tables.flatMap(({ rows }) => rows),
  );
  for (const { title, rows } of tables) addRows(new TableLayout(sheet, title, columns), rows);
}

function addPlainTable(sheet: Sheet, { title, columns, rows }: PlainTable, results: Results): void {
  const shown = columns.map(({ title: heading, align }, at): PaperColumn<PlainTable['rows'][number]> => {
    return { title: heading, align, isWords: align === 'left', text: (row) => cellText(row[at] ?? null, results) };
  });
  addRows(new TableLayout(sheet, title, placeColumns(sheet, shown, rows)), rows);
}

function addRows<Row>(layout: TableLayout<Row>, rows: readonly Row[]): void {
  layout.begin();
  for (const row of rows) layout.add(row);
}

async function collected(paper: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of paper) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
