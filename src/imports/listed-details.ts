import { plainText } from '../domain/model/plain-text';
import type { TagId } from '../domain/model/read';
import type { ParticipantDetails, RelayMember } from '../domain/model/roster';
import { type BornColumn, type BornDoubt, bornColumn, readBorn } from './born';
import { type Gender, genderReader } from './gender';
import type { ListField } from './heading-words';
import { tagsInCell } from './listed-tags';
import type { ListRecord } from './records';

/** How the cells of a list are read. */
export interface DetailOptions {
  readonly fields: readonly ListField[];
  /** Headings of all columns; empty texts where there are none. */
  readonly headings: readonly string[];
  /** The year in which the list is read; null: years with two digits are not read. */
  readonly thisYear: number | null;
}

/** A cell that could not be read. */
export interface UnreadCell {
  readonly line: number;
  readonly heading: string;
  readonly text: string;
}

/** What the columns of a list have in common. */
export interface ColumnFacts extends DetailOptions {
  /** The heading under which each column is kept: no two are the same. */
  readonly keptAs: readonly string[];
  readonly born: BornColumn;
  readonly genderOf: (text: string) => Gender | null;
}

/** Looks at the columns as a whole. */
export function columnFacts(lines: readonly ListRecord[], options: DetailOptions): ColumnFacts {
  const texts = (field: ListField): readonly string[] => {
    const at = options.fields.indexOf(field);
    return at < 0 ? [] : lines.map(({ cells }) => cells[at] ?? '');
  };
  return {
    ...options,
    keptAs: keptHeadings(options.fields, options.headings),
    born: bornColumn(texts('born'), options.thisYear),
    genderOf: genderReader(texts('gender')),
  };
}

/** A column without a heading is kept under its number, and one whose heading another has under both. */
function keptHeadings(fields: readonly ListField[], headings: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return fields.map((field, index) => {
    const heading = plainText(headings[index] ?? '') || `Column ${index + 1}`;
    if (field !== 'more') return heading;
    let name = heading;
    for (let number = 2; taken.has(name); number++) name = `${heading} ${number}`;
    taken.add(name);
    return name;
  });
}

/** Details of a line that are given besides bib, name, category, team and tags. */
export interface OtherDetails {
  readonly details: Partial<ParticipantDetails>;
  /** Those of the kept columns that have no text in this line, which leaves what is known. */
  readonly blankColumns: readonly string[];
  readonly unread: readonly UnreadCell[];
  readonly doubts: readonly { readonly doubt: BornDoubt; readonly text: string; readonly born: string }[];
}

const TEXTS = {
  nation: 'nation',
  licence: 'licence',
  'uci-id': 'uciId',
  club: 'club',
  'first-name': 'firstName',
  'last-name': 'lastName',
} as const satisfies Partial<Readonly<Record<ListField, keyof ParticipantDetails>>>;

/** Reads the other details of a line; with `clears`, blank cells are details as well. What cannot be read is kept under its heading. */
export function otherDetails({ line, cells }: ListRecord, facts: ColumnFacts & { readonly isOwn: boolean }, clears: boolean): OtherDetails {
  const details: Partial<Record<keyof ParticipantDetails, unknown>> = {};
  const more: [heading: string, text: string][] = [];
  const blankColumns: string[] = [];
  const unread: UnreadCell[] = [];
  const doubts: OtherDetails['doubts'][number][] = [];
  for (const [index, field] of facts.fields.entries()) {
    const text = cells[index] ?? '';
    const heading = facts.keptAs[index] ?? '';
    const keep = (): void => void more.push([heading, text]);
    if (field === 'more') {
      if (text === '' && !clears) blankColumns.push(heading);
      keep();
    } else if (field === 'gender' || field === 'born') {
      const read = field === 'gender' ? facts.genderOf(text) : (readBorn(text, facts.born)?.born ?? null);
      if (text === '') Object.assign(details, clears ? { [field]: '' } : {});
      else if (read !== null) details[field] = read;
      else {
        unread.push({ line, heading, text });
        keep();
      }
      const doubt = field === 'born' && text !== '' ? readBorn(text, facts.born) : null;
      if (doubt?.doubt != null) doubts.push({ doubt: doubt.doubt, text, born: doubt.born });
    } else if (field in TEXTS && (text !== '' || clears)) {
      const detail = TEXTS[field as keyof typeof TEXTS];
      details[detail] = [details[detail], text].filter((part) => part !== undefined && part !== '').join(' ');
    }
  }
  const members = membersOf(cells, facts);
  return {
    details: {
      ...(details as Partial<ParticipantDetails>),
      ...(more.length === 0 ? {} : { more: Object.fromEntries(more) }),
      ...(members.length === 0 ? {} : { members }),
    },
    blankColumns,
    unread,
    doubts,
  };
}

/** The members that a line names, each with its tags: those in the column behind where every member has one, else in the column of tags in the same place. */
function membersOf(cells: readonly string[], { fields, isOwn }: Parameters<typeof otherDetails>[1]): readonly RelayMember[] {
  const at = (wanted: ListField): readonly number[] => fields.flatMap((field, index) => (field === wanted ? [index] : []));
  const tagColumns = at('member-tag');
  const columns = at('member');
  const hasOwn = columns.every((column) => tagColumns.includes(column + 1));
  return columns.flatMap((column, nth) => {
    const name = cells[column] ?? '';
    const tags = hasOwn ? column + 1 : tagColumns[nth];
    const written = tags === undefined ? [] : tagsInCell(cells[tags] ?? '', isOwn).texts;
    return name === '' ? [] : [{ name, tags: written as readonly TagId[] }];
  });
}
