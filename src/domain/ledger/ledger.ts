import type { ActEntry, Correction, RaceAct, RiderId, RiderStatus, Seq } from '../model/entry';
import { DEFAULT_RULES } from '../model/rules';
import type { EpochMs, Ms } from '../model/time';
import type { RaceControl } from '../model/views';
import { enterImport, enterRoster, type RosterBook } from './roster-ledger';
import { copyCarriers, emptyCarriers } from './tag-assignments';

/** What was decided about one passing. */
export interface PassingChange {
  /** Act that voided it; null while it may count. */
  readonly voidedBy: Seq | null;
  /** First act that took it from where it was; null while it is there. */
  readonly movedBy: Seq | null;
  readonly to: RiderId | null;
  readonly at: EpochMs | null;
  /** Acts that speak of it, oldest first. */
  readonly acts: readonly Seq[];
}

/** Passings without a read: one that was entered, or those that a split put into a lap. */
export interface Inserted {
  readonly rider: RiderId;
  readonly times: readonly EpochMs[];
  readonly inferred: boolean;
  readonly isSplit: boolean;
}

export interface GivenStatus {
  readonly status: RiderStatus;
  readonly at: EpochMs | null;
  readonly by: Seq;
}

export interface ClockShift {
  readonly reader: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly by: Ms;
  readonly act: Seq;
}

/** A long lap of which the timekeeper said that no read is missing. */
export interface KeptLap {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly by: Seq;
}

/** The timekeeper's book: what all acts that hold amount to. Values are replaced, never changed, so copies are shallow. */
export interface Book extends RosterBook {
  control: RaceControl;
  readonly passings: Map<Seq, PassingChange>;
  readonly inserted: Map<Seq, Inserted>;
  readonly statuses: Map<RiderId, GivenStatus>;
  /** By the passing that completed the lap, oldest act first. */
  readonly keptLaps: Map<Seq, readonly KeptLap[]>;
  shifts: readonly ClockShift[];
}

/** Where the passings of a split lie: found when the timekeeper split the lap, and kept whatever comes later. */
export type SplitTimes = ReadonlyMap<Seq, readonly EpochMs[]>;

export function emptyBook(): Book {
  return {
    control: { raceId: '', name: '', rules: DEFAULT_RULES, startAt: 0 as EpochMs, gunSet: false, stopAt: null },
    participants: new Map(),
    carriers: emptyCarriers(),
    passings: new Map(),
    inserted: new Map(),
    statuses: new Map(),
    keptLaps: new Map(),
    shifts: [],
    takenTags: new Map(),
  };
}

export function copyBook(book: Book): Book {
  return {
    control: book.control,
    participants: new Map(book.participants),
    carriers: copyCarriers(book.carriers),
    passings: new Map(book.passings),
    inserted: new Map(book.inserted),
    statuses: new Map(book.statuses),
    keptLaps: new Map(book.keptLaps),
    shifts: book.shifts,
    takenTags: new Map(book.takenTags),
  };
}

/** The book that these acts amount to, in order of `seq`. */
export function foldBook(acts: readonly ActEntry[], holds: (seq: Seq) => boolean, splits: SplitTimes): Book {
  const book = emptyBook();
  for (const { seq, act } of acts) if (holds(seq)) enter(book, seq, act, splits);
  return book;
}

/** Enters one act. What it speaks of may be gone because another act was undone; then it changes nothing. */
export function enter(book: Book, seq: Seq, act: RaceAct, splits: SplitTimes): void {
  switch (act.type) {
    case 'race-created':
    case 'gun-set':
    case 'race-stopped':
    case 'race-resumed':
    case 'race-renamed':
    case 'rules-changed':
      book.control = controlAfter(book.control, act);
      return;
    case 'participants-imported':
      enterImport(book, seq, act.participants);
      return;
    case 'participant-added':
    case 'participant-changed':
    case 'participant-removed':
    case 'tag-assigned':
    case 'tag-released':
      enterRoster(book, seq, act);
      return;
    case 'corrected':
      enterCorrection(book, seq, act.correction, splits);
      return;
    case 'undone':
    case 'redone':
      return;
  }
}

type ControlAct = Extract<
  RaceAct,
  { readonly type: 'race-created' | 'gun-set' | 'race-stopped' | 'race-resumed' | 'race-renamed' | 'rules-changed' }
>;

function controlAfter(control: RaceControl, act: ControlAct): RaceControl {
  switch (act.type) {
    case 'race-created':
      return { raceId: act.raceId, name: act.name, rules: act.rules, startAt: act.startAt, gunSet: false, stopAt: null };
    case 'gun-set':
      return { ...control, startAt: act.startAt, gunSet: true };
    case 'race-stopped':
      return { ...control, stopAt: act.stopAt };
    case 'race-resumed':
      return { ...control, stopAt: null };
    case 'race-renamed':
      return { ...control, name: act.name };
    case 'rules-changed':
      return { ...control, rules: act.rules };
  }
}

function enterCorrection(book: Book, seq: Seq, correction: Correction, splits: SplitTimes): void {
  switch (correction.kind) {
    case 'insert': {
      const { rider, at, inferred } = correction;
      book.inserted.set(seq, { rider, times: [at], inferred, isSplit: false });
      return;
    }
    case 'split': {
      const times = splits.get(seq) ?? [];
      book.inserted.set(seq, { rider: correction.rider, times, inferred: true, isSplit: true });
      return;
    }
    case 'status': {
      const { rider, status, at } = correction;
      book.statuses.set(rider, { status, at: status === 'racing' ? null : at, by: seq });
      return;
    }
    case 'keep-lap': {
      const { passing, from, to } = correction;
      book.keptLaps.set(passing.seq, [...(book.keptLaps.get(passing.seq) ?? []), { from, to, by: seq }]);
      return;
    }
    case 'shift-clock': {
      const { reader, from, until, by } = correction;
      book.shifts = [...book.shifts, { reader, from, until, by, act: seq }];
      return;
    }
    case 'void':
    case 'restore':
    case 'move':
    case 'retime': {
      const before = book.passings.get(correction.passing.seq) ?? UNCHANGED;
      book.passings.set(correction.passing.seq, { ...before, ...changeBy(before, seq, correction), acts: [...before.acts, seq] });
      return;
    }
  }
}

const UNCHANGED: PassingChange = { voidedBy: null, movedBy: null, to: null, at: null, acts: [] };

type PassingCorrection = Extract<Correction, { readonly kind: 'void' | 'restore' | 'move' | 'retime' }>;

function changeBy(before: PassingChange, seq: Seq, correction: PassingCorrection): Partial<PassingChange> {
  switch (correction.kind) {
    case 'void':
      return { voidedBy: before.voidedBy ?? seq };
    case 'restore':
      return { voidedBy: null };
    case 'move':
      return { to: correction.to, movedBy: before.movedBy ?? seq };
    case 'retime':
      return { at: correction.at, movedBy: before.movedBy ?? seq };
  }
}
