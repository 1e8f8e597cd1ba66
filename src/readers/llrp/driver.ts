import type { Ms } from '../../domain/time';
import type { DriverSession, ReaderDriver } from '../driver';
import { withLink } from '../lines/link-session';
import { Stays } from '../lines/stays';
import { type Link, LinkError, type Transport } from '../link';
import { systemTimers, type Timers } from '../timers';
import { Conversation } from './conversation';
import { Inbox } from './inbox';
import { type Message, renderMessage } from './message';
import { parseConnectedAntennas, parseIdentification, parseStatus } from './replies';
import {
  ALL_ANTENNAS,
  addRoSpec,
  ConfigPart,
  closeConnection,
  deleteAllRoSpecs,
  enableRoSpec,
  getConfig,
  keepaliveEvery,
  resetConfig,
} from './requests';

export interface LlrpOptions {
  /** Ports to read, from 1; left out: all. */
  readonly antennas?: readonly number[];
  /** A tag has left when no report named it for this long; left out: one second. */
  readonly departAfter?: Ms;
  readonly timers?: Timers;
}

const DEPART_AFTER = 1000 as Ms;
const KEEPALIVE = 2000;
/** So many keep-alives in a row must be missing before the reader is given up. */
const MISSING_KEEPALIVES = 3;
const ACCEPTED = 0;
const GREETING_TIMEOUT = 10_000;
/** Leaves the reader without a job and free for others; ids of replies that nobody waits for do not matter. */
const FAREWELL = Buffer.concat([deleteAllRoSpecs(0), closeConnection(0)].map(renderMessage));

/**
 * Readers that speak LLRP: Impinj Speedway and R700, Zebra FX, ThingMagic M6 and others, on TCP port 5084.
 * They stamp each read in UTC. One program at a time can use them.
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
    await setUp(conversation, session, options.antennas ?? [ALL_ANTENNAS]);
    await readUntilSilent(conversation, inbox);
  } finally {
    stays.close();
  }
}

/** Waits for the word that the connection is accepted: readers talk to one program only. It may have come already. */
async function greet(conversation: Conversation, inbox: Inbox): Promise<void> {
  if (inbox.verdict === null) await conversation.wait(() => inbox.verdict !== null, GREETING_TIMEOUT);
  if (inbox.verdict === null) {
    throw fault(
      conversation,
      'timeout',
      'does not greet as LLRP readers do. Check the port (5084), and that LLRP is switched on in the reader.',
    );
  }
  if (inbox.verdict !== ACCEPTED) {
    throw fault(conversation, 'busy', 'is in use by another program. Close that one, or restart the reader.');
  }
}

async function setUp(conversation: Conversation, session: DriverSession, antennas: readonly number[]): Promise<void> {
  await demand(conversation, 'factory settings', resetConfig);
  await demand(conversation, 'keep-alive messages', (id) => keepaliveEvery(id, KEEPALIVE));
  const identification = await conversation.request((id) => getConfig(id, ConfigPart.identification));
  const properties = await conversation.request((id) => getConfig(id, ConfigPart.antennas));
  const connected = properties === null ? null : parseConnectedAntennas(properties.body);
  if (connected !== null) session.report({ type: 'antennas', connected });
  await demand(conversation, 'giving up its earlier job', deleteAllRoSpecs);
  await demand(conversation, 'the reading job', (id) => addRoSpec(id, antennas));
  await demand(conversation, 'starting to read', enableRoSpec);
  const serial = identification === null ? '' : parseIdentification(identification.body);
  session.report({ type: 'ready', identity: { serial, model: 'LLRP', firmware: '' } });
}

async function demand(conversation: Conversation, what: string, make: (id: number) => Message): Promise<void> {
  const reply = await conversation.request(make);
  if (reply === null) throw fault(conversation, 'timeout', `did not answer to ${what}. Restart the reader.`);
  const status = parseStatus(reply.body);
  if (status?.code !== 0)
    throw fault(conversation, 'refused', `refused ${what}: ${status?.text || `status ${status?.code ?? 'missing'}`}.`);
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

function fault(conversation: Conversation, code: 'timeout' | 'busy' | 'refused', text: string): LinkError {
  return new LinkError({ code, sentence: `The reader at ${conversation.name} ${text}` });
}
