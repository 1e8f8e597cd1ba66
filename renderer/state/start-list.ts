import { byBib } from '../../src/domain/model/bib-order';
import type { PlacedStanding } from '../../src/domain/model/standing';

/** The riders as a start list shows them: section by section, in the order of the bibs. The rows stay the same objects. */
export function startListOrder(rows: readonly PlacedStanding[]): readonly PlacedStanding[] {
  return byBib(rows).sort((one, other) => sectionOf(one) - sectionOf(other));
}

/** Whether a table is a start list so far: nobody has a lap. */
export function isStartList(rows: readonly PlacedStanding[]): boolean {
  return rows.length > 0 && rows.every(({ laps, status }) => laps === 0 && (status === 'racing' || status === 'dns'));
}

function sectionOf({ section }: PlacedStanding): number {
  return section ?? Number.MAX_SAFE_INTEGER;
}
