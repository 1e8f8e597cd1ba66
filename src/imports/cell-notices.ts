import type { BornDoubt } from './born';
import { bibDoubts, tagDoubts } from './doubtful-numbers';
import type { ListNotice } from './list-notice.messages';
import type { ListedLine } from './listed-lines';
import { isWordlike } from './shared-words';

/** So many cells that could not be read are named; of more, the number. */
const MAX_NAMED = 20;
const DOUBTS: readonly BornDoubt[] = ['day-first', 'century', 'serial'];

/**
 * Notices about cells that could not be read, or were read with an assumption, and about relays with a line for each member. `isOwn`: the station
 * exported the list, so that its bibs and tags are those of a race.
 */
export function cellNotices(lines: readonly ListedLine[], relays: number, isOwn: boolean): readonly ListNotice[] {
  const unread = lines.flatMap((line) => line.unread);
  const named = unread.slice(0, MAX_NAMED).map(({ line, heading, text }): ListNotice => {
    return { line, message: { code: 'unread-cell', params: { heading, text } } };
  });
  const more = unread.length - named.length;
  const doubts = lines.flatMap((line) => line.doubts);
  const assumed = DOUBTS.flatMap((doubt) => {
    const [first, ...others] = doubts.filter((one) => one.doubt === doubt);
    if (first === undefined) return [];
    const { text, born } = first;
    return [about({ code: 'assumed-births', params: { assumed: doubt, cells: others.length + 1, text, born } })];
  });
  return [
    ...noTagNotices(lines),
    ...(isOwn ? [] : doubtNotices(lines)),
    ...(relays === 0 ? [] : [about({ code: 'relay-lines', params: { relays } })]),
    ...assumed,
    ...named,
    ...(more > 0 ? [about({ code: 'more-unread-cells', params: { cells: more } })] : []),
  ];
}

/** So many texts are shown of those that say the same. */
const MAX_TEXTS = 5;

/** A spreadsheet keeps fifteen digits of a number. */
const ROUNDED = /^[1-9]\d{11}(?!000)\d{3}0{5,}$/;

/** UTF-8 that was read as Windows-1252 or Latin-1: `Ã¶`, `Ã©`, `â€™`, `Å‚`. */
const GARBLED =
  /[\u00c3\u00c4\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]|\u00e2\u20ac/u;

function isGarbled(text: string | undefined): boolean {
  return text !== undefined && GARBLED.test(text);
}

/** Notices about tags with a mark, and about tags and bibs that may be mistakes. */
function doubtNotices(lines: readonly ListedLine[]): readonly ListNotice[] {
  const first = (texts: readonly string[]): readonly string[] => [...new Set(texts)].slice(0, MAX_TEXTS);
  const marked = lines.flatMap(({ markedTags }) => markedTags.slice(0, 1));
  const [withMark] = marked;
  return [
    ...(withMark === undefined ? [] : [about({ code: 'marked-tags', params: { riders: marked.length, ...withMark } })]),
    ...[...tagDoubts(lines)].map(([doubt, texts]) =>
      about({ code: 'doubtful-tags', params: { doubt, riders: texts.length, texts: first(texts) } }),
    ),
    ...[...bibDoubts(lines)].map(([doubt, texts]) =>
      about({ code: 'doubtful-bibs', params: { doubt, bibs: texts.length, texts: first(texts) } }),
    ),
  ];
}

/** Notices about cells of tags that hold none, a word or one in groups, about bibs that may be months, and about texts that are garbled. */
function noTagNotices(lines: readonly ListedLine[]): readonly ListNotice[] {
  const none = lines.flatMap(({ noTag }) => noTag);
  const rounded = lines.map(({ tags }) => tags.filter((tag) => ROUNDED.test(tag))).filter((tags) => tags.length > 0);
  const garbled = lines.flatMap(({ details }) => [details.name, details.team, details.club, details.category].find(isGarbled) ?? []);
  const split = lines.flatMap(({ unsureTag }) => unsureTag ?? []);
  const grouped = lines.flatMap(({ groupedTags }) => groupedTags.slice(0, 1));
  const [inGroups] = grouped;
  const wordlike = lines.map(({ tags }) => tags.filter(isWordlike)).filter((tags) => tags.length > 0);
  const first = (texts: readonly string[]): readonly string[] => [...new Set(texts)].slice(0, MAX_TEXTS);
  return [
    ...(none.length === 0 ? [] : [about({ code: 'no-tag-cells', params: { cells: none.length, texts: first(none) } })]),
    ...(wordlike.length === 0 ? [] : [about({ code: 'wordlike-tags', params: { tags: first(wordlike.flat()), riders: wordlike.length } })]),
    ...(split.length === 0 ? [] : [about({ code: 'split-tags', params: { riders: split.length, texts: first(split) } })]),
    ...(inGroups === undefined ? [] : [about({ code: 'grouped-tags', params: { riders: grouped.length, ...inGroups } })]),
    ...(rounded.length === 0 ? [] : [about({ code: 'rounded-tags', params: { riders: rounded.length, tags: first(rounded.flat()) } })]),
    ...(garbled.length === 0 ? [] : [about({ code: 'garbled-texts', params: { riders: garbled.length, texts: first(garbled) } })]),
    ...lines
      .filter((line) => line.isLikeMonth)
      .slice(0, MAX_NAMED)
      .map(({ line, details: { bib } }): ListNotice => ({ line, message: { code: 'month-like-bib', params: { bib } } })),
  ];
}

function about(message: ListNotice['message']): ListNotice {
  return { line: null, message };
}
