import type { PaperLine, PaperPage } from '../table';
import type { Sheet } from './sheet';
import type { LineWriter, MeasuredLine } from './writer';

/** Sizes of letters in points, as long as the line fits; down to the least it is made smaller, and only then broken. */
const SIZES: Readonly<Record<PaperLine['size'], number>> = { title: 46, large: 34, normal: 19 };
const LEAST = 11;
const LOGO = { width: 260, height: 110 };
/** Between the frame and the edge of the paper, and between frame and letters. */
const FRAME = 28;
const INSET = 36;
const LINE_SPACE = 1.45;
const EMPTY_LINE = 14;

/** Writes a page: the logo, then the lines, in the middle of a frame. */
export function addCertificate(sheet: Sheet, { lines }: PaperPage, logo: string): void {
  sheet.addPage(false);
  const { paper, pageWidth, pageHeight } = sheet;
  paper
    .rect(FRAME, FRAME, pageWidth - 2 * FRAME, pageHeight - 2 * FRAME)
    .lineWidth(1.2)
    .stroke(FRAME_INK);
  const room = pageWidth - 2 * (FRAME + INSET);
  const above = logo === '' ? 0 : LOGO.height + EMPTY_LINE;
  const { fitted, height } = fittedPage(sheet, lines, { width: room, height: pageHeight - 2 * (FRAME + INSET) - above });
  let y = Math.max(FRAME + INSET, (pageHeight - height - above) * TOP_SHARE);
  if (logo !== '') {
    paper.image(logo, (pageWidth - LOGO.width) / 2, y, { fit: [LOGO.width, LOGO.height], align: 'center', valign: 'center' });
    y += LOGO.height + EMPTY_LINE;
  }
  for (const { pen, line, height: own } of fitted) {
    y += own;
    if (line !== null) sheet.put(pen, line, (pageWidth - line.width) / 2, y - own * 0.3);
  }
}

const FRAME_INK = '#777777';
/** A little above the middle looks like the middle. */
const TOP_SHARE = 0.42;

interface FittedLine {
  readonly pen: LineWriter;
  /** Null: space. */
  readonly line: MeasuredLine | null;
  readonly height: number;
}

/** A text that is too long for the page is made smaller step by step: whoever sees it shortens it, and nothing is missing meanwhile. */
const STEP = 0.85;
const SMALLEST = 0.03;

/** All lines of a page, as large as there is room for. */
function fittedPage(
  sheet: Sheet,
  lines: readonly PaperLine[],
  room: { readonly width: number; readonly height: number },
): { readonly fitted: readonly FittedLine[]; readonly height: number } {
  for (let scale = 1; ; ) {
    const fitted = lines.flatMap((line) => knownLines(sheet, line, { room: room.width, scale }));
    const height = fitted.reduce((sum, line) => sum + line.height, 0);
    if (height <= room.height || scale < SMALLEST) return { fitted, height };
    // Smaller letters make a line of several lower twice: there is more on each of them.
    scale *= Math.min(STEP, Math.sqrt(room.height / height));
  }
}

/** Lines that were fitted already: most of a text is the same on every certificate. */
const KNOWN = new WeakMap<Sheet, Map<string, readonly FittedLine[]>>();
const MAX_KNOWN = 5_000;

function knownLines(sheet: Sheet, line: PaperLine, fit: Fit): readonly FittedLine[] {
  const lines = KNOWN.get(sheet) ?? new Map<string, readonly FittedLine[]>();
  KNOWN.set(sheet, lines);
  const key = `${fit.scale} ${line.size} ${line.text}`;
  const known = lines.get(key);
  if (known !== undefined) return known;
  if (lines.size >= MAX_KNOWN) lines.clear();
  const fitted = fittedLines(sheet, line, fit);
  lines.set(key, fitted);
  return fitted;
}

interface Fit {
  readonly room: number;
  /** What sizes are multiplied by. */
  readonly scale: number;
}

function fittedLines(sheet: Sheet, { text, size }: PaperLine, { room, scale }: Fit): readonly FittedLine[] {
  const least = LEAST * scale;
  if (text === '') return [{ pen: sheet.pen(least), line: null, height: EMPTY_LINE * scale }];
  const wanted = SIZES[size] * scale;
  const { width } = sheet.pen(wanted).measure(text);
  const fitting = Math.max(least, Math.min(wanted, (wanted * room) / Math.max(1, width)));
  const pen = sheet.pen(fitting);
  const wrapped = pen.wrap(text, room + 0.5);
  // A line that was made smaller keeps its room: all certificates look the same.
  return wrapped.map((line) => ({ pen, line, height: (wrapped.length === 1 ? wanted : fitting) * LINE_SPACE }));
}
