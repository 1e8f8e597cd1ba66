import type { RiderId, Seq } from '../../domain/model/entry';
import { plainText } from '../../domain/model/plain-text';
import { type Exporter, ExportFailure, type ExportOrder } from '../../exports/exporter';
import { languageOfFile } from '../../exports/file-language';
import type { ChangesSince, RecordedAct, SheetFacts } from '../../exports/race-results';
import type { ExportedFile } from '../../exports/results-file';
import { resultsOf } from '../../exports/results-of';
import { FaultError, type RaceView, type Station } from '../../station';
import type { Texts } from '../../texts/texts';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import { EXPORT_FORMATS, type ExportFormat } from '../../wire/shared/export-formats';
import { EXPORT_SHEET_NAMES, EXPORT_SHEETS, type ExportSheet, isExportSheet, type SheetFact } from '../../wire/shared/export-sheets';
import { inPieces } from '../in-pieces';
import type { Handlers } from '../operation';
import { partNames } from '../part-names';
import { faulted, problem } from '../problem';
import { requireRace } from '../require-race';

/** An exported page may contain any text as a name: no script runs in it and nothing is loaded. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

export function exportRoutes(station: Station, exporter: Exporter): Pick<Handlers, 'exportResults' | 'exportSheet' | 'exportFinishLynx'> {
  return {
    exportResults: ({ path: { format }, texts, paperTexts, gone }) =>
      fileAnswer(exporter, { format, results: resultsOf(requireRace(station), station.now(), paperTexts) }, { texts, gone }),
    exportFinishLynx: async ({ query, texts, machineTexts, gone }) => {
      const race = requireRace(station);
      const of = query.of === undefined ? null : plainText(query.of);
      const known = partNames(race);
      if (of !== null && !known.includes(of)) return problem(texts, 422, { code: 'unknown-part', params: { of, known } });
      const results = { ...resultsOf(race, station.now(), machineTexts), facts: { participants: race.participants() } };
      const file = await fileFrom(exporter, { format: 'lif', sheet: 'results', of, results }, gone);
      if (file === null) return faulted(texts, { code: 'export-failed', params: { format: 'lif', cause: 'the caller has left' } });
      const headers = { 'content-disposition': attachmentDisposition(file.fileName) };
      return { status: 200, type: 'text/plain', raw: file.bytes, headers };
    },
    exportSheet: async ({ path: { sheet, format }, query, texts, paperTexts, gone }) => {
      const race = requireRace(station);
      const definition = race.sheets().find(({ name }) => name === sheet);
      const kind = definition?.what ?? sheet;
      if (!isExportSheet(kind)) {
        const saved = race.sheets().map(({ name }) => name);
        return problem(texts, 404, { code: 'unknown-sheet', params: { sheet, known: [...new Set([...EXPORT_SHEET_NAMES, ...saved])] } });
      }
      const of = query.of === undefined ? definition?.of || null : plainText(query.of);
      if (of !== null) {
        if (!EXPORT_SHEETS[kind].hasParts) return problem(texts, 422, { code: 'sheet-without-parts', params: { sheet } });
        const known = partNames(race);
        if (!known.includes(of)) return problem(texts, 422, { code: 'unknown-part', params: { of, known } });
      }
      const refusal = choiceProblem(race, kind, query);
      if (refusal !== null) return problem(texts, 422, refusal);
      const chosen = chosenRiders(race, query.rider).flatMap(({ rider }) => rider ?? []);
      const results = resultsOf(race, station.now(), paperTexts);
      const facts = await factsOf(race, EXPORT_SHEETS[kind].facts, query.since);
      const own = { ...(definition === undefined ? {} : { definition }), ...(chosen.length === 0 ? {} : { chosen }) };
      return fileAnswer(exporter, { format, sheet: kind, of, results: { ...results, ...own, facts } }, { texts, gone });
    },
  };
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

/** What a sheet shows besides the standings, of the revision that the race has at the call: nothing else is done before it is taken. */
async function factsOf(race: RaceView, wanted: readonly string[], since: Seq | undefined): Promise<SheetFacts> {
  const has = (fact: SheetFact): boolean => wanted.includes(fact);
  return {
    ...(has('passings') ? { passings: race.allPassings(race.standings().map(({ rider }) => rider)) } : {}),
    ...(has('reads') ? { reads: race.allReads() } : {}),
    ...(has('participants') ? { participants: race.participants() } : {}),
    ...(has('start-list') ? { startList: race.startList() } : {}),
    ...(has('acts') ? { acts: race.audit().map(recordedAct) } : {}),
    ...(has('changes') ? { since: await changesOf(race, since ?? race.declared()?.revision ?? race.revision) } : {}),
  };
}

async function changesOf(race: RaceView, since: Seq): Promise<ChangesSince> {
  const audit = race.audit();
  const { riders, acts } = await inPieces(race.resultChanges(since));
  return { since, riders, acts: audit.filter(({ seq }) => acts.includes(seq)).map(recordedAct) };
}

function recordedAct({ seq, recordedAt, by, reason, undone, message }: RecordedAct): RecordedAct {
  return { seq, recordedAt, by, reason, undone, message };
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
