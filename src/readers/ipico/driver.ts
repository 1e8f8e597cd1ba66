import { NO_PARAMS } from '../../domain/model/message';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { DriverSession, ReaderDriver } from '../kit/driver';
import { ipico, ipicoPieces } from '../kit/ipico-line';
import type { Link, Transport } from '../kit/link';
import { untilClosed, withLink } from '../kit/link-session';
import { Listening } from '../kit/listening';
import { systemTimers, type Timers } from '../kit/timers';
import { type ClockMemory, Dialogue, type Fetched } from './dialogue';
import { REQUESTS } from './message';
import { ReadFilter } from './read-filter';

/** Settings of the driver of an IPICO reader. */
export interface IpicoOptions {
  /** Time without a line about a tag after which it has left; one second when left out. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER_MS = 1000 as Ms;
/** Clocks are compared no better than this, and what was on its way when the link was lost has not come. */
const OVERLAP_MS = 2000;
/** A live read comes within this time. */
const LIVE_WITHIN_MS = 3000;
/** Reads that were stored while the store was sent may have come too late to be sent. */
const MOST_ROUNDS = 3;

/** What outlives a session. */
interface Memory extends ClockMemory {
  readonly filter: ReadFilter;
  /** Reads of after this may be missing, because the link was lost or fetching them was; null for none. */
  missingSince: EpochMs | null;
  /** The link was lost while the reader sent what it had stored. */
  wasSending: boolean;
}

/**
 * Drives an IPICO reader. One that takes commands on the link with its reads (Lite and others with the serial protocol) is asked for its time, which
 * is never set, and after a gap for what it has stored; one that only prints is listened to. Changes no setting. See `REQUESTS` for the sources.
 */
export function createIpicoDriver(
  transport: Transport,
  { departAfter = DEPART_AFTER_MS, timers = systemTimers }: IpicoOptions = {},
): ReaderDriver {
  const memory: Memory = { filter: new ReadFilter(), sample: null, missingSince: null, wasSending: false };
  return {
    kind: 'ipico',
    run: (session) => {
      let dialogue: Dialogue | null = null;
      return withLink(session, {
        transport,
        talk: (link) => {
          dialogue = new Dialogue(link, session, timers, memory);
          return talk(link, session, { dialogue, departAfter, timers, memory });
        },
        farewell: () => (dialogue?.isSending === true ? Buffer.concat([REQUESTS.stopSending, REQUESTS.stopReports]) : null),
      });
    },
  };
}

interface Parts {
  readonly dialogue: Dialogue;
  readonly departAfter: Ms;
  readonly timers: Timers;
  readonly memory: Memory;
}

async function talk(link: Link, session: DriverSession, { dialogue, departAfter, timers, memory }: Parts): Promise<void> {
  const listening = new Listening(session, {
    ...{ habits: { pieces: ipicoPieces }, departAfter, timers, log: null },
    format: (line, at) => {
      const parsed = ipico(line, at);
      if (parsed.type !== 'unreadable') dialogue.note(at);
      return memory.filter.judge(parsed, at);
    },
    aside: (line, at) => dialogue.take(line, at),
  });
  // Before the reads of this session.
  const lastReadAt = session.isRacing() ? (session.lastReadAt?.() ?? null) : null;
  const isFirst = memory.missingSince === null;
  let isReady = false;
  if (memory.missingSince !== null) expectStored(dialogue, memory.filter, memory.missingSince);
  try {
    listening.open(link);
    const answers = await dialogue.greet();
    const identity = answers ? await dialogue.identify() : { serial: '', model: 'IPICO', firmware: '' };
    session.report({ type: 'ready', identity });
    isReady = true;
    memory.missingSince ??= lastReadAt;
    if (!answers) return await listenOnly(link, session, memory);
    if (memory.missingSince === null) await dialogue.checkRecording();
    else await recover(session, { dialogue, memory, isFirst, since: memory.missingSince });
    await Promise.race([untilClosed(link), dialogue.run()]);
  } finally {
    memory.filter.end();
    memory.wasSending ||= dialogue.isSending;
    if (isReady) memory.missingSince ??= dialogue.lastHeardAt;
    listening.close();
  }
}

/** The reader takes no commands: what it read while the link was down is lost. */
async function listenOnly(link: Link, session: DriverSession, memory: Memory): Promise<void> {
  if (memory.missingSince !== null) reportLoss(session, memory.missingSince);
  memory.missingSince = null;
  await untilClosed(link);
}

interface Gap extends Pick<Parts, 'dialogue' | 'memory'> {
  readonly isFirst: boolean;
  readonly since: EpochMs;
}

/** Fetches what the reader read while the link was down. */
async function recover(session: DriverSession, { dialogue, memory, isFirst, since }: Gap): Promise<void> {
  const { filter } = memory;
  const linkedAt = session.now();
  if (isFirst) expectStored(dialogue, filter, since);
  const fetch = (): Promise<Fetched> => dialogue.fetchStore(memory.wasSending, () => filter.liveReads);
  let fetched = await fetch();
  for (let round = 1; round < MOST_ROUNDS && fetched === 'complete'; round += 1) {
    if (!(await dialogue.hasStoredMore(filter.liveReads))) break;
    fetched = await fetch();
  }
  filter.end();
  memory.wasSending = false;
  memory.missingSince = null;
  if (fetched === 'none') reportLoss(session, since);
  if (fetched === 'incomplete')
    session.report({ type: 'notice', message: { code: 'ipico-not-fetched', params: NO_PARAMS }, level: 'alarm' });
  if (fetched === 'none' || (isFirst && filter.recovered === 0)) return;
  const params = { gap: isFirst ? null : ((linkedAt - since) as Ms), reads: filter.recovered };
  session.report({ type: 'notice', message: { code: 'recovered', params }, level: 'info' });
}

/** Expects what the reader read after `since`, by the station's clock, as reads from its store. */
function expectStored(dialogue: Dialogue, filter: ReadFilter, since: EpochMs): void {
  filter.expect({
    since: () => dialogue.clockAtMoment(since) - OVERLAP_MS,
    liveFrom: (receivedAt) => dialogue.clockAtMoment(receivedAt) - LIVE_WITHIN_MS,
  });
}

function reportLoss(session: DriverSession, since: EpochMs): void {
  if (session.isRacing()) session.report({ type: 'notice', message: { code: 'link-back', params: { since } }, level: 'warning' });
}
