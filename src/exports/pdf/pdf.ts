import PDFDocument from 'pdfkit';
import { cellText } from '../cells';
import { axisOf, chartNotes } from '../chart-markup';
import type { Results } from '../race-results';
import { type Stamp, stampOf } from '../stamp';
import type { GroupTable, SheetDocument, TableGroup } from '../table';
import { addCertificate } from './certificates';
import { CHART_HEIGHT, drawChart } from './chart';
import { Sheet } from './sheet';
import { type CellText, placeColumns, TableLayout } from './table-layout';

/** A sheet on A4: its tables with their header on every page, the lists below them, page numbers, revision. */
export async function pdfFile(document: SheetDocument, results: Results): Promise<Uint8Array> {
  const { language, exports: words } = results.texts.catalogue;
  const paper = new PDFDocument({
    size: 'A4',
    layout: document.isLandscape ? 'landscape' : 'portrait',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    lang: language,
    displayTitle: true,
    // Null keeps the library from loading the metrics of Helvetica from files beside itself, which a bundle does not have.
    font: null as unknown as string,
    info: {
      Title: document.title,
      Subject: words.revision(results.revision),
      CreationDate: new Date(results.madeAt),
    },
  });
  const bytes = collected(paper);
  const sheet = new Sheet(paper, results, document.head, document.isLandscape);
  const stamp = stampOf(document.subtitle, results);
  if (document.pages !== undefined) {
    for (const page of document.pages) addCertificate(sheet, page, document.head?.logo ?? '');
  }
  // A file without pages is none: it then says that there is nobody.
  if (paper.bufferedPageRange().count === 0) addTables(sheet, document, stamp, results);
  sheet.numberPages(stamp);
  paper.end();
  return bytes;
}

function addTables(sheet: Sheet, document: SheetDocument, stamp: Stamp, results: Results): void {
  sheet.begin(document.subtitle, stamp);
  const text: CellText = (value, { kind }) => cellText(value, results, kind);
  for (const group of document.paper()) addGroup(sheet, group, text, results);
  sheet.addScriptNotice();
  for (const list of document.lists) sheet.addList(list);
}

function addGroup(sheet: Sheet, group: TableGroup, text: CellText, results: Results): void {
  const blocks = placeColumns(sheet, group, text);
  for (const { title, rows, chart, used = group.columns.length } of group.tables) {
    if (chart !== undefined) addChart(sheet, { title, chart, axis: axisOf(group.kind, results) }, results);
    blocks.forEach((block, at) => {
      const columns = block.filter(({ index }) => index < used);
      if (at > 0 && columns.every(({ isIdentity }) => isIdentity === true)) return;
      const layout = new TableLayout(sheet, title, columns, text);
      layout.begin();
      for (const row of rows) layout.add(row);
    });
  }
}

interface WantedChart {
  readonly title: string;
  readonly chart: NonNullable<GroupTable['chart']>;
  readonly axis: string;
}

/** The picture of a table, above it; each on a page with its table below it. */
function addChart(sheet: Sheet, { title, chart, axis }: WantedChart, { texts }: Results): void {
  const drawn = chart({ width: sheet.width, height: CHART_HEIGHT });
  if (drawn === null) return;
  const words = texts.catalogue.exports.sheets.charts;
  if (sheet.y + CHART_HEIGHT + 60 > sheet.bottom) sheet.addPage();
  sheet.y += 10;
  sheet.addText(title, 12);
  sheet.addText([words.axes(axis), ...chartNotes(drawn, words)].join(' '), 8);
  drawChart(sheet, drawn, sheet.left, sheet.y);
  sheet.y += CHART_HEIGHT + 4;
}

/** Pieces of a file are joined from this size on, in bytes. */
const BLOCK = 262_144;

/**
 * The whole file, once the paper has ended. Pieces are taken while the paper is written and joined early, because each compressed piece keeps
 * a buffer of 16 kB alive, however short it is: thousands of pages would take hundreds of megabytes.
 */
function collected(paper: InstanceType<typeof PDFDocument>): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const blocks: Buffer[] = [];
    let pieces: Buffer[] = [];
    let waiting = 0;
    const join = (): void => {
      blocks.push(Buffer.concat(pieces));
      pieces = [];
      waiting = 0;
    };
    paper.on('data', (piece: Buffer) => {
      pieces.push(piece);
      waiting += piece.length;
      if (waiting >= BLOCK) join();
    });
    paper.once('error', reject);
    paper.once('end', () => {
      join();
      resolve(Buffer.concat(blocks));
    });
    // Once nothing waits, each piece comes when it is written, and not in a later turn: a file is made in one turn.
    while (paper.read() !== null);
  });
}
