import { describe, expect, it } from 'vitest';
import { startList } from '../../src/domain/views/start-list';
import { startChecks } from '../../src/http/preflight-starts';
import { at, Race } from '../domain/race-kit';
import { TEXTS } from '../texts/english';

function found(race: Race): readonly string[] {
  const view = { control: race.state.ledger.control, startList: () => startList(race.state) };
  return startChecks(view).map(({ verdict, finding }) => `${verdict}: ${TEXTS.say('preflight', finding)}`);
}

/** A race with riders 1, 2, 3 …, and the own starts of the first of them, in seconds. */
function raceWith(starts: 'gun' | 'list', riders: number, seconds: readonly number[]): Race {
  const race = new Race({ starts });
  const ids = Array.from({ length: riders }, (_, index) => race.add(String(index + 1), []));
  if (seconds.length > 0) {
    race.act({
      type: 'start-listed',
      starts: seconds.map((second, index) => ({ participant: ids[index] ?? ids[0], at: at(second) }) as never),
    });
  }
  return race;
}

describe('the check of own starts', () => {
  it('says nothing of a race without any', () => {
    expect(found(raceWith('gun', 3, []))).toEqual([]);
  });

  it('names the span of a complete list', () => {
    expect(found(raceWith('list', 2, [60, 120]))).toEqual([
      `ok: 2 riders start from ${TEXTS.timeOfDay(at(60))} to ${TEXTS.timeOfDay(at(120))}.`,
    ]);
  });

  it('names riders without a start where the rules say that riders have one', () => {
    expect(found(raceWith('list', 3, [60, 120]))).toEqual([
      'warning: No start time: bib 3. They start at the gun or with their wave, unless you give them one.',
    ]);
    expect(found(raceWith('gun', 3, [60, 120]))).toHaveLength(1);
    expect(found(raceWith('gun', 3, [60, 120]))[0]).toMatch(/^ok: /);
    expect(found(raceWith('list', 3, []))[0]).toMatch(/none of 3 riders has a start time/);
  });

  it('names starts before the gun, and two riders at one time where the list has gaps', () => {
    const race = raceWith('list', 4, [-30, 60, 120, 120]);
    race.act({ type: 'gun-set', startAt: at(0) });
    expect(found(race).map((text) => text.replace(/ Check.*/, ''))).toEqual([
      `warning: The start is before the start of the race at ${TEXTS.timeOfDay(at(0))}: bib 1.`,
      'warning: More riders at one start time than the usual 1: bibs 3 and 4.',
    ]);
  });

  it('leaves groups alone', () => {
    expect(found(raceWith('list', 5, [60, 60, 120, 120, 180]))[0]).toMatch(/^ok: /);
  });
});
