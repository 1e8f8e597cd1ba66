import type { ActEntry, Correction, RaceAct, Seq } from '../model/entry';
import { rulesAfter } from '../model/rules-changes';
import type { AuditedAct } from '../model/views';
import { actEntry, type RaceState } from '../race/race-state';
import type { Steps } from '../steps';
import { auditOfAct } from '../views/audit';
import { actsSince, changesSince } from '../views/changes-since';

/**
 * The acts after entry `revision` about what `act` would overwrite, oldest first: its author saw the race as it was then, and did not see
 * these. Empty when nothing is overwritten. In steps, between which the race must not change.
 */
export function* changedSince(state: RaceState, revision: Seq, act: RaceAct): Steps<readonly AuditedAct[]> {
  const wanted = new Set([...subjectsOf(act), ...lostStarts(state, act)]);
  const overwritten = actsAfter(state, revision)
    .filter((entry) => subjectsOf(heldBy(state, entry)).some((subject) => wanted.has(subject)))
    .map(({ seq }) => seq);
  const unseen = act.type === 'declared' ? yield* unseenResults(state, revision) : [];
  const seqs = [...new Set([...overwritten, ...unseen])].sort((one, other) => one - other);
  return seqs.flatMap((seq) => auditOfAct(state, seq) ?? []);
}

/** A declaration speaks of all results, as its author saw them: the later acts, where somebody has another result now. */
function* unseenResults(state: RaceState, revision: Seq): Steps<readonly Seq[]> {
  if (actsSince(state, revision).length === 0) return [];
  const { riders, acts } = yield* changesSince(state, revision);
  return riders.length === 0 ? [] : acts;
}

/** The waves that were started and that a change of the rules takes away, with their starts: as subjects. */
function lostStarts({ ledger: { control } }: RaceState, act: RaceAct): readonly string[] {
  if (act.type !== 'rules-changed') return [];
  const kept = new Set(rulesAfter(control.rules, act).waves.map(({ name }) => name));
  for (const { from } of ('renamed' in act ? act.renamed : undefined) ?? []) kept.add(from);
  return [...control.waveStarts.keys()].filter((name) => !kept.has(name)).map((name) => `wave ${name}`);
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
