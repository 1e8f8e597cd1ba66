import { formatSignedAmount } from '../../src/domain/model/adjusted-time';
import { shownTeam } from '../../src/domain/model/roster';
import type { PlacedStanding } from '../../src/domain/model/standing';
import { inOwnCategory } from '../state/placing';
import {
  type CommonTexts,
  type Decimals,
  gapText,
  intervalText,
  lapTime,
  NONE,
  raceTime,
  shortStatus,
  shortTag,
  statusText,
} from '../ui/format';
import type { BoardColumn } from './board-options';

interface ColumnWidth {
  /** The least width, in em of the row's font. */
  readonly em: number;
  /** Share of the width that is left over; 0 for a column of fixed width. */
  readonly share: number;
  /** It holds figures, which stand at the right. */
  readonly isFigure: boolean;
}

/** Gap between two columns, in em of the row's font. */
export const COLUMN_GAP = 0.6;

export const COLUMN_WIDTH: Readonly<Record<BoardColumn, ColumnWidth>> = {
  place: { em: 2.6, share: 0, isFigure: true },
  bib: { em: 3.2, share: 0, isFigure: false },
  name: { em: 10, share: 1, isFigure: false },
  category: { em: 6, share: 0.35, isFigure: false },
  team: { em: 6, share: 0.5, isFigure: false },
  laps: { em: 2.8, share: 0, isFigure: true },
  last: { em: 4.6, share: 0, isFigure: true },
  best: { em: 4.6, share: 0, isFigure: true },
  total: { em: 5.6, share: 0, isFigure: true },
  gap: { em: 5, share: 0, isFigure: true },
  interval: { em: 5, share: 0, isFigure: true },
  status: { em: 5.2, share: 0, isFigure: false },
  'category-place': { em: 2.8, share: 0, isFigure: true },
  'category-gap': { em: 5, share: 0, isFigure: true },
};

/** True for a column of figures, which stand at the right. */
export function isFigure(column: BoardColumn): boolean {
  return COLUMN_WIDTH[column].isFigure;
}

/** Grid tracks of a table with these columns. */
export function tracksOf(columns: readonly BoardColumn[]): string {
  return columns.map((column) => trackOf(COLUMN_WIDTH[column])).join(' ');
}

function trackOf({ em, share }: ColumnWidth): string {
  return share === 0 ? `${em}em` : `minmax(${em}em, ${share}fr)`;
}

/** The least width of all columns together, in em of the row's font. Where it is more than the screen has, columns are cut off. */
export function leastEms(columns: readonly BoardColumn[]): number {
  return columns.reduce((sum, column) => sum + COLUMN_WIDTH[column].em, (columns.length - 1) * COLUMN_GAP);
}

interface CellFormat {
  readonly decimals: Decimals;
  readonly words: CommonTexts;
}

/** What the jury decided about a rider: `+0:20`, `−1 lap`, `behind 12`; empty for almost everybody. */
function juryText({ adjustment, lapsAdjustment, relegated }: PlacedStanding, words: CommonTexts): string {
  const parts = [
    adjustment === 0 ? '' : formatSignedAmount(adjustment),
    lapsAdjustment === 0 ? '' : words.addedLaps(lapsAdjustment),
    relegated === null ? '' : words.relegated(relegated.bib),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The text of a board in a column of a row. */
export function cellText(column: BoardColumn, row: PlacedStanding, { decimals, words }: CellFormat): string {
  switch (column) {
    case 'place':
      return row.place === null ? shortStatus(row.status, false, words) || NONE : String(row.place);
    case 'bib':
      return row.bib || NONE;
    case 'name':
      return row.name || shortTag(row.tag);
    case 'category':
      return row.category;
    case 'team':
      return shownTeam(row);
    case 'laps':
      return String(row.rankedLaps);
    case 'last':
      return lapTime(row.lastLap, decimals);
    case 'best':
      return lapTime(row.bestLap, decimals);
    case 'total':
      return raceTime(row.elapsed, decimals);
    case 'gap':
      return gapText(row, decimals, words);
    case 'interval':
      return intervalText(row, decimals);
    case 'status':
      return juryText(row, words) || statusText(row.status, row.finished, words);
    case 'category-place':
      return String(row.categoryPlace ?? NONE);
    case 'category-gap':
      return gapText(inOwnCategory(row), decimals, words);
  }
}
