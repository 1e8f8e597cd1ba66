import type { Steps } from '../domain/steps';
import { decodeCodePage } from './code-pages';
import { guessCodePage } from './guess-code-page';
import type { CodePage } from './list.messages';

/** What is in bytes as UTF-8: bytes that belong to no character. */
interface Utf8Census {
  /** Where bytes are wrong, in order. */
  readonly wrong: readonly number[];
  /** Where a last letter begins that the end of the file cuts off; the number of bytes where none is cut. */
  readonly end: number;
}

/** Stands before a character whose byte was wrong in UTF-8. No text holds it: it is no character. */
export const WRONG_BYTE = '\ufdd0';

export function utf8Census(bytes: Uint8Array): Utf8Census {
  const wrong: number[] = [];
  const end = cutAt(bytes);
  for (let at = 0; at < end; ) {
    const length = lengthAt(bytes, at);
    if (length === 0) wrong.push(at);
    at += Math.max(1, length);
  }
  return { wrong, end };
}

/** The text of bytes that are UTF-8 but for some: each of these is a letter of the likeliest code page, and is marked. */
export function* lenientUtf8(
  bytes: Uint8Array,
  { wrong, end }: Utf8Census,
): Steps<{ readonly text: string; readonly page: CodePage | null }> {
  const page = wrong.length === 0 ? null : yield* guessCodePage(wordsAround(bytes, wrong));
  const decoder = new TextDecoder();
  let text = '';
  let from = 0;
  for (const at of wrong) {
    text += decoder.decode(bytes.subarray(from, at)) + WRONG_BYTE + decodeCodePage(bytes.subarray(at, at + 1), page ?? 'windows-1252');
    from = at + 1;
  }
  text += decoder.decode(bytes.subarray(from, end));
  return { text: end === bytes.length ? text : `${text}${WRONG_BYTE}\ufffd`, page };
}

/** The words in which bytes are wrong, without the right characters of several bytes. */
function wordsAround(bytes: Uint8Array, wrong: readonly number[]): Uint8Array {
  return Uint8Array.from(wrong.flatMap((at) => [0x20, ...[at - 1, at, at + 1].map((one) => plainByte(bytes, one, at)), 0x20]));
}

function plainByte(bytes: Uint8Array, at: number, wrong: number): number {
  const byte = bytes[at] ?? 0x20;
  return at === wrong || byte < 0x80 ? byte : 0x61;
}

/** First bytes of Latin, Greek and Cyrillic letters. At the end of a file any other may as well be a whole letter of a code page. */
const FIRST_BYTES = new Set([0xc3, 0xc4, 0xc5, 0xce, 0xcf, 0xd0, 0xd1]);

function cutAt(bytes: Uint8Array): number {
  const { length } = bytes;
  for (let back = 1; back <= 3 && back <= length; back++) {
    const at = length - back;
    const wanted = sequenceLength(bytes[at] ?? 0);
    if (wanted === 0) continue;
    const isCut = wanted > back && (back > 1 || FIRST_BYTES.has(bytes[at] ?? 0)) && continuations(bytes, at, back) === back - 1;
    return isCut ? at : length;
  }
  return length;
}

/** The number of bytes of the character at an index; 0 when there is none. */
export function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = sequenceLength(first);
  if (length === 0 || continuations(bytes, at, length) !== length - 1) return 0;
  const second = bytes[at + 1] ?? 0;
  // Too long for their character, halves of characters, and beyond the last character.
  const isForbidden =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isForbidden ? 0 : length;
}

function sequenceLength(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

function continuations(bytes: Uint8Array, at: number, length: number): number {
  let count = 0;
  while (count < length - 1 && ((bytes[at + count + 1] ?? 0) & 0xc0) === 0x80) count++;
  return count;
}
