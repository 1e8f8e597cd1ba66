import { describe, expect, it } from 'vitest';
import { Voices } from '../../src/replication/voices';

const MEMORY = 6_000;

/** Who was heard when, and what is wrong then. */
function heard(...notes: readonly (readonly [string, number])[]) {
  const voices = new Voices(MEMORY);
  return notes.map(([machine, at]) => {
    voices.note(machine, at);
    return voices.problem(at);
  });
}

describe('who is heard under one name', () => {
  it('is one machine, also after a restart in the middle of a second', () => {
    expect(heard(['a/1', 0], ['a/1', 2_000], ['a/2', 2_100], ['a/2', 4_100], ['a/3', 4_200])).toEqual([null, null, null, null, null]);
  });

  it('is one machine before and after an update, since older ones tell only the id of their folder', () => {
    expect(heard(['a', 0], ['a', 2_000], ['a/1', 4_000], ['a/1', 6_000])).toEqual([null, null, null, null]);
  });

  it('are two as soon as one of another data folder is heard', () => {
    expect(heard(['a/1', 0], ['b/1', 100])).toEqual([null, 'two-machines']);
  });

  it('are two with copies of one folder as soon as the first is heard again after the second', () => {
    expect(heard(['a/1', 0], ['a/2', 500], ['a/1', 2_000], ['a/2', 2_500])).toEqual([null, null, 'copied-folder', 'copied-folder']);
  });

  it('is one again a while after the other one was heard last', () => {
    const voices = new Voices(MEMORY);
    for (const [machine, at] of [
      ['a/1', 0],
      ['a/2', 500],
      ['a/1', 2_000],
    ] as const)
      voices.note(machine, at);
    for (const at of [4_000, 6_000, 8_000]) voices.note('a/1', at);
    expect([voices.problem(8_000), voices.problem(8_001)]).toEqual(['copied-folder', null]);
  });
});
