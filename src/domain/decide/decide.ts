import type { Command, Decision } from '../model/command';
import type { RaceState } from '../race/race-state';
import { canonicalCommand } from './canonical-command';
import { decideControl } from './decide-control';
import { decideCorrection } from './decide-correction';
import { decideImport } from './decide-import';
import { decideRoster } from './decide-roster';
import { decideSettlement } from './decide-settlement';
import { decideStartList } from './decide-start-list';
import { decideRedo, decideUndo } from './decide-undo';
import { planImport } from './roster-import';

/**
 * Decides a command: returns the act to journal and then to apply with `evolve`, or a refusal that names the conflict. Changes nothing.
 * Texts of the act are trimmed; tag ids have the form that `parseTag` returns.
 */
export function decide(state: RaceState, given: Command): Decision {
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
    case 'change-rules':
      return decideControl(state, command);
    case 'add-participant':
    case 'change-participant':
    case 'remove-participant':
    case 'assign-tag':
    case 'release-tag':
      return decideRoster(state, command);
    case 'settle':
      return decideSettlement(state, command.take);
    case 'import-participants':
      return decideImport(planImport(state, command.list));
    case 'correct':
      return decideCorrection(state, command.correction);
    case 'undo':
      return decideUndo(state, command.act);
    case 'redo':
      return decideRedo(state, command.act);
  }
}
