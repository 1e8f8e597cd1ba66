import { conflictingAssignment, holderAt, intervalsOf } from '../ledger/tag-assignments';
import type { Command, Decision, Refusal } from '../model/command';
import type { TagId } from '../model/read';
import type { ParticipantDetails, ParticipantId } from '../model/roster';
import { parseTag } from '../model/tag';
import { type EpochMs, isInstant } from '../model/time';
import type { RaceState } from '../race/race-state';
import { sayDetails, sayRider, sayTime } from '../race/wording';
import { act, refuse, textProblem } from './decision';

type RosterCommand = Extract<
  Command,
  { readonly type: 'add-participant' | 'change-participant' | 'remove-participant' | 'assign-tag' | 'release-tag' }
>;

/** Who wears which bib and carries which tags. */
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
  const details = trimmed(given);
  const refusal = detailsRefusal(state, details, null);
  if (refusal !== null) return { ok: false, refusal };
  const parsed: TagId[] = [];
  for (const text of tags) {
    const tag = parseTag(text);
    if (tag === null) return notATag(text);
    const taken = tagRefusal(state, { tag, participant: null, from: null });
    if (taken !== null) return { ok: false, refusal: taken };
    if (!parsed.includes(tag)) parsed.push(tag);
  }
  return act({ type: 'participant-added', participant: participantId(nextParticipantNumber(state)), details, tags: parsed });
}

function decideChange(state: RaceState, participant: ParticipantId, given: ParticipantDetails): Decision {
  const known = state.ledger.participants.get(participant);
  if (known === undefined) return unknownParticipant(participant);
  const details = trimmed(given);
  const refusal = detailsRefusal(state, details, participant);
  if (refusal !== null) return { ok: false, refusal };
  if (sameDetails(details, known.details)) {
    return refuse('no-change', `Nothing about ${sayDetails(details)} would change.`);
  }
  return act({ type: 'participant-changed', participant, details });
}

interface TagChange {
  readonly tag: TagId;
  readonly participant: ParticipantId;
  readonly from: EpochMs | null;
}

function decideAssign(state: RaceState, { tag: text, participant, from }: TagChange): Decision {
  const tag = parseTag(text);
  if (tag === null) return notATag(text);
  if (!isKnown(state, participant)) return unknownParticipant(participant);
  if (from !== null && !isInstant(from)) return refuse('bad-value', 'The moment from which on the tag is carried is not a time.');
  const taken = tagRefusal(state, { tag, participant, from });
  if (taken !== null) return { ok: false, refusal: taken };
  const present = intervalsOf(state.ledger.tagAssignments, participant).find((stretch) => stretch.tag === tag && stretch.until === null);
  if (present !== undefined && holderAt(state.ledger.tagAssignments, tag, from) === participant) {
    return refuse('no-change', `Tag ${tag} already is carried by ${sayRider(state, participant)}.`);
  }
  return act({ type: 'tag-assigned', tag, participant, from });
}

function decideRelease(state: RaceState, { tag: text, participant, from }: TagChange): Decision {
  const tag = parseTag(text);
  if (tag === null) return notATag(text);
  if (!isKnown(state, participant)) return unknownParticipant(participant);
  if (from !== null && !isInstant(from)) return refuse('bad-value', 'The moment from which on the tag is free is not a time.');
  const own = intervalsOf(state.ledger.tagAssignments, participant).filter((stretch) => stretch.tag === tag);
  if (!own.some(({ until }) => until === null || from === null || until > from)) {
    return refuse('tag-not-theirs', `Tag ${tag} is not carried by ${sayRider(state, participant)}, so it cannot be taken from them.`);
  }
  return act({ type: 'tag-released', tag, participant, from });
}

/** The number of the next id. Ids are never used again, also not those of participants whose registration was undone. */
export function nextParticipantNumber({ acts }: RaceState): number {
  let highest = 0;
  const given = (participant: ParticipantId): void => {
    highest = Math.max(highest, Number(participant.slice(1)));
  };
  for (const { act } of acts) {
    if (act.type === 'participant-added') given(act.participant);
    if (act.type === 'participants-imported') for (const { participant } of act.participants) given(participant);
  }
  return highest + 1;
}

export function participantId(number: number): ParticipantId {
  return `p${number}` as ParticipantId;
}

export function trimmed({ bib, name, category, team }: ParticipantDetails): ParticipantDetails {
  return { bib: bib.trim(), name: name.trim(), category: category.trim(), team: team.trim() };
}

export function sameDetails(one: ParticipantDetails, other: ParticipantDetails): boolean {
  const fields: readonly (keyof ParticipantDetails)[] = ['bib', 'name', 'category', 'team'];
  return fields.every((field) => one[field] === other[field]);
}

/** What is wrong with trimmed details, as a sentence; null when nothing is. */
export function detailsProblem(details: ParticipantDetails): string | null {
  return (
    textProblem('The bib', details.bib, { from: 1, to: 20 }) ??
    textProblem('The name', details.name, { from: 0, to: 200 }) ??
    textProblem('The category', details.category, { from: 0, to: 200 }) ??
    textProblem('The team', details.team, { from: 0, to: 200 })
  );
}

function detailsRefusal(state: RaceState, details: ParticipantDetails, own: ParticipantId | null): Refusal | null {
  const problem = detailsProblem(details);
  if (problem !== null) return { code: 'bad-value', sentence: problem };
  const wearer = [...state.ledger.participants].find(([id, one]) => id !== own && bibKey(one.details.bib) === bibKey(details.bib));
  if (wearer === undefined) return null;
  const { name } = wearer[1].details;
  const who = name === '' ? 'another participant' : name;
  return { code: 'bib-taken', sentence: `Bib ${details.bib} is already worn by ${who}. Give another number, or change theirs first.` };
}

/** What two bibs have in common that are the same to people. */
export function bibKey(bib: string): string {
  return bib.toUpperCase();
}

interface WantedTag {
  readonly tag: TagId;
  readonly participant: ParticipantId | null;
  readonly from: EpochMs | null;
}

/** Who is in the way of giving the tag to somebody; null when nobody is. */
export function tagRefusal(state: RaceState, { tag, participant, from }: WantedTag): Refusal | null {
  const stretch = conflictingAssignment(state.ledger.tagAssignments, tag, participant, from);
  if (stretch === null) return null;
  const carrier = sayRider(state, stretch.participant);
  const sentence =
    stretch.until === null
      ? `Tag ${tag} is carried by ${carrier}. Take it from them first, or use another tag.`
      : `Tag ${tag} was carried by ${carrier} until ${sayTime(state, stretch.until)}. Give it from then on, or use another tag.`;
  return { code: 'tag-taken', sentence };
}

function isKnown(state: RaceState, participant: ParticipantId): boolean {
  return state.ledger.participants.has(participant);
}

function unknownParticipant(participant: ParticipantId): Decision {
  return refuse(
    'unknown-participant',
    `There is no participant ${participant} in this race; somebody may have removed them. Look at the list again.`,
  );
}

function notATag(text: string): Decision {
  return refuse('bad-value', sayNoTag(text));
}

/** Why a text is not taken for a tag. */
export function sayNoTag(text: string): string {
  return `“${text}” is no tag id. A tag id has 1 to 128 printable characters and no spaces.`;
}
