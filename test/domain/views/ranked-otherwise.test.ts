import { expect, test } from 'vitest';
import type { ParticipantId } from '../../../src/domain/model/roster';
import type { RaceRules } from '../../../src/domain/model/rules';
import { classificationTables } from '../../../src/domain/views/classification-tables';
import { teamTable } from '../../../src/domain/views/team-table';
import { at, ms, Race, tagId } from '../race-kit';

function bestLaps(race: Race) {
  const [table] = classificationTables(race.standings(), race.state.ledger.control.rules);
  return table?.rows.map(({ bib, place, elapsed }) => [bib, place, elapsed]);
}

test('of pulled riders the faster best lap is ahead, whoever was pulled first (rule 27)', () => {
  const race = new Race({ totalLaps: 9, classifications: [{ name: 'Fastest', of: {}, order: 'best-lap', places: null, pulls: false }] });
  const [first, second] = [race.add('1', ['E1']), race.add('2', ['E2'])];
  for (const [tag, s] of [
    ['E1', 100],
    ['E2', 90],
  ] as const)
    race.read(tag, s);
  race.correct({ kind: 'status', rider: first, status: 'pulled', at: at(110) });
  race.correct({ kind: 'status', rider: second, status: 'pulled', at: at(120) });
  expect(race.standings().map(({ bib }) => bib)).toEqual(['1', '2']);
  expect(bestLaps(race)).toEqual([
    ['2', 1, 90_000],
    ['1', 2, 100_000],
  ]);
});

/** Places and times of the only classification of a race in which bib 1 has the gun, and bib 2 a start of their own 60 s later. */
function withGivenStart(rules: Partial<RaceRules>, order: 'gun' | 'chip', reads: readonly (readonly [string, number])[]) {
  const race = new Race({ totalLaps: 1, ...rules, classifications: [{ name: 'All', of: {}, order, places: null, pulls: false }] });
  race.add('1', ['E1']);
  race.correct({ kind: 'start', rider: race.add('2', ['E2']), at: at(60) });
  for (const [tag, s] of reads) race.read(tag, s);
  return bestLaps(race);
}

const FINISHES = [
  ['E1', 600],
  ['E2', 650],
] as const;

test.each([
  { rankedBy: 'gun', order: 'chip', reads: FINISHES, bib2: 590_000, edition: 4 },
  { rankedBy: 'chip', order: 'gun', reads: FINISHES, bib2: 590_000, edition: 4 },
  // The crossing of the start gives chip time, and changes nothing for the time by the gun.
  { rankedBy: 'gun', order: 'chip', reads: [['E2', 65], ...FINISHES], bib2: 585_000, edition: 4 },
  { rankedBy: 'chip', order: 'gun', reads: [['E2', 65], ...FINISHES], bib2: 590_000, edition: 4 },
  { rankedBy: 'gun', order: 'chip', reads: FINISHES, bib2: 650_000, edition: 3 },
] as const)(
  'a start that was given counts in a classification by $order time as in the race ($rankedBy, edition $edition; rules 26 and 27)',
  ({ rankedBy, order, reads, bib2, edition }) => {
    const rules = { rankedBy, edition, firstCrossing: 'is-the-start', startWindow: ms(30_000) } as const;
    const rows = [
      ['1', bib2 < 600_000 ? 2 : 1, 600_000],
      ['2', bib2 < 600_000 ? 1 : 2, bib2],
    ];
    expect(withGivenStart(rules, order, reads)).toEqual(bib2 < 600_000 ? rows.reverse() : rows);
  },
);

const passage = (point: string) => ({ point, name: '', distance: null, notBefore: ms(0), cutOff: null });
const TEAMS: Partial<RaceRules> = {
  points: [
    { id: 'a', name: 'A', role: 'split', readers: ['a'] },
    { id: 'b', name: 'B', role: 'split', readers: ['b'] },
    { id: 'line', name: 'Line', role: 'line', readers: ['line'] },
  ],
  course: [passage('a'), passage('b'), passage('line')],
  totalLaps: 1,
  teams: { by: 'team', score: 'sum-time', best: 1, displace: false },
};

/** A race of one rider each of Red and Blue. */
function ofTeams(rules: Partial<RaceRules>, reads: readonly (readonly [string, string, number])[]) {
  const race = new Race({ ...TEAMS, ...rules });
  for (const [index, team] of ['Red', 'Blue'].entries()) {
    const participant = `p${index + 1}` as ParticipantId;
    const details = { bib: team, name: '', category: '', team };
    race.act({ type: 'participant-added', participant, details, tags: [tagId(team.toUpperCase())] });
  }
  for (const [tag, reader, s] of reads) race.read(tag, s, { reader });
  const table = () => teamTable(race.standings(), race.state.ledger.control.rules.teams);
  return { race, table };
}

test('a team with fewer segments is behind one with more, however short their time (rules 25 and 27)', () => {
  const segments = [
    { name: 'S1', from: 'start', to: 'A', counts: true },
    { name: 'S2', from: 'B', to: 'Line', counts: true },
  ];
  const { table } = ofTeams({ segments }, [
    ...(['a', 'b', 'line'] as const).map((reader, index) => ['RED', reader, 100 * (index + 1)] as const),
    ['BLUE', 'a', 90],
    ['BLUE', 'line', 290],
  ]);
  expect(table().map(({ team, place, time, gap }) => [team, place, time, gap])).toEqual([
    ['Red', 1, 200_000, 0],
    ['Blue', 2, 90_000, null],
  ]);
});

test('between two laps a team is behind one that is further on the course (rules 25 and 27)', () => {
  const { race, table } = ofTeams({}, [
    ['BLUE', 'a', 90],
    ['RED', 'a', 100],
    ['RED', 'b', 200],
  ]);
  expect(race.standings().map(({ team }) => team)).toEqual(['Red', 'Blue']);
  expect(table().map(({ team, place, time, gap }) => [team, place, time, gap])).toEqual([
    ['Red', 1, 200_000, 0],
    ['Blue', 2, 90_000, null],
  ]);
});
