/** What a search compares. */
export interface Searchable {
  readonly bib: string;
  readonly name: string;
  readonly team: string;
}

/**
 * Rows that match every word of the query: a number matches the beginning of the bib, other words any part of bib, name or team.
 * Case and accents do not matter. The same array for an empty query.
 */
export function search<T extends Searchable>(rows: readonly T[], query: string): readonly T[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const bib = plain(row.bib);
    const rest = plain(`${row.name} ${row.team}`);
    return words.every((word) => bib.startsWith(word) || rest.includes(word));
  });
}

/** The row with exactly this bib, compared without case. */
export function findByBib<T extends Pick<Searchable, 'bib'>>(rows: readonly T[], bib: string): T | null {
  const wanted = plain(bib);
  return wanted === '' ? null : (rows.find((row) => plain(row.bib) === wanted) ?? null);
}

interface Act {
  readonly sentence: string;
  readonly by: string;
  readonly reason: string | null;
}

/** Actions whose text, author or reason contains the query, whatever its case; newest first. `acts` are oldest first. */
export function searchActs<T extends Act>(acts: readonly T[], query: string): readonly T[] {
  const wanted = query.trim().toLowerCase();
  return acts.filter((act) => `${act.sentence} ${act.by} ${act.reason ?? ''}`.toLowerCase().includes(wanted)).reverse();
}

function plain(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
