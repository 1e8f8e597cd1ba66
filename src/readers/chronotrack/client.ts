import type { EpochMs, Ms } from '../../domain/model/time';
import { textOf } from '../kit/decode-text';
import type { KeptPassings } from '../kit/kept-passings';
import { LineMoments } from '../kit/line-moments';
import type { Link } from '../kit/link';
import type { PlaceClocks } from '../kit/place-clocks';
import { SenderConnection } from '../kit/sender-connection';
import { every, type SenderHost } from '../kit/sender-pool';
import {
  ANSWER_TO_GREETING,
  ASK_LOCATIONS,
  acknowledge,
  type ChronotrackMessage,
  GREETING,
  PING,
  parseMessage,
  startFrom,
} from './message';
import type { From, Replay, Stream } from './replay';

/** What a client needs from its driver. */
export interface ClientHost extends SenderHost<Client> {
  readonly replay: Replay;
  /** What is known of the clock of this name, also from earlier connections. */
  keptOf(clock: string): KeptPassings;
  readonly clocks: PlaceClocks;
}

type Of<Type extends ChronotrackMessage['type']> = Extract<ChronotrackMessage, { readonly type: Type }>;

/** A side that greets first does so at once. */
const GREETS_WITHIN_MS = 1500;
const ID_WITHIN_MS = 2000;
const PING_EVERY_MS = 10_000;
/** A program that answered pings and misses so many hangs. */
const MISSED_PINGS = 3;
/** What the station tells of itself when it is asked. */
const NOTHING = '';

/** One connection of a program or device that speaks CTP01. */
export class Client extends SenderConnection<ClientHost> {
  private readonly moments: LineMoments;
  private readonly openedAt: EpochMs;
  /** Null until the sender has told its connection id; empty where it has none. */
  private id: string | null = null;
  private locations: readonly string[] = [];
  private readonly started = new Set<string>();
  /** What the first read of a location has to be, where it was asked for from there on. */
  private readonly awaited = new Map<string, string>();
  private acknowledgesStart = false;
  private unansweredPings = 0;
  private hasAnsweredPing = false;
  private readonly cancels: (() => void)[] = [];

  constructor(link: Link, host: ClientHost) {
    super(link, host);
    this.moments = new LineMoments(host.session);
    this.openedAt = host.session.now();
    this.cancels.push(
      host.timers.after(GREETS_WITHIN_MS, () => {
        if (this.ownName === null) this.send(GREETING);
      }),
    );
    this.listen();
  }

  override over(): void {
    super.over();
    for (const cancel of this.cancels.splice(0)) cancel();
  }

  protected take(line: string, at: EpochMs): void {
    const message = parseMessage(textOf(line), at);
    if (message === null) this.drop(line.length, 'Not a line of CTP01.');
    else this.handle(message, at);
  }

  private handle(message: ChronotrackMessage, at: EpochMs): void {
    switch (message.type) {
      case 'greeting':
        this.greeted(message);
        return;
      case 'setting':
        if (message.name === 'pushmode-ack') this.acknowledgesStart = message.value === 'true';
        return;
      case 'command':
        this.answer(message);
        return;
      case 'ack':
        this.acknowledged(message);
        return;
      case 'error':
        this.refused(message);
        return;
      case 'read':
        this.takeRead(message, at);
        return;
      default:
        this.takeMoment(message, at);
    }
  }

  private greeted({ name, role }: Of<'greeting'>): void {
    const isFirst = this.ownName === null;
    this.ownName = name;
    if (role === 'speaks') {
      this.send(ANSWER_TO_GREETING);
      this.cancels.push(this.host.timers.after(ID_WITHIN_MS, () => this.learnId('')));
    }
    if (!isFirst) return;
    this.cancels.push(every(this.host.timers, PING_EVERY_MS, () => this.ping()));
    this.host.named(this);
  }

  /** A side that asks runs its streams itself, and sends again what it has kept: it only gets its answers. */
  private answer({ name, values: [location = ''] }: Of<'command'>): void {
    if (name === 'getlocations') this.send(acknowledge(name));
    else if (name === 'geteventinfo') this.send(acknowledge(name, NOTHING, NOTHING, NOTHING));
    else if (name === 'getconnectionid') this.send(acknowledge(name, NOTHING));
    else if (name !== 'start' || this.acknowledgesStart) this.send(acknowledge(name, ...(location === '' ? [] : [location])));
  }

  private acknowledged({ of, values }: Of<'ack'>): void {
    if (of === 'ping') {
      this.hasAnsweredPing = true;
      this.unansweredPings = 0;
    }
    if (of === 'getconnectionid') this.learnId(values[0] ?? '');
    if (of !== 'getlocations') return;
    this.locations = [...new Set([...this.locations, ...values.filter((location) => location !== '')])];
    this.startStreams();
  }

  private refused({ of, reason }: Of<'error'>): void {
    if (of === 'getconnectionid') this.learnId('');
    if (of !== 'start' && of !== 'getlocations') return;
    const message = { code: 'sender-refused', params: { sender: this.name, command: of, reason } } as const;
    this.host.session.report({ type: 'notice', message, level: 'warning' });
  }

  private learnId(id: string): void {
    if (this.id !== null) return;
    this.id = id;
    this.startStreams();
  }

  private startStreams(): void {
    if (this.id === null) return;
    for (const location of this.locations) {
      if (this.started.has(location)) continue;
      this.started.add(location);
      this.startStream(location, this.host.replay.nextOf(this.stream(location), this.id));
    }
  }

  private startStream(location: string, { sequence, mark }: From): void {
    if (mark === null) this.awaited.delete(location);
    else this.awaited.set(location, mark);
    this.send(startFrom(location, sequence));
  }

  /** Whether the race has this read, because its stream was asked for from it on. Where another one comes in its place, everything is asked for. */
  private isAwaited({ location }: Of<'read'>, mark: string): boolean {
    const awaited = this.awaited.get(location);
    if (awaited === undefined) return false;
    this.awaited.delete(location);
    if (awaited === mark) return true;
    this.startStream(location, this.host.replay.beginAnew(this.stream(location)));
    return false;
  }

  private takeRead(read: Of<'read'>, receivedAt: EpochMs): void {
    const mark = `${read.tag} ${read.shown}`;
    if (this.isAwaited(read, mark)) return;
    this.reportRead(read, receivedAt);
    this.noteStored(read, mark);
  }

  private reportRead({ tag, sequence, location, readerAt, reader, antenna, count }: Of<'read'>, receivedAt: EpochMs): void {
    const clock = this.host.clocks.of({ place: location, device: reader, computer: this.computer }, this.host.isConnected);
    const kept = this.host.keptOf(clock);
    const recovered =
      readerAt !== null && kept.isKept({ readerAt, receivedAt, connectedFor: (receivedAt - this.openedAt) as Ms }, this.openedAt);
    const extra = { sender: this.name, mac: reader, count, ...(sequence === null ? {} : { sequence }) };
    const event = {
      tag,
      kind: 'arrive',
      antenna,
      rssi: null,
      readerAt,
      receivedAt,
      clock,
      place: location,
      recovered,
      extra,
    } as const;
    this.host.session.report({ type: 'read', read: event });
    this.host.heard(this, receivedAt);
    this.reportSetBack(location, clock, { kept, shared: this.host.clocks.isShared(location) });
  }

  /** Programs on two computers may have one name. */
  private stream(location: string): Stream {
    return { sender: this.name, computer: this.computer, location };
  }

  private noteStored({ location, sequence }: Of<'read'>, mark: string): void {
    const { id } = this;
    if (sequence === null || id === null) return;
    const stream = this.stream(location);
    const stored = this.host.session.stored?.() ?? Promise.resolve();
    void stored.then(() => this.host.replay.stored(stream, { id, sequence, mark }));
  }

  private takeMoment(message: Of<'gun' | 'numberless' | 'new-location'>, receivedAt: EpochMs): void {
    const { location, readerAt, shown, antenna } = message;
    if (message.type === 'new-location') {
      this.started.delete(location);
      this.send(ASK_LOCATIONS);
    } else if (message.type === 'numberless') {
      this.moments.withoutNumber({ type: 'numberless', antenna, moment: { readerAt, shown } }, receivedAt);
    } else {
      const gun = { name: '', readerAt, receivedAt, shown, clock: this.host.clocks.at(location), sender: `${location} ${this.computer}` };
      this.host.session.report({ type: 'gun', gun });
    }
  }

  private ping(): void {
    if (this.hasAnsweredPing && this.unansweredPings >= MISSED_PINGS) {
      void this.link.close();
      return;
    }
    this.unansweredPings += 1;
    this.send(PING);
  }
}
