import { inPieces } from '../../in-pieces';
import type { Station } from '../../station';
import { neutraliseCommand } from '../../wire/from-wire';
import { dueToBePulledRow, juryRow, proposalRow, publicNoteRows, resultChangesRow, rowsByRider } from '../../wire/jury-to-wire';
import type { Handlers } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { commandResponse } from './execute-command';

type SettlementOperation =
  | 'getSettlement'
  | 'settleRace'
  | 'listJuryActs'
  | 'listNotes'
  | 'neutralise'
  | 'declareResults'
  | 'getResultChanges';

/** Settling the race: proposals, the jury's acts, neutralisation, and what the results are. */
export function settlementRoutes(station: Station): Pick<Handlers, SettlementOperation> {
  return {
    getSettlement: ({ texts }) => {
      const race = requireRace(station);
      const rows = rowsByRider(race.standings());
      return {
        status: 200,
        body: {
          revision: race.revision,
          proposals: race.proposals().map((proposal) => proposalRow(proposal, rows, texts)),
          due_to_be_pulled: race.dueToBePulled().map((due) => dueToBePulledRow(due, rows, texts)),
        },
      };
    },
    settleRace: ({ body: { take, reason, revision }, by, texts }) =>
      commandResponse(station, { type: 'settle', take }, { by, reason, texts, revision }),
    listJuryActs: ({ texts }) => {
      const race = requireRace(station);
      const rows = rowsByRider(race.standings());
      return { status: 200, body: { acts: race.juryActs().map((act) => juryRow(act, rows, texts)) } };
    },
    listNotes: () => {
      const race = requireRace(station);
      return { status: 200, body: { notes: publicNoteRows(race.juryActs(), rowsByRider(race.standings())) } };
    },
    neutralise: ({ body: { from, until, reason, revision }, by, texts }) =>
      commandResponse(station, neutraliseCommand({ from, until }), { by, reason, texts, revision }),
    declareResults: ({ body: { state, reason, revision }, by, texts }) =>
      commandResponse(station, { type: 'declare', state }, { by, reason, texts, revision }),
    getResultChanges: async ({ query: { since }, texts }) => {
      const race = requireRace(station);
      if (since > race.revision) {
        return problem(texts, 422, { code: 'bad-value', params: { problem: 'revision-ahead', last: race.revision } });
      }
      return { status: 200, body: resultChangesRow(await inPieces(race.resultChanges(since))) };
    },
  };
}
