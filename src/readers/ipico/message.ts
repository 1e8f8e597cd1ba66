import type { EpochMs } from '../../domain/model/time';
import { ipicoCheck, ipicoFrame, ipicoMoment } from '../kit/ipico-line';
import { localInstant, localTimeAt, wallTextAt } from '../kit/wall-time';

/** What a reader tells besides its reads. */
export type IpicoNews =
  /** The reply to a question for the time; null when the reader shows no real date. */
  | { readonly type: 'time'; readonly at: EpochMs | null; readonly receivedAt: EpochMs }
  | { readonly type: 'store'; readonly store: StoreState }
  /** The name and version of its program. */
  | { readonly type: 'banner'; readonly name: string; readonly version: string };

/** What the reader has stored, in records from the beginning of its store. */
export interface StoreState {
  /** Whether it stores its reads. */
  readonly isRecording: boolean;
  /** Whether it is sending what it has stored. */
  readonly isSending: boolean;
  readonly stored: number;
  /** Records that it has sent since sending began. */
  readonly sent: number;
  /** Whether it marks what it has stored as not downloaded yet; sending it ends that. Inferred from recordings of before and after. */
  readonly isMarked: boolean;
}

/**
 * Requests on the link with the reads, none of which changes a setting. Reader id 00 addresses every reader. Sources: IPICO, "IPICO Reader Serial
 * Protocol" version 1.00 (21 November 2007), for the frames, 02 and 37; recorded traffic of the maker's program with a reader of 2013
 * (iwismer/rusty-timer, docs/ipico-protocol, captures `downloadreads`, `download-events`, `turnon-con-dis`) for 4b, which no document describes.
 * `setTimeRequest` (01) is sent only when a person asks for it. Left out on purpose: 03 to 11 (settings), 0a (clears counters), 4b with 00 or d0
 * (recording, clears the store).
 */
export const REQUESTS = {
  time: request(0x02),
  banner: request(0x37),
  store: request(0x4b, 'query'),
  /** From the first record on. */
  rewind: request(0x4b, '02'),
  /** Reports how much it has sent, every five seconds. */
  reportSending: request(0x4b, '070105'),
  send: request(0x4b, '0101'),
  stopSending: request(0x4b, '0100'),
  stopReports: request(0x4b, '0700'),
} as const;

/**
 * The request that sets the clock to the second that clocks in the station's zone show at an instant, of which 0 is Sunday. Recordings of five
 * settings (`setclock`, `another-clockset` to `another5-clockset`): the second begins half a second after the request.
 */
export function setTimeRequest(at: EpochMs): Uint8Array {
  const local = new Date(localTimeAt(at));
  const digits = digitsOf(local);
  return request(0x01, `${digits.slice(0, 6)}0${local.getUTCDay()}${digits.slice(6)}`);
}

/** Year, month, day, hour, minute, second: two digits each. */
function digitsOf(local: Date): string {
  return local.toISOString().replace(/\D/g, '').slice(2, 14);
}

const TIME = 0x02;
const STORE = 0x4b;
/**
 * State; end of the store and place of what is sent, each as a page and a record of it; the last page and its last record; in the longer form
 * flags. The meaning of the last three follows from the recordings: what they send agrees with pages of that many records, and the flags are gone
 * after a download.
 */
const STORE_DATA =
  /^([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{4})([0-9a-f]{2})([0-9a-f]{4})[0-9a-f]{4}([0-9a-f]{4})(?:[0-9a-f]{2}([0-9a-f]{2}))?/;
const RECORDING = 0x01;
const SENDING = 0x02;
const BANNER = /^(.*?\bController\b).*?\bv(\d+\.\d+)/;

/** Parses a line that is no read; null for those that tell the station nothing, such as acknowledgements and replies to other programs. */
export function parseNews(line: string, receivedAt: EpochMs): IpicoNews | null {
  const banner = BANNER.exec(line);
  if (banner !== null) return { type: 'banner', name: banner[1] ?? '', version: banner[2] ?? '' };
  const frame = ipicoFrame(line);
  if (frame?.instruction === TIME && frame.data !== '') {
    const moment = ipicoMoment(frame.data, (wall) => localInstant(wall, receivedAt));
    return { type: 'time', at: moment?.readerAt ?? null, receivedAt };
  }
  if (frame?.instruction !== STORE) return null;
  const store = parseStore(frame.data);
  return store === null ? null : { type: 'store', store };
}

function parseStore(data: string): StoreState | null {
  const fields = STORE_DATA.exec(data)
    ?.slice(1)
    .map((digits: string | undefined) => Number.parseInt(digits ?? '0', 16));
  if (fields === undefined) return null;
  const [state = 0, page = 0, record = 0, sentPage = 0, sentRecord = 0, lastRecord = 0, flags = 0] = fields;
  const perPage = lastRecord + 1;
  return {
    isRecording: (state & RECORDING) !== 0,
    isSending: (state & SENDING) !== 0,
    stored: page * perPage + record,
    sent: sentPage * perPage + sentRecord,
    isMarked: flags !== 0,
  };
}

/** Renders a request: reader 00, number of bytes, instruction, data, check. `query` asks for a whole record. */
function request(instruction: number, data = ''): Uint8Array {
  const isQuery = data === 'query';
  const length = isQuery ? 0xff : data.length / 2;
  const body = `ab00${byte(length)}${byte(instruction)}${isQuery ? '' : data}`;
  return Buffer.from(`${body}${ipicoCheck(body, body.length)}\r\n`, 'latin1');
}

function byte(value: number): string {
  return value.toString(16).padStart(2, '0');
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** `date.Wed Nov 12 15:30:30 CST 2008`. */
const CONTROL_TIME = /^date\.\w{3} (\w{3}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) \S+ (\d{4})/;

/** The request for the time on the control port of an Elite. Source: public client Chronokeep (`IpicoInterface.cs`). */
export const CONTROL_TIME_REQUEST: Uint8Array = Buffer.from('getdate\n', 'latin1');

/** The second that an Elite shows, as its control port replies; null for other lines. Its zone is that of its reads. */
export function parseControlTime(line: string, receivedAt: EpochMs): EpochMs | null {
  const [, monthName = '', ...rest] = CONTROL_TIME.exec(line.trim()) ?? [];
  const month = MONTHS.indexOf(monthName) + 1;
  if (month === 0) return null;
  const [day = 0, hour = 0, minute = 0, second = 0, year = 0] = rest.map(Number);
  return localInstant({ year, month, day, hour, minute, second, ms: 0 }, receivedAt);
}

/**
 * The request that makes an Elite send what its first reader stored since a moment of its own clock, to whoever connects to the replay port. Source:
 * public client Chronokeep (`IpicoInterface.cs`).
 */
export function replayRequest(since: EpochMs, replayPort: number): Uint8Array {
  return Buffer.from(`replay_start file.ttyS0 port.${replayPort} datetime.${digitsOf(new Date(localTimeAt(since)))}\n`, 'latin1');
}

/** The request that sets the clock of an Elite on its control port. Source: public client Chronokeep (`IpicoInterface.cs`). */
export function setDateRequest(at: EpochMs): Uint8Array {
  const [, time] = wallTextAt(at);
  return Buffer.from(`setdate.${digitsOf(new Date(localTimeAt(at))).slice(0, 6)}${time.slice(0, 8)}\n`, 'latin1');
}
