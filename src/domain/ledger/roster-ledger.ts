import type { ImportedParticipant, RaceAct, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import { NO_DETAILS, type ParticipantDetails, type ParticipantId } from '../model/roster';
import type { EpochMs } from '../model/time';
import { eachInSteps, type Steps } from '../steps';
import { assign, conflictingAssignment, release, releaseAll, type TagAssignments } from './tag-assignments';

/** A participant as they are now, and the act that registered them. */
export interface Registered {
  readonly details: ParticipantDetails;
  readonly addedBy: Seq;
}

/** A tag that an act assigned to one participant while it was assigned to another. */
export interface TakenTag {
  readonly tag: TagId;
  readonly from: ParticipantId;
  readonly to: ParticipantId;
}

/** The part of the ledger about participants, their bibs and their tags. */
export interface RosterLedger {
  /** In order of registration. */
  readonly participants: Map<ParticipantId, Registered>;
  readonly tagAssignments: TagAssignments;
  /** By act, the tag that it took from a participant who still had it: empty, unless an act it depends on was undone. */
  readonly takenTags: Map<Seq, TakenTag>;
}

/** An act about one participant. */
export type RosterAct = Extract<RaceAct, { readonly participant: ParticipantId }>;

/** Applies an act about one participant. */
export function applyRosterAct(ledger: RosterLedger, seq: Seq, act: RosterAct): void {
  const { participants, tagAssignments } = ledger;
  const known = participants.get(act.participant);
  if (act.type === 'participant-added') {
    participants.set(act.participant, { details: { ...NO_DETAILS, ...act.details }, addedBy: seq });
    for (const tag of act.tags) applyAssignment(ledger, seq, { tag, participant: act.participant, from: null });
    return;
  }
  if (known === undefined) return;
  switch (act.type) {
    case 'participant-changed':
      participants.set(act.participant, { ...known, details: { ...known.details, ...act.details } });
      return;
    case 'participant-removed':
      participants.delete(act.participant);
      releaseAll(tagAssignments, act.participant);
      return;
    case 'tag-assigned':
      applyAssignment(ledger, seq, act);
      return;
    case 'tag-released':
      release(tagAssignments, act.tag, act.participant, act.from);
      return;
  }
}

/** Applies an imported list. First all tags that move are released, so that two participants can swap theirs. */
export function* applyImport(ledger: RosterLedger, seq: Seq, imported: readonly ImportedParticipant[]): Steps<void> {
  const { participants, tagAssignments } = ledger;
  yield* eachInSteps(imported, ({ participant, lost }) => {
    for (const tag of lost) release(tagAssignments, tag, participant, null);
  });
  yield* eachInSteps(imported, ({ participant, isNew, details, tags }) => {
    const known = participants.get(participant);
    if (known === undefined && !isNew) return;
    participants.set(participant, { addedBy: known?.addedBy ?? seq, details: { ...(known?.details ?? NO_DETAILS), ...details } });
    for (const tag of tags) applyAssignment(ledger, seq, { tag, participant, from: null });
  });
}

interface Assignment {
  readonly tag: TagId;
  readonly participant: ParticipantId;
  readonly from: EpochMs | null;
}

function applyAssignment({ tagAssignments, takenTags }: RosterLedger, seq: Seq, { tag, participant, from }: Assignment): void {
  const conflict = conflictingAssignment(tagAssignments, tag, participant, from);
  if (conflict !== null) takenTags.set(seq, { tag, from: conflict.participant, to: participant });
  assign(tagAssignments, tag, participant, from);
}
