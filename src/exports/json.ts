import { placed } from '../domain/model/classification';
import { ruleMessages } from '../domain/model/describe-rules';
import { formatInstant } from '../domain/model/time';
import type { Wire } from '../wire/shared/contract-types';
import { messageRow, placedRow, raceSummary } from '../wire/to-wire';
import { type Results, ruleSentences } from './race-results';
import { isOver } from './status';

/** The results for programs: `ResultsFile` of the contract, indented so that people can read it. */
export function jsonFile(results: Results): Uint8Array {
  const { revision, madeAt, control, standings } = results;
  const file: Wire<'ResultsFile'> = {
    format: 'racetag-results-1',
    revision,
    made_at: formatInstant(madeAt),
    over: isOver(results),
    race: raceSummary(control),
    rules: [...ruleSentences(results)],
    rule_messages: ruleMessages(control.rules).map(messageRow),
    standings: placed(standings).map(placedRow),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}
