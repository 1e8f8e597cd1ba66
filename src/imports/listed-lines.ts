import type { ListedParticipant } from '../domain/model/listed-participant';
import { plainBib } from '../domain/model/plain-text';
import type { Refusal } from '../domain/model/refusal.messages';
import { bibChange, isLikeMonth } from '../domain/model/spreadsheet-debris';
import type { EpochMs } from '../domain/model/time';
import { mapSteps, type Steps } from '../domain/steps';
import type { ListField } from './heading-words';
import { knownHeading } from './headings';
import { type ColumnFacts, columnFacts, type DetailOptions, type OtherDetails, otherDetails } from './listed-details';
import { type RewrittenTag, tagsInCell } from './listed-tags';
import type { ListRecord } from './records';
import { withoutSharedWords } from './shared-words';

/** How lines are read. */
export interface LineOptions extends DetailOptions {
  /** Whether a blank cell leaves what is known of a participant, or clears it. Tags always stay. */
  readonly blanks: 'keep' | 'clear';
  /** The station exported the list with all columns: dashes are texts, and every line is a rider. */
  readonly isOwn: boolean;
  /** Own starts by the number of their line. */
  readonly starts?: ReadonlyMap<number, EpochMs>;
}

/** A line of a list, and what was assumed or could not be read of it. */
export interface ListedLine extends ListedParticipant, Pick<OtherDetails, 'unread' | 'doubts'> {
  /** Texts in place of tags that say that there is none. */
  readonly noTag: readonly string[];
  /** A text that was read as several tags, although it may be one; null for none. */
  readonly unsureTag: string | null;
  /** Tags that were written in groups. */
  readonly groupedTags: readonly RewrittenTag[];
  /** Tags that were written with a mark beside them. */
  readonly markedTags: readonly RewrittenTag[];
  /** The cells of tags as they are written. */
  readonly tagCells: readonly string[];
  /** The bib may be a month of a spreadsheet, where most bibs are numbers. */
  readonly isLikeMonth: boolean;
}

/** What people write into a cell that holds nothing. */
const DASHES = /^[-–—―−]+$/;

/** The participants in the lines of a list. A line that cannot be read has its problem. */
export function* listedLines(records: readonly ListRecord[], options: LineOptions): Steps<readonly ListedLine[]> {
  const lines = records.map((record) => ({ ...record, cells: options.isOwn ? record.cells : record.cells.map(withoutDashes) }));
  const ofRiders = lines.filter(({ cells }) => !isAlone(cells, options.fields));
  const bibs = (ofRiders.length > 0 ? ofRiders : lines).map(({ cells }) => cells[options.fields.indexOf('bib')] ?? '');
  const numbers = bibs.filter(isNumber).length;
  const at = options.fields.indexOf('category');
  const categories = new Set(lines.map(({ cells }) => cells[at] ?? ''));
  const facts = columnFacts(lines, options);
  const list: ListFacts = { ...options, ...facts, bibsAreNumbers: numbers * 2 > bibs.length, categories };
  yield;
  return yield* withoutSharedWords(yield* mapSteps(lines, (line) => listed(line, list)));
}

function withoutDashes(cell: string): string {
  return DASHES.test(cell) ? '' : cell;
}

/** What the lines of a list have in common. */
interface ListFacts extends LineOptions, ColumnFacts {
  /** Most bibs are numbers, so that a text in their column is suspicious. */
  readonly bibsAreNumbers: boolean;
  /** Categories of the lines: one of them alone in a line is a title. */
  readonly categories: ReadonlySet<string>;
}

function listed(record: ListRecord, list: ListFacts): ListedLine {
  const { line, cells } = record;
  const { fields, blanks } = list;
  const of = (field: ListField): readonly string[] => cells.filter((cell, index) => cell !== '' && fields[index] === field);
  const detail = (field: 'category' | 'team') => detailOf(field, fields.includes(field) ? (of(field)[0] ?? '') : null, blanks);
  const name = fields.some(isName) ? nameOf(of, fields) : null;
  const written = [...of('tag'), ...of('member-tag')];
  const tags = written.map((cell) => tagsInCell(cell, list.isOwn));
  const changed = tags.find((one) => one.changed !== null)?.changed ?? null;
  const other = otherDetails(record, list, blanks === 'clear');
  const named = { bib: plainBib(of('bib')[0] ?? ''), ...detailOf('name', name, blanks), ...detail('category'), ...detail('team') };
  const details = { ...named, ...other.details };
  return {
    line,
    problem: lineProblem(record, list, details.bib) ?? (changed === null ? null : unreadable('tag-as-number', changed)),
    details,
    blankColumns: other.blankColumns,
    tags: [...new Set(tags.flatMap(({ texts }) => texts))],
    noTag: written.filter((_, index) => tags[index]?.none === true),
    unsureTag: list.isOwn ? null : (tags.find(({ unsure }) => unsure !== null)?.unsure ?? null),
    groupedTags: tags.flatMap(({ grouped }) => grouped),
    markedTags: tags.flatMap(({ marked }) => marked),
    tagCells: written,
    isLikeMonth: list.bibsAreNumbers && isLikeMonth(details.bib),
    unread: other.unread,
    doubts: other.doubts,
    ...startOf(record, list),
  };
}

function startOf({ line }: ListRecord, { starts }: ListFacts): { readonly startAt?: EpochMs } {
  const startAt = starts?.get(line);
  return startAt === undefined ? {} : { startAt };
}

/** Where a list has the whole name and both parts of it, the whole is the name. */
function nameOf(of: (field: ListField) => readonly string[], fields: readonly ListField[]): string {
  const hasAll = fields.includes('name') && fields.includes('first-name') && fields.includes('last-name');
  const [whole] = hasAll ? of('name') : [];
  return whole ?? [...of('first-name'), ...of('name'), ...of('last-name')].join(' ');
}

/** A detail of a line; left out where the list has no column for it, or a blank cell that leaves what is known. */
function detailOf<Field extends string>(
  field: Field,
  text: string | null,
  blanks: LineOptions['blanks'],
): { readonly [F in Field]?: string } {
  if (text === null || (text === '' && blanks === 'keep')) return {};
  return { [field]: text } as { readonly [F in Field]?: string };
}

function isName(field: ListField): boolean {
  return field === 'name' || field === 'first-name' || field === 'last-name';
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

function unreadable(problem: 'no-column' | 'tag-as-number' | 'bib-as-number' | 'bad-bytes' | 'no-rider', text: string): Refusal {
  return { code: 'unreadable-line', params: { problem, text } };
}

function lineProblem({ cells, wrongCells }: ListRecord, list: ListFacts, bib: string): Refusal | null {
  const { fields } = list;
  if (!fields.includes('bib')) return { code: 'unreadable-line', params: { problem: 'no-bib-column' } };
  const beyond = cells.slice(fields.length).find((cell) => cell !== '');
  if (beyond !== undefined) return unreadable('no-column', beyond);
  if (bibChange(bib) !== null) return unreadable('bib-as-number', bib);
  const damaged = wrongCells.find(
    (index) => (fields[index] === 'bib' || fields[index] === 'tag' || fields[index] === 'member-tag') && cells[index] !== undefined,
  );
  if (damaged !== undefined) return unreadable('bad-bytes', cells[damaged] ?? '');
  const isTitle = isAlone(cells, fields) && (!SHORT_BIB.test(bib) || list.categories.has(bib));
  const isText = list.bibsAreNumbers && !list.isOwn && !isNumber(bib) && bib !== '';
  const isTotal = TOTALS.test(bib) && cells.every((cell) => cell === bib || !LETTER.test(cell));
  return isText && (isTotal || isTitle || isClearBib(bib)) ? unreadable('no-rider', bib) : null;
}

/** Whether a line has nothing but a bib, although the list knows more of riders. */
function isAlone(cells: readonly string[], fields: readonly ListField[]): boolean {
  return fields.length > 1 && cells.every((cell, index) => cell === '' || fields[index] === 'bib' || !isUsed(fields[index]));
}

function isUsed(field: ListField | undefined): boolean {
  return field !== undefined && field !== 'ignored' && field !== 'more';
}

/** Whether a text is the heading of a column of bibs. */
function isClearBib(text: string): boolean {
  const known = knownHeading(text);
  return known?.field === 'bib' && known.isClear;
}

/** Words with which lines below or between riders begin. */
const TOTALS = /^(?:total|sum|summe|gesamt|anzahl|suma|razem|celkem|totaal|totale|somme|page|seite|stand|pagina|página|strana|strona)\b/i;
const LETTER = /\p{L}/u;
/** A bib with letters, as in `A12` or `12b`. */
const SHORT_BIB = /^[\p{L}-]{0,3} ?\d+ ?[\p{L}-]{0,3}$/u;
