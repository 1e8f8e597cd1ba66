import type { EntryRange } from './entry';
import type { EpochMs, Ms } from './time';

/**
 * What the times of a sender's reads say about its clock. `late`: they come long after their time, and it is not known yet whether they were kept or
 * the clock is behind. `kept`: they were kept, and are right. `corrected`: the timekeeper's correction puts them right; `overcorrected`: it still
 * holds although the clock is right by itself. `was-wrong`: it is right now, but earlier reads have a wrong time that matters.
 */
export type SenderFinding = 'in-time' | 'ahead' | 'behind' | 'not-set' | 'late' | 'kept' | 'corrected' | 'overcorrected' | 'was-wrong';

/** Reads that count with a wrong time. */
export interface ReadsInDoubt {
  readonly reads: number;
  /** Their times as they are dated, without corrections: from the earliest up to, but not including, `until`. */
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly entries: EntryRange;
  /** A clock was wrong, or the network delayed the reads by which it was measured. */
  readonly cause: 'clock' | 'delay';
}

/** A sender of reads over HTTP, or a linked reader of which reads were stored with a wrong time, as one `source` sends them of one reader. */
export interface SenderClock {
  readonly source: string;
  readonly reader: string;
  /** The serial number of the reader, where readers with different ones send under one `source` and name; else null. */
  readonly serial: string | null;
  /** When its last read arrived. */
  readonly lastReadAt: EpochMs;
  readonly finding: SenderFinding;
  /** By how much its times are ahead of their arrival, corrections included, where the network delayed them least; negative: behind. */
  readonly ahead: Ms;
  /** The half hours that it is off by, as with a wrong time zone; null when it is off by anything else. */
  readonly zoneSlip: Ms | null;
  /** What the station's own clock was set by, where that is the reason; else null. */
  readonly stationSetBy: Ms | null;
  /** With `was-wrong`, the reads that count with a wrong time; else null. */
  readonly misdated: ReadsInDoubt | null;
  /** The clock correction that puts its times right; null where none is needed. */
  readonly correction: {
    readonly from: EpochMs;
    readonly until: EpochMs;
    readonly by: Ms;
    /** Only reads that arrived at this time or later; null: all. Those before had other errors, and may have the same times. */
    readonly arrivedSince: EpochMs | null;
    /** Only reads that are stored as these entries; null: no others are known to be right. */
    readonly entries: EntryRange | null;
  } | null;
}

/** The reads of a race that came from one sender. A linked reader is one, too. */
export interface SenderReads {
  readonly source: string;
  readonly reader: string;
  readonly reads: number;
}

/** The same, and the reads of all others together. */
export interface SenderShare extends SenderReads {
  readonly others: number;
}
