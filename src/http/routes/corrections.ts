import type { RiderId } from '../../domain/model/entry';
import type { KeyHolder } from '../../domain/model/key';
import { newEarlyWaves } from '../../domain/views/rule-notices';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { actRow, notCountedRow, parkedTagRow, ruleNoticeRow, suspectedLapRow, tracedReadRow } from '../../wire/acts-to-wire';
import { correctionOf } from '../../wire/from-wire';
import { legRow } from '../../wire/to-wire';
import { jsonOfRows } from '../json-list';
import { mayCorrect, mayUndoOthers } from '../key-operations';
import type { Handlers } from '../operation';
import { type ProblemResponse, problem } from '../problem';
import { requireRace } from '../require-race';
import { commandResponse, execute } from './execute-command';

type CorrectionOperation = 'getTrace' | 'listSuspectedLaps' | 'listParkedTags' | 'correct' | 'undo' | 'redo' | 'getAudit';

export function correctionRoutes(station: Station): Pick<Handlers, CorrectionOperation> {
  return {
    getTrace: ({ path, texts }) => traceAnswer(requireRace(station), path.rider, texts),
    listSuspectedLaps: async () => {
      const laps = await inPieces(station.atOneMoment((race) => race.suspectedLapSteps()));
      return { status: 200, type: 'application/json', raw: await inPieces(jsonOfRows({}, 'laps', laps, suspectedLapRow)) };
    },
    listParkedTags: () => ({ status: 200, body: { tags: requireRace(station).parkedTags().map(parkedTagRow) } }),
    correct: async ({ body: { correction, reason, revision, race_id }, by, holder, texts }) => {
      if (holder !== null && !mayCorrect(holder.role, correction.kind)) return keyNotAllowed(holder, texts);
      // The reason of a penalty is that of its act, in whichever place it comes.
      const why = reason ?? ('reason' in correction ? correction.reason : undefined);
      const command = { type: 'correct', correction: correctionOf(correction, station) } as const;
      const executed = await execute(station, command, { by, reason: why, texts, revision, raceId: race_id });
      if (!executed.ok) return executed.response;
      const race = requireRace(station);
      const same = race.sameCorrectionAs(executed.entry);
      const warnings = same === null ? [] : [ruleNoticeRow(same, texts)];
      return { status: 200, body: { act: executed.act, not_counted: notCountedRow(race.notCounted(executed.entry), texts), warnings } };
    },
    undo: (request) => takeBack(station, 'undo', request),
    redo: (request) => takeBack(station, 'redo', request),
    getAudit: ({ texts }) => {
      const acts = requireRace(station).audit();
      return { status: 200, body: { acts: acts.map((act) => actRow(act, texts)) } };
    },
  };
}

/** The reads of a rider, or of the one who has the tag of this id. */
function traceAnswer(race: RaceView, id: RiderId, texts: Texts) {
  const ofId = race.trace(id);
  const rider = ofId === null ? race.riderMeant(id) : id;
  const trace = ofId ?? race.trace(rider);
  if (trace === null) {
    const name = rider.startsWith('tag:') ? { tag: rider.slice('tag:'.length) } : { participant: rider };
    return problem(texts, 404, { code: 'unknown-rider', params: { rider: name } });
  }
  return {
    status: 200,
    body: { rider, legs: race.legs(rider).map(legRow), reads: trace.map((read) => tracedReadRow(read, texts)) },
  } as const;
}

type TakeBack = Pick<Parameters<Handlers['undo']>[0], 'body' | 'by' | 'holder' | 'texts'>;

/** Undo or redo: without an act, whoever has a key means the newest act of their own. */
async function takeBack(station: Station, type: 'undo' | 'redo', { body, by, holder, texts }: TakeBack) {
  const { act = null, key, reason, race_id: raceId } = body;
  const isOfAnother = act !== null && holder !== null && !mayUndoOthers(holder.role) && station.race()?.auditOfAct(act)?.by !== holder.name;
  if (isOfAnother) return keyNotAllowed(holder, texts);
  const own = act === null && holder !== null ? { of: holder.name } : {};
  const before = station.race()?.control;
  const answer = await commandResponse(
    station,
    { type, act, ...own, ...(key === undefined ? {} : { key }) },
    { by, reason, texts, raceId },
  );
  if (answer.status !== 200) return answer;
  const { control } = requireRace(station);
  const warnings = newEarlyWaves(before ?? control, control).map((notice) => ruleNoticeRow(notice, texts));
  return { status: 200, body: { ...answer.body, warnings } } as const;
}

function keyNotAllowed({ role }: KeyHolder, texts: Texts): ProblemResponse<403> {
  return problem(texts, 403, { code: 'key-not-allowed', params: { role } });
}
