import type { EpochMs } from '../../domain/model/time';
import {
  type DeviceMoment,
  extraOf,
  type LineHabits,
  type LineRead,
  type LogEntry,
  type LogHabit,
  type ParsedLine,
  unreadable,
  wholeNumber,
  wordsWithout,
} from './parsed-line';
import { readGroups } from './pattern';
import { fractionMs, localInstant, localTimeAt } from './wall-time';

/** The reader counts seconds from the beginning of 1980, in its own local time. */
const EPOCH = Date.UTC(1980, 0, 1);
const LOG_ID = 11;
const REWIND = 6;
const REWOUND = '1';
const READ_KIND = /^[01]$/;
/** A read up to the next one behind it, where a line end was lost. */
const RECORD = /[01],[^,]*,\d{8,10},\d{1,3},\d+,-?\d+,[01],\d+(?:,[^,]*){3},\d+?(?=[01],[^,]*,\d{8,10},|$)/g;
/** Greetings, the battery's voltage, status, and answers to commands of other programs: settings, times. */
const ASIDE = /^(?:(?:[01],)?Connected\b|V=|S=|[Uu].?[ -~]{0,40}$|\d{1,2}:\d{1,2}:\d{1,2} \d{1,2}-\d{1,2}-\d{4}\b)/;
/** The heartbeat: the voltage of the battery. */
export const VOLTAGE = /^V=/;
/** Ports of one reader; an Ultra-8 has two readers. */
const PORTS = 4;
/** The start button is port 0, its chip 0. */
const BUTTON = /^0+$/;

/** The reader sends what it stored when it is asked by numbers of its log. */
export const ultraLog: LogHabit = {
  entryOf: logEntry,
  request: (last, next) => Buffer.from(`6\0\0${last}\r\n${next}\r\n`, 'latin1'),
};

/** What a reader does of which nothing is known but its lines. */
export const ultraHabits: LineHabits = {
  heartbeat: { everyMs: 2000, matches: (line) => VOLTAGE.test(line) },
  pieces: ultraPieces,
  log: ultraLog,
};

/** Cuts a line of an Ultra in which line ends were lost. */
export function ultraPieces(line: string): readonly string[] {
  const records = line.match(RECORD) ?? [];
  return records.join('') === line ? records : [line];
}

function logEntry(line: string): LogEntry | null {
  const fields = line.split(',');
  const id = READ_KIND.test(fields[0] ?? '') ? wholeNumber(fields[LOG_ID]) : null;
  return id === null ? null : { id, sentAgain: fields[REWIND] === REWOUND };
}

/** Parses a line of an RFID Timing Ultra or Joey: 0 or 1, chip, seconds, milliseconds, port, signal, rewind, reader, box, …, …, log id. */
export function ultra(line: string, receivedAt: EpochMs): ParsedLine {
  const [kind = '', chip = '', seconds = '', milliseconds = '', port = '', rssi, rewind, reader, ...rest] = line.split(',');
  const [logId, end = ''] = rest.slice(LOG_ID - 8);
  if (!READ_KIND.test(kind) || logId === undefined || end !== '' || rest.length > LOG_ID - 6)
    return ASIDE.test(line) ? { type: 'aside' } : unreadable('The line is not a read of an Ultra.');
  const count = wholeNumber(seconds);
  if (count === null) return unreadable('The line has no usable tag or time.');
  const readerAt = instantOf(count, fractionMs(milliseconds.padStart(3, '0')), receivedAt);
  const isRewound = rewind === REWOUND;
  if (BUTTON.test(chip) && BUTTON.test(port)) return { type: 'gun', moment: momentOf(readerAt, count, milliseconds), live: !isRewound };
  const parsed = readGroups({ tag: chip, antenna: port, rssi }, receivedAt);
  if (parsed.type !== 'observation') return unreadable('The line has no usable tag or time.');
  const time = wordsWithout(readerAt, `${seconds},${milliseconds}`);
  const extra = extraOf({ ...parsed.read.extra, logId, time });
  const read: LineRead = { ...parsed.read, antenna: antennaOf(parsed.read.antenna, wholeNumber(reader)), readerAt, extra };
  return isRewound ? { type: 'passing', kind: 'arrive', read, recovered: true } : { type: 'observation', read };
}

/** The ports of the second reader follow those of the first. */
function antennaOf(port: number | null, reader: number | null): number | null {
  return port === null || reader === null || reader < 2 ? port : port + (reader - 1) * PORTS;
}

/** The number of whole seconds by which the reader names a moment of its clock. */
export function ultraSeconds(at: EpochMs): number {
  return Math.floor((localTimeAt(at) - EPOCH) / 1000);
}

function instantOf(seconds: number, ms: number, receivedAt: EpochMs): EpochMs | null {
  const wall = new Date(EPOCH + seconds * 1000);
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
  const [hour, minute, second] = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()];
  return localInstant({ year, month, day, hour, minute, second, ms }, receivedAt);
}

function momentOf(readerAt: EpochMs | null, seconds: number, milliseconds: string): DeviceMoment {
  if (readerAt === null) return { readerAt, shown: `${seconds},${milliseconds}` };
  return { readerAt, shown: `${new Date(EPOCH + seconds * 1000).toISOString().slice(11, 19)}.${milliseconds.padStart(3, '0')}` };
}
