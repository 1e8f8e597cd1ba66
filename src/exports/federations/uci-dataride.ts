import { shownTeam } from '../../domain/model/roster';
import type { PrescribedSheet } from '../table';
import { type FederationEntry, timeText } from './entries';
import type { FederationForm } from './federation-form';

/**
 * The results file of UCI DataRide: a workbook with the sheets `General` and `Results`, one event in each file. The description of the UCI is behind a
 * login; columns, codes and the sheet `General` are those that CrossMgr writes (`UCIExcel.py` of github.com/esitarski/CrossMgr, read in November 2026).
 * Unlike it, `Sort Order` is filled, and who was pulled or lapped keeps the rank with `LAP`. Times are cut to seconds.
 */
export const uciDataride: FederationForm = {
  ranking: 'race',
  needs: ['uci-id', 'name', 'nation', 'gender'],
  wants: ['team'],
  fillIn: ['Competition Code', 'Event Code', 'Race Type'],
  worksheet: 'Results',
  worksheetsBefore: () => [GENERAL],
  columns: (entries) => {
    const order = new Map(entries.map((entry, at) => [entry, at + 1]));
    return [
      { heading: 'Rank', value: ({ row, outcome }) => (outcome === 'placed' || outcome === 'pulled' ? (row.place ?? '') : '') },
      { heading: 'BIB', value: ({ row }) => row.bib },
      { heading: 'UCI ID', value: ({ uciId }) => uciId },
      { heading: 'Last Name', value: ({ last }) => last },
      { heading: 'First Name', value: ({ first }) => first },
      { heading: 'Country', value: ({ nation }) => nation.toUpperCase() },
      { heading: 'Team', value: ({ row }) => shownTeam(row) },
      { heading: 'Gender', value: ({ gender }) => GENDERS[gender] },
      { heading: 'Phase', value: () => 'Final' },
      { heading: 'Heat', value: () => '' },
      { heading: 'Result', value: resultOf },
      { heading: 'IRM', value: irmOf },
      { heading: 'Sort Order', value: (entry) => order.get(entry) ?? '' },
    ];
  },
};

const GENDERS = { m: 'M', f: 'W', x: '', '': '' } as const;

/** The time, or how many laps less than the winner. */
function resultOf({ row, outcome }: FederationEntry): string | number {
  if (outcome !== 'placed' && (outcome !== 'pulled' || row.place === null)) return '';
  return row.lapsBehind > 0 ? -row.lapsBehind : timeText(row.elapsed, 0).replace(/^(\d):/, '0$1:');
}

const IRM = { placed: '', pulled: 'LAP', dnf: 'DNF', 'over-time': 'OTL', dsq: 'DSQ', dns: 'DNS', open: '' } as const;

function irmOf({ row, outcome }: FederationEntry): string {
  if (outcome === 'placed' && row.relegated !== null) return 'REL';
  return outcome === 'placed' && row.lapsBehind > 0 ? 'LAP' : IRM[outcome];
}

const GENERAL: PrescribedSheet = {
  title: 'General',
  lines: [
    ["UCI Event's Results File"],
    [],
    [],
    ['Field', 'Value', 'Description', 'Comment'],
    ['Competition Code', '', 'UCI unique competition code', 'Mandatory'],
    ['Event Code', '', 'UCI unique event code', 'Mandatory'],
    ['Race Type', '', 'Race type of the Event (IRR, XCO, OM)', 'Optional'],
    ['Competitor type', 'A', 'A or T (Athlete or Team)', 'Mandatory'],
    ['Result type', 'Time', 'Points or Time', 'Mandatory'],
    ['Document version', 1, 'Version number of the file', 'Mandatory'],
  ],
};
