import type { EpochMs } from '../../domain/model/time';
import { fractionMs, localInstant, wallTextAt } from '../kit/wall-time';

/** Lines of the reader that tell of itself. */
export type UltraNews =
  | { readonly type: 'greeting' }
  /** The reply to `?`. */
  | { readonly type: 'status'; readonly isReading: boolean }
  /** The reply to `r`: the second that its clock shows. */
  | { readonly type: 'time'; readonly at: EpochMs }
  /** The heartbeat. */
  | { readonly type: 'voltage'; readonly volts: number };

/**
 * Requests to the reader, which it takes also while it reads. Sources: public clients Chronokeep (`RFIDUltraInterface.cs`), PikaTimer
 * (`PikaRFIDDirectReader.java`) and CrossMgr (`Ultra.py`); some end a command with a line feed, some with nothing. Those that stop it (`S`) and set
 * its clock (`t`, local time, also while it reads) are sent only when a person asks for it; those for its settings (`u`) are left out.
 */
export const REQUESTS = { start: 'R\n', stop: 'S\n', status: '?\n', time: 'r\n' } as const;

/** The request that sets the clock to the second that clocks in the station's zone show at an instant. */
export function setTimeRequest(at: EpochMs): string {
  const [date, time] = wallTextAt(at);
  return `t ${time.slice(0, 8)} ${date.split('-').reverse().join('-')}\n`;
}

const GREETING = /^(?:[01],)?Connected\b/;
const STATUS = /^S=(\d)/;
const VOLTAGE = /^V=(\d{1,3}(?:\.\d+)?)/;
/** Numbers have no leading zeros; a number in brackets may follow. */
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2}) (\d{1,2})-(\d{1,2})-(\d{4})\b/;

/** Parses a line that is no read; null for those that tell the station nothing, such as replies to other programs. */
export function parseNews(line: string, receivedAt: EpochMs): UltraNews | null {
  if (GREETING.test(line)) return { type: 'greeting' };
  const status = STATUS.exec(line);
  if (status !== null) return { type: 'status', isReading: status[1] !== '0' };
  const voltage = VOLTAGE.exec(line);
  if (voltage !== null) return { type: 'voltage', volts: Number(voltage[1]) };
  const at = parseClock(line, receivedAt);
  return at === null ? null : { type: 'time', at };
}

function parseClock(line: string, receivedAt: EpochMs): EpochMs | null {
  const parts = TIME.exec(line)?.slice(1).map(Number);
  if (parts === undefined) return null;
  const [hour = 0, minute = 0, second = 0, day = 0, month = 0, year = 0] = parts;
  return localInstant({ year, month, day, hour, minute, second, ms: fractionMs('') }, receivedAt);
}
