import { NO_PARAMS } from '../../domain/model/message';
import type { DriverSession, ReaderIdentity } from '../kit/driver';
import { demand, describe, SUCCESS } from './ask';
import type { Conversation } from './conversation';
import type { Inbox } from './inbox';
import type { Message } from './message';
import { choosePower } from './power';
import { parseCapabilities, parseConnectedAntennas, parseIdentification, parseStatus } from './replies';
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
  reportTroubles,
  resetConfig,
} from './requests';

/** Time between two keep-alive messages of the reader. */
export const KEEPALIVE_MS = 2000;

/** Settings for the set-up of a reader. */
export interface SetUp {
  readonly inbox: Inbox;
  readonly session: DriverSession;
  /** Ports to read; null for all. */
  readonly antennas: readonly number[] | null;
  /** Transmit power in dBm; null leaves the reader as it is set. */
  readonly power: number | null;
}

/** A reader that is ready to read. */
export interface ReadyReader {
  readonly identity: ReaderIdentity;
  /** Starts a job that reads and reports until it is deleted; replaces any earlier job. Rejects with LinkError when the reader refuses it. */
  startJob(): Promise<void>;
}

/**
 * Fetches what the reader has kept, and prepares it to read. Rejects with LinkError when it refuses a setting; requests that only
 * describe the reader may stay unanswered.
 */
export async function setUp(conversation: Conversation, { inbox, session, antennas, power }: SetUp): Promise<ReadyReader> {
  await conversation.sendRequest(releaseReports);
  // The replies come after the kept reports, so that none is left when the reader is reset.
  const capabilities = await describe(conversation, (id) => getCapabilities(id, CapabilityPart.general), parseCapabilities);
  const serial = await describe(conversation, (id) => getConfig(id, ConfigPart.identification), parseIdentification);
  const connected = await describe(conversation, (id) => getConfig(id, ConfigPart.antennas), parseConnectedAntennas);
  if (connected !== null) inbox.setAntennas(connected);
  await demand(conversation, { request: 'factory-settings', make: resetConfig });
  await demand(conversation, { request: 'keep-alive', make: (id) => keepaliveEvery(id, KEEPALIVE_MS) });
  for (const setting of OPTIONAL_SETTINGS) await offer(conversation, session, setting);
  const chosen = power === null ? null : await choosePower(conversation, session, power);
  const make = (id: number): Message => addRoSpec(id, { antennas: antennas ?? [ALL_ANTENNAS], transmitter: chosen?.transmitter ?? null });
  const job = { antennas, has: capabilities?.antennas ?? null, dbm: chosen?.dbm ?? null };
  return {
    identity: { serial: serial ?? '', model: capabilities?.model ?? 'LLRP', firmware: capabilities?.firmware ?? '' },
    async startJob() {
      await demand(conversation, { request: 'delete-jobs', make: deleteAllRoSpecs });
      await demand(conversation, { request: 'add-job', make, job });
      inbox.beginJob();
      await demand(conversation, { request: 'start-job', make: enableRoSpec });
    },
  };
}

/** A setting that not every reader has. */
interface OptionalSetting {
  readonly make: (id: number) => Message;
  /** Reported when the reader does not take it. */
  readonly without: 'keeps-no-reads' | 'tells-no-troubles';
}

const OPTIONAL_SETTINGS: readonly OptionalSetting[] = [
  { make: keepReports, without: 'keeps-no-reads' },
  { make: reportTroubles, without: 'tells-no-troubles' },
];

async function offer(conversation: Conversation, session: DriverSession, { make, without }: OptionalSetting): Promise<void> {
  const reply = await conversation.request(make);
  if (reply !== null && parseStatus(reply.body)?.code === SUCCESS) return;
  session.report({ type: 'notice', message: { code: without, params: NO_PARAMS }, level: 'info' });
}
