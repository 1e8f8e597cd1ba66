import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatShortTime } from '../domain/model/adjusted-time';
import type { Ms } from '../domain/model/time';
import { type Chart, type ChartData, type ChartKind, type ChartLine, type ChartRider, type ChartSize, LINE_STYLES } from './chart';
import { cutLabel } from './cut-label';
import { placedLabels } from './placed-labels';
import { valueRange } from './value-range';

/** Lines that stand out: the leaders, where nobody else was chosen. */
const MOST_HIGHLIGHTED = LINE_STYLES.length;
const LEADERS_BESIDE_CHOSEN = 3;
/** More lines are one grey area. */
const MOST_LINES = 500;
/** Room around the plot, in the units of the drawing. */
const MARGIN = { top: 10, right: 168, bottom: 26, left: 64 };
const LABEL_GAP = 14;
const LABEL_HEIGHT = 13;
const DAY = 86_400_000;

/** Makes the drawing; null where no rider has a value. */
export function lineChart({ kind, riders, chosen }: ChartData, { width, height }: ChartSize): Chart | null {
  const drawable = riders.filter(({ values }) => values.some((value) => value !== null));
  const shown = drawnRiders(drawable, chosen);
  if (shown.length === 0) return null;
  const styles = stylesOf(shown, chosen);
  const plot = { x: MARGIN.left, y: MARGIN.top, width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const most = Math.max(...shown.map(({ values }) => values.length));
  const [low, high] = valueRange(kind, shown, new Set(styles.keys()));
  const x = scaleLinear([1, Math.max(2, most)], [plot.x, plot.x + plot.width]);
  const y = scaleLinear([low, high], [plot.y, plot.y + plot.height]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, lap) => rounded(x(lap + 1)))
    .y((value) => rounded(y(value ?? low)));
  const lines = shown.map((rider): ChartLine => ({ bib: rider.bib, path: path(rider.values) ?? '', style: styles.get(rider) ?? null }));
  return {
    width,
    height,
    plot,
    laps: lapTicks(most).map((lap) => ({ at: rounded(x(lap)), text: String(lap) })),
    values: valueTicks(kind, y).map((value) => ({ at: rounded(y(value)), text: valueText(kind, value) })),
    lines: lines.sort((one, other) => Number(one.style !== null) - Number(other.style !== null)),
    labels: placedLabels(
      [...styles].map(([rider, style]) => ({ text: cutLabel(`${rider.bib} ${rider.name}`.trim()), style, end: endOf(rider, x, y) })),
      { x: plot.x + plot.width + LABEL_GAP, top: plot.y, bottom: plot.y + plot.height, height: LABEL_HEIGHT },
    ),
    beyond: shown.filter(({ values }) => values.some((value) => value !== null && value > high)).length,
    notDrawn: drawable.length - shown.length,
  };
}

function drawnRiders(riders: readonly ChartRider[], chosen: readonly string[]): readonly ChartRider[] {
  if (riders.length <= MOST_LINES) return riders;
  return riders.filter(({ bib }, at) => at < MOST_LINES - chosen.length || chosen.includes(bib));
}

/** Who stands out: the chosen and the first of the ranking. */
function stylesOf(riders: readonly ChartRider[], chosen: readonly string[]): ReadonlyMap<ChartRider, number> {
  const wanted = riders.filter(({ bib }) => chosen.includes(bib)).slice(0, MOST_HIGHLIGHTED);
  const leaders = riders
    .filter((rider) => !wanted.includes(rider))
    .slice(0, wanted.length === 0 ? MOST_HIGHLIGHTED : Math.min(LEADERS_BESIDE_CHOSEN, MOST_HIGHLIGHTED - wanted.length));
  const both = riders.filter((rider) => wanted.includes(rider) || leaders.includes(rider));
  return new Map(both.map((rider, at) => [rider, at]));
}

type Scale = (value: number) => number;

function endOf({ values }: ChartRider, x: Scale, y: Scale): { readonly x: number; readonly y: number } {
  const last = values.findLastIndex((value) => value !== null);
  return { x: rounded(x(last + 1)), y: rounded(y(values[last] ?? 0)) };
}

function lapTicks(most: number): readonly number[] {
  const ticks = scaleLinear([1, Math.max(2, most)], [0, 1]).ticks(Math.min(most, 15));
  return [...new Set([1, ...ticks.filter((lap) => Number.isInteger(lap) && lap <= most), most])].sort((one, other) => one - other);
}

const STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 900_000, 1_800_000, 3_600_000];

function valueTicks(kind: ChartKind, scale: { readonly domain: () => number[]; ticks(count: number): number[] }): readonly number[] {
  const [low = 0, high = 1] = scale.domain();
  if (kind === 'lap-chart') {
    const ticks = scale.ticks(12).filter((place) => Number.isInteger(place) && place >= 1);
    return [...new Set([1, ...ticks.filter((place) => place > 1 && place <= high)])];
  }
  const step = STEPS.find((each) => (high - low) / each <= 8) ?? DAY;
  const first = Math.ceil(low / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((high - first) / step) + 1) }, (_, at) => first + at * step);
}

function valueText(kind: ChartKind, value: number): string {
  if (kind === 'lap-chart') return String(value);
  const text = formatShortTime(value as Ms, value % 1000 === 0 ? 0 : 1);
  return kind === 'gap-chart' && value > 0 ? `+${text}` : text;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
