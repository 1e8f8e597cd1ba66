/** What a chart shows of each rider and lap: the place, the gap to the leader, or the time of the lap. */
export const CHART_KINDS = ['lap-chart', 'gap-chart', 'lap-times'] as const;

export type ChartKind = (typeof CHART_KINDS)[number];

/** A rider of a chart. */
export interface ChartRider {
  readonly bib: string;
  readonly name: string;
  /** One for each lap from the first: a place, or milliseconds. Null where there is none. */
  readonly values: readonly (number | null)[];
}

/** What a chart is made of. */
export interface ChartData {
  readonly kind: ChartKind;
  /** In ranking order; those without a value are not drawn. */
  readonly riders: readonly ChartRider[];
  /** Bibs that stand out beside the leaders. */
  readonly chosen: readonly string[];
}

/** Size of the whole drawing, in the units of its paths. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** A line across or beside the plot with its text. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** The line of one rider. */
export interface ChartLine {
  readonly bib: string;
  /** As SVG and PDF write paths. */
  readonly path: string;
  /** Index of its look in `LINE_STYLES`; null: one of the many, thin and pale. */
  readonly style: number | null;
}

/** The name at the end of a line, and the path that leads from the one to the other. */
export interface ChartLabel {
  readonly text: string;
  readonly x: number;
  /** Middle of the text. */
  readonly y: number;
  readonly style: number;
  readonly connector: string;
}

/** A drawing without colours: the same paths for the screen, web pages and PDF. */
export interface Chart extends ChartSize {
  readonly plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly laps: readonly Tick[];
  readonly values: readonly Tick[];
  /** Pale lines first, so that the others lie over them. Lines may leave the plot, which cuts them off. */
  readonly lines: readonly ChartLine[];
  readonly labels: readonly ChartLabel[];
  /** Riders whose line leaves the plot. */
  readonly beyond: number;
  /** Riders without a line, because nobody could tell so many apart. */
  readonly notDrawn: number;
}

/** Looks of lines that stand out: no two have the same colour, and neighbours differ in their dashes, too. Colours on light and on dark ground. */
export const LINE_STYLES: readonly { readonly light: string; readonly dark: string; readonly dash: readonly number[] }[] = [
  { light: '#0b5394', dark: '#6cb6ff', dash: [] },
  { light: '#b3261e', dark: '#ff8a80', dash: [8, 3] },
  { light: '#1b6e33', dark: '#7ddc8f', dash: [2, 3] },
  { light: '#7b3294', dark: '#d3a9f5', dash: [9, 3, 2, 3] },
  { light: '#8a5200', dark: '#f0b35e', dash: [5, 2] },
  { light: '#00695c', dark: '#4dd0c0', dash: [] },
  { light: '#b0175a', dark: '#ff8fc0', dash: [8, 3] },
  { light: '#37474f', dark: '#b8c7cf', dash: [2, 3] },
  { light: '#6d4c41', dark: '#dcb8a8', dash: [9, 3, 2, 3] },
  { light: '#283593', dark: '#a3adff', dash: [5, 2] },
];
