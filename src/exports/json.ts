import { withPlaces } from '../domain/model/classification';
import { ruleMessages } from '../domain/model/describe-rules';
import type { RiderId } from '../domain/model/entry';
import { formatInstant } from '../domain/model/time';
import { rulesAsStarted } from '../domain/model/wave-start';
import { classificationTables } from '../domain/views/classification-tables';
import { teamTable } from '../domain/views/team-table';
import { changedResultRow, publicJuryRow, rowsByRider } from '../wire/jury-to-wire';
import type { Wire } from '../wire/shared/contract-types';
import { legRow, messageRow, placedRow, raceSummary, teamRow } from '../wire/to-wire';
import { type Part, partTable } from './parts';
import { type Results, ruleSentences } from './race-results';
import { isOver } from './status';

/** The results for programs: `ResultsFile` of the contract, indented so that people can read it; of a part, its riders and what is theirs. */
export function jsonFile(results: Results, part: Part | null): Uint8Array {
  const { revision, madeAt, control, standings, relays, declared, jury, changes } = results;
  const rows = rowsByRider(standings);
  const single = part === null ? null : partTable(results, part);
  const inPart = single === null ? null : new Set(single.rows.map(({ rider }) => rider));
  const isShown = ({ rider }: { readonly rider: RiderId }): boolean => inPart === null || inPart.has(rider);
  const file: Wire<'ResultsFile'> = {
    format: 'racetag-results-1',
    ...(part === null ? {} : { of: part.name }),
    revision,
    made_at: formatInstant(madeAt),
    over: isOver(results),
    race: raceSummary(control, declared),
    rules: [...ruleSentences(results)],
    rule_messages: ruleMessages(rulesAsStarted(control)).map(messageRow),
    standings: (single?.rows ?? withPlaces(standings)).map(placedRow),
    classifications: classificationTables(standings, control.rules)
      .filter(({ name }) => part === null || (part.kind === 'classification' && part.name === name))
      .map((table) => ({ name: table.name, standings: table.rows.map(placedRow) })),
    teams: part === null ? teamTable(standings, control.rules.teams).map(teamRow) : [],
    relays: relays.filter(isShown).map(({ rider, legs }) => ({ rider, legs: legs.map(legRow) })),
    jury: jury
      .filter((act) => isShown(act) && (act.correction.kind !== 'note' || act.correction.public))
      .map((act) => publicJuryRow(act, rows)),
    changes: changes.filter(isShown).map(changedResultRow),
  };
  return new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
}
