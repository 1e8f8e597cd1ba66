import type { PlacedStanding, Standing } from '../../domain/model/standing';
import type { EpochMs, Ms } from '../../domain/model/time';
import { NONE, PASSING, type PassingColumns } from '../../domain/views/passing-columns';
import { bib, moment, riderName, shownTime } from '../columns';
import { lapsOf } from '../laps-of-riders';
import { isInPart, type Part } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import { rowsOf } from '../rows';
import type { CellValue, SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';
import { span } from './laps';

/** All passings that count, in time order: ends of laps, and passages on the way. Those after the finish are left out. */
export function passingsSheet(results: Results, part: Part | null): SheetDocument {
  const { standings, facts } = results;
  const passings = facts?.passings;
  const order = passings === undefined ? [] : countedRows(passings, standings, part);
  const rows = rowsOf<number>(order, (row) => (passings === undefined ? [] : passingRow(passings, row, results)));
  const name = results.texts.catalogue.exports.sheets.names.passings;
  const sections = [{ title: part?.name ?? '', rows }];
  return documentOf({ name, part, kind: 'passings', columns: passingColumns(results), rows, sections, isStamped: true }, results);
}

/** Rows of the passings that count, of the riders of a part, by time and then by entry. */
function countedRows(passings: PassingColumns, standings: readonly Standing[], part: Part | null): readonly number[] {
  const { riders, laps, flags, ats, seqs } = passings;
  const isShown = standings.map((row) => isInPart(row, part));
  const rows: number[] = [];
  for (let row = 0; row < riders.length; row++) {
    if (laps[row] !== 0 && ((flags[row] ?? 0) & PASSING.afterFinish) === 0 && isShown[riders[row] ?? 0] === true) rows.push(row);
  }
  const at = (column: Float64Array | Int32Array, row: number): number => column[row] ?? 0;
  return rows.sort((one, other) => at(ats, one) - at(ats, other) || at(seqs, one) - at(seqs, other) || at(laps, one) - at(laps, other));
}

/** Its columns. */
export function passingColumns({ texts }: Results): readonly TableColumn[] {
  const { columns, sheets } = texts.catalogue.exports;
  const words = sheets.columns;
  return [
    { key: 'seq', title: words.entry, kind: 'number', align: 'right' },
    { key: 'at', title: words.timeOfDay, kind: 'time-of-day', align: 'right' },
    { key: 'bib', title: columns.bib, kind: 'bib', align: 'right', isIdentity: true },
    { key: 'name', title: columns.name, kind: 'text', align: 'left', isWords: true, isIdentity: true },
    { key: 'category', title: columns.category, kind: 'text', align: 'left', isWords: true },
    { key: 'lap', title: words.lap, kind: 'number', align: 'right' },
    { key: 'passage', title: words.passage, kind: 'text', align: 'left' },
    { key: 'lap_time', title: words.lapTime, kind: 'duration', align: 'right' },
    { key: 'race_time', title: words.raceTime, kind: 'duration', align: 'right' },
    { key: 'finished', title: words.finish, kind: 'flag', align: 'left' },
    { key: 'inferred', title: words.inferred, kind: 'flag', align: 'left' },
    { key: 'member', title: words.riddenBy, kind: 'text', align: 'left', isOptional: true },
  ];
}

function passingRow(passings: PassingColumns, row: number, results: Results): readonly CellValue[] {
  const rider = results.standings[passings.riders[row] ?? 0] as PlacedStanding;
  const flags = passings.flags[row] ?? 0;
  const lap = passings.laps[row] ?? 0;
  const passage = passings.passages[row] ?? NONE;
  const lapTime = passage === NONE ? (lapsOf(rider.rider, results).laps[lap - 1]?.lapTime ?? null) : null;
  return [
    passings.seqs[row] ?? null,
    moment((passings.ats[row] ?? 0) as EpochMs),
    bib(rider.bib),
    riderName(rider, results),
    printable(rider.category),
    lap,
    printable(passings.passageNames[passage] ?? ''),
    span(lapTime),
    shownTime((passings.times[row] ?? 0) as Ms, results),
    (flags & PASSING.finish) !== 0,
    (flags & PASSING.inferred) !== 0,
    printable(passings.memberNames[passings.members[row] ?? NONE] ?? ''),
  ];
}
