import type { Command, Decision } from '../model/command';
import { checkRules, type RaceRules, sameRules } from '../model/rules';
import { between, type EpochMs, isInstant } from '../model/time';
import { withWave } from '../model/waves';
import type { RaceState } from '../race/race-state';
import { sayTime } from '../race/wording';
import { act, refuse, textProblem } from './decision';

type ControlCommand = Extract<Command, { readonly type: 'start' | 'stop' | 'resume' | 'rename' | 'change-rules' }>;

/** Gun, stop, name and rules. */
export function decideControl(state: RaceState, command: ControlCommand): Decision {
  switch (command.type) {
    case 'start':
      return command.wave === undefined ? decideStart(state, command.at) : decideWave(state, command.wave.trim(), command.at);
    case 'stop':
      return decideStop(state, command.at);
    case 'resume':
      return state.ledger.control.stopAt === null
        ? refuse('not-stopped', 'The race is not stopped, so it cannot be resumed.')
        : act({ type: 'race-resumed' });
    case 'rename':
      return decideRename(state, command.name.trim());
    case 'change-rules':
      return decideRules(state, command.rules);
  }
}

function decideStart(state: RaceState, at: EpochMs): Decision {
  const { startAt, stopAt, gunSet } = state.ledger.control;
  if (!isInstant(at)) return refuse('bad-value', 'The start is not a time. Give a date and time.');
  if (stopAt !== null && at > stopAt) {
    return refuse(
      'bad-value',
      `The race was stopped at ${sayTime(state, stopAt)}, before that start. Resume the race first, or give an earlier start.`,
    );
  }
  if (gunSet && at === startAt) return refuse('no-change', `The start already is at ${sayTime(state, at)}.`);
  return act({ type: 'gun-set', startAt: at });
}

function decideWave(state: RaceState, category: string, at: EpochMs): Decision {
  const { startAt, gunSet, rules } = state.ledger.control;
  if (!isInstant(at)) return refuse('bad-value', 'The start of the wave is not a time. Give a date and time.');
  if (!gunSet) return refuse('bad-value', 'Set the gun of the race first: waves start from it.');
  if (at < startAt)
    return refuse('bad-value', `The gun of the race is set to ${sayTime(state, startAt)}, after that start. Move the gun first.`);
  return decideRules(state, { ...rules, waves: withWave(rules.waves, { category, after: between(startAt, at) }) });
}

function decideStop(state: RaceState, at: EpochMs): Decision {
  const { startAt, stopAt } = state.ledger.control;
  if (!isInstant(at)) return refuse('bad-value', 'The stop is not a time. Give a date and time.');
  if (stopAt !== null)
    return refuse('already-stopped', `The race was stopped at ${sayTime(state, stopAt)}. Resume it first to stop it at another time.`);
  if (at < startAt)
    return refuse('bad-value', `The race starts at ${sayTime(state, startAt)}. Stop it after that, or move the start first.`);
  return act({ type: 'race-stopped', stopAt: at });
}

function decideRename(state: RaceState, name: string): Decision {
  const problem = textProblem('The name of the race', name, { from: 1, to: 200 });
  if (problem !== null) return refuse('bad-value', problem);
  if (name === state.ledger.control.name) return refuse('no-change', `The race already is called ${name}.`);
  return act({ type: 'race-renamed', name });
}

function decideRules(state: RaceState, rules: RaceRules): Decision {
  const checked = checkRules(rules);
  if (!checked.ok) return refuse('bad-value', checked.problems.map(({ sentence }) => sentence).join(' '));
  if (sameRules(checked.rules, state.ledger.control.rules)) return refuse('no-change', 'These already are the rules of the race.');
  return act({ type: 'rules-changed', rules: checked.rules });
}
