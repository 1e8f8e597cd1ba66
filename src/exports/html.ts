import type { SheetHead } from '../domain/model/sheet-definition';
import { cellText } from './cells';
import { axisOf, CHART_STYLE, chartMarkup, PAGE_CHART } from './chart-markup';
import { declarationText } from './declaration';
import { escaped } from './escaped';
import { headLines } from './head-lines';
import { originLine, type Results } from './race-results';
import { qrPath, stampOf } from './stamp';
import type { CellValue, GroupTable, LineList, PaperLine, PaperPage, SheetDocument, TableColumn, TableGroup } from './table';

/** Below this width a row is a paragraph of two lines: a table would not fit on a phone. */
const NARROW = 'screen and (max-width: 56rem)';

const STYLE = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 75rem; }
h1 { margin-bottom: 0.2rem; overflow-wrap: break-word; }
.made { opacity: 0.75; }
.made span { display: inline-block; }
.logo { max-height: 5rem; max-width: 12rem; }
.head { margin: 0.1rem 0; }
.event { font-size: 1.2rem; font-weight: 600; }
.stamp { opacity: 0.75; }
.stamp svg { float: right; width: 5.5rem; margin: -5rem 0 0 1rem; }
.declared { font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-size: 1.2rem; font-weight: 600; padding: 1.5rem 0 0.4rem; overflow-wrap: break-word; }
th, td { padding: 0.3rem 0.6rem; text-align: left; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: break-word; }
th { border-bottom-width: 2px; vertical-align: bottom; }
.long { overflow-wrap: anywhere; min-width: 7rem; }
.what { margin: 0.2rem 0; font-size: 1.2rem; font-weight: 600; }
.wide { overflow-x: auto; }
.box { min-width: 7rem; border-left: 1px solid; border-right: 1px solid; }
.certificate { margin: 2rem 0; padding: 3rem 1.5rem; border: 1px solid; text-align: center; overflow-wrap: anywhere; }
.certificate h2 { font-size: 2.4rem; margin: 0; }
.certificate h3 { font-size: 1.8rem; margin: 0; }
.certificate p { min-height: 1em; margin: 0.4rem 0; font-size: 1.2rem; }
@media ${NARROW} {
  body { margin-top: 1rem; overflow-wrap: anywhere; }
  h1 { font-size: 1.6rem; }
  table, caption, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tbody tr { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 0.7rem; padding: 0.5rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
  tbody tr::before { content: ''; order: 5; flex-basis: 100%; }
  td { order: 6; padding: 0; border: 0; max-width: 100%; font-size: 0.85rem; text-align: left; }
  td:empty { display: none; }
  .long { min-width: 0; }
  .box { display: none; }
  .stamp svg { display: none; }
}
@media print {
  :root { color-scheme: light; font-size: 9pt; }
  body { margin: 0; max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
  .certificate { margin: 0; height: 250mm; box-sizing: border-box; break-before: page; }
  th, td { padding: 0.2rem 0.4rem; }
}
`;

/** Cells of the first line of a narrow row, in this order; all others follow on the second. */
const FIRST_LINE: Readonly<Record<string, string>> = {
  place: 'order: 1; min-width: 1.8rem; font-size: 1rem; font-weight: 600',
  bib: 'order: 2; min-width: 1.8rem; font-size: 1rem',
  name: 'order: 3; flex: 1 1 8rem; font-size: 1rem; font-weight: 600',
  time: 'order: 4; font-size: 1rem; font-weight: 600',
};
/** Cells that need no heading to be understood. */
const SPEAK_FOR_THEMSELVES: ReadonlySet<string> = new Set(['place', 'bib', 'name', 'category', 'team', 'time', 'status']);

/** What a page has besides its sheet. Markup is written as it is. */
export interface PageParts {
  readonly style: string;
  /** The policy for scripts and connections, after `style-src`: `; script-src …`. */
  readonly policy: string;
  /** Of the body, with a blank in front. */
  readonly attributes: string;
  /** Above the title. */
  readonly before: string;
  /** At the end of the body. */
  readonly after: string;
}

const FILE_ALONE: PageParts = { style: '', policy: '', attributes: '', before: '', after: '' };

/** One self-contained page: no script, no image, no address. Reads well on a phone, and prints on A4 with the header on every sheet. */
export function htmlFile(document: SheetDocument, results: Results, parts: PageParts = FILE_ALONE): Uint8Array {
  const { control, revision, texts } = results;
  const { language } = texts.catalogue;
  const { title, subtitle, lists, head, isLandscape } = document;
  const paper = document.paper();
  const { style, policy, attributes, before, after } = parts;
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${head === null || head.logo === '' ? '' : '; img-src data:'}${policy}">
<meta name="racetag-revision" content="${revision}">
<title>${escaped(title)}</title>
<style>${STYLE}${hasCharts(paper) ? CHART_STYLE : ''}@page { size: A4${isLandscape ? ' landscape' : ''}; margin: 15mm; }
${paper.map(groupStyle).join('')}${style}</style>
</head>
<body${attributes}>
${before}<main>
${head === null ? '' : headMarkup(head)}<h1 dir="auto">${escaped(control.name)}</h1>
${subtitle === '' ? '' : `<p class="what" dir="auto">${escaped(subtitle)}</p>\n`}<p class="made">${originMarkup(results)}</p>
${stampMarkup(document, results)}${declarationMarkup(results)}${document.pages === undefined ? tablesMarkup(paper, results) : pagesMarkup(document.pages, head?.logo ?? '')}
${lists.map(listMarkup).join('')}</main>
${after}</body>
</html>
`;
  return new TextEncoder().encode(page);
}

/** Revision and fingerprint as a QR code, and the fingerprint to read. */
function stampMarkup({ subtitle }: SheetDocument, results: Results): string {
  const { fingerprint, qr } = stampOf(subtitle, results);
  const words = results.texts.catalogue.exports;
  const label = escaped(words.stamp(results.revision, fingerprint));
  const drawing = `<svg viewBox="0 0 ${qr.length} ${qr.length}" role="img" aria-label="${label}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${qr.length}v${qr.length}H0z"/><path d="${qrPath(qr)}"/></svg>`;
  return `<p class="stamp"><span>${escaped(words.fingerprint(fingerprint))}</span>${drawing}</p>\n`;
}

/** The head that people gave to the sheet: event, place and date, organiser, officials, logo. */
function headMarkup(head: SheetHead): string {
  const logo = head.logo === '' ? '' : `<img class="logo" alt="" src="${head.logo}">\n`;
  const lines = headLines(head).map((line, at) => `<p class="head${at === 0 ? ' event' : ''}" dir="auto">${escaped(line)}</p>\n`);
  return `${logo}${lines.join('')}`;
}

function originMarkup(results: Results): string {
  return originLine(results)
    .split(' · ')
    .map((part) => `<span>${escaped(part)}</span>`)
    .join(' · ');
}

/** What the results were declared to be; nothing before that. */
function declarationMarkup(results: Results): string {
  const text = declarationText(results);
  return text === '' ? '' : `<p class="declared">${escaped(text)}</p>\n`;
}

/**
 * Lines below the tables; nothing where there are none. A sentence that begins with a name goes on in its own direction, and the direction of a free
 * text is that of a block inside the line: the dot of a line from right to left would stand beside the page of a phone.
 */
function listMarkup({ heading, lines, isFreeText = false }: LineList): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => (isFreeText ? `<li><div dir="auto">${escaped(line)}</div></li>` : `<li>${escaped(line)}</li>`));
  return `<h2>${escaped(heading)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`;
}

function classOf({ kind }: TableGroup, at: number): string {
  return `${kind} t${at}`;
}

/** The rules of each column by its position: a class on every cell would double the size of a large page. */
function groupStyle({ columns }: TableGroup, group: number): string {
  const rules = columns.flatMap(({ align, kind, isIdentity = false }, at) => {
    if (align === 'right') return [`.t${group} :is(th, td):nth-child(${at + 1}) { text-align: right; white-space: nowrap; }`];
    // Beside many figures a name would be a word a line.
    return isIdentity && kind === 'text' ? [`.t${group} th:nth-child(${at + 1}) { min-width: 10rem; }`] : [];
  });
  const narrow = columns.flatMap(({ key, title }, at) => {
    const cell = `.t${group} td:nth-child(${at + 1})`;
    const first = FIRST_LINE[key];
    if (first !== undefined) return [`  ${cell} { ${first}; text-align: left; }`];
    return SPEAK_FOR_THEMSELVES.has(key) ? [] : [`  ${cell}::before { content: "${quoted(title)} "; opacity: 0.75; }`];
  });
  return [...rules, `@media ${NARROW} {`, ...narrow, '}', ''].join('\n');
}

/** A text inside the quotation marks of a style. */
function quoted(text: string): string {
  return text.replace(/["\\<\n]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `);
}

function tablesMarkup(groups: readonly TableGroup[], results: Results): string {
  const tables = groups.flatMap((group, at) => group.tables.map((table, index) => tableWithChart(group, { at, table, index }, results)));
  return tables.join('\n');
}

const LINE_TAGS: Readonly<Record<PaperLine['size'], string>> = { title: 'h2', large: 'h3', normal: 'p' };

/** A section for each page of paper. */
function pagesMarkup(pages: Iterable<PaperPage>, logo: string): string {
  const picture = logo === '' ? '' : `<img class="logo" alt="" src="${logo}">\n`;
  return Array.from(pages, ({ lines }) => {
    const markup = lines.map(({ size, text }) => `<${LINE_TAGS[size]} dir="auto">${escaped(text)}</${LINE_TAGS[size]}>`);
    return `<section class="certificate">\n${picture}${markup.join('\n')}\n</section>`;
  }).join('\n');
}

function hasCharts(groups: readonly TableGroup[]): boolean {
  return groups.some(({ tables }) => tables.some(({ chart }) => chart !== undefined));
}

interface PlacedTable {
  /** Of its group. */
  readonly at: number;
  readonly table: GroupTable;
  /** In the group. */
  readonly index: number;
}

/** A table, below its picture where it has one. */
function tableWithChart(group: TableGroup, { at, table, index }: PlacedTable, results: Results): string {
  const markup = tableMarkup(group, at, table, results);
  const drawn = table.chart?.(PAGE_CHART) ?? null;
  if (drawn === null) return markup;
  const axis = axisOf(group.kind, results);
  const picture = chartMarkup(drawn, { title: table.title, axis, id: `plot-${at}-${index}` }, results);
  return `<h2 dir="auto">${escaped(table.title)}</h2>\n${picture}\n${markup}`;
}

function tableMarkup(group: TableGroup, at: number, { title, rows, used }: GroupTable, results: Results): string {
  const shown = group.columns.slice(0, used);
  const head = shown.map(({ title: name }) => `<th scope="col">${escaped(name)}</th>`).join('');
  const body = Array.from(rows, (row) => rowMarkup(row, shown, results));
  // A table that is wider than the page scrolls, also by keys alone.
  return `<div class="wide" tabindex="0"><table class="${classOf(group, at)}">
<caption dir="auto">${escaped(title)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

/** A word that no column has room for. */
const LONG_WORD = /[^\s-]{31}/u;

function rowMarkup(row: readonly CellValue[], shown: readonly TableColumn[], results: Results): string {
  const cells = shown.map(({ kind, isBox }, at) => {
    const text = cellText(row[at] ?? null, results, kind);
    const style = isBox === true ? ' class="box"' : LONG_WORD.test(text) ? ' class="long"' : '';
    return `<td dir="auto"${style}>${escaped(text)}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}
