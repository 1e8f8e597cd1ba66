import { type Chart, LINE_STYLES } from '../../charts/chart';
import type { Sheet } from './sheet';
import type { LineWriter } from './writer';

/** Height of a chart on a page, in points; its width is that of the page. */
export const CHART_HEIGHT = 300;
const SIZE = 8;
const GRID = '#e6e6e6';
const PALE = '#a5a5a5';
const INK = '#333333';

/** Draws a chart with its upper left corner at `x` and `y`. */
export function drawChart(sheet: Sheet, chart: Chart, x: number, y: number): void {
  const { paper } = sheet;
  paper.save();
  paper.translate(x, y);
  drawLines(paper, chart);
  drawTexts(paper, sheet.pen(SIZE), chart);
  paper.restore();
}

type Paper = Sheet['paper'];

function drawLines(paper: Paper, { plot, lines, labels, laps, values }: Chart): void {
  const bottom = plot.y + plot.height;
  const right = plot.x + plot.width;
  for (const { at } of values) paper.moveTo(plot.x, at).lineTo(right, at).lineWidth(0.5).stroke(GRID);
  for (const { at } of laps) paper.moveTo(at, plot.y).lineTo(at, bottom).lineWidth(0.5).stroke(GRID);
  paper.save();
  paper.rect(plot.x - 2, plot.y - 2, plot.width + 4, plot.height + 4).clip();
  paper.lineJoin('round').lineCap('round');
  for (const { path, style } of lines) {
    const look = style === null ? null : LINE_STYLES[style];
    if (look === undefined || look === null) paper.path(path).lineWidth(0.6).undash().stroke(PALE);
    else if (look.dash.length === 0) paper.path(path).lineWidth(1.6).undash().stroke(look.light);
    else
      paper
        .path(path)
        .lineWidth(1.6)
        .dash(look.dash[0] ?? 1, { space: look.dash[1] ?? 1 })
        .stroke(look.light);
  }
  paper.restore();
  paper.undash();
  for (const { connector, style } of labels) {
    const { light } = LINE_STYLES[style] ?? { light: INK };
    paper.path(connector).lineWidth(0.6).dash(0.6, { space: 2.4 }).stroke(light);
  }
  paper.undash();
}

function drawTexts(paper: Paper, pen: LineWriter, { plot, labels, laps, values }: Chart): void {
  const bottom = plot.y + plot.height;
  for (const { x: left, y: middle, text, style } of labels) {
    paper.fillColor(LINE_STYLES[style]?.light ?? INK);
    pen.draw(pen.measure(text), left, middle + SIZE * 0.35);
  }
  paper.fillColor(INK);
  for (const { at, text } of values) {
    const line = pen.measure(text);
    pen.draw(line, plot.x - 6 - line.width, at + SIZE * 0.35);
  }
  for (const { at, text } of laps) {
    const line = pen.measure(text);
    pen.draw(line, at - line.width / 2, bottom + SIZE + 5);
  }
}
