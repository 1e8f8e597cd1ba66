import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { KeptPassings } from '../../../src/readers/kit/kept-passings';

const OPENED = Date.UTC(2026, 4, 12, 10) as EpochMs;

/** Passings of a sender that connects again: `behind` is how slow its clock is, `late` how late a passing comes. */
function sender() {
  const kept = new KeptPassings();
  return {
    kept,
    take: (madeAt: number, { behind = 0, late = 0 }: { readonly behind?: number; readonly late?: number } = {}): boolean => {
      const readerAt = (OPENED + madeAt - behind) as EpochMs;
      return kept.isKept({ readerAt, receivedAt: (OPENED + madeAt + late) as EpochMs }, OPENED);
    },
  };
}

describe('passings of a clock that was set back while its sender was not connected', () => {
  it.each([10_000, 60_000, 3_600_000])('are live again after kept ones by the clock before (set back by %i ms)', (behind) => {
    const { kept, take } = sender();
    for (const madeAt of [-4000, -3500]) expect(take(madeAt, { late: 100 - madeAt })).toBe(true);
    for (const madeAt of [-2000, -1500]) expect(take(madeAt, { late: 200 - madeAt, behind })).toBe(true);
    const live = [1000, 3000, 5000, 7000].map((madeAt) => take(madeAt, { behind, late: 5 }));
    expect(live).toEqual([true, true, false, false]);
    expect(kept.takeSetBack()).toMatchObject({ count: 4, by: behind + 5 });
  });

  it('stay kept as long as they come in a burst', () => {
    const { take } = sender();
    for (const madeAt of [-90_000, -60_000, -30_000, -20_000, -10_000]) expect(take(madeAt, { late: 500 - madeAt })).toBe(true);
    expect(take(2000, { late: 5 })).toBe(false);
  });
});
