import { KNOWN_HEADINGS, type KnownHeading, type ListField } from './heading-words';

/** The field that a heading names; `ignored` for an unknown heading. A number at its end, as in `Tag 2`, does not matter. */
export function fieldOfHeading(heading: string): ListField {
  return knownHeading(heading)?.field ?? 'ignored';
}

/** What a heading says; null for an unknown one. Of several words apart from each other, as in `Startnr. / Bib`, the first known counts. */
export function knownHeading(heading: string): KnownHeading | null {
  if (/^(?:#|№)$/.test(heading.trim())) return { field: 'bib', isClear: false };
  const parts = heading.split(/[/()|[\]]/);
  return [heading, ...(parts.length > 1 ? parts : [])].map(headingOfWord).find((found) => found !== null) ?? null;
}

function headingOfWord(word: string): KnownHeading | null {
  const key = headingKey(word);
  return KNOWN_HEADINGS.get(key) ?? KNOWN_HEADINGS.get(key.replace(/\d+$/, '')) ?? headingOfNumber(word);
}

/** Words that say of a bib or a tag that it is a number. */
const NUMBER_WORDS = new Set('no nr n o num number numero nummer numer cislo id code de do del di d the of #'.split(' '));

/** What `N.º Chip`, `Start #` or `Número de dorsal` say: a number of a bib or a tag. */
function headingOfNumber(heading: string): KnownHeading | null {
  const words = heading.split(/[\s._-]+|(?=#)/).map((word) => (word === '#' ? word : headingKey(word)));
  const rest = words.filter((word) => word !== '' && !NUMBER_WORDS.has(word));
  if (rest.length === words.length) return null;
  const meanings = [rest.join(''), `${rest.join('')}no`].map((key) => KNOWN_HEADINGS.get(key));
  return meanings.find((known) => known?.isClear === true && (known.field === 'bib' || known.field === 'tag')) ?? null;
}

/** Letters that have no accent to take off. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** A heading reduced to lower-case letters and digits without accents, so that different spellings are equal. */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[łøđßæœı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** A column by its heading, and whether any line has a text in it. */
export interface HeadedColumn {
  readonly heading: string;
  readonly isEmpty: boolean;
}

/** Fields that may stand in several columns, which add up. */
const REPEATABLE: ReadonlySet<ListField> = new Set<ListField>(['tag', 'first-name', 'last-name', 'ignored']);

/**
 * The field of each column by its heading. Of several columns for one field the best counts: one with texts before an empty one, one with
 * a clear heading before a vague one, then the first; tags and parts of names add up. Beside a column of first names or of last names, a
 * column `Name` holds the other half of the name; beside both, it is not used.
 */
export function fieldsOfHeadings(columns: readonly HeadedColumn[]): readonly ListField[] {
  const ranked = columns.map(({ heading, isEmpty }, index) => {
    const known = knownHeading(heading);
    const field: ListField = known?.field ?? 'ignored';
    return { index, field, rank: (isEmpty ? 0 : 2) + (known?.isClear === true ? 1 : 0) };
  });
  const best = new Map<ListField, (typeof ranked)[number]>();
  for (const column of ranked) if (column.rank > (best.get(column.field)?.rank ?? -1)) best.set(column.field, column);
  const fields = ranked.map(({ index, field, rank }): ListField => {
    const first = best.get(field);
    const isUsed = REPEATABLE.has(field) ? field !== 'tag' || isClearEnough(rank, first?.rank ?? 0) : first?.index === index;
    return isUsed ? field : 'ignored';
  });
  return withHalves(fields);
}

/** A column of tags with a vague heading counts only where no column with a clear one has tags. */
function isClearEnough(rank: number, best: number): boolean {
  return rank === best || (rank & 1) === 1;
}

function withHalves(fields: readonly ListField[]): readonly ListField[] {
  const [hasFirst, hasLast] = [fields.includes('first-name'), fields.includes('last-name')];
  if (!hasFirst && !hasLast) return fields;
  const instead = hasFirst && hasLast ? 'ignored' : hasFirst ? 'last-name' : 'first-name';
  return fields.map((field) => (field === 'name' ? instead : field));
}
