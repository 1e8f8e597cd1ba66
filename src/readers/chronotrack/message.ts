import { plainText } from '../../domain/model/plain-text';
import type { TagId } from '../../domain/model/read';
import { parseTag } from '../../domain/model/tag';
import type { EpochMs } from '../../domain/model/time';
import { parseTime } from '../kit/wall-time';

/** What a line about an event at a location has in common. */
interface Observed {
  /** Its number in the stream; null where it is none. */
  readonly sequence: number | null;
  readonly location: string;
  /** By the clock of the device; null when its time makes no sense. */
  readonly readerAt: EpochMs | null;
  /** The time as it is written. */
  readonly shown: string;
  /** MAC or name of the reader. */
  readonly reader: string;
  /** Null where none is named. */
  readonly antenna: number | null;
  /** How often the tag was read before, or the lap. */
  readonly count: string;
}

/** A line of CTP01. */
export type ChronotrackMessage =
  /** `speaks`: the other side greets first and names the protocol; `answers`: it answers a greeting with the number of its settings. */
  | { readonly type: 'greeting'; readonly name: string; readonly role: 'speaks' | 'answers' }
  | { readonly type: 'setting'; readonly name: string; readonly value: string }
  | ({ readonly type: 'read'; readonly tag: TagId } & Observed)
  /** A device saw somebody and does not know whom, as cameras do. */
  | ({ readonly type: 'numberless' } & Observed)
  | ({ readonly type: 'gun' } & Observed)
  | ({ readonly type: 'new-location' } & Observed)
  /** The other side asks for something. */
  | { readonly type: 'command'; readonly name: string; readonly values: readonly string[] }
  | { readonly type: 'ack'; readonly of: string; readonly values: readonly string[] }
  | { readonly type: 'error'; readonly of: string; readonly reason: string };

const NAME = 'Racetag';
const VERSION = '1.0';
const PROTOCOL = 'CTP01';
const EVENT = /^CT01_\d+$/;
const SETTING = /^([a-z][a-z-]*)=(.*)$/;
const COMMANDS: ReadonlySet<string> = new Set([
  ...['ping', 'start', 'stop', 'getconnectionid', 'geteventinfo', 'getlocations', 'authorize'],
]);
/** Reads as they come, dates in their times, guns and new locations as well. */
const SETTINGS = ['stream-mode=push', 'time-format=iso', 'tagevent-format=CT01_33', 'guntimes=true', 'newlocations=true'];
const NOISE = /\p{Cc}/gu;
const END = '\r\n';

/** The greeting where the other side waits for one. */
export const GREETING = `${NAME}~${VERSION}~${PROTOCOL}${END}`;
/** The answer to the greeting of the other side, with the settings of this connection, and the questions that follow. */
export const ANSWER_TO_GREETING = [
  ...[`${NAME}~${VERSION}~${SETTINGS.length}`, ...SETTINGS],
  ...['getconnectionid', 'geteventinfo', 'getlocations', ''],
].join(END);
export const PING = `ping${END}`;
export const ASK_LOCATIONS = `getlocations${END}`;

/** Starts the stream of a location from a number on, which it includes. */
export function startFrom(location: string, sequence: number): string {
  return `start~${location}~${sequence}${END}`;
}

/** Answers a command of the other side. */
export function acknowledge(command: string, ...values: readonly string[]): string {
  return `${['ack', command, ...values].join('~')}${END}`;
}

/** Parses a line; null for any other text. Times without a date are those nearest to `receivedAt`. */
export function parseMessage(text: string, receivedAt: EpochMs): ChronotrackMessage | null {
  const line = text.replace(NOISE, '').trim();
  const [first = '', second = '', third = '', ...rest] = line.split('~');
  if (EVENT.test(first)) return eventOf([second, third, ...rest], receivedAt);
  if (first === 'ack' && second !== '') return { type: 'ack', of: second, values: line.split('~').slice(2) };
  if (first === 'err') return { type: 'error', of: second, reason: third };
  if (COMMANDS.has(first)) return { type: 'command', name: first, values: line.split('~').slice(1) };
  const [, setting, value = ''] = SETTING.exec(line) ?? [];
  if (setting !== undefined) return { type: 'setting', name: setting, value };
  if (first === '' || second === '' || rest.length > 0) return null;
  const name = plainText(first);
  if (third === PROTOCOL) return { type: 'greeting', name, role: 'speaks' };
  return /^\d{1,3}$/.test(third) ? { type: 'greeting', name, role: 'answers' } : null;
}

function eventOf(fields: readonly string[], receivedAt: EpochMs): ChronotrackMessage | null {
  const [sequence = '', location = '', what = '', shown = '', count = '', reader = '', antenna = ''] = fields.map(plainText);
  if (location === '' || shown === '') return null;
  const observed: Observed = {
    sequence: /^\d{1,15}$/.test(sequence) ? Number(sequence) : null,
    ...{ location, shown, reader, count },
    readerAt: timeOf(shown, receivedAt),
    antenna: /^[1-9]\d?$/.test(antenna) ? Number(antenna) : null,
  };
  switch (what.toLowerCase()) {
    case 'guntime':
      return { type: 'gun', ...observed };
    case 'newlocation':
      return { type: 'new-location', ...observed };
    case 'unknown':
      return { type: 'numberless', ...observed };
  }
  const tag = parseTag(what);
  return tag === null ? null : { type: 'read', tag, ...observed };
}

/** ISO without a zone, time of day, seconds since 1970 with decimals, or milliseconds since midnight. */
function timeOf(text: string, receivedAt: EpochMs): EpochMs | null {
  return /^\d{1,8}$/.test(text) ? parseTime(timeOfDay(Number(text)), receivedAt) : parseTime(text, receivedAt);
}

function timeOfDay(inDay: number): string {
  const [hours, minutes, seconds] = [Math.floor(inDay / 3_600_000), Math.floor(inDay / 60_000) % 60, Math.floor(inDay / 1000) % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(hours)}:${two(minutes)}:${two(seconds)}.${String(inDay % 1000).padStart(3, '0')}`;
}
