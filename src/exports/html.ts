import type { PlacedStanding } from '../domain/model/standing';
import { type Column, cellText } from './columns';
import { changeLines, declarationText } from './declaration';
import { paperColumns } from './paper-columns';
import { type PlainTable, plainTables } from './plain-tables';
import { originLine, paperTables, type Results, type ResultsTable, ruleSentences } from './race-results';

/** Below this width a row is a paragraph of two lines: a table would not fit on a phone. */
const NARROW = 'screen and (max-width: 56rem)';

const STYLE = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 75rem; }
h1 { margin-bottom: 0.2rem; overflow-wrap: break-word; }
.made { opacity: 0.75; }
.made span { display: inline-block; }
.declared { font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-size: 1.2rem; font-weight: 600; padding: 1.5rem 0 0.4rem; overflow-wrap: break-word; }
th, td { padding: 0.3rem 0.6rem; text-align: left; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: break-word; }
th { border-bottom-width: 2px; vertical-align: bottom; }
.long { overflow-wrap: anywhere; min-width: 7rem; }
.figure { text-align: right; white-space: nowrap; }
@media ${NARROW} {
  body { margin-top: 1rem; }
  h1 { font-size: 1.6rem; }
  table, caption, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tbody tr { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: 0.7rem; padding: 0.5rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
  tbody tr::before { content: ''; order: 5; flex-basis: 100%; }
  td { order: 6; padding: 0; border: 0; max-width: 100%; font-size: 0.85rem; text-align: left; }
  td:empty { display: none; }
  .long { min-width: 0; }
  .plain td:nth-child(-n + 3) { order: 1; font-size: 1rem; }
}
@media print {
  :root { color-scheme: light; font-size: 9pt; }
  body { margin: 0; max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 0.2rem 0.4rem; }
}
@page { size: A4; margin: 15mm; }
`;

/** Cells of the first line of a narrow row, in this order; all others follow on the second. */
const FIRST_LINE: Readonly<Partial<Record<Column['key'], string>>> = {
  place: 'order: 1; min-width: 1.8rem; font-size: 1rem; font-weight: 600',
  bib: 'order: 2; min-width: 1.8rem; font-size: 1rem',
  name: 'order: 3; flex: 1 1 8rem; font-size: 1rem; font-weight: 600',
  time: 'order: 4; font-size: 1rem; font-weight: 600',
};
/** Cells that need no heading to be understood. */
const SPEAK_FOR_THEMSELVES: ReadonlySet<Column['key']> = new Set(['place', 'bib', 'name', 'category', 'team', 'time', 'status']);

/** One self-contained page: no script, no image, no address. Reads well on a phone, and prints on A4 with the header on every sheet. */
export function htmlFile(results: Results): Uint8Array {
  const { control, revision, texts } = results;
  const { language, exports: words } = texts.catalogue;
  const page = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="racetag-revision" content="${revision}">
<title>${escaped(words.resultsOf(control.name))}</title>
<style>${STYLE}${columnStyle('category', results)}${columnStyle('classification', results)}${columnStyle('overall', results)}</style>
</head>
<body>
<main>
<h1 dir="auto">${escaped(control.name)}</h1>
<p class="made">${originLine(results)
    .split(' · ')
    .map((part) => `<span>${escaped(part)}</span>`)
    .join(' · ')}</p>
${declarationMarkup(results)}${paperTables(results)
  .map((table) => tableMarkup(table, results))
  .join('\n')}
${plainTables(results)
  .map((table) => plainMarkup(table, results))
  .join('\n')}
${changesMarkup(results)}<h2>${escaped(words.rules)}</h2>
<ul>
${ruleSentences(results)
  .map((sentence) => `<li>${escaped(sentence)}</li>`)
  .join('\n')}
</ul>
</main>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

/** What the results were declared to be; nothing before that. */
function declarationMarkup(results: Results): string {
  const text = declarationText(results);
  return text === '' ? '' : `<p class="declared">${escaped(text)}</p>\n`;
}

/** Who has another result than when the results were declared; nothing where nobody has. */
function changesMarkup(results: Results): string {
  const lines = changeLines(results);
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li dir="auto">${escaped(line)}</li>`).join('\n');
  return `<h2>${escaped(results.texts.catalogue.exports.changes)}</h2>\n<ul>\n${items}\n</ul>\n`;
}

/** The rules of each column by its position: a class on every cell would double the size of a large page. */
function columnStyle(kind: ResultsTable['kind'], results: Results): string {
  const shown = paperColumns(kind, results);
  const rules = shown.flatMap(({ align }, at) =>
    align === 'right' ? [`.${kind} :is(th, td):nth-child(${at + 1}) { text-align: right; white-space: nowrap; }`] : [],
  );
  const narrow = shown.flatMap(({ key, title }, at) => {
    const cell = `.${kind} td:nth-child(${at + 1})`;
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

function tableMarkup({ kind, title, rows }: ResultsTable, results: Results): string {
  const shown = paperColumns(kind, results);
  const head = shown.map(({ title: name }) => `<th scope="col">${escaped(name)}</th>`).join('');
  return `<table class="${kind}">
<caption dir="auto">${escaped(title)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => rowMarkup(row, shown, results)).join('\n')}
</tbody>
</table>`;
}

function plainMarkup({ title, columns, rows }: PlainTable, results: Results): string {
  const kind = (at: number): string => (columns[at]?.align === 'right' ? ' class="figure"' : '');
  const head = columns.map(({ title: name }, at) => `<th scope="col"${kind(at)}>${escaped(name)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((value, at) => `<td dir="auto"${kind(at)}>${escaped(cellText(value, results))}</td>`).join('')}</tr>`,
  );
  return `<table class="plain">
<caption dir="auto">${escaped(title)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

/** A word that no column has room for. */
const LONG_WORD = /[^\s-]{31}/u;

function rowMarkup(row: PlacedStanding, shown: readonly Column[], results: Results): string {
  const cells = shown.map(({ value }) => {
    const text = cellText(value(row, results), results);
    return `<td dir="auto"${LONG_WORD.test(text) ? ' class="long"' : ''}>${escaped(text)}</td>`;
  });
  return `<tr>${cells.join('')}</tr>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
