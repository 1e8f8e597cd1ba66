import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { RiderFilter } from '../../state/ui-slice';
import type { Field } from '../../station/use-field';

type Rows = readonly PlacedStanding[];

/** The rows that each filter shows, in the order of the table; all of them are the same array. Tags that nobody has are only among all. */
export function filteredRows(rows: Rows, { expected, out, seen }: Omit<Field, 'counts'>): Readonly<Record<RiderFilter, Rows>> {
  const isOut = new Set(out);
  const isOverdue = new Set<string>(expected.filter(({ state }) => state !== 'due').map(({ rider }) => rider));
  const isSeen = new Set<string>(seen.map(({ rider }) => rider));
  return {
    all: rows,
    out: rows.filter(({ rider }) => isOut.has(rider)),
    overdue: rows.filter(({ rider }) => isOverdue.has(rider)),
    unseen: rows.filter(({ rider, participant, laps }) => participant !== null && laps === 0 && !isSeen.has(rider)),
  };
}
