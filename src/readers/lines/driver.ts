import type { EpochMs, Ms } from '../../domain/time';
import type { DriverSession, ReaderDriver } from '../driver';
import type { Link, Transport } from '../link';
import { systemTimers, type Timers } from '../timers';
import { LINE_FORMATS, type LineFormatName } from './formats';
import { untilLost, withLink } from './link-session';
import type { LineFormat, ParsedLine } from './parsed-line';
import { patternFormat } from './pattern';
import { LineSplitter } from './splitter';
import { Stays } from './stays';

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
  const stays = new Stays(session, options.timers ?? systemTimers, options.departAfter ?? DEPART_AFTER);
  const splitter = new LineSplitter();
  link.onBytes((chunk, at) => {
    const { lines, dropped } = splitter.push(chunk);
    if (dropped > 0) session.report({ type: 'dropped', bytes: dropped, why: 'A line without an end.' });
    for (const line of lines) take(read(line, at), { line, at, session, stays });
  });
  try {
    await untilLost(link);
  } finally {
    stays.close();
  }
}

interface Context {
  readonly line: string;
  readonly at: EpochMs;
  readonly session: DriverSession;
  readonly stays: Stays;
}

function take(parsed: ParsedLine, { line, at, session, stays }: Context): void {
  switch (parsed.type) {
    case 'sighting':
      stays.see({ ...parsed.read, receivedAt: at });
      return;
    case 'passing':
      session.report({ type: 'read', read: { ...parsed.read, kind: parsed.kind, receivedAt: at, recovered: parsed.recovered } });
      return;
    case 'aside':
      return;
    case 'useless':
      session.report({ type: 'dropped', bytes: line.length, why: parsed.why });
  }
}
