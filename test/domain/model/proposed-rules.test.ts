import { describe, expect, it } from 'vitest';
import { type ListedCategory, proposedRules } from '../../../src/domain/model/proposed-rules';
import { DEFAULT_RULES, type RaceRules } from '../../../src/domain/model/rules';
import { MINUTE, type Ms } from '../../../src/domain/model/time';

function listed(category: string, more: Partial<ListedCategory> = {}): ListedCategory {
  return { category, wave: null, after: null, laps: null, duration: null, ...more };
}

function proposed(categories: readonly ListedCategory[], rules: Partial<RaceRules> = {}) {
  const found = proposedRules({ ...DEFAULT_RULES, ...rules }, categories);
  return found === null ? null : { waves: found.waves, terms: found.terms };
}

const minutes = (count: number): Ms => (count * MINUTE) as Ms;

describe('rules that a list proposes', () => {
  it('put the categories of a wave together, with the first offset that is known', () => {
    const waves = [
      listed('Elite', { wave: 'A', after: minutes(0) }),
      listed('U23', { wave: 'A' }),
      listed('Youth', { wave: 'B', after: minutes(5) }),
    ];
    expect(proposed(waves)?.waves).toEqual([
      { name: 'A', categories: ['Elite', 'U23'], after: 0 },
      { name: 'B', categories: ['Youth'], after: minutes(5) },
    ]);
  });

  it('give a category that starts later a wave of its own, and one that starts with the gun none', () => {
    const waves = [listed('Elite', { after: minutes(0) }), listed('Youth', { after: minutes(5) })];
    expect(proposed(waves)?.waves).toEqual([{ name: 'Youth', categories: ['Youth'], after: minutes(5) }]);
  });

  it('leave other categories in their waves, and remove a wave that is empty then', () => {
    const before = [
      { name: 'A', categories: ['Elite', 'Masters'], after: minutes(1) },
      { name: 'B', categories: ['Youth'], after: minutes(2) },
    ];
    const waves = [listed('Elite', { wave: 'C', after: minutes(3) }), listed('Youth', { wave: 'A' })];
    expect(proposed(waves, { waves: before })?.waves).toEqual([
      { name: 'A', categories: ['Masters', 'Youth'], after: minutes(1) },
      { name: 'C', categories: ['Elite'], after: minutes(3) },
    ]);
  });

  it('give each category its laps, as the race ends for its riders', () => {
    expect(proposed([listed('Elite', { laps: 8 })])?.terms).toEqual([{ category: 'Elite', totalLaps: 8 }]);
    expect(proposed([listed('Elite', { laps: 8 })], { finish: 'after-time' })?.terms).toEqual([
      { category: 'Elite', totalLaps: 8, finish: 'with-leader' },
    ]);
  });

  it('give each category its time where it has no laps', () => {
    expect(proposed([listed('Kids', { duration: minutes(15) }), listed('Elite', { laps: 8, duration: minutes(60) })])?.terms).toEqual([
      { category: 'Kids', duration: minutes(15), finish: 'after-time' },
      { category: 'Elite', totalLaps: 8 },
    ]);
  });

  it('change what a category has of its own, and leave the rest of it', () => {
    const terms = [{ category: 'Elite', totalLaps: 6, lapDistance: 2500 }];
    expect(proposed([listed('Elite', { laps: 8 })], { terms })?.terms).toEqual([{ category: 'Elite', totalLaps: 8, lapDistance: 2500 }]);
  });

  it('are none where the race has them already', () => {
    expect(proposed([listed('Elite', { laps: DEFAULT_RULES.totalLaps, after: minutes(0) })])).toBeNull();
    const rules = { waves: [{ name: 'B', categories: ['Youth'], after: minutes(5) }], terms: [{ category: 'Youth', totalLaps: 2 }] };
    expect(proposed([listed('Youth', { wave: 'B', after: minutes(5), laps: 2 })], rules)).toBeNull();
  });
});
