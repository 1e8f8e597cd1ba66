import type { Command, Decision } from '../model/command';
import { canonicalRider } from '../ledger/passing-overrides';
import type { Correction } from '../model/entry';
import type { RaceState } from '../race/race-state';
import { decideControl } from './decide-control';
import { decideCorrection } from './decide-correction';
import { decideImport } from './decide-import';
import { decideRoster } from './decide-roster';
import { decideRedo, decideUndo } from './decide-undo';

/**
 * Decides a command: returns the act to journal and then to apply with `evolve`, or a refusal that names the conflict. Changes nothing.
 * Texts of the act are trimmed; tag ids have the form that `parseTag` returns.
 */
export function decide(state: RaceState, command: Command): Decision {
  switch (command.type) {
    case 'start':
    case 'stop':
    case 'resume':
    case 'rename':
    case 'change-rules':
      return decideControl(state, command);
    case 'add-participant':
    case 'change-participant':
    case 'remove-participant':
    case 'assign-tag':
    case 'release-tag':
      return decideRoster(state, command);
    case 'import-participants':
      return decideImport(state, command.list);
    case 'correct':
      return decideCorrection(state, withCanonicalRider(state, command.correction));
    case 'undo':
      return decideUndo(state, command.act);
    case 'redo':
      return decideRedo(state, command.act);
  }
}

/** The correction with the one id of its rider: a client may write a tag in another way than it was read. */
function withCanonicalRider({ ledger }: RaceState, correction: Correction): Correction {
  switch (correction.kind) {
    case 'insert':
    case 'split':
    case 'confirm-lap':
    case 'status':
      return { ...correction, rider: canonicalRider(ledger, correction.rider) };
    case 'move':
      return { ...correction, to: canonicalRider(ledger, correction.to) };
    case 'void':
    case 'restore':
    case 'retime':
    case 'shift-clock':
      return correction;
  }
}
