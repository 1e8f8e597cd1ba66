import type { Correction, RaceAct, RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import type { EpochMs } from '../model/time';

/** What an act may change, decided for each kind of act in one place: a new kind does not compile until it is here. */
export interface Scope {
  /** Name, rules, gun or stop. */
  readonly changesControl: boolean;
  /** Every rider has to be built again. */
  readonly affectsEveryRider: boolean;
  /** All overrides must be found again, because a time, a tag or a participant changed. */
  readonly movesPassings: boolean;
  /** The passing it corrects; `own`: the ones that the act itself inserts; null: none. */
  readonly passing: Seq | 'own' | null;
  /** The rider it names, as the act says, and when a tag in it is looked up; null: none. */
  readonly rider: { readonly id: RiderId; readonly at: EpochMs | null } | null;
  /** The tag it names; null: none. */
  readonly tag: TagId | null;
  /** Participants it changes, with the tags that the act names. */
  readonly participants: readonly { readonly participant: ParticipantId; readonly tags: readonly TagId[] }[];
}

const NOTHING: Scope = {
  changesControl: false,
  affectsEveryRider: false,
  movesPassings: false,
  passing: null,
  rider: null,
  tag: null,
  participants: [],
};
const CONTROL: Scope = { ...NOTHING, changesControl: true };

/** The scope of an act. For `undone` and `redone` ask for that of the act they are about. */
export function scopeOf(act: RaceAct): Scope {
  switch (act.type) {
    case 'race-created':
    case 'gun-set':
    case 'wave-started':
    case 'neutralised':
    case 'race-stopped':
    case 'race-resumed':
    case 'rules-changed':
      return { ...CONTROL, affectsEveryRider: true };
    case 'race-renamed':
    case 'language-set':
      return CONTROL;
    case 'declared':
      return CONTROL;
    case 'sheet-defined':
      return NOTHING;
    case 'start-listed':
      return { ...NOTHING, participants: act.starts.map(({ participant }) => ({ participant, tags: [] })) };
    case 'settled':
      // The proposals that it takes may be about anybody.
      return { ...NOTHING, affectsEveryRider: true, movesPassings: true };
    case 'participant-added':
      return rosterScope([{ participant: act.participant, tags: act.tags }]);
    case 'participant-changed':
    case 'participant-removed':
      return rosterScope([{ participant: act.participant, tags: [] }]);
    case 'tag-assigned':
    case 'tag-released':
      return rosterScope([{ participant: act.participant, tags: [act.tag] }]);
    case 'participants-imported':
      return rosterScope(act.participants);
    case 'corrected':
      return correctionScope(act.correction);
    case 'undone':
    case 'redone':
      return NOTHING;
  }
}

function rosterScope(participants: Scope['participants']): Scope {
  return { ...NOTHING, movesPassings: true, participants };
}

function correctionScope(correction: Correction): Scope {
  switch (correction.kind) {
    case 'insert':
    case 'split':
      return { ...NOTHING, passing: 'own' };
    case 'void':
    case 'restore':
    case 'move':
    case 'retime':
      return { ...NOTHING, passing: correction.passing.seq };
    case 'status':
    case 'start':
    case 'adjust-time':
    case 'adjust-laps':
    case 'relegate':
    case 'note':
      return { ...NOTHING, rider: { id: correction.rider, at: correction.riderAt ?? null } };
    case 'mute':
      return { ...NOTHING, tag: correction.tag };
    case 'shift-clock':
      return { ...NOTHING, affectsEveryRider: true, movesPassings: true };
    case 'confirm-lap':
    case 'confirm-times':
      return NOTHING;
  }
}
