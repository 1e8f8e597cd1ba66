import type { EpochMs } from '../../domain/model/time';
import { extraOf, type LineFormat, type ParsedLine, unreadable, wholeNumber, wordsWithout } from '../kit/parsed-line';
import { plainFormat, readGroups } from '../kit/pattern';
import { fractionMs, localInstant } from '../kit/wall-time';
import { ipico } from './ipico';
import { timy } from './timy';

const WICLAX =
  /^(?<tag>[^;]+);(?<time>\d{2}-\d{2}-\d{4} \d{2}:\d{2}:\d{2}(?:[.,]\d{1,6})?)(?:;(?<loop>[^;]*))?(?:;(?<lap>[^;]*))?(?:;(?<battery>[^;]*))?(?:;(?<rewind>[^;]*))?$/u;
/** The reader counts seconds from the beginning of 1980, in its own local time. */
const ULTRA_EPOCH = Date.UTC(1980, 0, 1);
const ULTRA_FIELDS = 12;

/** The line formats that the station knows, by the names that addresses use. */
export const LINE_FORMATS = {
  /** One tag a line, nothing else. */
  plain: plainFormat,
  /** Wiclax: `chip;day-month-year time;loop;lap;battery;rewind`, heartbeat `*`. Source: public client csutorasa/wiclax4j, docs/protocol.md. */
  wiclax,
  /** Ipico Elite and Lite: `aa`, reader, tag, signal counts, date, time, check. */
  ipico,
  /** ALGE Timy 1 to 3: number, channel, time of day. */
  timy,
  /** RFID Timing Ultra: twelve fields with commas. Source: public clients PikaTimer, Chronokeep and CrossMgr. */
  ultra,
} as const satisfies Record<string, LineFormat>;

/** The name of a line format, as the option `format` of an address gives it. */
export type LineFormatName = keyof typeof LINE_FORMATS;

function wiclax(line: string, receivedAt: EpochMs): ParsedLine {
  if (/^(\*|CLOCK.*|READOK)$/.test(line)) return { type: 'aside' };
  const parsed = withPattern(WICLAX, line, receivedAt);
  if (parsed.type !== 'observation') return parsed;
  const extra = Object.fromEntries(Object.entries(parsed.read.extra ?? {}).filter(([name, value]) => name !== 'rewind' && value !== ''));
  const read = { ...parsed.read, extra: Object.keys(extra).length === 0 ? null : extra };
  return parsed.read.extra?.rewind === '1' ? { type: 'passing', kind: 'arrive', read, recovered: true } : { type: 'observation', read };
}

function ultra(line: string, receivedAt: EpochMs): ParsedLine {
  if (/^(Connected|V=|S=)/.test(line)) return { type: 'aside' };
  const [kind, tag, seconds, milliseconds, antenna, rssi, rewind, ...rest] = line.split(',');
  if (kind !== '0' || rest.length !== ULTRA_FIELDS - 7) return unreadable('The line is not a read of an Ultra.');
  const parsed = readGroups({ tag, antenna, rssi }, receivedAt);
  const count = wholeNumber(seconds);
  if (parsed.type !== 'observation' || count === null) return unreadable('The line has no usable tag or time.');
  const readerAt = ultraInstant(count, fractionMs((milliseconds ?? '').padStart(3, '0')), receivedAt);
  const time = wordsWithout(readerAt, `${seconds},${milliseconds}`);
  const read = { ...parsed.read, readerAt, extra: extraOf({ ...parsed.read.extra, logId: rest.at(-1), time }) };
  return rewind === '1' ? { type: 'passing', kind: 'arrive', read, recovered: true } : { type: 'observation', read };
}

function ultraInstant(seconds: number, ms: number, receivedAt: EpochMs): EpochMs | null {
  const wall = new Date(ULTRA_EPOCH + seconds * 1000);
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
  const [hour, minute, second] = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()];
  return localInstant({ year, month, day, hour, minute, second, ms }, receivedAt);
}

function withPattern(pattern: RegExp, line: string, receivedAt: EpochMs): ParsedLine {
  const groups = pattern.exec(line)?.groups;
  return groups === undefined ? unreadable('The line does not look like this reader’s.') : readGroups(groups, receivedAt);
}
