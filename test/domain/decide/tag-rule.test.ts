import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { forecast } from '../../../src/domain/decide/forecast';
import type { Command } from '../../../src/domain/model/command';
import type { ParticipantId } from '../../../src/domain/model/roster';
import type { TagRule } from '../../../src/domain/model/tag-rule';
import { allSteps } from '../../../src/domain/steps';
import { changesSince } from '../../../src/domain/views/changes-since';
import { participants, recentTags, unknownTags } from '../../../src/domain/views/queries';
import { at, GUN, OPEN_RULES, Race, replay, tagId } from '../race-kit';

const LAST_DIGITS: TagRule = { prefix: '', number: 'decimal', last: 3 };
const P1 = 'p1' as ParticipantId;

function raceWith(tagRule: TagRule | null = LAST_DIGITS): Race {
  const race = new Race();
  race.act({ type: 'race-created', raceId: 'r1', name: 'Test race', rules: { ...OPEN_RULES, tagRule }, startAt: GUN, tags: 'alike' });
  return race;
}

function take(race: Race, command: Command): void {
  const decision = decide(race.state, command);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  race.act(decision.act);
}

function detailsOf(bib: string) {
  return { bib, name: '', category: '', team: '' };
}

function add(race: Race, bib: string, tags: readonly string[] = []): void {
  take(race, { type: 'add-participant', details: detailsOf(bib), tags: tags.map(tagId) });
}

function refusalOf(race: Race, command: Command): unknown {
  const decision = decide(race.state, command);
  return decision.ok ? null : decision.refusal.code;
}

/** Bib, or tag without a rider, with its laps. */
function table(race: Race): readonly unknown[] {
  const bibs = new Map(participants(race.state).map(({ id, bib }) => [id, bib]));
  return race.standings().map(({ participant, tag, laps }) => [participant === null ? tag : bibs.get(participant), laps]);
}

describe('a tag that nobody has is the rider whose bib it has (rule 2)', () => {
  test('so that a status that was given to the tag is undone and redone like any other', () => {
    const race = raceWith();
    add(race, '42');
    race.read('AB042', 60);
    take(race, { type: 'correct', correction: { kind: 'status', rider: 'tag:AB042', status: 'dnf', at: null } });
    expect(race.standing('42').status).toBe('dnf');
    take(race, { type: 'undo', act: null });
    expect(race.standing('42').status).toBe('racing');
    take(race, { type: 'redo', act: null });
    expect(race.standing('42').status).toBe('dnf');
  });

  test('also where it was reported as leaving before it was read', () => {
    const race = raceWith();
    add(race, '42');
    race.standings();
    race.read('AB042', 60, { kind: 'depart' });
    race.read('AB042', 120);
    expect(race.standing('42').tag).toBe('AB042');
  });

  test('also a read that comes later, and never without the rule', () => {
    const [ruled, plain] = [raceWith(), raceWith(null)];
    for (const race of [ruled, plain]) {
      add(race, '42');
      race.read('AB042', 60);
      race.read('AB042', 120);
      race.read('AB043', 130);
    }
    expect(table(ruled)).toEqual([
      ['42', 2],
      ['AB043', 1],
    ]);
    expect(unknownTags(ruled.state).map(({ tag }) => tag)).toEqual(['AB043']);
    expect(table(plain)).toEqual([
      ['42', 0],
      ['AB042', 2],
      ['AB043', 1],
    ]);
  });

  test('whichever comes first: the reads, the rider or the rule', () => {
    const race = raceWith(null);
    race.read('AB042', 60);
    take(race, { type: 'change-rules', rules: { ...race.state.ledger.control.rules, tagRule: LAST_DIGITS } });
    add(race, '7');
    expect(table(race)).toEqual([
      ['7', 0],
      ['AB042', 1],
    ]);
    take(race, { type: 'change-participant', participant: P1, details: detailsOf('42') });
    expect(table(race)).toEqual([['42', 1]]);
    take(race, { type: 'undo', act: null });
    expect(table(race)).toEqual([
      ['7', 0],
      ['AB042', 1],
    ]);
    take(race, { type: 'redo', act: null });
    take(race, { type: 'remove-participant', participant: P1 });
    expect(table(race)).toEqual([['AB042', 1]]);
  });

  test('but only where it was never given to anybody', () => {
    const race = raceWith();
    add(race, '42');
    add(race, '7', ['AB042']);
    race.read('AB042', 60);
    expect(table(race)).toEqual([
      ['7', 1],
      ['42', 0],
    ]);
  });

  test('until it is given to another rider', () => {
    const race = raceWith();
    add(race, '42');
    add(race, '7');
    race.read('AB042', 60);
    expect(participants(race.state)[0]?.assignments).toEqual([{ tag: 'AB042', participant: P1, from: null, until: null }]);
    expect(recentTags(race.state, 0, at(0))[0]).toMatchObject({ tag: 'AB042' });
    expect(refusalOf(race, { type: 'release-tag', tag: tagId('AB042'), participant: P1, from: null })).toBe('tag-by-rule');
    take(race, { type: 'assign-tag', tag: tagId('AB042'), participant: 'p2' as ParticipantId, from: null });
    expect(table(race)).toEqual([
      ['7', 1],
      ['42', 0],
    ]);
  });

  test('as a forecast says, and as the race was before', () => {
    const race = raceWith(null);
    add(race, '42');
    race.read('AB042', 60);
    const { lastSeq } = race.state;
    const command: Command = { type: 'change-rules', rules: { ...race.state.ledger.control.rules, tagRule: LAST_DIGITS } };
    const told = forecast(race.state, command);
    expect(told.ok && told.riders.map(({ before, after }) => [before?.tag, before?.laps, after?.laps])).toEqual([
      [expect.any(String), 0, 1],
      ['AB042', 1, undefined],
    ]);
    take(race, command);
    expect(allSteps(changesSince(race.state, lastSeq)).riders).toHaveLength(1);
    expect(replay(race.entries)).toEqual(race.standings());
  });
});
