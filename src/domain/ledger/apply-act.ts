import type { ActEntry, ImportedParticipant, RaceAct, Seq } from '../model/entry';
import type { Steps } from '../steps';
import { controlAfter } from './control-acts';
import { applyCorrection } from './corrections';
import { emptyLedger, type Ledger, type SplitTimes } from './ledger';
import { applyImport, applyRosterAct } from './roster-ledger';

/** So many acts are applied in one step; one that concerns many participants takes more steps. */
const ACTS_A_STEP = 200;

/** Folds the acts that hold, in order of `seq`, into a new ledger. */
export function* foldLedger(acts: readonly ActEntry[], holds: (seq: Seq) => boolean, splitTimes: SplitTimes): Steps<Ledger> {
  const ledger = emptyLedger();
  for (const [index, { seq, act }] of acts.entries()) {
    if (index % ACTS_A_STEP === ACTS_A_STEP - 1) yield;
    if (holds(seq)) yield* applyAct(ledger, seq, act, splitTimes);
  }
  return ledger;
}

/** Applies one act. Changes nothing where what the act is about is gone, because another act was undone. */
export function* applyAct(ledger: Ledger, seq: Seq, act: RaceAct, splitTimes: SplitTimes): Steps<void> {
  switch (act.type) {
    case 'race-created':
    case 'gun-set':
    case 'wave-started':
    case 'neutralised':
    case 'race-stopped':
    case 'race-resumed':
    case 'race-renamed':
    case 'language-set':
    case 'rules-changed':
      if (act.type === 'race-created') ledger.tagAssignments.comparison = act.tags ?? 'exact';
      ledger.control = controlAfter(ledger.control, act);
      return;
    case 'start-listed':
    case 'declared':
    case 'sheet-defined':
    case 'settled':
      applyEventAct(ledger, seq, act, splitTimes);
      return;
    case 'participants-imported':
      yield* applyImport(ledger, seq, act.participants);
      applyImportedStarts(ledger, seq, act.participants);
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

type EventAct = Extract<RaceAct, { readonly type: 'start-listed' | 'declared' | 'sheet-defined' | 'settled' }>;

function applyEventAct(ledger: Ledger, seq: Seq, act: EventAct, splitTimes: SplitTimes): void {
  switch (act.type) {
    case 'start-listed':
      for (const { participant, at } of act.starts) ledger.ownStarts.set(participant, [{ at, riderAt: null, by: seq }]);
      return;
    case 'declared':
      ledger.declaration = { state: act.state, by: seq };
      return;
    case 'sheet-defined':
      if (act.sheet === null) ledger.sheets.delete(act.name);
      else ledger.sheets.set(act.name, act.sheet);
      return;
    case 'settled':
      for (const correction of act.corrections) applyCorrection(ledger, seq, correction, splitTimes);
      return;
  }
}

function applyImportedStarts({ ownStarts }: Ledger, seq: Seq, imported: readonly ImportedParticipant[]): void {
  for (const { participant, startAt } of imported)
    if (startAt !== undefined) ownStarts.set(participant, [{ at: startAt, riderAt: null, by: seq }]);
}
