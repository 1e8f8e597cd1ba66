import type { ChartKind, ChartRider } from './chart';

/** A single rider who lost an hour would press all others into one line: this share of the values is always within the plot. */
const SHOWN: Readonly<Record<ChartKind, number>> = { 'lap-chart': 1, 'gap-chart': 0.9, 'lap-times': 0.95 };
/** Values up to so many times that are shown, too. */
const SLACK = 1.5;

/** The least and the greatest value that a plot shows, the better one first. Lines of riders who stand out are shown whole, but for lap times. */
export function valueRange(
  kind: ChartKind,
  riders: readonly ChartRider[],
  highlighted: ReadonlySet<ChartRider>,
): readonly [low: number, high: number] {
  const all = valuesOf(riders).sort((one, other) => one - other);
  const greatest = all.at(-1) ?? 1;
  if (kind === 'lap-chart') return [1, Math.max(2, greatest)];
  const low = kind === 'gap-chart' ? 0 : (all[0] ?? 0);
  const share = all[Math.floor((all.length - 1) * SHOWN[kind])] ?? greatest;
  const own = kind === 'gap-chart' ? valuesOf([...highlighted]).reduce((most, value) => Math.max(most, value), 0) : 0;
  const wanted = Math.max(share, own);
  const limit = low + (wanted - low) * SLACK;
  const high = all.findLast((value) => value <= limit) ?? wanted;
  return [low, high > low ? high : low + 1000];
}

function valuesOf(riders: readonly ChartRider[]): number[] {
  return riders.flatMap(({ values }) => values.filter((value): value is number => value !== null));
}
