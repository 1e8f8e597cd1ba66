import type { Station } from '../../station';
import { listedStartsOf, startOrderOf } from '../../wire/starts-from-wire';
import { plannedStartsRow, startingRiderRow } from '../../wire/starts-to-wire';
import type { Handlers } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { commandResponse } from './execute-command';

type StartListOperation = 'getStartList' | 'takeStartList' | 'previewStartList';

export function startListRoutes(station: Station): Pick<Handlers, StartListOperation> {
  return {
    getStartList: () => {
      const race = requireRace(station);
      return { status: 200, body: { revision: race.revision, starts: race.startList().map(startingRiderRow) } };
    },
    takeStartList: ({ body: { starts, race_id: raceId, reason, revision }, by, texts }) =>
      commandResponse(station, { type: 'list-starts', starts: listedStartsOf(starts) }, { by, reason, texts, revision, raceId }),
    previewStartList: ({ body, texts }) => {
      const plan = requireRace(station).plannedStarts(startOrderOf(body), station.now());
      return plan.ok ? { status: 200, body: plannedStartsRow(plan, texts) } : problem(texts, 422, plan.refusal);
    },
  };
}
