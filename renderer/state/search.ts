import { asciiForms } from '../../src/domain/model/plain-text';

/** What a search compares. */
export interface Searchable {
  readonly bib: string;
  readonly name: string;
  readonly team: string;
  readonly club: string;
}

/**
 * Rows that match every word of the query: a number matches the beginning of the bib, other words any part of bib, name, team or club.
 * Case and accents do not matter. The same array for an empty query.
 */
export function search<T extends Searchable>(rows: readonly T[], query: string): readonly T[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const bib = plain(row.bib);
    const rest = plain(`${row.name} ${row.team} ${row.club}`);
    return words.every((word) => bib.startsWith(word) || rest.includes(word));
  });
}

/** The row with exactly this bib, or else the one whose bib is the same but for case and accents; null for none. */
export function findByBib<T extends Pick<Searchable, 'bib'>>(rows: readonly T[], bib: string): T | null {
  const wanted = plain(bib);
  if (wanted === '') return null;
  const typed = bib.trim();
  return rows.find((row) => row.bib === typed) ?? rows.find((row) => plain(row.bib) === wanted) ?? null;
}

interface Act {
  readonly sentence: string;
  readonly by: string;
  readonly reason: string | null;
}

/** Actions whose text, author or reason contains the query, whatever its case and accents; newest first. `acts` are oldest first. */
export function searchActs<T extends Act>(acts: readonly T[], query: string): readonly T[] {
  const wanted = plain(query);
  return acts.filter((act) => plain(`${act.sentence} ${act.by} ${act.reason ?? ''}`).includes(wanted)).reverse();
}

/** Letters that are no plain letter with an accent, as people type them who have no such key. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};

const OTHER_LETTERS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');

/** A text without case, accents and letters of its own, so that `lukasz` finds `Łukasz`; full-width letters and the digits of any script as ASCII has them. */
function plain(text: string): string {
  return asciiForms(text.trim().normalize('NFKD'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(OTHER_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
