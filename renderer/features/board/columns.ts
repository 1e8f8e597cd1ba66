import type { PlacedStanding } from '../../../src/domain/standing';
import { type Decimals, gapText, intervalText, lapTime, NONE, raceTime, statusText } from '../../ui/format';
import type { BoardColumn } from './options';

interface ColumnLook {
  readonly title: string;
  /** A grid track, in em of the row's font. */
  readonly width: string;
  readonly className: string;
}

export const COLUMN_LOOK: Readonly<Record<BoardColumn, ColumnLook>> = {
  place: { title: 'Pl', width: '2.6em', className: 'b-place num' },
  bib: { title: 'Bib', width: '3.2em', className: 'b-bib' },
  name: { title: 'Name', width: 'minmax(5em, 1fr)', className: 'b-name' },
  category: { title: 'Category', width: 'minmax(4em, 0.35fr)', className: '' },
  team: { title: 'Team', width: 'minmax(4em, 0.5fr)', className: '' },
  laps: { title: 'Laps', width: '2.8em', className: 'num strong' },
  last: { title: 'Last', width: '4.6em', className: 'num' },
  best: { title: 'Best', width: '4.6em', className: 'num' },
  total: { title: 'Time', width: '5.6em', className: 'num' },
  gap: { title: 'Gap', width: '5em', className: 'num' },
  interval: { title: 'Interval', width: '5em', className: 'num' },
  status: { title: 'Status', width: '4.4em', className: 'b-status' },
};

/** What a board writes in a column of a row. */
export function cellText(column: BoardColumn, row: PlacedStanding, decimals: Decimals): string {
  switch (column) {
    case 'place':
      return row.place === null ? statusText(row.status, false) || NONE : String(row.place);
    case 'bib':
      return row.bib || NONE;
    case 'name':
      return row.name || row.tag;
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
