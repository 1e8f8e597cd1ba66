import { currentRider, riderOfTag, timeOfRead } from '../ledger/passing-overrides';
import { rowOfRead, tagReadsOf } from '../ledger/read-log';
import type { ActMessage } from '../model/act.messages';
import type { Correction, Reach, RiderId, Seq } from '../model/entry';
import type { PassingName } from '../model/message';
import type { EpochMs } from '../model/time';
import { describeRider } from '../race/describe-rider';
import { actEntry, type RaceState } from '../race/race-state';

type PassingCorrection = Extract<Correction, { readonly kind: 'void' | 'restore' | 'move' | 'retime' | 'split' }>;

/** A correction of a passing as a message; `index` is the place of its act among all acts. */
export function describePassingCorrection(state: RaceState, correction: PassingCorrection, index: number): ActMessage {
  const passing = describePassing(state, correction.passing.seq, index);
  switch (correction.kind) {
    case 'void':
      return { code: 'void', params: { passing, ...onlyRead(correction) } };
    case 'restore':
      return { code: 'restore', params: { passing } };
    case 'move':
      return { code: 'move', params: { passing, to: describeRider(state, correction.to), ...onlyRead(correction) } };
    case 'retime':
      return { code: 'retime', params: { passing, at: correction.at, ...onlyRead(correction) } };
    case 'split':
      return { code: 'split', params: { passing, into: correction.into } };
  }
}

/** Says so where a correction is about a single read of a crossing. */
function onlyRead(correction: { readonly reach?: Reach | null }): { readonly only_read?: true } {
  return correction.reach === null ? { only_read: true } : {};
}

/** The rider and time of a passing. */
interface Place {
  readonly rider: RiderId;
  readonly at: EpochMs;
}

/** A passing by the rider and time that it had before an act, and where it was moved from. */
function describePassing(state: RaceState, seq: Seq, index: number): PassingName {
  const first = firstPlace(state, seq);
  if (first === null) return { entry: seq };
  const place = movesBefore(state, seq, index).reduce((at, move) => movedBy(state, at, move), first);
  const named = { rider: describeRider(state, place.rider), at: place.at };
  if (place.rider === first.rider && place.at === first.at) return named;
  return { ...named, from: { rider: place.rider === first.rider ? null : describeRider(state, first.rider), at: first.at } };
}

function firstPlace(state: RaceState, seq: Seq): Place | null {
  const row = rowOfRead(state.log, seq);
  if (row >= 0) {
    const at = timeOfRead(state.ledger, state.log, row);
    return { rider: riderOfTag(state.ledger, tagReadsOf(state.log, row).tag, at), at };
  }
  const act = actEntry(state, seq)?.act;
  return act?.type === 'corrected' && act.correction.kind === 'insert' ? act.correction : null;
}

type Move = Extract<Correction, { readonly kind: 'move' | 'retime' }>;

function movedBy({ ledger }: RaceState, place: Place, move: Move): Place {
  if (move.kind === 'retime') return { ...place, at: move.at };
  return { ...place, rider: currentRider(ledger, move.to, move.riderAt ?? place.at) ?? move.to };
}

/** The moves of a passing that held before an act, oldest first. */
function movesBefore({ acts }: RaceState, passing: Seq, index: number): readonly Move[] {
  const moves: Move[] = [];
  // The last undo or redo of an act decides: the acts are gone through from the latest to the first.
  const held = new Map<Seq, boolean>();
  for (let earlier = index - 1; earlier >= 0; earlier -= 1) {
    const entry = acts[earlier];
    const act = entry?.act;
    if (act?.type === 'undone' || act?.type === 'redone') {
      if (!held.has(act.act)) held.set(act.act, act.type === 'redone');
    } else if (act?.type === 'corrected' && entry !== undefined && held.get(entry.seq) !== false) {
      const { correction } = act;
      if ((correction.kind === 'move' || correction.kind === 'retime') && correction.passing.seq === passing) moves.unshift(correction);
    }
  }
  return moves;
}
