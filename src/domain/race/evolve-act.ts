import { lapCount } from '../laps/laps';
import { makeRider } from '../laps/rider';
import { applyAct, foldLedger } from '../ledger/apply-act';
import type { Ledger } from '../ledger/ledger';
import { currentRider, findOverrides, type PassingOverride, type PassingOverrides, updateOverridesOf } from '../ledger/passing-overrides';
import { readsOfTag } from '../ledger/read-log';
import { applyTagRule } from '../ledger/ruled-tags';
import { currentHolder, intervalsOfTag, riderIdOfTag } from '../ledger/tag-assignments';
import type { ActEntry, RaceAct, RiderId, Seq } from '../model/entry';
import type { TagId } from '../model/read';
import type { RaceChange } from '../model/views';
import { allSteps, eachInSteps, type Steps } from '../steps';
import { lapsByAct } from './lap-events';
import { timesOfSplit } from './lap-split';
import { actEntry, type RaceState, refreshLeaders, standingsSteps } from './race-state';
import { scopeOf } from './scope';

/** Folds an act in and rebuilds every rider that it may affect. Between the steps the state is half folded: nobody else may look at it. */
export function* evolveAct(state: RaceState, entry: ActEntry): Steps<RaceChange> {
  state.lastSeq = entry.seq;
  const { seq, act } = effectiveEntry(state, entry);
  const namedBefore = yield* ridersNamed(state, act);
  const wasTagRace = state.ledger.participants.size === 0;
  const ruledBefore = state.ledger.tagAssignments;
  yield* recordAct(state, entry);
  const ruled = ruleTags(state, ruledBefore);
  const isSameField = wasTagRace === (state.ledger.participants.size === 0);
  const overridden = yield* updateOverrides(state, { act, seq, hasOtherTags: ruled.size > 0 });
  const affected =
    scopeOf(act).affectsEveryRider || !isSameField
      ? everyRider(state)
      : new Set([...namedBefore, ...(yield* ridersNamed(state, act)), ...overridden, ...ruled]);
  // No other act adds laps, and an imported list may affect thousands of riders.
  const lapsBefore = new Map(act.type === 'corrected' ? [...affected].map((id) => [id, lapsOf(state, id)]) : []);
  yield* rebuild(state, affected);
  state.ranking.hasNewActs = true;
  if (entry.act.type === 'declared') state.declaredTables.set(entry.seq, yield* standingsSteps(state));
  return {
    laps: lapsByAct(state, entry, (id) => lapsBefore.get(id) ?? 0),
    standings: affected.size > 0,
    control: scopeOf(act).changesControl,
    acts: true,
    unknownTags: [],
  };
}

/** The act that an undo or redo is about, or the act itself. */
function effectiveEntry(state: RaceState, entry: ActEntry): ActEntry {
  const { act } = entry;
  return act.type === 'undone' || act.type === 'redone' ? (actEntry(state, act.act) ?? entry) : entry;
}

/** The ledger as it would be if all acts held but these. */
export function ledgerWithout(state: RaceState, undone: readonly Seq[]): Steps<Ledger> {
  const withoutEffect = new Set(undone);
  return foldLedger(state.acts, (seq) => !withoutEffect.has(seq), state.splitTimes);
}

function* recordAct(state: RaceState, entry: ActEntry): Steps<void> {
  const { seq, act } = entry;
  state.acts.push(entry);
  if (act.type === 'undone' || act.type === 'redone') {
    const known = state.undone.indexOf(act.act);
    if (act.type === 'undone' && known < 0) state.undone.push(act.act);
    if (act.type === 'redone' && known >= 0) state.undone.splice(known, 1);
    state.ledger = yield* ledgerWithout(state, state.undone);
    return;
  }
  if (act.type === 'race-created') state.log.tagComparison = act.tags ?? 'exact';
  if (act.type === 'corrected' && act.correction.kind === 'split') state.splitTimes.set(seq, timesOfSplit(state, act.correction));
  yield* applyAct(state.ledger, seq, act, state.splitTimes);
}

/** An act that is in the ledger. */
interface AppliedAct {
  readonly act: RaceAct;
  readonly seq: Seq;
  /** By the rule of the race riders have other tags than before. */
  readonly hasOtherTags: boolean;
}

/** Applies the rule for tags to the ledger as it is now; a ledger that was folded anew knows no tags by the rule. */
function ruleTags({ ledger, log }: RaceState, { byRule, ruledTagsOf }: Ledger['tagAssignments']): ReadonlySet<RiderId> {
  ledger.tagAssignments.byRule = byRule;
  ledger.tagAssignments.ruledTagsOf = ruledTagsOf;
  return applyTagRule(ledger, log);
}

/** Brings the overrides up to date with the ledger and returns the riders whose overrides changed. */
function* updateOverrides(state: RaceState, { act, seq, hasOtherTags }: AppliedAct): Steps<readonly RiderId[]> {
  const { movesPassings, passing } = scopeOf(act);
  if (passing !== null) return updateOverridesOf(state.overrides, state, passing === 'own' ? seq : passing);
  const { insertedPassings, passingCorrections } = state.ledger;
  if (!(movesPassings || hasOtherTags) || insertedPassings.size + passingCorrections.size + state.overrides.ridersOf.size === 0) return [];
  const before = state.overrides.byRider;
  state.overrides = yield* findOverrides(state.ledger, state.log);
  return ridersWithNewOverrides(before, state.overrides.byRider);
}

/** Builds every rider again. */
export function rebuildEveryRider(state: RaceState): void {
  allSteps(rebuild(state, everyRider(state)));
}

function* rebuild(state: RaceState, affected: ReadonlySet<RiderId>): Steps<void> {
  yield* eachInSteps(affected, (id) => {
    const rider = makeRider(id, state);
    if (rider === null) state.riders.delete(id);
    else state.riders.set(id, rider);
    state.ranking.dirty.add(id);
  });
  yield;
  refreshLeaders(state);
}

function lapsOf(state: RaceState, id: RiderId): number {
  const rider = state.riders.get(id);
  return rider === undefined ? 0 : lapCount(rider.track);
}

function everyRider({ riders, ledger, log }: RaceState): ReadonlySet<RiderId> {
  return new Set<RiderId>([...riders.keys(), ...ledger.participants.keys(), ...log.tags.map(({ rider }) => rider)]);
}

/** Riders that an act names: its rider or participants, their tags, and all other participants who have or had those. */
function* ridersNamed(state: RaceState, act: RaceAct): Steps<ReadonlySet<RiderId>> {
  const { ledger } = state;
  const { rider, tag, participants } = scopeOf(act);
  const named = rider === null ? [] : [rider.id, currentRider(ledger, rider.id, rider.at) ?? rider.id];
  const all = new Set<RiderId>(named);
  if (tag !== null) addCarriers(all, state, tag);
  yield* eachInSteps(participants, ({ participant, tags }) => {
    all.add(participant);
    for (const own of ledger.tagAssignments.tagsOf.get(participant) ?? []) addCarriers(all, state, own);
    for (const one of tags) addCarriers(all, state, one);
  });
  return all;
}

/**
 * Adds the riders whose reads the tag may have: every participant who has or had it, and the tag itself. A tag without reads is no rider
 * unless passings were entered for it.
 */
function addCarriers(riders: Set<RiderId>, { ledger, log, overrides }: RaceState, tag: TagId): void {
  const { tagAssignments } = ledger;
  if (overrides.byRider.size > 0 || readsOfTag(log, tag) !== null) riders.add(riderIdOfTag(tagAssignments, tag));
  for (const { participant } of intervalsOfTag(tagAssignments, tag)) riders.add(participant);
  const ruled = currentHolder(tagAssignments, tag);
  if (ruled !== null) riders.add(ruled);
}

function ridersWithNewOverrides(before: PassingOverrides['byRider'], after: PassingOverrides['byRider']): readonly RiderId[] {
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
