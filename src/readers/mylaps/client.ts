import type { EpochMs, Ms } from '../../domain/model/time';
import { textOf } from '../kit/decode-text';
import type { KeptPassings } from '../kit/kept-passings';
import type { Link } from '../kit/link';
import type { PlaceClocks } from '../kit/place-clocks';
import { SenderConnection } from '../kit/sender-connection';
import { every, type SenderHost } from '../kit/sender-pool';
import type { DeviceTimes } from './device-times';
import {
  ANSWER_TO_PING,
  ASK_LOCATIONS,
  acknowledge,
  askDevices,
  GREETING,
  type MylapsMarker,
  type MylapsMessage,
  type MylapsPassing,
  PING,
  parseMessage,
} from './message';

/** What a client needs from its driver. */
export interface ClientHost extends SenderHost<Client> {
  /** What is known of the clock of this name, also from earlier connections. */
  keptOf(clock: string): KeptPassings;
  readonly clocks: PlaceClocks;
  readonly times: DeviceTimes;
}

type Of<Type extends MylapsMessage['type']> = Extract<MylapsMessage, { readonly type: Type }>;

/** A message has at most 100 passings. */
const MESSAGES = {
  form: { ends: new Set([0x24]), maxBytes: 64 * 1024 },
  withoutEnd: 'A message without an end.',
  cutOff: 'A message that was cut off.',
};
const PING_EVERY_MS = 10_000;
/** A gun that comes later than this was kept: at once, it would have its time. */
const LATE_GUN_MS = 250;
/** So long a late gun waits for the time of its device. */
const DEVICE_ANSWERS_WITHIN_MS = 3000;
/** More fit on no card. */
const MOST_DEVICES = 12;

/** One connection of Timing & Scoring, Toolkit or a program that speaks like them. */
export class Client extends SenderConnection<ClientHost> {
  private readonly openedAt: EpochMs;
  /** Ends the pings; null before the first. Programs that do not ping expect no question either. */
  private cancelPings: (() => void) | null = null;
  private readonly asked = new Set<string>();
  /** Reports the guns that wait for the time of their devices, each by its place. */
  private readonly waiting = new Map<() => void, string>();
  /** The names of its decoders. */
  private readonly devices = new Set<string>();

  constructor(link: Link, host: ClientHost) {
    super(link, host, MESSAGES);
    this.openedAt = host.session.now();
    this.listen();
  }

  override over(): void {
    super.over();
    for (const report of this.waiting.keys()) report();
    this.cancelPings?.();
    this.cancelPings = null;
  }

  protected take(text: string, at: EpochMs): void {
    const message = parseMessage(textOf(text), at);
    if (message !== null) this.handle(message, at);
    else if (text.trim() !== '') this.drop(text.length + 1, 'Not a message of Timing & Scoring.');
  }

  private handle(message: MylapsMessage, at: EpochMs): void {
    this.introduce(message.location);
    switch (message.type) {
      case 'pong':
        this.send(GREETING);
        return;
      case 'ping':
        this.send(ANSWER_TO_PING);
        this.askAbout(message.location);
        return;
      case 'passings':
        this.takePassings(message, at);
        return;
      case 'markers':
        this.takeMarkers(message, at);
        return;
      case 'locations':
        for (const name of message.names) this.askAbout(name);
        return;
      case 'device':
        this.showDevice(message, at);
        return;
      case 'answer':
        return;
    }
  }

  /** The first message names the sender, also where that is no greeting: after a restart of the station a program may just go on. */
  private introduce(name: string): void {
    if (this.ownName !== null || name === '') return;
    this.ownName = name;
    this.host.named(this);
  }

  /** A program that pings is asked for its locations and their devices, which the wire log then shows, and is pinged as well. */
  private askAbout(location: string): void {
    if (this.cancelPings === null) {
      this.cancelPings = every(this.host.timers, PING_EVERY_MS, () => this.send(PING));
      this.send(ASK_LOCATIONS);
    }
    if (location === '' || this.asked.has(location)) return;
    this.asked.add(location);
    this.send(askDevices(location));
  }

  private showDevice({ location, fields }: Of<'device'>, at: EpochMs): void {
    const name = fields['n'] ?? '';
    const time = Number(fields['time'] || Number.NaN);
    if (Number.isFinite(time)) {
      this.host.times.note(location, name, { time, at });
      for (const [report, place] of this.waiting) if (place === location) report();
    }
    if (name === '' || this.devices.size >= MOST_DEVICES) return;
    this.devices.add(name);
    const model = `${this.name}: ${[...this.devices].join(', ')}`;
    this.host.session.report({ type: 'ready', identity: { serial: '', model, firmware: '' } });
  }

  /** Acknowledges passings when they are on the disk: the program sends again what is not acknowledged, also to a station that was restarted. */
  private takePassings({ location, number, answer, passings, unread }: Of<'passings'>, at: EpochMs): void {
    for (const record of unread) this.drop(record.length, 'A passing without a chip or a time.');
    const inOrder = [...passings].sort((one, other) => (one.readerAt ?? at) - (other.readerAt ?? at));
    for (const passing of inOrder) this.takePassing(location, passing, at);
    const stored = this.host.session.stored?.() ?? Promise.resolve();
    void stored.then(() => this.send(acknowledge(answer, number)));
  }

  private takePassing(place: string, { readerAt, extra, ...read }: MylapsPassing, receivedAt: EpochMs): void {
    const clock = this.host.clocks.of({ place, device: extra['dv'] ?? '', computer: this.computer }, this.host.isConnected);
    const kept = this.host.keptOf(clock);
    const recovered =
      readerAt !== null && kept.isKept({ readerAt, receivedAt, connectedFor: (receivedAt - this.openedAt) as Ms }, this.openedAt);
    const event = { ...read, kind: 'arrive', readerAt, receivedAt, clock, place, recovered, extra } as const;
    this.host.session.report({ type: 'read', read: event });
    this.host.heard(this, receivedAt);
    this.reportSetBack(place, clock, { kept, shared: this.host.clocks.isShared(place) });
  }

  /** Acknowledges markers when their guns are on the disk. */
  private takeMarkers({ location, number, markers, unread }: Of<'markers'>, at: EpochMs): void {
    for (const record of unread) this.drop(record.length, 'A marker without a time.');
    const guns = markers.filter(({ isGun }) => isGun);
    let left = guns.length;
    const answer = (): void => {
      left -= 1;
      if (left <= 0) this.send(acknowledge('AckMarker', number));
    };
    if (left === 0) answer();
    for (const marker of markers) if (!marker.isGun) this.tell(location, marker, at);
    for (const gun of guns) this.whenTimesAreKnown(location, { gun, at }, () => this.reportGun(location, gun, { at, answer }));
  }

  private reportGun(
    location: string,
    { name, readerAt, shown }: MylapsMarker,
    { at: receivedAt, answer: onSaved }: { readonly at: EpochMs; readonly answer: () => void },
  ): void {
    const { clocks, times, session } = this.host;
    const sender = `${location} ${this.computer}`;
    const isRight = times.areRight(location, receivedAt) === true;
    session.report({ type: 'gun', gun: { name, readerAt, receivedAt, shown, clock: clocks.at(location), sender, isRight, onSaved } });
  }

  /** Reports a gun at once, or one that was kept when its devices have answered what time they have, and after a while where they do not. */
  private whenTimesAreKnown(
    location: string,
    { gun: { readerAt }, at }: { readonly gun: MylapsMarker; readonly at: EpochMs },
    report: () => void,
  ): void {
    const isLate = readerAt !== null && at - readerAt > LATE_GUN_MS;
    if (!isLate || this.host.times.areRight(location, at) !== null) {
      report();
      return;
    }
    const once = (): void => {
      cancel();
      if (this.waiting.delete(once)) report();
    };
    const cancel = this.host.timers.after(DEVICE_ANSWERS_WITHIN_MS, once);
    this.waiting.set(once, location);
    // A program that does not ping expects no question.
    if (this.cancelPings !== null) this.send(askDevices(location));
  }

  private tell(sender: string, { name, readerAt, shown }: MylapsMarker, receivedAt: EpochMs): void {
    this.host.session.report({
      type: 'moment',
      moment: {
        ...{ readerAt, receivedAt, level: 'info' },
        message: (at) => ({ code: 'sender-marker', params: { sender, name, at, shown } }),
      },
    });
  }
}
