import type { Correction, Seq } from '../model/entry';
import type { Ledger, PassingCorrections, SplitTimes } from './ledger';
import { keyOfTag } from './tag-assignments';

/** Applies a correction of the act `seq`. */
export function applyCorrection(ledger: Ledger, seq: Seq, correction: Correction, splitTimes: SplitTimes): void {
  switch (correction.kind) {
    case 'insert': {
      const { rider, riderAt, at, inferred, point = null } = correction;
      ledger.insertedPassings.set(seq, { rider, riderAt, times: [at], inferred, isFromSplit: false, point });
      return;
    }
    case 'split': {
      const times = splitTimes.get(seq) ?? [];
      const { rider, riderAt } = correction;
      ledger.insertedPassings.set(seq, { rider, riderAt, times, inferred: true, isFromSplit: true, point: null });
      return;
    }
    case 'status':
      applyStatus(ledger, seq, correction);
      return;
    case 'start':
    case 'adjust-time':
    case 'adjust-laps':
    case 'relegate':
    case 'note':
      applyJuryCorrection(ledger, seq, correction);
      return;
    case 'mute':
    case 'confirm-lap':
    case 'shift-clock':
    case 'confirm-times':
      applyReadCorrection(ledger, seq, correction);
      return;
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

type JuryCorrection = Extract<Correction, { readonly kind: 'start' | 'adjust-time' | 'adjust-laps' | 'relegate' | 'note' }>;

/** Corrections that touch no read. */
function applyJuryCorrection(ledger: Ledger, seq: Seq, correction: JuryCorrection): void {
  switch (correction.kind) {
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
  }
}

type ReadCorrection = Extract<Correction, { readonly kind: 'mute' | 'confirm-lap' | 'shift-clock' | 'confirm-times' }>;

/** Corrections of more than one read. */
function applyReadCorrection(ledger: Ledger, seq: Seq, correction: ReadCorrection): void {
  switch (correction.kind) {
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
      const { reader, from, until, by, entries = null } = correction;
      ledger.clockShifts = [...ledger.clockShifts, { reader, from, until, by, entries, act: seq }];
      return;
    }
    case 'confirm-times': {
      const { reader, from, until, entries = null } = correction;
      ledger.confirmedTimes = [...ledger.confirmedTimes, { reader, from, until, entries, act: seq }];
      return;
    }
  }
}
