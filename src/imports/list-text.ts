import type { Steps } from '../domain/steps';
import { decodeCodePage } from './code-pages';
import type { CodePage, ListEncoding, ListMessage } from './list.messages';
import { mixedText } from './mixed-text';
import { lenientUtf8, utf8Census, WRONG_BYTE } from './utf-8';
import { utf16OfUtf32 } from './utf-32';

/** The text of a list, or why the bytes have none. */
export type ListText = DecodedText | { readonly ok: false; readonly problem: ListMessage };

interface DecodedText {
  readonly ok: true;
  /** Marks of `WRONG_BYTE` stand before the characters of wrong bytes, and U+FFFD in the place of what is no character. */
  readonly text: string;
  readonly encoding: ListEncoding;
  /** Nobody chose the encoding, and the bytes do not prove it. */
  readonly guessed: boolean;
  /** The encoding of single bytes that are wrong in the encoding of the list; null where there are none. */
  readonly strays: 'utf-8' | CodePage | null;
}

/** First bytes of the files of spreadsheet programs. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_SPREADSHEET = [0xd0, 0xcf, 0x11, 0xe0];
const UTF_8_MARK = [0xef, 0xbb, 0xbf];
const UTF_16_MARKS = { 'utf-16le': [0xff, 0xfe], 'utf-16be': [0xfe, 0xff] } as const;

/**
 * Decodes a list; all its line ends become `\n`. A byte order mark names the encoding. Without one it is the chosen one, else UTF-16
 * where its zeros say so, UTF-8 where all bytes are, else UTF-8 and the likeliest code page, each where it fits (`mixedText`). A text of UTF-32 is
 * read as the same text in UTF-16.
 */
export function* listText(given: Uint8Array, chosen: ListEncoding | null = null): Steps<ListText> {
  const bytes = utf16OfUtf32(given) ?? given;
  if (beginsWith(bytes, ZIP) || beginsWith(bytes, OLD_SPREADSHEET)) {
    return { ok: false, problem: { code: 'no-list', params: { problem: 'spreadsheet' } } };
  }
  const decoded = chosen === null ? yield* detected(bytes) : { ...(yield* asChosen(bytes, chosen)), guessed: false };
  yield;
  if (decoded.text.includes('\0')) return { ok: false, problem: { code: 'no-list', params: { problem: 'not-text' } } };
  return { ok: true, ...decoded, text: decoded.text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n') };
}

type Decoded = Pick<DecodedText, 'text' | 'encoding' | 'guessed' | 'strays'>;

function* detected(bytes: Uint8Array): Steps<Decoded> {
  const marked = Object.values(UTF_16_MARKS).some((mark) => beginsWith(bytes, mark));
  if (marked || likelyByteOrder(bytes) !== null) return { ...(yield* asChosen(bytes, 'utf-16')), guessed: !marked };
  const census = utf8Census(bytes);
  yield;
  const isMarked = beginsWith(bytes, UTF_8_MARK);
  if (isMarked || census.wrong.length === 0) {
    const { text, page } = yield* lenientUtf8(bytes, census);
    return { text, encoding: 'utf-8', guessed: !isMarked && page !== null, strays: page };
  }
  const { end } = census;
  const mixed = yield* mixedText(bytes.subarray(0, end));
  if (mixed.encoding !== 'utf-8')
    return { ...mixed, text: mixed.text + decodeCodePage(bytes.subarray(end), mixed.encoding), guessed: true };
  return { ...mixed, text: end === bytes.length ? mixed.text : `${mixed.text}${WRONG_BYTE}\ufffd`, guessed: true };
}

function* asChosen(bytes: Uint8Array, encoding: ListEncoding): Steps<Omit<Decoded, 'guessed'>> {
  if (encoding === 'utf-16') {
    const order = beginsWith(bytes, UTF_16_MARKS['utf-16be']) ? 'utf-16be' : (likelyByteOrder(bytes) ?? 'utf-16le');
    return { text: new TextDecoder(order).decode(bytes), encoding, strays: null };
  }
  if (encoding !== 'utf-8') return { text: decodeCodePage(bytes, encoding), encoding, strays: null };
  const { text, page } = yield* lenientUtf8(bytes, utf8Census(bytes));
  return { text, encoding, strays: page };
}

/** So many bytes are looked at for the zeros of UTF-16. */
const SAMPLE = 2_000;

/** Control characters that no text has, and what is no character; lone halves of pairs stand at the end of a sample alone. */
const NO_TEXT = /(?![\t\n\v\f\r])\p{Cc}|[\ufffd\p{Cn}\p{Co}]/u;

/**
 * The byte order of UTF-16 by its zeros: those of Latin letters, and of blanks and line ends in any script, are all on one side. Null where the
 * zeros say nothing.
 */
function likelyByteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 4) return null;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros.map((count) => count / (sample.length / 2));
  if (odd > 0.4 && even < 0.05) return 'utf-16le';
  if (even > 0.4 && odd < 0.05) return 'utf-16be';
  if ((even === 0) === (odd === 0)) return null;
  const order = odd > 0 ? 'utf-16le' : 'utf-16be';
  return NO_TEXT.test(new TextDecoder(order).decode(sample, { stream: true })) ? null : order;
}

/** Whether a text holds characters of wrong bytes. */
export function hasWrongBytes(text: string): boolean {
  return text.includes(WRONG_BYTE) || text.includes('\ufffd');
}

function beginsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return bytes.length >= first.length && first.every((byte, index) => bytes[index] === byte);
}
