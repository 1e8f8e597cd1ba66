import { unparse } from 'papaparse';
import { guardFormulas } from '../domain/model/formula-guard';
import type { Participant } from '../domain/model/views';
import { mapSteps, type Steps } from '../domain/steps';
import type { Texts } from '../texts/texts';
import { BYTE_ORDER_MARK } from './csv';

/**
 * Everyone registered, in order of registration, one line each, so that importing it changes nothing: bib, name, category, team and the
 * tags assigned now, separated by spaces. Without participants it has headings alone, as a template to fill in.
 */
export function* participantsCsv(participants: readonly Participant[], texts: Texts): Steps<Uint8Array> {
  const lines = yield* mapSteps(participants, ({ bib, name, category, team, assignments }) => {
    const tags = assignments.filter(({ until }) => until === null).map(({ tag }) => tag);
    return [bib, name, category, team, tags.join(' ')].map(guardFormulas);
  });
  const { bib: bibs, name: names, category: categories, team: teams, tags: tagLists } = texts.catalogue.exports.participants;
  yield;
  const csv = unparse([[bibs, names, categories, teams, tagLists], ...lines], { newline: '\r\n' });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csv}\r\n`);
}
