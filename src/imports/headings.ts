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
  return KNOWN_HEADINGS.get(key) ?? KNOWN_HEADINGS.get(key.replace(/\d+$/, '')) ?? headingOfMemberTag(key) ?? headingOfNumber(word);
}

/** `Member 2 tags` and the like: a word for a member, perhaps its number, and a word for tags. */
function headingOfMemberTag(key: string): KnownHeading | null {
  const words = key.replace(/\d+/, '');
  const known = KNOWN_HEADINGS.get(words);
  if (known?.field === 'member-tag') return known;
  const isMemberTag = [...KNOWN_HEADINGS].some(
    ([tag, { field, isClear }]) =>
      field === 'tag' && isClear && words.endsWith(tag) && KNOWN_HEADINGS.get(words.slice(0, -tag.length))?.field === 'member',
  );
  return isMemberTag ? { field: 'member-tag', isClear: true } : null;
}

/** Words that say of a bib, a tag or a licence that it is a number. */
const NUMBER_WORDS = new Set('no nr n o num number numero nummer numer cislo id code de do del di d the of #'.split(' '));

const NUMBERED: ReadonlySet<ListField> = new Set<ListField>(['bib', 'tag', 'licence', 'uci-id']);

/** What `N.º Chip`, `Start #` or `Número de dorsal` say: a number of a bib or a tag. */
function headingOfNumber(heading: string): KnownHeading | null {
  const words = heading.split(/[\s._-]+|(?=#)/).map((word) => (word === '#' ? word : headingKey(word)));
  const rest = words.filter((word) => word !== '' && !NUMBER_WORDS.has(word));
  if (rest.length === words.length) return null;
  const meanings = [rest.join(''), `${rest.join('')}no`].map((key) => KNOWN_HEADINGS.get(key));
  return meanings.find((known) => known?.isClear === true && NUMBERED.has(known.field)) ?? null;
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
const REPEATABLE: ReadonlySet<ListField> = new Set<ListField>(['tag', 'first-name', 'last-name', 'member', 'member-tag', 'ignored']);

/**
 * The field of each column by its heading. Of several columns for one field the best counts: one with texts before an empty one, one with
 * a clear heading before a vague one, then the first; tags, parts of names and members of relays add up. Beside a column of first names or of
 * last names, a column `Name` holds the other half of the name. Every other column is kept under its heading; only one without heading and
 * texts is ignored. A list that the station exported has its own columns (`ownFields`).
 */
export function fieldsOfHeadings(columns: readonly HeadedColumn[]): readonly ListField[] {
  const own = ownFields(columns.map(({ heading }) => heading));
  if (own !== null) return own;
  const ofMembers = numberedMembers(columns.map(({ heading }) => heading));
  const ranked = columns.map(({ heading, isEmpty }, index) => {
    const known = ofMembers.has(index) ? MEMBER : knownHeading(heading);
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
  return withKept(withMemberTags(withHalves(fields)), columns);
}

/** The columns of a list that the station exports, in its order; those of members and all others follow (`participantsCsv`). */
const OWN: readonly ListField[] = [
  'bib',
  'name',
  'category',
  'team',
  'tag',
  'gender',
  'born',
  'nation',
  'licence',
  'uci-id',
  'club',
  'first-name',
  'last-name',
];

/** The same where riders have starts of their own. */
const OWN_WITH_STARTS: readonly ListField[] = [...OWN.slice(0, 5), 'start', ...OWN.slice(5)];

/** Whether a list with these headings is one that the station exported with all columns: each of its lines is a rider, and each text meant. */
export function isOwnList(headings: readonly string[]): boolean {
  return ownFields(headings) !== null;
}

function isOwnHeading(heading: string, field: ListField): boolean {
  return (knownHeading(heading)?.field ?? '') === field;
}

/** The fields of a list that the station exported: columns behind its own are kept, whatever their headings say elsewhere. Null for any other list. */
function ownFields(headings: readonly string[]): readonly ListField[] | null {
  const own = [OWN, OWN_WITH_STARTS].find((fields) => fields.every((field, index) => isOwnHeading(headings[index] ?? '', field)));
  if (own === undefined) return null;
  let isMember = true;
  return headings.map((heading, index): ListField => {
    const field = own[index];
    if (field !== undefined) return field;
    const wanted = (index - own.length) % 2 === 0 ? 'member' : 'member-tag';
    // Each member has a column of tags behind it.
    const tags = wanted === 'member' ? (headings[index + 1] ?? '') : heading;
    isMember = isMember && (wanted === 'member-tag' || fieldOfHeading(heading) === 'member') && fieldOfHeading(tags) === 'member-tag';
    return isMember ? wanted : 'more';
  });
}

const MEMBER: KnownHeading = { field: 'member', isClear: true };

/** Columns such as `Rider 1`, `Rider 2`: one heading for a name, with several numbers. */
function numberedMembers(headings: readonly string[]): ReadonlySet<number> {
  const groups = new Map<string, number[]>();
  for (const [index, heading] of headings.entries()) {
    const [, word] = /^(\p{L}+)\d+$/u.exec(headingKey(heading)) ?? [];
    if (word === undefined || KNOWN_HEADINGS.get(word)?.field !== 'name') continue;
    groups.set(word, [...(groups.get(word) ?? []), index]);
  }
  return new Set([...groups.values()].filter((columns) => columns.length > 1).flat());
}

/** Beside members, tags are theirs: one column behind each, or as many columns as members. */
function withMemberTags(fields: readonly ListField[]): readonly ListField[] {
  const members = fields.filter((field) => field === 'member').length;
  const tags = fields.filter((field) => field === 'tag').length;
  return members > 1 && tags === members ? fields.map((field) => (field === 'tag' ? 'member-tag' : field)) : fields;
}

function withKept(fields: readonly ListField[], columns: readonly HeadedColumn[]): readonly ListField[] {
  return fields.map((field, index) => {
    const { heading = '', isEmpty = true } = columns[index] ?? {};
    return field !== 'ignored' || (heading === '' && isEmpty) ? field : 'more';
  });
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
