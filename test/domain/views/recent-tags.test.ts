import { expect, test } from 'vitest';
import { recentTags } from '../../../src/domain/views/queries';
import { at, Race } from '../race-kit';

/** `tag` or `tag=bib`, newest first. */
function listed(race: Race, after: number, since: number): readonly string[] {
  return recentTags(race.state, after, at(since)).map(({ tag, carrier }) => (carrier === null ? tag : `${tag}=${carrier.bib}`));
}

test('recent tags are listed newest arrival first, each once, with their participants; departures are left out', () => {
  const race = new Race();
  race.add('7', ['E1']);
  for (const [tag, s] of [
    ['E1', 1],
    ['X', 2],
    ['E1', 3],
  ] as const)
    race.read(tag, s);
  race.read('X', 4, { kind: 'depart' });
  expect(listed(race, 0, 0)).toEqual(['E1=7', 'X']);
  expect(listed(race, 4, 0)).toEqual(['E1=7']);
  expect(listed(race, 5, 0)).toEqual([]);
});

test('the age of a read is that of its receipt, limit included, not of its own date', () => {
  const race = new Race();
  race.read('E1', -500, { receivedAt: at(10) });
  race.read('E2', 20, { receivedAt: at(9) });
  expect(listed(race, 0, 10)).toEqual(['E1']);
});

test('only the newest thousand reads are searched', () => {
  const race = new Race();
  for (let s = 1; s <= 1_001; s++) race.read(`E${s}`, s);
  const tags = listed(race, 0, 0);
  expect([tags.length, tags[0], tags[tags.length - 1]]).toEqual([1_000, 'E1001', 'E2']);
});

test('the date of a tag is that of its newest read, in any order of arrival', () => {
  const race = new Race();
  race.read('E1', 9, { receivedAt: at(10) });
  race.read('E1', -500, { receivedAt: at(11) });
  race.read('E2', -400, { receivedAt: at(12) });
  const dates = recentTags(race.state, 0, at(0)).map(({ tag, readAt }) => [tag, readAt]);
  expect(dates).toEqual([
    ['E2', at(-400)],
    ['E1', at(9)],
  ]);
});
