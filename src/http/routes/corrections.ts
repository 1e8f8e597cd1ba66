import { inPieces } from '../../in-pieces';
import type { Station } from '../../station';
import { actRow, parkedTagRow, suspectedLapRow, tracedReadRow } from '../../wire/acts-to-wire';
import { correctionOf } from '../../wire/from-wire';
import { legRow } from '../../wire/to-wire';
import { jsonOfRows } from '../json-list';
import type { Handlers } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { commandResponse } from './execute-command';

type CorrectionOperation = 'getTrace' | 'listSuspectedLaps' | 'listParkedTags' | 'correct' | 'undo' | 'redo' | 'getAudit';

export function correctionRoutes(station: Station): Pick<Handlers, CorrectionOperation> {
  return {
    getTrace: ({ path: { rider }, texts }) => {
      const race = requireRace(station);
      const trace = race.trace(rider);
      if (trace === null) return problem(texts, 404, { code: 'unknown-rider', params: { rider: { participant: rider } } });
      return {
        status: 200,
        body: {
          rider,
          legs: race.legs(rider).map(legRow),
          reads: trace.map((read) => tracedReadRow(read, texts)),
        },
      };
    },
    listSuspectedLaps: async () => {
      const laps = await inPieces(station.atOneMoment((race) => race.suspectedLapSteps()));
      return { status: 200, type: 'application/json', raw: await inPieces(jsonOfRows({}, 'laps', laps, suspectedLapRow)) };
    },
    listParkedTags: () => ({ status: 200, body: { tags: requireRace(station).parkedTags().map(parkedTagRow) } }),
    correct: ({ body: { correction, reason, revision, race_id }, by, texts }) => {
      // The reason of a penalty is that of its act, in whichever place it comes.
      const why = reason ?? ('reason' in correction ? correction.reason : undefined);
      return commandResponse(
        station,
        { type: 'correct', correction: correctionOf(correction, station) },
        { by, reason: why, texts, revision, raceId: race_id },
      );
    },
    undo: ({ body: { act = null, reason, race_id }, by, texts }) =>
      commandResponse(station, { type: 'undo', act }, { by, reason, texts, raceId: race_id }),
    redo: ({ body: { act = null, reason, race_id }, by, texts }) =>
      commandResponse(station, { type: 'redo', act }, { by, reason, texts, raceId: race_id }),
    getAudit: ({ texts }) => {
      const acts = requireRace(station).audit();
      return { status: 200, body: { acts: acts.map((act) => actRow(act, texts)) } };
    },
  };
}
