import type { Ledger } from '../ledger/ledger';
import { checkRules } from '../model/check-rules';
import type { Decision, TakingBack } from '../model/command';
import { type ActEntry, isUndoable, type Seq } from '../model/entry';
import { NO_PARAMS, type RiderName } from '../model/message';
import type { Refusal } from '../model/refusal.messages';
import type { EpochMs } from '../model/time';
import type { RaceControl } from '../model/views';
import { describeDetails, describeRider } from '../race/describe-rider';
import { ledgerWithout } from '../race/evolve-act';
import type { RaceState } from '../race/race-state';
import type { Steps } from '../steps';
import { changesNothing } from './act-effect';
import { bibKey } from './decide-roster';
import { act, refuse } from './decision';

/**
 * Decides whether an act, of any age, can be undone: not while later acts depend on it, and not where nothing would change, because later
 * acts decided the same or what it is about is undone. Without a given act it is the newest, of the author `of` where one is given, whose undo
 * changes something.
 */
export function* decideUndo(state: RaceState, { act: wanted, of, key }: TakingBack): Steps<Decision> {
  const entry = wanted === null ? yield* newestUndoable(state, of) : state.acts.find(({ seq }) => seq === wanted);
  if (entry === undefined) {
    return wanted === null
      ? refuse({ code: 'nothing-to-undo', params: NO_PARAMS })
      : refuse({ code: 'not-undoable', params: { problem: 'not-an-act', entry: wanted } });
  }
  const { seq } = entry;
  if (!isUndoable(entry.act)) {
    const problem = entry.act.type === 'race-created' ? 'race-created' : 'undo-or-redo';
    return refuse({ code: 'not-undoable', params: { problem, entry: seq } });
  }
  if (state.undone.includes(seq)) return refuse({ code: 'not-undoable', params: { problem: 'undone', entry: seq } });
  const after = yield* ledgerWithout(state, [...state.undone, seq]);
  const refusal = conflict(state, seq, after);
  if (refusal !== null) return refuse(refusal);
  if (yield* changesNothing(state, seq, after)) return refuse({ code: 'not-undoable', params: { problem: 'no-effect', entry: seq } });
  return act({ type: 'undone', act: seq, ...(key === undefined ? {} : { key }) });
}

/** Decides whether an undone act can be redone: not where nothing would change. Without a given act it is the one that was undone last whose redo changes something. */
export function* decideRedo(state: RaceState, { act: wanted, of, key }: TakingBack): Steps<Decision> {
  const seq = wanted ?? (yield* lastRedoable(state, of));
  if (seq === undefined) return refuse({ code: 'nothing-to-redo', params: { problem: 'nothing-undone' } });
  if (!state.undone.includes(seq)) return refuse({ code: 'nothing-to-redo', params: { problem: 'not-undone', entry: seq } });
  const after = yield* ledgerWith(state, seq);
  const refusal = conflict(state, seq, after);
  if (refusal !== null) return refuse(refusal);
  if (yield* changesNothing(state, seq, after)) return refuse({ code: 'nothing-to-redo', params: { problem: 'no-effect', entry: seq } });
  return act({ type: 'redone', act: seq, ...(key === undefined ? {} : { key }) });
}

/** The ledger as it would be with an undone act. */
function ledgerWith(state: RaceState, redone: Seq): Steps<Ledger> {
  const others = state.undone.filter((other) => other !== redone);
  return ledgerWithout(state, others);
}

/** `of`: only acts of this author. */
function* newestUndoable(state: RaceState, of: string | undefined): Steps<ActEntry | undefined> {
  const undone = new Set(state.undone);
  for (const entry of [...state.acts].reverse()) {
    const { seq, act, by } = entry;
    if (!isUndoable(act) || undone.has(seq) || (of !== undefined && by !== of)) continue;
    if (!(yield* changesNothing(state, seq, yield* ledgerWithout(state, [...state.undone, seq])))) return entry;
  }
  return undefined;
}

function* lastRedoable(state: RaceState, of: string | undefined): Steps<Seq | undefined> {
  const isMeant = (seq: Seq) => of === undefined || state.acts.find((entry) => entry.seq === seq)?.by === of;
  for (const seq of [...state.undone].reverse()) {
    if (!isMeant(seq)) continue;
    if (!(yield* changesNothing(state, seq, yield* ledgerWith(state, seq)))) return seq;
  }
  return undefined;
}

/**
 * Returns why the ledger would be invalid after an undo or redo: a stop before the start, a bib twice, a tag taken from its present participant,
 * rules that contradict each other.
 */
function conflict(state: RaceState, wanted: Seq, after: Ledger): Refusal | null {
  return stopConflict(state, after) ?? bibConflict(after) ?? tagConflict(state, wanted, after) ?? rulesConflict(state, wanted, after);
}

function stopConflict(state: RaceState, { control }: Ledger): Refusal | null {
  if (!isStoppedBeforeStart(control) || isStoppedBeforeStart(state.ledger.control)) return null;
  return { code: 'already-stopped', params: { problem: 'after-undo', start_at: control.startAt, stopped_at: control.stopAt } };
}

function isStoppedBeforeStart(control: RaceControl): control is RaceControl & { readonly stopAt: EpochMs } {
  return control.stopAt !== null && control.stopAt < control.startAt;
}

/** Rules that are wrong already, as those of an early file may be, hold nothing up. */
function rulesConflict(state: RaceState, wanted: Seq, after: Ledger): Refusal | null {
  const checked = checkRules(after.control.rules);
  if (checked.ok || !checkRules(state.ledger.control.rules).ok) return null;
  return { code: 'rules-conflict', params: { entry: wanted, rules: checked.problems.map(({ message }) => message) } };
}

function bibConflict(after: Ledger): Refusal | null {
  const bibsInUse = new Map<string, RiderName>();
  for (const [id, { details }] of after.participants) {
    const rider: RiderName = details.name === '' ? { participant: id } : describeDetails(details);
    const other = bibsInUse.get(bibKey(details.bib));
    if (other !== undefined) return { code: 'bib-taken', params: { problem: 'after-undo', bib: details.bib, rider: other, other: rider } };
    bibsInUse.set(bibKey(details.bib), rider);
  }
  return null;
}

function tagConflict(state: RaceState, wanted: Seq, after: Ledger): Refusal | null {
  for (const [seq, taken] of after.takenTags) {
    if (state.ledger.takenTags.has(seq)) continue;
    const { tag } = taken;
    const [rider, to] = [describeRider(state, taken.from), describeRider(state, taken.to)];
    return {
      code: 'tag-taken',
      params: seq === wanted ? { problem: 'after-redo', tag, rider, to } : { problem: 'assigned-since', tag, to, entry: seq },
    };
  }
  return null;
}
