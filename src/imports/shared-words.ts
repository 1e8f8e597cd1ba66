import type { ListedParticipant } from '../domain/model/listed-participant';
import type { RelayMember } from '../domain/model/roster';
import { eachInSteps, mapSteps, type Steps } from '../domain/steps';

const DIGIT = /\p{N}/u;
/** Tags of hex digits may have no decimal one among many. */
const HEX = /^[A-F]{8,}$/i;

/** Whether a tag may be a word: it has no digit. */
export function isWordlike(tag: string): boolean {
  return !DIGIT.test(tag) && !HEX.test(tag);
}

/** A word that stands as the tag of several riders is no tag, whatever its language: it moves to what says that there is none. */
export function* withoutSharedWords<Line extends ListedParticipant & { readonly noTag: readonly string[] }>(
  lines: readonly Line[],
): Steps<readonly Line[]> {
  const bibs = new Map<string, string>();
  const shared = new Set<string>();
  yield* eachInSteps(lines, ({ tags, details: { bib } }) => {
    for (const tag of tags) {
      if (!isWordlike(tag)) continue;
      const word = tag.toUpperCase();
      if ((bibs.get(word) ?? bib) !== bib) shared.add(word);
      bibs.set(word, bib);
    }
  });
  if (shared.size === 0) return lines;
  const isShared = (tag: string): boolean => shared.has(tag.toUpperCase());
  const withoutThem = (member: RelayMember): RelayMember => ({ ...member, tags: member.tags.filter((tag) => !isShared(tag)) });
  return yield* mapSteps(lines, (line): Line => {
    const words = line.tags.filter(isShared);
    if (words.length === 0) return line;
    const { members } = line.details;
    return {
      ...line,
      tags: line.tags.filter((tag) => !isShared(tag)),
      noTag: [...line.noTag, ...words],
      details: { ...line.details, ...(members === undefined ? {} : { members: members.map(withoutThem) }) },
    };
  });
}
