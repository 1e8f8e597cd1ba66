import { speedOf } from '../../domain/model/pace';
import type { PlacedStanding } from '../../domain/model/standing';
import { rulesFor } from '../../domain/model/terms';
import { bib, moment, riderName } from '../columns';
import { lapsOf, placesByLap, type RiddenLap } from '../laps-of-riders';
import { allRows, type Part, riderSections } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import { joinedRows, rowsOf } from '../rows';
import type { CellValue, Rows, SheetDocument, TableColumn } from '../table';
import { documentOf } from './document';
import { span } from './laps';

/** A row for each lap of each rider, also after the finish, with the place that the rider then had among those of the same table. */
export function lapsLongSheet(results: Results, part: Part | null): SheetDocument {
  const words = results.texts.catalogue.exports;
  const all = allRows(results, part);
  const hasMembers = all.some(({ rider }) => lapsOf(rider, results).laps.some(({ member }) => member !== ''));
  const lapRows = (riders: readonly PlacedStanding[]): Rows => {
    const places = placesByLap(riders, results);
    return joinedRows(
      riders.map((rider) =>
        rowsOf(lapsOf(rider.rider, results).laps, (lap) => {
          const place = lap.isAfterFinish ? null : (places.get(rider.rider)?.[lap.lap - 1] ?? null);
          return lapRow(rider, lap, { place, hasMembers, results });
        }),
      ),
    );
  };
  const sections = riderSections(results, part).map(({ title, rows }) => ({ title, rows: lapRows(rows) }));
  return documentOf(
    {
      name: words.sheets.names['laps-long'],
      part,
      kind: 'laps-long',
      columns: longColumns(results, hasMembers),
      rows: lapRows(all),
      sections: sections.filter(({ rows }) => rows.length > 0),
      inTitle: part?.kind === 'category' || sections.length > 1 ? ['category'] : [],
      // With speeds, its columns are too many for an upright page.
      isLandscape: all.some(({ category }) => lapMetres(category, 2, results) !== null),
      isStamped: true,
    },
    results,
  );
}

/** Its columns; `hasMembers`: with who of a relay rode the lap. */
export function longColumns({ texts }: Results, hasMembers: boolean): readonly TableColumn[] {
  const { columns, sheets } = texts.catalogue.exports;
  const words = sheets.columns;
  const member: TableColumn = { key: 'member', title: words.riddenBy, kind: 'text', align: 'left' };
  return [
    { key: 'bib', title: columns.bib, kind: 'bib', align: 'right', isIdentity: true },
    { key: 'name', title: columns.name, kind: 'text', align: 'left', isWords: true, isIdentity: true },
    { key: 'category', title: columns.category, kind: 'text', align: 'left', isWords: true },
    { key: 'lap', title: words.lap, kind: 'number', align: 'right' },
    { key: 'at', title: words.timeOfDay, kind: 'time-of-day', align: 'right' },
    { key: 'lap_time', title: words.lapTime, kind: 'duration', align: 'right' },
    { key: 'race_time', title: words.raceTime, kind: 'duration', align: 'right' },
    { key: 'place', title: columns.place, kind: 'place', align: 'right' },
    { key: 'speed', title: words.speed, kind: 'number', align: 'right' },
    { key: 'inferred', title: words.inferred, kind: 'flag', align: 'left' },
    { key: 'after_finish', title: words.afterFinish, kind: 'flag', align: 'left' },
    ...(hasMembers ? [member] : []),
  ];
}

interface LapFacts {
  readonly place: number | null;
  readonly hasMembers: boolean;
  readonly results: Results;
}

function lapRow(rider: PlacedStanding, lap: RiddenLap, { place, hasMembers, results }: LapFacts): readonly CellValue[] {
  return [
    bib(rider.bib),
    riderName(rider, results),
    printable(rider.category),
    lap.lap,
    moment(lap.at),
    span(lap.lapTime),
    span(lap.raceTime),
    place,
    speed(rider, lap, results),
    lap.isInferred,
    lap.isAfterFinish,
    ...(hasMembers ? [printable(lap.member)] : []),
  ];
}

/** Kilometres an hour, where the rules say how long a lap is. */
function speed({ category }: PlacedStanding, { lap, lapTime }: RiddenLap, results: Results): number | null {
  const metres = lapMetres(category, lap, results);
  return metres === null || lapTime === null ? null : speedOf(metres, lapTime);
}

/** The length of a lap of a category; null where the rules do not say it. */
function lapMetres(category: string, lap: number, { control }: Results): number | null {
  const { lapDistance, firstLapDistance, course } = rulesFor(control.rules, category);
  const usual = lapDistance ?? course[course.length - 1]?.distance ?? null;
  return lap === 1 ? (firstLapDistance ?? usual) : usual;
}
