import { describe, expect, test } from 'vitest';
import type { ParticipantId } from '../../../src/domain/model/roster';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { audit, auditOfAct } from '../../../src/domain/views/audit';
import { at, GUN, ms, Race, tagId } from '../race-kit';

const anna = 'p1' as ParticipantId;

/** Sentences of all acts, in order. */
const sentences = (race: Race): readonly string[] => audit(race.state).map(({ sentence }) => sentence);

describe('the audit trail', () => {
  test('tells what was done to the race', () => {
    const race = new Race();
    race.act({ type: 'gun-set', startAt: at(1) });
    race.act({ type: 'rules-changed', rules: { ...DEFAULT_RULES, totalLaps: 7 } });
    race.act({ type: 'rules-changed', rules: { ...DEFAULT_RULES, totalLaps: 7, decimals: 3 } });
    race.act({ type: 'rules-changed', rules: { ...DEFAULT_RULES, totalLaps: 7, decimals: 3, lapsAfterTime: 2 } });
    race.act({ type: 'race-renamed', name: 'Night race' });
    race.act({ type: 'race-stopped', stopAt: at(3600) });
    race.act({ type: 'race-resumed' });
    expect(sentences(race)).toEqual([
      'Race “Test race” created',
      'Start set to 10:00:01.000 UTC',
      'Rules changed. A rider finishes on completing 7 laps.',
      'Rules changed. Only how times are shown is new.',
      'Rules changed. What is new makes no difference to this race.',
      'Race renamed to “Night race”',
      'Race stopped at 11:00:00.000 UTC',
      'Race resumed',
    ]);
  });

  test('tells of one act what it tells of it among all', () => {
    const race = new Race();
    race.act({ type: 'race-renamed', name: 'Night race' });
    race.read('E1', 60);
    race.act({ type: 'undone', act: 2 });
    for (const act of audit(race.state)) expect(auditOfAct(race.state, act.seq)).toEqual(act);
    expect([3, 5].map((seq) => auditOfAct(race.state, seq))).toEqual([null, null]);
  });

  test('tells of participants by the names that they had then', () => {
    const race = new Race();
    race.act({
      type: 'participant-added',
      participant: anna,
      details: { bib: '12', name: 'Anna', category: 'U23', team: '' },
      tags: [tagId('E1'), tagId('E2')],
    });
    race.act({ type: 'participant-changed', participant: anna, details: { bib: '13', name: 'Anna', category: '', team: 'T' } });
    race.act({ type: 'tag-released', tag: tagId('E1'), participant: anna, from: at(60) });
    race.act({ type: 'tag-assigned', tag: tagId('E3'), participant: anna, from: null });
    race.act({ type: 'participant-removed', participant: anna });
    race.add('7');
    expect(sentences(race).slice(1)).toEqual([
      'Bib 12, Anna added with tag E1 and tag E2',
      'Bib 12, Anna changed: bib 13, no category, team T',
      'Tag E1 taken from bib 13, Anna from 10:01:00.000 UTC on',
      'Tag E3 given to bib 13, Anna',
      'Bib 13, Anna removed',
      'Bib 7, Rider 7 added',
    ]);
  });

  test('tells of passings by rider and time', () => {
    const race = new Race({}, GUN, () => 120);
    race.add('7', ['E1']);
    race.read('E1', 60);
    race.correct({ kind: 'insert', rider: 'p1', at: at(120), inferred: false });
    race.correct({ kind: 'insert', rider: 'p1', at: at(180), inferred: true });
    race.correct({ kind: 'void', passing: { seq: 3 } });
    race.correct({ kind: 'restore', passing: { seq: 3 } });
    race.correct({ kind: 'move', passing: { seq: 4 }, to: 'tag:X' });
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(59) });
    race.correct({ kind: 'split', rider: 'p1', passing: { seq: 5 }, into: 3 });
    race.correct({ kind: 'keep-lap', rider: 'p1', passing: { seq: 5 }, from: at(59), to: at(180) });
    race.correct({ kind: 'status', rider: 'p1', status: 'dnf', at: at(200) });
    race.correct({ kind: 'status', rider: 'p1', status: 'over-time', at: null });
    race.correct({ kind: 'shift-clock', reader: 'R1', from: at(0), until: at(60), by: ms(-1500) });
    expect(sentences(race).slice(2)).toEqual([
      'Passing of bib 7, Rider 7 at 12:02:00.000 entered',
      'Inferred passing of bib 7, Rider 7 at 12:03:00.000 entered',
      'Passing of bib 7, Rider 7 at 12:01:00.000 voided',
      'Passing of bib 7, Rider 7 at 12:01:00.000 restored',
      'Passing of bib 7, Rider 7 at 12:02:00.000 moved to tag X',
      'Passing of bib 7, Rider 7 at 12:01:00.000 moved to 12:00:59.000',
      'Lap that ended with the passing of bib 7, Rider 7 at 12:03:00.000 split into 3',
      'Lap of bib 7, Rider 7 from 12:00:59.000 to 12:03:00.000 kept as one: no read is missing',
      'Bib 7, Rider 7 marked as DNF from 12:03:20.000 on',
      'Bib 7, Rider 7 marked as over the time limit',
      'Clock of reader R1 put back by 0:00:01.500 for reads between 12:00:00.000 and 12:01:00.000',
    ]);
  });

  test('says what was undone, and what can be', () => {
    const race = new Race();
    race.add('7');
    race.act({ type: 'undone', act: 2 });
    expect(audit(race.state).map(({ sentence, undone, undoable }) => [sentence, undone, undoable])).toEqual([
      ['Race “Test race” created', false, false],
      ['Bib 7, Rider 7 added', true, false],
      ['Undone: bib 7, Rider 7 added', false, false],
    ]);
    race.act({ type: 'redone', act: 2 });
    expect(
      audit(race.state)
        .slice(1)
        .map(({ sentence, undone, undoable }) => [sentence, undone, undoable]),
    ).toEqual([
      ['Bib 7, Rider 7 added', false, true],
      ['Undone: bib 7, Rider 7 added', false, false],
      ['Redone: bib 7, Rider 7 added', false, false],
    ]);
  });

  test('keeps who, when and why', () => {
    const race = new Race();
    race.act({ type: 'race-renamed', name: 'Other' }, 'wrong name');
    expect(audit(race.state)[1]).toMatchObject({ seq: 2, by: 'timekeeper', recordedAt: GUN, reason: 'wrong name' });
  });
});
