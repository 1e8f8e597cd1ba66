import { proposedRules } from '../../domain/model/proposed-rules';
import { type EpochMs, formatInstant } from '../../domain/model/time';
import type { PlannedParticipant } from '../../domain/model/views';
import { mapSteps, type Steps } from '../../domain/steps';
import { participantsCsv } from '../../exports/participants-csv';
import { categorySheet } from '../../imports/category-sheet';
import type { ListField } from '../../imports/heading-words';
import type { ListTable, ReadTable } from '../../imports/list-table';
import type { StartClock } from '../../imports/listed-starts';
import { type ListOptions, listSteps, type ParticipantList } from '../../imports/participant-list';
import { textTable } from '../../imports/text-table';
import { type WorkbookReader, workbookTable } from '../../imports/xlsx/workbook-reader';
import { inPieces } from '../../in-pieces';
import type { RaceView } from '../../race-view';
import type { Station } from '../../station';
import { DEFAULT_LANGUAGE } from '../../texts/languages';
import type { Texts } from '../../texts/texts';
import { importedLineRow, listNoticeRow, proposedRulesRow } from '../../wire/participants-to-wire';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import { jsonWithList } from '../json-list';
import type { Handlers, OperationRequest, OperationResponse, Problem, Wire } from '../operation';
import { invalid, type ProblemResponse, problem } from '../problem';
import { requireRace } from '../require-race';
import { MAX_ISSUES, type ValidationIssue } from '../validation-issue';
import { commandResponse } from './execute-command';

type ListOperation = 'importParticipants' | 'exportParticipants';

/** Imports participants from a list, and exports them as one. */
export function participantListRoutes(station: Station, readWorkbook: WorkbookReader): Pick<Handlers, ListOperation> {
  return {
    importParticipants: async (request) => {
      const table = await tableOf(readWorkbook, request);
      if ('status' in table) return table;
      return table.ok ? importList(station, table.table, request) : problem(request.texts, 422, table.problem);
    },
    exportParticipants: async ({ query: { template }, machineTexts: texts }) => {
      const race = requireRace(station);
      const fileName = texts.catalogue.exports.participantsFileName(race.control.name);
      const headers = { 'content-disposition': attachmentDisposition(fileName), 'content-language': DEFAULT_LANGUAGE };
      const { riders, starts } = await inPieces(station.atOneMoment(listedRiders));
      const raw = await inPieces(participantsCsv(template === 1 ? [] : riders, texts, starts));
      return { status: 200, type: 'text/csv', raw, headers };
    },
  };
}

const NOT_OF_CSV: ValidationIssue = {
  field: 'sheet',
  code: 'only-with-body',
  params: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
};
const NOT_OF_WORKBOOKS: ValidationIssue = { field: 'encoding', code: 'only-with-body', params: { type: 'text/csv' } };

/** The cells of the list, or why there are none; a choice that means nothing for such a file is refused. */
async function tableOf(
  readWorkbook: WorkbookReader,
  { body: { type, bytes }, query: { sheet, encoding }, texts, gone }: OperationRequest<'importParticipants'>,
): Promise<ReadTable | ProblemResponse<422>> {
  if (type === 'text/csv') {
    return sheet === undefined ? inPieces(textTable(bytes, { encoding })) : invalid(texts, [NOT_OF_CSV]);
  }
  if (encoding !== undefined) return invalid(texts, [NOT_OF_WORKBOOKS]);
  const read = await readWorkbook({ bytes, sheet: sheet ?? null }, gone);
  // Only ends the request: the caller has left.
  return inPieces(workbookTable(read ?? { ok: false, problem: { problem: 'empty' } }));
}

/** Reads, plans and reports in pieces: a list of thousands of lines must not hold reads that arrive meanwhile. */
async function importList(
  station: Station,
  table: ListTable,
  { query, by, texts }: OperationRequest<'importParticipants'>,
): Promise<OperationResponse<'importParticipants'>> {
  const clock = startClockOf(requireRace(station), station.now(), texts);
  const read = await inPieces(listSteps(table, { ...listOptions(query), clock, thisYear: thisYear(station) }));
  if (!read.ok) return problem(texts, 422, read.problem);
  const skipped = new Set((query.leave_out ?? '').split(',').map(Number));
  const lines = read.list.lines.filter(({ line }) => !skipped.has(line));
  const report = await currentReport(station, { ...read.list, lines }, texts);
  if (query.preview === 1 || report.unchanged === report.lines.length) return reportAnswer(report);
  const response = await commandResponse(station, { type: 'import-participants', list: lines }, { by, texts });
  if (response.status !== 200) return { ...response, body: { ...response.body, errors: lineErrors(report.lines) } };
  return reportAnswer({ ...report, act: response.body.act });
}

interface ListedRiders {
  readonly riders: ReturnType<RaceView['participants']>;
  readonly starts: ReturnType<RaceView['startList']>;
}

function* listedRiders(race: RaceView): Steps<ListedRiders> {
  return { riders: yield* race.participantSteps(), starts: yield* race.startListSteps() };
}

/**
 * What start times of a list count from: the gun. Without one, times of day are of the day of the race once somebody has ridden in it, so that a
 * list with changed starts keeps its day; until then they are near now.
 */
function startClockOf(race: RaceView, now: EpochMs, { offsetMinutes: offsetAt }: Texts): StartClock {
  const { gunSet, startAt } = race.control;
  if (gunSet) return { gunAt: startAt, near: startAt, offsetAt };
  const hasRidden = race.standings().some(({ lastPassAt }) => lastPassAt !== null);
  return { gunAt: null, near: (hasRidden ? race.startList()[0]?.at : null) ?? now, offsetAt };
}

/** Written in pieces, like everything about a list. */
async function reportAnswer({ lines, ...report }: Wire<'ParticipantImport'>): Promise<OperationResponse<'importParticipants'>> {
  const rows = await inPieces(mapSteps(lines, (line) => JSON.stringify(line)));
  return { status: 200, type: 'application/json', raw: await inPieces(jsonWithList(report, 'lines', rows)) };
}

/** By the station's clock. */
function thisYear(station: Station): number {
  return Number(formatInstant(station.now()).slice(0, 4));
}

function listOptions(query: OperationRequest<'importParticipants'>['query']): ListOptions {
  return {
    blanks: query.clear_blanks === 1 ? 'clear' : 'keep',
    columns: query.columns === undefined ? null : (query.columns.split(',') as readonly ListField[]),
    headings: query.headings === undefined ? null : query.headings === 1,
  };
}

/** What the list would change. Begins again when somebody acts, or opens another race, before that is known. */
async function currentReport(station: Station, list: ParticipantList, texts: Texts): Promise<Wire<'ParticipantImport'>> {
  for (;;) {
    const race = requireRace(station);
    const { acts } = race;
    const report = await inPieces(reportSteps(race, list, texts));
    if (station.race() === race && race.acts === acts) return report;
  }
}

function* reportSteps(race: RaceView, list: ParticipantList, texts: Texts): Steps<Wire<'ParticipantImport'>> {
  const planned = yield* race.plannedImport(list.lines);
  const notices = [...list.notices, ...(yield* race.importNotices(planned))].map((notice) => listNoticeRow(notice, texts));
  yield;
  const proposal = proposalOf(race, list.file, texts);
  const lines = yield* mapSteps(planned, (line) => importedLineRow(line, texts));
  return importReport({ ...list, proposal }, lines, notices);
}

/** The refused lines as errors of the answer. */
function lineErrors(lines: readonly Wire<'ImportedLine'>[]): NonNullable<Problem['errors']> {
  const errors = lines.flatMap(({ line, sentence, code, params }) =>
    code === null ? [] : [{ field: `line ${line}`, message: sentence, code, params }],
  );
  return errors.slice(0, MAX_ISSUES);
}

function importReport(
  { file, headings, headingLine, columns, proposal }: ParticipantList & Pick<Wire<'ParticipantImport'>, 'proposal'>,
  lines: readonly Wire<'ImportedLine'>[],
  notices: readonly Wire<'ListNotice'>[],
): Wire<'ParticipantImport'> {
  const count = (outcome: PlannedParticipant['outcome']): number => lines.filter((line) => line.outcome === outcome).length;
  return {
    act: null,
    ...fileOf(file),
    proposal,
    headings,
    heading_line: headingLine,
    columns: columns.map(({ heading, field, samples }) => ({ heading, field, samples: [...samples] })),
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    notices: [...notices],
    lines: [...lines],
  };
}

function fileOf(file: ParticipantList['file']): Pick<Wire<'ParticipantImport'>, 'encoding' | 'separator' | 'sheets' | 'sheet'> {
  if (file.kind === 'text') return { encoding: file.encoding, separator: file.separator, sheets: [], sheet: null };
  return { encoding: null, separator: null, sheets: [...file.sheets], sheet: file.sheet };
}

/** The rules that the sheet of categories proposes; null where there is none, or it says nothing new. */
function proposalOf({ control, revision }: RaceView, file: ParticipantList['file'], texts: Texts): Wire<'ParticipantImport'>['proposal'] {
  if (file.kind === 'text' || file.categories === null) return null;
  const { categories, notices } = categorySheet(file.categories.records);
  const rules = proposedRules(control.rules, categories);
  return rules === null ? null : proposedRulesRow({ sheet: file.categories.sheet, revision, rules, before: control.rules, notices }, texts);
}
