import { NO_PARAMS } from '../../domain/model/message';
import type { TagRead } from '../../domain/model/read';
import type { ReaderConfig } from '../kit/address';
import type { DriverEvent, ReaderDriver } from '../kit/driver';
import { LinkError } from '../kit/link';
import { isSameMessage, messageOf } from '../kit/messages';
import type { Timers } from '../kit/timers';
import type { ReaderMessage } from '../reader.messages';
import type { ReaderState, ReaderStatus } from '../readers';
import { ReaderRecord } from './reader-record';

/** What one linked reader needs of the house. */
export interface ReaderHost {
  readonly timers: Timers;
  isRacing(): boolean;
  makeDriver(config: ReaderConfig): ReaderDriver;
  take(read: TagRead): void;
  /** Something that screens show has changed; `at once` for states, at leisure for counts. */
  changed(atOnce: boolean): void;
}

const NOT_OPENED: ReaderMessage = { code: 'not-opened', params: NO_PARAMS };
const OPENING: ReaderMessage = { code: 'opening', params: NO_PARAMS };
const READY: ReaderMessage = { code: 'ready', params: NO_PARAMS };
const READING: ReaderMessage = { code: 'reading', params: NO_PARAMS };
const DISCONNECTED: ReaderMessage = { code: 'disconnected', params: NO_PARAMS };
const UNREADABLE: ReaderMessage = { code: 'unreadable', params: NO_PARAMS };
const BACK_OFF = [1000, 2000] as const;
const SILENT_AFTER = 4500;
const READING_FOR = 10_000;
/** So many useless messages in a row, with nothing understood in between, are no interference any more. */
const UNREADABLE_AFTER = 10;

/** Keeps one reader linked for ever: opens, notices silence and loss, opens again. */
export class ManagedReader {
  private current: ReaderRecord;
  private driver: ReaderDriver;
  private state: Pick<ReaderStatus, 'state' | 'reason' | 'since'>;
  private stop: AbortController | null = null;
  /** By the stopwatch: when the device last answered; null while the driver has not said in this session that it can tell. */
  private aliveAt: number | null = null;
  /** By the stopwatch; null before the first read. */
  private readAt: number | null = null;
  /** Messages in a row that could not be understood. */
  private useless = 0;
  private life: Promise<void> = Promise.resolve();

  constructor(
    id: string,
    config: ReaderConfig,
    private readonly home: ReaderHost,
  ) {
    this.current = new ReaderRecord(id, config);
    this.driver = home.makeDriver(config);
    this.state = { state: 'off', reason: NOT_OPENED, since: home.timers.now() };
  }

  get record(): ReaderRecord {
    return this.current;
  }

  status(waitingReads: number): ReaderStatus {
    return { ...this.record.facts(this.home.timers.now()), ...this.state, waitingReads };
  }

  /** Does nothing while it is open already. */
  open(): void {
    if (this.stop !== null) return;
    const stop = new AbortController();
    this.stop = stop;
    this.enter('opening', OPENING);
    this.life = this.life.then(() => this.live(stop.signal));
  }

  /** Gives the reader other settings. An open link is closed and opened with them. */
  change(config: ReaderConfig): void {
    const isOpen = this.stop !== null;
    this.stop?.abort();
    this.stop = null;
    this.current = new ReaderRecord(this.record.id, config);
    this.driver = this.home.makeDriver(config);
    this.readAt = null;
    this.home.changed(true);
    if (isOpen) this.open();
  }

  /** Resolves when every descriptor is closed. */
  async close(): Promise<void> {
    this.stop?.abort();
    this.stop = null;
    await this.life;
  }

  /** Called a few times a second: silence and idleness are things that do not happen. */
  look(): void {
    if (this.state.state !== 'ready' && this.state.state !== 'reading' && this.state.state !== 'silent') return;
    if (this.record.watchClock(this.home.timers.now())) this.home.changed(true);
    const now = this.home.timers.elapsed();
    const { aliveAt, readAt } = this;
    if (aliveAt !== null && now - aliveAt > SILENT_AFTER) {
      this.enter('silent', { code: 'no-answer', params: { connects: this.record.config.kind === 'crossmgr' } });
    } else if (readAt !== null && now - readAt <= READING_FOR) {
      this.enter('reading', READING);
    } else {
      this.enter('ready', READY);
    }
  }

  private async live(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      // What is lost stays so until it answers: an alarm that comes and goes with every attempt would be taken for a loose cable.
      if (this.state.state !== 'lost') this.enter('opening', OPENING);
      this.aliveAt = null;
      this.useless = 0;
      const fault = await this.session(signal);
      if (signal.aborted) break;
      failures = this.state.state === 'opening' || this.state.state === 'lost' ? failures + 1 : 1;
      const wait = BACK_OFF[Math.min(failures, BACK_OFF.length) - 1] ?? 0;
      this.lose(fault);
      await this.pause(wait, signal);
    }
    if (this.stop === null) this.enter('off', DISCONNECTED);
  }

  /** Resolves with what ended the session; null after an orderly end. */
  private async session(life: AbortSignal): Promise<unknown> {
    const { timers } = this.home;
    // What the last session says while it closes is of the reader as it was then.
    const { record } = this;
    // A signal of its own, so that whatever a driver hangs on it goes with the session.
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    life.addEventListener('abort', abort, { once: true });
    const session = {
      signal: stop.signal,
      now: () => timers.now(),
      elapsed: () => timers.elapsed(),
      isRacing: () => this.home.isRacing(),
      report: (event: DriverEvent) => this.hear(record, event),
    };
    return this.driver
      .run(session)
      .then(
        () => null,
        (fault: unknown) => fault ?? new Error('The driver gave no reason.'),
      )
      .finally(() => life.removeEventListener('abort', abort));
  }

  private hear(record: ReaderRecord, event: DriverEvent): void {
    let isNotice = false;
    if (event.type === 'read') {
      this.home.take(record.take(event.read));
      this.readAt = this.home.timers.elapsed();
    } else {
      isNotice = record.note(event, this.home.timers.now());
      if (event.type === 'alive') this.aliveAt = this.home.timers.elapsed();
    }
    if (event.type === 'read' || event.type === 'alive') this.useless = 0;
    if (event.type === 'dropped') this.countUseless();
    if (event.type === 'ready') this.enter('ready', READY);
    if (event.type === 'waiting') this.enter('opening', event.reason);
    const isNews = event.type === 'read' || event.type === 'alive';
    if (isNews && (this.state.state === 'ready' || this.state.state === 'silent')) this.look();
    if (event.type !== 'wire' && event.type !== 'alive') this.home.changed(isNotice);
  }

  /** Drivers that only listen cannot ask who is there: at a wrong speed they are linked, and hear nothing but noise. */
  private countUseless(): void {
    this.useless += 1;
    if (this.useless % UNREADABLE_AFTER !== 0) return;
    this.record.addNotice({ message: UNREADABLE, at: this.home.timers.now(), level: 'alarm' });
    this.home.changed(true);
  }

  private lose(fault: unknown): void {
    if (fault instanceof LinkError) {
      this.enter('lost', messageOf(fault.loss));
      return;
    }
    const message: ReaderMessage = { code: 'driver-failed', params: { reason: fault instanceof Error ? fault.message : '' } };
    this.record.addNotice({ message, at: this.home.timers.now(), level: 'alarm' });
    this.enter('lost', message);
  }

  private enter(state: ReaderState, reason: ReaderMessage): void {
    if (this.state.state === state && isSameMessage(this.state.reason, reason)) return;
    const since = this.state.state === state ? this.state.since : this.home.timers.now();
    this.state = { state, reason, since };
    this.home.changed(true);
  }

  private pause(delay: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        cancel();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const cancel = this.home.timers.after(delay, done);
      signal.addEventListener('abort', done, { once: true });
      if (signal.aborted) done();
    });
  }
}
