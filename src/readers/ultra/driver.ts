import type { EpochMs, Ms } from '../../domain/model/time';
import { shownTimes } from '../kit/clock';
import type { ClockSample, DriverEvent, DriverSession, ReaderDriver, ReaderIdentity } from '../kit/driver';
import type { Link, Transport } from '../kit/link';
import { untilClosed, withLink } from '../kit/link-session';
import { Listening } from '../kit/listening';
import { LogWatch } from '../kit/log-watch';
import type { LineHabits } from '../kit/parsed-line';
import { systemTimers, type Timers } from '../kit/timers';
import { ultra, ultraLog, ultraPieces, ultraSeconds, VOLTAGE } from '../kit/ultra-line';
import { DamagedLines } from './damaged-lines';
import { Dialogue } from './dialogue';

/** Settings of the driver of an Ultra or Joey. */
export interface UltraOptions {
  /** Time without a line about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER_MS = 1000 as Ms;
/** The reader tells neither its number nor its version. */
export const IDENTITY: ReaderIdentity = { serial: '', model: 'Ultra', firmware: '' };
/** The reader sends its voltage every two seconds, and nothing for ten while it starts to read. */
const HEARTBEAT = { everyMs: 2000, patienceMs: 12_000, matches: (line: string) => VOLTAGE.test(line) };
const HABITS: LineHabits = { heartbeat: HEARTBEAT, pieces: ultraPieces, log: ultraLog };
/** Clocks are compared no better than this, and several reads have the same second. */
const OVERLAP_S = 2;
/** By then a rewind has come, or does not come. */
const REWOUND_AFTER_MS = 15_000;

/**
 * Drives an RFID Timing Ultra or Joey on TCP port 23: watches its heartbeat and whether it reads, compares its clock, and asks for the entries of its
 * log that did not arrive. Makes a stopped reader read when it is linked, and says so. Sets its clock and stops it only when a person asks for it;
 * a reader that was stopped so stays stopped until a person starts it. See `REQUESTS` for the sources.
 */
export function createUltraDriver(
  transport: Transport,
  { departAfter = DEPART_AFTER_MS, timers = systemTimers }: UltraOptions = {},
): ReaderDriver {
  const log = new LogWatch(ultraLog, timers);
  const memory: Memory = { missingSince: null, comparedBefore: null, staysStopped: false, dialogue: null };
  return {
    kind: 'ultra',
    setClock: async () => (await memory.dialogue?.setClock()) ?? 'refused',
    setOperation: async (isOn) => {
      const { dialogue } = memory;
      if (dialogue === null) return false;
      memory.staysStopped = !isOn;
      return dialogue.setOperation(isOn);
    },
    run: (session) => withLink(session, { transport, talk: (link) => talk(link, session, { departAfter, timers, log, memory }) }),
  };
}

interface Parts {
  readonly departAfter: Ms;
  readonly timers: Timers;
  readonly log: LogWatch;
  readonly memory: Memory;
}

/** What outlives a session. */
interface Memory {
  /** Reads of after this may be missing, because the link was lost or the rewind was; null for none. */
  missingSince: EpochMs | null;
  /** The last comparison of the clocks before that; null for none. */
  comparedBefore: ClockSample | null;
  /** A person stopped it. */
  staysStopped: boolean;
  /** Of the session that is set up; null without one. */
  dialogue: Dialogue | null;
}

async function talk(link: Link, session: DriverSession, { departAfter, timers, log, memory }: Parts): Promise<void> {
  const dialogue = new Dialogue(link, session, timers);
  const damaged = damagedLines(link, dialogue, timers);
  const inbox = new Counter(session, () => damaged.note());
  const listening = new Listening(inbox, {
    ...{ format: ultra, habits: HABITS, departAfter, timers, log },
    aside: (line, at) => dialogue.take(line, at),
  });
  // Before the reads of this session, of which the race may have some before the reader has greeted.
  const lastReadAt = session.isRacing() ? (session.lastReadAt?.() ?? null) : null;
  const isFirst = memory.missingSince === null;
  memory.comparedBefore ??= isFirst ? (session.clockBefore?.() ?? null) : null;
  let isReady = false;
  let cancelRewind = (): void => undefined;
  try {
    listening.open(link);
    await dialogue.greet();
    session.report({ type: 'ready', identity: IDENTITY });
    isReady = true;
    memory.missingSince ??= lastReadAt;
    listening.recover(link);
    await dialogue.begin(memory.staysStopped);
    memory.dialogue = dialogue;
    const since = memory.missingSince;
    if (since !== null) {
      const linkedAt = timers.now();
      await link.write(rewindBetween(since, linkedAt, [dialogue.comparison, memory.comparedBefore]));
      cancelRewind = timers.after(REWOUND_AFTER_MS, () => {
        memory.missingSince = null;
        reportRewound(session, isFirst ? null : ((linkedAt - since) as Ms), inbox.recovered);
      });
    }
    await Promise.race([untilClosed(link), dialogue.run()]);
  } finally {
    cancelRewind();
    damaged.close();
    memory.dialogue = null;
    if (isReady) noteLoss(memory, dialogue);
    listening.close();
  }
}

/** `gap` is null where the station was not running. */
function reportRewound(session: DriverSession, gap: Ms | null, reads: number): void {
  if (gap === null && reads === 0) return;
  session.report({ type: 'notice', message: { code: 'recovered', params: { gap, reads } }, level: 'info' });
}

/** Asks for reads whose lines were damaged. */
function damagedLines(link: Link, dialogue: Dialogue, timers: Timers): DamagedLines {
  return new DamagedLines(timers, (since) => {
    // A link that is lost ends the session elsewhere, and the next one asks for what was read meanwhile.
    void link.write(rewindBetween(since, timers.now(), [dialogue.comparison])).catch(() => undefined);
  });
}

/** Reads since now may be missing, unless earlier ones are still. */
function noteLoss(memory: Memory, dialogue: Dialogue): void {
  if (memory.missingSince !== null) return;
  memory.missingSince = dialogue.lastHeardAt;
  memory.comparedBefore = dialogue.comparison;
}

/** The request for what was stored between two moments by the station's clock; the reader's may have been set between the comparisons. */
function rewindBetween(since: EpochMs, linkedAt: EpochMs, comparisons: readonly (ClockSample | null)[]): Uint8Array {
  const from = Math.min(...shownTimes(comparisons, since).map(ultraSeconds));
  const to = Math.max(...shownTimes(comparisons, linkedAt).map(ultraSeconds));
  return rewind(from - OVERLAP_S, to + OVERLAP_S);
}

/** The request for what was stored between two seconds of the reader's clock. What it does not bring is a gap in the numbers of its log. */
function rewind(from: number, to: number): Uint8Array {
  return Buffer.from(`8\0\0${from}\r\n${to}\r\n`, 'latin1');
}

/** The same session, which counts the reads that came from the reader's log, and notes bytes that could not be used. */
class Counter implements DriverSession {
  readonly signal: AbortSignal;
  /** Reads from the log so far. */
  recovered = 0;

  constructor(
    private readonly session: DriverSession,
    private readonly onDropped: () => void,
  ) {
    this.signal = session.signal;
  }

  now(): EpochMs {
    return this.session.now();
  }

  elapsed(): number {
    return this.session.elapsed();
  }

  isRacing(): boolean {
    return this.session.isRacing();
  }

  report(event: DriverEvent): void {
    if (event.type === 'dropped') this.onDropped();
    if (event.type === 'read' && event.read.recovered) this.recovered += 1;
    this.session.report(event);
  }
}
