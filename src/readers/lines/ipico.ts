import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { extraOf, type ParsedLine, unreadable, wordsWithout } from '../kit/parsed-line';
import { localInstant } from '../kit/wall-time';

const LINE = /^aa([0-9a-f]{2})([0-9a-f]{12})([0-9a-f]{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})([0-9a-f]{2})([0-9a-f]{2})(FS|LS)?$/i;
const CHECKED_FROM = 2;
const CHECKED_TO = 34;
const TIME_FROM = 20;
const CENTURY = 2000;

/** Returns the low byte of the sum of the character codes between `aa` and the check, as two lower-case hex digits. */
export function ipicoCheck(line: string): string {
  let sum = 0;
  for (let index = CHECKED_FROM; index < CHECKED_TO; index += 1) sum += line.charCodeAt(index);
  return (sum & 0xff).toString(16).padStart(2, '0');
}

/**
 * Parses a line of an Ipico reader. Its hundredths of a second are in hex although the rest of the time is decimal. Source: IPICO, "IPICO
 * Reader Serial Protocol" version 1.00 (21 November 2007).
 */
export function ipico(line: string, receivedAt: EpochMs): ParsedLine {
  const match = LINE.exec(line);
  if (match === null) return unreadable('The line is not a read of an Ipico.');
  const [, readerId, id = '', counts, year, month, day, hour, minute, second, hundredths = '', check = '', seen] = match;
  if (ipicoCheck(line) !== check.toLowerCase()) return unreadable('The line has a wrong check.');
  const tag = parseTag(id);
  if (tag === null) return unreadable('The line has no usable tag.');
  const date = { year: CENTURY + Number(year), month: Number(month), day: Number(day) };
  const ms = Number.parseInt(hundredths, 16) * 10;
  const readerAt = localInstant({ ...date, hour: Number(hour), minute: Number(minute), second: Number(second), ms }, receivedAt);
  const time = wordsWithout(readerAt, line.slice(TIME_FROM, CHECKED_TO));
  const read = { tag, antenna: null, rssi: null, readerAt, extra: extraOf({ readerId, counts, time }) };
  if (seen === undefined) return { type: 'observation', read };
  return { type: 'passing', kind: seen.toUpperCase() === 'FS' ? 'arrive' : 'depart', read, recovered: false };
}
