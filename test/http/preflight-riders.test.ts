import { expect, test } from 'vitest';
import type { ParticipantId } from '../../src/domain/model/roster';
import { participants } from '../../src/domain/views/queries';
import { riderChecks } from '../../src/http/preflight-riders';
import { ms, Race } from '../domain/race-kit';
import { TEXTS } from '../texts/english';

function found(race: Race): readonly string[] {
  const view = { control: race.state.ledger.control, participants: () => participants(race.state) };
  return riderChecks(view).map(({ finding }) => TEXTS.say('preflight', finding));
}

test('a wave without a rider is told before the start, with the categories that riders have', () => {
  const race = new Race({ waves: [{ name: 'Women Elite', categories: ['Women Elite'], after: ms(60_000) }] });
  expect(found(race)).toEqual([]);
  race.add('1', [], 'Women, Elite');
  race.add('2', [], 'Men');
  expect(found(race)).toEqual([
    '“Women Elite”: no rider has this category; known: Men and Women, Elite. Correct the name here or in the list of riders.',
  ]);
});

test('categories that differ only in case are told', () => {
  const race = new Race();
  race.add('1', [], 'U15');
  race.add('2', [], 'u15');
  race.add('3', [], 'U15');
  expect(found(race)).toEqual([
    '“u15” (1 rider) and “U15” (2 riders) are two categories, with results of their own. Give these riders one category if they are one.',
  ]);
});

test('bibs that differ only in leading zeros are told', () => {
  const race = new Race();
  for (const bib of ['7', '007', '8']) race.add(bib);
  expect(found(race)).toEqual(['Bib 007 and bib 7 are two riders. Correct the bib if they are one.']);
  race.add('08');
  expect(found(race)).toEqual(['Bib 007 and bib 7 are two riders (2 pairs like that). Correct the bib if they are one.']);
});

test('a ranking of teams by what no rider has is told, with what they have instead', () => {
  const race = new Race({ teams: { by: 'club', score: 'sum-time', best: 2, displace: false } });
  race.add('1');
  expect(found(race)).toEqual(['Teams are ranked by club, and no rider has a club. Enter the clubs in the list of riders.']);
  race.act({
    type: 'participant-added',
    participant: 'p2' as ParticipantId,
    details: { bib: '2', name: '', category: '', team: 'RSC' },
    tags: [],
  });
  expect(found(race)).toEqual([
    'Teams are ranked by club, and no rider has a club. 1 rider has a team: rank by team, or enter the clubs in the list of riders.',
  ]);
});

test('without a race, and with categories that are apart, nothing is told', () => {
  const race = new Race({ waves: [{ name: 'U15', categories: ['U15'], after: ms(60_000) }] });
  race.add('1', [], 'U15');
  race.add('2');
  expect(found(race)).toEqual([]);
  expect(riderChecks(null)).toEqual([]);
});
