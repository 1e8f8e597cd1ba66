import { formatShortTime } from '../domain/model/adjusted-time';
import type { PlacedStanding } from '../domain/model/standing';
import type { ChangedResult } from '../domain/model/views';
import { printable } from './printable';
import type { Results } from './race-results';
import { statusText } from './status';

/** What the results are: `Official since 2026-05-12 12:30:00 (UTC+02:00), changed since (3 riders)`; empty before the first declaration. */
export function declarationText({ declared, texts }: Results): string {
  if (declared === null) return '';
  const { state, at, revision, changedRiders } = declared;
  return texts.catalogue.exports.declared({ state, at: texts.dateTime(at), revision, changed: changedRiders });
}

/** A line for each rider with another result than when the results were declared: `12 Anna Muster: 2. 40:10.0 → 3. 40:15.0`. */
export function changeLines(results: Results): readonly string[] {
  return results.changes.map((change) => {
    const row = change.now ?? change.before;
    const name = row === null ? change.rider : printable(`${row.bib} ${row.name}`.trim());
    return `${name}: ${shortResult(change, 'before', results)} → ${shortResult(change, 'now', results)}`;
  });
}

function shortResult(change: ChangedResult, when: 'before' | 'now', results: Results): string {
  const row = change[when];
  const words = results.texts.catalogue.exports;
  if (row === null) return words.notListed;
  const parts = [placeOf(row, results), words.laps(row.rankedLaps), timeOf(row, results)];
  return parts.filter((part) => part !== '').join(', ');
}

function placeOf(row: PlacedStanding, results: Results): string {
  return row.place === null ? statusText(row, results) : results.texts.catalogue.exports.placed(row.place);
}

function timeOf({ elapsed }: PlacedStanding, { control }: Results): string {
  return elapsed === null ? '' : formatShortTime(elapsed, control.rules.decimals);
}
