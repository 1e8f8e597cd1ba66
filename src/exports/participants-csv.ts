import { unparse } from 'papaparse';
import type { Participant } from '../domain/model/views';
import { BYTE_ORDER_MARK } from './csv';

/** A text that a spreadsheet would take for a formula, or that one would take for a guarded one. */
const FORMULA = /^'*\s*[=+\-@]/;

/**
 * Everyone registered, in order of registration, one line each, so that importing it changes nothing: bib, name, category, team and the
 * tags carried now, separated by spaces. Headings alone for nobody, which is a template to fill in.
 */
export function participantsCsv(participants: readonly Participant[]): Uint8Array {
  const lines = participants.map(({ bib, name, category, team, assignments }) => {
    const tags = assignments.filter(({ until }) => until === null).map(({ tag }) => tag);
    return [bib, name, category, team, tags.join(' ')];
  });
  const csv = unparse([['Bib', 'Name', 'Category', 'Team', 'Tags'], ...lines], { newline: '\r\n', escapeFormulae: FORMULA });
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${csv}\r\n`);
}
