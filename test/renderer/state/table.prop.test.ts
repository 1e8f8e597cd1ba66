import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyChanges, standingOf, type Table, tableOf } from '../../../renderer/state/table';
import { changesBetween } from '../../../src/http/stream/table-changes';
import { standingRow } from '../../../src/wire/to-wire';
import { row } from '../rows';

/** A table as the station holds it: riders in some order, some of them with other laps than before. */
const table = fc
  .uniqueArray(fc.record({ rider: fc.integer({ min: 1, max: 25 }), laps: fc.integer({ min: 0, max: 2 }) }), {
    selector: ({ rider }) => rider,
    maxLength: 20,
  })
  .map((riders) => riders.map(({ rider, laps }) => row(`p${rider}`, { laps, ranked_laps: laps })));

test('a screen that applies what the station sends has the table of the station', () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 6 }), (tables) => {
      const known = new Map<string, ReturnType<typeof standingOf>>();
      const atStation = tables.map((rows) =>
        rows.map((one) => {
          const key = JSON.stringify(one);
          const standing = known.get(key) ?? standingOf(one);
          known.set(key, standing);
          return standing;
        }),
      );
      let screen: Table | null = tableOf({
        type: 'table',
        revision: 1,
        total: atStation[0]?.length ?? 0,
        items: (atStation[0] ?? []).map(standingRow),
      });
      for (let index = 1; index < atStation.length; index += 1) {
        const { removed, rows } = changesBetween(atStation[index - 1] ?? [], atStation[index] ?? []);
        const message = {
          type: 'changes' as const,
          base: index,
          revision: index + 1,
          total: atStation[index]?.length ?? 0,
          removed: [...removed],
          rows: rows.map(({ at, row: standing }) => ({ at, row: standingRow(standing) })),
        };
        screen = screen === null ? null : applyChanges(screen, message);
      }
      expect(screen?.rows).toEqual(atStation.at(-1));
      expect(screen?.total).toBe(atStation.at(-1)?.length);
    }),
  );
});

test('changes for another revision are refused', () => {
  const screen: Table = { revision: 4, total: 0, rows: [] };
  expect(applyChanges(screen, { type: 'changes', base: 5, revision: 6, total: 0, removed: [], rows: [] })).toBeNull();
});
