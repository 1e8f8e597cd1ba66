import type PDFDocument from 'pdfkit';
import { documentFont, type FontName } from './fonts';
import { type Run, runsOf } from './runs';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** So many characters are measured first, to find the end of a line. */
const FIRST_LOOK = 64;

/** A run of a line with its left end, measured from that of the line, in points. */
interface PlacedRun extends Run {
  readonly x: number;
  readonly width: number;
}

/** A line that was measured and can be drawn. */
export interface MeasuredLine {
  readonly runs: readonly PlacedRun[];
  readonly width: number;
}

/** Measures and draws single lines in any script. Sizes and places are points from the top left corner of the page. */
export class LineWriter {
  constructor(
    private readonly paper: InstanceType<typeof PDFDocument>,
    private readonly size: number,
    /** Fonts that the document has already; shared by its writers. A font is loaded when a text needs it, because one of them is large. */
    private readonly loaded: Set<FontName>,
  ) {}

  measure(line: string): MeasuredLine {
    let width = 0;
    const runs = runsOf(line).map((run) => {
      const placed = { ...run, x: width, width: this.inFont(run.font).widthOfString(run.text) };
      width += placed.width;
      return placed;
    });
    return { runs, width };
  }

  /** Draws a line with its letters standing on `baseline`. */
  draw(line: MeasuredLine, x: number, baseline: number): void {
    for (const run of line.runs) {
      this.inFont(run.font).text(run.text, x + run.x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    }
  }

  /** A text as lines no wider than `width`: broken between words where possible, inside them where not. At least one line. */
  wrap(text: string, width: number): readonly MeasuredLine[] {
    let rest = text.replace(/\s+/gu, ' ').trim();
    const whole = this.measure(rest);
    if (whole.width <= width) return [whole];
    const lines: MeasuredLine[] = [];
    while (rest !== '') {
      const fitting = this.fitting(rest, width);
      lines.push(this.measure(fitting.trimEnd()));
      rest = rest.slice(fitting.length).trimStart();
    }
    return lines;
  }

  private inFont(font: FontName): InstanceType<typeof PDFDocument> {
    // The library takes an opened font as well as a file; its types do not say so.
    if (!this.loaded.has(font)) this.paper.registerFont(font, documentFont(font) as unknown as Buffer);
    this.loaded.add(font);
    return this.paper.font(font, this.size);
  }

  /** The longest beginning that is no wider than `width` and ends with a word; with a character where the first word is too wide. */
  private fitting(text: string, width: number): string {
    const cuts = this.cutsAround(text, width);
    let [low, high] = [0, cuts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.measure(text.slice(0, cuts[middle])).width <= width) low = middle;
      else high = middle - 1;
    }
    const end = cuts[low] ?? text.length;
    if (end >= text.length || text[end] === ' ') return text.slice(0, end);
    const space = text.lastIndexOf(' ', end - 1);
    return text.slice(0, space > 0 ? space : end);
  }

  /** Where the text may be cut, up to the first place at which it is too wide: what follows a line must not be measured for each of them. */
  private cutsAround(text: string, width: number): readonly number[] {
    const cuts: number[] = [];
    let look = FIRST_LOOK;
    for (const { index, segment } of graphemes.segment(text)) {
      cuts.push(index + segment.length);
      if (cuts.length < look) continue;
      if (this.measure(text.slice(0, index + segment.length)).width > width) break;
      look *= 2;
    }
    return cuts;
  }
}
