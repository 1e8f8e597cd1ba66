import { shownTeam } from '../../domain/model/roster';
import type { Results } from '../race-results';
import { type FederationEntry, lapColumns, timeText } from './entries';
import { anyHas, type FederationColumn, type FederationForm } from './federation-form';

const TO_FILL_IN = 'Race Discipline';

/**
 * The results of USA Cycling, a line for each rider. Headings and values are those of its "Results Submission Cheat Sheet" (public copy at
 * docslib.org/doc/8020027: date MM/DD/YYYY, gender Men, Women or All, licence in digits alone, place a number or DNP, DNS, DNF, DQ), in the order in
 * which CrossMgr writes them (`USACExport.py`). Columns that nobody has are left out, as it asks; the discipline is not known to the station and stays
 * empty, to be filled in.
 */
export const usaCycling: FederationForm = {
  ranking: 'category',
  needs: ['name'],
  wants: ['licence', 'gender'],
  fillIn: [TO_FILL_IN],
  worksheet: 'Results',
  columns: (entries, results) => {
    const columns: readonly FederationColumn[] = [
      { heading: 'Race Date', value: () => raceDate(results) },
      { heading: 'Race Gender', value: genderOf(entries) },
      { heading: TO_FILL_IN, value: () => '' },
      { heading: 'Race Category', value: ({ row }) => row.category },
      { heading: 'Rider Bib #', value: ({ row }) => row.bib },
      { heading: 'Rider Last Name', value: ({ last }) => last },
      { heading: 'Rider First Name', value: ({ first }) => first },
      { heading: 'Rider Team', value: ({ row }) => shownTeam(row) },
      { heading: 'Rider License #', value: ({ licence }) => licence.replace(/\D/g, '') },
      { heading: 'Rider Place', value: placeOf },
      { heading: 'Rider Time', value: ({ row, outcome }) => (outcome === 'placed' ? timeText(row.elapsed, 0) : '') },
    ];
    return [...columns.filter(({ heading, value }) => heading === TO_FILL_IN || anyHas(entries, value)), ...lapTimes(entries)];
  },
};

function raceDate({ texts, control }: Results): string {
  const [year, month, day] = texts.date(control.startAt).split('-');
  return `${month}/${day}/${year}`;
}

/** Of a category the gender of its riders, where all have the same. */
function genderOf(entries: readonly FederationEntry[]): FederationColumn['value'] {
  const found = new Map<string, Set<FederationEntry['gender']>>();
  for (const { row, gender } of entries) found.set(row.category, (found.get(row.category) ?? new Set()).add(gender));
  return ({ row }) => {
    const [only, other] = [...(found.get(row.category) ?? [])];
    return other === undefined && (only === 'm' || only === 'f') ? { m: 'Men', f: 'Women' }[only] : 'All';
  };
}

function lapTimes(entries: readonly FederationEntry[]): readonly FederationColumn[] {
  return Array.from({ length: lapColumns(entries) }, (_, lap) => ({
    heading: `Rider Lap ${lap + 1}`,
    value: ({ laps }) => timeText(laps[lap] ?? null, 0),
  }));
}

const WITHOUT_PLACE = { pulled: 'DNP', dnf: 'DNF', 'over-time': 'DNP', dsq: 'DQ', dns: 'DNS', open: '' } as const;

/** The place, or the code for none, which CrossResults and Webscorer read as well. */
export function placeOf({ row, outcome }: FederationEntry): string | number {
  if (outcome === 'placed') return row.place ?? '';
  return outcome === 'pulled' && row.place !== null ? row.place : WITHOUT_PLACE[outcome];
}
