import type { Ms } from '../../domain/model/time';
import type { DriverSession, ReaderDriver } from '../kit/driver';
import { type Link, LinkError, type Transport } from '../kit/link';
import { withLink } from '../kit/link-session';
import { TagTracker } from '../kit/tag-tracker';
import { systemTimers, type Timers } from '../kit/timers';
import { Conversation } from './conversation';
import { awaitGreeting } from './greeting';
import { Inbox } from './inbox';
import { renderMessage } from './message';
import { readContinuously } from './reading';
import { closeConnection, deleteAllRoSpecs, resetConfig } from './requests';
import { setUp } from './set-up';

/** Settings of one LLRP reader. */
export interface LlrpOptions {
  /** Ports to read, from 1; left out: all. */
  readonly antennas?: readonly number[];
  /** Transmit power in dBm on those ports, or the next lower one that the reader has; left out: as the reader is set. */
  readonly power?: number;
  /** Time without a report about a tag after which it has left; left out: one second. */
  readonly departAfter?: Ms;
  /** Left out: the clock and timers of the computer. */
  readonly timers?: Timers;
}

const DEPART_AFTER = 1000 as Ms;
/** Deletes the job, restores the settings and frees the reader for other programs. Their replies are ignored, so their ids do not matter. */
const SHUTDOWN_COMMANDS = Buffer.concat([deleteAllRoSpecs(0), resetConfig(0), closeConnection(0)].map(renderMessage));

/**
 * Creates the driver of a reader that speaks LLRP: Impinj Speedway and R700, Zebra FX, ThingMagic M6 and others, on TCP port 5084. They
 * stamp each read in UTC, and most keep what they read while the link is down. A reader serves one program at a time.
 *
 * Source: EPCglobal (GS1) "Low Level Reader Protocol", versions 1.0.1 (2007) and 1.1 (2010), here "the standard". Sections are those of
 * 1.0.1; 1.1 has the same messages.
 */
export function createLlrpDriver(transport: Transport, options: LlrpOptions = {}): ReaderDriver {
  return {
    kind: 'llrp',
    run: (session) =>
      withLink(session, {
        transport: explained(transport),
        talk: (link) => talk(link, session, options),
        farewell: () => SHUTDOWN_COMMANDS,
      }),
  };
}

/** Readers with several interfaces refuse the port while another one is chosen. */
function explained(transport: Transport): Transport {
  const open = async (signal: AbortSignal): Promise<Link> => {
    try {
      return await transport.open(signal);
    } catch (error) {
      if (!(error instanceof LinkError) || error.loss.message.code !== 'tcp-refused') throw error;
      throw new LinkError({ ...error.loss, message: { code: 'llrp-port-refused', params: error.loss.message.params } });
    }
  };
  return { id: transport.id, open };
}

async function talk(link: Link, session: DriverSession, options: LlrpOptions): Promise<void> {
  const timers = options.timers ?? systemTimers;
  const tags = new TagTracker(session, timers, options.departAfter ?? DEPART_AFTER);
  const inbox = new Inbox(session, tags);
  const conversation = new Conversation(link, timers, inbox);
  // A link that is lost ends the session elsewhere.
  inbox.onReply((message) => void conversation.send(message).catch(() => undefined));
  try {
    await awaitGreeting(conversation, inbox);
    const { identity, startJob } = await setUp(conversation, {
      inbox,
      session,
      antennas: options.antennas ?? null,
      power: options.power ?? null,
    });
    await startJob();
    session.report({ type: 'ready', identity });
    await readContinuously(conversation, { inbox, session, timers, startJob });
  } finally {
    tags.close();
  }
}
