import type { PlacedStanding } from '../domain/model/standing';
import { type Column, columnsForPaper } from './columns';
import { originLine, type Results, type ResultsTable, resultsTables, ruleSentences } from './race-results';

const STYLE = `
:root { color-scheme: light dark; font-family: system-ui, sans-serif; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 70rem; }
h1 { margin-bottom: 0.2rem; overflow-wrap: anywhere; }
.made { opacity: 0.75; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-size: 1.2rem; font-weight: 600; padding: 1.5rem 0 0.4rem; }
th, td { padding: 0.3rem 0.6rem; text-align: start; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); overflow-wrap: anywhere; }
th { border-bottom-width: 2px; white-space: nowrap; }
.right { text-align: end; white-space: nowrap; }
@media print {
  :root { color-scheme: light; font-size: 9pt; }
  body { margin: 0; max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
@page { size: A4; margin: 15mm; }
`;

/** One self-contained page: no script, no image, no address. Prints on A4 with the header on every sheet. */
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
<style>${STYLE}</style>
</head>
<body>
<h1 dir="auto">${escaped(control.name)}</h1>
<p class="made">${escaped(originLine(results))}</p>
${resultsTables(results)
  .map((table) => tableMarkup(table, results))
  .join('\n')}
<h2>${escaped(words.rules)}</h2>
<ul>
${ruleSentences(results)
  .map((sentence) => `<li>${escaped(sentence)}</li>`)
  .join('\n')}
</ul>
</body>
</html>
`;
  return new TextEncoder().encode(page);
}

function tableMarkup({ title, rows }: ResultsTable, results: Results): string {
  const shown = columnsForPaper(rows, results);
  const head = shown.map(({ title: name, align }) => `<th scope="col"${cellClass(align)}>${escaped(name)}</th>`).join('');
  return `<table>
<caption dir="auto">${escaped(title)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.map((row) => rowMarkup(row, shown, results)).join('\n')}
</tbody>
</table>`;
}

function rowMarkup(row: PlacedStanding, shown: readonly Column[], results: Results): string {
  const cells = shown.map(({ align, value }) => `<td dir="auto"${cellClass(align)}>${escaped(String(value(row, results) ?? ''))}</td>`);
  return `<tr>${cells.join('')}</tr>`;
}

function cellClass(align: Column['align']): string {
  return align === 'right' ? ' class="right"' : '';
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
