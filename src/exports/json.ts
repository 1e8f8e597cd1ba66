import { withPlaces } from '../domain/model/classification';
import { ruleMessages } from '../domain/model/describe-rules';
import { formatInstant } from '../domain/model/time';
import { rulesAsStarted } from '../domain/model/wave-start';
import { classificationTables } from '../domain/views/classification-tables';
import { teamTable } from '../domain/views/team-table';
import { changedResultRow, publicJuryRow, rowsByRider } from '../wire/jury-to-wire';
import type { Wire } from '../wire/shared/contract-types';
import { legRow, messageRow, placedRow, raceSummary, teamRow } from '../wire/to-wire';
import { type Results, ruleSentences } from './race-results';
import { isOver } from './status';

/** The results for programs: `ResultsFile` of the contract, indented so that people can read it. */
export function jsonFile(results: Results): Uint8Array {
  const { revision, madeAt, control, standings, relays, declared, jury, changes } = results;
  const rows = rowsByRider(standings);
  const file: Wire<'ResultsFile'> = {
    format: 'racetag-results-1',
    revision,
    made_at: formatInstant(madeAt),
    over: isOver(results),
    race: raceSummary(control, declared),
    rules: [...ruleSentences(results)],
    rule_messages: ruleMessages(rulesAsStarted(control)).map(messageRow),
    standings: withPlaces(standings).map(placedRow),
    classifications: classificationTables(standings, control.rules).map(({ name, rows }) => ({ name, standings: rows.map(placedRow) })),
    teams: teamTable(standings, control.rules.teams).map(teamRow),
    relays: relays.map(({ rider, legs }) => ({ rider, legs: legs.map(legRow) })),
    jury: jury.filter(({ correction }) => correction.kind !== 'note' || correction.public).map((act) => publicJuryRow(act, rows)),
    changes: changes.map(changedResultRow),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}
