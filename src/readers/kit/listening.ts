import type { EpochMs, Ms } from '../../domain/model/time';
import { textOf } from './decode-text';
import type { DriverSession } from './driver';
import { Heartbeat } from './heartbeat';
import { LineMoments } from './line-moments';
import { LineSplitter } from './line-splitter';
import type { Link } from './link';
import type { LogWatch } from './log-watch';
import type { LineFormat, LineHabits, ParsedLine } from './parsed-line';
import { TagTracker } from './tag-tracker';
import type { Timers } from './timers';

/** How the lines of a session are read. */
export interface ListeningOptions {
  readonly format: LineFormat;
  readonly habits?: LineHabits;
  /** Time without a line about a tag after which it has left. */
  readonly departAfter: Ms;
  readonly timers: Timers;
  /** Null for readers that number nothing. */
  readonly log: LogWatch | null;
  /** Called when a line told of a tag. */
  readonly tag?: (at: EpochMs) => void;
  /** Called with each line that is understood and tells of no tag and no moment. */
  readonly aside?: (line: string, at: EpochMs) => void;
}

/** One session: what the lines of an open link mean. */
export class Listening {
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
    this.tracker = new TagTracker(session, timers, departAfter);
    this.moments = new LineMoments(session);
    this.heartbeat = habits?.heartbeat === undefined ? null : new Heartbeat(habits.heartbeat, session, timers);
  }

  /** Reads what the link receives from now on. */
  open(link: Link): void {
    link.onBytes((chunk, at) => {
      const { lines, dropped } = this.splitter.push(chunk);
      this.drop(dropped, 'A line without an end.');
      for (const line of lines) this.take(line, at);
    });
  }

  /** Asks for what is missing, now and whenever a gap is seen. Call it when the device takes requests. */
  recover(link: Link): void {
    this.options.log?.open(this.session, link);
  }

  /** Reports what a link leaves behind that has ended. */
  close(): void {
    this.drop(this.splitter.end(), 'A line that was cut off.');
    this.heartbeat?.close();
    this.options.log?.close();
    this.tracker.close();
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
    if (this.options.log?.see(line) === false) return;
    switch (parsed.type) {
      case 'observation':
        this.options.tag?.(at);
        this.checkTime(parsed.read.extra?.time);
        this.tracker.observe({ ...parsed.read, receivedAt: at });
        return;
      case 'passing':
        this.options.tag?.(at);
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
        this.options.aside?.(line, at);
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
