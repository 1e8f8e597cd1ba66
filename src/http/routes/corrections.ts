import { formatInstant } from '../../domain/model/time';
import type { SuspectedLap, TracedRead } from '../../domain/model/views';
import type { Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { correctionOf } from '../../wire/from-wire';
import type { Handlers, Wire } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { actRow, commandResponse } from './execute-command';

type CorrectionOperation = 'getTrace' | 'listSuspectedLaps' | 'correct' | 'undo' | 'redo' | 'getAudit';

export function correctionRoutes(station: Station): Pick<Handlers, CorrectionOperation> {
  return {
    getTrace: ({ path: { rider }, texts }) => {
      const trace = requireRace(station).trace(rider);
      if (trace === null) return problem(404, 'unknown-rider', 'No rider of this race has this id.');
      return { status: 200, body: { rider, reads: trace.map((read) => tracedRow(texts, read)) } };
    },
    listSuspectedLaps: () => ({ status: 200, body: { laps: requireRace(station).suspectedLaps().map(suspectedRow) } }),
    correct: ({ body: { correction, reason }, by, texts }) =>
      commandResponse(station, { type: 'correct', correction: correctionOf(correction, station) }, { by, reason, texts }),
    undo: ({ body: { act = null, reason }, by, texts }) => commandResponse(station, { type: 'undo', act }, { by, reason, texts }),
    redo: ({ body: { act = null, reason }, by, texts }) => commandResponse(station, { type: 'redo', act }, { by, reason, texts }),
    getAudit: ({ texts }) => ({
      status: 200,
      body: {
        acts: requireRace(station)
          .audit()
          .map((act) => actRow(texts, act)),
      },
    }),
  };
}

function tracedRow(texts: Texts, { seq, origin, kind, tag, at, verdict, corrections }: TracedRead): Wire<'TracedRead'> {
  return {
    seq,
    origin,
    kind,
    tag,
    at: formatInstant(at),
    code: verdict.code,
    sentence: texts.say('verdict', verdict),
    lap: verdict.code === 'counted' ? verdict.params.lap : null,
    same_as: verdict.code === 'same-crossing' ? verdict.params.as : null,
    corrections: [...corrections],
  };
}

function suspectedRow({ rider, seq, from, to, looksLike, median }: SuspectedLap): Wire<'SuspectedLap'> {
  return { rider, seq, from: formatInstant(from), to: formatInstant(to), looks_like: looksLike, median_ms: median };
}
