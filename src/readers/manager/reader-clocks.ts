import type { EpochMs, Ms } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM, wasSetBetween } from '../kit/clock';
import type { ClockSample, DeviceGun, DriverRead } from '../kit/driver';
import type { ReaderMessage } from '../reader.messages';
import type { ReaderNotice } from '../readers';
import {
  addSample,
  afterStationStep,
  BEFORE_IT_WAS_MADE_MS,
  type ClockEstimate,
  clockOffset,
  clockProblem,
  estimateClock,
  foundOffset,
  noClock,
  type ReaderClock,
} from './clock-estimate';
import { doubtOf, keptOffset, liveOffset, readOffset } from './read-offsets';
import { type StoredRead, StoredReads } from './stored-reads';

/** What the clocks of readers need of the station's own clock. */
export interface StationTime {
  /** Sum of all steps by which the station's clock was set since it started; positive: set ahead. */
  stepMs(): Ms;
  isRacing(): boolean;
}

/** When a read was: `readerAt` and `clockOffset` where the reader's clock is used, else the arrival. */
export interface ReadTime {
  readonly timestamp: EpochMs;
  readonly readerAt: EpochMs | null;
  readonly clockOffset: Ms | null;
}

type Finding = Pick<ReaderNotice, 'message' | 'level'>;

/** The reader's own clock, where its reads name no other. */
const OWN = '';
/** More programs than can be connected at once: those that are gone are forgotten. */
const MOST_CLOCKS = 64;
const NONE: readonly never[] = [];
/** A read that comes so long after its time is reported although its time is used. */
const LONG_AGO_MS = 60_000;
/** A signal over a good link arrives within this time. */
const AT_ONCE_MS = 250;

/**
 * The clocks that stamp the reads of one link, and the times that follow from them. While a race runs, times go on as if the station's
 * clock had not been set: the laps of all readers stay right, and the gun was given by that clock, too.
 */
export class ReaderClocks {
  private readonly clocks = new Map<string, ReaderClock>();
  private readonly stored = new StoredReads();
  /** Runs of late reads that were reported, by clock: when they began. */
  private readonly reportedRuns = new Map<string, EpochMs>();
  private stepSoFar: Ms;
  /** By how much the station's clock was set in this race. */
  private held = 0 as Ms;
  private findings: Finding[] = [];
  /** What the reader's own clock was before the station was started; null once it was compared, or where nothing is known. */
  private recalled: ClockSample | null = null;
  /** What the reads of a clock name as their reader, where that is not the linked reader. */
  private readonly places = new Map<string, string>();

  /** `reader` is what the reads name as their reader. */
  constructor(
    private readonly reader: string,
    private readonly station: StationTime,
  ) {
    this.stepSoFar = station.stepMs();
  }

  /** Notes what the reader's own clock was before the station was started: it may have been set since. */
  recall(sample: ClockSample): void {
    if (!this.clocks.has(OWN)) this.recalled = sample;
  }

  /** Adds a comparison of a clock. */
  compare(sample: ClockSample, name = OWN): void {
    this.followStation();
    if (name === OWN) this.compareRecalled(sample);
    this.judge(name, this.add(sample, name), sample.hostAt);
  }

  /** Forgets a clock, which was set. */
  forget(name = OWN): void {
    this.clocks.delete(name);
  }

  /** Returns when a read was, by what is known now. A read that was not held back is also a sample of its clock. */
  timeOf(read: DriverRead): ReadTime {
    this.followStation();
    const { receivedAt, clock: name = OWN } = read;
    const arrival = { timestamp: (receivedAt - this.held) as EpochMs, readerAt: null, clockOffset: null };
    if (read.readerAt === null) return arrival;
    const isSample = !read.recovered && read.kind === 'arrive';
    if (read.place !== undefined) this.places.set(name, read.place);
    if (isSample) this.add({ readerAt: read.readerAt, hostAt: receivedAt, roundTrip: null }, name);
    if (read.readerAt < CLOCK_IS_SET_FROM) return arrival;
    const { readerAt } = read;
    const clock = this.clocks.get(name) ?? noClock;
    const isOneWay = isSample && clock.oneWay !== null;
    const offset = isOneWay ? readOffset(clock, receivedAt) : (isSample ? liveOffset : keptOffset)(clock, { readerAt, receivedAt });
    const isByArrival = clock.timing.by === 'arrival' && isSample;
    const time = isByArrival ? { ...arrival, readerAt } : this.byReader(readerAt, offset);
    if (isSample) {
      const at = time.clockOffset === null ? time.timestamp : ((readerAt + time.clockOffset) as EpochMs);
      this.stored.add({ clock: name, readerAt, receivedAt, at });
      this.judge(name, clock, receivedAt);
      this.reportLate(name, clock, receivedAt);
    } else if (time.clockOffset !== null) {
      const doubt = doubtOf(clock, { readerAt, receivedAt });
      const at = (readerAt + time.clockOffset) as EpochMs;
      if (doubt !== null) this.stored.addDoubtful({ clock: name, readerAt, receivedAt, at }, doubt);
    }
    return time;
  }

  /** Returns when a moment by a clock was that was reported at `receivedAt`; null: its time is not understood, or not used. */
  momentOf(readerAt: EpochMs | null, receivedAt: EpochMs, name = OWN): EpochMs {
    this.followStation();
    if (readerAt === null || readerAt < CLOCK_IS_SET_FROM) return (receivedAt - this.held) as EpochMs;
    const offset = clockOffset(this.clocks.get(name) ?? noClock, receivedAt);
    return offset === null ? readerAt : ((readerAt + offset - this.held) as EpochMs);
  }

  /**
   * Returns when a start signal was. By a clock of which nothing is known, it counts if it arrives when it was made; else its arrival does, because
   * the clock may be wrong by any time. `isRight`: the device answered with the time of the station when it was asked.
   */
  gunOf({ readerAt, receivedAt, clock: name = OWN, isRight = false }: Pick<DeviceGun, 'readerAt' | 'receivedAt' | 'clock' | 'isRight'>): {
    readonly at: EpochMs;
    readonly byArrival: boolean;
  } {
    const isSet = readerAt !== null && readerAt >= CLOCK_IS_SET_FROM;
    const isKnown = isSet && clockOffset(this.clocks.get(name) ?? noClock, receivedAt) !== null;
    const late = isSet ? receivedAt - readerAt : Number.NaN;
    const isUsed = isKnown || Math.abs(late) <= AT_ONCE_MS || (isRight && late > 0);
    const byArrival = !isUsed;
    return { at: this.momentOf(byArrival ? null : readerAt, receivedAt, name), byArrival };
  }

  /** What was found out since the last call. */
  takeFindings(at: EpochMs): readonly Finding[] {
    for (const { clock, ...reads } of this.stored.takeMistimed(at)) {
      const level = reads.cause === 'clock-set' ? 'alarm' : 'warning';
      this.findings.push({
        message: { code: 'reads-mistimed', params: { reader: this.places.get(clock) ?? this.reader, ...senderOf(clock), ...reads } },
        level,
      });
    }
    if (this.findings.length === 0) return NONE;
    const found = this.findings;
    this.findings = [];
    return found;
  }

  /** The problems of the clocks, with the name of each. */
  problems(at: EpochMs): readonly ReaderMessage[] {
    let found: readonly ReaderMessage[] = NONE;
    for (const [name, clock] of this.clocks) {
      const problem = clockProblem(clock, at);
      if (problem !== null) found = [...found, { code: 'clock', params: { ...problem, ...senderOf(name) } }];
    }
    return found;
  }

  /** The estimate of the clock that is known least; null when none is known. */
  estimate(at: EpochMs): ClockEstimate | null {
    const estimates = [...this.clocks.values()].map((clock) => estimateClock(clock, at)).filter((known) => known !== null);
    return estimates.reduce<ClockEstimate | null>((worst, one) => (worst === null || one.spread > worst.spread ? one : worst), null);
  }

  /** Where the clock was set while the station was down, its first comparison shows it. */
  private compareRecalled(sample: ClockSample): void {
    const { recalled } = this;
    this.recalled = null;
    const isAsked = sample.roundTrip !== null && sample.asked !== 'once';
    if (recalled !== null && isAsked && !this.clocks.has(OWN) && wasSetBetween(recalled, sample)) this.add(recalled, OWN);
  }

  private byReader(readerAt: EpochMs, offset: Ms | null): ReadTime {
    return { timestamp: readerAt, readerAt, clockOffset: offset === null ? null : ((offset - this.held) as Ms) };
  }

  private add(sample: ClockSample, name: string): ReaderClock {
    const known = this.clocks.get(name);
    const clock = addSample(known ?? noClock, sample);
    this.clocks.set(name, clock);
    if (known === undefined && this.clocks.size > MOST_CLOCKS) {
      const [oldest = OWN] = this.clocks.keys();
      this.clocks.delete(oldest);
      this.places.delete(oldest);
    }
    return clock;
  }

  private judge(name: string, clock: ReaderClock, at: EpochMs): void {
    const { finding } = clock;
    if (finding === null) return;
    const usual = finding.some === true ? this.stored.usualDelay(name, finding.since) : 0;
    const rightTime = (read: StoredRead): number => {
      const right = read.readerAt + (foundOffset(clock, read) ?? 0) - this.held;
      return finding.some === true && !isLikelier(right, read, usual) ? read.at : right;
    };
    const cause = finding.isStep ? 'clock-set' : 'delay';
    this.stored.judge({ clock: name, since: finding.since, at, cause }, rightTime);
    if (finding.doubtful !== undefined) this.stored.doubt(name, finding.before?.at ?? finding.since, { ...finding.doubtful, at });
  }

  /** Reports a run of late reads once, as soon as one of them is timed by its arrival or is later than a link can be. */
  private reportLate(name: string, clock: ReaderClock, at: EpochMs): void {
    const run = clock.oneWay?.late ?? null;
    const back = run?.samples.at(-1)?.late ?? 0;
    const kept = clock.timing.by !== 'arrival';
    if (run === null || this.reportedRuns.get(name) === run.since) return;
    const isLongAgo = clock.anchor !== null && back > LONG_AGO_MS && at - back > clock.anchor.at;
    if (kept && !isLongAgo) return;
    this.reportedRuns.set(name, run.since);
    this.findings.push({
      message: { code: 'read-back-in-time', params: { ...senderOf(name), back: Math.round(back) as Ms, kept } },
      level: 'warning',
    });
  }

  /** The station's clock is set: no reader's clock is. */
  private followStation(): void {
    if (this.held !== 0 && !this.station.isRacing()) this.held = 0 as Ms;
    const by = (this.station.stepMs() - this.stepSoFar) as Ms;
    if (by === 0) return;
    this.stepSoFar = (this.stepSoFar + by) as Ms;
    for (const [name, clock] of this.clocks) this.clocks.set(name, afterStationStep(clock, by));
    this.stored.clear();
    if (!this.station.isRacing()) return;
    this.held = (this.held + by) as Ms;
    this.findings.push({ message: { code: 'station-clock-set', params: { by } }, level: 'warning' });
  }
}

/** Whether a read is rather of that time than of the one it was stored with: no read comes before it was made, and most come after the usual delay. */
function isLikelier(time: number, { at, receivedAt }: StoredRead, usual: number): boolean {
  const [delay, storedDelay] = [receivedAt - time, receivedAt - at];
  if (storedDelay < -BEFORE_IT_WAS_MADE_MS) return true;
  return delay >= -BEFORE_IT_WAS_MADE_MS && Math.abs(delay - usual) < Math.abs(storedDelay - usual);
}

function senderOf(name: string): { readonly sender?: string } {
  return name === OWN ? {} : { sender: name };
}
