import type { ImportNotice } from '../model/import-notice.messages';
import { bibLookAlikeKey } from '../model/plain-text';
import type { ParticipantDetails } from '../model/roster';
import { similarCategories } from '../model/similar-categories';
import type { PlannedParticipant } from '../model/views';
import { describeDetails } from '../race/describe-rider';
import type { RaceState } from '../race/race-state';
import { allSteps, mapSteps, type Steps } from '../steps';
import { bibKey } from './decide-roster';

/** A notice about a planned import; `line` null where it is about several lines. */
export interface PlannedNotice {
  readonly line: number | null;
  readonly message: ImportNotice;
}

/**
 * What the timekeeper should know before a list is imported: new bibs and categories that people take for others, and categories whose wave or
 * rules lose all their riders.
 */
export function importNotices(state: RaceState, planned: readonly PlannedParticipant[]): readonly PlannedNotice[] {
  return allSteps(importNoticeSteps(state, planned));
}

/** The same in steps. */
export function* importNoticeSteps(state: RaceState, planned: readonly PlannedParticipant[]): Steps<readonly PlannedNotice[]> {
  const taken = planned.filter(({ outcome }) => outcome !== 'refused');
  const bibs = yield* similarBibs(state, taken);
  yield;
  return [...bibs, ...similarCategoriesOf(state, taken), ...emptiedCategories(state, taken)];
}

function* similarBibs(state: RaceState, taken: readonly PlannedParticipant[]): Steps<readonly PlannedNotice[]> {
  const known = new Map<string, ParticipantDetails>();
  yield* mapSteps([...state.ledger.participants.values()], ({ details }) => known.set(bibLookAlikeKey(details.bib), details));
  const notices = yield* mapSteps(taken, ({ line, outcome, details }): readonly PlannedNotice[] => {
    const key = bibLookAlikeKey(details.bib);
    const other = known.get(key);
    known.set(key, details);
    if (outcome !== 'added' || other === undefined || bibKey(other.bib) === bibKey(details.bib)) return [];
    const params = { bib: details.bib, other: other.bib, rider: describeDetails(other) };
    return [{ line, message: { code: 'similar-bibs', params } }];
  });
  return notices.flat();
}

/** Riders who are not in the list. */
function unlisted(state: RaceState, taken: readonly PlannedParticipant[]): readonly ParticipantDetails[] {
  const listed = new Set(taken.flatMap(({ participant }) => participant ?? []));
  return [...state.ledger.participants].filter(([id]) => !listed.has(id)).map(([, { details }]) => details);
}

/** Categories of waves and terms that have riders, and none after the import, as where a list names them otherwise. */
function emptiedCategories(state: RaceState, taken: readonly PlannedParticipant[]): readonly PlannedNotice[] {
  const { waves, terms } = state.ledger.control.rules;
  const named = new Set([...waves.flatMap(({ categories }) => categories), ...terms.map(({ category }) => category)]);
  if (named.size === 0) return [];
  const left = new Set([...unlisted(state, taken), ...taken.map(({ details }) => details)].map(({ category }) => category));
  const emptied = [...named].filter((category) => !left.has(category));
  return emptied.flatMap((category): readonly PlannedNotice[] => {
    const riders = [...state.ledger.participants.values()].filter(({ details }) => details.category === category).length;
    return riders === 0 ? [] : [{ line: null, message: { code: 'emptied-category', params: { category, riders } } }];
  });
}

/** Pairs of categories as they would be after the import, where the list has one of them. */
function similarCategoriesOf(state: RaceState, taken: readonly PlannedParticipant[]): readonly PlannedNotice[] {
  const others = unlisted(state, taken);
  const own = taken.map(({ details }) => details);
  const categories = new Set(own.map(({ category }) => category));
  return similarCategories([...others, ...own])
    .filter(({ category, other }) => categories.has(category) || categories.has(other))
    .map((params) => ({ line: null, message: { code: 'similar-categories', params } }));
}
