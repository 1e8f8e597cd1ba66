import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/domain/model/standing';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { changesBetween, longestRising } from '../../../src/http/stream/table-changes';

function standing(rider: number): Standing {
  return {
    rider: `p${rider}`,
    participant: null,
    tag: `p${rider}`,
    bib: '',
    name: '',
    category: '',
    team: '',
    club: '',
    classifications: [],
    lacks: [],
    status: 'racing',
    laps: 0,
    rankedLaps: 0,
    lapsInTime: null,
    finished: false,
    lastPassAt: null as EpochMs | null,
    finishAt: null,
    ownStartAt: null,
    chipStartAt: null,
    elapsed: null as Ms | null,
    section: 0,
    group: 1,
    ranked: true,
    pulledAt: null,
    relegated: null,
    ridden: null,
    adjustment: 0 as Ms,
    lapsAdjustment: 0,
    gunTime: null,
    givenTime: null,
    chipTime: null,
    splits: [],
    reached: 0,
    segments: [],
    segmentsDone: null,
    lastLap: null,
    bestLap: null,
    inferred: 0,
    firstSeen: rider,
  };
}

const riders = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 40 });

/** A table and its successor: some riders are gone, new, moved, or have another result. */
const tables = fc.record({ before: riders, after: riders, changed: fc.array(fc.nat({ max: 40 })) }).map(({ before, after, changed }) => {
  const old = new Map(before.map((rider) => [rider, standing(rider)]));
  const kept = (rider: number) => (changed.includes(rider) ? undefined : old.get(rider));
  return { before: [...old.values()], after: after.map((rider) => kept(rider) ?? standing(rider)) };
});

function applied(before: readonly Standing[], { removed, rows }: ReturnType<typeof changesBetween>): readonly Standing[] {
  const gone = new Set([...removed, ...rows.map(({ row }) => row.rider)]);
  const next = before.filter(({ rider }) => !gone.has(rider));
  for (const { at, row } of rows) next.splice(at, 0, row);
  return next;
}

describe('changes between two tables', () => {
  it('turn the first table into the second, object by object', () => {
    fc.assert(
      fc.property(tables, ({ before, after }) => {
        const result = applied(before, changesBetween(before, after));
        expect(result.length).toBe(after.length);
        expect(result.every((row, index) => row === after[index])).toBe(true);
      }),
    );
  });

  it('name every rider at most once', () => {
    fc.assert(
      fc.property(tables, ({ before, after }) => {
        const { removed, rows } = changesBetween(before, after);
        const named = [...removed, ...rows.map(({ row }) => row.rider)];
        expect(new Set(named).size).toBe(named.length);
      }),
    );
  });

  it('are empty between a table and itself', () => {
    fc.assert(
      fc.property(tables, ({ before }) => {
        expect(changesBetween(before, [...before])).toEqual({ removed: [], rows: [] });
      }),
    );
  });

  it('are one row for one rider who overtakes many', () => {
    const before = Array.from({ length: 1000 }, (_, rider) => standing(rider));
    const overtaker = standing(999);
    const after = [overtaker, ...before.slice(0, 999)];
    expect(changesBetween(before, after)).toEqual({ removed: [], rows: [{ at: 0, row: overtaker }] });
  });

  it('are one row for one rider who falls back unchanged', () => {
    const before = Array.from({ length: 100 }, (_, rider) => standing(rider));
    const [first, ...others] = before;
    expect(changesBetween(before, [...others, ...(first ? [first] : [])])).toEqual({ removed: [], rows: [{ at: 99, row: first }] });
  });
});

describe('the longest rising subsequence', () => {
  it('rises, and none is longer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 9 }), (values) => {
        const rising = longestRising(values);
        expect(rising).toEqual([...rising].sort((one, other) => one - other));
        const picked = rising.map((position) => values[position] ?? 0);
        expect(picked).toEqual([...picked].sort((one, other) => one - other));
        expect(picked.length).toBe(longestByTrying(values, 0, -1));
      }),
    );
  });
});

function longestByTrying(values: readonly number[], from: number, above: number): number {
  const [value] = values.slice(from);
  if (value === undefined) return 0;
  const without = longestByTrying(values, from + 1, above);
  return value > above ? Math.max(without, 1 + longestByTrying(values, from + 1, value)) : without;
}
