import { effectiveTime } from '../../../src/domain/model/read';
import { parseTag } from '../../../src/domain/model/tag';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { ReaderRecord } from '../../../src/readers/manager/reader-record';
import type { ReaderNotice } from '../../../src/readers/readers';
import { seededRandom } from '../../../src/readers/simulator/random';

const T0 = Date.UTC(2026, 5, 6, 10);
const SECOND = 1000;
const TAG = parseTag('A1');

/** A race on virtual time: moments in seconds since it began, differences in milliseconds. */
export interface Course {
  readonly seed: number;
  readonly riders: number;
  readonly lap: number;
  readonly lasting: number;
  /** Reader clock minus true time. */
  error(at: number): number;
  /** How late a read comes that was made at a moment. */
  delay(at: number, random: () => number): number;
  /** Station clock minus true time. */
  station?(at: number): number;
  /** Seconds between questions for the time, which take as long as a read each way. */
  readonly askedEvery?: number;
  /** A sender that is asked once, and answers after so many milliseconds. */
  readonly answersAfter?: number;
  /** Whether reads come in the order in which they were made. */
  readonly inOrder?: boolean;
  /** Whether there are riders on the course; always when left out. */
  isRidden?(at: number): boolean;
}

interface Pass {
  readonly rider: number;
  readonly at: number;
  readonly comesAt: number;
}

interface StoredPass extends Pass {
  readonly stored: number;
}

/** What became of a race: counts of laps that are more than 100 ms off, and what the timekeeper was told. */
export interface Outcome {
  /** Laps that are off although none of their two reads was named. */
  readonly offUnnamed: number;
  /** Laps that are off after every offered correction was made. */
  readonly offCorrected: number;
  /** Reads that were named. */
  readonly named: number;
  /** The largest error of a lap after that, in milliseconds. */
  readonly worst: number;
  /** The codes of warnings and alarms, and what is wrong with the clock. */
  readonly told: readonly string[];
  /** Reads that came from `stepAt` to the first alarm of the clock after it, that one included. */
  readsUntilAlarm(stepAt: number): number;
}

/** Lets a reader read a race. */
export function race(course: Course): Outcome {
  const passes = passesOf(course);
  const station = { at: 0 };
  const stationAt = (at: number): number => course.station?.(at) ?? 0;
  const config = { kind: 'llrp', place: { via: 'tcp', host: '10.0.0.5', port: 5084 }, options: {} } as const;
  const record = new ReaderRecord('llrp-1', config, { stepMs: () => (stationAt(station.at) - stationAt(0)) as Ms, isRacing: () => true });
  const hostAt = (at: number): EpochMs => Math.round(T0 + at * SECOND + stationAt(at)) as EpochMs;
  const readerAt = (at: number): EpochMs => Math.round(T0 + at * SECOND + course.error(at)) as EpochMs;
  const random = seededRandom(course.seed + 1);
  const ask = (at: number, takes: number, asked?: 'once'): void => {
    station.at = at + takes / SECOND;
    const answered = hostAt(station.at);
    const middle = Math.round(answered - takes / 2) as EpochMs;
    const sample = { readerAt: readerAt(at + takes / 2 / SECOND), hostAt: middle, roundTrip: takes as Ms };
    record.note({ type: 'clock', sample: asked === undefined ? sample : { ...sample, asked } }, answered);
  };
  if (course.answersAfter !== undefined) ask(0, course.answersAfter, 'once');
  let asked = 0;
  const stored = passes.map((pass): StoredPass => {
    for (; course.askedEvery !== undefined && asked <= pass.comesAt; asked += course.askedEvery) {
      ask(asked, course.delay(asked, random) + course.delay(asked, random));
    }
    station.at = pass.comesAt;
    if (TAG === null) throw new Error('the tag of the test is a tag');
    const read = record.take({
      ...{ tag: TAG, kind: 'arrive', antenna: 1, rssi: -50, recovered: false, extra: null },
      ...{ readerAt: readerAt(pass.at), receivedAt: hostAt(pass.comesAt) },
    });
    return { ...pass, stored: effectiveTime(read) };
  });
  record.checkClock(hostAt(station.at + 10));
  const { notices } = record.facts(hostAt(station.at));
  const jumpedAt = notices.flatMap(({ at, message }) => (message.code === 'clock' ? [at] : []));
  return {
    ...judged(stored, notices),
    readsUntilAlarm(stepAt) {
      const alarm = jumpedAt.find((at) => at >= hostAt(stepAt)) ?? Number.POSITIVE_INFINITY;
      return passes.filter(({ comesAt }) => comesAt >= stepAt && hostAt(comesAt) <= alarm).length;
    },
  };
}

function passesOf({ seed, riders, lap, lasting, delay, isRidden, inOrder = false }: Course): readonly Pass[] {
  const random = seededRandom(seed);
  const passes = Array.from({ length: riders }, (_, rider) => {
    const own: Pass[] = [];
    for (let at = random() * lap; at < lasting; at += lap * (0.97 + 0.06 * random())) {
      if (isRidden?.(at) !== false) own.push({ rider, at, comesAt: at + delay(at, random) / SECOND });
    }
    return own;
  });
  if (!inOrder) return passes.flat().sort((one, other) => one.comesAt - other.comesAt);
  let newest = 0;
  return passes
    .flat()
    .sort((one, other) => one.at - other.at)
    .map((pass) => {
      newest = Math.max(newest, pass.comesAt);
      return { ...pass, comesAt: newest };
    });
}

function judged(stored: readonly StoredPass[], notices: readonly ReaderNotice[]): Omit<Outcome, 'readsUntilAlarm'> {
  const ranges = notices.flatMap(({ message }) => (message.code === 'reads-mistimed' ? [message.params] : []));
  const isNamed = ({ stored: at }: StoredPass): boolean => ranges.some(({ first, last }) => at >= first && at <= last);
  const shift = ({ stored: at }: StoredPass): number =>
    ranges.filter(({ first, last, mixed }) => !mixed && at >= first && at <= last).reduce((sum, { by }) => sum + by, 0);
  const laps = lapsOf(stored);
  const error = ([from, to]: Lap, more: (pass: StoredPass) => number): number =>
    Math.abs(to.stored + more(to) - from.stored - more(from) - (to.at - from.at) * SECOND);
  const isOff = (lap: Lap, more: (pass: StoredPass) => number = () => 0): boolean => error(lap, more) > 100;
  return {
    offUnnamed: laps.filter((lap) => isOff(lap) && !lap.some(isNamed)).length,
    offCorrected: laps.filter((lap) => isOff(lap, shift)).length,
    named: ranges.reduce((sum, { count }) => sum + count, 0),
    worst: Math.round(Math.max(...laps.map((lap) => error(lap, shift)))),
    told: notices.flatMap(({ message, level }) => {
      if (level === 'info') return [];
      return [message.code === 'clock' ? message.params.problem : message.code];
    }),
  };
}

type Lap = readonly [StoredPass, StoredPass];

function lapsOf(stored: readonly StoredPass[]): readonly Lap[] {
  const before = new Map<number, StoredPass>();
  return [...stored]
    .sort((one, other) => one.at - other.at)
    .flatMap((pass): readonly Lap[] => {
      const last = before.get(pass.rider);
      before.set(pass.rider, pass);
      return last === undefined ? [] : [[last, pass]];
    });
}
