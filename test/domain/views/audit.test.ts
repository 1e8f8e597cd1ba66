import { describe, expect, test } from 'vitest';
import type { ParticipantId } from '../../../src/domain/model/roster';
import { audit, auditOfAct } from '../../../src/domain/views/audit';
import { at, GUN, ms, OPEN_RULES, Race, tagId } from '../race-kit';

const anna = 'p1' as ParticipantId;
/** As `Race.add` names bib 7. */
const SEVEN = { bib: '7', name: 'Rider 7' };

/** Codes and parameters of all acts, in order. */
const messages = (race: Race) => audit(race.state).map(({ message }) => [message.code, message.params]);

describe('the audit trail', () => {
  test('lists every act of the race', () => {
    const race = new Race();
    race.act({ type: 'gun-set', startAt: at(1) });
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, totalLaps: 7 } });
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, totalLaps: 7, decimals: 3 } });
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, totalLaps: 7, decimals: 3, lapsAfterTime: 2 } });
    race.act({ type: 'race-renamed', name: 'Night race' });
    race.act({ type: 'race-stopped', stopAt: at(3600) });
    race.act({ type: 'race-resumed' });
    expect(messages(race)).toEqual([
      ['race-created', { name: 'Test race' }],
      ['gun-set', { start_at: at(1) }],
      ['rules-changed', { rules: [{ code: 'finish-laps', params: { laps: 7 } }], decimals: false }],
      ['rules-changed', { rules: [], decimals: true }],
      ['rules-changed', { rules: [], decimals: false }],
      ['race-renamed', { name: 'Night race' }],
      ['race-stopped', { stopped_at: at(3600), planned: false }],
      ['race-resumed', {}],
    ]);
  });

  test('describes the start of a wave as such, and a future start as planned', () => {
    const race = new Race();
    const wave = (s: number) => ({ name: 'Women', categories: ['Women'], after: ms(s * 1000) });
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, waves: [wave(60)] } });
    race.act({ type: 'gun-set', startAt: at(-600) });
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, waves: [wave(590)] } });
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, waves: [wave(700)] } });
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, waves: [wave(800)], totalLaps: 7 } });
    expect(messages(race).map(([code]) => code)).toEqual([
      ...['race-created', 'rules-changed', 'gun-set', 'wave-started', 'wave-started', 'rules-changed'],
    ]);
    expect(messages(race).slice(3, 5)).toEqual([
      ['wave-started', { categories: ['Women'], start_at: at(-10), planned: false }],
      ['wave-started', { categories: ['Women'], start_at: at(100), planned: true }],
    ]);
  });

  test('compares new rules with the rules in force, not with undone ones', () => {
    const race = new Race();
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, totalLaps: 7 } });
    race.act({ type: 'undone', act: 2 });
    race.act({ type: 'rules-changed', rules: { ...OPEN_RULES, totalLaps: 7 } });
    expect(messages(race).at(-1)).toEqual(['rules-changed', { rules: [{ code: 'finish-laps', params: { laps: 7 } }], decimals: false }]);
  });

  test('has the same message for an act alone and in the whole list', () => {
    const race = new Race();
    race.act({ type: 'race-renamed', name: 'Night race' });
    race.read('E1', 60);
    race.act({ type: 'undone', act: 2 });
    for (const act of audit(race.state)) expect(auditOfAct(race.state, act.seq)).toEqual(act);
    expect([3, 5].map((seq) => auditOfAct(race.state, seq))).toEqual([null, null]);
  });

  test('names participants as they were before the act', () => {
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
    expect(messages(race).slice(1)).toEqual([
      ['participant-added', { rider: { bib: '12', name: 'Anna' }, tags: ['E1', 'E2'] }],
      ['participant-changed', { rider: { bib: '12', name: 'Anna' }, bib: '13', name: null, category: '', team: 'T', others: false }],
      ['tag-released', { tag: 'E1', rider: { bib: '13', name: 'Anna' }, from: at(60) }],
      ['tag-assigned', { tag: 'E3', rider: { bib: '13', name: 'Anna' }, from: null }],
      ['participant-removed', { rider: { bib: '13', name: 'Anna' } }],
      ['participant-added', { rider: SEVEN, tags: [] }],
    ]);
  });

  test('names passings by rider and time', () => {
    const race = new Race();
    race.add('7', ['E1']);
    race.read('E1', 60);
    race.correct({ kind: 'insert', rider: 'p1', at: at(120), inferred: false });
    race.correct({ kind: 'insert', rider: 'p1', at: at(180), inferred: true });
    race.correct({ kind: 'void', passing: { seq: 3 } });
    race.correct({ kind: 'restore', passing: { seq: 3 } });
    race.correct({ kind: 'move', passing: { seq: 4 }, to: 'tag:X' });
    race.correct({ kind: 'retime', passing: { seq: 3 }, at: at(59) });
    race.correct({ kind: 'split', rider: 'p1', passing: { seq: 5 }, into: 3 });
    race.correct({ kind: 'confirm-lap', rider: 'p1', passing: { seq: 5 }, from: at(59), to: at(180) });
    race.correct({ kind: 'status', rider: 'p1', status: 'dnf', at: at(200) });
    race.correct({ kind: 'status', rider: 'p1', status: 'over-time', at: null });
    race.correct({ kind: 'shift-clock', reader: 'R1', from: at(0), until: at(60), by: ms(-1500) });
    race.correct({ kind: 'confirm-times', reader: 'R1', from: at(0), until: at(60) });
    expect(messages(race).slice(2)).toEqual([
      ['insert', { rider: SEVEN, at: at(120), inferred: false }],
      ['insert', { rider: SEVEN, at: at(180), inferred: true }],
      ['void', { passing: { rider: SEVEN, at: at(60) } }],
      ['restore', { passing: { rider: SEVEN, at: at(60) } }],
      ['move', { passing: { rider: SEVEN, at: at(120) }, to: { tag: 'X' } }],
      ['retime', { passing: { rider: SEVEN, at: at(60) }, at: at(59) }],
      ['split', { passing: { rider: SEVEN, at: at(180) }, into: 3 }],
      ['confirm-lap', { rider: SEVEN, from: at(59), to: at(180) }],
      ['status', { rider: SEVEN, status: 'dnf', at: at(200) }],
      ['status', { rider: SEVEN, status: 'over-time', at: null }],
      ['shift-clock', { reader: 'R1', from: at(0), until: at(60), by: -1500 }],
      ['confirm-times', { reader: 'R1', from: at(0), until: at(60) }],
    ]);
  });

  test('names a passing that was moved by the rider and time that it had then, and says where from', () => {
    const race = new Race();
    race.add('7', ['E1']);
    race.add('8', ['E2']);
    const EIGHT = { bib: '8', name: 'Rider 8' };
    race.read('E1', 60);
    race.correct({ kind: 'move', passing: { seq: 4 }, to: 'p2' });
    race.correct({ kind: 'void', passing: { seq: 4 } });
    race.act({ type: 'undone', act: 6 });
    race.correct({ kind: 'retime', passing: { seq: 4 }, at: at(61) });
    race.act({ type: 'undone', act: 5 });
    race.correct({ kind: 'void', passing: { seq: 4 } });
    race.act({ type: 'redone', act: 5 });
    race.correct({ kind: 'move', passing: { seq: 4 }, to: 'p1' });
    race.act({ type: 'undone', act: 8 });
    race.correct({ kind: 'restore', passing: { seq: 4 } });
    const voided = ['void', { passing: { rider: EIGHT, at: at(60), from: { rider: SEVEN, at: at(60) } } }];
    const moved = ['move', { passing: { rider: SEVEN, at: at(60) }, to: EIGHT }];
    expect(messages(race).slice(3)).toEqual([
      moved,
      voided,
      ['undone', { entry: 6, act: { code: voided[0], params: voided[1] } }],
      ['retime', { passing: { rider: EIGHT, at: at(60), from: { rider: SEVEN, at: at(60) } }, at: at(61) }],
      ['undone', { entry: 5, act: { code: moved[0], params: moved[1] } }],
      ['void', { passing: { rider: SEVEN, at: at(61), from: { rider: null, at: at(60) } } }],
      ['redone', { entry: 5, act: { code: moved[0], params: moved[1] } }],
      ['move', { passing: { rider: EIGHT, at: at(61), from: { rider: SEVEN, at: at(60) } }, to: SEVEN }],
      ['undone', { entry: 8, act: { code: 'retime', params: { passing: voided[1]?.['passing' as never], at: at(61) } } }],
      ['restore', { passing: { rider: SEVEN, at: at(60) } }],
    ]);
  });

  test('an undo or redo of changed rules names the parts that go back, without those that a later act changed', () => {
    const race = new Race();
    race.act({ type: 'rules-changed', changes: { totalLaps: 7, lapDistance: 1000, decimals: 3 } });
    race.act({ type: 'rules-changed', changes: { lapDistance: 2000 } });
    race.act({ type: 'undone', act: 2 });
    race.act({ type: 'redone', act: 2 });
    race.act({ type: 'undone', act: 3 });
    race.act({ type: 'undone', act: 2 });
    const laps = { code: 'finish-laps', params: { laps: 7 } };
    const changed = (rules: readonly object[], decimals: boolean) => ({ code: 'rules-changed', params: { rules, decimals } });
    const distance = (lap: number) => ({ code: 'lap-distance', params: { lap, first: null } });
    expect(messages(race).slice(3)).toEqual([
      ['undone', { entry: 2, act: changed([laps], true) }],
      ['redone', { entry: 2, act: changed([laps], true) }],
      ['undone', { entry: 3, act: changed([distance(2000)], false) }],
      ['undone', { entry: 2, act: changed([laps, distance(1000)], true) }],
    ]);
  });

  test('an undo of a rider’s changed details names those that go back, without those that a later act changed', () => {
    const race = new Race();
    race.add('7');
    race.act({ type: 'participant-changed', participant: anna, details: { bib: '8', name: 'Eight', club: 'A' } });
    race.act({ type: 'participant-changed', participant: anna, details: { bib: '9' } });
    race.act({ type: 'undone', act: 3 });
    race.act({ type: 'undone', act: 4 });
    race.act({ type: 'redone', act: 3 });
    const changed = (rider: object, given: object) => ({
      code: 'participant-changed',
      params: { rider, bib: null, name: null, category: null, team: null, others: false, ...given },
    });
    expect(messages(race).slice(4)).toEqual([
      ['undone', { entry: 3, act: changed(SEVEN, { name: 'Eight', others: true }) }],
      ['undone', { entry: 4, act: changed({ bib: '8', name: 'Eight' }, { bib: '9' }) }],
      ['redone', { entry: 3, act: changed(SEVEN, { bib: '8', name: 'Eight', others: true }) }],
    ]);
  });

  test('shows which acts are undone and which can be undone', () => {
    const race = new Race();
    race.add('7');
    race.act({ type: 'undone', act: 2 });
    const added = { code: 'participant-added', params: { rider: SEVEN, tags: [] } };
    expect(audit(race.state).map(({ message, undone, undoable }) => [message, undone, undoable])).toEqual([
      [{ code: 'race-created', params: { name: 'Test race' } }, false, false],
      [added, true, false],
      [{ code: 'undone', params: { entry: 2, act: added } }, false, false],
    ]);
    race.act({ type: 'redone', act: 2 });
    expect(
      audit(race.state)
        .slice(1)
        .map(({ message, undone, undoable }) => [message, undone, undoable]),
    ).toEqual([
      [added, false, true],
      [{ code: 'undone', params: { entry: 2, act: added } }, false, false],
      [{ code: 'redone', params: { entry: 2, act: added } }, false, false],
    ]);
  });

  test('keeps author, time and reason', () => {
    const race = new Race();
    race.act({ type: 'race-renamed', name: 'Other' }, 'wrong name');
    expect(audit(race.state)[1]).toMatchObject({ seq: 2, by: 'timekeeper', recordedAt: GUN, reason: 'wrong name' });
  });
});
