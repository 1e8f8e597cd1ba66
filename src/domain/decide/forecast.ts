import type { Command } from '../model/command';
import type { RaceAct } from '../model/entry';
import type { Standing } from '../model/standing';
import type { EpochMs } from '../model/time';
import type { Forecast, RaceControl, WaveForecast } from '../model/views';
import { startOfWave } from '../model/wave-start';
import { evolveAct } from '../race/evolve-act';
import { forkForActs, type RaceState, standings, standingsSteps } from '../race/race-state';
import { allSteps, type Steps } from '../steps';
import { notCounted } from '../views/not-counted';
import { decideSteps } from './decide';

/**
 * Returns what a command would change, or its refusal; the race does not change. Lists the riders whose standing would differ, in their new
 * ranking order, then riders who would no longer be listed; empty when no result would change. Says as well when each wave would start.
 */
export function forecast(state: RaceState, command: Command): Forecast {
  return allSteps(forecastSteps(state, command));
}

/** The same in steps, between which the race must not change. */
export function* forecastSteps(state: RaceState, command: Command): Steps<Forecast> {
  const decision = yield* decideSteps(state, command);
  return decision.ok ? yield* forecastAct(state, decision.act) : decision;
}

/** What an act would change that was decided, here or elsewhere; the race must not change between the steps. */
export function* forecastAct(state: RaceState, act: RaceAct): Steps<Forecast> {
  const before = standings(state);
  const tried = forkForActs(state);
  yield* evolveAct(tried, { type: 'act', seq: state.lastSeq + 1, recordedAt: 0 as EpochMs, by: '', reason: null, act });
  const after = yield* standingsSteps(tried);
  yield;
  const known = new Map(before.map((standing) => [standing.rider, standing]));
  const still = new Set(after.map(({ rider }) => rider));
  const changed = after
    .map((standing) => ({ before: known.get(standing.rider) ?? null, after: standing as Standing | null }))
    .filter((pair) => pair.before !== pair.after);
  const gone = before.filter(({ rider }) => !still.has(rider)).map((standing) => ({ before: standing, after: null }));
  return {
    ok: true,
    riders: [...changed, ...gone],
    waves: waveForecasts(state.ledger.control, tried.ledger.control),
    control: tried.ledger.control,
    notCounted: notCounted(tried, act, state.lastSeq + 1),
  };
}

function waveForecasts(before: RaceControl, after: RaceControl): readonly WaveForecast[] {
  const names = new Set([...after.rules.waves, ...before.rules.waves].map(({ name }) => name));
  return [...names].map((name) => ({ name, before: startOfNamed(before, name), after: startOfNamed(after, name) }));
}

function startOfNamed(control: RaceControl, name: string): EpochMs | null {
  const wave = control.rules.waves.find((one) => one.name === name);
  return wave === undefined || !control.gunSet ? null : startOfWave(control, wave);
}
