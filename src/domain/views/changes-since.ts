import { findLeaders } from '../laps/leaders';
import { makeRider } from '../laps/rider';
import { foldLedger } from '../ledger/apply-act';
import { findOverrides } from '../ledger/passing-overrides';
import { logUntil } from '../ledger/read-log';
import { applyTagRule } from '../ledger/ruled-tags';
import { categoryPlaceSteps, mapWithPlacesSteps, WITHOUT_CATEGORY } from '../model/classification';
import type { ActEntry, RaceAct, RiderId, Seq } from '../model/entry';
import type { CategoryPlace, Place, PlacedStanding, Standing } from '../model/standing';
import type { ChangedResult, Declared, ResultChanges } from '../model/views';
import { actEntry, emptyRace, type RaceState, standings, standingsSteps } from '../race/race-state';
import { allSteps, eachInSteps, mapSteps, type Steps } from '../steps';

/**
 * Who has another result now, at the call, than when `since` was the last entry, and the acts since then, in steps; reads may be folded in between
 * them. The race is computed again from the reads and acts until then, so any earlier entry will do. `since` is from 1 to the last entry; for
 * the last one nothing is different.
 */
export function changesSince(state: RaceState, since: Seq): Steps<ResultChanges> {
  return comparedWith(state, since, { now: standings(state), revision: state.lastSeq, acts: actsSince(state, since) });
}

interface Present {
  readonly now: readonly Standing[];
  readonly revision: Seq;
  readonly acts: readonly Seq[];
}

function* comparedWith(state: RaceState, since: Seq, { now, revision, acts }: Present): Steps<ResultChanges> {
  yield;
  const earlier = yield* stateAt(state, since);
  const then = yield* standingsSteps(earlier);
  const riders = yield* mapSteps(yield* differenceSteps(then, now), changedResult);
  return { since, revision, riders, acts };
}

/** What the results were declared to be, and how many riders have another one now; null before the first declaration. */
export function declared(state: RaceState): Declared | null {
  const { declaration } = state.ledger;
  const entry = declaration === null ? null : actEntry(state, declaration.by);
  if (declaration === null || entry === null) return null;
  return { state: declaration.state, at: entry.recordedAt, revision: entry.seq, changedRiders: sinceDeclared(state).length };
}

const NOTHING: readonly Difference[] = [];
/** By the present table, the one of the declaration and what differs: it is asked for with each table that is sent. */
const SINCE_DECLARED = new WeakMap<readonly Standing[], { readonly then: readonly Standing[]; readonly riders: readonly Difference[] }>();

/** Riders with another result now than when the results were declared last, in steps; empty before the first declaration. The race must not change between them. */
export function* changedSinceDeclared(state: RaceState): Steps<readonly ChangedResult[]> {
  return yield* mapSteps(yield* sinceDeclaredSteps(state), changedResult);
}

function sinceDeclared(state: RaceState): readonly Difference[] {
  return allSteps(sinceDeclaredSteps(state));
}

function* sinceDeclaredSteps(state: RaceState): Steps<readonly Difference[]> {
  const { declaration } = state.ledger;
  const then = declaration === null ? undefined : state.declaredTables.get(declaration.by);
  const now = yield* standingsSteps(state);
  if (then === undefined || then === now) return NOTHING;
  const known = SINCE_DECLARED.get(now);
  if (known?.then === then) return known.riders;
  const riders = yield* differenceSteps(then, now);
  SINCE_DECLARED.set(now, { then, riders });
  return riders;
}

/** The race as it was when an entry was the last one. Reads may be folded into the present race between the steps. */
export function* stateAt(state: RaceState, revision: Seq): Steps<RaceState> {
  const acts = state.acts.filter(({ seq }) => seq <= revision);
  const log = logUntil(state.log, revision);
  const undone = undoneBy(acts);
  const ledger = yield* foldLedger(acts, (seq) => !undone.includes(seq), state.splitTimes);
  applyTagRule(ledger, log);
  const overrides = yield* findOverrides(ledger, log);
  const earlier: RaceState = { ...emptyRace(), acts, undone, splitTimes: state.splitTimes, log, ledger, overrides, lastSeq: revision };
  yield;
  const ids = new Set<RiderId>([...ledger.participants.keys(), ...log.tags.map(({ rider }) => rider), ...overrides.byRider.keys()]);
  let since = 0;
  for (const id of ids) {
    const rider = makeRider(id, earlier);
    if (rider === null) continue;
    earlier.riders.set(id, rider);
    earlier.ranking.dirty.add(id);
    since += 1 + rider.track.times.length;
    if (since < READS_A_STEP) continue;
    since = 0;
    yield;
  }
  earlier.leaders = findLeaders(earlier.riders.values(), ledger.control.rules);
  return earlier;
}

const READS_A_STEP = 5_000;

/** Acts that are undone at the end of a list, in the order in which they were. */
function undoneBy(acts: readonly ActEntry[]): Seq[] {
  const undone = new Set<Seq>();
  for (const { act } of acts) {
    if (act.type === 'undone') undone.add(act.act);
    if (act.type === 'redone') undone.delete(act.act);
  }
  return [...undone];
}

/** Acts after an entry that may change a result: without those that were made and taken back since, and without what only has a name. */
export function actsSince(state: RaceState, since: Seq): readonly Seq[] {
  const later = state.acts.filter(({ seq }) => seq > since);
  const gone = new Set(state.undone);
  return later
    .filter(({ seq, act }) => {
      if (act.type === 'undone' || act.type === 'redone') {
        const meant = actEntry(state, act.act);
        return meant !== null && meant.seq <= since && mayChangeResults(meant.act);
      }
      return !gone.has(seq) && mayChangeResults(act);
    })
    .map(({ seq }) => seq);
}

function mayChangeResults(act: RaceAct): boolean {
  if (act.type === 'corrected') return !['note', 'confirm-lap', 'confirm-times'].includes(act.correction.kind);
  return !['race-created', 'race-renamed', 'language-set', 'declared', 'undone', 'redone'].includes(act.type);
}

/** A rider with another result; null: not in the table. */
type Difference = { readonly then: Ranked | null; readonly now: Ranked | null };

function changedResult({ then, now }: Difference): ChangedResult {
  const rider = (now ?? then)?.row.rider ?? '';
  return { rider, before: then === null ? null : placed(then), now: now === null ? null : placed(now) };
}

/** The riders whose result differs between two tables. Tags without a participant are left out, unless there is nobody else. */
function* differenceSteps(before: readonly Standing[], now: readonly Standing[]): Steps<readonly Difference[]> {
  const isTagRace = [before, now].every((table) => table.every(({ participant }) => participant === null));
  const isMeant = ({ row }: Ranked) => isTagRace || row.participant !== null;
  const earlier = new Map<RiderId, Ranked>();
  yield* eachInSteps(yield* keptRows(before), (one) => {
    if (isMeant(one)) earlier.set(one.row.rider, one);
  });
  const changed: Difference[] = [];
  yield* eachInSteps(yield* rankedRows(now), (one) => {
    if (!isMeant(one)) return;
    const then = earlier.get(one.row.rider) ?? null;
    earlier.delete(one.row.rider);
    if (then === null || !isSameResult(then, one)) changed.push({ then, now: one });
  });
  return [...changed, ...[...earlier.values()].map((then) => ({ then, now: null }))];
}

/** A row with its places beside it: a table has thousands, and most of them are not copied. */
interface Ranked {
  readonly row: Standing;
  readonly place: Place;
  readonly category: CategoryPlace;
}

const RANKED = new WeakMap<readonly Standing[], readonly Ranked[]>();

/** The earlier table is compared with each table that follows, so its rows are kept. */
function* keptRows(table: readonly Standing[]): Steps<readonly Ranked[]> {
  const known = RANKED.get(table) ?? (yield* rankedRows(table));
  RANKED.set(table, known);
  return known;
}

function* rankedRows(table: readonly Standing[]): Steps<readonly Ranked[]> {
  const inCategory = yield* categoryPlaceSteps(table);
  return yield* mapWithPlacesSteps(table, (row, place) => ({ row, place, category: inCategory.get(row) ?? WITHOUT_CATEGORY }));
}

function placed({ row, place, category }: Ranked): PlacedStanding {
  return { ...row, ...place, ...category };
}

/** What a result is, besides the places. Gaps follow from the results of others. */
const RESULT = [
  'rankedLaps',
  'elapsed',
  'ridden',
  'adjustment',
  'lapsAdjustment',
  'status',
  'finished',
  'bib',
  'name',
  'category',
  'team',
] as const satisfies readonly (keyof Standing)[];

function isSameResult(one: Ranked, other: Ranked): boolean {
  if (one.place.place !== other.place.place || one.category.categoryPlace !== other.category.categoryPlace) return false;
  if (one.row === other.row) return true;
  return one.row.relegated?.behind === other.row.relegated?.behind && RESULT.every((field) => one.row[field] === other.row[field]);
}
