import { lapCount } from '../laps/laps';
import { makeRider } from '../laps/rider';
import { apply, foldLedger, type Ledger } from '../ledger/ledger';
import { overrideAll, overridePassing, type PassingOverride, type PassingOverrides, riderNow } from '../ledger/passing-overrides';
import type { ActEntry, Correction, RaceAct, RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { ParticipantId } from '../model/roster';
import type { RaceChange } from '../model/views';
import { lapsByAct } from './lap-events';
import { splitTimes } from './lap-split';
import { type RaceState, refreshLeaders } from './race-state';

/** Folds an act in and judges anew whomever it touches. */
export function evolveAct(state: RaceState, entry: ActEntry): RaceChange {
  const { seq, act } = subjectOf(state, entry);
  const named = ridersNamed(state.ledger, act);
  enterAct(state, entry);
  const placed = placeAgain(state, act, seq);
  const touched = touchesAll(act) ? everyRider(state) : new Set([...named, ...ridersNamed(state.ledger, act), ...placed]);
  const lapsBefore = new Map([...touched].map((id) => [id, lapsOf(state, id)]));
  remake(state, touched);
  return {
    laps: lapsByAct(state, entry, (id) => lapsBefore.get(id) ?? 0),
    standings: touched.size > 0,
    control: isControl(act),
    acts: true,
    unknownTags: [],
  };
}

/** The act that an undo or redo speaks of, or the act itself. */
function subjectOf(state: RaceState, entry: ActEntry): ActEntry {
  const { act } = entry;
  return act.type === 'undone' || act.type === 'redone' ? (state.acts.find(({ seq }) => seq === act.act) ?? entry) : entry;
}

/** The book as it would be if exactly these acts did not hold. */
export function ledgerWithout(state: RaceState, undone: readonly Seq[]): Ledger {
  const gone = new Set(undone);
  return foldLedger(state.acts, (seq) => !gone.has(seq), state.splits);
}

function enterAct(state: RaceState, entry: ActEntry): void {
  const { seq, act } = entry;
  state.acts.push(entry);
  switch (act.type) {
    case 'undone':
      if (!state.undone.includes(act.act)) state.undone.push(act.act);
      break;
    case 'redone':
      if (state.undone.includes(act.act)) state.undone.splice(state.undone.indexOf(act.act), 1);
      break;
    default:
      if (act.type === 'corrected' && act.correction.kind === 'split') state.splits.set(seq, splitTimes(state, act.correction));
      apply(state.ledger, seq, act, state.splits);
      return;
  }
  state.ledger = ledgerWithout(state, state.undone);
}

/** Brings placements up to date with the book and answers the riders whose placements are others now. */
function placeAgain(state: RaceState, act: RaceAct, seq: Seq): readonly RiderId[] {
  const passing = act.type === 'corrected' ? passingCorrectedBy(act.correction, seq) : null;
  if (passing !== null) return overridePassing(state.overrides, state, passing);
  const canMove =
    'participant' in act || act.type === 'participants-imported' || (act.type === 'corrected' && act.correction.kind === 'shift-clock');
  if (!canMove || state.ledger.inserted.size + state.ledger.passings.size + state.overrides.ridersOf.size === 0) return [];
  const before = state.overrides.byRider;
  state.overrides = overrideAll(state.ledger, state.log);
  return ridersPlacedAnew(before, state.overrides.byRider);
}

function passingCorrectedBy(correction: Correction, seq: Seq): Seq | null {
  switch (correction.kind) {
    case 'insert':
    case 'split':
      return seq;
    case 'void':
    case 'restore':
    case 'move':
    case 'retime':
      return correction.passing.seq;
    case 'keep-lap':
    case 'status':
    case 'shift-clock':
      return null;
  }
}

function remake(state: RaceState, touched: ReadonlySet<RiderId>): void {
  for (const id of touched) {
    const rider = makeRider(id, state);
    if (rider === null) state.riders.delete(id);
    else state.riders.set(id, rider);
    state.ranking.dirty.add(id);
  }
  refreshLeaders(state);
}

function lapsOf(state: RaceState, id: RiderId): number {
  const rider = state.riders.get(id);
  return rider === undefined ? 0 : lapCount(rider.track);
}

function isControl({ type }: RaceAct): boolean {
  return (
    type === 'race-created' ||
    type === 'gun-set' ||
    type === 'race-stopped' ||
    type === 'race-resumed' ||
    type === 'race-renamed' ||
    type === 'rules-changed'
  );
}

function touchesAll(act: RaceAct): boolean {
  return act.type === 'corrected' ? act.correction.kind === 'shift-clock' : isControl(act) && act.type !== 'race-renamed';
}

function everyRider({ riders, ledger, log }: RaceState): ReadonlySet<RiderId> {
  return new Set<RiderId>([...riders.keys(), ...ledger.participants.keys(), ...log.tags.map(({ rider }) => rider)]);
}

/** Riders whom an act names: its participant, the tags that are or were theirs, and everybody else who carries or carried those. */
function ridersNamed(ledger: Ledger, act: RaceAct): readonly RiderId[] {
  if (act.type === 'corrected') {
    if (act.correction.kind !== 'status') return [];
    const { rider } = act.correction;
    return [rider, riderNow(ledger, rider, null) ?? rider];
  }
  if (act.type === 'participants-imported') return act.participants.flatMap(({ participant, tags }) => carrying(ledger, participant, tags));
  if (!('participant' in act)) return [];
  return carrying(ledger, act.participant, act.type === 'participant-added' ? act.tags : 'tag' in act ? [act.tag] : []);
}

function carrying({ tagAssignments }: Ledger, participant: ParticipantId, tags: readonly TagId[]): readonly RiderId[] {
  const own = tagAssignments.tagsOf.get(participant) ?? [];
  return [
    participant,
    ...[...own, ...tags].flatMap((tag): readonly RiderId[] => [
      `tag:${tag}`,
      ...(tagAssignments.byTag.get(tag) ?? []).map((stretch) => stretch.participant),
    ]),
  ];
}

function ridersPlacedAnew(before: PassingOverrides['byRider'], after: PassingOverrides['byRider']): readonly RiderId[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => !areSame(before.get(id) ?? [], after.get(id) ?? []));
}

function areSame(one: readonly PassingOverride[], other: readonly PassingOverride[]): boolean {
  return one.length === other.length && one.every((override, index) => isSame(override, other[index]));
}

function isSame(one: PassingOverride, other: PassingOverride | undefined): boolean {
  return (
    other !== undefined &&
    one.seq === other.seq &&
    one.at === other.at &&
    one.role === other.role &&
    one.effectiveFrom === other.effectiveFrom &&
    one.acts.length === other.acts.length &&
    one.acts.every((act, index) => act === other.acts[index])
  );
}
