import type PDFDocument from 'pdfkit';
import { localDate, localDateTime } from '../local-time';
import type { Results } from '../race-results';
import type { FontName } from './fonts';
import { LineWriter, type MeasuredLine } from './writer';

const PAGE = { width: 595.28, height: 841.89 };
/** Free of ink on every side: what household printers cannot reach, and holes for a folder. */
export const MARGIN = 40;
const INK = '#111111';
const PALE_INK = '#555555';
const LINE = '#bbbbbb';
const BAND = '#eeeeee';

/** The paper with a pen that moves downwards: `y` is where the next thing goes. Pages follow one another; nothing goes below `bottom`. */
export class Sheet {
  y = MARGIN;
  readonly left = MARGIN;
  readonly width = PAGE.width - 2 * MARGIN;
  readonly bottom = PAGE.height - MARGIN - 20;
  private readonly fonts = new Set<FontName>();
  private readonly small: LineWriter;

  constructor(
    private readonly paper: InstanceType<typeof PDFDocument>,
    private readonly results: Results,
  ) {
    this.small = this.pen(8);
  }

  /** A pen of this size in points. */
  pen(size: number): LineWriter {
    return new LineWriter(this.paper, size, this.fonts);
  }

  /** The first page, with what the race is. */
  begin(): void {
    const { control, revision, madeAt } = this.results;
    this.addPage();
    this.addText(control.name, 18);
    this.addText(`${localDate(control.startAt, this.results)} · Revision ${revision} · made ${localDateTime(madeAt, this.results)}`, 9);
  }

  addPage(): void {
    this.paper.addPage();
    this.y = MARGIN;
  }

  /** A paragraph over the whole width. */
  addText(text: string, size: number): void {
    const pen = this.pen(size);
    for (const line of pen.wrap(text, this.width)) {
      if (this.y + size * 1.4 > this.bottom) this.addPage();
      this.y += size * 1.4;
      this.inInk(INK, () => pen.draw(line, this.left, this.y - size * 0.35));
    }
  }

  addRules(): void {
    this.y += 14;
    this.addText('Rules', 11);
    for (const sentence of this.results.sentences) this.addText(sentence, 9);
  }

  /** One line of letters, wherever it belongs. */
  put(pen: LineWriter, line: MeasuredLine, x: number, baseline: number): void {
    this.inInk(INK, () => pen.draw(line, x, baseline));
  }

  /** A grey band behind what comes next. */
  band(height: number): void {
    this.paper.rect(this.left, this.y, this.width, height).fill(BAND);
  }

  /** A thin line across, where the pen is. */
  rule(): void {
    this.paper
      .moveTo(this.left, this.y)
      .lineTo(this.left + this.width, this.y)
      .lineWidth(0.4)
      .stroke(LINE);
  }

  /** The foot of every page; only now is it known how many there are. */
  numberPages(): void {
    const { control, revision } = this.results;
    const { count } = this.paper.bufferedPageRange();
    const [name = this.small.measure('')] = this.small.wrap(control.name, this.width * 0.6);
    for (let page = 0; page < count; page += 1) {
      this.paper.switchToPage(page);
      const number = this.small.measure(`Revision ${revision} · Page ${page + 1} of ${count}`);
      this.inInk(PALE_INK, () => {
        this.small.draw(name, this.left, PAGE.height - MARGIN);
        this.small.draw(number, this.left + this.width - number.width, PAGE.height - MARGIN);
      });
    }
  }

  private inInk(colour: string, draw: () => void): void {
    this.paper.fillColor(colour);
    draw();
  }
}
