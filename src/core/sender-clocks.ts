import type { TagRead } from '../domain/model/read';
import type { SenderClock } from '../domain/model/sender';
import { type EpochMs, HOUR, type Ms } from '../domain/model/time';
import { clockOf, type KnownClocks, type Sender } from './sender-finding';
import { extend, isOfRun, isSteady, kindOf, NO_RUN, startOf, wrongRun } from './sender-run';

/** A sender that has sent nothing for so long is not listed any more. */
const FORGOTTEN_AFTER_MS = 12 * HOUR;
/** The name of a reader is what a sender says: a faulty one must not fill the memory. */
const MAX_SENDERS = 200;
/** Wrong runs that are remembered of a sender; of more, the oldest are forgotten. */
const MAX_WRONG = 20;

interface Batch {
  readonly read: TagRead;
  earliest: EpochMs;
  newest: EpochMs;
  /** What the station's clock had been set by. */
  readonly stepMs: Ms;
}

/**
 * Compares the times that senders of reads (reader services) give with the arrival. The clock of a sender is not measured, but one that is
 * off is reported. Reads that were kept while the sender was offline are late and right: they catch up, and it is over with the first read
 * that comes in time.
 */
export class SenderClocks {
  /** By source and reader; several where readers with other serial numbers have the same name, as two at their factory address have. */
  private readonly senders = new Map<string, Sender[]>();
  private count = 0;
  private newest: Sender | null = null;
  /** Reads of a race that is opened which came together, as far as they were noted. */
  private stored: Batch | null = null;

  /** Notes reads that were stored. `stepMs` is what the station's clock has been set by so far. */
  note(reads: readonly TagRead[], stepMs: Ms): void {
    this.addStored();
    let batch: Batch | null = null;
    for (const read of reads) {
      if (read.kind !== 'arrive') continue;
      if (batch !== null && isOfBatch(read, batch.read)) {
        widen(batch, read);
        continue;
      }
      if (batch !== null) this.add(batch);
      batch = batchOf(read, stepMs);
    }
    if (batch !== null) this.add(batch);
  }

  /** Notes a read of a race that is opened. Those before the last one that the station got from its sender say nothing new. */
  noteStored(read: TagRead, stepMs: Ms): void {
    if (read.kind !== 'arrive') return;
    if (this.stored !== null && isOfBatch(read, this.stored.read)) {
      widen(this.stored, read);
      return;
    }
    this.addStored();
    this.stored = batchOf(read, stepMs);
  }

  /** What is known of each sender, in the order of their first reads. */
  list(known: KnownClocks): readonly SenderClock[] {
    this.addStored();
    return [...this.senders.values()].flatMap((named) => {
      const heard = named.filter(({ lastAt }) => known.now - lastAt < FORGOTTEN_AFTER_MS);
      // A correction is for all reads of a name, so that there is none for one of several readers.
      const isOne = heard.length < 2;
      return heard.map((sender) => {
        const clock = clockOf(sender, known);
        return isOne ? { ...clock, serial: null } : { ...clock, serial: sender.serial, correction: null };
      });
    });
  }

  /** A batch of a race that is opened ends with the first read that is not of it. */
  private addStored(): void {
    const { stored } = this;
    if (stored === null) return;
    this.stored = null;
    const sender = this.senderOf(stored.read);
    if (sender !== null && (sender.run.batches === 0 || stored.read.receivedAt >= sender.lastAt)) this.add(stored);
  }

  private add({ read, earliest, newest, stepMs }: Batch): void {
    const at = read.receivedAt;
    const sender = this.senderOf(read);
    if (sender === null) return;
    const ahead = newest - at;
    const kind = kindOf(newest, ahead);
    if (sender.run.batches > 0 && isOfRun(sender.run, kind, ahead)) extend(sender.run, { earliest, ahead });
    else {
      const wrong = sender.run.batches === 0 ? null : wrongRun(sender.run, sender.lastAt, stepMs);
      if (wrong !== null) sender.wrong = [...sender.wrong, wrong].slice(-MAX_WRONG);
      const stationSetBy = setSince(sender, stepMs);
      sender.run = { ...startOf(sender.run, { kind, ahead, earliest, newest }), since: at, stationSetBy, stepMs };
    }
    if (sender.run.isKept && isSteady(sender.run, at)) sender.run.isKept = false;
    sender.lastAt = at;
    sender.lastTimestamp = newest;
    if (kind === 'ahead') sender.ahead = { from: sender.run.from, last: newest };
    if (kind === 'in-time') sender.inTime = { at, stepMs };
  }

  /** Null when there are too many senders. */
  private senderOf(read: TagRead): Sender | null {
    const { source, reader, serial } = read;
    // Most batches are of the sender of the one before.
    if (this.newest !== null && this.newest.reader === reader && this.newest.source === source && isSerialOf(this.newest, serial)) {
      this.newest.serial ??= serial;
      return this.newest;
    }
    const key = `${source.length} ${source} ${reader}`;
    const named = this.senders.get(key) ?? [];
    // A service names the serial number of its reader once the reader has told it.
    const known = named.find((one) => one.serial === serial) ?? named.findLast((one) => isSerialOf(one, serial));
    if (known === undefined && this.count >= MAX_SENDERS) return null;
    this.newest = known ?? newSender(read);
    this.newest.serial ??= serial;
    if (known === undefined) {
      this.senders.set(key, [...named, this.newest]);
      this.count += 1;
    }
    return this.newest;
  }
}

function isSerialOf(sender: Sender, serial: string | null): boolean {
  return serial === null || sender.serial === null || sender.serial === serial;
}

function newSender({ source, reader, serial, receivedAt, timestamp }: TagRead): Sender {
  return { source, reader, serial, run: NO_RUN, inTime: null, ahead: null, wrong: [], lastAt: receivedAt, lastTimestamp: timestamp };
}

function batchOf(read: TagRead, stepMs: Ms): Batch {
  return { read, earliest: read.timestamp, newest: read.timestamp, stepMs };
}

function widen(batch: Batch, { timestamp }: TagRead): void {
  if (timestamp < batch.earliest) batch.earliest = timestamp;
  if (timestamp > batch.newest) batch.newest = timestamp;
}

function isOfBatch(read: TagRead, first: TagRead): boolean {
  return (
    read.reader === first.reader && read.source === first.source && read.serial === first.serial && read.receivedAt === first.receivedAt
  );
}

function setSince({ inTime, run }: Sender, stepMs: Ms): Ms {
  return inTime === null ? run.stationSetBy : ((stepMs - inTime.stepMs) as Ms);
}
