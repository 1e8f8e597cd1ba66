import type { EpochMs, Ms } from '../../domain/model/time';
import { textOf } from './decode-text';
import type { DriverSession, ReaderDriver } from './driver';
import { LineSplitter } from './line-splitter';
import type { Link, Transport } from './link';
import { untilClosed, withLink } from './link-session';
import type { LineFormat, ParsedLine } from './parsed-line';
import { TagTracker } from './tag-tracker';
import { systemTimers, type Timers } from './timers';

/** How the lines of a reader are read. */
export interface LineDriverOptions {
  readonly format: LineFormat;
  /** What the format is called, shown as the model of the reader. */
  readonly model: string;
  /** Time without a line about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER_MS = 1000 as Ms;

/** Drives a reader that prints one line per tag by itself. Sends nothing, so it starts, stops or resets no reader. */
export function createLineDriver(transport: Transport, options: LineDriverOptions): ReaderDriver {
  return {
    kind: 'lines',
    run: (session) =>
      withLink(session, {
        transport,
        talk: async (link) => {
          session.report({ type: 'ready', identity: { serial: '', model: options.model, firmware: '' } });
          await listen(link, session, options);
        },
      }),
  };
}

async function listen(link: Link, session: DriverSession, options: LineDriverOptions): Promise<void> {
  const tracker = new TagTracker(session, options.timers ?? systemTimers, options.departAfter ?? DEPART_AFTER_MS);
  const splitter = new LineSplitter();
  const timeMonitor = new TimeMonitor(session);
  link.onBytes((chunk, at) => {
    const { lines, dropped } = splitter.push(chunk);
    drop(session, dropped, 'A line without an end.');
    for (const line of lines) {
      const parsed = options.format(textOf(line), at);
      timeMonitor.check(parsed);
      handle(parsed, { line, at, session, tracker });
    }
  });
  try {
    await untilClosed(link);
  } finally {
    drop(session, splitter.end(), 'A line that was cut off.');
    tracker.close();
  }
}

function drop(session: DriverSession, bytes: number, why: string): void {
  if (bytes > 0) session.report({ type: 'dropped', bytes, why });
}

/** Reports a time in an unknown form, which a better pattern or another setting of the reader corrects. At most once per session. */
class TimeMonitor {
  private hasReported = false;

  constructor(private readonly session: DriverSession) {}

  check(parsed: ParsedLine): void {
    if (this.hasReported || (parsed.type !== 'observation' && parsed.type !== 'passing') || parsed.read.extra?.time === undefined) return;
    this.hasReported = true;
    const message = { code: 'time-not-understood', params: { time: String(parsed.read.extra.time) } } as const;
    this.session.report({ type: 'notice', message, level: 'warning' });
  }
}

interface LineContext {
  readonly line: string;
  readonly at: EpochMs;
  readonly session: DriverSession;
  readonly tracker: TagTracker;
}

function handle(parsed: ParsedLine, { line, at, session, tracker }: LineContext): void {
  switch (parsed.type) {
    case 'observation':
      tracker.observe({ ...parsed.read, receivedAt: at });
      return;
    case 'passing':
      session.report({ type: 'read', read: { ...parsed.read, kind: parsed.kind, receivedAt: at, recovered: parsed.recovered } });
      return;
    case 'aside':
      return;
    case 'unreadable':
      drop(session, line.length, parsed.why);
  }
}
