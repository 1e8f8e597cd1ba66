import type PDFDocument from 'pdfkit';
import type { SheetHead } from '../../domain/model/sheet-definition';
import { declarationText } from '../declaration';
import { headLines } from '../head-lines';
import { originLine, type Results } from '../race-results';
import { qrPath, type Stamp } from '../stamp';
import type { LineList } from '../table';
import type { FontName } from './fonts';
import { scriptsWithoutFont } from './scripts';
import { LineWriter, type MeasuredLine } from './writer';

/** A4, in points. */
const [SHORT_SIDE, LONG_SIDE] = [595.28, 841.89];
/** Left blank on every side, in points: household printers do not reach the edge, and folders need holes. */
export const MARGIN = 40;
/** Side of the QR code, and what stays free beside it, in points. */
const [QR_SIZE, QR_GAP] = [62, 6];
/** Room for a logo, in points. */
const [LOGO_WIDTH, LOGO_HEIGHT, RUNNING_LOGO_WIDTH] = [180, 48, 90];
const INK = '#111111';
const PALE_INK = '#555555';
const LINE = '#bbbbbb';
const BAND = '#eeeeee';

/** A piece of what is drawn on a page. */
interface Content {
  end(): void;
}

/** What the library has of its own: the drawing of a page can be written before the page is done, as one of its several contents. */
interface OpenPaper {
  readonly page: {
    content: Content;
    readonly dictionary: { readonly data: Record<string, unknown> };
  } | null;
  readonly _fontFamilies: Readonly<Record<string, { layoutCache?: object }>>;
}

/** Pages of a document, filled from top to bottom: `y` is where the next thing goes, and nothing goes below `bottom`. */
export class Sheet {
  y = MARGIN;
  readonly left = MARGIN;
  readonly width: number;
  readonly bottom: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
  private readonly fonts = new Set<FontName>();
  private readonly small: LineWriter;

  constructor(
    readonly paper: InstanceType<typeof PDFDocument>,
    private readonly results: Results,
    private readonly head: SheetHead | null,
    isLandscape: boolean,
  ) {
    const [width, height] = isLandscape ? [LONG_SIDE, SHORT_SIDE] : [SHORT_SIDE, LONG_SIDE];
    this.width = width - 2 * MARGIN;
    this.pageWidth = width;
    this.pageHeight = height;
    this.bottom = height - MARGIN - 20;
    this.small = this.pen(8);
  }

  /** A writer for text of this size in points. */
  pen(size: number): LineWriter {
    return new LineWriter(this.paper, size, this.fonts);
  }

  /** Begins the first page with the name of the race, what the sheet is, and its origin, beside its QR code. */
  begin(subtitle: string, { qr }: Stamp): void {
    this.addPage();
    this.putCode(qr);
    const width = this.width - QR_SIZE - QR_GAP;
    this.addHead(width);
    this.addText(this.results.control.name, 18, width);
    if (subtitle !== '') this.addText(subtitle, 13, width);
    this.addText(originLine(this.results), 9, width);
    const declared = declarationText(this.results);
    if (declared !== '') this.addText(declared, 10, width);
    this.y = Math.max(this.y, MARGIN + QR_SIZE - 12);
  }

  private addHead(width: number): void {
    if (this.head === null) return;
    if (this.head.logo !== '') {
      this.paper.image(this.head.logo, this.left, MARGIN - QR_GAP, { fit: [LOGO_WIDTH, LOGO_HEIGHT] });
      this.y += LOGO_HEIGHT;
    }
    for (const [at, line] of headLines(this.head).entries()) this.addText(line, at === 0 ? 12 : 9, width);
    this.y += 6;
  }

  /** The event at the top of each page after the first, with the logo. */
  private addRunningHead(): void {
    if (this.head === null) return;
    const [event = this.results.control.name, ...more] = headLines(this.head).slice(0, 2);
    const [line = this.small.measure('')] = this.small.wrap([event, ...more].join(' · '), this.width * 0.7);
    this.inInk(PALE_INK, () => this.small.draw(line, this.left, MARGIN - 6));
    if (this.head.logo !== '') {
      const x = this.left + this.width - RUNNING_LOGO_WIDTH;
      this.paper.image(this.head.logo, x, MARGIN - 26, { fit: [RUNNING_LOGO_WIDTH, 22], align: 'right' });
    }
  }

  private putCode(qr: Stamp['qr']): void {
    const field = QR_SIZE / qr.length;
    this.paper.save();
    this.paper.translate(this.left + this.width - QR_SIZE, MARGIN - QR_GAP).scale(field);
    this.paper.path(qrPath(qr)).fill(INK);
    this.paper.restore();
  }

  addPage(hasRunningHead = true): void {
    this.closePage();
    const isFirst = this.paper.bufferedPageRange().count === 0;
    this.paper.addPage();
    this.y = MARGIN;
    if (!isFirst && hasRunningHead) this.addRunningHead();
  }

  /**
   * Writes out what is on the page, but for its foot, which needs the number of pages: of thousands of pages the drawing is a hundred megabytes. The layout
   * of each word that the library keeps is as much again.
   */
  private closePage(): void {
    const { page } = this.paper as unknown as OpenPaper;
    if (page === null) return;
    const foot: Content = this.paper.ref({}) as unknown as Content;
    page.content.end();
    page.dictionary.data['Contents'] = [page.content, foot];
    page.content = foot;
    for (const font of Object.values((this.paper as unknown as OpenPaper)._fontFamilies)) font.layoutCache &&= Object.create(null);
  }

  /** Adds a paragraph, over the whole width unless one is given, on a new page where it does not fit. */
  addText(text: string, size: number, width = this.width): void {
    const pen = this.pen(size);
    for (const line of pen.wrap(text, width)) {
      if (this.y + size * 1.4 > this.bottom) this.addPage();
      this.y += size * 1.4;
      this.inInk(INK, () => pen.draw(line, this.left, this.y - size * 0.35));
    }
  }

  /** Adds a list of lines; nothing where there are none. */
  addList({ heading, lines }: LineList): void {
    if (lines.length === 0) return;
    this.y += 14;
    this.addText(heading, 11);
    for (const line of lines) this.addText(line, 9);
  }

  /** Says which names this page cannot show with the right letters; nothing for almost every race. */
  addScriptNotice(): void {
    const { control, standings, texts } = this.results;
    const names = [control.name, ...standings.flatMap(({ name, team, category }) => [name, team, category])].join(' ');
    const scripts = scriptsWithoutFont(names);
    if (scripts.length === 0) return;
    const words = new Intl.DisplayNames([texts.catalogue.language], { type: 'script' });
    this.y += 8;
    this.addText(texts.catalogue.exports.scriptsWithoutFont(scripts.map((script) => words.of(script) ?? script)), 9);
  }

  /** Writes one line; does not move `y`. */
  put(pen: LineWriter, line: MeasuredLine, x: number, baseline: number): void {
    this.inInk(INK, () => pen.draw(line, x, baseline));
  }

  /** Draws a grey band behind what comes next. */
  band(height: number): void {
    this.paper.rect(this.left, this.y, this.width, height).fill(BAND);
  }

  /** Draws the frame of a box of this size at `x`, just below `y`. */
  box(x: number, width: number, height: number): void {
    this.paper
      .rect(x, this.y + 2, width, height)
      .lineWidth(0.6)
      .stroke(PALE_INK);
  }

  /** Draws a thin line across at `y`. */
  rule(): void {
    this.paper
      .moveTo(this.left, this.y)
      .lineTo(this.left + this.width, this.y)
      .lineWidth(0.4)
      .stroke(LINE);
  }

  /** Writes the foot of every page. Called last, when the number of pages is known. */
  numberPages({ fingerprint }: Stamp): void {
    const { control, revision, texts } = this.results;
    const { count } = this.paper.bufferedPageRange();
    const proof = this.small.measure(texts.catalogue.exports.fingerprint(fingerprint));
    const [name = this.small.measure('')] = this.small.wrap(control.name, this.width * 0.6);
    for (let page = 0; page < count; page += 1) {
      this.paper.switchToPage(page);
      const number = this.small.measure(texts.catalogue.exports.page({ revision, page: page + 1, pages: count }));
      this.inInk(PALE_INK, () => {
        this.small.draw(name, this.left, this.pageHeight - MARGIN);
        this.small.draw(number, this.left + this.width - number.width, this.pageHeight - MARGIN);
        this.small.draw(proof, this.left + this.width - proof.width, this.pageHeight - MARGIN - 10);
      });
    }
  }

  private inInk(colour: string, draw: () => void): void {
    this.paper.fillColor(colour);
    draw();
  }
}
