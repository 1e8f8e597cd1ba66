import { expect, it } from 'vitest';
import { type MistimedReads, mistimedReads } from '../../../src/domain/views/mistimed-reads';
import { at, ms, Race } from '../race-kit';

const READER = '10.0.0.5';

/** Three riders by a linked reader, the first two stored 5 s too early. */
function aRace(): Race {
  const race = new Race();
  for (const [tag, s] of [
    ['A1', 60],
    ['B2', 62],
    ['C3', 90],
  ] as const)
    race.read(tag, s, { reader: READER });
  return race;
}

const FOUND: MistimedReads = { first: at(60), last: at(62), by: ms(5_000), mixed: false };

/** What is said of findings: how many reads, and by how much they are wrong. */
function said(race: Race, ...found: readonly MistimedReads[]): readonly unknown[] {
  return mistimedReads(race.state, READER, found).map((one) => one && [one.reads, one.by]);
}

it('reads of a linked reader with a wrong time are told until they are put right, and again when that is undone', () => {
  const race = aRace();
  expect(mistimedReads(race.state, READER, [FOUND])).toEqual([
    { reads: 2, from: at(60), until: at(62.001), entries: { from: 2, until: 4 }, by: 5_000 },
  ]);
  race.correct({ kind: 'shift-clock', reader: READER, from: at(60), until: at(63), by: ms(5_000) });
  expect(said(race, FOUND)).toEqual([null]);
  race.act({ type: 'undone', act: race.last });
  expect(said(race, FOUND)).toEqual([[2, 5_000]]);
});

it('a correction by another amount leaves what is still to add', () => {
  const race = aRace();
  race.correct({ kind: 'shift-clock', reader: READER, from: at(60), until: at(63), by: ms(4_000) });
  expect(said(race, FOUND)).toEqual([[2, 1_000]]);
});

it('a correction of some of them leaves the others', () => {
  const race = aRace();
  race.correct({ kind: 'shift-clock', reader: READER, from: at(60), until: at(61), by: ms(5_000) });
  expect(mistimedReads(race.state, READER, [FOUND])).toMatchObject([{ reads: 1, by: 5_000, entries: { from: 3, until: 4 } }]);
  race.correct({ kind: 'void', passing: { seq: 3 }, reach: null });
  expect(said(race, FOUND)).toEqual([null]);
});

it('a later finding about the same reads comes on top of the first', () => {
  const later = { ...FOUND, last: at(60), by: ms(200) };
  const race = aRace();
  expect(said(race, FOUND, later)).toEqual([
    [2, 5_000],
    [1, 5_200],
  ]);
  race.correct({ kind: 'shift-clock', reader: READER, from: at(60), until: at(63), by: ms(5_000) });
  expect(said(race, FOUND, later)).toEqual([null, [1, 200]]);
  race.correct({ kind: 'shift-clock', reader: READER, from: at(60), until: at(61), by: ms(200) });
  expect(said(race, FOUND, later)).toEqual([null, null]);
});

it('reads among right ones are told without a correction, until somebody confirms them', () => {
  const mixed = { ...FOUND, mixed: true };
  const race = aRace();
  expect(said(race, mixed)).toEqual([[2, null]]);
  race.correct({ kind: 'retime', passing: { seq: 2 }, at: at(65), reach: null });
  expect(said(race, mixed)).toEqual([[1, null]]);
  race.correct({ kind: 'confirm-times', reader: READER, from: at(60), until: at(63) });
  expect(said(race, mixed)).toEqual([null]);
});

it('a confirmation holds for its reader, its times and its entries alone', () => {
  const race = aRace();
  race.correct({ kind: 'confirm-times', reader: '10.0.0.6', from: at(0), until: at(100) });
  race.correct({ kind: 'confirm-times', reader: READER, from: at(0), until: at(60) });
  race.correct({ kind: 'confirm-times', reader: READER, from: at(0), until: at(100), entries: { from: 3, until: 4 } });
  expect(said(race, FOUND)).toEqual([[1, 5_000]]);
});

it('a race without reads of the reader has nothing to say', () => {
  expect(said(new Race(), FOUND)).toEqual([null]);
});

it('reads that do not count because of their wrong time are told, and those that would not count at the right one are not', () => {
  const race = new Race({ minLap: ms(8_000) });
  race.act({ type: 'gun-set', startAt: at(0) });
  race.read('A1', -3, { reader: READER });
  race.read('B2', 60, { reader: '10.0.0.6' });
  race.read('B2', 62, { reader: READER });
  const early: MistimedReads = { first: at(-3), last: at(-3), by: ms(5_000), mixed: false };
  const merged: MistimedReads = { first: at(62), last: at(62), by: ms(5_000), mixed: false };
  expect(said(race, early, { ...early, by: ms(2_000) })).toEqual([
    [1, 5_000],
    [1, 7_000],
  ]);
  expect(said(race, { ...early, by: ms(2_000) })).toEqual([null]);
  expect(said(race, merged)).toEqual([null]);
  expect(said(race, { ...merged, by: ms(9_000) })).toEqual([[1, 9_000]]);
});
