import { expect, test } from 'vitest';
import { at, ms, Race } from '../race-kit';

const passage = (point: string, notBefore: number) => ({ point, name: '', distance: null, notBefore: ms(1000 * notBefore), cutOff: null });

test('a lap that people entered counts from the gun where a passage shows that the rider left by it (rule 25)', () => {
  const race = new Race({
    points: [
      { id: 'gate', name: 'Gate', role: 'start', readers: ['gate'] },
      { id: 'hill', name: 'Hill', role: 'split', readers: ['hill'] },
      { id: 'line', name: 'Line', role: 'line', readers: ['line'] },
    ],
    course: [passage('hill', 30), passage('line', 60)],
    minLapFromStart: true,
    totalLaps: 3,
  });
  const rider = race.add('1', ['E1']);
  race.read('E1', 25, { reader: 'gate' });
  race.correct({ kind: 'insert', rider, at: at(27), inferred: false });
  // So far the start is the read at 25, after which nobody has ridden a lap at 27.
  expect(race.standing('1')).toMatchObject({ chipStartAt: at(25), laps: 0 });
  race.read('E1', 40, { reader: 'hill' });
  expect(race.standing('1')).toMatchObject({ chipStartAt: null, laps: 1, lastPassAt: at(27) });
  expect(race.trace('1').map(({ verdict }) => verdict.code)).toEqual(['start-point', 'counted', 'too-early']);
});
