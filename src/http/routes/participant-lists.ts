import type { PlannedParticipant } from '../../domain/model/views';
import { participantsCsv } from '../../exports/participants-csv';
import type { ListField } from '../../imports/headings';
import { type ParticipantList, readParticipantList } from '../../imports/participant-list';
import type { Station } from '../../station';
import { attachmentDisposition } from '../../wire/shared/content-disposition';
import type { Answer, Ask, Handlers, Wire } from '../operation';
import { problem } from '../problem';
import { requireRace } from '../require-race';
import { MAX_ISSUES, type ValidationIssue } from '../validation-issue';
import { commandResponse } from './execute-command';

type ListOperation = 'importParticipants' | 'exportParticipants';

/** Participants by the list: in from what organisers have, and out to where they edit it. */
export function participantListRoutes(station: Station): Pick<Handlers, ListOperation> {
  return {
    importParticipants: (ask) => importList(station, ask),
    exportParticipants: ({ query: { template }, texts }) => {
      const race = requireRace(station);
      const fileName = texts.catalogue.exports.participantsFileName(race.control.name);
      const headers = { 'content-disposition': attachmentDisposition(fileName) };
      return { status: 200, type: 'text/csv', raw: participantsCsv(template === 1 ? [] : race.participants(), texts), headers };
    },
  };
}

function importList(station: Station, { body, query, by }: Ask<'importParticipants'>): Answer<'importParticipants'> {
  const race = requireRace(station);
  const read = readParticipantList(body, {
    columns: query.columns === undefined ? null : (query.columns.split(',') as readonly ListField[]),
    headings: query.headings === undefined ? null : query.headings === 1,
  });
  if (!read.ok) return problem(422, 'no-list', `${read.sentence} Nothing was stored.`);
  const leftOut = new Set((query.leave_out ?? '').split(',').map(Number));
  const lines = read.list.lines.filter(({ line }) => !leftOut.has(line));
  const report = reportOf(read.list, race.plannedImport(lines));
  if (query.preview === 1 || report.unchanged === report.lines.length) return { status: 200, body: report };
  const done = commandResponse(station, { type: 'import-participants', list: lines }, { by });
  if (done.status !== 200) return { ...done, body: { ...done.body, errors: complaintsAbout(report.lines) } };
  return { status: 200, body: { ...report, act: done.body.act } };
}

function complaintsAbout(lines: readonly Wire<'ImportedLine'>[]): ValidationIssue[] {
  const refused = lines.filter(({ outcome }) => outcome === 'refused');
  return refused.slice(0, MAX_ISSUES).map(({ line, sentence }) => ({ field: `line ${line}`, message: sentence }));
}

function reportOf(
  { encoding, separator, headings, columns }: ParticipantList,
  planned: readonly PlannedParticipant[],
): Wire<'ParticipantImport'> {
  const count = (wanted: PlannedParticipant['outcome']): number => planned.filter(({ outcome }) => outcome === wanted).length;
  return {
    act: null,
    encoding,
    separator,
    headings,
    columns: columns.map(({ heading, field, samples }) => ({ heading, field, samples: [...samples] })),
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    lines: planned.map(lineRow),
  };
}

function lineRow({ line, outcome, details, tags, given, lost, before, sentence }: PlannedParticipant): Wire<'ImportedLine'> {
  const { bib, name, category, team } = details;
  const lists = { tags: [...tags], tags_given: [...given], tags_lost: [...lost] };
  return { line, outcome, bib, name, category, team, ...lists, before: before === null ? null : { ...before }, sentence };
}
