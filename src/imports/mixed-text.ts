import { mapSteps, type Steps } from '../domain/steps';
import { decodeCodePage } from './code-pages';
import { guessCodePage, scoreOf } from './guess-code-page';
import type { CodePage } from './list.messages';
import { lengthAt, WRONG_BYTE } from './utf-8';

/** A text whose lines may each be in UTF-8 or in one code page. */
export interface MixedText {
  readonly text: string;
  /** The encoding of most letters. Those of the other one are marked. */
  readonly encoding: 'utf-8' | CodePage;
  /** The encoding of the marked letters; null where there are none. */
  readonly strays: 'utf-8' | CodePage | null;
}

const LINE_END = 0x0a;
/** Stands in place of other bytes. */
const PLAIN = 0x61;

/** A line of bytes, and what its bytes beyond ASCII are as UTF-8. */
interface Line {
  /** Where it begins in all bytes. */
  readonly start: number;
  readonly bytes: Uint8Array;
  /** Letters of several bytes, each at its place and with its length. */
  readonly letters: readonly (readonly [at: number, length: number])[];
  /** Bytes that are no part of such a letter. */
  readonly wrong: number;
  /** Bytes beyond ASCII. */
  readonly high: number;
}

/**
 * Reads bytes of which some are UTF-8 and some are not, in steps. What is no UTF-8 is of one code page; letters of a line that are UTF-8 by their bytes
 * are so only where they look better like that, for in some code pages two letters in a row can be such bytes.
 */
export function* mixedText(bytes: Uint8Array): Steps<MixedText> {
  const lines = linesOf(bytes);
  yield;
  const page = yield* pageOf(lines, bytes);
  const read = yield* mapSteps(lines, (line) => ({ line, isUtf8: isUtf8(line, page) }));
  const letters = read.reduce((sum, { line, isUtf8 }) => sum + (isUtf8 ? line.letters.length : 0), 0);
  const wrong = read.reduce((sum, { line, isUtf8 }) => sum + (isUtf8 ? line.wrong : line.high), 0);
  const encoding = letters >= wrong ? 'utf-8' : page;
  const strays = letters >= wrong ? page : 'utf-8';
  const texts = yield* mapSteps(read, ({ line, isUtf8 }) => (isUtf8 ? mixedLine(line, page, strays) : pageText(line.bytes, page, strays)));
  yield;
  return { text: texts.join(''), encoding, strays: letters === 0 || wrong === 0 ? null : strays };
}

function linesOf(bytes: Uint8Array): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, from);
    const next = end < 0 ? bytes.length : end + 1;
    lines.push(lineOf(bytes.subarray(from, next), from));
    from = next;
  }
  return lines;
}

function lineOf(bytes: Uint8Array, start: number): Line {
  const letters: [at: number, length: number][] = [];
  let [wrong, high] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length > 1) letters.push([at, length]);
    if (length === 0) wrong += 1;
    if (length !== 1) high += Math.max(1, length);
    at += Math.max(1, length);
  }
  return { start, bytes, letters, wrong, high };
}

/** So many lines show which code page fits. */
const SAMPLE_LINES = 200;

/** The code page of what is no UTF-8: as it looks in lines that have nothing of it, without its letters, or with everything, whichever reads best. */
function* pageOf(lines: readonly Line[], bytes: Uint8Array): Steps<CodePage> {
  const sure = lines.filter(({ letters, wrong }) => wrong > 0 && letters.length === 0);
  const wrong = Uint8Array.from(bytes);
  for (const { start, letters } of lines) for (const [at, length] of letters) wrong.fill(PLAIN, start + at, start + at + length);
  yield;
  const pages = new Set<CodePage>();
  if (sure.length > 0) pages.add(yield* guessCodePage(Buffer.concat(sure.map((line) => line.bytes))));
  // Without letters of UTF-8 all three are the same.
  if (sure.length === 0 || lines.some(({ letters }) => letters.length > 0)) {
    pages.add(yield* guessCodePage(wrong));
    pages.add(yield* guessCodePage(bytes));
  }
  const sample = lines.filter(({ high }) => high > 0).slice(0, SAMPLE_LINES);
  const scored: { readonly page: CodePage; readonly score: number }[] = [];
  for (const page of pages) {
    yield;
    scored.push({ page, score: sample.reduce((sum, line) => sum + bestScore(line, page), 0) });
  }
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).page;
}

function bestScore(line: Line, page: CodePage): number {
  const score = scoreOf(decodeCodePage(line.bytes, page));
  return line.letters.length === 0 ? score : Math.max(score, scoreOf(mixedLine(line, page, null)));
}

/** Whether the letters of a line that could be UTF-8 are: read like that, the line looks more like names than in the code page. */
function isUtf8(line: Line, page: CodePage): boolean {
  if (line.letters.length === 0) return false;
  return scoreOf(mixedLine(line, page, null)) > scoreOf(decodeCodePage(line.bytes, page));
}

/** A line with letters in UTF-8 and others in the code page; those of `marked` have a mark in front. */
function mixedLine({ bytes, letters }: Line, page: CodePage, marked: 'utf-8' | CodePage | null): string {
  const decoder = new TextDecoder();
  let text = '';
  let from = 0;
  for (const [at, length] of letters) {
    text += pageText(bytes.subarray(from, at), page, marked) + (marked === 'utf-8' ? WRONG_BYTE : '');
    text += decoder.decode(bytes.subarray(at, at + length));
    from = at + length;
  }
  return text + pageText(bytes.subarray(from), page, marked);
}

function pageText(bytes: Uint8Array, page: CodePage, marked: 'utf-8' | CodePage | null): string {
  const text = decodeCodePage(bytes, page);
  if (marked !== page) return text;
  return text.replaceAll(/[^\0-\x7f]/g, (character) => WRONG_BYTE + character);
}
