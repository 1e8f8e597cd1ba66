import type { RiderId, Seq } from '../../domain/model/entry';
import { plainText } from '../../domain/model/plain-text';
import type { EpochMs } from '../../domain/model/time';
import type { Steps } from '../../domain/steps';
import { type Exporter, ExportFailure, type ExportOrder } from '../../exports/exporter';
import { changesOf } from '../../exports/facts-of';
import { languageOfFile } from '../../exports/file-language';
import type { ChangesSince, ResultsData } from '../../exports/race-results';
import type { ExportedFile } from '../../exports/results-file';
import { resultsOf } from '../../exports/results-of';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import { FaultError, type Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import { EXPORT_FORMATS, type ExportFormat } from '../../wire/shared/export-formats';
import { EXPORT_SHEET_NAMES, EXPORT_SHEETS, type ExportSheet, isExportSheet } from '../../wire/shared/export-sheets';
import type { Handlers } from '../operation';
import { partNames } from '../part-names';
import { faulted, problem } from '../problem';

/** An exported page may contain any text as a name: no script runs in it and nothing is loaded. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

export function exportRoutes(station: Station, exporter: Exporter): Pick<Handlers, 'exportResults' | 'exportSheet' | 'exportFinishLynx'> {
  /** A moment of the race: everything in a file, and why it was refused, is of the same one. */
  const looked = <Result>(look: (race: RaceView, madeAt: EpochMs) => Steps<Result>): Promise<Result> =>
    inPieces(station.atOneMoment((race) => look(race, station.now())));
  return {
    exportResults: async ({ path: { format }, texts, paperTexts, gone }) => {
      const results = await looked((race, madeAt) => resultsOf(race, { madeAt, texts: paperTexts }));
      return fileAnswer(exporter, { format, results }, { texts, gone });
    },
    exportFinishLynx: async ({ query, texts, machineTexts, gone }) => {
      const found = await looked((race, madeAt) => finishLynxResults(race, query.of, { madeAt, texts: machineTexts }));
      if ('refusal' in found) return problem(texts, 422, found.refusal);
      const file = await fileFrom(exporter, { format: 'lif', sheet: 'results', ...found }, gone);
      if (file === null) return faulted(texts, { code: 'export-failed', params: { format: 'lif', cause: 'the caller has left' } });
      const headers = { 'content-disposition': attachmentDisposition(file.fileName) };
      return { status: 200, type: 'text/plain', raw: file.bytes, headers };
    },
    exportSheet: async ({ path: { sheet, format }, query, texts, paperTexts, gone }) => {
      const found = await looked((race, madeAt) => sheetResults(race, { ...query, sheet }, { madeAt, texts: paperTexts }));
      if ('known' in found) return problem(texts, 404, { code: 'unknown-sheet', params: { sheet, known: found.known } });
      if ('refusal' in found) return problem(texts, 422, found.refusal);
      const since = found.changes === null ? {} : { since: await inPieces(found.changes) };
      const { kind, of, results } = found;
      const order = { format, sheet: kind, of, results: { ...results, facts: { ...results.facts, ...since } } };
      return fileAnswer(exporter, order, { texts, gone });
    },
  };
}

type Refused = { readonly refusal: Parameters<typeof problem>[2] };
type Written = Pick<ResultsData, 'madeAt'> & { readonly texts: Texts };

function* finishLynxResults(
  race: RaceView,
  named: string | undefined,
  written: Written,
): Steps<Refused | { readonly of: string | null; readonly results: ResultsData }> {
  const of = named === undefined ? null : plainText(named);
  const known = partNames(race);
  if (of !== null && !known.includes(of)) return { refusal: { code: 'unknown-part', params: { of, known } } };
  return { of, results: yield* resultsOf(race, { ...written, facts: ['participants'] }) };
}

interface SheetQuery extends Choice {
  /** The name of a sheet, or of one that was saved. */
  readonly sheet: string;
  readonly of?: string;
}

interface FoundSheet {
  readonly kind: ExportSheet;
  readonly of: string | null;
  readonly results: ResultsData;
  /** What has changed, where the sheet shows it: the race is computed again as it was, and may change meanwhile. */
  readonly changes: Steps<ChangesSince> | null;
}

/** What a sheet is made of; `known` are the names that there are, where the sheet is none of them. */
function* sheetResults(
  race: RaceView,
  query: SheetQuery,
  written: Written,
): Steps<{ readonly known: readonly string[] } | Refused | FoundSheet> {
  const { sheet } = query;
  const definition = race.sheets().find(({ name }) => name === sheet);
  const kind = definition?.what ?? sheet;
  if (!isExportSheet(kind)) return { known: [...new Set([...EXPORT_SHEET_NAMES, ...race.sheets().map(({ name }) => name)])] };
  const of = query.of === undefined ? definition?.of || null : plainText(query.of);
  if (of !== null) {
    if (!EXPORT_SHEETS[kind].hasParts) return { refusal: { code: 'sheet-without-parts', params: { sheet } } };
    const known = partNames(race);
    if (!known.includes(of)) return { refusal: { code: 'unknown-part', params: { of, known } } };
  }
  const refusal = choiceProblem(race, kind, query);
  if (refusal !== null) return { refusal };
  const chosen = chosenRiders(race, query.rider).flatMap(({ rider }) => rider ?? []);
  yield;
  const results = yield* resultsOf(race, { ...written, facts: EXPORT_SHEETS[kind].facts });
  const own = { ...(definition === undefined ? {} : { definition }), ...(chosen.length === 0 ? {} : { chosen }) };
  const since = query.since ?? race.declared()?.revision ?? race.revision;
  return { kind, of, results: { ...results, ...own }, changes: kind === 'changes' ? yield* changesOf(race, since) : null };
}

interface ChosenRider {
  readonly bib: string;
  /** Null: nobody has the bib. */
  readonly rider: RiderId | null;
}

/** The riders whose bibs were named. */
function chosenRiders(race: RaceView, named: string | undefined): readonly ChosenRider[] {
  if (named === undefined) return [];
  const bibs = [...new Set(named.split(',').map(plainText))].filter((bib) => bib !== '');
  const rows = new Map(race.standings().map(({ bib, rider }) => [bib.toLowerCase(), rider]));
  const chosen = bibs.map((bib) => ({ bib, rider: rows.get(bib.toLowerCase()) ?? null }));
  if (chosen.length > 0 && chosen.every(({ rider }) => rider !== null)) return chosen;
  // A bib may have a comma in it; and a choice of nobody is not one of everybody.
  const whole = { bib: plainText(named), rider: rows.get(plainText(named).toLowerCase()) ?? null };
  return whole.rider !== null || chosen.length === 0 ? [whole] : chosen;
}

interface Choice {
  readonly rider?: string;
  readonly since?: Seq;
}

/** Why a sheet cannot be of the chosen riders, or since the revision; null: it can. */
function choiceProblem(race: RaceView, kind: ExportSheet, { rider, since }: Choice): Parameters<typeof problem>[2] | null {
  if (rider !== undefined && !('takesRiders' in EXPORT_SHEETS[kind])) {
    return { code: 'sheet-without-parameter', params: { sheet: kind, parameter: 'rider' } };
  }
  const unknown = chosenRiders(race, rider).filter((one) => one.rider === null);
  if (unknown.length > 0) return { code: 'unknown-bibs', params: { bibs: unknown.map(({ bib }) => bib) } };
  if (kind !== 'changes')
    return since === undefined ? null : { code: 'sheet-without-parameter', params: { sheet: kind, parameter: 'since' } };
  if (since === undefined && race.declared() === null) return { code: 'since-missing', params: {} };
  return (since ?? 0) > race.revision ? { code: 'bad-value', params: { problem: 'revision-ahead', last: race.revision } } : null;
}

interface Caller {
  readonly texts: Texts;
  readonly gone: AbortSignal;
}

async function fileAnswer(exporter: Exporter, order: ExportOrder & { readonly format: ExportFormat }, { texts, gone }: Caller) {
  const { format, results } = order;
  const file = await fileFrom(exporter, order, gone);
  // Only ends the request: the caller has left.
  if (file === null) return faulted(texts, { code: 'export-failed', params: { format, cause: 'the caller has left' } });
  const headers = {
    'content-disposition': attachmentDisposition(file.fileName),
    'content-language': languageOfFile(format, results.language),
    'content-security-policy': FILE_POLICY,
  };
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
