import { canonicalRider } from '../ledger/passing-overrides';
import type { Command, WantedCorrection } from '../model/command';
import type { Correction, RaceAct, RiderId, Seq } from '../model/entry';
import { sameValue } from '../model/same-value';
import type { RaceState } from '../race/race-state';

/** An act that has the key of a command. */
export interface KeyedAct {
  readonly seq: Seq;
  /** Whether it is that command, sent again; false for another one under the same key. */
  readonly isSame: boolean;
}

/** The act with the key of a correction, an undo or a redo, whether it holds or not; null where the command has no key, and where no act has it. */
export function keyedAct(state: RaceState, wanted: Command): KeyedAct | null {
  const key = keyOfCommand(wanted);
  if (key === undefined) return null;
  // The newest first: what is sent again was sent a moment ago.
  const entry = state.acts.findLast(({ act }) => keyOfAct(act) === key);
  return entry === undefined ? null : { seq: entry.seq, isSame: isSame(state, entry.act, wanted) };
}

function keyOfCommand(command: Command): string | undefined {
  if (command.type === 'correct') return keyOf(command.correction);
  return command.type === 'undo' || command.type === 'redo' ? command.key : undefined;
}

function keyOfAct(act: RaceAct): string | undefined {
  if (act.type === 'corrected') return keyOf(act.correction);
  return act.type === 'undone' || act.type === 'redone' ? act.key : undefined;
}

function keyOf(correction: WantedCorrection): string | undefined {
  return 'key' in correction ? correction.key : undefined;
}

const TAKEN_BACK = { undo: 'undone', redo: 'redone' } as const;

/** An undo or redo that names no act is known by its key alone: which act was the newest, the station found out. */
function isSame(state: RaceState, stored: RaceAct, wanted: Command): boolean {
  if (wanted.type === 'correct') return stored.type === 'corrected' && isSameCorrection(state, stored.correction, wanted.correction);
  if (wanted.type !== 'undo' && wanted.type !== 'redo') return false;
  return stored.type === TAKEN_BACK[wanted.type] && (wanted.act === null || wanted.act === stored.act);
}

/** Passings are the same by their key alone: without a time each sending has its own, and its rider may be corrected before it is sent again. */
function isSameCorrection(state: RaceState, stored: Correction, wanted: WantedCorrection): boolean {
  if (stored.kind === 'insert' && wanted.kind === 'insert') return true;
  return sameValue(comparable(state, stored), comparable(state, wanted));
}

/** What people said; when a tag is looked up, the station found out. */
function comparable({ ledger }: RaceState, correction: WantedCorrection): object {
  const riders = (['rider', 'behind'] as const).flatMap((member) =>
    member in correction ? [[member, canonicalRider(ledger, (correction as { readonly [key in typeof member]: RiderId })[member])]] : [],
  );
  return { ...correction, ...Object.fromEntries(riders), riderAt: undefined };
}
