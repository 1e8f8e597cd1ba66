import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareStandings, withPlaces } from '../../../src/domain/model/classification';
import type { ClassificationRule } from '../../../src/domain/model/classifications';
import type { Standing } from '../../../src/domain/model/standing';
import { classificationTables } from '../../../src/domain/views/classification-tables';
import { rider } from '../../exports/sample';

const NAMES = ['A', 'B', 'C'] as const;

const field: fc.Arbitrary<readonly Standing[]> = fc
  .array(
    fc.record({
      rankedLaps: fc.integer({ min: 0, max: 3 }),
      elapsed: fc.integer({ min: 1, max: 5 }).map((ms) => ms as Standing['elapsed']),
      bestLap: fc.option(fc.integer({ min: 1, max: 5 })).map((ms) => ms as Standing['bestLap']),
      finished: fc.boolean(),
      section: fc.integer({ min: 0, max: 1 }),
      status: fc.constantFrom('racing' as const, 'dnf' as const, 'pulled' as const),
      classifications: fc.subarray([...NAMES]),
    }),
    { maxLength: 12 },
  )
  .map((all) => all.map((about, index) => rider(index + 1, { ...about, ...groupOf(about) })).sort(compareStandings));

/** Where in the table riders of a status stand, who finished first (rule 16). */
function groupOf({ status, finished }: Pick<Standing, 'status' | 'finished'>): Pick<Standing, 'group' | 'ranked'> {
  const groups = ['racing', 'pulled', 'dnf'] as const;
  return { group: 2 * groups.indexOf(status as (typeof groups)[number]) + Number(!finished), ranked: status !== 'dnf' };
}

const rules: fc.Arbitrary<readonly Omit<ClassificationRule, 'of'>[]> = fc.tuple(
  ...NAMES.map((name) =>
    fc.record({
      name: fc.constant(name),
      order: fc.constant('gun' as const),
      places: fc.option(fc.integer({ min: 1, max: 3 })),
      pulls: fc.boolean(),
    }),
  ),
);

test('a classification equals the standings of its field, without those whom an earlier one pulled (rule 27)', () => {
  fc.assert(
    fc.property(field, rules, (inOrder, classifications) => {
      const tables = classificationTables(inOrder, { classifications, rankedBy: 'gun' });
      const pulled = new Set<string>();
      for (const [index, { name, places, pulls }] of classifications.entries()) {
        const alone = withPlaces(inOrder.filter((row) => row.classifications.includes(name) && !pulled.has(row.rider)));
        const expected = alone.filter(({ place }) => places === null || (place !== null && place <= places));
        expect(tables[index]?.rows).toEqual(expected);
        for (const row of expected) if (pulls && row.place !== null) pulled.add(row.rider);
      }
    }),
  );
});

test('in every order, places are only among riders of the same terms, and none is better than a rider with a shorter time (rules 24 and 27)', () => {
  fc.assert(
    fc.property(field, fc.constantFrom('gun' as const, 'chip' as const, 'best-lap' as const), (inOrder, order) => {
      const classifications = [{ name: 'A', order, places: null, pulls: false }];
      const [table] = classificationTables(inOrder, { classifications, rankedBy: 'gun' });
      const placed = (table?.rows ?? []).filter(({ place }) => place !== null);
      for (const row of placed) {
        const better = placed.filter((other) => other.section === row.section && (other.place ?? 0) < (row.place ?? 0));
        if (order === 'best-lap')
          expect(better.every((other) => other.status !== row.status || (other.bestLap ?? 0) < (row.bestLap ?? 0))).toBe(true);
        expect(better.length).toBe((row.place ?? 0) - 1);
      }
    }),
  );
});
