import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/decide/decide';
import { forecast } from '../../../src/domain/decide/forecast';
import type { Command, WantedCorrection } from '../../../src/domain/model/command';
import type { RaceAct } from '../../../src/domain/model/entry';
import type { Refusal } from '../../../src/domain/model/refusal.messages';
import { NO_DETAILS, type ParticipantId } from '../../../src/domain/model/roster';
import { at, ms, Race, tagId } from '../race-kit';

const p = (id: number): ParticipantId => `p${id}` as ParticipantId;
const named = (bib: string, name: string) => ({ bib, name, category: '', team: '' });

function carryOut(race: Race, command: Command): RaceAct {
  const decision = decide(race.state, command);
  if (!decision.ok) throw new Error(decision.refusal.code);
  race.act(decision.act);
  return decision.act;
}

function refusal(race: Race, command: Command): Refusal | null {
  const decision = decide(race.state, command);
  return decision.ok ? null : decision.refusal;
}

describe('an act can be undone by itself, because it holds only what it changed (rule 6)', () => {
  test('a change of rules, after a wave was started', () => {
    const race = new Race({ waves: [{ name: 'Women', categories: ['Women'], after: ms(60_000) }] });
    race.act({ type: 'gun-set', startAt: at(0) });
    const rules = () => race.state.ledger.control.rules;
    carryOut(race, { type: 'change-rules', rules: { ...rules(), totalLaps: 9 } });
    carryOut(race, { type: 'start', at: at(47.2), wave: 'Women' });
    carryOut(race, { type: 'undo', act: 3 });
    expect(rules()).toMatchObject({ totalLaps: 5, waves: [{ name: 'Women', categories: ['Women'], after: 60_000 }] });
    expect([...race.state.ledger.control.waveStarts]).toEqual([['Women', at(47.2)]]);
  });

  test('the start of one wave, after another was started', () => {
    const race = new Race();
    race.act({ type: 'gun-set', startAt: at(0) });
    for (const [wave, s] of [
      ['Women', 60],
      ['Kids', 90],
    ] as const)
      carryOut(race, { type: 'start', at: at(s), wave });
    carryOut(race, { type: 'undo', act: 3 });
    expect(race.state.ledger.control.rules.waves).toEqual([{ name: 'Kids', categories: ['Kids'], after: 0 }]);
    carryOut(race, { type: 'redo', act: 3 });
    carryOut(race, {
      type: 'change-rules',
      rules: { ...race.state.ledger.control.rules, waves: [{ name: 'Kids', categories: ['Kids'], after: ms(0) }] },
    });
    carryOut(race, { type: 'undo', act: 4 });
    expect(race.state.ledger.control.rules.waves).toEqual([]);
  });

  test('a change of one detail of a rider, after another was changed, also by a list', () => {
    const race = new Race();
    race.act({ type: 'participant-added', participant: p(1), details: named('12', 'Ana'), tags: [] });
    const details = () => race.state.ledger.participants.get(p(1))?.details;
    carryOut(race, { type: 'change-participant', participant: p(1), details: named('12', 'Anna') });
    carryOut(race, { type: 'change-participant', participant: p(1), details: { ...named('12', 'Anna'), team: 'T' } });
    const listed = { line: 2, problem: null, tags: [], details: { bib: '12', name: 'Anna', category: 'U23', team: 'T' } };
    carryOut(race, { type: 'import-participants', list: [listed] });
    carryOut(race, { type: 'undo', act: 3 });
    expect(details()).toEqual({ ...NO_DETAILS, bib: '12', name: 'Ana', category: 'U23', team: 'T' });
    carryOut(race, { type: 'undo', act: 4 });
    expect(details()).toEqual({ ...NO_DETAILS, bib: '12', name: 'Ana', category: 'U23' });
  });

  test('one that would change nothing is refused: later acts decided the same', () => {
    const race = new Race();
    for (const totalLaps of [9, 7]) carryOut(race, { type: 'change-rules', rules: { ...race.state.ledger.control.rules, totalLaps } });
    expect(refusal(race, { type: 'undo', act: 2 })).toEqual({ code: 'not-undoable', params: { problem: 'no-effect', entry: 2 } });
    carryOut(race, { type: 'undo', act: null });
    carryOut(race, { type: 'undo', act: 2 });
    expect(race.state.ledger.control.rules.totalLaps).toBe(5);
  });

  test('the change of a plan, also where its wave has started: never the start before it', () => {
    const race = new Race({ waves: [{ name: 'U15', categories: ['A'], after: ms(0) }] });
    race.act({ type: 'gun-set', startAt: at(0) });
    carryOut(race, { type: 'start', at: at(10), wave: 'U15' });
    const rules = { ...race.state.ledger.control.rules, waves: [{ name: 'U15', categories: ['A'], after: ms(30_000) }] };
    carryOut(race, { type: 'change-rules', rules });
    carryOut(race, { type: 'undo', act: null });
    expect(race.state.ledger.control.rules.waves[0]?.after).toBe(0);
    expect(race.state.ledger.control.waveStarts.get('U15')).toBe(at(10));
  });

  test('whatever was done to others in between', () => {
    const status = (rider: string, given: 'dnf' | 'dsq'): Command => ({
      type: 'correct',
      correction: { kind: 'status', rider, status: given, at: null },
    });
    const wave = (category: string, after: number): Command => ({ type: 'start', at: at(after), wave: category });
    const mute = (from: number | null): Command => ({
      type: 'correct',
      correction: { kind: 'mute', tag: tagId('E1'), from: from === null ? null : at(from) },
    });
    for (const [first, between, last] of [
      [status('p1', 'dnf'), status('p2', 'dnf'), status('p1', 'dsq')],
      [wave('U15', 60), wave('Women', 60), wave('U15', 90)],
      [mute(90), status('p2', 'dnf'), mute(40)],
      [mute(90), status('p2', 'dnf'), mute(null)],
    ] as const) {
      const race = new Race();
      for (const bib of ['1', '2']) race.add(bib, [`E${bib}`]);
      race.read('E1', 10);
      race.act({ type: 'gun-set', startAt: at(0) });
      carryOut(race, first);
      const entry = race.last;
      for (const command of [between, last]) carryOut(race, command);
      expect(refusal(race, { type: 'undo', act: entry })).toEqual({ code: 'not-undoable', params: { problem: 'no-effect', entry } });
      expect(refusal(race, { type: 'undo', act: entry + 1 })).toBeNull();
      carryOut(race, { type: 'undo', act: race.last });
      expect(refusal(race, { type: 'undo', act: entry })).toBeNull();
    }
  });

  test('without a given act the newest one is undone whose undo changes something', () => {
    const race = new Race();
    race.act({ type: 'participant-added', participant: p(1), details: named('12', 'Ana'), tags: [] });
    carryOut(race, { type: 'change-participant', participant: p(1), details: named('12', 'Anna') });
    race.act({ type: 'gun-set', startAt: at(5) });
    carryOut(race, { type: 'undo', act: 2 });
    carryOut(race, { type: 'undo', act: null });
    expect(race.state.undone).toEqual([2, 4]);
    expect(refusal(race, { type: 'undo', act: null })).toEqual({ code: 'nothing-to-undo', params: {} });
  });

  test('an older change of rules, which holds all of them, keeps its meaning', () => {
    const race = new Race();
    const { rules } = race.state.ledger.control;
    race.act({ type: 'rules-changed', rules: { ...rules, totalLaps: 9 } });
    race.act({ type: 'rules-changed', rules: { ...rules, totalLaps: 9, decimals: 3 } });
    race.act({ type: 'undone', act: 2 });
    expect(race.state.ledger.control.rules).toMatchObject({ totalLaps: 9, decimals: 3 });
  });
});

describe('undo and redo (rule 6)', () => {
  test('undo reverses the newest act that is not undone, one after the other, and redo restores them in reverse order', () => {
    const race = new Race();
    race.add('1');
    race.add('2');
    expect(carryOut(race, { type: 'undo', act: null })).toEqual({ type: 'undone', act: 3 });
    expect(carryOut(race, { type: 'undo', act: null })).toEqual({ type: 'undone', act: 2 });
    expect(race.standings()).toEqual([]);
    expect(refusal(race, { type: 'undo', act: null })).toEqual({ code: 'nothing-to-undo', params: {} });
    expect(carryOut(race, { type: 'redo', act: null })).toEqual({ type: 'redone', act: 2 });
    expect(carryOut(race, { type: 'redo', act: null })).toEqual({ type: 'redone', act: 3 });
    expect(race.standings().map(({ bib }) => bib)).toEqual(['1', '2']);
  });

  test('any act can be undone, and later acts stay', () => {
    const race = new Race();
    race.add('1', ['E1']);
    race.read('E1', 60);
    race.correct({ kind: 'void', passing: { seq: 3 } });
    race.add('2');
    carryOut(race, { type: 'undo', act: 4 });
    expect(race.standings()).toMatchObject([{ bib: '1', laps: 1 }, { bib: '2' }]);
    expect(refusal(race, { type: 'undo', act: 4 })).toEqual({ code: 'not-undoable', params: { problem: 'undone', entry: 4 } });
    carryOut(race, { type: 'redo', act: 4 });
    expect(race.standing('1').laps).toBe(0);
  });

  test('an undo cannot be undone, only redone', () => {
    const race = new Race();
    race.add('1');
    carryOut(race, { type: 'undo', act: null });
    expect(refusal(race, { type: 'undo', act: 3 })).toEqual({ code: 'not-undoable', params: { problem: 'undo-or-redo', entry: 3 } });
  });

  test.each<[string, RaceAct, (race: Race) => unknown]>([
    ['gun', { type: 'gun-set', startAt: at(61) }, (race) => race.state.ledger.control.startAt],
    ['stop', { type: 'race-stopped', stopAt: at(61) }, (race) => race.standing('1').laps],
    ['name', { type: 'race-renamed', name: 'Other' }, (race) => race.state.ledger.control.name],
    ['details', { type: 'participant-changed', participant: p(1), details: named('9', 'Ben') }, (race) => race.standings()[0]?.bib],
    ['removal', { type: 'participant-removed', participant: p(1) }, (race) => race.standings()[0]?.rider],
    ['release', { type: 'tag-released', tag: tagId('E1'), participant: p(1), from: null }, (race) => race.standings().length],
  ])('the %s is as before', (_what, act, look) => {
    const race = new Race();
    race.add('1', ['E1']);
    race.read('E1', 60);
    race.read('E1', 120);
    const before = look(race);
    race.act(act);
    expect(look(race)).not.toEqual(before);
    carryOut(race, { type: 'undo', act: null });
    expect(look(race)).toEqual(before);
  });

  test('undoing an act reports the reversed changes', () => {
    const race = new Race();
    race.act({ type: 'race-renamed', name: 'Other' });
    race.add('1');
    expect(race.act({ type: 'undone', act: 3 })).toMatchObject({ control: false, acts: true, standings: true, laps: [] });
    expect(race.act({ type: 'undone', act: 2 })).toMatchObject({ control: true, acts: true, standings: false });
  });

  test('undoing a void announces no lap', () => {
    const race = new Race();
    race.read('E1', 60);
    race.correct({ kind: 'void', passing: { seq: 2 } });
    expect(race.act({ type: 'undone', act: 3 })).toMatchObject({ laps: [], standings: true });
  });
});

describe('an undo or redo that would change nothing now is refused, and possible again when it would (rule 6)', () => {
  const correct = (correction: WantedCorrection): Command => ({ type: 'correct', correction });
  const undo = (act: number): Command => ({ type: 'undo', act });
  const redo = (act: number): Command => ({ type: 'redo', act });
  const noUndo = (entry: number) => ({ code: 'not-undoable', params: { problem: 'no-effect', entry } });
  const noRedo = (entry: number) => ({ code: 'nothing-to-redo', params: { problem: 'no-effect', entry } });

  function raceOfOne(): Race {
    const race = new Race();
    race.add('1', ['E1']);
    for (const s of [60, 120]) race.read('E1', s);
    return race;
  }

  test('the void of a passing whose addition is undone', () => {
    const race = raceOfOne();
    carryOut(race, correct({ kind: 'insert', rider: 'p1', at: at(90), inferred: false }));
    carryOut(race, correct({ kind: 'void', passing: { seq: 5 } }));
    carryOut(race, undo(5));
    expect(refusal(race, undo(6))).toEqual(noUndo(6));
    carryOut(race, redo(5));
    carryOut(race, undo(6));
    expect(race.standing('1').laps).toBe(3);
    carryOut(race, undo(5));
    expect(refusal(race, redo(6))).toEqual(noRedo(6));
    expect(carryOut(race, { type: 'redo', act: null })).toEqual({ type: 'redone', act: 5 });
  });

  test.each<[string, WantedCorrection, WantedCorrection]>([
    ['times', { kind: 'retime', passing: { seq: 4 }, at: at(125) }, { kind: 'retime', passing: { seq: 4 }, at: at(130) }],
    ['riders', { kind: 'move', passing: { seq: 4 }, to: 'p2' }, { kind: 'move', passing: { seq: 4 }, to: 'p3' }],
  ])('the first of two %s that a passing was given', (_what, first, second) => {
    const race = raceOfOne();
    for (const bib of ['2', '3']) race.add(bib);
    carryOut(race, correct(first));
    const entry = race.last;
    carryOut(race, correct(second));
    const latest = race.last;
    const results = () => race.standings().map(({ bib, laps, lastPassAt }) => [bib, laps, lastPassAt]);
    const before = results();
    expect(refusal(race, undo(entry))).toEqual(noUndo(entry));
    carryOut(race, undo(latest));
    carryOut(race, undo(entry));
    carryOut(race, redo(latest));
    expect(refusal(race, redo(entry))).toEqual(noRedo(entry));
    expect(results()).toEqual(before);
  });

  test('the status of a rider who was removed', () => {
    const race = raceOfOne();
    carryOut(race, correct({ kind: 'status', rider: 'p1', status: 'dnf', at: null }));
    carryOut(race, { type: 'remove-participant', participant: p(1) });
    expect(refusal(race, undo(5))).toEqual(noUndo(5));
    carryOut(race, undo(6));
    carryOut(race, undo(5));
    expect(race.standing('1').status).toBe('racing');
  });

  test('but not what still concerns reads to come: a muted tag', () => {
    const race = raceOfOne();
    carryOut(race, correct({ kind: 'mute', tag: tagId('E1'), from: at(500) }));
    expect(refusal(race, undo(5))).toBeNull();
  });

  test('a forecast says the same', () => {
    const race = raceOfOne();
    carryOut(race, correct({ kind: 'insert', rider: 'p1', at: at(90), inferred: false }));
    carryOut(race, correct({ kind: 'void', passing: { seq: 5 } }));
    carryOut(race, undo(5));
    expect(forecast(race.state, undo(6))).toEqual({ ok: false, refusal: noUndo(6) });
  });
});

describe('an undo or redo that conflicts with later acts is refused', () => {
  test('two participants would have one bib', () => {
    const race = new Race();
    race.act({ type: 'participant-added', participant: p(1), details: named('12', 'Anna Muster'), tags: [] });
    race.act({ type: 'participant-changed', participant: p(1), details: named('13', 'Anna Muster') });
    race.act({ type: 'participant-added', participant: p(2), details: named('12', ''), tags: [] });
    expect(refusal(race, { type: 'undo', act: 3 })).toEqual({
      code: 'bib-taken',
      params: { problem: 'after-undo', bib: '12', rider: { bib: '12', name: 'Anna Muster' }, other: { participant: 'p2' } },
    });
    carryOut(race, { type: 'undo', act: 4 });
    carryOut(race, { type: 'undo', act: 3 });
    expect(refusal(race, { type: 'redo', act: 4 })).toMatchObject({ code: 'bib-taken' });
  });

  test('the tag was assigned to another participant since', () => {
    const race = new Race();
    race.act({ type: 'participant-added', participant: p(1), details: named('12', 'Anna Muster'), tags: [tagId('E1')] });
    race.act({ type: 'tag-released', tag: tagId('E1'), participant: p(1), from: null });
    race.act({ type: 'participant-added', participant: p(2), details: named('7', 'Ben'), tags: [tagId('E1')] });
    expect(refusal(race, { type: 'undo', act: 3 })).toEqual({
      code: 'tag-taken',
      params: { problem: 'assigned-since', tag: 'E1', to: { bib: '7', name: 'Ben' }, entry: 4 },
    });
    expect(refusal(race, { type: 'undo', act: 2 })).toBeNull();
  });

  test('a participant would be restored while another has their tag', () => {
    const race = new Race();
    race.act({ type: 'participant-added', participant: p(1), details: named('12', 'Anna Muster'), tags: [tagId('E1')] });
    race.act({ type: 'participant-removed', participant: p(1) });
    race.act({ type: 'participant-added', participant: p(2), details: named('7', 'Ben'), tags: [tagId('E1')] });
    expect(refusal(race, { type: 'undo', act: 3 })).toMatchObject({ code: 'tag-taken' });
    race.act({ type: 'tag-released', tag: tagId('E1'), participant: p(2), from: null });
    expect(refusal(race, { type: 'undo', act: 3 })).toMatchObject({ code: 'tag-taken' });
    carryOut(race, { type: 'undo', act: 4 });
    expect(refusal(race, { type: 'undo', act: 3 })).toBeNull();
  });

  test('a redo does not take a tag from a participant who has got it back', () => {
    const race = new Race();
    race.act({ type: 'participant-added', participant: p(1), details: named('12', 'Anna Muster'), tags: [] });
    race.act({ type: 'participant-added', participant: p(2), details: named('7', 'Ben'), tags: [] });
    race.act({ type: 'tag-assigned', tag: tagId('E1'), participant: p(1), from: null });
    carryOut(race, { type: 'undo', act: 4 });
    race.act({ type: 'tag-assigned', tag: tagId('E1'), participant: p(2), from: null });
    carryOut(race, { type: 'undo', act: 6 });
    carryOut(race, { type: 'redo', act: 4 });
    expect(refusal(race, { type: 'redo', act: 6 })).toEqual({
      code: 'tag-taken',
      params: { problem: 'after-redo', tag: 'E1', rider: { bib: '12', name: 'Anna Muster' }, to: { bib: '7', name: 'Ben' } },
    });
  });

  test('the race would start after it was stopped', () => {
    const race = new Race();
    race.act({ type: 'gun-set', startAt: at(3600) });
    race.act({ type: 'gun-set', startAt: at(0) });
    race.act({ type: 'race-stopped', stopAt: at(600) });
    const conflict = { code: 'already-stopped', params: { problem: 'after-undo', start_at: at(3600), stopped_at: at(600) } };
    expect(refusal(race, { type: 'undo', act: 3 })).toEqual(conflict);
    carryOut(race, { type: 'undo', act: 4 });
    carryOut(race, { type: 'undo', act: 3 });
    expect(refusal(race, { type: 'redo', act: 4 })).toEqual(conflict);
  });
});
