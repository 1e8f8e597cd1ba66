import { finishLap, type LeaderFinish, lapCount, lapEnd, lapTime, refOfLap } from '../laps/laps';
import { passagesOf } from '../laps/passages';
import { isOnlyParked, type Rider, seqOfRef } from '../laps/rider';
import type { EpochMs } from '../model/time';
import type { CountedPassing } from '../model/views';
import { leaderOf, type RaceState, standingsSteps } from '../race/race-state';
import { allSteps, eachInSteps, type Steps } from '../steps';
import { memberOfLap } from './legs';

/**
 * The latest counted passings of all riders as they stand now, newest first, at most `limit`: those whose verdict is `counted` or `passage`
 * in the trace. Crossings after the finish are no part of it. Passings of the same time are in the order of their entries, the later first.
 * After a few reads it costs as much as the riders who were read; after anything that changes many riders, a look at each rider.
 */
export function lastPassings(state: RaceState, limit: number): readonly CountedPassing[] {
  return allSteps(lastPassingsSteps(state, limit));
}

/** The same in steps, between which the race must not change. */
export function* lastPassingsSteps(state: RaceState, limit: number): Steps<readonly CountedPassing[]> {
  // Riders with changes are noted when the table is brought up to date.
  yield* standingsSteps(state);
  const { touched } = state.ranking;
  const known = state.newestPassings;
  if (touched.size > 0 || limit > known.limit) {
    const wanted = Math.max(limit, known.limit);
    const list = (limit > known.limit ? null : yield* updated(state)) ?? (yield* newestOf(state, wanted));
    // Somebody who looked meanwhile has noted that these riders were looked at.
    if (state.newestPassings !== known) return yield* lastPassingsSteps(state, limit);
    state.newestPassings = { list, limit: wanted };
    touched.clear();
  }
  return state.newestPassings.list.slice(0, Math.max(0, limit));
}

/** The known list with the passings of the riders that changed; null where that does not say which passings are the newest. */
function* updated(state: RaceState): Steps<readonly CountedPassing[] | null> {
  const { list, limit } = state.newestPassings;
  const { touched } = state.ranking;
  // Passings before it, and others at the same time, may have been left out of the list.
  const oldest = list.length < limit ? null : (list[limit - 1]?.at ?? null);
  const newest = new Newest(limit, oldest);
  for (const passing of list) if (!touched.has(passing.rider)) newest.add(passing);
  yield* eachInSteps(touched, (id) => {
    const rider = state.riders.get(id);
    if (rider !== undefined) addCounted(newest, rider, leaderOf(state, rider));
  });
  const found = newest.inOrder();
  return oldest === null || (found[limit - 1]?.at ?? oldest) > oldest ? found : null;
}

function* newestOf(state: RaceState, limit: number): Steps<readonly CountedPassing[]> {
  const newest = new Newest(limit, null);
  yield* eachInSteps(state.riders.values(), (rider) => addCounted(newest, rider, leaderOf(state, rider)));
  return newest.inOrder();
}

function addCounted(newest: Newest, rider: Rider, leader: LeaderFinish): void {
  const { id, tag, registered, track, context } = rider;
  const laps = lapCount(track);
  const latest = latestPassing(rider, laps);
  if (latest === null || isOnlyParked(rider) || !newest.hasRoomFor(latest)) return;
  const finish = finishLap(track, context, leader);
  const named = { rider: id, tag, bib: registered?.details.bib ?? '', name: registered?.details.name ?? '' };
  if (finish === null) addOnWay(newest, rider, named, laps + 1);
  for (let lap = finish ?? laps; lap > 0; lap--) {
    const at = lapEnd(track, lap);
    if (!newest.hasRoomFor(at)) return;
    newest.add({
      ...named,
      seq: seqOfRef(context, refOfLap(track, lap)),
      member: memberOfLap(rider, lap),
      passage: context.course?.endName ?? '',
      lap,
      onWay: false,
      finish: lap === finish,
      at,
      lapTime: lapTime(track, lap, context),
    });
    addOnWay(newest, rider, named, lap);
  }
}

/** No passing of the rider is later; null where there is none. */
function latestPassing({ track, context }: Rider, laps: number): EpochMs | null {
  if (context.course !== null && context.course.passages.length > 0) return track.times.last;
  return laps === 0 ? null : lapEnd(track, laps);
}

type Named = Pick<CountedPassing, 'rider' | 'tag' | 'bib' | 'name'>;

/** Adds the passages of one lap before its end. */
function addOnWay(newest: Newest, { track, context }: Rider, named: Named, lap: number): void {
  const { course } = context;
  if (course === null) return;
  passagesOf(track, context, lap).found.forEach((found, index) => {
    if (found === null || !newest.hasRoomFor(found.at)) return;
    newest.add({
      ...named,
      seq: seqOfRef(context, track.refs.at(found.timed)),
      member: '',
      passage: course.passages[index]?.name ?? '',
      lap,
      onWay: true,
      finish: false,
      at: found.at,
      lapTime: null,
    });
  });
}

/** The newest of the passings that were added. Sorted only when twice as many wait as are wanted. */
class Newest {
  private found: CountedPassing[] = [];

  constructor(
    private readonly limit: number,
    /** Passings before it are not among the newest; null: none is known to be too old. */
    private oldest: EpochMs | null,
  ) {}

  hasRoomFor(at: EpochMs): boolean {
    return this.oldest === null || at >= this.oldest;
  }

  add(passing: CountedPassing): void {
    this.found.push(passing);
    if (this.found.length < 2 * this.limit) return;
    this.found = [...this.inOrder()];
    this.oldest = this.found[this.found.length - 1]?.at ?? this.oldest;
  }

  inOrder(): readonly CountedPassing[] {
    return [...this.found].sort((one, other) => other.at - one.at || other.seq - one.seq || other.lap - one.lap).slice(0, this.limit);
  }
}
