import type { TagRead } from '../../domain/model/read';
import { later, parseInstant } from '../../domain/model/time';
import { addSample, clockOffset, noClock, type ReaderClock } from './clock-estimate';

/** A reader service passes a read on sooner than this; a time that is further from the event's is of another clock, or of another stay. */
const LONGEST_DELAY_MS = 10_000;
/** The estimate is no better than this. */
const BEFORE_IT_WAS_MADE_MS = 100;
/** The name of a reader is what a sender says: a faulty one must not fill the memory. */
const MAX_CLOCKS = 200;

/**
 * Times events of reader services by the reader's own time (`first`), which has no zone: the clock of the reader is compared with that of the
 * service, which stamps each event (`timestamp`), as the clock of a linked reader is compared with the station's. So what the service
 * needs to pass a read on does not count, and times stay those of its clock.
 */
export class EventClocks {
  private readonly clocks = new Map<string, ReaderClock>();

  /** The read with the reader's own time and its offset; without the offset, where the two times do not agree, the event's timestamp counts. */
  timed(read: TagRead): TagRead {
    const first = read.extra?.['first'];
    const readerAt = read.kind === 'arrive' && typeof first === 'string' ? parseInstant(`${first.trim()}Z`) : null;
    if (readerAt === null) return read;
    const key = `${read.source.length} ${read.source} ${read.reader}`;
    const known = this.clocks.get(key);
    if (known === undefined && this.clocks.size >= MAX_CLOCKS) return read;
    const clock = addSample(known ?? noClock, { readerAt, hostAt: read.timestamp, roundTrip: null });
    this.clocks.set(key, clock);
    const offset = clockOffset(clock, read.timestamp);
    return { ...read, readerAt, clockOffset: offset !== null && agrees(read.timestamp - later(readerAt, offset)) ? offset : null };
  }
}

function agrees(delay: number): boolean {
  return delay >= -BEFORE_IT_WAS_MADE_MS && delay <= LONGEST_DELAY_MS;
}
