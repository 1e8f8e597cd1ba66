import type { NewGun } from '../../domain/model/gun';
import { NO_PARAMS } from '../../domain/model/message';
import type { TagRead } from '../../domain/model/read';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { ReaderConfig, ReaderPlace } from '../kit/address';
import { clockShownBy } from '../kit/clock';
import type { DevicePost, DriverEvent, PostResult, ReaderDriver } from '../kit/driver';
import { LinkError } from '../kit/link';
import { isSameMessage } from '../kit/messages';
import type { ReaderFamily } from '../kit/reader-family';
import type { Timers } from '../kit/timers';
import type { ReaderMessage } from '../reader.messages';
import type { ClockSetting, OperationSetting, ReaderState, ReaderStatus } from '../readers';
import { orderClock, orderOperation } from './orders';
import { ReaderRecord } from './reader-record';

/** What a managed reader needs from the manager. */
export interface ReaderHost {
  readonly timers: Timers;
  readonly family: ReaderFamily;
  isRacing(): boolean;
  /** What reads from a place name as their reader. */
  nameOf(place: ReaderPlace): string;
  /** Sum of all steps by which the station's clock was set; see `StationTime`. */
  stepMs(): Ms;
  /** When the last read that the open race has from the reader of this name arrived; null when it has none. */
  lastReadAt(reader: string): EpochMs | null;
  /** That read as it is stored; null when there is none. */
  lastRead(reader: string): TagRead | null;
  /** Takes each read, to be delivered. */
  take(read: TagRead): void;
  /** Resolves once all reads taken so far are delivered. */
  delivered(): Promise<void>;
  /** Offers a start signal to the timekeeper. Returns whether it is on the disk. */
  offerGun(gun: NewGun): boolean;
  /** Called when something that screens show has changed: `atOnce` for states and notices, otherwise with the next check for counts. */
  changed(atOnce: boolean): void;
}

const NOT_OPENED: ReaderMessage = { code: 'not-opened', params: NO_PARAMS };
const OPENING: ReaderMessage = { code: 'opening', params: NO_PARAMS };
const READY: ReaderMessage = { code: 'ready', params: NO_PARAMS };
const READING: ReaderMessage = { code: 'reading', params: NO_PARAMS };
const DISCONNECTED: ReaderMessage = { code: 'disconnected', params: NO_PARAMS };
const UNREADABLE: ReaderMessage = { code: 'unreadable', params: NO_PARAMS };

/** Pause after the first failure, and after each later one. */
const RETRY_AFTER_MS = [1000, 2000] as const;
const SILENT_AFTER_MS = 4500;
const LINKED: readonly ReaderState[] = ['ready', 'reading', 'silent'];
const READING_FOR_MS = 10_000;
/** More useless messages in a row than interference makes. */
const MAX_USELESS_MESSAGES = 10;

/** Keeps one reader linked: opens the link, notices silence and loss, and opens it again, indefinitely. */
export class ManagedReader {
  private current: ReaderRecord;
  private driver: ReaderDriver;
  private state: Pick<ReaderStatus, 'state' | 'reason' | 'since'>;
  private stop: AbortController | null = null;
  /** By the stopwatch: when the device last answered; null when the driver has not reported in this session that it answers. */
  private aliveAt: number | null = null;
  /** By the stopwatch; null before the first read. */
  private readAt: number | null = null;
  /** Messages in a row that could not be understood. */
  private useless = 0;
  private life: Promise<void> = Promise.resolve();

  constructor(
    id: string,
    config: ReaderConfig,
    private readonly host: ReaderHost,
  ) {
    this.current = new ReaderRecord(id, config, host, host.nameOf(config.place));
    this.driver = host.family.create(config);
    this.state = { state: 'off', reason: NOT_OPENED, since: host.timers.now() };
  }

  /** What is known of the reader since it was added or changed. */
  get record(): ReaderRecord {
    return this.current;
  }

  /** Everything that screens show. `waitingReads` are those that the manager could not deliver yet. */
  status(waitingReads: number): ReaderStatus {
    const { family, timers } = this.host;
    return {
      ...this.record.facts(timers.now()),
      ...this.state,
      hasClock: family.clock === 'always',
      canSetClock: this.driver.setClock !== undefined,
      canSetOperation: this.driver.setOperation !== undefined,
      isOperating: this.isLinked ? this.record.isOperating : null,
      waitingReads,
    };
  }

  /** Sets the reader's clock to that of the station; see `orderClock`. */
  setClock(): Promise<ClockSetting> {
    return orderClock(this.driver, { isRacing: this.host.isRacing(), isLinked: this.isLinked });
  }

  /** Makes the reader read tags, or stops it; see `orderOperation`. */
  setOperation(isOn: boolean): Promise<OperationSetting> {
    return orderOperation(this.driver, isOn, { isRacing: this.host.isRacing(), isLinked: this.isLinked });
  }

  private get isLinked(): boolean {
    return LINKED.includes(this.state.state);
  }

  /** Opens the link and keeps it open. Does nothing when it is open already. */
  open(): void {
    if (this.stop !== null) return;
    const stop = new AbortController();
    this.stop = stop;
    this.enter('opening', OPENING);
    this.life = this.life.then(() => this.live(stop.signal));
  }

  /** Changes the reader's settings. An open link is closed and opened with them. */
  change(config: ReaderConfig): void {
    const isOpen = this.stop !== null;
    this.stop?.abort();
    this.stop = null;
    this.current = new ReaderRecord(this.record.id, config, this.host, this.host.nameOf(config.place));
    this.driver = this.host.family.create(config);
    this.readAt = null;
    this.host.changed(true);
    if (isOpen) this.open();
  }

  /** Closes the link. Resolves when every descriptor is closed. */
  async close(): Promise<void> {
    this.stop?.abort();
    this.stop = null;
    await this.life;
  }

  /** Passes on what a device posted. Null for a reader that nothing is posted to. */
  receive(post: DevicePost): Promise<PostResult> | null {
    return this.driver.receive?.(post) ?? null;
  }

  /** Checks for silence and idleness, which no event reports. Called a few times a second. */
  check(): void {
    if (!this.isLinked) return;
    if (this.record.checkClock(this.host.timers.now())) this.host.changed(true);
    const now = this.host.timers.elapsed();
    const { aliveAt, readAt } = this;
    if (aliveAt !== null && now - aliveAt > SILENT_AFTER_MS) {
      this.enter('silent', { code: 'no-answer', params: { connects: this.host.family.connectsToUs } });
    } else if (readAt !== null && now - readAt <= READING_FOR_MS) {
      this.enter('reading', READING);
    } else {
      this.enter('ready', READY);
    }
  }

  private async live(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      // A lost reader stays lost until it answers: an alarm that comes and goes with every attempt would be taken for a loose cable.
      if (this.state.state !== 'lost') this.enter('opening', OPENING);
      this.aliveAt = null;
      this.useless = 0;
      const fault = await this.session(signal);
      if (signal.aborted) break;
      failures = this.state.state === 'opening' || this.state.state === 'lost' ? failures + 1 : 1;
      const wait = RETRY_AFTER_MS[Math.min(failures, RETRY_AFTER_MS.length) - 1] ?? 0;
      this.lose(fault);
      await this.pause(wait, signal);
    }
    if (this.stop === null) this.enter('off', DISCONNECTED);
  }

  /** Resolves with what ended the session; null after an orderly end. */
  private async session(life: AbortSignal): Promise<unknown> {
    const { timers } = this.host;
    // A session that is closing still reports to the record that it started with.
    const { record } = this;
    record.isOperating = null;
    if (record.clockBefore === null && this.host.isRacing()) record.recallClock(clockShownBy(this.host.lastRead(record.name)));
    // The session has its own signal, so that listeners of a driver end with it.
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    life.addEventListener('abort', abort, { once: true });
    const session = {
      signal: stop.signal,
      now: () => timers.now(),
      elapsed: () => timers.elapsed(),
      isRacing: () => this.host.isRacing(),
      lastReadAt: () => this.host.lastReadAt(record.name),
      clockBefore: () => record.clockBefore,
      report: (event: DriverEvent) => this.handle(record, event),
      stored: () => this.host.delivered(),
    };
    return this.driver
      .run(session)
      .then(
        () => null,
        (fault: unknown) => fault ?? new Error('The driver gave no reason.'),
      )
      .finally(() => life.removeEventListener('abort', abort));
  }

  private handle(record: ReaderRecord, event: DriverEvent): void {
    let isNotice = false;
    if (event.type === 'read') {
      this.host.take(record.take(event.read));
      this.readAt = this.host.timers.elapsed();
    } else if (event.type === 'gun') {
      isNotice = true;
      if (this.host.offerGun(record.takeGun(event.gun))) event.gun.onSaved?.();
    } else {
      isNotice = record.note(event, this.host.timers.now());
      if (event.type === 'alive') this.aliveAt = this.host.timers.elapsed();
    }
    if (event.type === 'read' || event.type === 'alive') this.useless = 0;
    if (event.type === 'dropped') this.countUseless();
    if (event.type === 'ready') this.enter('ready', READY);
    if (event.type === 'waiting') this.enter('opening', event.reason);
    const isActive = event.type === 'read' || event.type === 'alive';
    if (isActive && (this.state.state === 'ready' || this.state.state === 'silent')) this.check();
    if (event.type !== 'wire' && event.type !== 'alive') this.host.changed(isNotice);
  }

  /** Drivers that only listen cannot identify the device: at a wrong speed the link is open and receives only noise. */
  private countUseless(): void {
    this.useless += 1;
    if (this.useless % MAX_USELESS_MESSAGES !== 0) return;
    this.record.addNotice({ message: UNREADABLE, at: this.host.timers.now(), level: 'alarm' });
    this.host.changed(true);
  }

  private lose(fault: unknown): void {
    if (fault instanceof LinkError) {
      this.enter('lost', fault.loss.message);
      return;
    }
    const message: ReaderMessage = { code: 'driver-failed', params: { reason: fault instanceof Error ? fault.message : '' } };
    this.record.addNotice({ message, at: this.host.timers.now(), level: 'alarm' });
    this.enter('lost', message);
  }

  private enter(state: ReaderState, reason: ReaderMessage): void {
    if (this.state.state === state && isSameMessage(this.state.reason, reason)) return;
    const since = this.state.state === state ? this.state.since : this.host.timers.now();
    this.state = { state, reason, since };
    this.host.changed(true);
  }

  private pause(durationMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        cancel();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const cancel = this.host.timers.after(durationMs, done);
      signal.addEventListener('abort', done, { once: true });
      if (signal.aborted) done();
    });
  }
}
