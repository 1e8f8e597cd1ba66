import { plainText } from '../../domain/model/plain-text';
import { type Exporter, ExportFailure, type ExportOrder } from '../../exports/exporter';
import type { RecordedAct, SheetFacts } from '../../exports/race-results';
import type { ExportedFile } from '../../exports/results-file';
import { resultsOf } from '../../exports/results-of';
import { FaultError, type RaceView, type Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import { EXPORT_FORMATS } from '../../wire/shared/export-formats';
import { EXPORT_SHEET_NAMES, EXPORT_SHEETS, isExportSheet, type SheetFact } from '../../wire/shared/export-sheets';
import type { Handlers } from '../operation';
import { faulted, problem } from '../problem';
import { requireRace } from '../require-race';

/** An exported page may contain any text as a name: no script runs in it and nothing is loaded. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

export function exportRoutes(station: Station, exporter: Exporter): Pick<Handlers, 'exportResults' | 'exportSheet'> {
  return {
    exportResults: ({ path: { format }, texts, gone }) =>
      fileAnswer(exporter, { format, results: resultsOf(requireRace(station), station.now(), texts) }, { texts, gone }),
    exportSheet: async ({ path: { sheet, format }, query, texts, gone }) => {
      const race = requireRace(station);
      if (!isExportSheet(sheet)) return problem(texts, 404, { code: 'unknown-sheet', params: { sheet, known: EXPORT_SHEET_NAMES } });
      const of = query.of === undefined ? null : plainText(query.of);
      if (of !== null) {
        if (!EXPORT_SHEETS[sheet].hasParts) return problem(texts, 422, { code: 'sheet-without-parts', params: { sheet } });
        const known = partNames(race);
        if (!known.includes(of)) return problem(texts, 422, { code: 'unknown-part', params: { of, known } });
      }
      const results = { ...resultsOf(race, station.now(), texts), facts: factsOf(race, EXPORT_SHEETS[sheet].facts) };
      return fileAnswer(exporter, { format, sheet, of, results }, { texts, gone });
    },
  };
}

/** What a sheet can be of: the classifications, then the categories of riders and rules, each once. */
function partNames(race: RaceView): readonly string[] {
  const { classifications, terms, waves } = race.control.rules;
  const ofRules = [...terms.map(({ category }) => category), ...waves.flatMap(({ categories }) => categories)];
  const ofRiders = race.standings().map(({ category }) => category);
  return [...new Set([...classifications.map(({ name }) => name), ...ofRiders, ...ofRules])].filter((name) => name !== '');
}

/** What a sheet shows besides the standings. Taken in one turn, so that all of it is of one revision. */
function factsOf(race: RaceView, wanted: readonly string[]): SheetFacts {
  const has = (fact: SheetFact): boolean => wanted.includes(fact);
  return {
    ...(has('passings') ? { passings: race.allPassings(race.standings().map(({ rider }) => rider)) } : {}),
    ...(has('reads') ? { reads: race.allReads() } : {}),
    ...(has('participants') ? { participants: race.participants() } : {}),
    ...(has('start-list') ? { startList: race.startList() } : {}),
    ...(has('acts') ? { acts: race.audit().map(recordedAct) } : {}),
  };
}

function recordedAct({ seq, recordedAt, by, reason, undone, message }: RecordedAct): RecordedAct {
  return { seq, recordedAt, by, reason, undone, message };
}

interface Caller {
  readonly texts: Texts;
  readonly gone: AbortSignal;
}

async function fileAnswer(exporter: Exporter, order: ExportOrder, { texts, gone }: Caller) {
  const { format } = order;
  const file = await fileFrom(exporter, order, gone);
  // Only ends the request: the caller has left.
  if (file === null) return faulted(texts, { code: 'export-failed', params: { format, cause: 'the caller has left' } });
  const headers = { 'content-disposition': attachmentDisposition(file.fileName), 'content-security-policy': FILE_POLICY };
  return { status: 200 as const, type: EXPORT_FORMATS[format].mediaType, raw: file.bytes, headers };
}

async function fileFrom(exporter: Exporter, order: ExportOrder, gone: AbortSignal): Promise<ExportedFile | null> {
  try {
    return await exporter(order, gone);
  } catch (error) {
    if (!(error instanceof ExportFailure)) throw error;
    throw new FaultError({ code: 'export-failed', params: { format: order.format, cause: error.reason } }, error);
  }
}
