import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import type { Command, RefusalCode } from '../../../src/domain/model/command';
import type { Correction } from '../../../src/domain/model/entry';
import type { ParticipantDetails, ParticipantId } from '../../../src/domain/model/roster';
import { DEFAULT_RULES } from '../../../src/domain/model/rules';
import { at, GUN, ms, Race, tagId } from '../race-kit';

const details = (bib: string, more: Partial<ParticipantDetails> = {}): ParticipantDetails => ({
  bib,
  name: '',
  category: '',
  team: '',
  ...more,
});
const p = (id: number): ParticipantId => `p${id}` as ParticipantId;
const correct = (correction: Correction): Command => ({ type: 'correct', correction });

/**
 * p1 is bib 12, Anna Muster, with tag E1 (reads 4 to 6, the middle one of the same crossing as the first); p2 is bib 7 without a name,
 * with E2 until 100 s; X is a tag nobody carries (read 7); a departure of E1 is read 8; 9 is an inferred passing of p1 and 10 a split.
 */
function aRace(): Race {
  const race = new Race();
  race.act({ type: 'participant-added', participant: p(1), details: details('12', { name: 'Anna Muster' }), tags: [tagId('E1')] });
  race.act({ type: 'participant-added', participant: p(2), details: details('7'), tags: [tagId('E2')] });
  race.read('E1', 60);
  race.read('E1', 60.5);
  race.read('E1', 240);
  race.read('X', 70);
  race.read('E1', 61, { kind: 'depart' });
  race.correct({ kind: 'insert', rider: p(1), at: at(120), inferred: true });
  race.correct({ kind: 'split', rider: p(1), passing: { seq: 6 }, into: 2 });
  race.act({ type: 'tag-released', tag: tagId('E2'), participant: p(2), from: at(100) });
  return race;
}

function outcome(race: Race, command: Command): readonly [RefusalCode, string] | 'ok' {
  const decision = decide(race.state, command);
  return decision.ok ? 'ok' : [decision.refusal.code, decision.refusal.sentence];
}

describe('a command that cannot be carried out is refused with what is in the way', () => {
  test.each<[string, Command, RefusalCode, string]>([
    [
      'bib taken',
      { type: 'add-participant', details: details('12'), tags: [] },
      'bib-taken',
      'Bib 12 is already worn by Anna Muster. Give another number, or change theirs first.',
    ],
    [
      'bib of a nameless one',
      { type: 'change-participant', participant: p(1), details: details('7') },
      'bib-taken',
      'Bib 7 is already worn by another participant. Give another number, or change theirs first.',
    ],
    ['no bib', { type: 'add-participant', details: details('  '), tags: [] }, 'bad-value', 'The bib is missing. Type it.'],
    [
      'bib too long',
      { type: 'add-participant', details: details('1'.repeat(21)), tags: [] },
      'bad-value',
      'The bib is longer than 20 characters. Shorten it.',
    ],
    [
      'name too long',
      { type: 'add-participant', details: details('1', { name: 'n'.repeat(201) }), tags: [] },
      'bad-value',
      'The name is longer than 200 characters. Shorten it.',
    ],
    [
      'a line break in a team',
      { type: 'add-participant', details: details('1', { team: 'a\nb' }), tags: [] },
      'bad-value',
      'The team contains a character that cannot be printed. Remove it.',
    ],
    [
      'tag taken',
      { type: 'add-participant', details: details('1'), tags: [tagId('E1')] },
      'tag-taken',
      'Tag E1 is carried by bib 12, Anna Muster. Take it from them first, or use another tag.',
    ],
    [
      'tag carried earlier',
      { type: 'add-participant', details: details('1'), tags: [tagId('E2')] },
      'tag-taken',
      'Tag E2 was carried by bib 7 until 10:01:40.000 UTC. Give it from then on, or use another tag.',
    ],
    [
      'no tag',
      { type: 'add-participant', details: details('1'), tags: [tagId('a b')] },
      'bad-value',
      '“a b” is no tag id. A tag id has 1 to 128 printable characters and no spaces.',
    ],
    [
      'change of nobody',
      { type: 'change-participant', participant: p(9), details: details('1') },
      'unknown-participant',
      'There is no participant p9 in this race; somebody may have removed them. Look at the list again.',
    ],
    [
      'no change of details',
      { type: 'change-participant', participant: p(2), details: details(' 7 ') },
      'no-change',
      'Nothing about bib 7 would change.',
    ],
    [
      'removal of nobody',
      { type: 'remove-participant', participant: p(9) },
      'unknown-participant',
      'There is no participant p9 in this race; somebody may have removed them. Look at the list again.',
    ],
    [
      'assigned twice',
      { type: 'assign-tag', tag: tagId('e1'), participant: p(1), from: at(5) },
      'no-change',
      'Tag E1 already is carried by bib 12, Anna Muster.',
    ],
    [
      'assigned while carried',
      { type: 'assign-tag', tag: tagId('E2'), participant: p(1), from: at(99) },
      'tag-taken',
      'Tag E2 was carried by bib 7 until 10:01:40.000 UTC. Give it from then on, or use another tag.',
    ],
    [
      'assigned at no time',
      { type: 'assign-tag', tag: tagId('E3'), participant: p(1), from: 0.5 as never },
      'bad-value',
      'The moment from which on the tag is carried is not a time.',
    ],
    [
      'assigned to nobody',
      { type: 'assign-tag', tag: tagId('E3'), participant: p(9), from: null },
      'unknown-participant',
      'There is no participant p9 in this race; somebody may have removed them. Look at the list again.',
    ],
    [
      'released by another',
      { type: 'release-tag', tag: tagId('E1'), participant: p(2), from: null },
      'tag-not-theirs',
      'Tag E1 is not carried by bib 7, so it cannot be taken from them.',
    ],
    [
      'released again',
      { type: 'release-tag', tag: tagId('E2'), participant: p(2), from: at(100) },
      'tag-not-theirs',
      'Tag E2 is not carried by bib 7, so it cannot be taken from them.',
    ],
    ['start at no time', { type: 'start', at: -1 as never }, 'bad-value', 'The start is not a time. Give a date and time.'],
    [
      'stop before the start',
      { type: 'stop', at: at(-1) },
      'bad-value',
      'The race starts at 10:00:00.000 UTC. Stop it after that, or move the start first.',
    ],
    ['resumed without a stop', { type: 'resume' }, 'not-stopped', 'The race is not stopped, so it cannot be resumed.'],
    ['no name', { type: 'rename', name: ' ' }, 'bad-value', 'The name of the race is missing. Type it.'],
    ['the same name', { type: 'rename', name: ' Test race ' }, 'no-change', 'The race already is called Test race.'],
    ['the same rules', { type: 'change-rules', rules: { ...DEFAULT_RULES } }, 'no-change', 'These already are the rules of the race.'],
    [
      'wrong rules',
      { type: 'change-rules', rules: { ...DEFAULT_RULES, totalLaps: 0 } },
      'bad-value',
      'The number of laps must be a whole number from 1 to 10000.',
    ],
    [
      'a passing of nobody',
      correct({ kind: 'insert', rider: 'p9', at: at(1), inferred: false }),
      'unknown-rider',
      'There is no participant p9 in this race. Register the rider first.',
    ],
    [
      'a passing of a tag never read',
      correct({ kind: 'insert', rider: 'tag:NEVER', at: at(1), inferred: false }),
      'unknown-rider',
      'There is no tag NEVER in this race. Register the rider first.',
    ],
    [
      'a passing at no time',
      correct({ kind: 'insert', rider: 'p1', at: Number.NaN as never, inferred: false }),
      'bad-value',
      'The passing has no time. Give a date and time.',
    ],
    [
      'void of an act',
      correct({ kind: 'void', passing: { seq: 1 } }),
      'unknown-passing',
      'Entry 1 is no passing. Choose a read or a passing entered by hand.',
    ],
    [
      'void of a departure',
      correct({ kind: 'void', passing: { seq: 8 } }),
      'unknown-passing',
      'Entry 8 is no passing. Choose a read or a passing entered by hand.',
    ],
    [
      'void of a part',
      correct({ kind: 'void', passing: { seq: 5 } }),
      'unknown-passing',
      'Entry 5 is part of a crossing that entry 4 gives its time. Correct that one.',
    ],
    [
      'void of one of a split',
      correct({ kind: 'void', passing: { seq: 10 } }),
      'unknown-passing',
      'The passing of bib 12, Anna Muster at 10:03:00.000 UTC is one of several from splitting a lap. Undo entry 10 instead.',
    ],
    [
      'restore of what counts',
      correct({ kind: 'restore', passing: { seq: 4 } }),
      'not-voided',
      'The passing of bib 12, Anna Muster at 10:01:00.000 UTC is not voided, so it cannot be restored.',
    ],
    [
      'restore of nothing',
      correct({ kind: 'restore', passing: { seq: 99 } }),
      'unknown-passing',
      'Entry 99 is no passing. Choose a read or a passing entered by hand.',
    ],
    [
      'move to nobody',
      correct({ kind: 'move', passing: { seq: 4 }, to: 'p9' }),
      'unknown-rider',
      'There is no participant p9 in this race. Register the rider first.',
    ],
    [
      'move to whom it is of',
      correct({ kind: 'move', passing: { seq: 4 }, to: 'tag:E1' }),
      'no-change',
      'That passing already is one of bib 12, Anna Muster.',
    ],
    [
      'retime to no time',
      correct({ kind: 'retime', passing: { seq: 4 }, at: 1.5 as never }),
      'bad-value',
      'The new time of the passing is not a time. Give a date and time.',
    ],
    [
      'retime to the same time',
      correct({ kind: 'retime', passing: { seq: 4 }, at: at(60) }),
      'no-change',
      'That passing already is at 10:01:00.000 UTC.',
    ],
    [
      'split of another rider',
      correct({ kind: 'split', rider: 'p2', passing: { seq: 6 }, into: 2 }),
      'unknown-passing',
      'Entry 6 completes no lap of bib 7. Choose a counted passing.',
    ],
    [
      'split into five',
      correct({ kind: 'split', rider: 'p1', passing: { seq: 6 }, into: 5 as never }),
      'bad-value',
      'A lap can be split into 2, 3 or 4 laps.',
    ],
    [
      'split of nobody',
      correct({ kind: 'split', rider: 'p9', passing: { seq: 6 }, into: 2 }),
      'unknown-rider',
      'There is no participant p9 in this race. Register the rider first.',
    ],
    [
      'the same status',
      correct({ kind: 'status', rider: 'p1', status: 'racing', at: at(3) }),
      'no-change',
      'Bib 12, Anna Muster already has that status.',
    ],
    [
      'no status',
      correct({ kind: 'status', rider: 'p1', status: 'tired' as never, at: null }),
      'bad-value',
      'There is no such status. Choose one of: racing, pulled, dnf, over-time, dsq, dns.',
    ],
    [
      'status at no time',
      correct({ kind: 'status', rider: 'p1', status: 'dnf', at: -5 as never }),
      'bad-value',
      'The moment of the status is not a time. Give a date and time, or none.',
    ],
    [
      'clock of no reader',
      correct({ kind: 'shift-clock', reader: 'R9', from: GUN, until: at(1), by: ms(1) }),
      'bad-value',
      'No read came from a reader called “R9”. Choose one that sent reads.',
    ],
    [
      'clock of no reads',
      correct({ kind: 'shift-clock', reader: '192.168.1.130', from: GUN, until: GUN, by: ms(1) }),
      'bad-value',
      'The reads to put right are not between two times. Give a beginning and a later end.',
    ],
    [
      'clock by nothing',
      correct({ kind: 'shift-clock', reader: '192.168.1.130', from: GUN, until: at(1), by: ms(0) }),
      'no-change',
      'A clock corrected by nothing stays as it is.',
    ],
    [
      'clock by half a millisecond',
      correct({ kind: 'shift-clock', reader: '192.168.1.130', from: GUN, until: at(1), by: ms(0.5) }),
      'bad-value',
      'The correction of the clock is not a number of whole milliseconds.',
    ],
    ['redo of nothing', { type: 'redo', act: null }, 'nothing-to-redo', 'There is nothing to redo.'],
    ['redo of what holds', { type: 'redo', act: 9 }, 'nothing-to-redo', 'Entry 9 is not undone, so it cannot be redone.'],
    ['undo of the creation', { type: 'undo', act: 1 }, 'not-undoable', 'Entry 1 cannot be undone. Create another race instead.'],
    ['undo of a read', { type: 'undo', act: 4 }, 'not-undoable', 'Entry 4 is nothing that the timekeeper did.'],
  ])('%s', (_what, command, code, sentence) => {
    expect(outcome(aRace(), command)).toEqual([code, sentence]);
  });

  test('a split into laps shorter than the shortest believable one', () => {
    const race = new Race();
    race.add('7', ['E1']);
    race.read('E1', 60);
    race.read('E1', 75);
    expect(outcome(race, correct({ kind: 'split', rider: p(1), passing: { seq: 4 }, into: 2 }))).toEqual([
      'bad-value',
      'Lap 2 of bib 7, Rider 7 is too short to be 2 laps: each would be shorter than the shortest believable lap.',
    ]);
  });

  test('a voided passing has to be restored first', () => {
    const race = aRace();
    race.correct({ kind: 'void', passing: { seq: 4 } });
    const sentence = 'The passing of bib 12, Anna Muster at 10:01:00.000 UTC is voided. Restore it first.';
    expect(outcome(race, correct({ kind: 'void', passing: { seq: 4 } }))).toEqual(['already-voided', sentence]);
    expect(outcome(race, correct({ kind: 'move', passing: { seq: 4 }, to: 'p2' }))).toEqual(['already-voided', sentence]);
    expect(outcome(race, correct({ kind: 'restore', passing: { seq: 4 } }))).toBe('ok');
  });

  test('a read that does not count has nothing to correct', () => {
    const race = new Race();
    race.read('E1', -5);
    expect(outcome(race, correct({ kind: 'void', passing: { seq: 2 } }))).toEqual([
      'unknown-passing',
      'The passing of tag E1 at 09:59:55.000 UTC does not count, so there is nothing to correct.',
    ]);
  });

  test('a stopped race is stopped once, and starts before its stop', () => {
    const race = aRace();
    race.act({ type: 'race-stopped', stopAt: at(500) });
    expect(outcome(race, { type: 'stop', at: at(600) })).toEqual([
      'already-stopped',
      'The race was stopped at 10:08:20.000 UTC. Resume it first to stop it at another time.',
    ]);
    expect(outcome(race, { type: 'start', at: at(501) })).toEqual([
      'bad-value',
      'The race was stopped at 10:08:20.000 UTC, before that start. Resume the race first, or give an earlier start.',
    ]);
    expect(outcome(race, { type: 'resume' })).toBe('ok');
  });

  test('the gun is set once at the same moment, also at the moment of creation', () => {
    const race = aRace();
    expect(outcome(race, { type: 'start', at: GUN })).toBe('ok');
    race.act({ type: 'gun-set', startAt: GUN });
    expect(outcome(race, { type: 'start', at: GUN })).toEqual(['no-change', 'The start already is at 10:00:00.000 UTC.']);
  });
});

describe('an act that is carried out is as it will be journalled', () => {
  test('texts are trimmed and tag ids are as the station knows them, each once', () => {
    const command: Command = {
      type: 'add-participant',
      details: details(' 9 ', { name: ' Ben ', category: ' U23 ' }),
      tags: ['0xab', 'AB', 'cd'].map(tagId),
    };
    expect(decide(aRace().state, command)).toEqual({
      ok: true,
      act: {
        type: 'participant-added',
        participant: 'p3',
        details: { bib: '9', name: 'Ben', category: 'U23', team: '' },
        tags: ['AB', 'CD'],
      },
    });
  });

  test('participant ids are never used again, not even after an undo', () => {
    const race = aRace();
    race.act({ type: 'participant-removed', participant: p(2) });
    race.act({ type: 'undone', act: 2 });
    expect(decide(race.state, { type: 'add-participant', details: details('1'), tags: [] })).toMatchObject({
      ok: true,
      act: { participant: 'p3' },
    });
  });

  test('a bib is free again after a change, and is the same in upper and lower case', () => {
    const race = aRace();
    race.act({ type: 'participant-changed', participant: p(1), details: details('a1') });
    expect(outcome(race, { type: 'add-participant', details: details('12'), tags: [] })).toBe('ok');
    expect(outcome(race, { type: 'add-participant', details: details('A1'), tags: [] })).toMatchObject(['bib-taken', expect.any(String)]);
    expect(outcome(race, { type: 'change-participant', participant: p(1), details: details('A1') })).toBe('ok');
  });

  test('a tag can be handed over from the moment on from which it is free', () => {
    expect(decide(aRace().state, { type: 'assign-tag', tag: tagId('E2'), participant: p(1), from: at(100) })).toEqual({
      ok: true,
      act: { type: 'tag-assigned', tag: 'E2', participant: 'p1', from: at(100) },
    });
  });

  test('who races again has no moment of withdrawal', () => {
    const race = aRace();
    race.correct({ kind: 'status', rider: 'p1', status: 'dnf', at: at(90) });
    expect(decide(race.state, correct({ kind: 'status', rider: 'p1', status: 'racing', at: at(95) }))).toEqual({
      ok: true,
      act: { type: 'corrected', correction: { kind: 'status', rider: 'p1', status: 'racing', at: null } },
    });
  });

  test('times in sentences are local where the zone is known', () => {
    const race = new Race({}, GUN, () => 120);
    expect(outcome(race, { type: 'stop', at: at(-1) })).toEqual([
      'bad-value',
      'The race starts at 12:00:00.000. Stop it after that, or move the start first.',
    ]);
  });
});
