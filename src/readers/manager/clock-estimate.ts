import type { EpochMs, Ms } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { ClockSample } from '../kit/driver';
import { addPoint, type ClockLine, type ClockPoint, lineThrough, spreadAround } from './clock-line';
import type { ClockProblem } from './manager.messages';
import { movingLine } from './moving-clock';
import { type Finding, firstOneWay, type OneWay, type Outcome, type Timing, unsampled } from './one-way';
import { addOneWay } from './one-way-samples';

/** The samples of a reader's clock so far: the best one of each half minute, oldest first. */
export interface ReaderClock {
  readonly points: readonly ClockPoint[];
  readonly lastAt: EpochMs | null;
  /** The last jump, and what was found of it since it was reported; null when there was none. */
  readonly jump: Jump | null;
  /** The reader's clock showed a time before 2020: it was not set since power-up. */
  readonly unset: boolean;
  /** Null before the first one-way sample. */
  readonly oneWay: OneWay | null;
  /** The only question for its time that the reader answers; null when it answers none, or many. */
  readonly anchor: Anchor | null;
  /** What the last sample has shown of reads that were stored before it. */
  readonly finding: Finding | null;
  /** How a read with the last sample is timed. */
  readonly timing: Timing;
}

/** The clock was set between `from`, when it was last compared before, and `at`. `by`: how far its offset moved; negative where it was set ahead. */
interface Jump {
  readonly from: EpochMs;
  readonly at: EpochMs;
  readonly by: Ms;
  readonly more: number;
}

/**
 * The answer of a sender that is asked once: its reads may all be late by the same time, for which it holds them. What the answer says
 * holds until the drift counts; from then on the smallest delay of the reads is followed, less `lag`.
 */
interface Anchor {
  readonly at: EpochMs;
  readonly level: number;
  readonly roundTrip: Ms;
  /** Null until it is known. */
  readonly lag: number | null;
}

/** The estimated offset and drift of a reader's clock. Offsets are station clock minus reader clock: add them to reader times. */
export interface ClockEstimate {
  readonly offset: Ms;
  /** How far off the offset may be. For one-way samples this is the scatter of their delays. */
  readonly spread: Ms;
  /** Parts per million by which the offset grows; null while there are too few samples. */
  readonly driftPpm: number | null;
  /** The problem that the clock has; null when it has none. */
  readonly problem: ClockProblem | null;
}

/** When a read was by its clock, and when it came. */
export interface ReadMoment {
  readonly readerAt: EpochMs;
  readonly receivedAt: EpochMs;
}

const BY_LINE: Timing = { by: 'line' };

/** A clock without any sample. */
export const noClock: ReaderClock = {
  ...{ points: [], lastAt: null, jump: null, unset: false },
  ...{ oneWay: null, anchor: null, finding: null, timing: BY_LINE },
};

const ROUND_TRIP_JUMP = 100;
/** Clocks are compared no better than this. */
export const BEFORE_IT_WAS_MADE_MS = 100;
const JUMP_IS_OTHER_FROM = 100;
const JUMP_IS_NEWS_FOR_MS = 600_000;
const STALE_AFTER_MS = 300_000 as Ms;
/** By then a quartz clock may have drifted by as much as a delay on a good network. */
const ANCHOR_HOLDS_MS = 600_000;
/** A first read so late after that is late because its sender holds reads, not because of drift. */
const LAG = { least: 200, perMs: 100e-6 };

/** Adds one sample. Samples with a round trip replace one-way samples, whose delay is unknown. */
export function addSample(clock: ReaderClock, sample: ClockSample): ReaderClock {
  const isUnset = sample.readerAt < CLOCK_IS_SET_FROM;
  if (sample.roundTrip === null && isMeasured(clock)) return isUnset || !clock.unset ? quiet(clock) : { ...quiet(clock), unset: false };
  if (isUnset) return { ...noClock, jump: clock.jump, unset: true, lastAt: sample.hostAt };
  if (sample.roundTrip === null) return addRead(clock, sample);
  const set = { ...quiet(clock), unset: false, lastAt: sample.hostAt };
  if (sample.asked === 'once') return anchored(set, sample, sample.roundTrip);
  return addRoundTrip(set, sample, { roundTrip: sample.roundTrip, before: clock.lastAt });
}

/** The clock without what its last sample has shown. */
function quiet(clock: ReaderClock): ReaderClock {
  return clock.finding === null && clock.timing === BY_LINE ? clock : { ...clock, finding: null, timing: BY_LINE };
}

/** The same clock after the station's clock was set by `by`: all that was compared with it moves along. */
export function afterStationStep(clock: ReaderClock, by: Ms): ReaderClock {
  const at = <T extends number>(time: T): T => (time + by) as T;
  const { oneWay, anchor, jump } = clock;
  const recent = oneWay === null ? [] : oneWay.recent.map(({ x, y }) => ({ x: at(x), y: at(y) }));
  const still = { settling: null, recent } as const;
  return {
    ...clock,
    points: clock.points.map((point) => ({ ...point, x: at(point.x), y: at(point.y) })),
    lastAt: clock.lastAt === null ? null : at(clock.lastAt),
    jump: jump === null ? null : { ...jump, from: at(jump.from), at: at(jump.at) },
    anchor: anchor === null ? null : { ...anchor, at: at(anchor.at), level: at(anchor.level) },
    oneWay: oneWay === null ? null : { ...oneWay, since: at(oneWay.since), lastAt: at(oneWay.lastAt), late: null, far: null, ...still },
    ...{ finding: null, timing: BY_LINE },
  };
}

/** Returns the offset at the station time `at`; null before the first usable sample, and for a clock that is not set. */
export function clockOffset(clock: ReaderClock, at: EpochMs): Ms | null {
  const line = lineOf(clock);
  return line === null ? null : (Math.round(offsetOn(clock, line, at)) as Ms);
}

/** Returns the offset of a read by what the last sample has shown; null when it has shown nothing new. */
export function foundOffset(clock: ReaderClock, read: ReadMoment): Ms | null {
  const { finding } = clock;
  if (finding === null) return null;
  const { receivedAt } = read;
  const offset = offsetOn(clock, finding.line, receivedAt);
  const { before } = finding;
  if (before === undefined) return Math.round(offset) as Ms;
  const isEarly = read.readerAt + offset > receivedAt + BEFORE_IT_WAS_MADE_MS;
  const isBefore = before.until === null ? receivedAt < before.at || isEarly : read.readerAt <= before.until;
  return Math.round(isBefore ? offsetOn(clock, before.line, receivedAt) : offset) as Ms;
}

/** Returns the estimate at the station time `at`; null while there is no offset. */
export function estimateClock(clock: ReaderClock, at: EpochMs): ClockEstimate | null {
  const line = lineOf(clock);
  const offset = clockOffset(clock, at);
  if (line === null || offset === null) return null;
  const driftPpm = line.slope === null ? null : Math.round(line.slope * 1e7) / 10;
  const spread = clock.points.length === 0 ? 0 : spreadAround(clock.points, line);
  const answered = Math.ceil((clock.anchor?.roundTrip ?? 0) / 2);
  return { offset, spread: Math.max(spread, answered) as Ms, driftPpm, problem: clockProblem(clock, at) };
}

/** Returns the problem that the clock has at the station time `at`; null when it has none. */
export function clockProblem(clock: ReaderClock, at: EpochMs): ClockProblem | null {
  if (clock.unset) return { problem: 'not-set' };
  if (clock.jump !== null && at - clock.jump.at < JUMP_IS_NEWS_FOR_MS) return { problem: 'jumped', by: -clock.jump.by as Ms };
  const isStale = isMeasured(clock) && clock.lastAt !== null && at - clock.lastAt > STALE_AFTER_MS;
  return isStale ? { problem: 'not-compared', after: STALE_AFTER_MS } : null;
}

/** True when the reader replies to requests for its time. A message that only carries a time may have been delayed for long. */
function isMeasured({ points }: ReaderClock): boolean {
  const last = points.at(-1);
  return last !== undefined && last.roundTrip !== null;
}

function addRead(clock: ReaderClock, { readerAt, hostAt }: ClockSample): ReaderClock {
  const point: ClockPoint = { x: hostAt, y: hostAt - readerAt, roundTrip: null };
  const line = lineOf(clock);
  const { points, oneWay, anchor } = clock;
  const least = anchor === null || anchor.lag !== null ? null : anchor.level - anchor.roundTrip;
  const isFirst = line === null || oneWay === null;
  const outcome = isFirst ? firstOneWay(point, readerAt) : addOneWay({ points, line, oneWay, least }, point, readerAt);
  const { step } = outcome;
  return {
    points: outcome.points,
    lastAt: hostAt,
    jump: nextJump(clock.jump, outcome, { from: clock.lastAt ?? hostAt, at: hostAt }),
    unset: false,
    oneWay: outcome.oneWay,
    anchor: nextAnchor(anchor, outcome.points, { at: hostAt, step: step ?? 0 }),
    finding: outcome.finding,
    timing: outcome.timing,
  };
}

/**
 * A step that becomes more exact is reported as one, and again when it was much greater or smaller than it seemed. So is a clock that is
 * moved bit by bit: first when it is known to be moved, then whenever it has moved half as far again.
 */
function nextJump(
  jump: Jump | null,
  { step, isSameStep = false }: Outcome,
  { from, at }: { readonly from: EpochMs; readonly at: EpochMs },
): Jump | null {
  if (step === null) return jump;
  if (!isSameStep) return { from, at, by: Math.round(step) as Ms, more: 0 };
  if (jump === null || at - jump.at >= JUMP_IS_NEWS_FOR_MS) return jump;
  const more = jump.more + step;
  if (Math.abs(more) < Math.max(JUMP_IS_OTHER_FROM, Math.abs(jump.by) / 2)) return { ...jump, more };
  return { ...jump, by: Math.round(jump.by + more) as Ms, more: 0 };
}

function nextAnchor(
  anchor: Anchor | null,
  points: readonly ClockPoint[],
  { at, step }: { readonly at: EpochMs; readonly step: number },
): Anchor | null {
  if (anchor === null || anchor.lag !== null) return anchor;
  const level = anchor.level + step;
  const line = lineThrough(points);
  const age = at - anchor.at;
  if (line === null || age <= ANCHOR_HOLDS_MS) return { ...anchor, level };
  const above = line.at(at) - level;
  const isFirst = points.length === 1;
  const isLag = above > (isFirst ? LAG.least + LAG.perMs * age : 0);
  return { ...anchor, level, lag: isLag ? above : 0 };
}

function anchored(clock: ReaderClock, { readerAt, hostAt }: ClockSample, roundTrip: Ms): ReaderClock {
  const anchor: Anchor = { at: hostAt, level: hostAt - readerAt, roundTrip, lag: null };
  return { ...clock, points: [], jump: null, anchor, oneWay: unsampled(hostAt, readerAt) };
}

/** `before`: when the clock was last compared. */
function addRoundTrip(
  clock: ReaderClock,
  { readerAt, hostAt }: ClockSample,
  { roundTrip, before }: { readonly roundTrip: Ms; readonly before: EpochMs | null },
): ReaderClock {
  const measured = clock.points.filter((known) => known.roundTrip !== null);
  const point: ClockPoint = { x: hostAt, y: hostAt - readerAt, roundTrip };
  const line = lineThrough(measured);
  const asked: ReaderClock = { ...clock, oneWay: null, anchor: null };
  if (line === null) return { ...asked, points: addPoint(measured, point) };
  const distance = point.y - line.at(point.x);
  if (Math.abs(distance) <= ROUND_TRIP_JUMP + roundTrip / 2 + spreadAround(measured, line)) {
    const points = addPoint(measured, point);
    return { ...asked, points, finding: betterThan(measured, line, { point, points }) };
  }
  const finding: Finding = { since: before ?? hostAt, line: { slope: null, at: () => point.y }, isStep: true, some: true };
  return { ...asked, points: [point], jump: { from: before ?? hostAt, at: hostAt, by: Math.round(distance) as Ms, more: 0 }, finding };
}

/** What a comparison shows of reads since the first one, where that was so slow that their offset was wrong by more than this one can be. */
function betterThan(
  before: readonly ClockPoint[],
  line: ClockLine,
  { point, points }: { readonly point: ClockPoint; readonly points: readonly ClockPoint[] },
): Finding | null {
  const better = lineThrough(points);
  const [first] = before;
  if (better === null || first === undefined) return null;
  const moved = Math.abs(better.at(point.x) - line.at(point.x));
  return moved > (point.roundTrip ?? 0) / 2 + BEFORE_IT_WAS_MADE_MS / 2 ? { since: first.x as EpochMs, line: better, isStep: false } : null;
}

/** Before the first read the line of a sender that was asked once is what it answered. */
function lineOf({ points, anchor, oneWay }: ReaderClock): ClockLine | null {
  if (oneWay?.isMoving === true) return movingLine(oneWay.recent);
  return lineThrough(points) ?? (anchor === null ? null : { slope: null, at: () => anchor.level });
}

function offsetOn({ anchor }: ReaderClock, line: ClockLine, at: number): number {
  if (anchor === null) return line.at(at);
  return anchor.lag === null ? Math.min(anchor.level, line.at(at)) : line.at(at) - anchor.lag;
}
