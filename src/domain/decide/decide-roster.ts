import { conflictingAssignment, holderAt, intervalsOf, isSameTag } from '../ledger/tag-assignments';
import type { Command, Decision } from '../model/command';
import { plainText } from '../model/plain-text';
import type { TagId } from '../model/read';
import type { Refusal, TextProblem } from '../model/refusal.messages';
import { changedDetails, type ParticipantDetails, type ParticipantId } from '../model/roster';
import { parseTag } from '../model/tag';
import { type EpochMs, isInstant } from '../model/time';
import { writtenTag } from '../model/written-tag';
import { describeDetails, describeRider } from '../race/describe-rider';
import type { RaceState } from '../race/race-state';
import { scopeOf } from '../race/scope';
import { categoryForms } from './canonical-category';
import { act, refuse, refuseNoChange, refuseValue, textProblem } from './decision';

type RosterCommand = Extract<
  Command,
  { readonly type: 'add-participant' | 'change-participant' | 'remove-participant' | 'assign-tag' | 'release-tag' }
>;

/** Decides commands about participants, their bibs and their tags. */
export function decideRoster(state: RaceState, command: RosterCommand): Decision {
  switch (command.type) {
    case 'add-participant':
      return decideAdd(state, command.details, command.tags);
    case 'change-participant':
      return decideChange(state, command.participant, command.details);
    case 'remove-participant':
      return isKnown(state, command.participant)
        ? act({ type: 'participant-removed', participant: command.participant })
        : unknownParticipant(command.participant);
    case 'assign-tag':
      return decideAssign(state, command);
    case 'release-tag':
      return decideRelease(state, command);
  }
}

function decideAdd(state: RaceState, given: ParticipantDetails, tags: readonly string[]): Decision {
  const details = plainDetails(given, null, categoryForms(state));
  const refusal = detailsRefusal(state, details, null);
  if (refusal !== null) return { ok: false, refusal };
  const parsed: TagId[] = [];
  for (const text of tags) {
    const tag = writtenTag(text);
    if (tag === null) return notATag(text);
    const taken = tagRefusal(state, { tag, participant: null, from: null });
    if (taken !== null) return { ok: false, refusal: taken };
    if (!parsed.some(isSameTag(state.ledger.tagAssignments, tag))) parsed.push(tag);
  }
  return act({ type: 'participant-added', participant: participantId(nextParticipantNumber(state)), details, tags: parsed });
}

function decideChange(state: RaceState, participant: ParticipantId, given: ParticipantDetails): Decision {
  const known = state.ledger.participants.get(participant);
  if (known === undefined) return unknownParticipant(participant);
  const details = plainDetails(given, known.details, categoryForms(state));
  const refusal = detailsRefusal(state, details, participant);
  if (refusal !== null) return { ok: false, refusal };
  if (sameDetails(details, known.details)) {
    return refuseNoChange({ problem: 'details', rider: describeDetails(details) });
  }
  return act({ type: 'participant-changed', participant, details: changedDetails(known.details, details) });
}

interface TagChange {
  readonly tag: TagId;
  readonly participant: ParticipantId;
  readonly from: EpochMs | null;
}

function decideAssign(state: RaceState, { tag: text, participant, from }: TagChange): Decision {
  const tag = writtenTag(text);
  if (tag === null) return notATag(text);
  if (!isKnown(state, participant)) return unknownParticipant(participant);
  if (from !== null && !isInstant(from)) return refuseValue({ problem: 'not-a-time', field: 'assigned-from' });
  const taken = tagRefusal(state, { tag, participant, from });
  if (taken !== null) return { ok: false, refusal: taken };
  const isTag = isSameTag(state.ledger.tagAssignments, tag);
  const present = intervalsOf(state.ledger.tagAssignments, participant).find((stretch) => isTag(stretch.tag) && stretch.until === null);
  if (present !== undefined && holderAt(state.ledger.tagAssignments, tag, from) === participant) {
    return refuseNoChange({ problem: 'tag', tag, rider: describeRider(state, participant) });
  }
  return act({ type: 'tag-assigned', tag, participant, from });
}

function decideRelease(state: RaceState, { tag: text, participant, from }: TagChange): Decision {
  const tag = parseTag(text) ?? writtenTag(text);
  if (tag === null) return notATag(text);
  if (!isKnown(state, participant)) return unknownParticipant(participant);
  if (from !== null && !isInstant(from)) return refuseValue({ problem: 'not-a-time', field: 'released-from' });
  const isTag = isSameTag(state.ledger.tagAssignments, tag);
  const own = intervalsOf(state.ledger.tagAssignments, participant).filter((stretch) => isTag(stretch.tag));
  if (!own.some(({ until }) => until === null || from === null || until > from)) {
    return refuse({ code: 'tag-not-theirs', params: { tag, rider: describeRider(state, participant) } });
  }
  return act({ type: 'tag-released', tag, participant, from });
}

/** Returns the number of the next id. Ids are never reused, even when the registration of a participant is undone. */
export function nextParticipantNumber({ acts }: RaceState): number {
  let highest = 0;
  for (const { act } of acts)
    for (const { participant } of scopeOf(act).participants) highest = Math.max(highest, Number(participant.slice(1)));
  return highest + 1;
}

export function participantId(number: number): ParticipantId {
  return `p${number}` as ParticipantId;
}

/** Details in plain text, and a category in the form of the race. What the participant has already stays as it is written. */
export function plainDetails(
  given: ParticipantDetails,
  known: ParticipantDetails | null,
  categoryOf: (text: string) => string,
): ParticipantDetails {
  const plain = (field: 'bib' | 'name' | 'team'): string => {
    const text = given[field].trim();
    return text === known?.[field] ? text : plainText(text);
  };
  return { bib: plain('bib'), name: plain('name'), category: categoryOf(given.category), team: plain('team') };
}

export function sameDetails(one: ParticipantDetails, other: ParticipantDetails): boolean {
  const fields: readonly (keyof ParticipantDetails)[] = ['bib', 'name', 'category', 'team'];
  return fields.every((field) => one[field] === other[field]);
}

/** Returns the problem of trimmed details; null when they are valid. */
export function detailsProblem(details: ParticipantDetails): TextProblem | null {
  return (
    textProblem('bib', details.bib, { from: 1, to: 20 }) ??
    textProblem('name', details.name, { from: 0, to: 200 }) ??
    textProblem('category', details.category, { from: 0, to: 200 }) ??
    textProblem('team', details.team, { from: 0, to: 200 })
  );
}

function detailsRefusal(state: RaceState, details: ParticipantDetails, own: ParticipantId | null): Refusal | null {
  const problem = detailsProblem(details);
  if (problem !== null) return { code: 'bad-value', params: problem };
  const bib = bibKey(plainText(details.bib));
  const wearer = [...state.ledger.participants].find(([id, one]) => id !== own && bibKey(plainText(one.details.bib)) === bib);
  if (wearer === undefined) return null;
  return { code: 'bib-taken', params: { problem: 'in-use', bib: details.bib, rider: describeDetails(wearer[1].details) } };
}

/** Returns a key that is equal for bibs that people read as the same. */
export function bibKey(bib: string): string {
  return bib.toUpperCase();
}

interface WantedTag {
  readonly tag: TagId;
  readonly participant: ParticipantId | null;
  readonly from: EpochMs | null;
}

/** Returns why the tag cannot be assigned; null when it can. */
export function tagRefusal(state: RaceState, { tag, participant, from }: WantedTag): Refusal | null {
  const stretch = conflictingAssignment(state.ledger.tagAssignments, tag, participant, from);
  if (stretch === null) return null;
  const rider = describeRider(state, stretch.participant);
  const { until } = stretch;
  const written = stretch.tag === tag ? {} : { written: stretch.tag };
  return {
    code: 'tag-taken',
    params: until === null ? { problem: 'assigned', tag, rider, ...written } : { problem: 'assigned-until', tag, rider, until, ...written },
  };
}

function isKnown(state: RaceState, participant: ParticipantId): boolean {
  return state.ledger.participants.has(participant);
}

function unknownParticipant(participant: ParticipantId): Decision {
  return refuse({ code: 'unknown-participant', params: { participant } });
}

function notATag(text: string): Decision {
  return refuseValue({ problem: 'not-a-tag', text });
}
