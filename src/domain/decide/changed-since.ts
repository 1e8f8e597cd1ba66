import type { ActEntry, Correction, RaceAct, Seq } from '../model/entry';
import type { AuditedAct } from '../model/views';
import { actEntry, type RaceState } from '../race/race-state';
import { auditOfAct } from '../views/audit';

/**
 * The acts after entry `revision` about what `act` would overwrite, oldest first: its author saw the race as it was then, and did not see
 * these. Empty when nothing is overwritten.
 */
export function changedSince(state: RaceState, revision: Seq, act: RaceAct): readonly AuditedAct[] {
  const wanted = new Set(subjectsOf(act));
  return actsAfter(state, revision)
    .filter((entry) => subjectsOf(heldBy(state, entry)).some((subject) => wanted.has(subject)))
    .flatMap(({ seq }) => auditOfAct(state, seq) ?? []);
}

function actsAfter({ acts }: RaceState, revision: Seq): readonly ActEntry[] {
  return acts.slice(acts.findLastIndex(({ seq }) => seq <= revision) + 1);
}

/** The act that an undo or redo is about; any other act itself. */
function heldBy(state: RaceState, { act }: ActEntry): RaceAct {
  if (act.type !== 'undone' && act.type !== 'redone') return act;
  return actEntry(state, act.act)?.act ?? act;
}

const CONTROL_SUBJECTS = { 'race-renamed': 'name', 'language-set': 'language', 'gun-set': 'gun' } as const;

/** What an act sets, by name: two acts with a name in common overwrite one another. Empty for acts that only add. */
function subjectsOf(act: RaceAct): readonly string[] {
  switch (act.type) {
    case 'race-created':
    case 'undone':
    case 'redone':
      return [];
    case 'race-renamed':
    case 'language-set':
    case 'gun-set':
      return [CONTROL_SUBJECTS[act.type]];
    case 'wave-started':
    case 'start-listed':
    case 'neutralised':
    case 'declared':
    case 'sheet-defined':
    case 'settled':
      return eventSubjects(act);
    case 'race-stopped':
    case 'race-resumed':
      return ['stop'];
    case 'rules-changed':
      return ['rules'];
    case 'participant-added':
      return act.tags.map((tag) => `tag ${tag}`);
    case 'participant-changed':
    case 'participant-removed':
      return [`participant ${act.participant}`];
    case 'participants-imported':
      return act.participants.flatMap(({ participant, tags, lost, startAt }) => [
        `participant ${participant}`,
        ...(startAt === undefined ? [] : [`start ${participant}`]),
        ...[...tags, ...lost].map((tag) => `tag ${tag}`),
      ]);
    case 'tag-assigned':
    case 'tag-released':
      return [`tag ${act.tag}`];
    case 'corrected':
      return correctionSubjects(act.correction);
  }
}

type EventAct = Extract<
  RaceAct,
  { readonly type: 'wave-started' | 'start-listed' | 'neutralised' | 'declared' | 'sheet-defined' | 'settled' }
>;

function eventSubjects(act: EventAct): readonly string[] {
  switch (act.type) {
    case 'wave-started':
      return [`wave ${act.wave}`];
    case 'start-listed':
      return act.starts.map(({ participant }) => `start ${participant}`);
    case 'neutralised':
      return [`neutralised ${act.from}`];
    case 'declared':
      return ['declaration'];
    case 'sheet-defined':
      return [`sheet ${act.name}`];
    case 'settled':
      return act.corrections.flatMap(correctionSubjects);
  }
}

function correctionSubjects(correction: Correction): readonly string[] {
  switch (correction.kind) {
    case 'insert':
    case 'adjust-time':
    case 'adjust-laps':
    case 'relegate':
    case 'note':
      return [];
    case 'start':
      return [`start ${correction.rider}`];
    case 'void':
    case 'restore':
    case 'move':
    case 'retime':
    case 'split':
    case 'confirm-lap':
      return [`passing ${correction.passing.seq}`];
    case 'status':
      return [`status ${correction.rider}`];
    case 'mute':
      return [`tag ${correction.tag}`];
    case 'shift-clock':
    case 'confirm-times':
      return [`clock ${correction.reader}`];
  }
}
