import { lapsByAct } from './announce';
import { type Book, enter, foldBook } from './book';
import type { ActEntry, RaceAct, RiderId, Seq } from './entry';
import { lapCount } from './laps';
import { findLeaders, ridersWithNewLeader } from './leaders';
import { findPlacements, type Placement, type Placements, riderNow } from './placements';
import type { RaceState } from './race-state';
import { makeRider } from './rider';
import { splitTimes } from './split';
import type { RaceChange } from './views';

/** Folds an act in and judges anew whomever it touches. */
export function foldAct(state: RaceState, entry: ActEntry): RaceChange {
  const subject = subjectOf(state, entry.act);
  const named = ridersNamed(state.book, subject);
  const placedBefore = state.placements;
  enterAct(state, entry);
  state.placements = findPlacements(state.book, state.log);
  const touched = touchesAll(subject)
    ? everyRider(state)
    : new Set([...named, ...ridersNamed(state.book, subject), ...ridersPlacedAnew(placedBefore, state.placements)]);
  const lapsBefore = new Map([...touched].map((id) => [id, lapsOf(state, id)]));
  remake(state, touched);
  return {
    laps: lapsByAct(state, entry, (id) => lapsBefore.get(id) ?? 0),
    standings: touched.size > 0,
    control: isControl(subject),
    roster: 'participant' in subject,
    unknownTags: [],
  };
}

/** The act that an undo or redo speaks of, or the act itself. */
export function subjectOf(state: RaceState, act: RaceAct): RaceAct {
  if (act.type !== 'undone' && act.type !== 'redone') return act;
  return state.acts.find(({ seq }) => seq === act.act)?.act ?? act;
}

/** The book as it would be if exactly these acts did not hold. */
export function bookWithout(state: RaceState, undone: readonly Seq[]): Book {
  const gone = new Set(undone);
  return foldBook(state.acts, (seq) => !gone.has(seq), state.splits);
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
      enter(state.book, seq, act, state.splits);
      return;
  }
  state.book = bookWithout(state, state.undone);
}

function remake(state: RaceState, touched: ReadonlySet<RiderId>): void {
  for (const id of touched) {
    const rider = makeRider(id, state);
    if (rider === null) state.riders.delete(id);
    else state.riders.set(id, rider);
    state.ranking.dirty.add(id);
  }
  const leaders = findLeaders(state.riders.values());
  for (const id of ridersWithNewLeader(state.riders, state.leaders, leaders)) state.ranking.dirty.add(id);
  state.leaders = leaders;
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

function everyRider({ riders, book, log }: RaceState): ReadonlySet<RiderId> {
  return new Set<RiderId>([...riders.keys(), ...book.participants.keys(), ...log.tags.map(({ rider }) => rider)]);
}

/** Riders whom an act names: its participant, the tags that are or were theirs, and everybody else who carries or carried those. */
function ridersNamed(book: Book, act: RaceAct): readonly RiderId[] {
  if (act.type === 'corrected') {
    if (act.correction.kind !== 'status') return [];
    const { rider } = act.correction;
    return [rider, riderNow(book, rider, null) ?? rider];
  }
  if (!('participant' in act)) return [];
  const own = book.carriers.tagsOf.get(act.participant) ?? [];
  const tags = act.type === 'participant-added' ? act.tags : 'tag' in act ? [act.tag] : [];
  return [
    act.participant,
    ...[...own, ...tags].flatMap((tag): readonly RiderId[] => [
      `tag:${tag}`,
      ...(book.carriers.byTag.get(tag) ?? []).map(({ participant }) => participant),
    ]),
  ];
}

function ridersPlacedAnew(before: Placements, after: Placements): readonly RiderId[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => !areSame(before.get(id) ?? [], after.get(id) ?? []));
}

function areSame(one: readonly Placement[], other: readonly Placement[]): boolean {
  return one.length === other.length && one.every((placement, index) => isSame(placement, other[index]));
}

function isSame(one: Placement, other: Placement | undefined): boolean {
  return (
    other !== undefined &&
    one.seq === other.seq &&
    one.at === other.at &&
    one.role === other.role &&
    one.since === other.since &&
    one.inferred === other.inferred &&
    one.acts.join() === other.acts.join()
  );
}
