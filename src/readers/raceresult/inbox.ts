import type { TagId } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import { LineMoments } from '../kit/line-moments';
import { wordsWithout } from '../kit/parsed-line';
import type { PassingLog } from '../kit/passing-log';
import type { DecoderListener } from './conversation';
import type { DecoderClock } from './decoder-clock';
import type { Passing } from './passing';

/** What outlives a session. */
export interface Memory {
  readonly log: PassingLog;
  readonly clock: DecoderClock;
  /** Transponders whose low battery was reported. */
  readonly lowBatteries: Set<TagId>;
  /** Station time until which no passing is missing; null before the first session has read. */
  linkedUntil: EpochMs | null;
}

/** A device that sends something is alive; it is reported once in this time. */
const ALIVE_EVERY_MS = 1000;
/** The maker's own program warns below this voltage. */
const LOW_BATTERY_VOLTS = 2.3;
const MOST_BATTERIES = 10_000;

/** Reports passings, each once, and that the decoder is alive. */
export class Inbox implements DecoderListener {
  private readonly moments: LineMoments;
  private aliveAt = Number.NEGATIVE_INFINITY;
  private hasReportedTime = false;
  private arrived = 0;
  private since: EpochMs | null = null;
  private gap: () => void = () => undefined;
  private otherFile: (file: number | null) => void = () => undefined;

  constructor(
    private readonly session: DriverSession,
    private readonly memory: Memory,
  ) {
    this.moments = new LineMoments(session);
  }

  /** Calls `gap` when passings are missing before one that came, and `otherFile` when a passing is of another file. */
  on(calls: { readonly gap: () => void; readonly otherFile: (file: number | null) => void }): void {
    this.gap = calls.gap;
    this.otherFile = calls.otherFile;
  }

  /** Counts passings from zero, only those whose time is later than `since` by the decoder's clock where that is given. */
  countFrom(since: EpochMs | null): void {
    this.arrived = 0;
    this.since = since;
  }

  get last(): number {
    return this.memory.log.last;
  }

  /** Passings that arrived since `countFrom`. */
  get count(): number {
    return this.arrived;
  }

  passing(passing: Passing, isPushed: boolean, at: EpochMs): void {
    const { log } = this.memory;
    const { number, file } = passing;
    if (number > 0) {
      const isBeginning = isPushed && number === 1 && log.last > 1;
      if (log.isOtherFile(file) || isBeginning) this.otherFile(file);
      if (file !== null) log.name(file);
      if (!log.take(number)) return;
    }
    this.report(passing, isPushed, at);
    if (isPushed && number > 0 && log.gaps().length > 0) this.gap();
  }

  heard(): void {
    const now = this.session.elapsed();
    if (now - this.aliveAt < ALIVE_EVERY_MS) return;
    this.aliveAt = now;
    this.session.report({ type: 'alive' });
  }

  dropped(bytes: number, why: string): void {
    this.session.report({ type: 'dropped', bytes, why });
  }

  private report(passing: Passing, isPushed: boolean, receivedAt: EpochMs): void {
    const { tag, date, time, antenna, rssi, wasStored, isMarker } = passing;
    const shown = `${date} ${time}`.trim();
    const readerAt = this.memory.clock.instantOf(date, time, receivedAt);
    const isLive = isPushed && !wasStored;
    if (isMarker) {
      this.moments.gun({ type: 'gun', moment: { readerAt, shown: time }, live: isLive }, receivedAt);
      return;
    }
    if (readerAt === null) this.reportTime(shown);
    if (this.since === null || readerAt === null || readerAt > this.since) this.arrived += 1;
    const words = wordsWithout(readerAt, shown);
    const extra = words === undefined ? passing.extra : { ...passing.extra, time: words };
    this.session.report({ type: 'read', read: { tag, kind: 'arrive', antenna, rssi, readerAt, receivedAt, recovered: !isLive, extra } });
    this.checkBattery(passing);
  }

  private reportTime(time: string): void {
    if (this.hasReportedTime) return;
    this.hasReportedTime = true;
    this.session.report({ type: 'notice', message: { code: 'time-not-understood', params: { time } }, level: 'warning' });
  }

  private checkBattery({ tag, battery }: Passing): void {
    const { lowBatteries } = this.memory;
    if (battery === null || battery >= LOW_BATTERY_VOLTS || lowBatteries.has(tag) || lowBatteries.size >= MOST_BATTERIES) return;
    lowBatteries.add(tag);
    this.session.report({ type: 'notice', message: { code: 'battery-low', params: { tag } }, level: 'warning' });
  }
}
