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
  readonly extra?: Readonly<Record<string, unknown>> | null;
}

interface Stay {
  readonly tag: TagId;
  readonly antenna: number | null;
  /** Null when the reader did not stamp the first read. */
  firstReaderAt: EpochMs | null;
  best: number | null;
  lastReaderAt: EpochMs | null;
  lastReceivedAt: EpochMs;
  reads: number;
}

/**
 * Turns the hundreds of reads a second of a tag in the field into one `arrive` (the first read, at once) and one
 * `depart` (the last read, with the best signal and the count in `extra.repeat`) for each stay of a tag at an antenna.
 * Deterministic: time comes in with the sightings and with `expire`. Which arrivals are one crossing is judged by the race, not here.
 */
export class Presence {
  private readonly stays = new Map<string, Stay>();

  /** A stay ends when the tag was not seen for longer than `departAfter`. */
  constructor(private readonly departAfter: Ms) {}

  /** Tags in the field, counted once per antenna. */
  get size(): number {
    return this.stays.size;
  }

  /** Empty while the stay goes on; the `arrive` of a new one, after the `depart` of an old one that had run out unnoticed. */
  observe(sighting: Observation): readonly DriverRead[] {
    const key = `${sighting.antenna ?? ''} ${sighting.tag}`;
    const stay = this.stays.get(key);
    if (stay !== undefined && gap(stay, sighting) <= this.departAfter) {
      prolong(stay, sighting);
      return [];
    }
    this.stays.set(key, begin(sighting));
    return stay === undefined ? [arrival(sighting)] : [departure(stay), arrival(sighting)];
  }

  /** Departs of all stays whose last read was received more than `departAfter` away from `now`, longest gone first. */
  expire(now: EpochMs): readonly DriverRead[] {
    const gone = [...this.stays].filter(([, stay]) => apart(now, stay.lastReceivedAt) > this.departAfter);
    for (const [key] of gone) this.stays.delete(key);
    return gone.map(([, stay]) => departure(stay)).sort((a, b) => a.receivedAt - b.receivedAt);
  }
}

function begin(sighting: Observation): Stay {
  return {
    tag: sighting.tag,
    antenna: sighting.antenna,
    firstReaderAt: sighting.readerAt,
    best: sighting.rssi,
    lastReaderAt: sighting.lastReaderAt ?? sighting.readerAt,
    lastReceivedAt: sighting.receivedAt,
    reads: sighting.reads ?? 1,
  };
}

function prolong(stay: Stay, sighting: Observation): void {
  stay.reads += sighting.reads ?? 1;
  stay.lastReceivedAt = Math.max(stay.lastReceivedAt, sighting.receivedAt) as EpochMs;
  const at = sighting.lastReaderAt ?? sighting.readerAt;
  if (at !== null && (stay.lastReaderAt === null || at > stay.lastReaderAt)) stay.lastReaderAt = at;
  const { readerAt } = sighting;
  if (readerAt !== null && stay.firstReaderAt !== null && readerAt < stay.firstReaderAt) stay.firstReaderAt = readerAt;
  if (sighting.rssi !== null && (stay.best === null || sighting.rssi > stay.best)) stay.best = sighting.rssi;
}

/**
 * Reader times are compared with reader times: a slow poll must not look like a long absence, nor hide one. What was kept somewhere on the
 * way may come after what was read later, and is then from before the stay.
 */
function gap(stay: Stay, sighting: Observation): number {
  if (stay.lastReaderAt !== null && sighting.readerAt !== null) {
    const end = sighting.lastReaderAt ?? sighting.readerAt;
    return Math.max(sighting.readerAt - stay.lastReaderAt, (stay.firstReaderAt ?? end) - end);
  }
  return apart(sighting.receivedAt, stay.lastReceivedAt);
}

/** A station clock that was set back must not keep a stay open until it has caught up: every crossing until then would be part of it. */
function apart(now: EpochMs, then: EpochMs): number {
  return Math.abs(now - then);
}

function arrival(sighting: Observation): DriverRead {
  const { tag, antenna, rssi, readerAt, receivedAt } = sighting;
  return { tag, kind: 'arrive', antenna, rssi, readerAt, receivedAt, recovered: false, extra: sighting.extra ?? null };
}

function departure(stay: Stay): DriverRead {
  return {
    tag: stay.tag,
    kind: 'depart',
    antenna: stay.antenna,
    rssi: stay.best,
    readerAt: stay.firstReaderAt === null ? null : stay.lastReaderAt,
    receivedAt: stay.lastReceivedAt,
    recovered: false,
    extra: { repeat: stay.reads },
  };
}
