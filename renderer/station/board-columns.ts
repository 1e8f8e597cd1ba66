import type { PlacedStanding } from '../../src/domain/model/standing';
import { type Decimals, gapText, intervalText, lapTime, NONE, raceTime, shortStatus, shortTag, statusText } from '../ui/format';
import type { BoardColumn } from './board-options';

interface ColumnLook {
  readonly title: string;
  /** Width that it cannot do without, in em of the row's font. */
  readonly em: number;
  /** How much it takes of the room that is left; 0 for a column that is as wide for everybody. */
  readonly share: number;
  readonly className: string;
}

/** Between two columns, in em of the row's font. */
export const COLUMN_GAP = 0.6;

export const COLUMN_LOOK: Readonly<Record<BoardColumn, ColumnLook>> = {
  place: { title: 'Pl', em: 2.6, share: 0, className: 'b-place num' },
  bib: { title: 'Bib', em: 3.2, share: 0, className: 'b-bib' },
  name: { title: 'Name', em: 10, share: 1, className: 'b-name' },
  category: { title: 'Category', em: 6, share: 0.35, className: '' },
  team: { title: 'Team', em: 6, share: 0.5, className: '' },
  laps: { title: 'Laps', em: 2.8, share: 0, className: 'num strong' },
  last: { title: 'Last', em: 4.6, share: 0, className: 'num' },
  best: { title: 'Best', em: 4.6, share: 0, className: 'num' },
  total: { title: 'Time', em: 5.6, share: 0, className: 'num' },
  gap: { title: 'Gap', em: 5, share: 0, className: 'num' },
  interval: { title: 'Interval', em: 5, share: 0, className: 'num' },
  status: { title: 'Status', em: 4.4, share: 0, className: 'b-status' },
};

/** Grid tracks of a table with these columns. */
export function tracksOf(columns: readonly BoardColumn[]): string {
  return columns.map((column) => trackOf(COLUMN_LOOK[column])).join(' ');
}

function trackOf({ em, share }: ColumnLook): string {
  return share === 0 ? `${em}em` : `minmax(${em}em, ${share}fr)`;
}

/** Width that the columns together cannot do without, in em of the row's font: what is larger than the screen is cut off by it. */
export function leastEms(columns: readonly BoardColumn[]): number {
  return columns.reduce((sum, column) => sum + COLUMN_LOOK[column].em, (columns.length - 1) * COLUMN_GAP);
}

/** What a board writes in a column of a row. */
export function cellText(column: BoardColumn, row: PlacedStanding, decimals: Decimals): string {
  switch (column) {
    case 'place':
      return row.place === null ? shortStatus(row.status, false) || NONE : String(row.place);
    case 'bib':
      return row.bib || NONE;
    case 'name':
      return row.name || shortTag(row.tag);
    case 'category':
      return row.category;
    case 'team':
      return row.team;
    case 'laps':
      return String(row.rankedLaps);
    case 'last':
      return lapTime(row.lastLap, decimals);
    case 'best':
      return lapTime(row.bestLap, decimals);
    case 'total':
      return raceTime(row.elapsed, decimals);
    case 'gap':
      return gapText(row, decimals);
    case 'interval':
      return intervalText(row, decimals);
    case 'status':
      return statusText(row.status, row.finished);
  }
}
