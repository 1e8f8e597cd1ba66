import PDFDocument from 'pdfkit';
import { categoryTables, overallTables, type Results } from '../race-results';
import { Sheet } from './sheet';
import { placeColumns, TableLayout } from './table-layout';

/** Results on A4: a table for each category and one for everyone, its header on every page, page numbers, revision. */
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
  for (const tables of [categoryTables(results), overallTables(results)]) {
    const columns = placeColumns(sheet, tables, results);
    for (const table of tables) {
      const layout = new TableLayout(sheet, table, columns, results);
      layout.begin();
      for (const row of table.rows) layout.add(row);
    }
  }
  sheet.addScriptNotice();
  sheet.addRules();
  sheet.numberPages();
  paper.end();
  return bytes;
}

async function collected(paper: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of paper) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
