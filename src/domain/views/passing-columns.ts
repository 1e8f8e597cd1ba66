import { isInferred } from '../laps/crossings';
import { finishLap, lapCount, lapEnd, lapTime, ownStart, refOfLap } from '../laps/laps';
import { passagesOf } from '../laps/passages';
import { raceTime } from '../laps/race-time';
import { type Rider, seqOfRef } from '../laps/rider';
import { rankingStart } from '../laps/rider-standing';
import type { RiderId } from '../model/entry';
import type { EpochMs } from '../model/time';
import { leaderOf, type RaceState } from '../race/race-state';
import { eachInSteps, type Steps } from '../steps';
import { memberOfLap } from './legs';

/** The value of `passages` for the end of a lap, and of `members` where nobody of a relay is known. */
export const NONE = -1;

/** What is true of a passing; added up. */
export const PASSING = { inferred: 1, afterFinish: 2, finish: 4, untimedLap: 8 } as const;

/**
 * All passings of some riders, a column for each fact and no object for a passing: they are copied to the thread that makes files, and a race has a
 * hundred thousand of them. Of each rider in time order: in front of lap 1 the own start as lap 0, where the time that ranks does not run from
 * there; then of each lap the passages on the way and its end, also of laps after the finish.
 */
export interface PassingColumns {
  /** The rider by the index in the list that was given. */
  readonly riders: Int32Array;
  readonly laps: Int32Array;
  /** An index in `passageNames`; NONE for the end of a lap and an own start. */
  readonly passages: Int32Array;
  /** An index in `memberNames`; NONE for riders who are no relay. */
  readonly members: Int32Array;
  /** The entry that gives the passing its time; 0 for an own start. */
  readonly seqs: Int32Array;
  readonly ats: Float64Array;
  /** From the start that ranks, without what was neutralised, in milliseconds. */
  readonly times: Float64Array;
  /** Sum of values of PASSING. `untimedLap`: it is not known when the lap began. */
  readonly flags: Int32Array;
  readonly passageNames: readonly string[];
  readonly memberNames: readonly string[];
}

/** So many passings are copied in one step. */
const PASSINGS = 2_000;

/** The passings of these riders, in steps; the race must not change between them. Ids that nobody has, have none. */
export function* passingColumns(state: RaceState, riders: readonly RiderId[]): Steps<PassingColumns> {
  const collector = new Collector(yield* mostPassings(state, riders));
  let copied = 0;
  for (const [index, id] of riders.entries()) {
    const rider = state.riders.get(id);
    if (rider !== undefined) collector.addRider(rider, index, leaderOf(state, rider));
    if (collector.length - copied < PASSINGS) continue;
    copied = collector.length;
    yield;
  }
  return collector.columns();
}

/** At least as many passings as the riders have: one for each own start, end of a lap and passage. */
function* mostPassings(state: RaceState, riders: readonly RiderId[]): Steps<number> {
  let most = 0;
  yield* eachInSteps(riders, (id) => {
    const rider = state.riders.get(id);
    if (rider === undefined) return;
    const laps = lapCount(rider.track);
    most += 1 + laps + (laps + 1) * (rider.context.course?.passages.length ?? 0);
  });
  return most;
}

/** Fills columns whose room is made at once: columns that grow are copied again and again, and a race waits for its lists. */
class Collector {
  private readonly riders: Int32Array;
  private readonly laps: Int32Array;
  private readonly passages: Int32Array;
  private readonly members: Int32Array;
  private readonly seqs: Int32Array;
  private readonly ats: Float64Array;
  private readonly times: Float64Array;
  private readonly flags: Int32Array;
  private readonly passageNames = new Names();
  private readonly memberNames = new Names();
  private count = 0;

  constructor(room: number) {
    this.riders = new Int32Array(room);
    this.laps = new Int32Array(room);
    this.passages = new Int32Array(room);
    this.members = new Int32Array(room);
    this.seqs = new Int32Array(room);
    this.ats = new Float64Array(room);
    this.times = new Float64Array(room);
    this.flags = new Int32Array(room);
  }

  get length(): number {
    return this.count;
  }

  addRider(rider: Rider, index: number, leader: Parameters<typeof finishLap>[2]): void {
    const { track, context } = rider;
    const laps = lapCount(track);
    const start = ownStart(track);
    const from = rankingStart(context, start);
    const finish = finishLap(track, context, leader);
    if (start !== null && start !== from && laps > 0) this.add(index, 0, start, raceTime(context, from, start));
    for (let lap = 1; lap <= laps + 1; lap++) {
      if (finish === null || lap <= finish) this.addOnWay(rider, index, { lap, from });
      if (lap > laps) break;
      const at = lapEnd(track, lap);
      const ref = refOfLap(track, lap);
      const row = this.add(index, lap, at, raceTime(context, from, at));
      this.seqs[row] = seqOfRef(context, ref);
      this.members[row] = this.memberNames.indexOf(memberOfLap(rider, lap));
      this.flags[row] =
        (isInferred(context, ref) ? PASSING.inferred : 0) +
        (finish !== null && lap > finish ? PASSING.afterFinish : 0) +
        (lap === finish ? PASSING.finish : 0) +
        (lap === 1 && lapTime(track, 1, context) === null ? PASSING.untimedLap : 0);
    }
  }

  private addOnWay({ track, context }: Rider, index: number, { lap, from }: { readonly lap: number; readonly from: EpochMs }): void {
    const { course } = context;
    if (course === null || course.passages.length === 0) return;
    passagesOf(track, context, lap).found.forEach((found, at) => {
      if (found === null) return;
      const row = this.add(index, lap, found.at, raceTime(context, from, found.at));
      this.seqs[row] = seqOfRef(context, track.refs.at(found.timed));
      this.passages[row] = this.passageNames.indexOf(course.passages[at]?.name ?? '');
    });
  }

  /** Adds a passing that is no passage, of nobody of a relay and of no entry, and returns its row. */
  private add(rider: number, lap: number, at: EpochMs, time: number): number {
    const row = this.count++;
    if (row >= this.riders.length) throw new RangeError(`Row ${row} of columns with room for ${this.riders.length}`);
    this.riders[row] = rider;
    this.laps[row] = lap;
    this.passages[row] = NONE;
    this.members[row] = NONE;
    this.ats[row] = at;
    this.times[row] = time;
    return row;
  }

  columns(): PassingColumns {
    const { count } = this;
    return {
      riders: this.riders.subarray(0, count),
      laps: this.laps.subarray(0, count),
      passages: this.passages.subarray(0, count),
      members: this.members.subarray(0, count),
      seqs: this.seqs.subarray(0, count),
      ats: this.ats.subarray(0, count),
      times: this.times.subarray(0, count),
      flags: this.flags.subarray(0, count),
      passageNames: this.passageNames.list,
      memberNames: this.memberNames.list,
    };
  }
}

/** Texts, each once. */
class Names {
  readonly list: string[] = [];
  private readonly indices = new Map<string, number>();

  /** NONE for an empty text. */
  indexOf(name: string): number {
    if (name === '') return NONE;
    const known = this.indices.get(name) ?? this.list.length;
    if (known === this.list.length) {
      this.list.push(name);
      this.indices.set(name, known);
    }
    return known;
  }
}
