import type { ActEntry, Correction, RaceAct, RiderId, RiderStatus, Seq } from '../model/entry';
import { DEFAULT_RULES } from '../model/rules';
import type { EpochMs, Ms } from '../model/time';
import type { RaceControl } from '../model/views';
import { applyImport, applyRosterAct, type RosterLedger } from './roster-ledger';
import { copyTagAssignments, noTagAssignments } from './tag-assignments';

/** What corrections say about one passing. */
export interface PassingCorrections {
  /** Act that voided it; null while it may count. */
  readonly voidedBy: Seq | null;
  /** First act that moved it to another rider or time; null while it is where it was read. */
  readonly movedBy: Seq | null;
  readonly to: RiderId | null;
  readonly at: EpochMs | null;
  /** Acts that correct it, oldest first. */
  readonly acts: readonly Seq[];
}

/** Passings without a read: one that was added by hand, or those that a split put into a lap. */
export interface InsertedPassing {
  readonly rider: RiderId;
  readonly times: readonly EpochMs[];
  readonly inferred: boolean;
  readonly isFromSplit: boolean;
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
  readonly statuses: Map<RiderId, GivenStatus>;
  /** By the passing that completed the lap, oldest act first. */
  readonly confirmedLaps: Map<Seq, readonly ConfirmedLap[]>;
  clockShifts: readonly ClockShift[];
}

/** Times of the passings of each split, by its act: found when the lap was split, and the same whatever comes later. */
export type SplitTimes = ReadonlyMap<Seq, readonly EpochMs[]>;

export function emptyLedger(): Ledger {
  return {
    control: { raceId: '', name: '', rules: DEFAULT_RULES, startAt: 0 as EpochMs, gunSet: false, stopAt: null },
    participants: new Map(),
    tagAssignments: noTagAssignments(),
    passingCorrections: new Map(),
    insertedPassings: new Map(),
    statuses: new Map(),
    confirmedLaps: new Map(),
    clockShifts: [],
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
    takenTags: new Map(ledger.takenTags),
  };
}

/** Folds the acts that hold, in order of `seq`, into a new ledger. */
export function foldLedger(acts: readonly ActEntry[], holds: (seq: Seq) => boolean, splitTimes: SplitTimes): Ledger {
  const ledger = emptyLedger();
  for (const { seq, act } of acts) if (holds(seq)) applyAct(ledger, seq, act, splitTimes);
  return ledger;
}

/** Applies one act. Changes nothing where what the act is about is gone, because another act was undone. */
export function applyAct(ledger: Ledger, seq: Seq, act: RaceAct, splitTimes: SplitTimes): void {
  switch (act.type) {
    case 'race-created':
      ledger.tagAssignments.comparison = act.tags ?? 'exact';
      ledger.control = controlAfter(ledger.control, act);
      return;
    case 'gun-set':
    case 'race-stopped':
    case 'race-resumed':
    case 'race-renamed':
    case 'rules-changed':
      ledger.control = controlAfter(ledger.control, act);
      return;
    case 'participants-imported':
      applyImport(ledger, seq, act.participants);
      return;
    case 'participant-added':
    case 'participant-changed':
    case 'participant-removed':
    case 'tag-assigned':
    case 'tag-released':
      applyRosterAct(ledger, seq, act);
      return;
    case 'corrected':
      applyCorrection(ledger, seq, act.correction, splitTimes);
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

function applyCorrection(ledger: Ledger, seq: Seq, correction: Correction, splitTimes: SplitTimes): void {
  switch (correction.kind) {
    case 'insert': {
      const { rider, at, inferred } = correction;
      ledger.insertedPassings.set(seq, { rider, times: [at], inferred, isFromSplit: false });
      return;
    }
    case 'split': {
      const times = splitTimes.get(seq) ?? [];
      ledger.insertedPassings.set(seq, { rider: correction.rider, times, inferred: true, isFromSplit: true });
      return;
    }
    case 'status': {
      const { rider, status, at } = correction;
      ledger.statuses.set(rider, { status, at: status === 'racing' ? null : at, by: seq });
      return;
    }
    case 'confirm-lap': {
      const { passing, from, to } = correction;
      ledger.confirmedLaps.set(passing.seq, [...(ledger.confirmedLaps.get(passing.seq) ?? []), { from, to, by: seq }]);
      return;
    }
    case 'shift-clock': {
      const { reader, from, until, by } = correction;
      ledger.clockShifts = [...ledger.clockShifts, { reader, from, until, by, act: seq }];
      return;
    }
    case 'void':
    case 'restore':
    case 'move':
    case 'retime':
      applyPassingCorrection(ledger, seq, correction);
      return;
  }
}

const UNCHANGED: PassingCorrections = { voidedBy: null, movedBy: null, to: null, at: null, acts: [] };

type PassingCorrection = Extract<Correction, { readonly kind: 'void' | 'restore' | 'move' | 'retime' }>;

function applyPassingCorrection({ passingCorrections }: Ledger, seq: Seq, correction: PassingCorrection): void {
  const { passing } = correction;
  const before = passingCorrections.get(passing.seq) ?? UNCHANGED;
  passingCorrections.set(passing.seq, { ...before, ...changeBy(before, seq, correction), acts: [...before.acts, seq] });
}

function changeBy(before: PassingCorrections, seq: Seq, correction: PassingCorrection): Partial<PassingCorrections> {
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
