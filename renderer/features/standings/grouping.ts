import type { PlacedStanding } from '../../../src/domain/model/standing';

/** A line of the table: a rider, or the heading of the riders of one category. */
export type TableLine =
  | { readonly kind: 'rider'; readonly row: PlacedStanding; readonly index: number }
  | { readonly kind: 'heading'; readonly category: string; readonly riders: number };

/** Whether riders are of several categories, so that a place among all of them says little. */
export function hasSeveralCategories(rows: readonly PlacedStanding[]): boolean {
  const first = rows.find(({ category }) => category !== '');
  return rows.some(({ category }) => category !== '' && category !== first?.category);
}

/**
 * Rows category by category, in the order of the best rider of each, and within a category in the order of the table. Riders without a
 * category and unknown tags come last. The rows stay the same objects.
 */
export function byCategory(rows: readonly PlacedStanding[]): readonly PlacedStanding[] {
  const groups = new Map<string, PlacedStanding[]>();
  for (const row of rows) {
    const group = groups.get(row.category);
    if (group === undefined) groups.set(row.category, [row]);
    else group.push(row);
  }
  const without = groups.get('') ?? [];
  groups.delete('');
  return [...[...groups.values()].flat(), ...without];
}

/** The lines of a table; with headings, one before the riders of each category. `rows` are category by category then. */
export function linesOf(rows: readonly PlacedStanding[], withHeadings: boolean): readonly TableLine[] {
  const riders = new Map<string, number>();
  if (withHeadings) for (const { category } of rows) riders.set(category, (riders.get(category) ?? 0) + 1);
  return rows.flatMap((row, index): TableLine[] => {
    const line = { kind: 'rider', row, index } as const;
    const isFirst = withHeadings && rows[index - 1]?.category !== row.category;
    return isFirst ? [{ kind: 'heading', category: row.category, riders: riders.get(row.category) ?? 0 }, line] : [line];
  });
}
