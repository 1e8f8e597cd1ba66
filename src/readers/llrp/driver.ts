import type { Ms } from '../../domain/model/time';
import type { DriverSession, ReaderDriver } from '../kit/driver';
import type { Link, Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { Conversation } from './conversation';
import { greet } from './greeting';
import { Inbox } from './inbox';
import { renderMessage } from './message';
import { readOn } from './reading';
import { closeConnection, deleteAllRoSpecs, resetConfig } from './requests';
import { setUp } from './set-up';

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
  const stays = new TagTracker(session, timers, options.departAfter ?? DEPART_AFTER);
  const inbox = new Inbox(session, stays);
  const conversation = new Conversation(link, timers, inbox);
  inbox.answerWith((message) => void conversation.send(message).catch(() => undefined));
  try {
    await greet(conversation, inbox);
    const { identity, begin } = await setUp(conversation, {
      inbox,
      session,
      antennas: options.antennas ?? null,
      power: options.power ?? null,
    });
    await begin();
    session.report({ type: 'ready', identity });
    await readOn(conversation, { inbox, session, timers, begin });
  } finally {
    stays.close();
  }
}
