import { describe, expect, it } from 'vitest';
import { RecentLaps } from '../../src/core/recent-laps';
import type { Seq } from '../../src/domain/model/entry';
import type { Ms } from '../../src/domain/model/time';
import type { LapEvent } from '../../src/domain/model/views';
import { at } from '../journal/samples';

function lap(seq: Seq): LapEvent {
  return { seq, rider: 'p1', tag: 'A1', laps: 1, finished: false, at: at(seq), lastPassAt: at(seq), lap: null };
}

function ringOf(capacity: number, seqs: readonly Seq[]): RecentLaps {
  const ring = new RecentLaps(capacity);
  for (const seq of seqs) ring.push(lap(seq));
  return ring;
}

const seqsOf = (laps: readonly LapEvent[] | null): readonly Seq[] | null => laps?.map(({ seq }) => seq) ?? null;

describe('recent laps', () => {
  it.each([
    { since: 0, expected: [2, 5, 5, 9], why: 'nothing was seen' },
    { since: 2, expected: [5, 5, 9], why: 'exclusive' },
    { since: 3, expected: [5, 5, 9], why: 'entry 3 was no lap' },
    { since: 5, expected: [9], why: 'one entry can count several laps' },
    { since: 9, expected: [], why: 'everything was seen' },
    { since: 99, expected: [], why: 'ahead of the race' },
  ])('gives the laps after $since, oldest first: $why', ({ since, expected }) => {
    expect(seqsOf(ringOf(10, [2, 5, 5, 9]).since(since))).toEqual(expected);
  });

  it('returns null when some of the requested laps may be overwritten', () => {
    const ring = ringOf(3, [1, 2, 3, 4, 5, 6]);
    expect(seqsOf(ring.since(3))).toEqual([4, 5, 6]);
    expect(ring.since(2)).toBeNull();
  });

  it('returns null for what was before the first entry whose laps it is given', () => {
    const ring = new RecentLaps(3, 7);
    for (const seq of [8, 9]) ring.push(lap(seq));
    expect([ring.begin, ring.since(6)]).toEqual([7, null]);
    expect(seqsOf(ring.since(7))).toEqual([8, 9]);
    for (const seq of [10, 11]) ring.push(lap(seq));
    expect([ring.begin, seqsOf(ring.since(8))]).toEqual([8, [9, 10, 11]]);
  });

  it('keeps as many laps as its capacity, however often it wrapped around', () => {
    const ring = new RecentLaps(7);
    for (let seq = 1; seq <= 50; seq += 1) {
      ring.push(lap(seq));
      const oldest = Math.max(1, seq - 6);
      const remembered = Array.from({ length: seq - oldest + 1 }, (_, index) => oldest + index);
      expect(seqsOf(ring.since(oldest - 1))).toEqual(remembered);
      expect(seqsOf(ring.since(Math.max(0, seq - 3)))).toEqual(remembered.slice(-3));
    }
  });

  it('returns laps unchanged, with and without a time', () => {
    const laps: readonly LapEvent[] = [
      { ...lap(1), rider: 'tag:A1', lap: 61_234 as Ms, finished: true, laps: 12, lastPassAt: at(99) },
      { ...lap(2), tag: 'B2', lap: 0 as Ms },
      lap(3),
    ];
    const ring = new RecentLaps(3);
    for (const one of [lap(0), ...laps]) ring.push(one);
    expect(ring.since(0)).toEqual(laps);
  });
});
