import { hasOneLap } from '../laps/course-result';
import { timeUp } from '../laps/crossings';
import { lapCount, lapEnd, lapTime } from '../laps/laps';
import { passagesOf } from '../laps/passages';
import { raceTime } from '../laps/race-time';
import { isOver, type Rider } from '../laps/rider';
import { type Passage, passageName } from '../model/course';
import type { RiderId } from '../model/entry';
import type { RiderName } from '../model/message';
import type { SettlementMessage } from '../model/settlement.messages';
import type { Standing } from '../model/standing';
import type { EpochMs, Ms } from '../model/time';
import type { Proposal } from '../model/views';
import { describeRider } from '../race/describe-rider';
import { type RaceState, standings } from '../race/race-state';
import { likelyOwners } from './likely-owners';
import { suspectedLaps } from './suspected-laps';

/**
 * What would settle the race, with reasons (rule 29): by kind of proposal, riders in ranking order; empty when nothing is open. Nothing is
 * done by itself. How long a rider has been silent is measured up to the stop, or else up to the latest crossing of anybody: no clock is asked.
 */
export function proposals(state: RaceState): readonly Proposal[] {
  const rows = standings(state).filter(({ participant }) => participant !== null);
  const span = { begun: begunAt(state), until: lastKnown(state, rows) };
  const of = (make: (one: Known) => Proposal | null) => rows.flatMap((row) => withRider(state, row, span, make) ?? []);
  return [
    ...of(neverSeen),
    ...of(wentHome),
    ...of(pulledWithoutOrder),
    ...of(seenAfterwards),
    ...of(overTheCutOff),
    ...suspectedLaps(state).map((lap): Proposal => {
      const params = { rider: describeRider(state, lap.rider), from: lap.from, to: lap.to, looks_like: lap.looksLike };
      return byHand('lap', `lap:${lap.rider}:${lap.seq}`, lap.rider, { code: 'suspected-lap', params });
    }),
    ...likelyOwners(state).map(({ id, rider, message }) => byHand('tag', id, rider, message)),
    ...of(withoutStart),
  ];
}

function byHand(kind: Proposal['kind'], id: string, rider: RiderId, message: SettlementMessage): Proposal {
  return { id, kind, rider, message, correction: null };
}

interface Span {
  /** When people started the race; null while nobody did. */
  readonly begun: EpochMs | null;
  /** How far the race is known. */
  readonly until: EpochMs;
}

/** A rider with what a proposal is judged by. */
interface Known extends Span {
  readonly row: Standing;
  readonly rider: Rider;
  readonly name: RiderName;
  readonly isOver: boolean;
  /** A lap of theirs, or of the best of their category; null where nobody of it has one. */
  readonly ownLap: Ms | null;
}

function withRider(state: RaceState, row: Standing, span: Span, make: (one: Known) => Proposal | null): Proposal | null {
  const rider = state.riders.get(row.rider);
  if (rider === undefined) return null;
  const known = { row, rider, isOver: isOver(state.ledger, state.log), ...span, until: knownUntil(rider, span) };
  return make({
    ...known,
    get name() {
      return describeRider(state, row.rider);
    },
    get ownLap() {
      return medianLap(rider) ?? lapOfCategory(state, row);
    },
  });
}

/** How far the race is known for a rider: a hard stop ends it when the time is up, whenever it is stopped by hand as well (rule 14). */
function knownUntil({ context }: Rider, { until }: Span): EpochMs {
  return context.rules.finish === 'hard-stop' ? (Math.min(until, timeUp(context)) as EpochMs) : until;
}

/** The gun; without it the first own start (rule 26). */
function begunAt({ ledger: { control }, riders }: RaceState): EpochMs | null {
  if (control.gunSet) return control.startAt;
  let first: EpochMs | null = null;
  for (const { context } of riders.values()) {
    if (context.ownStartAt !== null && (first === null || context.ownStartAt < first)) first = context.ownStartAt;
  }
  return first;
}

/** The stop of a race that is over, else the latest crossing. */
function lastKnown({ ledger, log }: RaceState, rows: readonly Standing[]): EpochMs {
  const { stopAt, startAt } = ledger.control;
  if (stopAt !== null && isOver(ledger, log)) return stopAt;
  return rows.reduce((latest, { lastPassAt }) => Math.max(latest, lastPassAt ?? 0), startAt as number) as EpochMs;
}

/** The median of a rider's laps; null without one. Of an even number the lower of the two in the middle. */
function medianLap({ track, context }: Rider): Ms | null {
  const times = Array.from({ length: lapCount(track) }, (_, index) => lapTime(track, index + 1, context)).filter((time) => time !== null);
  return times.sort((one, other) => one - other)[(times.length - 1) >> 1] ?? null;
}

const LAPS = new WeakMap<readonly Standing[], Map<string, Ms | null>>();

/** The median lap of the best rider of a category with a lap. */
function lapOfCategory(state: RaceState, { category }: Standing): Ms | null {
  const table = standings(state);
  const known = LAPS.get(table) ?? new Map<string, Ms | null>();
  LAPS.set(table, known);
  const found = known.get(category);
  if (found !== undefined) return found;
  const best = table.find((row) => row.category === category && row.rankedLaps > 0);
  const rider = best === undefined ? undefined : state.riders.get(best.rider);
  const lap = rider === undefined ? null : medianLap(rider);
  known.set(category, lap);
  return lap;
}

/** Whether a rider has not been seen for over two laps of theirs, or at all since the race is over. */
function isSilent(one: Known, since: EpochMs): boolean {
  const { row, rider, until } = one;
  if (since >= until) return false;
  // With one lap to ride, nobody who was out at the end comes back.
  if (one.isOver && hasOneLap(rider.context)) return true;
  const silent = raceTime(rider.context, since, until);
  // No lap was shorter than the best: so nothing has to be sorted for almost everybody.
  if (row.bestLap !== null && silent <= 2 * row.bestLap) return false;
  return one.ownLap === null ? one.isOver : silent > 2 * one.ownLap;
}

function neverSeen(one: Known): Proposal | null {
  const { row, rider, name } = one;
  if (row.status !== 'racing' || row.laps > 0 || row.chipStartAt !== null || seenSinceStart(one) !== null) return null;
  if (!one.isOver && !isSilent(one, startOf(one))) return null;
  const { last } = rider.track.times;
  return {
    id: `dns:${row.rider}`,
    kind: 'dns',
    rider: row.rider,
    message:
      last === null ? { code: 'never-seen', params: { rider: name } } : { code: 'not-seen-since-start', params: { rider: name, at: last } },
    correction: { kind: 'status', rider: row.rider, status: 'dns', at: null },
  };
}

/** Whether others have started and this rider cannot be counted, because no gun and no own start was given. */
function lacksStart({ rider, begun }: Known): boolean {
  return begun !== null && !rider.context.isOpen;
}

/** The start of a rider; of one who lacks it, when the race began. */
function startOf(one: Known): EpochMs {
  return lacksStart(one) && one.begun !== null ? one.begun : one.rider.context.startAt;
}

/** The last read of a rider from the start on; null without one. */
function seenSinceStart(one: Known): EpochMs | null {
  const { last } = one.rider.track.times;
  return last !== null && last >= startOf(one) ? last : null;
}

function wentHome(one: Known): Proposal | null {
  const { row, rider, name, until } = one;
  if (row.status !== 'racing' || row.finished || lacksStart(one)) return null;
  const at = row.lastPassAt ?? row.chipStartAt ?? seenSinceStart(one);
  if (at === null || !isSilent(one, at) || firstLatePassage(one) !== null) return null;
  return {
    id: `dnf:${row.rider}:${row.laps}`,
    kind: 'dnf',
    rider: row.rider,
    message: { code: 'went-home', params: { rider: name, lap: row.laps, at, silent: raceTime(rider.context, at, until) } },
    correction: { kind: 'status', rider: row.rider, status: 'dnf', at },
  };
}

function pulledWithoutOrder({ row, rider, name }: Known): Proposal | null {
  if (row.status !== 'pulled' || rider.context.withdrawnAt !== null || row.lastPassAt === null) return null;
  const at = row.lastPassAt;
  return {
    id: `pulled:${row.rider}:${row.laps}`,
    kind: 'pulled',
    rider: row.rider,
    message: { code: 'pulled-without-order', params: { rider: name, at } },
    correction: { kind: 'status', rider: row.rider, status: 'pulled', at },
  };
}

function seenAfterwards({ row, rider, name }: Known): Proposal | null {
  const { status } = row;
  const { withdrawnAt, startAt, stopAt } = rider.context;
  if (status !== 'dns' && status !== 'dnf') return null;
  const from = status === 'dns' ? startAt - 1 : withdrawnAt;
  if (from === null) return null;
  const { times } = rider.track;
  const later: EpochMs[] = [];
  for (let position = times.length - 1; position >= 0 && times.at(position) > from; position--) {
    if (stopAt === null || times.at(position) <= stopAt) later.push(times.at(position));
  }
  const [at] = later;
  if (at === undefined) return null;
  return {
    id: `racing:${row.rider}:${status}`,
    kind: 'racing',
    rider: row.rider,
    message: { code: 'seen-after', params: { rider: name, status, reads: later.length, at } },
    correction: { kind: 'status', rider: row.rider, status: 'racing', at: null },
  };
}

/** Who came to a passage of the first lap, its end included, later after the own start than it allows. */
function overTheCutOff(one: Known): Proposal | null {
  const { row, name } = one;
  const late = row.status === 'racing' ? firstLatePassage(one) : null;
  if (late === null) return null;
  return {
    id: `over-time:${row.rider}`,
    kind: 'over-time',
    rider: row.rider,
    message: { code: 'cut-off', params: { rider: name, ...late } },
    correction: { kind: 'status', rider: row.rider, status: 'over-time', at: null },
  };
}

/** The first passage that a rider came to after its limit; null without one. A hole is not late: nobody knows when they were there. */
function firstLatePassage({ row, rider }: Known): { readonly passage: string; readonly time: Ms; readonly limit: Ms } | null {
  const { track, context } = rider;
  const passages = context.rules.course;
  if (context.course === null || passages.every(({ cutOff }) => cutOff === null)) return null;
  const afterStart = context.course.startName === null ? passages : passages.slice(1);
  const { found } = passagesOf(track, context, 1);
  for (const [index, passage] of afterStart.entries()) {
    const isEnd = index === afterStart.length - 1;
    // A lap that the jury added has no end.
    const at = isEnd ? (lapCount(track) < 1 ? null : lapEnd(track, 1)) : (found[index]?.at ?? null);
    if (at === null || passage.cutOff === null) continue;
    const time = raceTime(context, row.chipStartAt ?? context.startAt, at);
    if (time > passage.cutOff) return { passage: nameOf(passage, rider), time, limit: passage.cutOff };
  }
  return null;
}

function nameOf(passage: Passage, { context }: Rider): string {
  return passageName(passage, context.raceRules.points);
}

/** Who rode without the start that their time should run from, or was read and cannot be counted without one. */
function withoutStart(one: Known): Proposal | null {
  const { row, rider, name } = one;
  const at = row.status === 'racing' && lacksStart(one) ? seenSinceStart(one) : null;
  if (at !== null) return byHand('start', `start:${row.rider}`, row.rider, { code: 'read-without-start', params: { rider: name, at } });
  const { starts } = rider.context.rules;
  if (row.laps === 0 || row.status !== 'racing' || starts === 'gun') return null;
  // A start that people gave goes before every other, whatever the race says that riders start by (rule 26).
  const hasStart = rider.context.ownStartAt !== null || (starts !== 'list' && row.chipStartAt !== null);
  return hasStart ? null : byHand('start', `start:${row.rider}`, row.rider, { code: 'no-start', params: { rider: name } });
}
