import { expect, test } from 'vitest';
import type { RaceRules } from '../../../src/domain/model/rules';
import { at, ms, Race } from '../race-kit';

const passage = (point: string) => ({ point, name: '', distance: null, notBefore: ms(0), cutOff: null });

/** A course over a hill to the line, on which the first read of a rider is the start. */
const COURSE: Partial<RaceRules> = {
  points: [
    { id: 'hill', name: 'Hill', role: 'split', readers: ['hill'] },
    { id: 'line', name: 'Line', role: 'line', readers: ['line'] },
  ],
  course: [passage('hill'), passage('line')],
  starts: 'first-read',
  totalLaps: 1,
};

function started(reader: 'hill' | 'line'): Race {
  const race = new Race(COURSE);
  race.add('1', ['E1']);
  race.read('E1', 30, { reader });
  return race;
}

test('the first read is the start and no lap, also with a time that the timekeeper gave it (rules 6 and 25)', () => {
  const race = started('line');
  race.correct({ kind: 'retime', passing: { seq: race.last }, at: at(33), reach: { before: ms(7999), after: ms(7999) } });
  expect(race.standing('1')).toMatchObject({ laps: 0, finished: false, chipStartAt: at(33) });
  race.read('E1', 36, { reader: 'line' });
  expect(race.standing('1')).toMatchObject({ laps: 0, chipStartAt: at(33) });
  expect(race.trace('1').map(({ verdict }) => verdict.code)).toEqual(['moved', 'start', 'moved']);
  race.read('E1', 333, { reader: 'line' });
  expect(race.standing('1')).toMatchObject({ laps: 1, finished: true, elapsed: 300_000 });
});

test('a time that was given wins over the reads before it, whichever of them came first (rules 6 and 25)', () => {
  const race = started('line');
  race.read('E1', 34, { reader: 'line' });
  race.correct({ kind: 'retime', passing: { seq: race.last }, at: at(35), reach: null });
  expect(race.standing('1')).toMatchObject({ laps: 0, chipStartAt: at(35) });
  expect(race.trace('1').map(({ verdict }) => verdict.code)).toEqual(['too-soon', 'moved', 'start']);
});

test('the first read on the way is the passage there as well (rule 25)', () => {
  const race = started('hill');
  expect(race.standing('1').splits.map(({ name, time }) => [name, time])).toEqual([
    ['Hill', 0],
    ['Line', null],
  ]);
});
