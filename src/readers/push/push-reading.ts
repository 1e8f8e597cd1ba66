import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession } from '../kit/driver';
import { Heartbeat } from '../kit/heartbeat';
import type { KeptPassings } from '../kit/kept-passings';
import { mixedNotice } from '../kit/sender-connection';
import { TagTracker } from '../kit/tag-tracker';
import type { Timers } from '../kit/timers';
import { DeviceNews } from './device-news';
import type { Devices } from './devices';
import type { PushedItem, PushedRead } from './items';

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

/** What came at once: its length, when, and the address of the sender where several may push. */
export interface Piece {
  readonly bytes: number;
  readonly at: EpochMs;
  readonly from?: string;
  /** How long its connection had been open; left out: the piece came over a link that stays open. */
  readonly connectedFor?: Ms;
}

type Came = Pick<Piece, 'at'> & { readonly connectedFor: Ms | undefined };

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
  /** Devices that pushed; of a link with one device its empty name. */
  private readonly met: Set<string>;
  private readonly news: DeviceNews;
  /** Devices that sent a sign of life: what ends the wait for the next one. */
  private readonly waits = new Map<string, () => void>();
  private readonly silent = new Set<string>();
  private hasReportedTime = false;

  constructor(
    private readonly session: DriverSession,
    private readonly options: PushReadingOptions,
  ) {
    const { timers, departAfter, announces } = options;
    this.met = new Set(announces ? [] : ['']);
    this.news = new DeviceNews(session, this.met);
    this.tracker = new TagTracker(session, timers, departAfter);
    this.heartbeat = new Heartbeat({ everyMs: PATIENCE_MS, matches: (line) => line === BEAT, patienceMs: PATIENCE_MS }, session, timers);
  }

  /**
   * Reports what came in one piece of `bytes` bytes, from an address where several devices may push. Reads are taken in the order of their times,
   * because readers do not keep to it.
   */
  take(items: readonly PushedItem[], { bytes, at, from = '', connectedFor }: Piece): PushCounts {
    const { devices } = this.options;
    const reads = items.flatMap((item) => (item.type === 'read' ? [{ ...item.read, from: devices.nameOf(item.read.device, from) }] : []));
    const asides = items.flatMap((item) =>
      item.type === 'aside' ? [{ device: devices.tellerOf(item.device, from), news: item.news }] : [],
    );
    for (const device of new Set([...reads.map((read) => read.from), ...asides.map(({ device }) => device)])) this.meet(device);
    for (const read of reads.sort((one, other) => (one.readerAt ?? at) - (other.readerAt ?? at)))
      this.takeRead(read, read.from, { at, connectedFor });
    const unreadable = items.flatMap((item) => (item.type === 'unreadable' ? [item.why] : []));
    for (const why of unreadable) this.session.report({ type: 'dropped', bytes: Math.ceil(bytes / items.length), why });
    for (const { device, news } of asides) if (news !== null) this.news.take(this.ownerOf(device), news);
    for (const { device } of asides) this.waitFor(device);
    if (asides.length > 0) this.heartbeat.heard(BEAT);
    else if (reads.length > 0) this.heartbeat.heard('read');
    return { reads: reads.length, aside: asides.length, unreadable: unreadable.length };
  }

  /** Takes what the reader of a link says when it is asked whether it reads tags. */
  setOperation(isOn: boolean): void {
    this.news.setOperation('', isOn);
  }

  /** Reports the departure of every tag in the field. */
  close(): void {
    this.heartbeat.close();
    for (const cancel of this.waits.values()) cancel();
    this.waits.clear();
    this.tracker.close();
  }

  /** The device whose state it is: a link has one, whatever name it gives itself. */
  private ownerOf(device: string): string {
    return this.options.announces ? device : '';
  }

  private takeRead({ readerAt, tag, antenna, rssi, extra }: PushedRead, device: string, { at: receivedAt, connectedFor }: Came): void {
    if (extra !== null) this.reportTime(extra.time);
    this.news.hasRead(this.ownerOf(device), antenna);
    const kept = this.options.keptOf?.(device) ?? null;
    const recovered =
      kept !== null &&
      readerAt !== null &&
      kept.isKept({ readerAt, receivedAt, ...(connectedFor === undefined ? {} : { connectedFor }) }, EVER);
    const clock = device === '' ? {} : { clock: device };
    this.tracker.observe({ tag, antenna, rssi, readerAt, receivedAt, extra, ...clock }, { recovered });
    if (kept !== null) this.reportClock(device, kept);
  }

  private reportClock(device: string, kept: KeptPassings): void {
    const mix = kept.takeMixed();
    if (mix !== null) this.session.report(mixedNotice(device, mix));
    const wrong = kept.takeSetBack();
    if (wrong === null) return;
    const sender = device === '' ? {} : { sender: device };
    const shared = this.met.size > 1 ? ({ mixed: true, shared: true } as const) : ({ mixed: false } as const);
    const params = { reader: this.options.reader, ...sender, ...wrong, cause: 'clock-set', ...shared } as const;
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

  private reportTime(time: string): void {
    if (this.hasReportedTime) return;
    this.hasReportedTime = true;
    this.session.report({ type: 'notice', message: { code: 'time-not-understood', params: { time } }, level: 'warning' });
  }
}
