import { shownTeam } from '../../domain/model/roster';
import type { Results } from '../race-results';
import { lapColumns, timeText } from './entries';
import { anyHas, type FederationColumn, type FederationForm } from './federation-form';
import { placeOf } from './usa-cycling';

/**
 * The results of Webscorer. Its tutorial (webscorer.com/resources/tutorial-txt) takes workbooks and CSV with its headings, which are here as CrossMgr
 * writes them (`WebScorerExport.py`): `Place` … `Gender`, then a column for each lap. Times are `h:mm:ss` with the decimals of the race.
 */
export const webscorer: FederationForm = {
  ranking: 'category',
  needs: ['name'],
  wants: ['gender', 'born'],
  fillIn: [],
  worksheet: 'Results',
  columns: (entries, { control }: Results) => {
    const { decimals } = control.rules;
    const always = new Set(['Place', 'Bib', 'Time', 'Category', 'Gender']);
    const columns: readonly FederationColumn[] = [
      { heading: 'Place', value: placeOf },
      { heading: 'Bib', value: ({ row }) => row.bib },
      { heading: 'Last name', value: ({ last }) => last },
      { heading: 'First name', value: ({ first }) => first },
      { heading: 'Team name', value: ({ row }) => shownTeam(row) },
      { heading: 'Age', value: ({ age }) => age },
      { heading: 'Time', value: ({ row, outcome }) => (outcome === 'placed' ? timeText(row.elapsed, decimals) : '') },
      { heading: 'Category', value: ({ row }) => row.category },
      { heading: 'Gender', value: ({ gender }) => ({ m: 'M', f: 'F', x: '', '': '' })[gender] },
    ];
    const laps = Array.from({ length: lapColumns(entries) }, (_, lap): FederationColumn => {
      return { heading: `Lap ${lap + 1}`, value: ({ laps: times }) => timeText(times[lap] ?? null, decimals) };
    });
    return [...columns.filter(({ heading, value }) => always.has(heading) || anyHas(entries, value)), ...laps];
  },
};
