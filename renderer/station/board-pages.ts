import type { TableLine } from '../state/groups';
import { firstRowAt, type Turning } from './board-options';

interface Page<Row> {
  readonly lines: readonly TableLine<Row>[];
  /** Index of the first rider on it; of one who is not on the screen where there is none. */
  readonly first: number;
  /** Riders on it. */
  readonly riders: number;
}

interface Turn {
  readonly turn: number;
  /** Lines on the screen, at least 1. */
  readonly perPage: number;
  readonly kind: Turning['kind'];
  /** Each heading begins a page, and the pages follow each other in order; left out: no. */
  readonly eachHeading?: boolean;
}

/** The lines that a board shows at a turn. A page that begins among the riders of a group begins with its heading. */
export function pageAt<Row>(lines: readonly TableLine<Row>[], { turn, perPage, kind, eachHeading = false }: Turn): Page<Row> {
  if (kind !== 'pages') {
    const first = firstRowAt({ turn, count: lines.length, perPage, kind });
    return pageOf(lines.slice(first, first + perPage));
  }
  const pages = pagesOf(lines, perPage, eachHeading);
  const first = eachHeading ? turn % pages.length : firstRowAt({ turn, count: pages.length, perPage: 1, kind });
  return pageOf(pages[first] ?? []);
}

function pageOf<Row>(lines: readonly TableLine<Row>[]): Page<Row> {
  const riders = lines.flatMap((line) => (line.kind === 'rider' ? [line.index] : []));
  return { lines, first: riders[0] ?? 0, riders: riders.length };
}

function pagesOf<Row>(lines: readonly TableLine<Row>[], perPage: number, eachHeading: boolean): readonly (readonly TableLine<Row>[])[] {
  const pages: TableLine<Row>[][] = [[]];
  let heading: TableLine<Row> | null = null;
  for (const line of lines) {
    // A heading with no room for a rider below it goes to the next page.
    const needed = line.kind === 'heading' && perPage > 1 ? 2 : 1;
    let page = pages[pages.length - 1] ?? [];
    const isBegin = eachHeading && line.kind === 'heading';
    if ((page.length + needed > perPage || isBegin) && page.length > 0) {
      page = line.kind === 'rider' && heading !== null && perPage > 1 ? [heading] : [];
      pages.push(page);
    }
    if (line.kind === 'heading') heading = line;
    page.push(line);
  }
  return pages;
}
