import type { ActEntry, Correction, RaceAct, RiderId, RiderStatus, Seq } from '../model/entry';
import { DEFAULT_RULES } from '../model/rules';
import type { EpochMs, Ms } from '../model/time';
import type { RaceControl } from '../model/views';
import { enterImport, enterRoster, type RosterLedger } from './roster-ledger';
import { copyTagAssignments, noTagAssignments } from './tag-assignments';

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
export interface ConfirmedLap {
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly by: Seq;
}

/** The timekeeper's book: what all acts that hold amount to. Values are replaced, never changed, so copies are shallow. */
export interface Ledger extends RosterLedger {
  control: RaceControl;
  readonly passings: Map<Seq, PassingChange>;
  readonly inserted: Map<Seq, Inserted>;
  readonly statuses: Map<RiderId, GivenStatus>;
  /** By the passing that completed the lap, oldest act first. */
  readonly keptLaps: Map<Seq, readonly ConfirmedLap[]>;
  shifts: readonly ClockShift[];
}

/** Where the passings of a split lie: found when the timekeeper split the lap, and kept whatever comes later. */
export type SplitTimes = ReadonlyMap<Seq, readonly EpochMs[]>;

export function emptyLedger(): Ledger {
  return {
    control: { raceId: '', name: '', rules: DEFAULT_RULES, startAt: 0 as EpochMs, gunSet: false, stopAt: null },
    participants: new Map(),
    tagAssignments: noTagAssignments(),
    passings: new Map(),
    inserted: new Map(),
    statuses: new Map(),
    keptLaps: new Map(),
    shifts: [],
    takenTags: new Map(),
  };
}

export function copyLedger(ledger: Ledger): Ledger {
  return {
    control: ledger.control,
    participants: new Map(ledger.participants),
    tagAssignments: copyTagAssignments(ledger.tagAssignments),
    passings: new Map(ledger.passings),
    inserted: new Map(ledger.inserted),
    statuses: new Map(ledger.statuses),
    keptLaps: new Map(ledger.keptLaps),
    shifts: ledger.shifts,
    takenTags: new Map(ledger.takenTags),
  };
}

/** The book that these acts amount to, in order of `seq`. */
export function foldLedger(acts: readonly ActEntry[], holds: (seq: Seq) => boolean, splits: SplitTimes): Ledger {
  const ledger = emptyLedger();
  for (const { seq, act } of acts) if (holds(seq)) apply(ledger, seq, act, splits);
  return ledger;
}

/** Enters one act. What it speaks of may be gone because another act was undone; then it changes nothing. */
export function apply(ledger: Ledger, seq: Seq, act: RaceAct, splits: SplitTimes): void {
  switch (act.type) {
    case 'race-created':
    case 'gun-set':
    case 'race-stopped':
    case 'race-resumed':
    case 'race-renamed':
    case 'rules-changed':
      ledger.control = controlAfter(ledger.control, act);
      return;
    case 'participants-imported':
      enterImport(ledger, seq, act.participants);
      return;
    case 'participant-added':
    case 'participant-changed':
    case 'participant-removed':
    case 'tag-assigned':
    case 'tag-released':
      enterRoster(ledger, seq, act);
      return;
    case 'corrected':
      enterCorrection(ledger, seq, act.correction, splits);
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

function enterCorrection(ledger: Ledger, seq: Seq, correction: Correction, splits: SplitTimes): void {
  switch (correction.kind) {
    case 'insert': {
      const { rider, at, inferred } = correction;
      ledger.inserted.set(seq, { rider, times: [at], inferred, isSplit: false });
      return;
    }
    case 'split': {
      const times = splits.get(seq) ?? [];
      ledger.inserted.set(seq, { rider: correction.rider, times, inferred: true, isSplit: true });
      return;
    }
    case 'status': {
      const { rider, status, at } = correction;
      ledger.statuses.set(rider, { status, at: status === 'racing' ? null : at, by: seq });
      return;
    }
    case 'keep-lap': {
      const { passing, from, to } = correction;
      ledger.keptLaps.set(passing.seq, [...(ledger.keptLaps.get(passing.seq) ?? []), { from, to, by: seq }]);
      return;
    }
    case 'shift-clock': {
      const { reader, from, until, by } = correction;
      ledger.shifts = [...ledger.shifts, { reader, from, until, by, act: seq }];
      return;
    }
    case 'void':
    case 'restore':
    case 'move':
    case 'retime': {
      const before = ledger.passings.get(correction.passing.seq) ?? UNCHANGED;
      ledger.passings.set(correction.passing.seq, { ...before, ...changeBy(before, seq, correction), acts: [...before.acts, seq] });
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
