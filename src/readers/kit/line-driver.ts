import type { EpochMs, Ms } from '../../domain/model/time';
import { LINE_FORMATS, type LineFormatName } from '../lines/formats';
import { textOf } from './decode-text';
import type { DriverSession, ReaderDriver } from './driver';
import { LineSplitter } from './line-splitter';
import type { Link, Transport } from './link';
import { untilClosed, withLink } from './link-session';
import type { LineFormat, ParsedLine } from './parsed-line';
import { patternFormat } from './pattern';
import { TagTracker } from './tag-tracker';
import { systemTimers, type Timers } from './timers';

export interface LinesOptions {
  /** A reader whose lines are known, or a regular expression with a group named `tag`; one tag a line when left out. */
  readonly format?: LineFormatName | { readonly pattern: string };
  /** A tag has left when no line named it for this long; left out: one second. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER = 1000 as Ms;

/**
 * Any reader that prints a line for each tag and needs nothing said to it. Nothing is sent, so no reader is started, stopped or reset by it.
 * Throws TypeError when the pattern cannot be used.
 */
export function createLinesDriver(transport: Transport, options: LinesOptions = {}): ReaderDriver {
  const { format = 'plain' } = options;
  const read = typeof format === 'string' ? LINE_FORMATS[format] : patternFormat(format.pattern);
  const model = typeof format === 'string' ? format : 'pattern';
  return {
    kind: 'lines',
    run: (session) =>
      withLink(session, {
        transport,
        talk: async (link) => {
          session.report({ type: 'ready', identity: { serial: '', model, firmware: '' } });
          await listen(link, session, { read, options });
        },
      }),
  };
}

interface Listening {
  readonly read: LineFormat;
  readonly options: LinesOptions;
}

async function listen(link: Link, session: DriverSession, { read, options }: Listening): Promise<void> {
  const stays = new TagTracker(session, options.timers ?? systemTimers, options.departAfter ?? DEPART_AFTER);
  const splitter = new LineSplitter();
  const timeWatch = new TimeWatch(session);
  link.onBytes((chunk, at) => {
    const { lines, dropped } = splitter.push(chunk);
    drop(session, dropped, 'A line without an end.');
    for (const line of lines) {
      const parsed = read(textOf(line), at);
      timeWatch.look(parsed);
      take(parsed, { line, at, session, stays });
    }
  });
  try {
    await untilClosed(link);
  } finally {
    drop(session, splitter.end(), 'A line that was cut off.');
    stays.close();
  }
}

function drop(session: DriverSession, bytes: number, why: string): void {
  if (bytes > 0) session.report({ type: 'dropped', bytes, why });
}

/** A pattern that finds times which mean nothing is a mistake that somebody can mend; said once, or there would be a message for each read. */
class TimeWatch {
  private hasTold = false;

  constructor(private readonly session: DriverSession) {}

  look(parsed: ParsedLine): void {
    if (this.hasTold || (parsed.type !== 'sighting' && parsed.type !== 'passing') || parsed.read.extra?.time === undefined) return;
    this.hasTold = true;
    const message = { code: 'time-not-understood', params: { time: String(parsed.read.extra.time) } } as const;
    this.session.report({ type: 'notice', message, level: 'warning' });
  }
}

interface Context {
  readonly line: string;
  readonly at: EpochMs;
  readonly session: DriverSession;
  readonly stays: TagTracker;
}

function take(parsed: ParsedLine, { line, at, session, stays }: Context): void {
  switch (parsed.type) {
    case 'sighting':
      stays.observe({ ...parsed.read, receivedAt: at });
      return;
    case 'passing':
      session.report({ type: 'read', read: { ...parsed.read, kind: parsed.kind, receivedAt: at, recovered: parsed.recovered } });
      return;
    case 'aside':
      return;
    case 'useless':
      drop(session, line.length, parsed.why);
  }
}
