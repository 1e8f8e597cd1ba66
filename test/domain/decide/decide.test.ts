import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import type { Command } from '../../../src/domain/model/command';
import type { Correction } from '../../../src/domain/model/entry';
import type { Refusal, RefusalMessages } from '../../../src/domain/model/refusal.messages';
import type { GivenDetails, ParticipantDetails, ParticipantId } from '../../../src/domain/model/roster';
import { at, GUN, ms, OPEN_RULES, Race, tagId } from '../race-kit';

const details = (bib: string, more: Partial<ParticipantDetails> = {}): GivenDetails => ({
  bib,
  name: '',
  category: '',
  team: '',
  ...more,
});
const p = (id: number): ParticipantId => `p${id}` as ParticipantId;
const correct = (correction: Correction): Command => ({ type: 'correct', correction });

const ANNA = { bib: '12', name: 'Anna Muster' };
const BIB_7 = { bib: '7', name: '' };

const badValue = (params: RefusalMessages['bad-value']): Refusal => ({ code: 'bad-value', params });
const noChange = (params: RefusalMessages['no-change']): Refusal => ({ code: 'no-change', params });

/**
 * p1 is bib 12, Anna Muster, with tag E1 (reads 4 to 6, the middle one of the same crossing as the first); p2 is bib 7 without a name,
 * with E2 until 100 s; X is an unknown tag (read 7); a departure of E1 is read 8; 9 is an inferred passing of p1 and 10 a split.
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

function outcome(race: Race, command: Command): Refusal | 'ok' {
  const decision = decide(race.state, command);
  return decision.ok ? 'ok' : decision.refusal;
}

describe('a command that cannot be carried out is refused with the reason', () => {
  test.each<[string, Command, Refusal]>([
    [
      'bib taken',
      { type: 'add-participant', details: details('12'), tags: [] },

      { code: 'bib-taken', params: { problem: 'in-use', bib: '12', rider: ANNA } },
    ],
    [
      'bib of a participant without a name',
      { type: 'change-participant', participant: p(1), details: details('7') },

      { code: 'bib-taken', params: { problem: 'in-use', bib: '7', rider: BIB_7 } },
    ],
    ['no bib', { type: 'add-participant', details: details('  '), tags: [] }, badValue({ problem: 'missing', field: 'bib' })],
    [
      'bib too long',
      { type: 'add-participant', details: details('1'.repeat(21)), tags: [] },

      badValue({ problem: 'too-long', field: 'bib', max: 20 }),
    ],
    [
      'name too long',
      { type: 'add-participant', details: details('1', { name: 'n'.repeat(201) }), tags: [] },

      badValue({ problem: 'too-long', field: 'name', max: 200 }),
    ],
    [
      'a line break in a team',
      { type: 'add-participant', details: details('1', { team: 'a\nb' }), tags: [] },

      badValue({ problem: 'unprintable', field: 'team' }),
    ],
    [
      'tag taken',
      { type: 'add-participant', details: details('1'), tags: [tagId('E1')] },

      { code: 'tag-taken', params: { problem: 'assigned', tag: 'E1', rider: ANNA } },
    ],
    [
      'tag assigned to another participant earlier',
      { type: 'add-participant', details: details('1'), tags: [tagId('E2')] },

      { code: 'tag-taken', params: { problem: 'assigned-until', tag: 'E2', rider: BIB_7, until: at(100) } },
    ],
    [
      'no tag',
      { type: 'add-participant', details: details('1'), tags: [tagId('a b')] },

      badValue({ problem: 'not-a-tag', text: 'a b' }),
    ],
    [
      'change of an unknown participant',
      { type: 'change-participant', participant: p(9), details: details('1') },

      { code: 'unknown-participant', params: { participant: 'p9' } },
    ],
    [
      'no change of details',
      { type: 'change-participant', participant: p(2), details: details(' 7 ') },

      noChange({ problem: 'details', rider: BIB_7 }),
    ],
    [
      'removal of an unknown participant',
      { type: 'remove-participant', participant: p(9) },

      { code: 'unknown-participant', params: { participant: 'p9' } },
    ],
    [
      'assigned twice',
      { type: 'assign-tag', tag: tagId('e1'), participant: p(1), from: at(5) },

      noChange({ problem: 'tag', tag: 'E1', rider: ANNA }),
    ],
    [
      'assigned while another participant has it',
      { type: 'assign-tag', tag: tagId('E2'), participant: p(1), from: at(99) },

      { code: 'tag-taken', params: { problem: 'assigned-until', tag: 'E2', rider: BIB_7, until: at(100) } },
    ],
    [
      'assigned at an invalid time',
      { type: 'assign-tag', tag: tagId('E3'), participant: p(1), from: 0.5 as never },

      badValue({ problem: 'not-a-time', field: 'assigned-from' }),
    ],
    [
      'assigned to an unknown participant',
      { type: 'assign-tag', tag: tagId('E3'), participant: p(9), from: null },

      { code: 'unknown-participant', params: { participant: 'p9' } },
    ],
    [
      'released by a participant who does not have it',
      { type: 'release-tag', tag: tagId('E1'), participant: p(2), from: null },

      { code: 'tag-not-theirs', params: { tag: 'E1', rider: BIB_7 } },
    ],
    [
      'released again',
      { type: 'release-tag', tag: tagId('E2'), participant: p(2), from: at(100) },

      { code: 'tag-not-theirs', params: { tag: 'E2', rider: BIB_7 } },
    ],
    ['start at an invalid time', { type: 'start', at: -1 as never }, badValue({ problem: 'not-a-time', field: 'start' })],
    [
      'stop before the start',
      { type: 'stop', at: at(-1) },

      badValue({ problem: 'stop-before-start', start_at: GUN }),
    ],
    ['resumed without a stop', { type: 'resume' }, { code: 'not-stopped', params: {} }],
    ['no name', { type: 'rename', name: ' ' }, badValue({ problem: 'missing', field: 'race-name' })],
    ['the same name', { type: 'rename', name: ' Test race ' }, noChange({ problem: 'race-name', name: 'Test race' })],
    ['the same rules', { type: 'change-rules', rules: { ...OPEN_RULES } }, noChange({ problem: 'rules' })],
    [
      'wrong rules',
      { type: 'change-rules', rules: { ...OPEN_RULES, totalLaps: 0 } },

      badValue({
        problem: 'rules',
        rules: [{ code: 'not-in-range', params: { field: 'totalLaps', from: 1, to: 10_000, unit: 'count' } }],
      }),
    ],
    [
      'a passing of an unknown rider',
      correct({ kind: 'insert', rider: 'p9', at: at(1), inferred: false }),

      { code: 'unknown-rider', params: { rider: { participant: 'p9' } } },
    ],
    [
      'a passing of a tag never read',
      correct({ kind: 'insert', rider: 'tag:NEVER', at: at(1), inferred: false }),

      { code: 'unknown-rider', params: { rider: { tag: 'NEVER' } } },
    ],
    [
      'a passing at an invalid time',
      correct({ kind: 'insert', rider: 'p1', at: Number.NaN as never, inferred: false }),

      badValue({ problem: 'not-a-time', field: 'passing' }),
    ],
    [
      'void of an act',
      correct({ kind: 'void', passing: { seq: 1 } }),

      { code: 'unknown-passing', params: { problem: 'not-a-passing', entry: 1 } },
    ],
    [
      'void of a departure',
      correct({ kind: 'void', passing: { seq: 8 } }),

      { code: 'unknown-passing', params: { problem: 'not-a-passing', entry: 8 } },
    ],
    [
      'void of another read of a crossing',
      correct({ kind: 'void', passing: { seq: 5 } }),

      { code: 'unknown-passing', params: { problem: 'same-crossing', entry: 5, as: 4 } },
    ],
    [
      'void of one of a split',
      correct({ kind: 'void', passing: { seq: 10 } }),

      { code: 'unknown-passing', params: { problem: 'part-of-split', rider: ANNA, at: at(180), entry: 10 } },
    ],
    [
      'restore of a counted passing',
      correct({ kind: 'restore', passing: { seq: 4 } }),

      { code: 'not-voided', params: { rider: ANNA, at: at(60) } },
    ],
    [
      'restore of a missing passing',
      correct({ kind: 'restore', passing: { seq: 99 } }),

      { code: 'unknown-passing', params: { problem: 'not-a-passing', entry: 99 } },
    ],
    [
      'move to an unknown rider',
      correct({ kind: 'move', passing: { seq: 4 }, to: 'p9' }),

      { code: 'unknown-rider', params: { rider: { participant: 'p9' } } },
    ],
    [
      'move to its own rider',
      correct({ kind: 'move', passing: { seq: 4 }, to: 'tag:E1' }),

      noChange({ problem: 'passing-rider', rider: ANNA }),
    ],
    [
      'retime to an invalid time',
      correct({ kind: 'retime', passing: { seq: 4 }, at: 1.5 as never }),

      badValue({ problem: 'not-a-time', field: 'new-time' }),
    ],
    [
      'retime to the same time',
      correct({ kind: 'retime', passing: { seq: 4 }, at: at(60) }),

      noChange({ problem: 'passing-time', at: at(60) }),
    ],
    [
      'split of another rider',
      correct({ kind: 'split', rider: 'p2', passing: { seq: 6 }, into: 2 }),

      { code: 'unknown-passing', params: { problem: 'no-lap', entry: 6, rider: BIB_7 } },
    ],
    [
      'split into five',
      correct({ kind: 'split', rider: 'p1', passing: { seq: 6 }, into: 5 as never }),

      badValue({ problem: 'split-count' }),
    ],
    [
      'split of an unknown rider',
      correct({ kind: 'split', rider: 'p9', passing: { seq: 6 }, into: 2 }),

      { code: 'unknown-rider', params: { rider: { participant: 'p9' } } },
    ],
    [
      'the same status',
      correct({ kind: 'status', rider: 'p1', status: 'racing', at: at(3) }),

      noChange({ problem: 'status', rider: ANNA }),
    ],
    [
      'an unknown status',
      correct({ kind: 'status', rider: 'p1', status: 'tired' as never, at: null }),

      badValue({ problem: 'unknown-status', statuses: ['racing', 'pulled', 'dnf', 'over-time', 'dsq', 'dns'] }),
    ],
    [
      'status at an invalid time',
      correct({ kind: 'status', rider: 'p1', status: 'dnf', at: -5 as never }),

      badValue({ problem: 'not-a-time', field: 'status' }),
    ],
    [
      'clock of an unknown reader',
      correct({ kind: 'shift-clock', reader: 'R9', from: GUN, until: at(1), by: ms(1) }),

      badValue({ problem: 'unknown-reader', reader: 'R9' }),
    ],
    [
      'clock for an empty interval',
      correct({ kind: 'shift-clock', reader: '192.168.1.130', from: GUN, until: GUN, by: ms(1) }),

      badValue({ problem: 'clock-range' }),
    ],
    [
      'clock by zero',
      correct({ kind: 'shift-clock', reader: '192.168.1.130', from: GUN, until: at(1), by: ms(0) }),

      noChange({ problem: 'clock' }),
    ],
    [
      'clock by half a millisecond',
      correct({ kind: 'shift-clock', reader: '192.168.1.130', from: GUN, until: at(1), by: ms(0.5) }),

      badValue({ problem: 'clock-amount' }),
    ],
    [
      'confirmation of the times of an unknown reader',
      correct({ kind: 'confirm-times', reader: 'R9', from: GUN, until: at(1) }),
      badValue({ problem: 'unknown-reader', reader: 'R9' }),
    ],
    [
      'confirmation of times of no entry',
      correct({ kind: 'confirm-times', reader: '192.168.1.130', from: GUN, until: at(1), entries: { from: 4, until: 4 } }),
      badValue({ problem: 'clock-entries' }),
    ],
    ['redo without an undone act', { type: 'redo', act: null }, { code: 'nothing-to-redo', params: { problem: 'nothing-undone' } }],
    [
      'redo of an act that is not undone',
      { type: 'redo', act: 9 },
      { code: 'nothing-to-redo', params: { problem: 'not-undone', entry: 9 } },
    ],
    ['undo of the creation', { type: 'undo', act: 1 }, { code: 'not-undoable', params: { problem: 'race-created', entry: 1 } }],
    ['undo of a read', { type: 'undo', act: 4 }, { code: 'not-undoable', params: { problem: 'not-an-act', entry: 4 } }],
  ])('%s', (_what, command, refusal) => {
    expect(outcome(aRace(), command)).toEqual(refusal);
  });

  test('a split into laps shorter than the minimum lap time', () => {
    const race = new Race();
    race.add('7', ['E1']);
    race.read('E1', 60);
    race.read('E1', 75);
    expect(outcome(race, correct({ kind: 'split', rider: p(1), passing: { seq: 4 }, into: 2 }))).toEqual(
      badValue({ problem: 'lap-too-short', rider: { bib: '7', name: 'Rider 7' }, lap: 2, into: 2 }),
    );
  });

  test('a voided passing has to be restored first', () => {
    const race = aRace();
    race.correct({ kind: 'void', passing: { seq: 4 } });
    const voided = { code: 'already-voided', params: { rider: ANNA, at: at(60) } };
    expect(outcome(race, correct({ kind: 'void', passing: { seq: 4 } }))).toEqual(voided);
    expect(outcome(race, correct({ kind: 'move', passing: { seq: 4 }, to: 'p2' }))).toEqual(voided);
    expect(outcome(race, correct({ kind: 'restore', passing: { seq: 4 } }))).toBe('ok');
  });

  test('a read that does not count cannot be corrected', () => {
    const race = new Race();
    race.read('E1', -5);
    expect(outcome(race, correct({ kind: 'void', passing: { seq: 2 } }))).toEqual({
      code: 'unknown-passing',
      params: { problem: 'not-counted', rider: { tag: 'E1' }, at: at(-5) },
    });
  });

  test('a stopped race is stopped once, and starts before its stop', () => {
    const race = aRace();
    race.act({ type: 'race-stopped', stopAt: at(500) });
    expect(outcome(race, { type: 'stop', at: at(600) })).toEqual({
      code: 'already-stopped',
      params: { problem: 'stopped', stopped_at: at(500) },
    });
    expect(outcome(race, { type: 'start', at: at(501) })).toEqual(badValue({ problem: 'start-after-stop', stopped_at: at(500) }));
    expect(outcome(race, { type: 'resume' })).toBe('ok');
  });

  test('the gun is set once at the same moment, also at the moment of creation', () => {
    const race = aRace();
    expect(outcome(race, { type: 'start', at: GUN })).toBe('ok');
    race.act({ type: 'gun-set', startAt: GUN });
    expect(outcome(race, { type: 'start', at: GUN })).toEqual(noChange({ problem: 'start', start_at: GUN }));
  });
});

describe('an executed act has the form in which it is journalled', () => {
  test('texts are trimmed, and tag ids are in their canonical form, each once', () => {
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

  test('participant ids are never reused, not even after an undo', () => {
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
    expect(outcome(race, { type: 'add-participant', details: details('A1'), tags: [] })).toMatchObject({ code: 'bib-taken' });
    expect(outcome(race, { type: 'change-participant', participant: p(1), details: details('A1') })).toBe('ok');
  });

  test('a tag can be assigned from the moment of its release on', () => {
    expect(decide(aRace().state, { type: 'assign-tag', tag: tagId('E2'), participant: p(1), from: at(100) })).toEqual({
      ok: true,
      act: { type: 'tag-assigned', tag: 'E2', participant: 'p1', from: at(100) },
    });
  });

  test('a rider who returns to the race has no time of withdrawal', () => {
    const race = aRace();
    race.correct({ kind: 'status', rider: 'p1', status: 'dnf', at: at(90) });
    expect(decide(race.state, correct({ kind: 'status', rider: 'p1', status: 'racing', at: at(95) }))).toEqual({
      ok: true,
      act: { type: 'corrected', correction: { kind: 'status', rider: 'p1', status: 'racing', at: null } },
    });
  });
});
