import type { DriverSession, ReaderIdentity } from '../kit/driver';
import { demand, describe, SUCCESS } from './ask';
import type { Conversation } from './conversation';
import type { Inbox } from './inbox';
import type { Message } from './message';
import { type ChosenPower, choosePower } from './power';
import { type Capabilities, parseCapabilities, parseConnectedAntennas, parseIdentification, parseStatus } from './replies';
import {
  ALL_ANTENNAS,
  addRoSpec,
  CapabilityPart,
  ConfigPart,
  deleteAllRoSpecs,
  enableRoSpec,
  getCapabilities,
  getConfig,
  keepaliveEvery,
  keepReports,
  releaseReports,
  resetConfig,
  tellOfTroubles,
} from './requests';

/** Milliseconds between two signs of life. */
export const KEEPALIVE = 2000;

export interface SetUp {
  readonly inbox: Inbox;
  readonly session: DriverSession;
  /** Ports to read; null for all. */
  readonly antennas: readonly number[] | null;
  /** Transmit power in dBm; null leaves the reader as it is set. */
  readonly power: number | null;
}

export interface ReadyReader {
  readonly identity: ReaderIdentity;
  /** Makes it read and report without end, whatever job it had. Rejects with LinkError when it will not. */
  begin(): Promise<void>;
}

/**
 * Takes what the reader has kept, and prepares it to read. Rejects with LinkError when it will not be prepared; what only describes it
 * may stay unanswered.
 */
export async function setUp(conversation: Conversation, { inbox, session, antennas, power }: SetUp): Promise<ReadyReader> {
  await conversation.tell(releaseReports);
  // Its answers come after what it has kept, so that nothing is left when it is reset.
  const capabilities = await describe(conversation, (id) => getCapabilities(id, CapabilityPart.general), parseCapabilities);
  const serial = await describe(conversation, (id) => getConfig(id, ConfigPart.identification), parseIdentification);
  const connected = await describe(conversation, (id) => getConfig(id, ConfigPart.antennas), parseConnectedAntennas);
  if (connected !== null) inbox.antennasAre(connected);
  await demand(conversation, 'factory settings', resetConfig);
  await demand(conversation, 'keep-alive messages', (id) => keepaliveEvery(id, KEEPALIVE));
  for (const wish of WISHES) await ask(conversation, session, wish);
  const chosen = power === null ? null : await choosePower(conversation, session, power);
  const job = { antennas: antennas ?? [ALL_ANTENNAS], transmitter: chosen?.transmitter ?? null };
  const name = `the reading job${onAntennas(antennas, capabilities)}${withPower(chosen)}`;
  return {
    identity: { serial: serial ?? '', model: capabilities?.model ?? 'LLRP', firmware: capabilities?.firmware ?? '' },
    async begin() {
      await demand(conversation, 'giving up its earlier job', deleteAllRoSpecs);
      await demand(conversation, name, (id) => addRoSpec(id, job));
      inbox.jobBegins();
      await demand(conversation, 'starting to read', enableRoSpec);
    },
  };
}

interface Wish {
  readonly make: (id: number) => Message;
  readonly code: string;
  /** What the timekeeper has to do without it. */
  readonly text: string;
}

/** What not every reader can do. */
const WISHES: readonly Wish[] = [
  {
    make: keepReports,
    code: 'keeps-no-reads',
    text: 'This reader keeps no reads while its link is down: look for missed laps after each loss.',
  },
  {
    make: tellOfTroubles,
    code: 'tells-no-troubles',
    text: 'This reader does not tell when an antenna comes loose, or when it stops reading: watch the reads of each antenna.',
  },
];

async function ask(conversation: Conversation, session: DriverSession, { make, code, text }: Wish): Promise<void> {
  const reply = await conversation.request(make);
  if (reply === null || parseStatus(reply.body)?.code !== SUCCESS) session.report({ type: 'notice', code, text, level: 'info' });
}

/** Readers do not say which antenna it is that they do not have. */
function onAntennas(antennas: readonly number[] | null, capabilities: Capabilities | null): string {
  if (antennas === null) return '';
  return ` on antennas ${antennas.join(' and ')}${capabilities === null ? '' : ` (it has ${capabilities.antennas})`}`;
}

function withPower(chosen: ChosenPower | null): string {
  return chosen === null ? '' : ` with ${chosen.dbm} dBm`;
}
