import { isInferred } from '../laps/crossings';
import { finishLap, lapCount, lapEnd, lapTime, ownStart, refOfLap } from '../laps/laps';
import { passagesOf } from '../laps/passages';
import { raceTime } from '../laps/race-time';
import { type Rider, seqOfRef } from '../laps/rider';
import { rankingStart } from '../laps/rider-standing';
import { Column } from '../model/column';
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

/** The passings of these riders, in steps; the race must not change between them. Ids that nobody has, have none. */
export function* passingColumns(state: RaceState, riders: readonly RiderId[]): Steps<PassingColumns> {
  const collector = new Collector();
  let index = 0;
  yield* eachInSteps(riders, (id) => {
    const rider = state.riders.get(id);
    if (rider !== undefined) collector.addRider(rider, index, leaderOf(state, rider));
    index++;
  });
  return collector.columns();
}

class Collector {
  private readonly riders = Column.int32();
  private readonly laps = Column.int32();
  private readonly passages = Column.int32();
  private readonly members = Column.int32();
  private readonly seqs = Column.int32();
  private readonly ats = Column.float64();
  private readonly times = Column.float64();
  private readonly flags = Column.int32();
  private readonly passageNames = new Names();
  private readonly memberNames = new Names();

  addRider(rider: Rider, index: number, leader: Parameters<typeof finishLap>[2]): void {
    const { track, context } = rider;
    const laps = lapCount(track);
    const start = ownStart(track);
    const from = rankingStart(context, start);
    const finish = finishLap(track, context, leader);
    if (start !== null && start !== from && laps > 0) this.add(index, { lap: 0, at: start, time: raceTime(context, from, start) });
    for (let lap = 1; lap <= laps + 1; lap++) {
      if (finish === null || lap <= finish) this.addOnWay(rider, index, { lap, from });
      if (lap > laps) break;
      const at = lapEnd(track, lap);
      const ref = refOfLap(track, lap);
      const flags =
        (isInferred(context, ref) ? PASSING.inferred : 0) +
        (finish !== null && lap > finish ? PASSING.afterFinish : 0) +
        (lap === finish ? PASSING.finish : 0) +
        (lap === 1 && lapTime(track, 1, context) === null ? PASSING.untimedLap : 0);
      const member = this.memberNames.indexOf(memberOfLap(rider, lap));
      this.add(index, { lap, at, time: raceTime(context, from, at), seq: seqOfRef(context, ref), member, flags });
    }
  }

  private addOnWay({ track, context }: Rider, index: number, { lap, from }: { readonly lap: number; readonly from: EpochMs }): void {
    const { course } = context;
    if (course === null || course.passages.length === 0) return;
    passagesOf(track, context, lap).found.forEach((found, at) => {
      if (found === null) return;
      const passage = this.passageNames.indexOf(course.passages[at]?.name ?? '');
      const seq = seqOfRef(context, track.refs.at(found.timed));
      this.add(index, { lap, at: found.at, time: raceTime(context, from, found.at), seq, passage });
    });
  }

  private add(rider: number, { lap, at, time, seq = 0, passage = NONE, member = NONE, flags = 0 }: Passing): void {
    this.riders.push(rider);
    this.laps.push(lap);
    this.passages.push(passage);
    this.members.push(member);
    this.seqs.push(seq);
    this.ats.push(at);
    this.times.push(time);
    this.flags.push(flags);
  }

  columns(): PassingColumns {
    return {
      riders: this.riders.toInt32Array(),
      laps: this.laps.toInt32Array(),
      passages: this.passages.toInt32Array(),
      members: this.members.toInt32Array(),
      seqs: this.seqs.toInt32Array(),
      ats: this.ats.toFloat64Array(),
      times: this.times.toFloat64Array(),
      flags: this.flags.toInt32Array(),
      passageNames: this.passageNames.list,
      memberNames: this.memberNames.list,
    };
  }
}

interface Passing {
  readonly lap: number;
  readonly at: EpochMs;
  readonly time: number;
  readonly seq?: number;
  readonly passage?: number;
  readonly member?: number;
  readonly flags?: number;
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
