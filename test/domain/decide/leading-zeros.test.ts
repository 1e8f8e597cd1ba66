import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { forecast } from '../../../src/domain/decide/forecast';
import { planImport } from '../../../src/domain/decide/roster-import';
import type { Command } from '../../../src/domain/model/command';
import type { ListedParticipant } from '../../../src/domain/model/listed-participant';
import type { ParticipantId } from '../../../src/domain/model/roster';
import type { TagComparison } from '../../../src/domain/model/tag';
import { recentTags, riderIdOf, unknownTags } from '../../../src/domain/views/queries';
import { trace } from '../../../src/domain/views/trace';
import { at, GUN, OPEN_RULES, Race, replay, tagId } from '../race-kit';

const LONG = '000000000000000000000007';

/** A race whose creation says how tags are compared; null: a race of before, which does not say it. */
function raceWith(tags: TagComparison | null = 'alike'): Race {
  const race = new Race();
  const created = { type: 'race-created', raceId: 'r1', name: 'Test race', rules: OPEN_RULES, startAt: GUN } as const;
  race.act(tags === null ? created : { ...created, tags });
  return race;
}

function list(...lines: readonly string[]): readonly ListedParticipant[] {
  return lines.map((text, index) => {
    const [bib = '', name = '', ...tags] = text.split(' ');
    return { line: index + 2, problem: null, details: { bib, name }, tags };
  });
}

function take(race: Race, command: Command): void {
  const decision = decide(race.state, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  race.act(decision.act);
}

describe('leading zeros make no other tag (rule 1)', () => {
  test.each([
    ['7', LONG],
    [LONG, '7'],
    ['0007', '007'],
    ['0000', '0'],
    ['04A23B11', '04:A2:3B:11'],
    ['E2003411', 'E2-00-34-11'],
    ['E2003411B8020115', 'E2003411B8020115H'],
    ['E2003411B8020115', 'URN:EPC:RAW:64.XE2003411B8020115'],
  ])('a rider with the tag %s in the list has the reads of %s', (listed, read) => {
    const race = raceWith();
    take(race, { type: 'import-participants', list: list(`1 Ann ${listed}`) });
    race.read(read, 60);
    race.read(listed, 120);
    expect(race.standings()).toMatchObject([{ bib: '1', laps: 2 }]);
    expect(unknownTags(race.state)).toEqual([]);
  });

  test.each([
    ['Ｅ２０078', 'wide letters and digits'],
    ['Е20078', 'a Cyrillic letter'],
  ])('%s (%s) is the tag E20078 in a new race, and another one in a race that was created before this rule', (read) => {
    const [now, before] = [raceWith('look-alike'), raceWith('alike')];
    for (const race of [now, before]) {
      take(race, { type: 'import-participants', list: list('1 Ann E20078') });
      race.read(read, 60);
    }
    expect([now, before].map((race) => race.standing('1').laps)).toEqual([1, 0]);
    expect([now, before].map((race) => unknownTags(race.state).map(({ tag }) => tag))).toEqual([[], [read]]);
  });

  test.each([
    'E200-3411-B802-0115-1626-1234',
    'E2003411:B8020115:16261234',
    'E200_3411_B802_0115_1626_1234',
    'E2.00.34.11.B8.02.01.15.16.26.12.34',
    'E2–00–34–11–B8–02–01–15–16–26–12–34',
    '0xE200-3411-B802-0115-1626-1234',
  ])('%s is the tag E2003411B802011516261234 in a new race, read or listed, and another one in a race of before', (written) => {
    const plain = 'E2003411B802011516261234';
    for (const [listed, read] of [
      [plain, written],
      [written, plain],
    ] as const) {
      const [now, before] = [raceWith('grouped'), raceWith('look-alike')];
      for (const race of [now, before]) {
        take(race, { type: 'import-participants', list: list(`1 Ann ${listed}`) });
        race.read(read, 60);
      }
      expect(now.standing('1').laps).toBe(1);
      const isPairs = /^..:|^..-/.test(written);
      expect(before.standing('1').laps).toBe(isPairs ? 1 : 0);
    }
  });

  test.each(['5800-1234', 'E2003411-B802-0115-1626-123412341234', 'KX7-123', 'A-12'])('%s keeps its signs (rule 1)', (tag) => {
    const race = raceWith('grouped');
    take(race, { type: 'import-participants', list: list(`1 Ann ${tag}`) });
    race.read(tag.replaceAll('-', ''), 60);
    expect(race.standing('1').laps).toBe(0);
    race.read(tag, 120);
    expect(race.standing('1').laps).toBe(1);
  });

  test('every read is shown as it was read', () => {
    const race = raceWith();
    race.add('1', ['7']);
    race.read('0007', 60);
    race.read(LONG, 120);
    expect(race.trace('1').map(({ tag }) => tag)).toEqual(['0007', LONG]);
    expect(recentTags(race.state, 0, at(0))).toMatchObject([{ tag: LONG, carrier: { bib: '1' } }]);
  });

  test('an unknown tag is one rider, under the tag as it was read first', () => {
    const race = raceWith();
    race.read(LONG, 60);
    expect(race.read('7', 120).unknownTags).toEqual([]);
    expect(unknownTags(race.state)).toMatchObject([{ tag: LONG, reads: 2 }]);
    expect(riderIdOf(race.state, tagId(LONG))).toBe('tag:7');
    expect(race.standings()).toMatchObject([{ rider: 'tag:7', tag: LONG, laps: 2 }]);
    take(race, { type: 'assign-tag', tag: tagId('07'), participant: race.add('1'), from: null });
    expect(race.standings()).toMatchObject([{ bib: '1', laps: 2 }]);
  });

  test('corrections and questions find the rider however the tag is written', () => {
    const race = raceWith();
    race.read('0007', 60);
    take(race, { type: 'correct', correction: { kind: 'insert', rider: `tag:${LONG}`, at: at(200), inferred: false } });
    take(race, { type: 'correct', correction: { kind: 'status', rider: 'tag:07', status: 'dnf', at: null } });
    expect(race.standings()).toMatchObject([{ rider: 'tag:7', tag: '0007', laps: 2, status: 'dnf' }]);
    expect(trace(race.state, `tag:${LONG}`)).toHaveLength(2);
    expect(trace(race.state, 'tag:8')).toBeNull();
    const status = { kind: 'status', rider: 'tag:0007', status: 'racing', at: null } as const;
    expect(forecast(race.state, { type: 'correct', correction: status })).toMatchObject({
      ok: true,
      riders: [{ after: { rider: 'tag:7' } }],
    });
    const participant = race.add('1');
    take(race, { type: 'assign-tag', tag: tagId('7'), participant, from: null });
    expect(race.standings()).toMatchObject([{ bib: '1', laps: 2, status: 'dnf' }]);
  });

  test('a list may not give one tag to two riders in two ways of writing it', () => {
    const planned = planImport(raceWith().state, list('1 Ann 7', '2 Bob 0007'));
    expect(planned.map(({ outcome }) => outcome)).toEqual(['added', 'refused']);
    expect(planned[1]?.refusal).toEqual({
      code: 'listed-twice',
      params: { problem: 'tag', tag: '0007', line: 2, rider: { bib: '1', name: 'Ann' }, written: '7' },
    });
  });

  test('a tag in two ways of writing is one tag of a rider', () => {
    const race = raceWith();
    const details = { bib: '1', name: '', category: '', team: '' };
    take(race, { type: 'add-participant', details, tags: [tagId('7'), tagId('0007')] });
    expect(
      decide(race.state, { type: 'import-participants', list: list('1 . 07 007').map((one) => ({ ...one, details: { bib: '1' } })) }),
    ).toMatchObject({ ok: false, refusal: { code: 'no-change' } });
    const p1 = 'p1' as ParticipantId;
    expect(decide(race.state, { type: 'assign-tag', tag: tagId('00007'), participant: p1, from: null })).toMatchObject({ ok: false });
    take(race, { type: 'release-tag', tag: tagId('00007'), participant: p1, from: null });
    race.read('7', 60);
    expect(race.standings()).toMatchObject([{ bib: '1', laps: 0 }, { rider: 'tag:7' }]);
  });

  test('a tag of another rider is refused in every way of writing it', () => {
    const race = raceWith();
    race.add('1', ['0007']);
    const participant = race.add('2');
    expect(decide(race.state, { type: 'assign-tag', tag: tagId('7'), participant, from: null })).toMatchObject({
      ok: false,
      refusal: { code: 'tag-taken', params: { tag: '7', written: '0007' } },
    });
  });

  test('two riders of a list may swap tags that it writes in another way', () => {
    const race = raceWith();
    take(race, { type: 'import-participants', list: list('1 Ann 0007', '2 Bob 0008') });
    take(race, { type: 'import-participants', list: list('1 Ann 8', '2 Bob 7') });
    race.read('00007', 60);
    expect(race.standing('2').laps).toBe(1);
  });

  test.each([null, 'exact'] as const)('a race of before (%s) keeps its results', (comparison) => {
    const race = raceWith(comparison);
    race.add('1', ['7']);
    race.add('2', ['0007']);
    race.read('7', 60);
    race.read('0007', 70);
    race.read('00007', 80);
    expect(race.standings()).toMatchObject([
      { bib: '1', laps: 1 },
      { bib: '2', laps: 1 },
      { rider: 'tag:00007', laps: 1 },
    ]);
    expect(replay(race.entries)).toEqual(race.standings());
  });
});
