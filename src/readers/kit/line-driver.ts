import type { EpochMs, Ms } from '../../domain/model/time';
import { textOf } from './decode-text';
import type { DriverSession, ReaderDriver } from './driver';
import { Heartbeat } from './heartbeat';
import { LineMoments } from './line-moments';
import { LineSplitter } from './line-splitter';
import type { Link, Transport } from './link';
import { untilClosed, withLink } from './link-session';
import { LogWatch } from './log-watch';
import type { LineFormat, LineHabits, ParsedLine } from './parsed-line';
import { TagTracker } from './tag-tracker';
import { systemTimers, type Timers } from './timers';

/** How the lines of a reader are read. */
export interface LineDriverOptions {
  readonly format: LineFormat;
  readonly habits?: LineHabits;
  /** What the format is called, shown as the model of the reader. */
  readonly model: string;
  /** Time without a line about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER_MS = 1000 as Ms;

/**
 * Drives a reader that prints one line per tag by itself. Starts, stops and resets no reader; sends only the request for reads that were lost on
 * the way, to readers that keep them.
 */
export function createLineDriver(transport: Transport, options: LineDriverOptions): ReaderDriver {
  const timers = options.timers ?? systemTimers;
  const log = options.habits?.log === undefined ? null : new LogWatch(options.habits.log, timers);
  const memory: Memory = { heardAt: null };
  return {
    kind: 'lines',
    run: (session) =>
      withLink(session, {
        transport,
        talk: async (link) => {
          session.report({ type: 'ready', identity: { serial: '', model: options.model, firmware: '' } });
          tellOfReturn(session, memory, log);
          await new Listening(session, { ...options, timers, log, memory }).run(link);
        },
      }),
  };
}

/** What outlives a session. */
interface Memory {
  /** When the last line about a tag came. */
  heardAt: EpochMs | null;
}

/** During a race the timekeeper has to look for reads that were lost with the link, or with a station that was ended. */
function tellOfReturn(session: DriverSession, { heardAt }: Memory, log: LogWatch | null): void {
  const since = heardAt ?? session.lastReadAt?.() ?? null;
  if (since === null || !session.isRacing() || log?.hasBegun === true) return;
  session.report({ type: 'notice', message: { code: 'link-back', params: { since } }, level: 'warning' });
}

interface ListeningOptions extends LineDriverOptions {
  readonly memory: Memory;
  readonly timers: Timers;
  /** Null for readers that number nothing. */
  readonly log: LogWatch | null;
}

/** One session: what the lines of an open link mean. */
class Listening {
  private readonly tracker: TagTracker;
  private readonly splitter = new LineSplitter();
  private readonly moments: LineMoments;
  private readonly heartbeat: Heartbeat | null;
  private hasReportedTime = false;

  constructor(
    private readonly session: DriverSession,
    private readonly options: ListeningOptions,
  ) {
    const { timers, habits, departAfter } = options;
    this.tracker = new TagTracker(session, timers, departAfter ?? DEPART_AFTER_MS);
    this.moments = new LineMoments(session);
    this.heartbeat = habits?.heartbeat === undefined ? null : new Heartbeat(habits.heartbeat, session, timers);
  }

  /** Rejects with the reason when the link has ended. */
  async run(link: Link): Promise<void> {
    this.options.log?.open(this.session, link);
    link.onBytes((chunk, at) => {
      const { lines, dropped } = this.splitter.push(chunk);
      this.drop(dropped, 'A line without an end.');
      for (const line of lines) this.take(line, at);
    });
    try {
      await untilClosed(link);
    } finally {
      this.drop(this.splitter.end(), 'A line that was cut off.');
      this.heartbeat?.close();
      this.options.log?.close();
      this.tracker.close();
    }
  }

  private take(line: string, at: EpochMs): void {
    const { format, habits } = this.options;
    const parsed = format(textOf(line), at);
    const pieces = parsed.type === 'unreadable' ? (habits?.pieces?.(line) ?? []) : [];
    if (pieces.length < 2) this.handle(parsed, line, at);
    else for (const piece of pieces) this.handle(format(textOf(piece), at), piece, at);
  }

  private handle(parsed: ParsedLine, line: string, at: EpochMs): void {
    if (parsed.type === 'unreadable') {
      this.drop(line.length, parsed.why);
      return;
    }
    this.heartbeat?.heard(line);
    this.options.log?.see(line);
    switch (parsed.type) {
      case 'observation':
        this.options.memory.heardAt = at;
        this.checkTime(parsed.read.extra?.time);
        this.tracker.observe({ ...parsed.read, receivedAt: at });
        return;
      case 'passing':
        this.options.memory.heardAt = at;
        this.checkTime(parsed.read.extra?.time);
        this.session.report({ type: 'read', read: { ...parsed.read, kind: parsed.kind, receivedAt: at, recovered: parsed.recovered } });
        return;
      case 'gun':
        this.moments.gun(parsed, at);
        return;
      case 'correction':
        this.moments.correction(parsed, at);
        return;
      case 'numberless':
        this.moments.withoutNumber(parsed, at);
        return;
      case 'aside':
        return;
    }
  }

  /** Reports a time in an unknown form, which a better pattern or another setting of the reader corrects. At most once per session. */
  private checkTime(time: unknown): void {
    if (this.hasReportedTime || time === undefined) return;
    this.hasReportedTime = true;
    const message = { code: 'time-not-understood', params: { time: String(time) } } as const;
    this.session.report({ type: 'notice', message, level: 'warning' });
  }

  private drop(bytes: number, why: string): void {
    if (bytes > 0) this.session.report({ type: 'dropped', bytes, why });
  }
}
