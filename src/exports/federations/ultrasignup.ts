import { rulesFor } from '../../domain/model/terms';
import type { Results } from '../race-results';
import { type FederationEntry, timeText } from './entries';
import { anyHas, type FederationColumn, type FederationForm, type Finding } from './federation-form';

/**
 * The results of UltraSignup by its guide "Formatting Results Files" (help.ultrasignup.com/guides/results/formatting-results-files): headings in small
 * letters and no others, no blank rows, gender and age of everybody, more than ten finishers, and `status` 1 finished, 2 DNF, 3 DNS, 4 unofficial
 * finish, 5 disqualified: who was pulled did not finish. In a race for a fixed time `distance` in miles stands in the place of `time`, where the rules say
 * how long a lap is. Riders of equal distance are not kept in the order of their times; its guide has their distances changed a little by hand
 * (help.ultrasignup.com/guides/results/correcting-runner-placement-in-a-fixed-time-event), which the station does not do, because it would say what
 * nobody ran.
 */
export const ultrasignup: FederationForm = {
  ranking: 'race',
  needs: ['name', 'gender', 'born'],
  wants: [],
  fillIn: [],
  minFinishers: 11,
  findings: (entries, results) => (isForTime(results) ? distanceFindings(entries, results) : []),
  worksheet: 'Results',
  columns: (entries, results) => {
    const columns: readonly FederationColumn[] = [
      { heading: 'place', value: ({ row, outcome }) => (outcome === 'placed' ? (row.place ?? '') : '') },
      ...(isForTime(results) ? distance(results) : [TIME]),
      { heading: 'first', value: ({ first }) => first },
      { heading: 'last', value: ({ last }) => last },
      { heading: 'age', value: ({ age }) => age },
      { heading: 'gender', value: ({ gender }) => gender.toUpperCase() },
    ];
    const dob: FederationColumn = { heading: 'dob', value: ({ born }) => (born.length === FULL_DATE ? usDate(born) : '') };
    return [
      ...columns,
      ...(anyHas(entries, dob.value) ? [dob] : []),
      { heading: 'bib', value: ({ row }) => row.bib },
      { heading: 'status', value: statusOf },
    ];
  },
};

const FULL_DATE = '1996-05-31'.length;

function usDate(born: string): string {
  const [year, month, day] = born.split('-');
  return `${month}/${day}/${year}`;
}

const TIME: FederationColumn = {
  heading: 'time',
  value: ({ row, outcome }) => (outcome === 'placed' || outcome === 'over-time' ? timeText(row.elapsed, 0) : ''),
};

const METRES_IN_MILE = 1609.344;

function isForTime({ control }: Results): boolean {
  return control.rules.finish === 'hard-stop';
}

/** Miles with two decimals; empty without a lap or where nobody said how long a lap is. */
function milesOf({ control }: Results): (entry: FederationEntry) => string {
  return ({ row }) => {
    const { lapDistance, firstLapDistance, course } = rulesFor(control.rules, row.category);
    const lap = lapDistance ?? course.at(-1)?.distance ?? null;
    if (lap === null || row.rankedLaps === 0) return '';
    return (((firstLapDistance ?? lap) + (row.rankedLaps - 1) * lap) / METRES_IN_MILE).toFixed(2);
  };
}

function distance(results: Results): readonly FederationColumn[] {
  return [
    { heading: 'distance', value: milesOf(results) },
    { heading: 'distance_time', value: ({ row }) => timeText(row.elapsed, 0) },
  ];
}

function statusOf({ row, outcome }: FederationEntry): number | '' {
  switch (outcome) {
    case 'placed':
      return 1;
    case 'pulled':
    case 'dnf':
      return 2;
    case 'dns':
      return 3;
    case 'over-time':
      return row.finished ? 4 : 2;
    case 'dsq':
      return 5;
    case 'open':
      return '';
  }
}

function distanceFindings(entries: readonly FederationEntry[], results: Results): readonly Finding[] {
  const miles = milesOf(results);
  const placed = entries.filter(({ outcome }) => outcome === 'placed');
  const without = placed.filter((entry) => entry.row.rankedLaps > 0 && miles(entry) === '');
  const places = new Map<string, Set<number | null>>();
  for (const entry of placed) places.set(miles(entry), (places.get(miles(entry)) ?? new Set()).add(entry.row.place));
  const equal = placed.filter((entry) => miles(entry) !== '' && (places.get(miles(entry))?.size ?? 0) > 1);
  const bibs = (of: readonly FederationEntry[]): readonly string[] => of.map(({ row }) => row.bib);
  return [
    ...(without.length > 0 ? [{ severity: 'error', message: { code: 'no-distance', params: { bibs: bibs(without) } } } as const] : []),
    ...(equal.length > 0 ? [{ severity: 'warning', message: { code: 'equal-distance', params: { bibs: bibs(equal) } } } as const] : []),
  ];
}
