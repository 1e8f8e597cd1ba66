import { describe, expect, it } from 'vitest';
import type { RaceRules } from '../../../src/domain/model/rules';
import { raceClock, racePhase } from '../../../src/domain/race/race-clock';
import { standings } from '../../../src/domain/race/race-state';
import { at, ms, Race } from '../race-kit';

/** A race without a gun whose riders start so many seconds after 10:00. */
function timeTrial(starts: readonly number[], rules: Partial<RaceRules> = {}): Race {
  const race = new Race({ totalLaps: 1, ...rules });
  const ids = starts.map((_, index) => race.add(String(index + 1), [`E${index + 1}`]));
  race.act({ type: 'start-listed', starts: starts.map((seconds, index) => ({ participant: ids[index] as never, at: at(seconds) })) });
  return race;
}

function phaseAt(race: Race, seconds: number): string {
  return racePhase(race.state.ledger.control, standings(race.state), at(seconds));
}

describe('a race of own starts without a gun (rule 26)', () => {
  it('counts down to its first start, runs until its last rider is in, and is then settled', () => {
    const race = timeTrial([120, 60]);
    expect([phaseAt(race, 0), phaseAt(race, 59.999), phaseAt(race, 60)]).toEqual(['counting-down', 'counting-down', 'running']);
    race.read('E2', 1260);
    expect(phaseAt(race, 1261)).toBe('running');
    race.read('E1', 1320);
    expect(phaseAt(race, 1321)).toBe('settled');
  });

  it('has a clock that runs from the first start', () => {
    const race = timeTrial([120, 60]);
    const clock = (seconds: number) => raceClock(race.state.ledger.control, standings(race.state), { now: at(seconds), of: null });
    expect([clock(0), clock(60), clock(90)]).toEqual([-60_000, 0, 30_000]);
  });

  it('has a hard stop for each rider, and stops with the last', () => {
    const race = timeTrial([60, 600], { finish: 'hard-stop', duration: ms(600_000) });
    race.act({ type: 'gun-set', startAt: at(0) });
    expect([phaseAt(race, 1199.999), phaseAt(race, 1200)]).toEqual(['running', 'stopped']);
  });

  it('without own starts nothing begins before the gun', () => {
    expect(phaseAt(new Race(), 100)).toBe('not-started');
  });
});
