import type { EpochMs } from '../../domain/model/time';
import { systemTimers, type Timers } from '../kit/timers';
import type { DevicePort } from './port';
import { seededRandom } from './random';
import { SimulatedClock } from './reader-clock';
import { noFaults, type SiritFaults } from './sirit-faults';
import { Outlet, type Speaker } from './sirit-outlet';
import { SiritSettings } from './sirit-settings';
import { type PresencePolicy, type TagChange, TagField } from './sirit-tags';
import { eventText, MESSAGE_END } from './sirit-words';

/** What a simulated reader is like. */
export interface SiritDeviceOptions {
  readonly timers: Timers;
  readonly seed: number;
  readonly policy: PresencePolicy;
  readonly keepsDeparted: boolean;
  /** `captured`: as slow as the real reader in a captured session; `none`: at once. */
  readonly delays: 'none' | 'captured';
  readonly serialNumber: string;
  /** Number of the first event connection. */
  readonly firstEventId: number;
  readonly driftPpm: number;
  readonly isClockSet: boolean;
  readonly baudRate: number;
  /** Firmware that knows only the old command names of registration. */
  readonly isOld: boolean;
}

/** A reader whose clock is set, with the delays of the real one. */
export const siritDefaults: SiritDeviceOptions = {
  timers: systemTimers,
  seed: 1,
  policy: 'per_tag',
  keepsDeparted: true,
  delays: 'captured',
  serialNumber: '0973B40149483C3F',
  firstEventId: 17,
  driftPpm: 0,
  isClockSet: true,
  baudRate: 57_600,
  isOld: false,
};

/** An event connection and the events that are registered on it. */
interface Stream {
  readonly outlet: Speaker;
  readonly end: () => void;
  readonly names: Set<string>;
}

/** After a reboot ids start elsewhere. */
const IDS_AFTER_REBOOT = 1000;
const REMEMBERED_ARRIVALS = 5;
const STRONG_TAG = -600;

/** What all connections to one simulated Sirit INfinity 510 share: tags, clock, settings, event streams, power. */
export class SiritDevice {
  readonly faults: SiritFaults = noFaults();
  readonly settings: SiritSettings;
  readonly clock: SimulatedClock;
  readonly field: TagField;
  readonly random: () => number;
  readonly counts = { commands: 0, errors: 0, connections: 0 };
  isDown = false;
  private readonly ports = new Set<DevicePort>();
  private readonly streams = new Map<number, Stream>();
  private readonly powerListeners: ((isUp: boolean) => void)[] = [];
  private lastArrivals: readonly string[] = [];
  private nextId: number;

  constructor(readonly options: SiritDeviceOptions) {
    this.random = seededRandom(options.seed);
    this.settings = new SiritSettings(options);
    this.clock = new SimulatedClock(options.timers, { isSet: options.isClockSet, driftPpm: options.driftPpm });
    this.nextId = options.firstEventId;
    this.field = new TagField(options.timers, {
      policy: options.policy,
      keepsDeparted: options.keepsDeparted,
      departTime: () => this.settings.number('tag.reporting.depart_time'),
      changed: (change) => this.announce(change),
    });
  }

  /** A tag answers at an antenna. Nothing happens in standby, without power, and at ports that are not scanned. */
  read(tag: string, antenna: number, how: { readonly rssi?: number; readonly repeat?: number } = {}): void {
    const isScanned = (this.settings.get('antennas.mux_sequence') ?? '').split(' ').includes(String(antenna));
    if (this.isDown || !this.settings.isReading || !isScanned) return;
    this.field.see({ tag, antenna, rssi: how.rssi ?? STRONG_TAG, repeat: how.repeat ?? 1, at: this.clock.now() });
  }

  /** A connection that breaks with the reader's power. */
  attach(port: DevicePort): Outlet {
    this.ports.add(port);
    port.onEnd(() => this.ports.delete(port));
    if (this.isDown) port.end();
    return this.outlet(port);
  }

  /** The way out over a port that stays open when the reader loses its power. */
  outlet(port: DevicePort): Outlet {
    this.counts.connections += 1;
    return new Outlet(port, { faults: this.faults, timers: this.options.timers, random: this.random });
  }

  /** `end` breaks the connection that the stream is on. */
  openStream(outlet: Speaker, end: () => void): number {
    const id = this.nextId++;
    this.streams.set(id, { outlet, end, names: new Set() });
    return id;
  }

  closeStream(id: number): void {
    this.streams.delete(id);
  }

  /** The events registered on a stream; null when there is no such stream. */
  registrations(id: number): Set<string> | null {
    return this.streams.get(id)?.names ?? null;
  }

  /** Sends text to every event stream as it is: warnings, greetings, wrong values, halves, noise. */
  sayOnEvents(text: string): void {
    for (const { outlet } of this.streams.values()) outlet.say(text);
  }

  warn(antenna: number): void {
    this.sayOnEvents(`event.warning.antenna antenna = ${antenna}, status = ANTENNA_ABNORMAL${MESSAGE_END}`);
  }

  /** Greets again on open connections, under new ids, and forgets all registrations. */
  startNewStreams(): void {
    for (const [id, stream] of [...this.streams]) {
      this.streams.delete(id);
      stream.outlet.say(`event.connection id = ${this.openStream(stream.outlet, stream.end)}${MESSAGE_END}`);
    }
  }

  /** Breaks every event connection, and no other. */
  endStreams(): void {
    for (const stream of [...this.streams.values()]) stream.end();
  }

  /** Sends the last arrivals once more, unchanged. */
  repeatArrivals(): void {
    for (const text of this.lastArrivals) this.sayOnEvents(text);
  }

  /** Loses power for `downFor` milliseconds; settings and clock then start again as after power-up. */
  reboot(downFor: number): void {
    this.isDown = true;
    this.field.powerDown();
    this.streams.clear();
    for (const port of [...this.ports]) port.end();
    for (const listener of this.powerListeners) listener(false);
    this.options.timers.after(downFor, () => {
      this.isDown = false;
      this.settings.powerUp();
      this.clock.powerUp();
      this.nextId += IDS_AFTER_REBOOT;
      for (const listener of this.powerListeners) listener(true);
    });
  }

  onPower(listener: (isUp: boolean) => void): void {
    this.powerListeners.push(listener);
  }

  /** A random delay between two bounds, in milliseconds; 0 without delays. */
  delay(least: number, most = least): number {
    return this.options.delays === 'none' ? 0 : least + this.random() * (most - least);
  }

  zone(): string {
    return this.settings.get('info.time_zone') ?? 'UTC';
  }

  reading(): EpochMs {
    return this.clock.now();
  }

  private announce(change: TagChange): void {
    const name = `event.tag.${change.type}`;
    const fields = this.settings.get(`tag.reporting.${change.type}_fields`) ?? 'tag_id time antenna';
    const text = eventText(change, fields, this.zone());
    if (change.type === 'arrive') this.lastArrivals = [...this.lastArrivals, text].slice(-REMEMBERED_ARRIVALS);
    const delay = change.type === 'depart' ? this.delay(550, 750) : this.delay(400, 700);
    const streams = [...this.streams.values()].filter(({ names }) => [...names].some((prefix) => name.startsWith(prefix)));
    const say = (): void => {
      for (const { outlet } of streams) outlet.say(text);
    };
    if (delay === 0) say();
    else this.options.timers.after(delay, say);
  }
}
