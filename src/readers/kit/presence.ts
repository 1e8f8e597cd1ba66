import type { TagId } from '../../domain/model/read';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverRead } from './driver';

/** A tag seen by an antenna: one inventory answer, or one record of a reader's list. */
export interface Observation {
  readonly tag: TagId;
  readonly antenna: number | null;
  readonly rssi: number | null;
  /** Reader time of the first read in it; null when the reader stamps nothing. */
  readonly readerAt: EpochMs | null;
  /** Reader time of the last read in it, where it stands for several. */
  readonly lastReaderAt?: EpochMs | null;
  /** Reads it stands for; 1 when left out. */
  readonly reads?: number;
  readonly receivedAt: EpochMs;
  /** Stopwatch (`Timers.elapsed`) when it was received: how long a tag is absent is measured with it, not with the clock (decision 17). */
  readonly elapsed: number;
  /** Whose clock `readerAt` is; see `DriverRead`. */
  readonly clock?: string;
  readonly extra?: Readonly<Record<string, unknown>> | null;
}

/** The time for which a tag stays in the field of an antenna. */
interface Stay {
  readonly tag: TagId;
  readonly antenna: number | null;
  readonly clock: { readonly clock?: string };
  /** Null when the reader did not stamp the first read. */
  firstReaderAt: EpochMs | null;
  best: number | null;
  lastReaderAt: EpochMs | null;
  lastReceivedAt: EpochMs;
  /** Stopwatch at the last read. */
  lastElapsed: number;
  reads: number;
}

/**
 * Reduces the hundreds of reads a second of a tag in the field to one `arrive` (the first read, at once) and one `depart` (the last read,
 * with the best signal and the count in `extra.repeat`) for each stay of a tag at an antenna of a device. Deterministic: all times are arguments.
 * Which arrivals are one crossing is decided by the race, not here.
 */
export class Presence {
  private readonly stays = new Map<string, Stay>();

  /** A stay ends when the tag was not read for longer than `departAfter`. */
  constructor(private readonly departAfter: Ms) {}

  /** Tags in the field, counted once per antenna. */
  get size(): number {
    return this.stays.size;
  }

  /** Returns nothing while the stay goes on; the `arrive` of a new one, after the `depart` of an earlier one that was over but not reported. */
  observe(observation: Observation): readonly DriverRead[] {
    const key = `${observation.antenna ?? ''} ${observation.tag} ${observation.clock ?? ''}`;
    const stay = this.stays.get(key);
    if (stay !== undefined && gap(stay, observation) <= this.departAfter) {
      prolong(stay, observation);
      return [];
    }
    this.stays.set(key, begin(observation));
    return stay === undefined ? [arrival(observation)] : [departure(stay), arrival(observation)];
  }

  /** Returns the departs of all stays whose last read was more than `departAfter` before `elapsed` (stopwatch), longest gone first. */
  expire(elapsed: number): readonly DriverRead[] {
    const gone = [...this.stays].filter(([, stay]) => elapsed - stay.lastElapsed > this.departAfter);
    for (const [key] of gone) this.stays.delete(key);
    return gone.sort(([, a], [, b]) => a.lastElapsed - b.lastElapsed).map(([, stay]) => departure(stay));
  }
}

function begin(observation: Observation): Stay {
  return {
    tag: observation.tag,
    antenna: observation.antenna,
    clock: clockOf(observation),
    firstReaderAt: observation.readerAt,
    best: observation.rssi,
    lastReaderAt: observation.lastReaderAt ?? observation.readerAt,
    lastReceivedAt: observation.receivedAt,
    lastElapsed: observation.elapsed,
    reads: observation.reads ?? 1,
  };
}

function prolong(stay: Stay, observation: Observation): void {
  stay.reads += observation.reads ?? 1;
  stay.lastReceivedAt = observation.receivedAt;
  stay.lastElapsed = observation.elapsed;
  const at = observation.lastReaderAt ?? observation.readerAt;
  if (at !== null && (stay.lastReaderAt === null || at > stay.lastReaderAt)) stay.lastReaderAt = at;
  const { readerAt } = observation;
  if (readerAt !== null && stay.firstReaderAt !== null && readerAt < stay.firstReaderAt) stay.firstReaderAt = readerAt;
  if (observation.rssi !== null && (stay.best === null || observation.rssi > stay.best)) stay.best = observation.rssi;
}

/**
 * How long the tag was absent before this observation. Reader times are compared with reader times, because a slow poll must neither look like a
 * long absence nor hide one. A read that was stored on the way may arrive after later ones and belongs to the time before the stay.
 */
function gap(stay: Stay, observation: Observation): number {
  if (stay.lastReaderAt !== null && observation.readerAt !== null) {
    const end = observation.lastReaderAt ?? observation.readerAt;
    return Math.max(observation.readerAt - stay.lastReaderAt, (stay.firstReaderAt ?? end) - end);
  }
  return observation.elapsed - stay.lastElapsed;
}

function arrival(observation: Observation): DriverRead {
  const { tag, antenna, rssi, readerAt, receivedAt } = observation;
  return {
    tag,
    kind: 'arrive',
    antenna,
    rssi,
    readerAt,
    receivedAt,
    ...clockOf(observation),
    recovered: false,
    extra: observation.extra ?? null,
  };
}

function clockOf({ clock }: Observation): { readonly clock?: string } {
  return clock === undefined ? {} : { clock };
}

function departure(stay: Stay): DriverRead {
  return {
    tag: stay.tag,
    kind: 'depart',
    antenna: stay.antenna,
    rssi: stay.best,
    readerAt: stay.firstReaderAt === null ? null : stay.lastReaderAt,
    receivedAt: stay.lastReceivedAt,
    ...stay.clock,
    recovered: false,
    extra: { repeat: stay.reads },
  };
}
