import { expect, test } from 'vitest';
import { withPlaces } from '../../../src/domain/model/classification';
import { ms, Race } from '../race-kit';

const passage = (point: string) => ({ point, name: '', distance: null, notBefore: ms(0), cutOff: null });

test('a rider is put right behind one who has a place on the way, before the first lap (rules 25 and 28)', () => {
  const race = new Race({
    points: [
      { id: 'hill', name: 'Hill', role: 'split', readers: ['hill'] },
      { id: 'end', name: 'End', role: 'line', readers: ['end'] },
    ],
    course: [passage('hill'), passage('end')],
    totalLaps: 1,
  });
  for (const bib of ['1', '2', '3']) race.add(bib, [`E${bib}`]);
  race.read('E1', 90, { reader: 'end' });
  race.read('E2', 40, { reader: 'hill' });
  race.read('E3', 41, { reader: 'hill' });
  race.correct({ kind: 'relegate', rider: 'p1', behind: 'p2' });
  expect(withPlaces(race.standings()).map(({ rider, place }) => [rider, place])).toEqual([
    ['p2', 1],
    ['p1', 2],
    ['p3', 3],
  ]);
});
