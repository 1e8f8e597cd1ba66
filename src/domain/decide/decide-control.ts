import type { Command, Decision } from '../model/command';
import type { RaceAct } from '../model/entry';
import { NO_PARAMS } from '../model/message';
import { checkRules, type RaceRules, sameRules } from '../model/rules';
import { changesBetween } from '../model/rules-changes';
import { between, type EpochMs, isInstant, later } from '../model/time';
import { type Wave, waveOf, withWave } from '../model/waves';
import type { RaceState } from '../race/race-state';
import { act, refuse, refuseNoChange, refuseValue, textProblem } from './decision';

type StartCommand = Extract<Command, { readonly type: 'start' }>;
type ControlCommand = Extract<Command, { readonly type: 'start' | 'stop' | 'resume' | 'rename' | 'change-rules' }>;

/** Decides commands about gun, stop, name and rules. */
export function decideControl(state: RaceState, command: ControlCommand): Decision {
  switch (command.type) {
    case 'start':
      return decideAnyStart(state, command);
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

function decideAnyStart(state: RaceState, { at, wave, isNow = false }: StartCommand): Decision {
  const category = wave?.trim() ?? null;
  const started = isNow ? startedJustNow(state, category, at) : null;
  if (started !== null) return refuse({ code: 'already-started', params: { wave: category, started_at: started } });
  return category === null ? decideStart(state, at) : decideWave(state, category, at);
}

/** Two starts by hand that come sooner after one another are one: a double click, or two desks. */
const SAME_START = 1_000;

/** When the gun, or the wave of a category, was started less than a second before; null when it was not. */
function startedJustNow(state: RaceState, category: string | null, at: EpochMs): EpochMs | null {
  for (const entry of [...state.acts].reverse()) {
    if (at - entry.recordedAt >= SAME_START) return null;
    const started = state.undone.includes(entry.seq) ? null : startOf(state, category, entry.act);
    if (started !== null && started <= at && at - started < SAME_START) return started;
  }
  return null;
}

/** The waves that a change of the rules set. */
function wavesSetBy(act: Extract<RaceAct, { readonly type: 'rules-changed' }>): readonly Wave[] {
  if ('rules' in act) return act.rules.waves;
  return (act.changes.waves ?? []).flatMap(({ wave }) => wave ?? []);
}

/** The start that an act gave to the gun or to the wave of a category; null where it gave none. */
function startOf(state: RaceState, category: string | null, done: RaceAct): EpochMs | null {
  if (category === null) return done.type === 'gun-set' ? done.startAt : null;
  const wave = done.type === 'rules-changed' ? waveOf(wavesSetBy(done), category) : null;
  return wave === null ? null : later(state.ledger.control.startAt, wave.after);
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
