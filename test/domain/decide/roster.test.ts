import { describe, expect, test } from 'vitest';
import { participant, participants, unknownTags } from '../../../src/domain/views/queries';
import { at, Race, tagId } from '../race-kit';

describe('a tag belongs to the participant who has it at the time of the read (rule 2)', () => {
  test('a tag without a participant is ranked under its id', () => {
    const race = new Race();
    expect(race.read('E1', 60)).toMatchObject({ unknownTags: ['E1'], laps: [{ rider: 'tag:E1', tag: 'E1' }] });
    expect(race.read('E1', 120).unknownTags).toEqual([]);
    expect(race.standings()).toMatchObject([{ rider: 'tag:E1', participant: null, tag: 'E1', bib: '', laps: 2 }]);
  });

  test('a participant gets all passings of an assigned tag, without a new announcement', () => {
    const race = new Race();
    race.read('E1', 60);
    race.read('E1', 120);
    const participant = race.add('7');
    const change = race.act({ type: 'tag-assigned', tag: tagId('E1'), participant, from: null });
    expect(change).toMatchObject({ laps: [], standings: true, acts: true });
    expect(race.standings()).toMatchObject([{ rider: participant, tag: 'E1', laps: 2, firstSeen: 2 }]);
  });

  test('an assignment from an instant on leaves earlier reads to the earlier participant', () => {
    const race = new Race();
    const [one, two] = [race.add('1', ['E1']), race.add('2')];
    race.act({ type: 'tag-released', tag: tagId('E1'), participant: one, from: at(100) });
    race.act({ type: 'tag-assigned', tag: tagId('E1'), participant: two, from: at(200) });
    for (const s of [60, 100, 199, 200, 260]) race.read('E1', s);
    expect(Object.fromEntries(race.standings().map(({ rider, laps }) => [rider, laps]))).toEqual({ [one]: 1, [two]: 2, 'tag:E1': 2 });
  });

  test('removed tags become unknown tags again, and their reads stay', () => {
    const race = new Race();
    const participant = race.add('7', ['E1', 'E2']);
    race.read('E1', 60);
    race.read('E2', 120);
    race.act({ type: 'participant-removed', participant });
    expect(race.standings().map(({ rider, laps }) => [rider, laps])).toEqual([
      ['tag:E1', 1],
      ['tag:E2', 1],
    ]);
    race.act({ type: 'undone', act: race.last });
    expect(race.standings()).toMatchObject([{ rider: participant, laps: 2 }]);
  });

  test('a participant is shown under the first assigned tag, or under the rider id without a tag', () => {
    const race = new Race();
    const participant = race.add('7', ['E2', 'E1']);
    expect(race.standing('7').tag).toBe('E2');
    race.act({ type: 'tag-released', tag: tagId('E2'), participant, from: null });
    expect(race.standing('7').tag).toBe('E1');
    race.act({ type: 'tag-released', tag: tagId('E1'), participant, from: null });
    expect(race.standing('7').tag).toBe(participant);
  });

  test('new details change only the standing', () => {
    const race = new Race();
    const participant = race.add('7', ['E1']);
    race.read('E1', 60);
    race.act({ type: 'participant-changed', participant, details: { bib: '8', name: 'Anna', category: 'U23', team: 'T' } });
    expect(race.standing('8')).toMatchObject({ name: 'Anna', category: 'U23', team: 'T', laps: 1, firstSeen: 2 });
  });
});

describe('participants', () => {
  test('are listed in order of registration, with every interval of every tag', () => {
    const race = new Race();
    const one = race.add('1', ['E1']);
    race.add('2', ['E2']);
    race.act({ type: 'tag-released', tag: tagId('E1'), participant: one, from: at(100) });
    race.act({ type: 'tag-assigned', tag: tagId('E1'), participant: one, from: at(200) });
    expect(participants(race.state).map(({ bib }) => bib)).toEqual(['1', '2']);
    expect(participant(race.state, one)?.assignments).toEqual([
      { tag: 'E1', participant: one, from: null, until: at(100) },
      { tag: 'E1', participant: one, from: at(200), until: null },
    ]);
  });

  test('a removed participant is unknown', () => {
    const race = new Race();
    const one = race.add('1');
    race.act({ type: 'participant-removed', participant: one });
    expect(participant(race.state, one)).toBeNull();
    expect(participants(race.state)).toEqual([]);
  });
});

describe('unknown tags', () => {
  test('are those that were read and have no participant, in order of first read', () => {
    const race = new Race();
    race.read('E2', 70, { antenna: 1 });
    race.read('E1', -5, { antenna: 2 });
    race.read('E2', 60, { antenna: 3 });
    race.read('E3', 1, { kind: 'depart' });
    race.add('7', ['E4']);
    race.read('E4', 10);
    expect(unknownTags(race.state)).toEqual([
      { tag: 'E2', reads: 2, firstAt: at(60), lastAt: at(70), antenna: 1 },
      { tag: 'E1', reads: 1, firstAt: at(-5), lastAt: at(-5), antenna: 2 },
    ]);
  });

  test('leave the list with their first assignment', () => {
    const race = new Race();
    race.read('E1', 60);
    const participant = race.add('7');
    race.act({ type: 'tag-assigned', tag: tagId('E1'), participant, from: at(100) });
    expect(unknownTags(race.state)).toEqual([]);
    expect(race.standing('tag:E1').laps).toBe(1);
  });

  test('a released tag that is read again is unknown again', () => {
    const race = new Race();
    const participant = race.add('7', ['E1']);
    race.read('E1', 60);
    race.act({ type: 'tag-released', tag: tagId('E1'), participant, from: at(100) });
    expect(unknownTags(race.state)).toEqual([]);
    expect(race.read('E1', 120).unknownTags).toEqual(['E1']);
  });
});
