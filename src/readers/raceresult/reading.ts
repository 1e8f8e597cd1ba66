import type { EpochMs, Ms } from '../../domain/model/time';
import type { ClockResult, DriverEvent, DriverSession } from '../kit/driver';
import { LinkError } from '../kit/link';
import type { Range } from '../kit/passing-log';
import type { Timers } from '../kit/timers';
import { wallTextAt } from '../kit/wall-time';
import { type Conversation, OPTIONAL_TIMEOUT_MS } from './conversation';
import type { Inbox, Memory } from './inbox';
import { COMMANDS, type FileState, parseFileState } from './message';
import { parseStatus } from './status';
import { StatusWatch } from './status-watch';

type Notice = Extract<DriverEvent, { type: 'notice' }>;

/** The parts of a session that reading needs. */
export interface ReadingContext {
  readonly session: DriverSession;
  readonly timers: Timers;
  readonly memory: Memory;
  readonly inbox: Inbox;
}

/** See the event `alive` of drivers; a passing that was not sent is asked for after two of these. */
const POLL_MS = 1500 as Ms;
/** Where the decoder sends nothing by itself. */
const QUICK_POLL_MS = 1000 as Ms;
const COMPARE_CLOCK_EVERY_MS = 10_000;
const ASK_STATUS_EVERY_MS = 10_000;
/** It starts or stops its antennas meanwhile. */
const OPERATION_TIMEOUT_MS = 5000;
const OPERATION_TRIES = 8;
const OPERATION_TRY_MS = 500 as Ms;
/** Passings in one request. */
const BLOCK = 100;
/** So often in a row the decoder counts fewer passings than it sent before its file counts as emptied. */
const FEWER_IS_NEW = 2;
/** A passing that does not come when asked for so often is not there. */
const ATTEMPTS = 2;

/** Keeps passings coming: asks for those that are missing, compares the clocks, watches the decoder. */
export class Reading {
  private readonly watch: StatusWatch;
  private hasPush = false;
  /** The count of the last poll: passings up to it were sent long enough ago. */
  private polled = 0;
  /** Polls in a row that counted fewer passings than had come. */
  private fewer = 0;
  private clockAt = Number.NEGATIVE_INFINITY;
  private statusAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly conversation: Conversation,
    private readonly context: ReadingContext,
  ) {
    this.watch = new StatusWatch(context.session);
    context.inbox.on({ gap: () => conversation.wake(), otherFile: (file) => this.beginFile(file) });
  }

  /** True when the decoder sends passings by itself. */
  get isPushing(): boolean {
    return this.hasPush;
  }

  /** Compares the clocks, lets the decoder send, and fetches what it has stored since the link was lost. */
  async begin(): Promise<void> {
    const { session, memory, inbox } = this.context;
    await this.compareClocks();
    await this.askStatus();
    const isFirst = memory.log.isNew;
    const state = await this.fileState();
    if (isFirst) memory.log.begin(state.file, session.isRacing() ? 0 : state.count);
    else this.follow(state);
    this.hasPush = (await this.conversation.ask(COMMANDS.push(true), OPTIONAL_TIMEOUT_MS))?.fields[0] === '1';
    inbox.countFrom(isFirst ? (session.lastReadAt?.() ?? null) : null);
    const now = await this.fileState();
    this.follow(now);
    this.polled = now.count;
    await this.fetchMissing(now.count);
    this.reportGap(isFirst);
  }

  /** Rejects with LinkError when the decoder does not answer any more or the link is lost. */
  async run(): Promise<never> {
    while (true) {
      await this.conversation.pause(this.hasPush ? POLL_MS : QUICK_POLL_MS);
      const state = await this.fileState();
      this.follow(state);
      await this.poll(state);
      this.context.memory.linkedUntil = this.context.session.now();
      // One at a time: a decoder that does not know one of them would seem silent while the station waits for both.
      const now = this.context.timers.elapsed();
      if (now - this.clockAt >= COMPARE_CLOCK_EVERY_MS) await this.compareClocks();
      else if (now - this.statusAt >= ASK_STATUS_EVERY_MS) await this.askStatus();
    }
  }

  /** Sets the decoder's clock to that of the station. */
  async setClock(): Promise<ClockResult> {
    if (!(await this.askStatus())) return 'refused';
    if (this.watch.isTiming === true) return 'operating';
    const asked = await this.conversation.ask(COMMANDS.time, OPTIONAL_TIMEOUT_MS);
    const way = asked === null ? 0 : (asked.receivedAt - asked.sentAt) / 2;
    const set = await this.conversation.ask(COMMANDS.setTime(...wallTextAt(Math.round(this.context.timers.now() + way))));
    if (set === null) return 'refused';
    this.context.session.report({ type: 'clock-set' });
    await this.compareClocks();
    return 'set';
  }

  /** Starts or ends the timing mode. False when the decoder does not do it within some seconds. */
  async setOperation(isOn: boolean): Promise<boolean> {
    const reply = await this.conversation.ask(COMMANDS.operation(isOn), OPERATION_TIMEOUT_MS);
    for (let tries = 0; tries < OPERATION_TRIES; tries += 1) {
      await this.askStatus();
      const { isTiming } = this.watch;
      if (isTiming === isOn) return true;
      if (isTiming === null) return reply !== null;
      await this.conversation.pause(OPERATION_TRY_MS);
    }
    return false;
  }

  private async poll({ count }: FileState): Promise<void> {
    const { log } = this.context.memory;
    const due = this.hasPush ? Math.min(count, Math.max(this.polled, log.last)) : count;
    this.polled = count;
    if (this.hasPush) await this.fillGaps(log.missing(due));
    else await this.fetchMissing(due);
  }

  /** Fetches passings that were not sent, and tells the timekeeper of them. */
  private async fillGaps(gaps: readonly Range[]): Promise<void> {
    const last = gaps.at(-1);
    if (last === undefined) return;
    for (const gap of gaps) this.notify({ code: 'log-gap', params: gap }, 'warning');
    const lost = await this.fetchMissing(last.to);
    for (const gap of gaps) {
      if (lost.some(({ from }) => from >= gap.from && from <= gap.to)) continue;
      this.notify({ code: 'log-filled', params: { ...gap, count: gap.to - gap.from + 1 } }, 'info');
    }
  }

  /** Fetches the missing passings up to `limit`. Returns those that the decoder does not send, which are alarms. */
  private async fetchMissing(limit: number): Promise<readonly Range[]> {
    const { log } = this.context.memory;
    const { file } = log;
    const lost: Range[] = [];
    let tried = 0;
    while (log.file === file) {
      const [range] = log.missing(limit);
      if (range === undefined) break;
      const block = { from: range.from, to: Math.min(range.to, range.from + BLOCK - 1) };
      await this.conversation.fetch(block);
      if (log.file !== file) break;
      tried = log.missing(limit)[0]?.from === block.from ? tried + 1 : 0;
      if (tried < ATTEMPTS) continue;
      log.giveUp(block);
      lost.push(block);
      tried = 0;
      this.notify({ code: 'log-not-filled', params: { ...block, count: block.to - block.from + 1 } }, 'alarm');
    }
    return lost;
  }

  private async fileState(): Promise<FileState & { readonly last: number }> {
    const reply = await this.conversation.ask(COMMANDS.passings);
    const state = reply === null ? null : parseFileState(reply.fields);
    if (reply !== null && state !== null) return { ...state, last: reply.last };
    throw new LinkError({ code: 'timeout', message: { code: 'tcp-not-answering', params: { link: this.conversation.name } } });
  }

  /** A file of another number is a new one, which begins at 1. So is one that has fewer passings than came of it, unless it only counts late. */
  private follow({ count, file, last }: FileState & { readonly last: number }): void {
    const { log } = this.context.memory;
    this.fewer = count < last ? this.fewer + 1 : 0;
    if (log.isOtherFile(file) || this.fewer >= FEWER_IS_NEW) this.beginFile(file);
    else if (file !== null) log.name(file);
  }

  /** What was stored in the file before and not sent cannot be asked for any more. While the link was up, everything was sent. */
  private beginFile(file: number | null): void {
    const { session, memory } = this.context;
    const { log, linkedUntil } = memory;
    const before = log.file;
    const mayLack = log.gaps().length > 0 || (!this.hasPush && linkedUntil !== null);
    log.begin(file, 0);
    this.polled = 0;
    this.fewer = 0;
    if (mayLack) this.notify({ code: 'raceresult-new-file', params: { file, before } }, session.isRacing() ? 'alarm' : 'warning');
  }

  private async compareClocks(): Promise<void> {
    const { session, timers, memory } = this.context;
    this.clockAt = timers.elapsed();
    const reply = await this.conversation.ask(COMMANDS.time, OPTIONAL_TIMEOUT_MS);
    const [date = '', time = ''] = reply?.fields ?? [];
    if (reply === null) return;
    const hostAt = Math.round((reply.sentAt + reply.receivedAt) / 2) as EpochMs;
    const readerAt = memory.clock.compare(date, time, hostAt);
    if (readerAt === null) return;
    session.report({ type: 'clock', sample: { readerAt, hostAt, roundTrip: (reply.receivedAt - reply.sentAt) as Ms } });
  }

  /** False when no reply came. */
  private async askStatus(): Promise<boolean> {
    this.statusAt = this.context.timers.elapsed();
    const reply = await this.conversation.ask(COMMANDS.status, OPTIONAL_TIMEOUT_MS);
    const status = reply === null ? null : parseStatus(reply.fields);
    if (status !== null) this.watch.see(status);
    return reply !== null;
  }

  private reportGap(isFirst: boolean): void {
    const { session, memory, inbox } = this.context;
    const gap = isFirst || memory.linkedUntil === null ? null : ((session.now() - memory.linkedUntil) as Ms);
    if (gap === null && inbox.count === 0) return;
    this.notify({ code: 'recovered', params: { gap, reads: inbox.count } }, 'info');
  }

  private notify(message: Notice['message'], level: Notice['level']): void {
    this.context.session.report({ type: 'notice', message, level });
  }
}
