import type { ImportedParticipant, RaceAct, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantDetails, ParticipantId } from '../model/roster';
import type { EpochMs } from '../model/time';
import { assign, conflictingAssignment, release, releaseAll, type TagAssignments } from './tag-assignments';

/** A participant as they are now, and the act that registered them. */
export interface Registered {
  readonly details: ParticipantDetails;
  readonly addedBy: Seq;
}

/** A tag that an act gave to one participant while another one carried it. */
export interface TakenTag {
  readonly tag: TagId;
  readonly from: ParticipantId;
  readonly to: ParticipantId;
}

/** The part of the book about who wears which bib and carries which tags. */
export interface RosterLedger {
  /** In order of registration. */
  readonly participants: Map<ParticipantId, Registered>;
  readonly tagAssignments: TagAssignments;
  /** Acts that took a tag from somebody who still carried it: none, unless an act they rested on was undone. */
  readonly takenTags: Map<Seq, TakenTag>;
}

type RosterAct = Extract<RaceAct, { readonly participant: ParticipantId }>;

/** Enters one act about one participant. */
export function enterRoster(ledger: RosterLedger, seq: Seq, act: RosterAct): void {
  const { participants, tagAssignments } = ledger;
  const known = participants.get(act.participant);
  if (act.type === 'participant-added') {
    participants.set(act.participant, { details: act.details, addedBy: seq });
    for (const tag of act.tags) enterAssignment(ledger, seq, { tag, participant: act.participant, from: null });
    return;
  }
  if (known === undefined) return;
  switch (act.type) {
    case 'participant-changed':
      participants.set(act.participant, { ...known, details: act.details });
      return;
    case 'participant-removed':
      participants.delete(act.participant);
      releaseAll(tagAssignments, act.participant);
      return;
    case 'tag-assigned':
      enterAssignment(ledger, seq, act);
      return;
    case 'tag-released':
      release(tagAssignments, act.tag, act.participant, act.from);
      return;
  }
}

/** Enters a list. First everybody loses what is somebody else's, so that two can swap their tags. */
export function enterImport(ledger: RosterLedger, seq: Seq, imported: readonly ImportedParticipant[]): void {
  const { participants, tagAssignments } = ledger;
  for (const { participant, lost } of imported) for (const tag of lost) release(tagAssignments, tag, participant, null);
  for (const { participant, isNew, details, tags } of imported) {
    const known = participants.get(participant);
    if (known === undefined && !isNew) continue;
    participants.set(participant, { addedBy: known?.addedBy ?? seq, details });
    for (const tag of tags) enterAssignment(ledger, seq, { tag, participant, from: null });
  }
}

interface Assignment {
  readonly tag: TagId;
  readonly participant: ParticipantId;
  readonly from: EpochMs | null;
}

function enterAssignment({ tagAssignments, takenTags }: RosterLedger, seq: Seq, { tag, participant, from }: Assignment): void {
  const inTheWay = conflictingAssignment(tagAssignments, tag, participant, from);
  if (inTheWay !== null) takenTags.set(seq, { tag, from: inTheWay.participant, to: participant });
  assign(tagAssignments, tag, participant, from);
}
