import { conflictingAssignment, holderAt, intervalsOf, intervalsOfTag, isSameTag } from '../ledger/tag-assignments';
import type { Command, Decision } from '../model/command';
import { plainBib } from '../model/plain-text';
import type { TagId } from '../model/read';
import type { Refusal, TextProblem } from '../model/refusal.messages';
import { changedDetails, type GivenDetails, NO_DETAILS, type ParticipantDetails, type ParticipantId } from '../model/roster';
import { sameValue } from '../model/same-value';
import { bibChange } from '../model/spreadsheet-debris';
import { parseTag } from '../model/tag';
import { type EpochMs, isInstant } from '../model/time';
import { readWrittenTag, writtenTag } from '../model/written-tag';
import { describeDetails, describeRider } from '../race/describe-rider';
import type { RaceState } from '../race/race-state';
import { scopeOf } from '../race/scope';
import { categoryForms } from './canonical-category';
import { act, refuse, refuseNoChange, refuseValue, textProblem } from './decision';
import { plainDetails } from './plain-details';

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

function decideAdd(state: RaceState, given: GivenDetails, tags: readonly string[]): Decision {
  const details = plainDetails(given, null, categoryForms(state));
  const refusal = detailsRefusal(state, details, null);
  if (refusal !== null) return { ok: false, refusal };
  const parsed: TagId[] = [];
  // Tags of the members of a relay are its own.
  for (const text of [...tags, ...(given.members ?? []).flatMap((member) => member.tags)]) {
    const read = readWrittenTag(text);
    if ('problem' in read) return refuseValue({ problem: read.problem, text });
    const { tag } = read;
    const taken = tagRefusal(state, { tag, participant: null, from: null });
    if (taken !== null) return { ok: false, refusal: taken };
    if (!parsed.some(isSameTag(state.ledger.tagAssignments, tag))) parsed.push(tag);
  }
  const participant = participantId(nextParticipantNumber(state));
  return act({ type: 'participant-added', participant, details: givenDetails(details), tags: parsed });
}

function decideChange(state: RaceState, participant: ParticipantId, given: GivenDetails): Decision {
  const known = state.ledger.participants.get(participant);
  if (known === undefined) return unknownParticipant(participant);
  const details = plainDetails(given, known.details, categoryForms(state));
  const refusal = membersRefusal(given, known.details) ?? detailsRefusal(state, details, participant);
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
  const read = readWrittenTag(text);
  if ('problem' in read) return refuseValue({ problem: read.problem, text });
  const { tag } = read;
  if (!isKnown(state, participant)) return unknownParticipant(participant);
  if (from !== null && !isInstant(from)) return refuseValue({ problem: 'not-a-time', field: 'assigned-from' });
  const taken = tagRefusal(state, { tag, participant, from });
  if (taken !== null) return { ok: false, refusal: taken };
  const isTag = isSameTag(state.ledger.tagAssignments, tag);
  const present = intervalsOf(state.ledger.tagAssignments, participant).find((stretch) => isTag(stretch.tag) && stretch.until === null);
  if (
    present !== undefined &&
    intervalsOfTag(state.ledger.tagAssignments, tag).length > 0 &&
    holderAt(state.ledger.tagAssignments, tag, from) === participant
  ) {
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
  const { tagAssignments } = state.ledger;
  const own = intervalsOf(tagAssignments, participant).filter((stretch) => isTag(stretch.tag));
  if (intervalsOfTag(tagAssignments, tag).length === 0 && own.length > 0) {
    return refuse({ code: 'tag-by-rule', params: { tag, rider: describeRider(state, participant) } });
  }
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

/** Details without what is not known, as acts keep them. */
function givenDetails(details: ParticipantDetails): GivenDetails {
  const { bib, name, category, team } = details;
  return { bib, name, category, team, ...changedDetails({ ...NO_DETAILS, bib, name, category, team }, details) };
}

export function sameDetails(one: ParticipantDetails, other: ParticipantDetails): boolean {
  return sameValue(one, other);
}

/** Returns the problem of trimmed details; null when they are valid. */
export function detailsProblem(details: ParticipantDetails): TextProblem | null {
  return (
    textProblem('bib', details.bib, { from: 1, to: 20 }) ??
    textProblem('name', details.name, { from: 0, to: 200 }) ??
    textProblem('category', details.category, { from: 0, to: 200 }) ??
    textProblem('team', details.team, { from: 0, to: 200 }) ??
    textProblem('born', details.born, { from: 0, to: 20 }) ??
    textProblem('nation', details.nation, { from: 0, to: 200 }) ??
    textProblem('licence', details.licence, { from: 0, to: 200 }) ??
    textProblem('uci-id', details.uciId, { from: 0, to: 200 }) ??
    textProblem('club', details.club, { from: 0, to: 200 }) ??
    textProblem('first-name', details.firstName, { from: 0, to: 200 }) ??
    textProblem('last-name', details.lastName, { from: 0, to: 200 }) ??
    firstProblem(details.members.map(({ name }) => textProblem('member', name, { from: 1, to: 200 }))) ??
    firstProblem(
      Object.entries(details.more)
        .flat()
        .map((text) => textProblem('more', text, { from: 0, to: 2000 })),
    )
  );
}

function firstProblem(problems: readonly (TextProblem | null)[]): TextProblem | null {
  return problems.find((problem) => problem !== null) ?? null;
}

function detailsRefusal(state: RaceState, details: ParticipantDetails, own: ParticipantId | null): Refusal | null {
  const problem = detailsProblem(details);
  if (problem !== null) return { code: 'bad-value', params: problem };
  const known = own === null ? undefined : state.ledger.participants.get(own)?.details.bib;
  if (details.bib !== known && bibChange(details.bib) !== null) {
    return { code: 'bad-value', params: { problem: 'bib-as-number', text: details.bib } };
  }
  const bib = bibKey(details.bib);
  const wearer = [...state.ledger.participants].find(([id, one]) => id !== own && bibKey(one.details.bib) === bib);
  if (wearer === undefined) return null;
  return { code: 'bib-taken', params: { problem: 'in-use', bib: details.bib, rider: describeDetails(wearer[1].details) } };
}

/** The tags of members must be tags, but for those that the members have already. */
function membersRefusal({ members = [] }: GivenDetails, known: ParticipantDetails): Refusal | null {
  const own = new Set(known.members.flatMap(({ tags }) => tags));
  for (const text of members.flatMap(({ tags }) => tags)) {
    const read = own.has(text) ? null : readWrittenTag(text);
    if (read !== null && 'problem' in read) return { code: 'bad-value', params: { problem: read.problem, text } };
  }
  return null;
}

/** Returns a key that is equal for bibs that people read as the same. */
export function bibKey(bib: string): string {
  return plainBib(bib).toUpperCase();
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
