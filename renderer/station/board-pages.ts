import type { TableLine } from '../state/groups';
import { firstRowAt, type Turning } from './board-options';

interface Page<Row> {
  readonly lines: readonly TableLine<Row>[];
  /** Index of the first rider on it; of one who is not on the screen where there is none. */
  readonly first: number;
  /** Riders on it. */
  readonly riders: number;
  /** Lines of the longest page: rows of this many are of the same height on each page. */
  readonly mostLines: number;
}

interface Room {
  /** At least 1. */
  readonly perPage: number;
  /** What `perPage` counts: all lines of the screen (left out), or riders, with their headings beside them. */
  readonly counts?: 'lines' | 'riders';
}

interface Turn extends Room {
  readonly turn: number;
  readonly kind: Turning['kind'];
  /** Each heading begins a page, and the pages follow each other in order; left out: no. */
  readonly eachHeading?: boolean;
}

/** The lines that a board shows at a turn. A page that begins among the riders of a group begins with its heading. */
export function pageAt<Row>(lines: readonly TableLine<Row>[], { turn, kind, eachHeading = false, ...room }: Turn): Page<Row> {
  if (kind !== 'pages') {
    const windows = windowsOf(lines, room);
    const [from, to] = windows[firstRowAt({ turn, count: windows.length, perPage: 1, kind })] ?? [0, lines.length];
    return pageOf(lines.slice(from, to), kind === 'still' ? to - from : most(windows, ([start, end]) => end - start));
  }
  const pages = pagesOf(lines, room, eachHeading);
  const shown = eachHeading ? turn % pages.length : firstRowAt({ turn, count: pages.length, perPage: 1, kind });
  return pageOf(
    pages[shown] ?? [],
    most(pages, ({ length }) => length),
  );
}

/** Not of a spread list: a field may have more pages than a call takes arguments. */
function most<Item>(items: readonly Item[], linesOf: (item: Item) => number): number {
  return items.reduce((highest, item) => Math.max(highest, linesOf(item)), 0);
}

function pageOf<Row>(lines: readonly TableLine<Row>[], mostLines: number): Page<Row> {
  const riders = lines.flatMap((line) => (line.kind === 'rider' ? [line.index] : []));
  return { lines, first: riders[0] ?? 0, riders: riders.length, mostLines };
}

/** From where to before where the pages reach that begin with each line, as long as there are enough lines for a full one; at least one page. */
function windowsOf(lines: readonly TableLine<unknown>[], { perPage, counts }: Room): readonly (readonly [from: number, to: number])[] {
  // Where the lines that are counted stand.
  const counted = lines.flatMap((line, at) => (counts !== 'riders' || line.kind === 'rider' ? [at] : []));
  const windows: (readonly [number, number])[] = [];
  let before = 0;
  for (let from = 0; from < lines.length; from++) {
    while ((counted[before] ?? from) < from) before++;
    const last = counted[before + perPage - 1];
    if (last === undefined) break;
    windows.push([from, last + 1]);
  }
  return windows.length === 0 ? [[0, lines.length]] : windows;
}

function pagesOf<Row>(
  lines: readonly TableLine<Row>[],
  { perPage, counts }: Room,
  eachHeading: boolean,
): readonly (readonly TableLine<Row>[])[] {
  const ofRiders = counts === 'riders';
  const pages: TableLine<Row>[][] = [[]];
  let heading: TableLine<Row> | null = null;
  let taken = 0;
  for (const line of lines) {
    // A heading with no room for a rider below it goes to the next page.
    const needed = line.kind === 'heading' && perPage > 1 && !ofRiders ? 2 : 1;
    let page = pages[pages.length - 1] ?? [];
    const isBegin = eachHeading && line.kind === 'heading';
    if ((taken + needed > perPage || isBegin) && page.length > 0) {
      page = line.kind === 'rider' && heading !== null && (perPage > 1 || ofRiders) ? [heading] : [];
      taken = ofRiders ? 0 : page.length;
      pages.push(page);
    }
    if (line.kind === 'heading') heading = line;
    if (line.kind === 'rider' || !ofRiders) taken++;
    page.push(line);
  }
  return pages;
}
