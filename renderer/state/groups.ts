import type { PlacedStanding } from '../../src/domain/model/standing';

/** How riders stand together: category by category, or all who are compared with each other. */
export type Grouping = 'category' | 'section';

/** Riders under one heading. */
export interface Group {
  /** Unique in a table. */
  readonly key: string;
  /** Of one category, of a section with these categories, or tags that nobody has. */
  readonly kind: Grouping | 'unknown';
  /** Categories in the order of their best riders; the empty one stands for riders without. */
  readonly categories: readonly string[];
  readonly riders: number;
}

/** A line of a table: a rider with the index of the row, or the heading of those who follow. */
export type TableLine<Row = PlacedStanding> =
  | { readonly kind: 'rider'; readonly row: Row; readonly index: number }
  | { readonly kind: 'heading'; readonly group: Group };

type Grouped = Pick<PlacedStanding, 'category' | 'section'>;

const UNKNOWN = 'unknown';

/** Whether riders are of several categories, so that a place among all of them says little. */
export function hasSeveralCategories(rows: readonly Grouped[]): boolean {
  const first = rows.find(({ category }) => category !== '');
  return rows.some(({ category }) => category !== '' && category !== first?.category);
}

/** Whether not everybody is compared with everybody: categories have rules of their own, or tags that nobody has stand apart. */
export function hasSections(rows: readonly Grouped[]): boolean {
  return rows.some(({ section }) => section !== rows[0]?.section);
}

/**
 * Rows category by category, in the order of the best rider of each, and within a category in the order of the table. Riders without a
 * category come last, and after them tags that nobody has. The rows stay the same objects.
 */
export function byCategory<Row extends Grouped>(rows: readonly Row[]): readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row, 'category');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  const last = [keyOf({ category: '', section: 0 }, 'category'), UNKNOWN];
  const others = last.flatMap((key) => groups.get(key) ?? []);
  for (const key of last) groups.delete(key);
  return [...[...groups.values()].flat(), ...others];
}

/**
 * The lines of a table, a heading before the riders of each group; null: without headings. `rows` are group by group. Riders of
 * `collapsed` groups are left out.
 */
export function linesOf<Row extends Grouped>(
  rows: readonly Row[],
  grouping: Grouping | null,
  collapsed: ReadonlySet<string> = new Set(),
): readonly TableLine<Row>[] {
  if (grouping === null) return rows.map((row, index) => ({ kind: 'rider', row, index }));
  const groups = groupsOf(rows, grouping);
  return rows.flatMap((row, index): TableLine<Row>[] => {
    const key = keyOf(row, grouping);
    const before = rows[index - 1];
    const group = groups.get(key);
    const isFirst = before === undefined || keyOf(before, grouping) !== key;
    const heading: TableLine<Row>[] = isFirst && group !== undefined ? [{ kind: 'heading', group }] : [];
    return collapsed.has(key) ? heading : [...heading, { kind: 'rider', row, index }];
  });
}

function groupsOf(rows: readonly Grouped[], grouping: Grouping): ReadonlyMap<string, Group> {
  const found = new Map<string, { kind: Group['kind']; categories: Set<string>; riders: number }>();
  for (const row of rows) {
    const key = keyOf(row, grouping);
    const known = found.get(key) ?? { kind: key === UNKNOWN ? UNKNOWN : grouping, categories: new Set(), riders: 0 };
    found.set(key, known);
    known.categories.add(row.category);
    known.riders++;
  }
  return new Map([...found].map(([key, group]) => [key, { ...group, key, categories: [...group.categories] }]));
}

function keyOf({ category, section }: Grouped, grouping: Grouping): string {
  if (section === null) return UNKNOWN;
  return grouping === 'category' ? `=${category}` : `#${section}`;
}
