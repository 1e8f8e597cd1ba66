import { expect, test } from 'vitest';
import { at, ms, Race } from '../race-kit';

const passage = (point: string) => ({ point, name: '', distance: null, notBefore: ms(0), cutOff: null });

test.each([
  ['with', [{ id: 'go', name: 'Go', role: 'start' as const, readers: ['go'] }]],
  ['without', []],
])('the minimum lap keeps nobody from a passage on the way soon after the start, %s a start point (rules 3 and 25)', (_, start) => {
  const race = new Race({
    points: [
      ...start,
      { id: 'hill', name: 'Hill', role: 'split', readers: ['hill'] },
      { id: 'end', name: 'End', role: 'line', readers: ['end'] },
    ],
    course: [passage('hill'), passage('end')],
    totalLaps: 1,
    minLap: ms(60_000),
    minLapFromStart: true,
  });
  race.add('1', ['E1']);
  race.read('E1', 5, { reader: 'end' });
  race.read('E1', 40, { reader: 'hill' });
  race.read('E1', 90, { reader: 'end' });
  expect(race.standing('1')).toMatchObject({
    laps: 1,
    splits: [
      { name: 'Hill', at: at(40) },
      { name: 'End', at: at(90) },
    ],
  });
  expect(race.trace('1').map(({ verdict }) => verdict.code)).toEqual(['too-soon', 'passage', 'counted']);
});
