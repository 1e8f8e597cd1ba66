import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { extraOf, type ParsedLine, unreadable, wordsWithout } from '../kit/parsed-line';
import { parseTime } from '../kit/wall-time';

const LENGTH = 26;
const LINE = /^(?<status>[ ?mcCdi])(?<number>[ \d]{4}) C(?<channel>\d)(?<manual>[ M]) (?<time>\d{2}:\d{2}:\d{2}\.\d{1,4})/;
const ASIDE = /^(n|TIMY:|.{5} (RT|TT|SQ))/;
/** Only these two are times of a start number; the others correct earlier times. */
const LIVE = ' ';
const FROM_MEMORY = 'm';

/** Returns the two characters that a Timy adds when checking is switched on: the nibbles of the sum, upwards from `0`. */
export function timyCheck(line: string): string {
  let sum = 0;
  for (let index = 0; index < LENGTH; index += 1) sum += line.charCodeAt(index);
  return String.fromCharCode(0x30 + ((sum >> 4) & 0xf), 0x30 + (sum & 0xf));
}

/**
 * Parses a line of an ALGE Timy: the number is the tag, the channel the antenna; there is a time of day and no date. Source: ALGE-Timing,
 * "Timy3 General" manual, chapter 12.1 "RS232 Interface"; the status characters are listed there.
 */
export function timy(line: string, receivedAt: EpochMs): ParsedLine {
  if (ASIDE.test(line)) return { type: 'aside' };
  const groups = LINE.exec(line)?.groups;
  if (groups === undefined) return unreadable('The line is not a time of a Timy.');
  if (line.length === LENGTH + 2 && line.slice(LENGTH) !== timyCheck(line)) return unreadable('The line has a wrong check.');
  if (groups.status !== LIVE && groups.status !== FROM_MEMORY)
    return unreadable('The line is a time without a number, or a correction: see the device.');
  const tag = parseTag((groups.number ?? '').trim().replace(/^0+(?=\d)/, ''));
  if (tag === null) return unreadable('The time has no number.');
  const readerAt = parseTime(groups.time ?? '', receivedAt);
  const extra = extraOf({ manual: groups.manual === 'M' || undefined, time: wordsWithout(readerAt, groups.time) });
  const read = { tag, antenna: Number(groups.channel), rssi: null, readerAt, extra };
  return { type: 'passing', kind: 'arrive', read, recovered: groups.status === FROM_MEMORY };
}
