import type { EntryRange, Reach, RiderId, RiderStatus, Seq } from '../model/entry';
import { DEFAULT_RULES } from '../model/rules';
import type { SheetDefinition } from '../model/sheet-definition';
import type { TagKey } from '../model/tag';
import type { EpochMs, Ms } from '../model/time';
import type { RaceControl } from '../model/views';
import type { RosterLedger } from './roster-ledger';
import { copyTagAssignments, noTagAssignments } from './tag-assignments';

/** What corrections say about one passing. */
export interface PassingCorrections {
  /** Act that voided it; null while it may count. */
  readonly voidedBy: Seq | null;
  /** What the void takes with it. */
  readonly voidReach: Reach | null | undefined;
  /** Where it was moved, to another rider or time, oldest first; empty while it is where it was read. */
  readonly moves: readonly PassingMove[];
  /** Acts that correct it, oldest first. */
  readonly acts: readonly Seq[];
}

/** An act that moved a passing. */
export interface PassingMove {
  readonly by: Seq;
  /** Null: it stays with its rider. */
  readonly to: RiderId | null;
  /** When the tag in `to` is looked up; undefined: at the time of the passing. */
  readonly riderAt: EpochMs | undefined;
  /** Null: it keeps its time. */
  readonly at: EpochMs | null;
  /** What it takes away with it. */
  readonly reach: Reach | null | undefined;
}

/** Passings without a read: one that was added by hand, or those that a split put into a lap. */
export interface InsertedPassing {
  readonly rider: RiderId;
  /** When a tag in `rider` is looked up; undefined: at the time of the passing. */
  readonly riderAt: EpochMs | undefined;
  readonly times: readonly EpochMs[];
  readonly inferred: boolean;
  readonly isFromSplit: boolean;
  /** Id of a point; null: where a lap ends. */
  readonly point: string | null;
}

export interface GivenStatus {
  readonly status: RiderStatus;
  readonly at: EpochMs | null;
  /** When the tag that it was given to is looked up; null: before every read. */
  readonly riderAt: EpochMs | null;
  readonly by: Seq;
}

/** A tag whose reads do not count from a moment on; null: from the first read on. */
export interface MutedTag {
  readonly from: EpochMs | null;
  readonly by: Seq;
}

/** The start of one rider by a start list or a correction. */
export interface OwnStart {
  /** Null: a correction took it away. */
  readonly at: EpochMs | null;
  /** When the tag that it was given to is looked up; null: before every read. */
  readonly riderAt: EpochMs | null;
  readonly by: Seq;
}

/** What the jury added to a rider's result. */
export interface Adjustment {
  readonly kind: 'time' | 'laps';
  /** Milliseconds or laps. */
  readonly amount: number;
  readonly riderAt: EpochMs | null;
  readonly by: Seq;
}

export interface Relegation {
  readonly rider: RiderId;
  readonly behind: RiderId;
  readonly riderAt: EpochMs | null;
  readonly by: Seq;
}

/** A remark about a rider. */
export interface RiderNote {
  readonly rider: RiderId;
  readonly text: string;
  readonly public: boolean;
  readonly riderAt: EpochMs | null;
  readonly by: Seq;
}

/** What the results were declared to be. */
export interface Declaration {
  readonly state: 'provisional' | 'official';
  readonly by: Seq;
}

export interface ClockShift {
  readonly reader: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly by: Ms;
  /** Null: wherever they are stored. */
  readonly entries: EntryRange | null;
  readonly act: Seq;
}

/** Reads whose times the timekeeper confirmed, see the correction. */
export type ConfirmedTimes = Omit<ClockShift, 'by'>;

/** A long lap that the timekeeper confirmed as one lap: no read is missing. */
export interface ConfirmedLap {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly by: Seq;
}

/** What all acts that hold amount to: control, roster and corrections. Values are replaced, never changed, so copies are shallow. */
export interface Ledger extends RosterLedger {
  control: RaceControl;
  readonly passingCorrections: Map<Seq, PassingCorrections>;
  readonly insertedPassings: Map<Seq, InsertedPassing>;
  /** By the rider they were given to; for a tag one for each moment at which it is looked up, the latest of each. */
  readonly statuses: Map<RiderId, readonly GivenStatus[]>;
  /** By the passing that completed the lap, oldest act first. */
  readonly confirmedLaps: Map<Seq, readonly ConfirmedLap[]>;
  clockShifts: readonly ClockShift[];
  /** In order of their acts. */
  confirmedTimes: readonly ConfirmedTimes[];
  readonly mutedTags: Map<TagKey, readonly MutedTag[]>;
  /** By the rider they were given to, like `statuses`, and so are adjustments, oldest act first. */
  readonly ownStarts: Map<RiderId, readonly OwnStart[]>;
  readonly adjustments: Map<RiderId, readonly Adjustment[]>;
  /** In order of their acts, like the notes. */
  relegations: readonly Relegation[];
  notes: readonly RiderNote[];
  /** Null before the first declaration. */
  declaration: Declaration | null;
  /** By their names, in order of their first act. */
  readonly sheets: Map<string, SheetDefinition>;
}

/** Times of the passings of each split, by its act: found when the lap was split, and the same whatever comes later. */
export type SplitTimes = ReadonlyMap<Seq, readonly EpochMs[]>;

export function emptyLedger(): Ledger {
  return {
    control: {
      raceId: '',
      name: '',
      rules: DEFAULT_RULES,
      startAt: 0 as EpochMs,
      language: null,
      isDemo: false,
      gunSet: false,
      waveStarts: new Map(),
      stopAt: null,
      stopPlanned: false,
      neutralisations: [],
    },
    participants: new Map(),
    tagAssignments: noTagAssignments(),
    passingCorrections: new Map(),
    insertedPassings: new Map(),
    statuses: new Map(),
    confirmedLaps: new Map(),
    clockShifts: [],
    confirmedTimes: [],
    mutedTags: new Map(),
    ownStarts: new Map(),
    adjustments: new Map(),
    relegations: [],
    notes: [],
    declaration: null,
    sheets: new Map(),
    takenTags: new Map(),
  };
}

export function copyLedger(ledger: Ledger): Ledger {
  return {
    control: ledger.control,
    participants: new Map(ledger.participants),
    tagAssignments: copyTagAssignments(ledger.tagAssignments),
    passingCorrections: new Map(ledger.passingCorrections),
    insertedPassings: new Map(ledger.insertedPassings),
    statuses: new Map(ledger.statuses),
    confirmedLaps: new Map(ledger.confirmedLaps),
    clockShifts: ledger.clockShifts,
    confirmedTimes: ledger.confirmedTimes,
    mutedTags: new Map(ledger.mutedTags),
    ownStarts: new Map(ledger.ownStarts),
    adjustments: new Map(ledger.adjustments),
    relegations: ledger.relegations,
    notes: ledger.notes,
    declaration: ledger.declaration,
    sheets: new Map(ledger.sheets),
    takenTags: new Map(ledger.takenTags),
  };
}
