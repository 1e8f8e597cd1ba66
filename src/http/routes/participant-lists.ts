import { formatInstant } from '../../domain/model/time';
import type { PlannedParticipant } from '../../domain/model/views';
import { mapSteps, type Steps } from '../../domain/steps';
import { participantsCsv } from '../../exports/participants-csv';
import type { ListField } from '../../imports/heading-words';
import type { StartClock } from '../../imports/listed-starts';
import { type ListOptions, type ParticipantList, readListSteps } from '../../imports/participant-list';
import type { RaceView, Station } from '../../station';
import { DEFAULT_LANGUAGE } from '../../texts/languages';
import type { Texts } from '../../texts/texts';
import { importedLineRow, listNoticeRow } from '../../wire/participants-to-wire';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import { inPieces } from '../in-pieces';
import type { Handlers, OperationRequest, OperationResponse, Problem, Wire } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { MAX_ISSUES } from '../validation-issue';
import { commandResponse } from './execute-command';

type ListOperation = 'importParticipants' | 'exportParticipants';

/** Imports and exports participants as a CSV list. */
export function participantListRoutes(station: Station): Pick<Handlers, ListOperation> {
  return {
    importParticipants: (request) => importList(station, request),
    exportParticipants: async ({ query: { template }, machineTexts: texts }) => {
      const race = requireRace(station);
      const fileName = texts.catalogue.exports.participantsFileName(race.control.name);
      const headers = { 'content-disposition': attachmentDisposition(fileName), 'content-language': DEFAULT_LANGUAGE };
      const raw = await inPieces(participantsCsv(template === 1 ? [] : race.participants(), texts, race.startList()));
      return { status: 200, type: 'text/csv', raw, headers };
    },
  };
}

/** Reads, plans and reports in pieces: a list of thousands of lines must not hold reads that arrive meanwhile. */
async function importList(
  station: Station,
  { body, query, by, texts }: OperationRequest<'importParticipants'>,
): Promise<OperationResponse<'importParticipants'>> {
  const { gunSet, startAt } = requireRace(station).control;
  const clock: StartClock = { gunAt: gunSet ? startAt : null, near: gunSet ? startAt : station.now(), offsetAt: texts.offsetMinutes };
  const read = await inPieces(readListSteps(body, { ...listOptions(query), clock, thisYear: thisYear(station) }));
  if (!read.ok) return problem(texts, 422, read.problem);
  const skipped = new Set((query.leave_out ?? '').split(',').map(Number));
  const lines = read.list.lines.filter(({ line }) => !skipped.has(line));
  const report = await currentReport(station, { ...read.list, lines }, texts);
  if (query.preview === 1 || report.unchanged === report.lines.length) return reportAnswer(report);
  const response = await commandResponse(station, { type: 'import-participants', list: lines }, { by, texts });
  if (response.status !== 200) return { ...response, body: { ...response.body, errors: lineErrors(report.lines) } };
  return reportAnswer({ ...report, act: response.body.act });
}

/** Written in pieces, like everything about a list. */
async function reportAnswer({ lines, ...report }: Wire<'ParticipantImport'>): Promise<OperationResponse<'importParticipants'>> {
  const rows = await inPieces(mapSteps(lines, (line) => JSON.stringify(line)));
  return { status: 200, type: 'application/json', raw: `${JSON.stringify(report).slice(0, -1)},"lines":[${rows.join(',')}]}` };
}

/** By the station's clock. */
function thisYear(station: Station): number {
  return Number(formatInstant(station.now()).slice(0, 4));
}

function listOptions(query: OperationRequest<'importParticipants'>['query']): ListOptions {
  return {
    encoding: query.encoding ?? null,
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
  const lines = yield* mapSteps(planned, (line) => importedLineRow(line, texts));
  return importReport(list, lines, notices);
}

/** The refused lines as errors of the answer. */
function lineErrors(lines: readonly Wire<'ImportedLine'>[]): NonNullable<Problem['errors']> {
  const errors = lines.flatMap(({ line, sentence, code, params }) =>
    code === null ? [] : [{ field: `line ${line}`, message: sentence, code, params }],
  );
  return errors.slice(0, MAX_ISSUES);
}

function importReport(
  { encoding, separator, headings, headingLine, columns }: ParticipantList,
  lines: readonly Wire<'ImportedLine'>[],
  notices: readonly Wire<'ListNotice'>[],
): Wire<'ParticipantImport'> {
  const count = (outcome: PlannedParticipant['outcome']): number => lines.filter((line) => line.outcome === outcome).length;
  return {
    act: null,
    encoding,
    separator,
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
