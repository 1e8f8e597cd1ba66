import type { Command, Decision } from '../model/command';
import type { RaceState } from '../race/race-state';
import { allSteps, type Steps } from '../steps';
import { canonicalCommand } from './canonical-command';
import { decideControl } from './decide-control';
import { decideCorrection } from './decide-correction';
import { decideImport } from './decide-import';
import { decideRoster } from './decide-roster';
import { decideSettlement } from './decide-settlement';
import { decideSheet } from './decide-sheet';
import { decideStartList } from './decide-start-list';
import { decideRedo, decideUndo } from './decide-undo';
import { planImportSteps } from './roster-import';

/**
 * Decides a command: returns the act to journal and then to apply with `evolve`, or a refusal that names the conflict. Changes nothing.
 * Texts of the act are trimmed; tag ids have the form that `parseTag` returns.
 */
export function decide(state: RaceState, given: Command): Decision {
  return allSteps(decideSteps(state, given));
}

/** The same in steps, between which the race must not change. */
export function* decideSteps(state: RaceState, given: Command): Steps<Decision> {
  const command = canonicalCommand(state, given);
  switch (command.type) {
    case 'list-starts':
      return decideStartList(state, command.starts);
    case 'start':
    case 'neutralise':
    case 'declare':
    case 'stop':
    case 'resume':
    case 'rename':
    case 'set-language':
    case 'change-rules':
      return decideControl(state, command);
    case 'add-participant':
    case 'change-participant':
    case 'remove-participant':
    case 'assign-tag':
    case 'release-tag':
      return decideRoster(state, command);
    case 'define-sheet':
      return decideSheet(state, command);
    case 'settle':
      return decideSettlement(state, command.take);
    case 'import-participants':
      return yield* decideImport(yield* planImportSteps(state, command.list));
    case 'correct':
      return decideCorrection(state, command.correction);
    case 'undo':
      return yield* decideUndo(state, command);
    case 'redo':
      return yield* decideRedo(state, command);
  }
}
