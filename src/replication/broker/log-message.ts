import type { Seq } from '../../domain/model/entry';
import type { StoredEntry } from '../../domain/model/stored-entry';
import type { EpochMs } from '../../domain/model/time';
import { digestOf, entryOfLine, lineOf, NoEntryLine } from '../entry-lines';
import { PortError } from '../port';
import type { BrokerMessage, StoredMessage } from './broker';

/** That a station has taken the race over. */
export interface TakeoverNote {
  /** Its name at the broker. */
  readonly by: string;
  readonly at: EpochMs;
}

/** Consecutive entries `from` to `to` of one journal; of reads alone, what lies between them is left out. */
export interface LogMessage {
  readonly journal: string;
  readonly epoch: number;
  readonly from: Seq;
  /** `from - 1` where there are none, as in a takeover. */
  readonly to: Seq;
  /** Of the data folder and the start that wrote it (`idOfStart`). */
  readonly machine: string;
  /** Of the last of `entries`, or where there are none, of the last one that was sent before; null where it is not known. */
  readonly digest: string | null;
  readonly takeover: TakeoverNote | null;
  readonly entries: readonly StoredEntry[];
}

/** Where the entries of a message stand, without them. */
export type LogHead = Omit<LogMessage, 'entries'>;

const FORMAT = '1';

/** A message for the broker; of equal entries of a journal it is the same. */
export function toMessage(message: LogMessage): BrokerMessage {
  const { journal, epoch, from, to, machine, takeover, entries } = message;
  const last = entries.at(-1);
  const known = last === undefined ? message.digest : digestOf(last);
  const digest = known === null ? {} : { 'Race-Digest': known };
  const note = takeover === null ? {} : { 'Race-Takeover': `${takeover.at} ${takeover.by}` };
  const headers = {
    'Race-Format': FORMAT,
    'Race-Journal': journal,
    'Race-Epoch': String(epoch),
    'Race-Entries': `${from}-${to}`,
    'Race-Machine': machine,
    ...digest,
    ...note,
  };
  return { headers, body: entries.map(lineOf).join('\n') };
}

/** Throws PortError for a message that no station writes, and for one of a later version. */
export function headOf({ headers }: StoredMessage): LogHead {
  const journal = headers['Race-Journal'] ?? '';
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(headers['Race-Entries'] ?? '') ?? [];
  const epoch = Number(headers['Race-Epoch']);
  if (headers['Race-Format'] !== undefined && headers['Race-Format'] !== FORMAT) throw new PortError({ kind: 'newer-version' });
  if (journal === '' || from === undefined || !Number.isSafeInteger(epoch)) throw new PortError({ kind: 'other-journal' });
  const [, at, by] = /^(\d{1,16}) (.+)$/.exec(headers['Race-Takeover'] ?? '') ?? [];
  return {
    journal,
    epoch,
    from: Number(from),
    to: Number(to),
    machine: headers['Race-Machine'] ?? '',
    digest: headers['Race-Digest'] ?? null,
    takeover: by === undefined ? null : { by, at: Number(at) as EpochMs },
  };
}

/** The entries of a message after `after`. Throws PortError. */
export function entriesOf({ body }: StoredMessage, after: Seq): readonly StoredEntry[] {
  try {
    const entries = body.split('\n').flatMap((line) => (line === '' ? [] : entryOfLine(line)));
    return entries.filter(({ seq }) => seq > after);
  } catch (error) {
    if (error instanceof NoEntryLine) throw new PortError({ kind: 'newer-version' }, error);
    throw error;
  }
}

/** Over a line of 10 kB in a second so much takes three seconds, and what machines tell of themselves waits behind it. */
const MAX_BYTES = 32 * 1024;

/** As many of the entries as fit into a message; one that alone is larger comes alone. */
export function fitting(entries: readonly StoredEntry[]): readonly StoredEntry[] {
  let bytes = 0;
  const end = entries.findIndex((entry) => {
    bytes += Buffer.byteLength(lineOf(entry)) + 1;
    return bytes > MAX_BYTES;
  });
  return end === -1 ? entries : entries.slice(0, Math.max(1, end));
}
