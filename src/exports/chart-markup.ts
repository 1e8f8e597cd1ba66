import { CHART_KINDS, type Chart, LINE_STYLES } from '../charts/chart';
import { escaped } from './escaped';
import type { Results } from './race-results';

/** Size of a chart on a web page, in CSS pixels. */
export const PAGE_CHART = { width: 960, height: 460 } as const;

const styleRules = (ground: 'light' | 'dark'): string =>
  LINE_STYLES.map((style, at) => `.chart .s${at} { stroke: ${style[ground]}; --ink: ${style[ground]}; }`).join('\n');

/** How charts look on light and on dark ground, and on paper. */
export const CHART_STYLE = `
figure { margin: 1rem 0; overflow-x: auto; }
figcaption { margin: 0 0 0.5rem; }
.chart { width: 100%; min-width: 42rem; max-width: 60rem; height: auto; overflow: visible; font-size: 12px; }
.chart path { fill: none; stroke-linejoin: round; stroke-linecap: round; }
.chart .grid { stroke: currentColor; opacity: 0.12; }
.chart .rider { stroke: currentColor; stroke-width: 1; opacity: 0.4; }
.chart .best { stroke-width: 2.4; opacity: 1; }
.chart .lead { stroke-width: 1; stroke-dasharray: 1 4; opacity: 0.7; }
.chart text { fill: currentColor; unicode-bidi: plaintext; }
.chart text.name { fill: var(--ink); stroke: none; font-weight: 600; }
${LINE_STYLES.map(({ dash }, at) => (dash.length === 0 ? '' : `.chart .best.s${at} { stroke-dasharray: ${dash.join(' ')}; }`)).join('\n')}
${styleRules('light')}
@media screen and (prefers-color-scheme: dark) {
${styleRules('dark')}
}
`;

/** A chart as SVG for a web page. Its table says the same, so that a screen reader is sent there. */
export function chartMarkup(chart: Chart, { title, axis, id }: ChartWords, { texts }: Results): string {
  const { width, height, plot, laps, values, lines, labels } = chart;
  const words = texts.catalogue.exports.sheets.charts;
  const bottom = plot.y + plot.height;
  const right = plot.x + plot.width;
  const grid = [...values.map(({ at }) => `M${plot.x},${at}H${right}`), ...laps.map(({ at }) => `M${at},${plot.y}V${bottom}`)].join('');
  const tick = (x: number, y: number, anchor: string, text: string): string =>
    `<text x="${x}" y="${y}" text-anchor="${anchor}">${escaped(text)}</text>`;
  const parts = [
    `<clipPath id="${id}"><rect x="${plot.x - 3}" y="${plot.y - 3}" width="${plot.width + 6}" height="${plot.height + 6}"/></clipPath>`,
    `<path class="grid" d="${grid}"/>`,
    ...values.map(({ at, text }) => tick(plot.x - 8, at + 4, 'end', text)),
    ...laps.map(({ at, text }) => tick(at, bottom + 18, 'middle', text)),
    `<g clip-path="url(#${id})">`,
    ...lines.map(({ path, style }) => `<path class="rider${style === null ? '' : ` best s${style}`}" d="${path}"/>`),
    '</g>',
    ...labels.flatMap(({ connector, style, x, y, text }) => [
      `<path class="rider lead s${style}" d="${connector}"/>`,
      `<text class="name s${style}" x="${x}" y="${y + 4}">${escaped(text)}</text>`,
    ]),
  ];
  const notes = chartNotes(chart, words);
  return `<figure>
<figcaption>${escaped([words.axes(axis), ...notes].join(' '))}</figcaption>
<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(words.about(title, axis))}">
${parts.join('\n')}
</svg>
</figure>`;
}

/** What a chart is called, the name of what it shows from top to bottom, and an id that no other chart of the page has. */
export interface ChartWords {
  readonly title: string;
  readonly axis: string;
  readonly id: string;
}

type Words = Results['texts']['catalogue']['exports']['sheets']['charts'];

/** Sentences about who is not, or not wholly, in the picture. */
export function chartNotes({ beyond, notDrawn }: Chart, words: Words): readonly string[] {
  return [...(beyond === 0 ? [] : [words.beyond(beyond)]), ...(notDrawn === 0 ? [] : [words.notDrawn(notDrawn)])];
}

/** What a chart shows from top to bottom; empty for a kind of table that has none. */
export function axisOf(kind: string, { texts }: Results): string {
  const chart = CHART_KINDS.find((name) => name === kind);
  return chart === undefined ? '' : texts.catalogue.exports.sheets.charts.values[chart];
}
