import { canonicalRider } from '../ledger/passing-overrides';
import type { Command } from '../model/command';
import type { Correction } from '../model/entry';
import type { RaceState } from '../race/race-state';
import { categoryForms } from './canonical-category';

/**
 * The command in the one form of its riders and categories: clients write a tag in another way than it was read, and a category with
 * blanks or characters that nobody sees.
 */
export function canonicalCommand(state: RaceState, command: Command): Command {
  switch (command.type) {
    case 'correct':
      return { ...command, correction: canonicalCorrection(state, command.correction) };
    case 'start':
      return command.wave === undefined ? command : { ...command, wave: categoryForms(state)(command.wave) };
    case 'change-rules': {
      const formOf = categoryForms(state);
      const waves = command.rules.waves.map((wave) => ({ ...wave, categories: wave.categories.map(formOf) }));
      const terms = command.rules.terms.map((one) => ({ ...one, category: formOf(one.category) }));
      const classifications = command.rules.classifications.map((one) =>
        one.of.category === undefined ? one : { ...one, of: { ...one.of, category: formOf(one.of.category) } },
      );
      return { ...command, rules: { ...command.rules, waves, terms, classifications } };
    }
    default:
      return command;
  }
}

function canonicalCorrection({ ledger }: RaceState, correction: Correction): Correction {
  switch (correction.kind) {
    case 'insert':
    case 'split':
    case 'confirm-lap':
    case 'status':
    case 'start':
    case 'adjust-time':
    case 'adjust-laps':
    case 'note':
      return { ...correction, rider: canonicalRider(ledger, correction.rider) };
    case 'relegate':
      return {
        ...correction,
        rider: canonicalRider(ledger, correction.rider),
        behind: canonicalRider(ledger, correction.behind),
      };
    case 'move':
      return { ...correction, to: canonicalRider(ledger, correction.to) };
    case 'mute':
    case 'void':
    case 'restore':
    case 'retime':
    case 'shift-clock':
    case 'confirm-times':
      return correction;
  }
}
