import { shownTeam } from '../../domain/model/roster';
import { lapColumns, timeText } from './entries';
import { anyHas, type FederationColumn, type FederationForm, textOf } from './federation-form';
import { placeOf } from './usa-cycling';

/**
 * The results of crossresults.com and road-results.com: headings, then each category as a line with its name alone, its riders and an empty line. There
 * is no public description; the form is that of CrossMgr (`CrossResultsExport.py`, read in November 2026): columns that nobody has are left out, and
 * every column of laps is called `lap`, and laps below an hour have no hours.
 */
export const crossresults: FederationForm = {
  ranking: 'category',
  needs: ['name'],
  wants: ['licence', 'team'],
  fillIn: [],
  worksheet: 'Results',
  columns: (entries) => {
    const columns: readonly FederationColumn[] = [
      { heading: 'Place', value: placeOf },
      { heading: 'Time', value: ({ row, outcome }) => (outcome === 'placed' ? timeText(row.elapsed, 0) : '') },
      { heading: 'Last Name', value: ({ last }) => last },
      { heading: 'First Name', value: ({ first }) => first },
      { heading: 'Team', value: ({ row }) => shownTeam(row) },
      { heading: 'License', value: ({ licence }) => licence },
    ];
    const laps = Array.from({ length: lapColumns(entries) }, (_, lap): FederationColumn => {
      return { heading: 'lap', value: ({ laps: times }) => timeText(times[lap] ?? null, 0).replace(/^0:/, '') };
    });
    return [...columns.filter(({ value }, at) => at < 2 || anyHas(entries, value)), ...laps];
  },
  lines: (sections, columns) => [
    columns.map(({ heading }) => heading),
    ...sections.flatMap(({ title, entries }) => [
      [title],
      ...entries.map((entry) => columns.map(({ value }) => textOf(value(entry)))),
      [''],
    ]),
  ],
};
