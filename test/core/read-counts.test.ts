import { expect, it } from 'vitest';
import { ReadCounts } from '../../src/core/read-counts';

it('reads are counted by who sent them, and nobody is mixed up', () => {
  const counts = new ReadCounts();
  expect(counts.most()).toBeNull();
  for (const [source, reader] of [
    ['a', 'b c'],
    ['a b', 'c'],
    ['a', 'b c'],
  ] as const)
    counts.add({ source, reader });
  expect([counts.of('a', 'b c'), counts.of('a b', 'c'), counts.of('a', 'c')]).toEqual([2, 1, 0]);
  expect(counts.most()).toEqual({ source: 'a', reader: 'b c', reads: 2, others: 1 });
});

it('more senders than a race can have are counted together', () => {
  const counts = new ReadCounts();
  counts.add({ source: 'gate', reader: '1' });
  for (let number = 0; number < 2_000; number += 1) counts.add({ source: 'flood', reader: `${number}` });
  counts.add({ source: 'gate', reader: '1' });
  expect(counts.of('flood', '1999')).toBe(0);
  expect(counts.most()).toEqual({ source: 'gate', reader: '1', reads: 2, others: 2_000 });
});
