import { plainText } from '../../domain/model/plain-text';
import { FEDERATION_FILES } from '../../domain/model/sheet-definition';
import type { Steps } from '../../domain/steps';
import { checkFile } from '../../exports/federations/check-file';
import { partOf } from '../../exports/parts';
import type { ResultsData } from '../../exports/race-results';
import { resultsOf } from '../../exports/results-of';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import { isFederationFile } from '../../wire/shared/export-sheets';
import { messageRow } from '../../wire/to-wire';
import type { Handlers } from '../operation';
import { partNames } from '../part-names';
import { problem } from '../problem';
import { requireRace } from '../require-race';

/** What is missing in a file for a federation or service, before it is made. */
export function federationFileRoutes(station: Station): Pick<Handlers, 'checkFederationFile'> {
  return {
    checkFederationFile: async ({ path: { sheet }, query, texts, machineTexts }) => {
      requireRace(station);
      if (!isFederationFile(sheet)) return problem(texts, 404, { code: 'unknown-sheet', params: { sheet, known: FEDERATION_FILES } });
      const of = query.of === undefined ? null : plainText(query.of);
      const written = { madeAt: station.now(), texts: machineTexts, facts: ['participants'] } as const;
      const found = await inPieces(station.atOneMoment((race) => withParts(race, resultsOf(race, written))));
      const { data, known } = found;
      if (of !== null && !known.includes(of)) return problem(texts, 422, { code: 'unknown-part', params: { of, known } });
      const results = { ...data, texts: machineTexts };
      const { riders, findings } = await inPieces(checkFile(sheet, results, partOf(results, of)));
      const rows = findings.map(({ severity, message }) => ({ severity, text: texts.say('federation', message), ...messageRow(message) }));
      return { status: 200, body: { sheet, of, revision: data.revision, riders, findings: rows } };
    },
  };
}

function* withParts(race: RaceView, results: Steps<ResultsData>): Steps<{ readonly data: ResultsData; readonly known: readonly string[] }> {
  return { known: partNames(race), data: yield* results };
}
