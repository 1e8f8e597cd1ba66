import { guardFormulas } from '../domain/model/formula-guard';
import { NO_DETAILS } from '../domain/model/roster';
import { sameValue } from '../domain/model/same-value';
import type { StartingRider } from '../domain/model/start-list';
import { type EpochMs, HOUR, later } from '../domain/model/time';
import type { Participant } from '../domain/model/views';
import { tagsText } from '../domain/model/written-tag';
import { filterSteps, mapSteps, type Steps } from '../domain/steps';
import type { Texts } from '../texts/texts';
import { csvOfTextSteps } from './csv';
import type { SheetTable, TableColumn } from './table';

type Starting = Pick<StartingRider, 'participant' | 'at'>;

type Words = Texts['catalogue']['exports']['participants'];

/** A column of the list; `value` is its text for a participant. */
interface ListColumn {
  readonly heading: string;
  /** For programs; columns that an imported list had beside ours have their heading. */
  readonly key: string;
  readonly value: (participant: Participant) => string;
}

/**
 * Everyone registered, in order of registration, one line each, so that importing it changes nothing: bib, name, category, team and the
 * tags assigned now, separated by spaces, and where a rider has one the own start. Where anything else is known of anybody, or a line could be taken for something else than a rider, all other details follow, the members of relays with
 * their tags, and every column that an imported list had, in its order. Without participants it has headings alone, as a template to fill in.
 */
export function* participantsCsv(participants: readonly Participant[], texts: Texts, starts: readonly Starting[] = []): Steps<Uint8Array> {
  // One rider who needs them gives the list all columns.
  const others = yield* filterSteps(participants, needsAllColumns);
  const columns = columnsOf(others.length === 0 ? [] : participants, texts.catalogue.exports.participants, startColumns(starts, texts));
  const lines = yield* mapSteps(participants, (participant) => columns.map(({ value }) => guardFormulas(value(participant))));
  yield;
  return yield* csvOfTextSteps([columns.map(({ heading }) => guardFormulas(heading)), ...lines]);
}

/** The same list as a table. */
export function participantsTable(
  participants: readonly Participant[],
  texts: Texts,
  starts: readonly Starting[],
): Omit<SheetTable, 'title'> {
  const columns = columnsOf(participants, texts.catalogue.exports.participants, startColumns(starts, texts));
  return {
    columns: participantColumns(participants, texts, starts),
    rows: participants.map((participant) => columns.map(({ value }) => value(participant))),
  };
}

/** Its columns. */
export function participantColumns(
  participants: readonly Participant[],
  texts: Texts,
  starts: readonly Starting[],
): readonly TableColumn[] {
  const columns = columnsOf(participants, texts.catalogue.exports.participants, startColumns(starts, texts));
  return columns.map(({ heading, key }) => ({
    key,
    title: heading,
    kind: key === 'bib' ? 'bib' : 'text',
    align: 'left',
    isWords: WORDS.has(key),
    isIdentity: key === 'bib' || key === 'name',
  }));
}

const WORDS: ReadonlySet<string> = new Set(['name', 'category', 'team', 'tags', 'club']);

function columnsOf(participants: readonly Participant[], words: Words, starts: readonly ListColumn[]): readonly ListColumn[] {
  const basic: readonly ListColumn[] = [
    { heading: words.bib, key: 'bib', value: ({ bib }) => bib },
    { heading: words.name, key: 'name', value: ({ name }) => name },
    { heading: words.category, key: 'category', value: ({ category }) => category },
    { heading: words.team, key: 'team', value: ({ team }) => team },
    { heading: words.tags, key: 'tags', value: (one) => tagsNow(one) },
    ...starts,
  ];
  // All of them or none: the import knows by them that the list is the station's own.
  return participants.some(needsAllColumns)
    ? [...basic, ...otherColumns(words), ...memberColumns(participants, words), ...keptColumns(participants)]
    : basic;
}

/** The column of own starts; none where nobody has one. */
function startColumns(starts: readonly Starting[], texts: Texts): readonly ListColumn[] {
  const startOf = new Map(starts.flatMap(({ participant, at }) => (at === null ? [] : [[participant, at] as const])));
  if (startOf.size === 0) return [];
  const heading = texts.catalogue.exports.participants.start;
  return [{ heading, key: 'start', value: ({ id }) => startText(startOf.get(id) ?? null, texts) }];
}

/** An own start with its day, in the zone of the texts, and with the offset of the zone where clocks are changed around it. */
function startText(at: EpochMs | null, texts: Texts): string {
  if (at === null) return '';
  const time = texts.timeOfDay(at).replace(/\.000$/, '');
  const isNearChange = [-HOUR, HOUR].some((span) => texts.offsetMinutes(later(at, span)) !== texts.offsetMinutes(at));
  return `${texts.date(at)} ${time}${isNearChange ? ` ${texts.utcOffset(at).replace('UTC', '') || '+00:00'}` : ''}`;
}

function tagsNow({ assignments }: Participant): string {
  return tagsText(assignments.filter(({ until }) => until === null).map(({ tag }) => tag));
}

function needsAllColumns(one: Participant): boolean {
  return hasMore(one) || isUnlikeRider(one);
}

function hasMore({ id: _, assignments: __, bib, name, category, team, ...others }: Participant): boolean {
  return !sameValue({ bib, name, category, team, ...others }, { ...NO_DETAILS, bib, name, category, team });
}

/** Texts that mean nothing in a list: dashes alone. */
const DASHES = /^[-–—―−]+$/;

/** Whether a line of a list with these details could be taken for a total or a title, or its texts for blank cells: all columns say that they are meant. */
function isUnlikeRider({ bib, name, category, team }: Participant): boolean {
  return (name === '' && !/^\d+$/.test(bib)) || !/\d/.test(bib) || [bib, name, category, team].some((text) => DASHES.test(text));
}

function otherColumns(words: Words): readonly ListColumn[] {
  return [
    { heading: words.gender, key: 'gender', value: ({ gender }) => gender },
    { heading: words.born, key: 'born', value: ({ born }) => born },
    { heading: words.nation, key: 'nation', value: ({ nation }) => nation },
    { heading: words.licence, key: 'licence', value: ({ licence }) => licence },
    { heading: words.uciId, key: 'uci_id', value: ({ uciId }) => uciId },
    { heading: words.club, key: 'club', value: ({ club }) => club },
    { heading: words.firstName, key: 'first_name', value: ({ firstName }) => firstName },
    { heading: words.lastName, key: 'last_name', value: ({ lastName }) => lastName },
  ];
}

function memberColumns(participants: readonly Participant[], words: Words): readonly ListColumn[] {
  const most = participants.reduce((count, { members }) => Math.max(count, members.length), 0);
  return Array.from({ length: most }, (_, index): readonly ListColumn[] => [
    { heading: words.member(index + 1), key: `member_${index + 1}`, value: ({ members }) => members[index]?.name ?? '' },
    { heading: words.memberTags(index + 1), key: `member_${index + 1}_tags`, value: ({ members }) => tagsText(members[index]?.tags ?? []) },
  ]).flat();
}

function keptColumns(participants: readonly Participant[]): readonly ListColumn[] {
  const headings = new Set(participants.flatMap(({ more }) => Object.keys(more)));
  return [...headings].map((heading) => ({
    heading,
    key: `more:${heading}`,
    value: ({ more }) => (Object.hasOwn(more, heading) ? (more[heading] ?? '') : ''),
  }));
}
