import type { Ledger } from '../ledger/ledger';
import type { Decision, Refusal } from '../model/command';
import type { ActEntry, RaceAct, Seq } from '../model/entry';
import type { EpochMs } from '../model/time';
import type { RaceControl } from '../model/views';
import { ledgerWithout } from '../race/evolve-act';
import type { RaceState } from '../race/race-state';
import { sayEntry, sayRider, sayTime, sentenceCase } from '../race/wording';
import { bibKey } from './decide-roster';
import { act, refuse } from './decision';

/** Whether an act is of a kind that can be undone: everything but the creation of a race and undoing itself. */
export function isUndoable(act: RaceAct): boolean {
  return act.type !== 'race-created' && act.type !== 'undone' && act.type !== 'redone';
}

/** Takes back an act, also one from long ago, as long as what was done since can stand without it. */
export function decideUndo(state: RaceState, wanted: Seq | null): Decision {
  const entry = wanted === null ? newestUndoable(state) : state.acts.find(({ seq }) => seq === wanted);
  if (entry === undefined) {
    return wanted === null
      ? refuse('nothing-to-undo', 'There is nothing to undo.')
      : refuse('not-undoable', `${sentenceCase(sayEntry(wanted))} is nothing that the timekeeper did.`);
  }
  const { seq } = entry;
  if (!isUndoable(entry.act)) return refuse('not-undoable', `${sentenceCase(sayEntry(seq))} cannot be undone. ${insteadOf(entry.act)}`);
  if (state.undone.includes(seq))
    return refuse('not-undoable', `${sentenceCase(sayEntry(seq))} is undone already. Redo it to have it back.`);
  const refusal = conflict(state, seq, ledgerWithout(state, [...state.undone, seq]));
  return refusal === null ? act({ type: 'undone', act: seq }) : { ok: false, refusal };
}

/** Has an undone act back. */
export function decideRedo(state: RaceState, wanted: Seq | null): Decision {
  const seq = wanted ?? state.undone[state.undone.length - 1];
  if (seq === undefined) return refuse('nothing-to-redo', 'There is nothing to redo.');
  if (!state.undone.includes(seq))
    return refuse('nothing-to-redo', `${sentenceCase(sayEntry(seq))} is not undone, so it cannot be redone.`);
  const others = state.undone.filter((other) => other !== seq);
  const refusal = conflict(state, seq, ledgerWithout(state, others));
  return refusal === null ? act({ type: 'redone', act: seq }) : { ok: false, refusal };
}

function newestUndoable(state: RaceState): ActEntry | undefined {
  const undone = new Set(state.undone);
  return [...state.acts].reverse().find(({ seq, act }) => isUndoable(act) && !undone.has(seq));
}

function insteadOf({ type }: RaceAct): string {
  return type === 'race-created' ? 'Create another race instead.' : 'Undo or redo the act that it speaks of instead.';
}

/** What the book after an undo or redo cannot hold: a stop before the start, a bib worn twice, a tag taken from somebody who still carries it. */
function conflict(state: RaceState, wanted: Seq, after: Ledger): Refusal | null {
  return stopConflict(state, after) ?? bibConflict(after) ?? tagConflict(state, wanted, after);
}

function stopConflict(state: RaceState, { control }: Ledger): Refusal | null {
  if (!isStoppedBeforeStart(control) || isStoppedBeforeStart(state.ledger.control)) return null;
  const { startAt, stopAt } = control;
  const sentence = `The race would start at ${sayTime(state, startAt)}, after it was stopped at ${sayTime(state, stopAt)}. Resume it or move its start first.`;
  return { code: 'already-stopped', sentence };
}

function isStoppedBeforeStart(control: RaceControl): control is RaceControl & { readonly stopAt: EpochMs } {
  return control.stopAt !== null && control.stopAt < control.startAt;
}

function bibConflict(after: Ledger): Refusal | null {
  const worn = new Map<string, string>();
  for (const [id, { details }] of after.participants) {
    const who = details.name === '' ? `participant ${id}` : details.name;
    const other = worn.get(bibKey(details.bib));
    if (other !== undefined) {
      const sentence = `Bib ${details.bib} would be worn by both ${other} and ${who}. Give one of them another number first.`;
      return { code: 'bib-taken', sentence };
    }
    worn.set(bibKey(details.bib), who);
  }
  return null;
}

function tagConflict(state: RaceState, wanted: Seq, after: Ledger): Refusal | null {
  for (const [seq, { tag, from, to }] of after.takenTags) {
    if (state.ledger.takenTags.has(seq)) continue;
    const [carrier, receiver] = [sayRider(state, from), sayRider(state, to)];
    const sentence =
      seq === wanted
        ? `Tag ${tag} is carried by ${carrier}. Take it from them, then give it to ${receiver} anew.`
        : `${sentenceCase(sayEntry(seq))} gave tag ${tag} to ${receiver}. Undo that entry first.`;
    return { code: 'tag-taken', sentence };
  }
  return null;
}
