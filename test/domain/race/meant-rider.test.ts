import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import type { WantedCorrection } from '../../../src/domain/model/command';
import type { ParticipantId } from '../../../src/domain/model/roster';
import { riderMeant } from '../../../src/domain/race/meant-rider';
import { at, Race, tagId } from '../race-kit';

function correct(race: Race, correction: WantedCorrection): void {
  const decision = decide(race.state, { type: 'correct', correction });
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  race.act(decision.act);
}

/** Tag UU was bib 1's until 30: its read at 10 is bib 1's, and those at 50 and 170 have a row of their own. */
function released(): Race {
  const race = new Race({ totalLaps: 10 });
  const participant = race.add('1', ['UU']);
  race.add('2', ['BB']);
  race.act({ type: 'tag-released', tag: tagId('UU'), participant, from: at(30) });
  for (const s of [10, 50, 170]) race.read('UU', s);
  return race;
}

describe('the id of a tag leads', () => {
  test.each<[string, string | null, string]>([
    ['UU', 'tag:UU', 'to the row of the tag, while it has one'],
    ['BB', 'p2', 'to the rider who was given the tag'],
    ['GG', 'p1', 'to who was given it from a moment on, where all of its reads are theirs'],
    ['HH', 'p2', 'to who has it, also before it was read'],
    ['ZZ', 'tag:ZZ', 'nowhere: nobody has it'],
  ])('%s: %s (%s)', (tag, expected) => {
    const race = released();
    race.read('BB', 60);
    race.act({ type: 'tag-assigned', tag: tagId('GG'), participant: 'p1' as ParticipantId, from: at(100) });
    race.read('GG', 110);
    race.act({ type: 'tag-assigned', tag: tagId('HH'), participant: 'p2' as ParticipantId, from: at(100) });
    expect(riderMeant(race.state, `tag:${tag}`)).toBe(expected);
  });
});

describe('a correction of the row of a tag hits that row, not who had the tag at another time (rule 2)', () => {
  test('status', () => {
    const race = released();
    correct(race, { kind: 'status', rider: 'tag:UU', status: 'dnf', at: null });
    expect([race.standing('1').status, race.standing('tag:UU').status]).toEqual(['racing', 'dnf']);
    correct(race, { kind: 'status', rider: 'tag:UU', status: 'racing', at: null });
    expect(race.standing('tag:UU').status).toBe('racing');
  });

  test('insert, also at a time when the tag was another’s', () => {
    const race = released();
    correct(race, { kind: 'insert', rider: 'tag:UU', at: at(20), inferred: false });
    correct(race, { kind: 'insert', rider: 'tag:UU', at: at(90), inferred: false });
    expect([race.standing('1').laps, race.standing('tag:UU').laps]).toEqual([1, 4]);
  });

  test('move to the tag', () => {
    const race = released();
    race.read('BB', 20);
    correct(race, { kind: 'move', passing: { seq: race.last }, to: 'tag:UU' });
    expect([race.standing('1').laps, race.standing('2').laps, race.standing('tag:UU').laps]).toEqual([1, 0, 3]);
  });

  test('split', () => {
    const race = released();
    correct(race, { kind: 'split', rider: 'tag:UU', passing: { seq: 7 }, into: 2 });
    expect([race.standing('1').laps, race.standing('tag:UU')]).toMatchObject([1, { laps: 3, inferred: 1 }]);
  });

  test('confirm a lap', () => {
    const race = released();
    for (const s of [230, 290, 410]) race.read('UU', s);
    const lap = { kind: 'confirm-lap', rider: 'tag:UU', passing: { seq: race.last }, from: at(290), to: at(410) } as const;
    expect(decide(race.state, { type: 'correct', correction: lap })).toMatchObject({ ok: true });
  });

  test('what was corrected goes to the participant who gets the tag with its reads', () => {
    const race = released();
    correct(race, { kind: 'status', rider: 'tag:UU', status: 'dnf', at: null });
    correct(race, { kind: 'insert', rider: 'tag:UU', at: at(90), inferred: false });
    race.add('3');
    race.act({ type: 'tag-assigned', tag: tagId('UU'), participant: 'p3' as never, from: at(40) });
    expect(race.standing('3')).toMatchObject({ status: 'dnf', laps: 3 });
    expect(race.standing('1')).toMatchObject({ status: 'racing', laps: 1 });
  });

  test('a tag that has no row of its own stands for the participant who has its reads', () => {
    const race = new Race();
    const participant = race.add('1');
    race.act({ type: 'tag-assigned', tag: tagId('UU'), participant, from: at(40) });
    race.read('UU', 50);
    correct(race, { kind: 'status', rider: 'tag:UU', status: 'dnf', at: null });
    expect(race.standing('1').status).toBe('dnf');
  });

  test('an older act keeps its meaning: who had the tag before every read', () => {
    const race = released();
    race.correct({ kind: 'status', rider: 'tag:UU', status: 'dnf', at: null });
    expect([race.standing('1').status, race.standing('tag:UU').status]).toEqual(['dnf', 'racing']);
  });
});
