import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { type DeviceMoment, extraOf, type LineRead, type ParsedLine, unreadable, wordsWithout } from './parsed-line';
import { localInstant, type WallTime } from './wall-time';

/** Reader, tag, signal counts, date, time, hundredths; then index, page and status of a tag that talks only after it was asked; check; mark. */
const LINE = /^aa([0-9a-f]{2})([0-9a-f]{12})([0-9a-f]{4})(\d{12}[0-9a-f]{2})([0-9a-f]{6})?([0-9a-f]{2})(FS|LS)?$/i;
/** Trident's lines have the letter of the reader, the number of the receiver, and a mark and a signal in place of a check. */
const TRIDENT = /^aa([a-z])(\d)([0-9a-f]{12})([0-9a-f]{4})(\d{12}[0-9a-f]{2})00(FS|LS|BS|RR)([0-9a-f]{2})$/i;
/** Commands and their replies: reader, number of data bytes, instruction, data, check. */
const FRAME = /^a[bc]([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})((?:[0-9a-f]{2})*)([0-9a-f]{2})$/i;
/** Date, day of the week, time and hundredths; a byte of settings follows, and behind the start button one of unknown meaning. */
const FRAME_TIME = /^(\d{6})[0-9a-f]{2}(\d{6}[0-9a-f]{2})/i;
const GUN = 0x2c;
/** What a reader prints when it starts: the name and version of its program. */
const BANNER = /^[A-Z][ -~]*(\bController\b|\bv\d+\.\d+)/;
const CHECKED_FROM = 2;
const CHECK_LENGTH = 2;
const CENTURY = 2000;
/** Bits of the status of a tag that talks after it was asked. */
const FIRST_SEEN = 0x80;
const LAST_SEEN = 0x40;
/** Lengths of lines: with a mark, with index, page and status, both, Trident's, plain. */
const LENGTHS = [38, 42, 44, 40, 36];

/** Returns the low byte of the sum of the character codes behind the first two up to `end`, as two lower-case hex digits. */
export function ipicoCheck(line: string, end = 34): string {
  let sum = 0;
  for (let index = CHECKED_FROM; index < end; index += 1) sum += line.charCodeAt(index);
  return (sum & 0xff).toString(16).padStart(2, '0');
}

/** The instant of the date and time that a line has; null when there is no such day or hour. */
type InstantOf = (wall: WallTime) => EpochMs | null;

/**
 * Parses a line of an Ipico reader, or of a Trident Time Machine, which prints nearly the same. Its hundredths of a second are in hex although
 * the rest of the time is decimal. Sources: IPICO, "IPICO Reader Serial Protocol" version 1.00 (21 November 2007); Trident, "Time Machine"
 * manual, "Tag data message format".
 */
export function ipico(line: string, receivedAt: EpochMs): ParsedLine {
  return ipicoAt(line, (wall) => localInstant(wall, receivedAt));
}

/** The same, for who finds the instants otherwise than by the arrival of the line. */
export function ipicoAt(line: string, instantOf: InstantOf): ParsedLine {
  const trident = TRIDENT.exec(line);
  if (trident !== null) return tridentLine(trident, instantOf);
  if (/^a[bc]/i.test(line)) return frame(line, instantOf);
  const match = LINE.exec(line);
  if (match === null) return BANNER.test(line) ? { type: 'aside' } : unreadable('The line is not a read of an Ipico.');
  const [, readerId, id = '', counts, time = '', asked, check = '', mark] = match;
  if (ipicoCheck(line, endOfSum(line, mark)) !== check.toLowerCase()) return unreadable('The line has a wrong check.');
  const read = readOf(id, { time, instantOf, extra: { readerId, counts, tto: asked } });
  if (read === null) return unreadable('The line has no usable tag.');
  if (mark !== undefined) return marked(read, mark);
  return asked !== undefined && isLastSeen(asked) ? marked(read, 'LS') : { type: 'observation', read };
}

/** Cuts a line in which line ends were lost around each line whose check is right, and around Trident's, which have none. */
export function ipicoPieces(line: string): readonly string[] {
  const pieces: string[] = [];
  let rest = 0;
  for (let at = 0; at < line.length; at += 1) {
    const whole = at === 0 ? wholeLine(line) : wholeLine(line.slice(at));
    if (whole === null) continue;
    if (at > rest) pieces.push(line.slice(rest, at));
    pieces.push(whole);
    rest = at + whole.length;
    at = rest - 1;
  }
  if (rest < line.length) pieces.push(line.slice(rest));
  return pieces;
}

/** The line with a right check that a text begins with; null when there is none. One that fills the text, or ends where the next one begins, is preferred. */
function wholeLine(text: string): string | null {
  if (!/^a[abc]/i.test(text)) return null;
  const right = [...LENGTHS, frameLength(text)].map((length) => text.slice(0, length)).filter((part) => isRight(part));
  return right.find((part) => part.length === text.length || /^a[abc]/i.test(text.slice(part.length))) ?? right[0] ?? null;
}

function isRight(part: string): boolean {
  const match = LINE.exec(part);
  if (match === null) return TRIDENT.test(part) || ipicoFrame(part) !== null;
  return ipicoCheck(part, endOfSum(part, match[7])) === match[6]?.toLowerCase();
}

function endOfSum(line: string, mark: string | undefined): number {
  return line.length - CHECK_LENGTH - (mark?.length ?? 0);
}

function frameLength(text: string): number {
  const bytes = hex(text.slice(4, 6));
  return Number.isNaN(bytes) ? 0 : 8 + 2 * bytes + CHECK_LENGTH;
}

/** A command, its reply, or what the reader reports by itself. */
export interface IpicoFrame {
  readonly readerId: number;
  /** From `f0` on: the request was refused. */
  readonly instruction: number;
  /** Two lower-case hex digits a byte; empty for acknowledgements and requests without data. */
  readonly data: string;
}

/** Returns the frame that a line is; null for other lines and for a wrong check or length. */
export function ipicoFrame(line: string): IpicoFrame | null {
  const [, readerId = '', length = '', instruction = '', data = '', check = ''] = FRAME.exec(line) ?? [];
  if (check === '' || ipicoCheck(line, line.length - CHECK_LENGTH) !== check.toLowerCase()) return null;
  // Requests for a whole record have a length of FF and no data.
  const isWhole = data.length === 2 * hex(length) || (data === '' && hex(length) === 0xff);
  return isWhole ? { readerId: hex(readerId), instruction: hex(instruction), data: data.toLowerCase() } : null;
}

/** The moment that the data of a frame with a date and time begin with; null where they do not. */
export function ipicoMoment(data: string, instantOf: InstantOf): DeviceMoment | null {
  const [, date, time] = FRAME_TIME.exec(data) ?? [];
  return date === undefined || time === undefined ? null : momentOf(`${date}${time}`, instantOf);
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16);
}

function frame(line: string, instantOf: InstantOf): ParsedLine {
  const found = ipicoFrame(line);
  if (found === null) return unreadable('The line has a wrong check.');
  const moment = found.instruction === GUN ? ipicoMoment(found.data, instantOf) : null;
  return moment === null ? { type: 'aside' } : { type: 'gun', moment, live: true };
}

function tridentLine(
  [, letter, receiver, id = '', counts, time = '', mark = '', signal]: RegExpExecArray,
  instantOf: InstantOf,
): ParsedLine {
  const read = readOf(id, { time, instantOf, extra: { readerId: letter, counts, signal } });
  if (read === null) return unreadable('The line has no usable tag.');
  return marked({ ...read, antenna: Number(receiver) }, mark);
}

/** First and last reads are decided by the reader; others are some of many. */
function marked(read: LineRead, mark: string): ParsedLine {
  switch (mark.toUpperCase()) {
    case 'FS':
      return { type: 'passing', kind: 'arrive', read, recovered: false };
    case 'LS':
      return { type: 'passing', kind: 'depart', read, recovered: false };
    default:
      return { type: 'observation', read };
  }
}

function isLastSeen(asked: string): boolean {
  const status = hex(asked.slice(-2));
  return (status & LAST_SEEN) !== 0 && (status & FIRST_SEEN) === 0;
}

interface ReadParts {
  readonly time: string;
  readonly instantOf: InstantOf;
  readonly extra: Readonly<Record<string, unknown>>;
}

function readOf(id: string, { time, instantOf, extra }: ReadParts): LineRead | null {
  const tag = parseTag(id);
  if (tag === null) return null;
  const readerAt = instantAt(time, instantOf);
  const words = wordsWithout(readerAt, time);
  return { tag, antenna: null, rssi: null, readerAt, extra: extraOf(words === undefined ? extra : { ...extra, time: words }) };
}

/** Of `yyMMddHHmmss` and hundredths in hex. */
function instantAt(text: string, instantOf: InstantOf): EpochMs | null {
  const part = (at: number): number => Number(text.slice(at, at + 2));
  const [year, ms] = [CENTURY + part(0), hex(text.slice(12)) * 10];
  return instantOf({ year, month: part(2), day: part(4), hour: part(6), minute: part(8), second: part(10), ms });
}

/** The same with what the device shows. */
function momentOf(text: string, instantOf: InstantOf): DeviceMoment {
  const [hour, minute, second] = [text.slice(6, 8), text.slice(8, 10), text.slice(10, 12)];
  return { readerAt: instantAt(text, instantOf), shown: `${hour}:${minute}:${second}.${String(hex(text.slice(12))).padStart(2, '0')}` };
}
