import type { TagRead } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import { namedAntennas, type ReaderConfig, renderReaderAddress } from '../kit/address';
import { CLOCK_IS_SET_FROM } from '../kit/clock';
import type { ClockSample, DriverEvent, DriverRead, ReaderIdentity } from '../kit/driver';
import { isSameMessage } from '../kit/messages';
import type { ReaderMessage } from '../reader.messages';
import type { ReaderNotice, ReaderStatus } from '../readers';
import { AntennaStats } from './antenna-stats';
import { addSample, type ClockEstimate, clockOffset, clockProblem, estimateClock, noClock, type ReaderClock } from './clock-estimate';
import type { ClockProblem } from './manager.messages';
import { WireLog } from './wire-log';

const MAX_NOTICES = 50;
/** A reader may repeat a warning many times a second; it is shown once in this time. */
const NOTICE_AGAIN_AFTER_MS = 60_000;
const KEPT_EXTRA = { recovered: true } as const;

/** Collects the facts about one reader from its driver's events, for screens; the state of the link is kept elsewhere. */
export class ReaderRecord {
  readonly address: string;
  readonly wire = new WireLog();
  identity: ReaderIdentity | null = null;
  private lastReadAt: EpochMs | null = null;
  private reads = 0;
  private droppedBytes = 0;
  private droppedMessages = 0;
  private clock: ReaderClock = noClock;
  /** The present alarm about the clock; null when the clock is right. */
  private clockAlarm: ReaderMessage | null = null;
  private notices: readonly ReaderNotice[] = [];
  private readonly antennas: AntennaStats;

  constructor(
    readonly id: string,
    readonly config: ReaderConfig,
  ) {
    this.address = renderReaderAddress(config);
    this.antennas = new AntennaStats(namedAntennas(config) ?? []);
  }

  /** Records an event. Returns true when it is news for the timekeeper. */
  note(event: Exclude<DriverEvent, { type: 'read' }>, at: EpochMs): boolean {
    switch (event.type) {
      case 'ready':
        this.identity = event.identity;
        return false;
      case 'alive':
      case 'waiting':
        return false;
      case 'seen':
        if (event.antenna !== null) this.antennas.add(event.antenna, event.rssi, at, event.reads);
        return false;
      case 'clock':
        return this.compare(event.sample, at);
      case 'clock-set':
        this.clock = noClock;
        return false;
      case 'dropped':
        this.droppedBytes += event.bytes;
        this.droppedMessages += 1;
        return false;
      case 'notice':
        return this.addNotice({ at, message: event.message, level: event.level });
      case 'antennas':
        this.antennas.setConnected(event.connected);
        return false;
      case 'wire':
        this.wire.add(at, event.direction, event.bytes);
        return false;
    }
  }

  /** Counts a read. Returns the read as it is delivered to the intake, with the clock offset known now. */
  take(read: DriverRead): TagRead {
    const readerAt = read.readerAt !== null && read.readerAt >= CLOCK_IS_SET_FROM ? read.readerAt : null;
    if (read.readerAt !== null && !read.recovered && read.kind === 'arrive') {
      this.compare({ readerAt: read.readerAt, hostAt: read.receivedAt, roundTrip: null }, read.receivedAt);
    }
    this.reads += read.kind === 'arrive' ? 1 : 0;
    this.lastReadAt = read.receivedAt;
    if (read.antenna !== null && read.kind === 'arrive') this.antennas.add(read.antenna, read.rssi, read.receivedAt);
    const { place } = this.config;
    return {
      source: this.config.kind,
      reader: place.via === 'tcp' ? place.host : place.port,
      serial: this.identity?.serial || null,
      session: null,
      antenna: read.antenna,
      tag: read.tag,
      kind: read.kind,
      rssi: read.rssi,
      timestamp: readerAt ?? read.receivedAt,
      readerAt,
      clockOffset: readerAt === null ? null : clockOffset(this.clock, read.receivedAt),
      receivedAt: read.receivedAt,
      extra: read.recovered ? { ...read.extra, ...KEPT_EXTRA } : read.extra,
    };
  }

  private compare(sample: ClockSample, at: EpochMs): boolean {
    this.clock = addSample(this.clock, sample);
    return this.checkClock(at);
  }

  /** Raises an alarm when the clock has a new problem. Returns true when it did. */
  checkClock(at: EpochMs): boolean {
    const alarm = clockAlarm(clockProblem(this.clock, at));
    const isNew = alarm !== null && (this.clockAlarm === null || !isSameMessage(alarm, this.clockAlarm));
    this.clockAlarm = alarm;
    return isNew && this.addNotice({ at, message: alarm, level: 'alarm' });
  }

  /** Adds a notice. Returns false for a repetition, which is left out. */
  addNotice(notice: ReaderNotice): boolean {
    const isRepeated = this.notices.some(
      (known) => isSameMessage(known.message, notice.message) && Math.abs(notice.at - known.at) < NOTICE_AGAIN_AFTER_MS,
    );
    if (!isRepeated) this.notices = [...this.notices, notice].slice(-MAX_NOTICES);
    return !isRepeated;
  }

  /** Returns the status of the reader without the state of its link. */
  facts(now: EpochMs): Omit<ReaderStatus, 'state' | 'reason' | 'since' | 'hasClock' | 'waitingReads'> {
    const estimate = estimateClock(this.clock, now);
    return {
      id: this.id,
      address: this.address,
      kind: this.config.kind,
      identity: this.identity,
      lastReadAt: this.lastReadAt,
      reads: this.reads,
      droppedBytes: this.droppedBytes,
      droppedMessages: this.droppedMessages,
      antennas: this.antennas.list(now),
      clock: estimate === null ? null : clockStatus(estimate),
      notices: this.notices,
    };
  }
}

function clockStatus({ offset, spread, driftPpm, problem }: ClockEstimate): ReaderStatus['clock'] {
  return { offset, spread, driftPpm, alarm: clockAlarm(problem) };
}

function clockAlarm(problem: ClockProblem | null): ReaderMessage | null {
  return problem === null ? null : { code: 'clock', params: problem };
}
