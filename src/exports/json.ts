import { placed } from '../domain/model/classification';
import { formatInstant } from '../domain/model/time';
import { placedRow, raceSummary } from '../wire/to-wire';
import type { Results } from './race-results';
import { isOver } from './status';

/** The results for programs: `ResultsFile` of the contract, indented so that people can read it. */
export function jsonFile(results: Results): Uint8Array {
  const { revision, madeAt, control, sentences, standings } = results;
  const file = {
    format: 'racetag-results-1',
    revision,
    made_at: formatInstant(madeAt),
    over: isOver(results),
    race: raceSummary(control),
    rules: sentences,
    standings: placed(standings).map(placedRow),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}
