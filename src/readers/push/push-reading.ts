import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import { Heartbeat } from '../kit/heartbeat';
import type { KeptPassings } from '../kit/kept-passings';
import { TagTracker } from '../kit/tag-tracker';
import type { Timers } from '../kit/timers';
import type { Devices } from './devices';
import type { PushedDevice, PushedItem, PushedRead } from './items';

/** What the reads of a session need. */
export interface PushReadingOptions {
  /** What the reads name as their reader. */
  readonly reader: string;
  /** Time without a read after which a tag has left. */
  readonly departAfter: Ms;
  readonly timers: Timers;
  /** What is known of the clock of a device, also from earlier sessions; null where a device keeps nothing while it cannot send. */
  readonly keptOf: ((device: string) => KeptPassings) | null;
  readonly devices: Devices;
  /** Whether a device is announced when it sends for the first time; else its driver does so. */
  readonly announces: boolean;
}

/** How many things were of which kind. */
export interface PushCounts {
  readonly reads: number;
  readonly aside: number;
  readonly unreadable: number;
}

const BEAT = 'beat';
/** Readers post a sign of life each minute at most as they leave the factory. */
const PATIENCE_MS = 150_000 as Ms;
const EVER = 0 as EpochMs;
/** More readers share no address. */
const MOST_DEVICES = 32;

/** One session: what the things mean that devices push. */
export class PushReading {
  private readonly tracker: TagTracker;
  private readonly heartbeat: Heartbeat;
  private readonly met = new Set<string>();
  /** Devices that sent a sign of life: what ends the wait for the next one. */
  private readonly waits = new Map<string, () => void>();
  private readonly silent = new Set<string>();
  private hasReportedTime = false;

  constructor(
    private readonly session: DriverSession,
    private readonly options: PushReadingOptions,
  ) {
    const { timers, departAfter } = options;
    this.tracker = new TagTracker(session, timers, departAfter);
    this.heartbeat = new Heartbeat({ everyMs: PATIENCE_MS, matches: (line) => line === BEAT, patienceMs: PATIENCE_MS }, session, timers);
  }

  /** Reports what came in one piece of `bytes` bytes. Reads are taken in the order of their times, because readers do not keep to it. */
  take(items: readonly PushedItem[], bytes: number, at: EpochMs): PushCounts {
    const reads = items.flatMap((item) => (item.type === 'read' ? [item.read] : []));
    for (const device of this.devicesOf(items)) this.meet(device);
    for (const read of reads.sort((one, other) => (one.readerAt ?? at) - (other.readerAt ?? at))) this.takeRead(read, at);
    const unreadable = items.flatMap((item) => (item.type === 'unreadable' ? [item.why] : []));
    for (const why of unreadable) this.session.report({ type: 'dropped', bytes: Math.ceil(bytes / items.length), why });
    const asides = items.flatMap((item) => (item.type === 'aside' ? [item] : []));
    for (const { device, isIdle } of asides) if (isIdle) this.reportIdle(this.nameOf(device));
    for (const { device } of asides) this.waitFor(this.nameOf(device));
    if (asides.length > 0) this.heartbeat.heard(BEAT);
    else if (reads.length > 0) this.heartbeat.heard('read');
    return { reads: reads.length, aside: asides.length, unreadable: unreadable.length };
  }

  /** Reports the departure of every tag in the field. */
  close(): void {
    this.heartbeat.close();
    for (const cancel of this.waits.values()) cancel();
    this.waits.clear();
    this.tracker.close();
  }

  private nameOf(device: PushedDevice): string {
    return this.options.devices.nameOf(device);
  }

  private devicesOf(items: readonly PushedItem[]): ReadonlySet<string> {
    return new Set(
      items.flatMap((item) => (item.type === 'unreadable' ? [] : [this.nameOf(item.type === 'read' ? item.read.device : item.device)])),
    );
  }

  private takeRead({ device: pushedBy, readerAt, tag, antenna, rssi, extra }: PushedRead, receivedAt: EpochMs): void {
    const device = this.nameOf(pushedBy);
    if (extra !== null) this.reportTime(extra.time);
    const kept = this.options.keptOf?.(device) ?? null;
    const recovered = kept !== null && readerAt !== null && kept.isKept({ readerAt, receivedAt }, EVER);
    const clock = device === '' ? {} : { clock: device };
    this.tracker.observe({ tag, antenna, rssi, readerAt, receivedAt, extra, ...clock }, { recovered });
    const wrong = kept?.takeSetBack() ?? null;
    if (wrong === null) return;
    const sender = device === '' ? {} : { sender: device };
    const params = { reader: this.options.reader, ...sender, ...wrong, mixed: false, cause: 'clock-set' } as const;
    this.session.report({ type: 'notice', message: { code: 'reads-mistimed', params }, level: 'alarm' });
  }

  /** The first device makes the reader ready. One that sends again after it was silent is named again. */
  private meet(device: string): void {
    if (this.waits.has(device)) this.waitFor(device);
    const isBack = this.silent.delete(device);
    if (!this.options.announces || (this.met.has(device) && !isBack) || this.met.size >= MOST_DEVICES) return;
    this.met.add(device);
    const model = [...this.met].filter((name) => name !== '').join(', ');
    this.session.report({ type: 'ready', identity: { serial: '', model, firmware: '' } });
    if (device === '') return;
    this.session.report({ type: 'notice', message: { code: 'sender-connected', params: { sender: device } }, level: 'info' });
  }

  /** The reader as a whole is silent when all of its devices are; one of several is named. */
  private waitFor(device: string): void {
    this.waits.get(device)?.();
    const cancel = this.options.timers.after(PATIENCE_MS, () => {
      this.waits.delete(device);
      if (this.met.size < 2) return;
      this.silent.add(device);
      this.session.report({
        type: 'notice',
        message: { code: 'push-device-silent', params: { device, after: PATIENCE_MS } },
        level: 'alarm',
      });
    });
    this.waits.set(device, cancel);
  }

  private reportIdle(device: string): void {
    this.session.report({ type: 'notice', message: { code: 'push-idle', params: { device } }, level: 'alarm' });
  }

  private reportTime(time: string): void {
    if (this.hasReportedTime) return;
    this.hasReportedTime = true;
    this.session.report({ type: 'notice', message: { code: 'time-not-understood', params: { time } }, level: 'warning' });
  }
}
