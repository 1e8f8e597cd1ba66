import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import type { TimeChange } from '../kit/line.messages';
import { type DeviceMoment, extraOf, type ParsedLine, unreadable, wordsWithout } from '../kit/parsed-line';
import { parseTime } from '../kit/wall-time';

const LENGTH = 26;
/** With a rank, which lists have, and the check. */
const LONGEST = 34;
/** Where a time begins behind another one, because a line end was lost. */
const NEXT = /(?<=.)(?=[ ?mcCdixtpbn][ \d]{4}(?:[ a-zA-Z\d](?:C\d|RT|TT|SQ|DT)[ M] ))/;
/** Behind the number is a blank, or the letter or number of the course where two race at once. */
const LINE =
  /^(?<status>[ ?mcCdixtpb])(?<number>[ \d]{4})(?<course>[ a-zA-Z\d])C(?<channel>\d)(?<manual>[ M]) (?<time>\d{2}:\d{2}:\d{2}[.,]\d{1,4})/;
/** The number that comes next, times that the device computes, and its greeting. */
const ASIDE = /^([ns][ \d]{4}[ a-zA-Z]?$|n.{0,9}$|TIMY:|.{5}[ a-zA-Z\d](RT|TT|SQ|DT))/;
/** Times of a start number: measured here, sent by another device of the same kind, corrected for the delay of a radio link. */
const LIVE: ReadonlySet<string> = new Set([' ', 'x', 't']);
const FROM_MEMORY = 'm';
/** A pulse there without a number is nobody's own start: it is offered as the gun. */
const START_CHANNEL = 0;
const WITHOUT_NUMBER = '?';
const CHANGES: Readonly<Record<string, TimeChange>> = {
  c: 'cleared',
  C: 'cleared',
  d: 'disqualified',
  i: 'entered',
  p: 'invalid',
  b: 'invalid',
};

/** Returns the two characters that a Timy adds when checking is switched on: the nibbles of the sum, upwards from `0`. */
export function timyCheck(line: string): string {
  let sum = 0;
  for (let index = 0; index < LENGTH; index += 1) sum += line.charCodeAt(index);
  return String.fromCharCode(0x30 + ((sum >> 4) & 0xf), 0x30 + (sum & 0xf));
}

/**
 * Parses a line of an ALGE Timy or TdC: the number is the tag, the channel the antenna; there is a time of day and no date. Sources:
 * ALGE-Timing, "Timy3 General" manual, chapter 12.1 "RS232 Interface", which lists the status characters; ALGE-Timing, "TdC 8001" manual;
 * serial output of a TdC 8001 on a race day.
 */
export function timy(line: string, receivedAt: EpochMs): ParsedLine {
  if (line.length <= LONGEST && ASIDE.test(line)) return { type: 'aside' };
  const groups = LINE.exec(line)?.groups;
  if (groups === undefined || line.length > LONGEST) return unreadable('The line is not a time of a Timy.');
  if (line.length === LENGTH + 2 && line.slice(LENGTH) !== timyCheck(line)) return unreadable('The line has a wrong check.');
  const { status = '', number = '', time = '', course = ' ' } = groups;
  const antenna = Number(groups.channel);
  const moment: DeviceMoment = { readerAt: parseTime(time, receivedAt), shown: time };
  const tag = numberOf(number);
  const change = CHANGES[status];
  if (change !== undefined) return tag === null ? { type: 'aside' } : { type: 'correction', change, tag, antenna, moment };
  if (status === WITHOUT_NUMBER || tag === null) {
    return antenna === START_CHANNEL ? { type: 'gun', moment, live: true } : { type: 'numberless', antenna, moment };
  }
  const extra = extraOf({
    manual: groups.manual === 'M' || undefined,
    course: course === ' ' ? undefined : course,
    time: wordsWithout(moment.readerAt, time),
  });
  const read = { tag, antenna, rssi: null, readerAt: moment.readerAt, extra };
  return { type: 'passing', kind: 'arrive', read, recovered: status === FROM_MEMORY || !LIVE.has(status) };
}

/** Cuts a line in which line ends were lost. */
export function timyPieces(line: string): readonly string[] {
  return line.split(NEXT);
}

/** Without leading zeros; null for a blank number, and for 0, which stands for none. */
function numberOf(text: string): TagId | null {
  return parseTag(text.trim().replace(/^0+/, ''));
}
