import type { ActEntry, Correction, RaceAct, Reach, RiderId, RiderStatus, Seq } from '../model/entry';
import { DEFAULT_RULES } from '../model/rules';
import { rulesAfter } from '../model/rules-changes';
import type { TagKey } from '../model/tag';
import { DAY, type EpochMs, type Ms } from '../model/time';
import type { Neutralisation, RaceControl } from '../model/views';
import { applyImport, applyRosterAct, type RosterLedger } from './roster-ledger';
import { copyTagAssignments, keyOfTag, noTagAssignments } from './tag-assignments';

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
  /** By the rider they were given to; for a tag one for each moment at which it is looked up, the latest of each. */
  readonly statuses: Map<RiderId, readonly GivenStatus[]>;
  /** By the passing that completed the lap, oldest act first. */
  readonly confirmedLaps: Map<Seq, readonly ConfirmedLap[]>;
  clockShifts: readonly ClockShift[];
  readonly mutedTags: Map<TagKey, readonly MutedTag[]>;
  /** By the rider they were given to, like `statuses`, and so are adjustments, oldest act first. */
  readonly ownStarts: Map<RiderId, readonly OwnStart[]>;
  readonly adjustments: Map<RiderId, readonly Adjustment[]>;
  /** In order of their acts, like the notes. */
  relegations: readonly Relegation[];
  notes: readonly RiderNote[];
  /** Null before the first declaration. */
  declaration: Declaration | null;
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
    mutedTags: new Map(),
    ownStarts: new Map(),
    adjustments: new Map(),
    relegations: [],
    notes: [],
    declaration: null,
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
    mutedTags: new Map(ledger.mutedTags),
    ownStarts: new Map(ledger.ownStarts),
    adjustments: new Map(ledger.adjustments),
    relegations: ledger.relegations,
    notes: ledger.notes,
    declaration: ledger.declaration,
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
    case 'wave-started':
    case 'neutralised':
    case 'race-stopped':
    case 'race-resumed':
    case 'race-renamed':
    case 'rules-changed':
      ledger.control = controlAfter(ledger.control, act);
      return;
    case 'start-listed':
      for (const { participant, at } of act.starts) ledger.ownStarts.set(participant, [{ at, riderAt: null, by: seq }]);
      return;
    case 'declared':
      ledger.declaration = { state: act.state, by: seq };
      return;
    case 'settled':
      for (const correction of act.corrections) applyCorrection(ledger, seq, correction, splitTimes);
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
  {
    readonly type:
      | 'race-created'
      | 'gun-set'
      | 'wave-started'
      | 'neutralised'
      | 'race-stopped'
      | 'race-resumed'
      | 'race-renamed'
      | 'rules-changed';
  }
>;

function controlAfter(control: RaceControl, act: ControlAct): RaceControl {
  switch (act.type) {
    case 'race-created':
      return {
        raceId: act.raceId,
        name: act.name,
        rules: act.rules,
        startAt: act.startAt,
        gunSet: false,
        waveStarts: new Map(),
        stopAt: null,
        stopPlanned: false,
        neutralisations: [],
      };
    case 'gun-set':
      return { ...control, startAt: act.startAt, gunSet: true };
    case 'wave-started':
      return controlWithWave(control, act);
    case 'neutralised':
      return { ...control, neutralisations: withNeutralisation(control.neutralisations, { from: act.from, until: act.until }) };
    case 'race-stopped':
      return { ...control, stopAt: act.stopAt, stopPlanned: act.planned === true };
    case 'race-resumed':
      return { ...control, stopAt: null, stopPlanned: false };
    case 'race-renamed':
      return { ...control, name: act.name };
    case 'rules-changed':
      return { ...control, rules: rulesAfter(control.rules, act) };
  }
}

function controlWithWave(control: RaceControl, { wave, startAt }: Extract<RaceAct, { readonly type: 'wave-started' }>): RaceControl {
  const { rules, waveStarts } = control;
  const started = new Map(waveStarts);
  if (startAt === null) started.delete(wave);
  else started.set(wave, startAt);
  if (rules.waves.some(({ name }) => name === wave)) return { ...control, waveStarts: started };
  const after = startAt === null ? 0 : Math.min(DAY, Math.max(0, startAt - control.startAt));
  const waves = [...rules.waves, { name: wave, categories: [wave], after: after as Ms }];
  return { ...control, waveStarts: started, rules: { ...rules, waves } };
}

function withNeutralisation(all: readonly Neutralisation[], one: Neutralisation): readonly Neutralisation[] {
  return [...all.filter(({ from }) => from !== one.from), one].sort((a, b) => a.from - b.from);
}

function applyCorrection(ledger: Ledger, seq: Seq, correction: Correction, splitTimes: SplitTimes): void {
  switch (correction.kind) {
    case 'insert': {
      const { rider, riderAt, at, inferred } = correction;
      ledger.insertedPassings.set(seq, { rider, riderAt, times: [at], inferred, isFromSplit: false });
      return;
    }
    case 'split': {
      const times = splitTimes.get(seq) ?? [];
      const { rider, riderAt } = correction;
      ledger.insertedPassings.set(seq, { rider, riderAt, times, inferred: true, isFromSplit: true });
      return;
    }
    case 'status':
      applyStatus(ledger, seq, correction);
      return;
    case 'start': {
      const { rider, at, riderAt = null } = correction;
      const others = (ledger.ownStarts.get(rider) ?? []).filter((given) => given.riderAt !== riderAt);
      ledger.ownStarts.set(rider, [...others, { at, riderAt, by: seq }]);
      return;
    }
    case 'adjust-time':
    case 'adjust-laps': {
      const { rider, by: amount, riderAt = null } = correction;
      const kind = correction.kind === 'adjust-time' ? 'time' : 'laps';
      ledger.adjustments.set(rider, [...(ledger.adjustments.get(rider) ?? []), { kind, amount, riderAt, by: seq }]);
      return;
    }
    case 'relegate': {
      const { rider, behind, riderAt = null } = correction;
      ledger.relegations = [...ledger.relegations, { rider, behind, riderAt, by: seq }];
      return;
    }
    case 'note': {
      const { rider, text, riderAt = null } = correction;
      ledger.notes = [...ledger.notes, { rider, text, public: correction.public, riderAt, by: seq }];
      return;
    }
    case 'mute': {
      const { tag, from } = correction;
      const key = keyOfTag(ledger.tagAssignments, tag);
      ledger.mutedTags.set(key, [...(ledger.mutedTags.get(key) ?? []), { from, by: seq }]);
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

function applyStatus({ statuses }: Ledger, seq: Seq, correction: Extract<Correction, { readonly kind: 'status' }>): void {
  const { rider, status, at, riderAt = null } = correction;
  const others = (statuses.get(rider) ?? []).filter((given) => given.riderAt !== riderAt);
  statuses.set(rider, [...others, { status, at: status === 'racing' ? null : at, riderAt, by: seq }]);
}

const UNCHANGED: PassingCorrections = { voidedBy: null, voidReach: undefined, moves: [], acts: [] };

type PassingCorrection = Extract<Correction, { readonly kind: 'void' | 'restore' | 'move' | 'retime' }>;

function applyPassingCorrection({ passingCorrections }: Ledger, seq: Seq, correction: PassingCorrection): void {
  const { passing } = correction;
  const before = passingCorrections.get(passing.seq) ?? UNCHANGED;
  passingCorrections.set(passing.seq, { ...before, ...changeBy(before, seq, correction), acts: [...before.acts, seq] });
}

function changeBy(before: PassingCorrections, seq: Seq, correction: PassingCorrection): Partial<PassingCorrections> {
  switch (correction.kind) {
    case 'void':
      return before.voidedBy === null ? { voidedBy: seq, voidReach: correction.reach } : {};
    case 'restore':
      return { voidedBy: null };
    case 'move': {
      const { to, riderAt, reach } = correction;
      return { moves: [...before.moves, { by: seq, to, riderAt, at: null, reach }] };
    }
    case 'retime': {
      const { at, reach } = correction;
      return { moves: [...before.moves, { by: seq, to: null, riderAt: undefined, at, reach }] };
    }
  }
}
