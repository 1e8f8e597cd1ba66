import type { Command, Decision } from '../model/command';
import { NO_PARAMS } from '../model/message';
import { checkRules, type RaceRules, sameRules } from '../model/rules';
import { changesBetween } from '../model/rules-changes';
import { between, type EpochMs, isInstant } from '../model/time';
import { withWave } from '../model/waves';
import type { RaceState } from '../race/race-state';
import { act, refuse, refuseNoChange, refuseValue, textProblem } from './decision';

type ControlCommand = Extract<Command, { readonly type: 'start' | 'stop' | 'resume' | 'rename' | 'change-rules' }>;

/** Decides commands about gun, stop, name and rules. */
export function decideControl(state: RaceState, command: ControlCommand): Decision {
  switch (command.type) {
    case 'start':
      return command.wave === undefined ? decideStart(state, command.at) : decideWave(state, command.wave.trim(), command.at);
    case 'stop':
      return decideStop(state, command.at);
    case 'resume':
      return state.ledger.control.stopAt === null ? refuse({ code: 'not-stopped', params: NO_PARAMS }) : act({ type: 'race-resumed' });
    case 'rename':
      return decideRename(state, command.name.trim());
    case 'change-rules':
      return decideRules(state, command.rules);
  }
}

function decideStart(state: RaceState, at: EpochMs): Decision {
  const { startAt, stopAt, gunSet } = state.ledger.control;
  if (!isInstant(at)) return refuseValue({ problem: 'not-a-time', field: 'start' });
  if (stopAt !== null && at > stopAt) return refuseValue({ problem: 'start-after-stop', stopped_at: stopAt });
  if (gunSet && at === startAt) return refuseNoChange({ problem: 'start', start_at: at });
  return act({ type: 'gun-set', startAt: at });
}

function decideWave(state: RaceState, category: string, at: EpochMs): Decision {
  const { startAt, gunSet, rules } = state.ledger.control;
  if (!isInstant(at)) return refuseValue({ problem: 'not-a-time', field: 'wave' });
  if (!gunSet) return refuseValue({ problem: 'gun-not-set' });
  if (at < startAt) return refuseValue({ problem: 'wave-before-gun', start_at: startAt });
  return decideRules(state, { ...rules, waves: withWave(rules.waves, { category, after: between(startAt, at) }) });
}

function decideStop(state: RaceState, at: EpochMs): Decision {
  const { startAt, stopAt } = state.ledger.control;
  if (!isInstant(at)) return refuseValue({ problem: 'not-a-time', field: 'stop' });
  if (stopAt !== null) return refuse({ code: 'already-stopped', params: { problem: 'stopped', stopped_at: stopAt } });
  if (at < startAt) return refuseValue({ problem: 'stop-before-start', start_at: startAt });
  return act({ type: 'race-stopped', stopAt: at });
}

function decideRename(state: RaceState, name: string): Decision {
  const problem = textProblem('race-name', name, { from: 1, to: 200 });
  if (problem !== null) return refuseValue(problem);
  if (name === state.ledger.control.name) return refuseNoChange({ problem: 'race-name', name });
  return act({ type: 'race-renamed', name });
}

function decideRules(state: RaceState, rules: RaceRules): Decision {
  const checked = checkRules(rules);
  if (!checked.ok) return refuseValue({ problem: 'rules', rules: checked.problems.map(({ message }) => message) });
  if (sameRules(checked.rules, state.ledger.control.rules)) return refuseNoChange({ problem: 'rules' });
  return act({ type: 'rules-changed', changes: changesBetween(state.ledger.control.rules, checked.rules) });
}
