import { placed } from '../domain/classification';
import { formatInstant } from '../domain/time';
import { placedRow, raceSummary } from '../projections/wire-rows';
import type { Results } from './race-results';

/** The results for programs: `ResultsFile` of the contract, indented so that people can read it too. */
export function jsonFile({ revision, madeAt, control, sentences, standings }: Results): Uint8Array {
  const file = {
    format: 'racetag-results-1',
    revision,
    made_at: formatInstant(madeAt),
    race: raceSummary(control),
    rules: sentences,
    standings: placed(standings).map(placedRow),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}
