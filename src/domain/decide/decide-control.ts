import { checkRules } from '../model/check-rules';
import type { Command, Decision } from '../model/command';
import type { RaceAct } from '../model/entry';
import { NO_PARAMS } from '../model/message';
import { renamedWaves } from '../model/renamed-waves';
import { type RaceRules, sameRules } from '../model/rules';
import { changesBetween } from '../model/rules-changes';
import { hasResults } from '../model/standing';
import { type EpochMs, isInstant } from '../model/time';
import { waveNamed } from '../model/waves';
import { type RaceState, standings } from '../race/race-state';
import { act, refuse, refuseNoChange, refuseValue, textProblem } from './decision';

type StartCommand = Extract<Command, { readonly type: 'start' }>;
type ControlCommand = Extract<
  Command,
  { readonly type: 'start' | 'stop' | 'resume' | 'rename' | 'set-language' | 'change-rules' | 'neutralise' | 'declare' }
>;

/** Decides commands about gun, stop, name and rules. */
export function decideControl(state: RaceState, command: ControlCommand): Decision {
  switch (command.type) {
    case 'start':
      return decideAnyStart(state, command);
    case 'neutralise':
      return decideNeutralise(state, command);
    case 'declare':
      return decideDeclare(state, command.state);
    case 'stop':
      return decideStop(state, command);
    case 'resume':
      return state.ledger.control.stopAt === null ? refuse({ code: 'not-stopped', params: NO_PARAMS }) : act({ type: 'race-resumed' });
    case 'rename':
      return decideRename(state, command.name.trim());
    case 'set-language':
      return command.language === state.ledger.control.language
        ? refuseNoChange({ problem: 'language', language: command.language })
        : act({ type: 'language-set', language: command.language });
    case 'change-rules':
      return decideRules(state, command.rules);
  }
}

function decideDeclare(state: RaceState, declared: 'provisional' | 'official'): Decision {
  if (state.ledger.declaration?.state === declared) return refuseNoChange({ problem: 'declared', state: declared });
  if (!hasResults(standings(state))) return refuseValue({ problem: 'nothing-to-declare' });
  return act({ type: 'declared', state: declared });
}

function decideAnyStart(state: RaceState, { at, wave, isNow = false }: StartCommand): Decision {
  const given = wave?.trim() ?? null;
  const name = given === null ? null : (waveNamed(state.ledger.control.rules.waves, given)?.name ?? given);
  const started = isNow ? startedJustNow(state, name, at) : null;
  if (started !== null) return refuse({ code: 'already-started', params: { wave: name, started_at: started } });
  return name === null ? decideStart(state, at) : decideWave(state, name, at);
}

/** Two starts by hand that come sooner after one another are one: a double click, or two desks. */
const SAME_START = 1_000;

/** When the gun, or the wave of this name, was started less than a second before; null when it was not. */
function startedJustNow(state: RaceState, wave: string | null, at: EpochMs): EpochMs | null {
  for (const entry of [...state.acts].reverse()) {
    if (at - entry.recordedAt >= SAME_START) return null;
    const started = state.undone.includes(entry.seq) ? null : startGivenBy(entry.act, wave);
    if (started !== null && started <= at && at - started < SAME_START) return started;
  }
  return null;
}

/** The start that an act gave to the gun or to the wave of this name; null where it gave none. */
function startGivenBy(done: RaceAct, wave: string | null): EpochMs | null {
  if (wave === null) return done.type === 'gun-set' ? done.startAt : null;
  return done.type === 'wave-started' && done.wave === wave ? done.startAt : null;
}

function decideStart(state: RaceState, at: EpochMs): Decision {
  const { startAt, stopAt, gunSet } = state.ledger.control;
  if (!isInstant(at)) return refuseValue({ problem: 'not-a-time', field: 'start' });
  if (stopAt !== null && at > stopAt) return refuseValue({ problem: 'start-after-stop', stopped_at: stopAt });
  if (gunSet && at === startAt) return refuseNoChange({ problem: 'start', start_at: at });
  return act({ type: 'gun-set', startAt: at });
}

function decideWave({ ledger }: RaceState, wave: string, at: EpochMs): Decision {
  const { startAt, gunSet, stopAt, rules, waveStarts } = ledger.control;
  if (!isInstant(at)) return refuseValue({ problem: 'not-a-time', field: 'wave' });
  if (!gunSet) return refuseValue({ problem: 'gun-not-set' });
  if (at < startAt) return refuseValue({ problem: 'wave-before-gun', start_at: startAt });
  if (stopAt !== null && at > stopAt) return refuseValue({ problem: 'start-after-stop', stopped_at: stopAt });
  if (waveStarts.get(wave) === at) return refuseNoChange({ problem: 'start', start_at: at });
  const isNew = !rules.waves.some(({ name }) => name === wave);
  const problem = isNew ? textProblem('category', wave, { from: 1, to: 200 }) : null;
  if (problem !== null) return refuseValue(problem);
  return act({ type: 'wave-started', wave, startAt: at });
}

function decideNeutralise({ ledger }: RaceState, { from, until }: Extract<Command, { readonly type: 'neutralise' }>): Decision {
  if (!isInstant(from) || (until !== null && (!isInstant(until) || until <= from))) return refuseValue({ problem: 'neutral-range' });
  const { neutralisations } = ledger.control;
  const known = neutralisations.find((one) => one.from === from);
  // Two people who press at once mean one stretch; a second one would go on when the first is ended.
  const lasting = neutralisations.find((one) => one.until === null && one.from !== from);
  if (until === null && lasting !== undefined) return refuseNoChange({ problem: 'neutralised-since', from: lasting.from });
  if (known !== undefined && known.until === until) return refuseNoChange({ problem: 'neutralised' });
  return act({ type: 'neutralised', from, until });
}

function decideStop(state: RaceState, { at, isPlanned = false }: Extract<Command, { readonly type: 'stop' }>): Decision {
  const { startAt, stopAt } = state.ledger.control;
  if (!isInstant(at)) return refuseValue({ problem: 'not-a-time', field: 'stop' });
  if (stopAt !== null) return refuse({ code: 'already-stopped', params: { problem: 'stopped', stopped_at: stopAt } });
  if (at < startAt) return refuseValue({ problem: 'stop-before-start', start_at: startAt });
  return act(isPlanned ? { type: 'race-stopped', stopAt: at, planned: true } : { type: 'race-stopped', stopAt: at });
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
  const { rules: before, waveStarts } = state.ledger.control;
  const renamed = renamedWaves(before.waves, checked.rules.waves, waveStarts);
  const changes = changesBetween(before, checked.rules);
  return act({ type: 'rules-changed', changes, ...(renamed.length === 0 ? {} : { renamed }) });
}
