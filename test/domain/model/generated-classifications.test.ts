import { describe, expect, it } from 'vitest';
import { type AgeGroup, ageGroups, byCategory, byGender, withGenerated } from '../../../src/domain/model/generated-classifications';

const COMMON = { order: 'gun', places: 3, pulls: false } as const;
const nameOf = ({ gender, from, to }: AgeGroup): string => `${gender ?? ''}${from}${to === null ? '+' : `-${to}`}`;

describe('classifications are generated', () => {
  it('as age groups, the last of them without an end', () => {
    const groups = ageGroups({ from: 20, years: 10, last: 40, genders: ['m', 'f'], on: 'year' }, COMMON, nameOf);
    expect(groups.map(({ name }) => name)).toEqual(['m20-29', 'm30-39', 'm40+', 'f20-29', 'f30-39', 'f40+']);
    expect(groups[2]).toEqual({ name: 'm40+', of: { gender: 'm', age: { from: 40, to: null, on: 'year' } }, ...COMMON });
    const together = ageGroups({ from: 20, years: 10, last: 20, genders: null, on: 'day' }, COMMON, nameOf);
    expect(together).toEqual([{ name: '20+', of: { age: { from: 20, to: null, on: 'day' } }, ...COMMON }]);
  });

  it('by gender and by category', () => {
    expect(byGender(['f'], COMMON, (gender) => `all ${gender}`)).toEqual([{ name: 'all f', of: { gender: 'f' }, ...COMMON }]);
    expect(byCategory(['Elite', ''], COMMON)).toEqual([{ name: 'Elite', of: { category: 'Elite' }, ...COMMON }]);
  });

  it('in the place of those with the same name', () => {
    const [elite, other] = byCategory(['Elite', 'U23'], COMMON);
    const known = [{ ...elite, places: 1 }, other].filter((one) => one !== undefined) as ReturnType<typeof byCategory>;
    expect(withGenerated(known, byCategory(['Elite', 'U17'], COMMON)).map(({ name, places }) => [name, places])).toEqual([
      ['Elite', 3],
      ['U23', 3],
      ['U17', 3],
    ]);
  });
});
