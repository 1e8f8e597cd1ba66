import type { NewGun } from '../../domain/model/gun';
import type { TagRead } from '../../domain/model/read';
import type { EpochMs } from '../../domain/model/time';
import { namedAntennas, type ReaderConfig, type ReaderPlace, renderReaderAddress } from '../kit/address';
import type { ClockSample, DeviceGun, DriverEvent, DriverRead, ReaderIdentity } from '../kit/driver';
import { isSameMessage } from '../kit/messages';
import type { ReaderMessage } from '../reader.messages';
import type { ReaderNotice, ReaderStatus } from '../readers';
import { AntennaStats } from './antenna-stats';
import type { ClockEstimate } from './clock-estimate';
import { ReaderClocks, type StationTime } from './reader-clocks';
import { WireLog } from './wire-log';

/** What is known of the link and the kind. */
type LinkFacts = Pick<
  ReaderStatus,
  'state' | 'reason' | 'since' | 'hasClock' | 'canSetClock' | 'canSetOperation' | 'isOperating' | 'waitingReads'
>;

const MAX_NOTICES = 50;
/** A reader may repeat a warning many times a second; it is shown once in this time. */
const NOTICE_AGAIN_AFTER_MS = 60_000;
const KEPT_EXTRA = { recovered: true } as const;
const BY_ARRIVAL = { byArrival: true } as const;

/** What reads from a place name as their reader, where it is the only one there. */
export function placeName(place: ReaderPlace): string {
  if (place.via === 'serial') return place.port;
  return place.via === 'post' ? place.name : place.host;
}

/** Collects the facts about one reader from its driver's events, for screens; the state of the link is kept elsewhere. */
export class ReaderRecord {
  readonly address: string;
  readonly wire = new WireLog();
  identity: ReaderIdentity | null = null;
  /** Whether it is set to read tags; null where it does not tell, or did not yet in this session. */
  isOperating: boolean | null = null;
  /** What is known of its clock from before the station was started; null for nothing. */
  clockBefore: ClockSample | null = null;
  private lastReadAt: EpochMs | null = null;
  private reads = 0;
  private droppedBytes = 0;
  private droppedMessages = 0;
  private readonly clocks: ReaderClocks;
  /** The present alarms about clocks; empty when they are right. */
  private clockAlarms: readonly ReaderMessage[] = [];
  private notices: readonly ReaderNotice[] = [];
  private readonly antennas: AntennaStats;

  constructor(
    readonly id: string,
    readonly config: ReaderConfig,
    station: StationTime,
    /** What its reads name as their reader. */
    readonly name = placeName(config.place),
  ) {
    this.clocks = new ReaderClocks(this.name, station);
    this.address = renderReaderAddress(config);
    this.antennas = new AntennaStats(namedAntennas(config) ?? []);
  }

  /** Notes what its clock was before the station was started. */
  recallClock(sample: ClockSample | null): void {
    this.clockBefore = sample;
    if (sample !== null) this.clocks.recall(sample);
  }

  /** Records an event. Returns true when it is news for the timekeeper. */
  note(event: Exclude<DriverEvent, { type: 'read' } | { type: 'gun' }>, at: EpochMs): boolean {
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
        this.clocks.compare(event.sample, event.clock);
        return this.checkClock(at);
      case 'clock-set':
        this.clocks.forget();
        return false;
      case 'dropped':
        this.droppedBytes += event.bytes;
        this.droppedMessages += 1;
        return false;
      case 'notice':
        return this.addNotice({ at, message: event.message, level: event.level });
      case 'moment': {
        const { moment } = event;
        const when = this.clocks.momentOf(moment.readerAt, moment.receivedAt);
        return this.addNotice({ at, message: moment.message(when), level: moment.level });
      }
      case 'antennas':
        this.antennas.setConnected(event.connected);
        return false;
      case 'operation':
        return this.noteOperation(event.isOn);
      case 'wire':
        this.wire.add(at, event.direction, event.bytes);
        return false;
    }
  }

  private noteOperation(isOn: boolean | null): boolean {
    const isNews = this.isOperating !== isOn;
    this.isOperating = isOn;
    return isNews;
  }

  /** Notes a start signal. Returns it as it is offered to the timekeeper. */
  takeGun(gun: DeviceGun): NewGun {
    const { name, receivedAt, shown, sender } = gun;
    const { at, byArrival } = this.clocks.gunOf(gun);
    const timed = byArrival ? BY_ARRIVAL : {};
    this.addNotice({ at: receivedAt, message: { code: 'gun-signal', params: { at, shown, ...timed } }, level: 'warning' });
    return { at, name, kind: this.config.kind, device: sender ?? this.name, shown, ...timed };
  }

  /** Counts a read. Returns the read as it is delivered to the intake, with the clock offset known now. */
  take(read: DriverRead): TagRead {
    const time = this.clocks.timeOf(read);
    if (read.readerAt !== null) this.checkClock(read.receivedAt);
    this.reads += read.kind === 'arrive' ? 1 : 0;
    this.lastReadAt = read.receivedAt;
    if (read.antenna !== null && read.kind === 'arrive') this.antennas.add(read.antenna, read.rssi, read.receivedAt);
    return {
      source: this.config.kind,
      reader: read.place ?? this.name,
      serial: this.identity?.serial || null,
      session: null,
      antenna: read.antenna,
      tag: read.tag,
      kind: read.kind,
      rssi: read.rssi,
      ...time,
      receivedAt: read.receivedAt,
      extra: read.recovered ? { ...read.extra, ...KEPT_EXTRA } : read.extra,
    };
  }

  /** Raises an alarm when a clock has a new problem, or reads turn out to be timed wrong. Returns true when it did. */
  checkClock(at: EpochMs): boolean {
    const alarms = this.clocks.problems(at);
    const findings = this.clocks.takeFindings(at);
    if (alarms.length + findings.length === 0) {
      this.clockAlarms = alarms;
      return false;
    }
    const fresh = alarms.filter((alarm) => !this.clockAlarms.some((known) => isSameMessage(alarm, known)));
    this.clockAlarms = alarms;
    const notices = [...fresh.map((message) => ({ message, level: 'alarm' }) as const), ...findings];
    return notices.map((notice) => this.addNotice({ at, ...notice })).includes(true);
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
  facts(now: EpochMs): Omit<ReaderStatus, keyof LinkFacts> {
    const estimate = this.clocks.estimate(now);
    return {
      id: this.id,
      address: this.address,
      name: this.name,
      kind: this.config.kind,
      identity: this.identity,
      lastReadAt: this.lastReadAt,
      reads: this.reads,
      droppedBytes: this.droppedBytes,
      droppedMessages: this.droppedMessages,
      antennas: this.antennas.list(now),
      clock: estimate === null ? null : { ...clockFigures(estimate), alarm: this.clocks.problems(now)[0] ?? null },
      notices: this.notices,
    };
  }
}

function clockFigures({ offset, spread, driftPpm }: ClockEstimate): Omit<NonNullable<ReaderStatus['clock']>, 'alarm'> {
  return { offset, spread, driftPpm };
}
