import { expect, test } from 'vitest';
import { Race } from '../race-kit';

test('the row of a rider who was relegated twice stays the same object while nothing about it changes', () => {
  const race = new Race();
  race.read('E1', 60);
  race.read('E3', 70);
  race.correct({ kind: 'relegate', rider: 'tag:E1', behind: 'tag:E2' });
  race.correct({ kind: 'relegate', rider: 'tag:E1', behind: 'tag:E3' });
  const before = race.standings().find(({ tag }) => tag === 'E1');
  // Now the first relegation concerns them, too.
  race.read('E2', 60);
  expect(race.standings().map(({ tag }) => tag)).toEqual(['E2', 'E3', 'E1']);
  expect(race.standings().find(({ tag }) => tag === 'E1')).toBe(before);
  expect(before?.relegated).toMatchObject({ behind: 'tag:E3' });
});
