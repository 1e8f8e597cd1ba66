import { createHash } from 'node:crypto';
import { formatInstant } from '../../domain/model/time';
import { LANGUAGES } from '../../texts/languages';
import { createTexts } from '../../texts/texts';
import { columnKey } from '../column-key';
import { declarationText } from '../declaration';
import { languageOfFile } from '../file-language';
import { htmlFile } from '../html';
import type { Part } from '../parts';
import { categoryTables, classifications, type Results, type ResultsData } from '../race-results';
import { cellOf } from '../sheet-json';
import { lapsSheet } from '../sheets/laps';
import { resultsSheet } from '../sheets/results';
import { isOver } from '../status';
import type { SheetDocument, TableGroup } from '../table';
import { type PageLink, pageParts, VERSION_MARK } from './page-parts';
import { pathOfPart } from './page-path';
import { type PublishedField, publishedResults } from './published-results';

/** The order for a site: in the results, `standings` and `facts` hold only what is published. */
export interface SiteOrder {
  readonly fields: readonly PublishedField[];
  readonly results: ResultsData;
}

/** A file of the site. */
export interface SiteFile {
  /** Letters, digits, hyphens and dots: safe on every server. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The same as long as nothing but revision and time of its making differ. */
  readonly version: string;
}

/** All files of one revision. The last one is the small file that names the others: who brings it last never announces a page that is not there. */
export interface Site {
  readonly revision: number;
  readonly files: readonly SiteFile[];
}

/** The page of everyone, the first one that people open. */
const INDEX = 'index.html';
/** The small file that open pages look at again and again. */
export const REVISION_FILE = 'revision.json';

interface Page extends PageLink {
  readonly sheet: SheetDocument;
}

/**
 * Makes the pages of a race: everyone, each category and classification, the laps; the tables as JSON; and the file with revision and versions. Takes
 * seconds for a large field and blocks its thread.
 */
export async function siteFiles({ fields, results: data }: SiteOrder): Promise<Site> {
  const chosen = new Set(fields);
  const catalogue = await LANGUAGES[languageOfFile('html', data.language)].load();
  const results = publishedResults({ ...data, texts: createTexts(catalogue, data.zone) }, chosen);
  const pages = pagesOf(results, chosen);
  const made = [...pages.map((page) => pageFile(page, pages, results)), dataFile(pages, results)];
  return { revision: results.revision, files: [...made, revisionFile(made, results)] };
}

function pagesOf(results: Results, fields: ReadonlySet<PublishedField>): readonly Page[] {
  const { overall, sheets } = results.texts.catalogue.exports;
  const everyone = resultsSheet(results, null);
  const index: Page = { path: INDEX, title: overall, sheet: { ...everyone, paper: () => tablesOfEveryone(everyone.paper(), results) } };
  const taken = new Set<string>();
  const parts = [...categoryTables(results), ...classifications(results)].map(({ kind, title }): Page => {
    const part: Part = { kind: kind === 'classification' ? 'classification' : 'category', name: title };
    return { path: pathOfPart(part, taken), title, sheet: resultsSheet(results, part) };
  });
  const laps: readonly Page[] = fields.has('laps')
    ? [{ path: 'laps.html', title: sheets.names.laps, sheet: lapsSheet(results, null) }]
    : [];
  return [index, ...parts, ...laps];
}

/** Each rider once where one table has them all; else the categories as well, which are compared with nobody. */
function tablesOfEveryone(groups: readonly TableGroup[], { standings }: Results): readonly TableGroup[] {
  const overall = groups.filter(({ kind }) => kind === 'overall' || kind === 'plain');
  const listed = overall.filter(({ kind }) => kind === 'overall').flatMap(({ tables }) => tables.map(({ rows }) => rows.length));
  const areAllListed = listed.reduce((sum, rows) => sum + rows, 0) === standings.length;
  return areAllListed ? overall : groups.filter(({ kind }) => kind !== 'classification');
}

/** What differs in every revision, also where the table is the same. */
const STAMP = /<meta name="racetag-revision"[^>]*>|<p class="(made|stamp)">.*?<\/p>/gs;

function pageFile({ path, sheet }: Page, pages: readonly PageLink[], results: Results): SiteFile {
  const page = new TextDecoder().decode(htmlFile(sheet, results, pageParts(path, pages, results)));
  const version = versionOf(page.replace(STAMP, ''));
  return { path, bytes: encoded(page.replace(VERSION_MARK, version)), version };
}

/** The tables of all pages for programs: a format of its own, because those of the station have tags and ids. */
function dataFile(pages: readonly Page[], results: Results): SiteFile {
  const { control, declared } = results;
  const data = {
    format: 'racetag-published-1',
    race: { name: control.name, starts_at: formatInstant(control.startAt) },
    over: isOver(results),
    declared: declared === null ? null : { state: declared.state, text: declarationText(results) },
    pages: pages.map(({ path, title, sheet }) => ({ path, title, tables: sheet.paper().flatMap(tablesOf) })),
  };
  const stamp = { revision: results.revision, made_at: formatInstant(results.madeAt) };
  return {
    path: 'results.json',
    bytes: encoded(`${JSON.stringify({ ...stamp, ...data })}\n`),
    version: versionOf(JSON.stringify(data)),
  };
}

function tablesOf({ columns, tables, kind }: TableGroup): readonly object[] {
  return tables.map(({ title, rows, used }) => {
    const shown = columns.slice(0, used);
    return {
      kind,
      title,
      columns: shown.map((column) => ({ key: columnKey(column), title: column.title, kind: column.kind })),
      rows: Array.from(rows, (row) => shown.map((column, at) => cellOf(row[at] ?? null, column.kind))),
    };
  });
}

function revisionFile(files: readonly SiteFile[], { revision, madeAt }: Results): SiteFile {
  const versions = Object.fromEntries(files.map(({ path, version }) => [path, version]));
  const text = `${JSON.stringify({ revision, made_at: formatInstant(madeAt), files: versions })}\n`;
  return { path: REVISION_FILE, bytes: encoded(text), version: versionOf(text) };
}

function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
