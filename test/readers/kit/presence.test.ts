import { describe, expect, it } from 'vitest';
import { parseTag } from '../../../src/domain/model/tag';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { type Observation, Presence } from '../../../src/readers/kit/presence';

const DEPART_AFTER = 300 as Ms;

function seen(at: number, over: Partial<Observation> = {}): Observation {
  const tag = parseTag('C5A1');
  if (tag === null) throw new Error('the test tag is a tag');
  return { tag, antenna: 1, rssi: -60, readerAt: null, receivedAt: at as EpochMs, ...over };
}

describe('presence', () => {
  it('reports the first read of a stay at once and the others not at all', () => {
    const presence = new Presence(DEPART_AFTER);
    const reads = [0, 5, 10, 200, 500].flatMap((at) => presence.observe(seen(at)));
    expect(reads).toEqual([expect.objectContaining({ kind: 'arrive', receivedAt: 0, extra: null })]);
  });

  it('ends a stay with its last read, its best signal and its count', () => {
    const presence = new Presence(DEPART_AFTER);
    for (const [at, rssi] of [
      [0, -70],
      [100, -41],
      [200, -66],
    ] as const)
      presence.observe(seen(at, { rssi }));
    expect(presence.expire(500 as EpochMs)).toEqual([]);
    expect(presence.expire(501 as EpochMs)).toEqual([
      expect.objectContaining({ kind: 'depart', receivedAt: 200, rssi: -41, extra: { repeat: 3 } }),
    ]);
    expect(presence.size).toBe(0);
  });

  it('keeps the antennas of one tag apart', () => {
    const presence = new Presence(DEPART_AFTER);
    const kinds = [seen(0), seen(10, { antenna: 2 }), seen(20, { antenna: null })].flatMap((one) => presence.observe(one));
    expect(kinds.map((read) => [read.kind, read.antenna])).toEqual([
      ['arrive', 1],
      ['arrive', 2],
      ['arrive', null],
    ]);
  });

  it('notices the end of a stay also when nobody asked in between', () => {
    const presence = new Presence(DEPART_AFTER);
    presence.observe(seen(0));
    expect(presence.observe(seen(301)).map((read) => [read.kind, read.receivedAt])).toEqual([
      ['depart', 0],
      ['arrive', 301],
    ]);
  });

  it('takes a read from long before a stay, delivered late, for a stay of its own', () => {
    const presence = new Presence(DEPART_AFTER);
    const at = (reader: number, last = reader): Partial<Observation> => ({ readerAt: reader as EpochMs, lastReaderAt: last as EpochMs });
    const reads = [at(60_000), at(120_000), at(1000, 1200), at(120_001)].flatMap((one) => presence.observe(seen(200_000, one)));
    expect(reads.filter(({ kind }) => kind === 'arrive').map(({ readerAt }) => readerAt)).toEqual([60_000, 120_000, 1000, 120_001]);
  });

  it('joins a late read that overlaps a stay or comes shortly before it', () => {
    const presence = new Presence(DEPART_AFTER);
    const at = (reader: number, last = reader): Partial<Observation> => ({ readerAt: reader as EpochMs, lastReaderAt: last as EpochMs });
    presence.observe(seen(70_000, at(60_000)));
    const late = [at(59_700), at(59_400, 61_000), at(59_100), at(59_100, 70_000)];
    expect(late.flatMap((one) => presence.observe(seen(70_001, one)))).toEqual([]);
  });

  it('measures absence by reader time, so that a slow poll splits no stay and joins no two', () => {
    const presence = new Presence(DEPART_AFTER);
    const at = (reader: number): Partial<Observation> => ({ readerAt: reader as EpochMs });
    presence.observe(seen(1000, at(100)));
    expect(presence.observe(seen(5000, at(350)))).toEqual([]);
    const reads = presence.observe(seen(5001, at(900)));
    expect(reads.map((read) => [read.kind, read.readerAt])).toEqual([
      ['depart', 350],
      ['arrive', 900],
    ]);
  });

  it('takes a tag for a new arrival, and an old stay for over, when the station clock was set back meanwhile', () => {
    const presence = new Presence(DEPART_AFTER);
    const hour = 3_600_000;
    presence.observe(seen(hour));
    presence.observe(seen(hour, { antenna: 2 }));
    expect(presence.observe(seen(60_000)).map((read) => [read.kind, read.receivedAt])).toEqual([
      ['depart', hour],
      ['arrive', 60_000],
    ]);
    expect(presence.expire(60_100 as EpochMs).map((read) => [read.kind, read.antenna])).toEqual([['depart', 2]]);
    expect(presence.size).toBe(1);
  });
});
