import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { type StoredRead, StoredReads } from '../../../src/readers/manager/stored-reads';

const at = (ms: number): EpochMs => (1_000_000 + ms) as EpochMs;
const read = (ms: number, clock = ''): StoredRead => ({ clock, readerAt: at(ms), receivedAt: at(ms), at: at(ms) });

/** Reads of which those in `wrong` should be later by so much; found at 20 s. */
function reads(times: readonly number[], wrong: Readonly<Record<number, number>>): StoredReads {
  const stored = new StoredReads();
  for (const ms of times) stored.add(read(ms));
  const by = (one: StoredRead): number => one.at + (wrong[one.at - at(0)] ?? 0);
  stored.judge({ clock: '', since: at(0), at: at(20_000), cause: 'clock-set' }, by);
  return stored;
}

const ranges = (stored: StoredReads): readonly unknown[] =>
  stored.takeMistimed(at(30_000)).map(({ count, first, last, by, mixed }) => [count, first - at(0), last - at(0), by, mixed]);

describe('reads that were stored with a wrong time', () => {
  it('are one group when they follow each other and are wrong by about the same time', () => {
    expect(ranges(reads([1000, 2000, 3000, 4000], { 2000: 480, 3000: 520 }))).toEqual([[2, 2000, 3000, 500, false]]);
  });

  it('are reported a while after they were found, each once', () => {
    const stored = reads([1000, 2000], { 2000: 500 });
    expect(stored.takeMistimed(at(21_000))).toEqual([]);
    expect(ranges(stored)).toHaveLength(1);
    expect(ranges(stored)).toEqual([]);
  });

  it('are two groups when a read that is right lies between them, also of another clock', () => {
    const stored = reads([1000, 2000, 3000], { 1000: 500, 3000: 500 });
    expect(ranges(stored)).toEqual([
      [1, 1000, 1000, 500, false],
      [1, 3000, 3000, 500, false],
    ]);
    const shared = new StoredReads();
    for (const [ms, clock] of [
      [1000, 'a'],
      [2000, 'b'],
      [3000, 'a'],
    ] as const)
      shared.add(read(ms, clock));
    shared.judge({ clock: 'a', since: at(0), at: at(20_000), cause: 'clock-set' }, (one) => one.at + 500);
    expect(ranges(shared)).toHaveLength(2);
  });

  it('cannot be corrected by one range when they have the time of a read that is right, or lie scattered among others', () => {
    const stored = new StoredReads();
    for (const readerAt of [1000, 2000]) stored.add({ ...read(1000), readerAt: at(readerAt) });
    stored.judge({ clock: '', since: at(0), at: at(20_000), cause: 'clock-set' }, (one) => one.at + (one.readerAt === at(1000) ? 500 : 0));
    expect(ranges(stored)).toEqual([[1, 1000, 1000, 500, true]]);
    const times = Array.from({ length: 40 }, (_, index) => index * 100);
    const scattered = Object.fromEntries(times.filter((_, index) => index % 2 === 0).map((ms) => [ms, 500]));
    expect(ranges(reads(times, scattered))).toEqual([[20, 0, 3800, 500, true]]);
  });

  it('that were reported are reported again only with what is wrong beyond that', () => {
    const stored = reads([1000], { 1000: 500 });
    expect(ranges(stored)).toEqual([[1, 1000, 1000, 500, false]]);
    stored.judge({ clock: '', since: at(0), at: at(40_000), cause: 'clock-set' }, (one) => one.at + 550);
    expect(stored.takeMistimed(at(50_000))).toEqual([]);
    stored.judge({ clock: '', since: at(0), at: at(60_000), cause: 'clock-set' }, (one) => one.at + 700);
    expect(stored.takeMistimed(at(70_000)).map(({ by }) => by)).toEqual([200]);
  });

  it('are not looked for among reads that came before, or that are off by less than a network delays', () => {
    const stored = new StoredReads();
    for (const ms of [1000, 5000]) stored.add(read(ms));
    stored.judge({ clock: '', since: at(3000), at: at(20_000), cause: 'clock-set' }, (one) => one.at + (one.at === at(1000) ? 900 : 70));
    expect(ranges(stored)).toEqual([]);
  });
});
