import type { Ms } from '../../domain/time';
import type { DriverSession, ReaderDriver } from '../driver';
import { withLink } from '../lines/link-session';
import { Stays } from '../lines/stays';
import type { Link, Transport } from '../link';
import { systemTimers, type Timers } from '../timers';
import { Conversation, fault } from './conversation';
import { greet } from './greeting';
import { Inbox } from './inbox';
import { renderMessage } from './message';
import { closeConnection, deleteAllRoSpecs, resetConfig } from './requests';
import { KEEPALIVE, setUp } from './set-up';

export interface LlrpOptions {
  /** Ports to read, from 1; left out: all. */
  readonly antennas?: readonly number[];
  /** Transmit power in dBm on those ports, the next lower one where the reader has no such; left out: as the reader is set. */
  readonly power?: number;
  /** A tag has left when no report named it for this long; left out: one second. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER = 1000 as Ms;
/** So many keep-alives in a row must be missing before the reader is given up. */
const MISSING_KEEPALIVES = 3;
/** Leaves the reader without a job, as it was, and free for others; ids of replies that nobody waits for do not matter. */
const FAREWELL = Buffer.concat([deleteAllRoSpecs(0), resetConfig(0), closeConnection(0)].map(renderMessage));

/**
 * Readers that speak LLRP: Impinj Speedway and R700, Zebra FX, ThingMagic M6 and others, on TCP port 5084.
 * They stamp each read in UTC, and most keep what they read while the link is down. One program at a time can use them.
 */
export function createLlrpDriver(transport: Transport, options: LlrpOptions = {}): ReaderDriver {
  return {
    kind: 'llrp',
    run: (session) => withLink(session, { transport, talk: (link) => talk(link, session, options), farewell: () => FAREWELL }),
  };
}

async function talk(link: Link, session: DriverSession, options: LlrpOptions): Promise<void> {
  const timers = options.timers ?? systemTimers;
  const stays = new Stays(session, timers, options.departAfter ?? DEPART_AFTER);
  const inbox = new Inbox(session, stays);
  const conversation = new Conversation(link, timers, inbox);
  inbox.answerWith((message) => void conversation.send(message).catch(() => undefined));
  try {
    await greet(conversation, inbox);
    const identity = await setUp(conversation, { inbox, session, antennas: options.antennas ?? null, power: options.power ?? null });
    session.report({ type: 'ready', identity });
    await readUntilSilent(conversation, inbox);
  } finally {
    stays.close();
  }
}

/** Rejects when the reader has sent nothing for a while, or the link is lost. */
async function readUntilSilent(conversation: Conversation, inbox: Inbox): Promise<never> {
  let missing = 0;
  while (missing <= MISSING_KEEPALIVES) {
    const heard = inbox.heard;
    await conversation.wait(() => false, KEEPALIVE);
    missing = inbox.heard === heard ? missing + 1 : 0;
  }
  throw fault(conversation, 'timeout', 'sends nothing any more, not even keep-alive messages. Check its power and cable.');
}
