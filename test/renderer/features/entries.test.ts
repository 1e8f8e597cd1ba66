import { describe, expect, test } from 'vitest';
import {
  canSetBib,
  type Entry,
  merged,
  readEntries,
  stateOf,
  withChange,
  withUndo,
  workOf,
} from '../../../renderer/features/entry/entries';

const entry = (key: string, over: Partial<Entry> = {}): Entry => ({
  key,
  raceId: 'a',
  at: 1_000,
  bib: '7',
  isInDoubt: false,
  act: null,
  undo: 'no',
  problem: '',
  version: 1,
  ...over,
});

describe('the entries of a device', () => {
  test('are waiting until the station has answered, and lack a bib until it is set', () => {
    expect(stateOf(entry('k'))).toBe('waiting');
    expect(stateOf(entry('k', { bib: '' }))).toBe('no-bib');
    expect(stateOf(entry('k', { act: 12 }))).toBe('stored');
    expect(stateOf(entry('k', { problem: 'No.' }))).toBe('refused');
  });

  test('keep why one counts for nothing, and entries of before without that', () => {
    const kept = [entry('k', { act: 12, notCounted: 'Before the start.' }), entry('l', { act: 13 })];
    expect(readEntries(JSON.stringify(kept))).toEqual(kept);
    expect(kept.map(stateOf)).toEqual(['stored', 'stored']);
    expect(readEntries(JSON.stringify([{ ...entry('k'), notCounted: 3 }]))).toEqual([]);
  });

  test('an undo is done at once only where the entry cannot be on the station', () => {
    expect(withUndo([entry('k')], 'k').map(stateOf)).toEqual(['undone']);
    const inDoubt = withUndo([entry('k', { isInDoubt: true })], 'k');
    expect(inDoubt.map(stateOf)).toEqual(['undoing']);
    expect(workOf(inDoubt)).toHaveLength(1);
    expect(withUndo([entry('k', { act: 12 })], 'k').map(stateOf)).toEqual(['undoing']);
  });

  test('a bib cannot be set any more once the entry may be on the station', () => {
    expect([entry('k'), entry('k', { isInDoubt: true }), entry('k', { act: 3 }), entry('k', { undo: 'done' })].map(canSetBib)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  test('two pages of a browser keep the entries of both, each in its newest version', () => {
    const first = [entry('k'), entry('m', { at: 500 })];
    const answered = withChange(first, 'k', { act: 12 });
    expect(merged([...answered, ...first, entry('n', { at: 2_000 })])).toEqual([
      entry('m', { at: 500 }),
      entry('k', { act: 12, version: 2 }),
      entry('n', { at: 2_000 }),
    ]);
  });

  test('only settled ones are dropped where there are too many, the oldest first', () => {
    const settled = Array.from({ length: 130 }, (_, index) => entry(`s${index}`, { at: 1_000 + index, act: index + 1 }));
    const waiting = Array.from({ length: 150 }, (_, index) => entry(`w${index}`, { at: index }));
    const kept = merged([...settled, ...waiting]);
    expect(kept.filter(({ act }) => act === null)).toHaveLength(150);
    expect(kept.filter(({ act }) => act !== null).map(({ key }) => key)).toEqual(settled.slice(30).map(({ key }) => key));
  });

  test('what a browser stored is read back, and what is no entry is left out', () => {
    const all = [entry('k'), entry('m', { act: 12, undo: 'wanted' })];
    expect(readEntries(JSON.stringify(all))).toEqual(all);
    expect(readEntries(JSON.stringify([entry('k'), { key: 'x' }, null, 'y', { ...entry('z'), at: '12' }]))).toEqual([entry('k')]);
    for (const text of [null, '', '{', '{}', 'null']) expect(readEntries(text)).toEqual([]);
  });
});
