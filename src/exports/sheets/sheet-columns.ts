import type { SheetKind } from '../../domain/model/sheet-definition';
import { columnKey } from '../column-key';
import { columns as resultColumns } from '../columns';
import { participantColumns } from '../participants-csv';
import type { Results } from '../race-results';
import type { TableColumn } from '../table';
import { auditColumns } from './audit';
import { certificateColumns } from './certificates';
import { changeColumns } from './changes';
import { lapColumns } from './lap-charts';
import { ALL_LAPS_KEYS, timedLapColumns } from './laps';
import { longColumns } from './laps-long';
import { passingColumns } from './passings';
import { podiumColumns } from './podium';
import { readColumns } from './reads';
import { resultsColumns } from './results';
import { startColumns } from './start-list';

/** A column that a sheet can have; `titles` are several where columns of the race share the name, such as the places of classifications. */
export interface KnownColumn {
  /** As in `SheetFile`. */
  readonly key: string;
  readonly titles: readonly string[];
}

/** Every column that a sheet can have in this race, in the order of the sheet: also those that are left out while nobody has a value. Boxes are not among them. */
export function sheetColumns(kind: SheetKind, results: Results): readonly KnownColumn[] {
  const found = new Map<string, string[]>();
  for (const column of columnsOf(kind, results)) {
    if (column.isBox === true) continue;
    const key = columnKey(column);
    found.set(key, [...(found.get(key) ?? []), column.title]);
  }
  return [...found].map(([key, titles]) => ({ key, titles }));
}

/** A lap that nobody has completed yet: a sheet may be saved before the race. */
const FUTURE_LAP = /^lap_\d{1,4}(?:_ms)?$/;
const WITH_LAPS: ReadonlySet<SheetKind> = new Set(['laps', 'lap-chart', 'gap-chart', 'lap-times'] as const);

/** Those of the wanted columns that the sheet cannot have. */
export function unknownColumns(kind: SheetKind, wanted: readonly string[], results: Results): readonly string[] {
  const known = new Set(sheetColumns(kind, results).map(({ key }) => key));
  return wanted.filter((key) => !known.has(key) && !(WITH_LAPS.has(kind) && FUTURE_LAP.test(key)));
}

function columnsOf(kind: SheetKind, results: Results): readonly TableColumn[] {
  const { texts, facts, standings } = results;
  const most = standings.reduce((laps, row) => Math.max(laps, row.rankedLaps), 0);
  switch (kind) {
    case 'results':
      return resultsColumns(results);
    case 'podium':
      return podiumColumns(results);
    case 'laps':
      return [...resultColumns(ALL_LAPS_KEYS, results), ...timedLapColumns(true, most, results)];
    case 'laps-long':
      return longColumns(results, true);
    case 'lap-chart':
    case 'gap-chart':
    case 'lap-times':
      return [...resultColumns(['place', 'bib', 'name', 'category'], results), ...lapColumns(kind, most, results)];
    case 'certificates':
      return certificateColumns(results);
    case 'changes':
      return changeColumns(results);
    case 'start-list':
      return startColumns(results);
    case 'participants':
      return participantColumns(facts?.participants ?? [], texts, facts?.startList ?? []);
    case 'passings':
      return passingColumns(results);
    case 'reads':
      return readColumns(results);
    case 'audit':
      return auditColumns(results);
  }
}
