import type { ReaderIdentity } from '../kit/driver';
import { type AntennaFacts, absentPorts, badPorts, candidatePorts, type PortSelection, portsToRead } from './antennas';
import { Command, ErrorCode, SUCCESS } from './codes';
import type { CommandChannel } from './command-channel';
import { askUpTo, type DetectedReader, REPLY_TIMEOUT_MS } from './detect';
import type { Frame } from './frame';
import type { FrameHandler } from './frame-handler';
import { request, workAntenna } from './requests';

/** Settings that the timekeeper requests; null leaves the reader unchanged. */
export interface RequestedSettings {
  /** Ports to read, from 1. */
  readonly antennas: readonly number[] | null;
  /** Transmit power in whole dBm. */
  readonly power: number | null;
}

/** A reader that is ready for its rounds. */
export interface PreparedReader extends DetectedReader {
  readonly selection: PortSelection;
}

const MAX_TRIES = 2;
/** Return losses and detector settings are at most some 30 dB: a byte from here on is an error code. */
const FIRST_ERROR_CODE = 0x20;

/** Reads the settings of the reader and changes only what differs, in its volatile memory: its flash allows a limited number of writes. */
export async function prepare(
  channel: CommandChannel,
  handler: FrameHandler,
  reader: DetectedReader,
  settings: RequestedSettings,
): Promise<PreparedReader> {
  if (reader.variant === 'active') return { ...reader, selection: { ports: [], isNamed: false, bad: new Set() } };
  const identity = await withSerial(channel, reader);
  if (settings.power !== null) await setPower(channel, handler, { address: reader.address, dbm: settings.power });
  const surveyed = await survey(channel, reader.address, candidatePorts(settings.antennas));
  const facts = { requested: settings.antennas, isDetecting: await isDetecting(channel, reader.address), ...surveyed };
  const absent = absentPorts(facts);
  for (const antenna of absent) handler.notify({ code: 'no-such-antenna', params: { antenna } }, 'warning');
  // When no named port exists, each was reported already.
  const isNamed = settings.antennas !== null && surveyed.existing.length > 0;
  return { ...reader, identity, selection: { ports: portsToRead(facts), isNamed, bad: new Set([...badPorts(facts), ...absent]) } };
}

/** Returns whether the reader refuses ports without an antenna; null when it does not say. */
async function isDetecting(channel: CommandChannel, address: number): Promise<boolean | null> {
  const sensitivity = (await askUpTo(channel, MAX_TRIES, request(address, Command.antennaDetector)))?.data[0] ?? FIRST_ERROR_CODE;
  return sensitivity >= FIRST_ERROR_CODE ? null : sensitivity > 0;
}

async function withSerial(channel: CommandChannel, { address, identity }: DetectedReader): Promise<ReaderIdentity> {
  const reply = await askUpTo(channel, MAX_TRIES, request(address, Command.identifier));
  const isSet = reply !== null && reply.data.length > 1 && reply.data.some((byte) => byte !== 0 && byte !== 0xff);
  return isSet ? { ...identity, serial: Buffer.from(reply.data).toString('hex').toUpperCase() } : identity;
}

async function setPower(
  channel: CommandChannel,
  handler: FrameHandler,
  { address, dbm }: { readonly address: number; readonly dbm: number },
): Promise<void> {
  const present = await askUpTo(channel, MAX_TRIES, request(address, Command.power));
  if (present !== null && present.data.length > 0 && present.data.every((value) => value === dbm)) return;
  const reply = await askUpTo(channel, MAX_TRIES, request(address, Command.temporaryPower, [dbm]));
  if (reply?.data[0] === SUCCESS) return;
  const error = reply === null ? null : (reply.data[0] ?? 0);
  handler.notify({ code: 'power-refused', params: { dbm, error, kept: [...(present?.data ?? [])] } }, 'warning');
}

/** Returns which of the ports the reader has, and the return loss of each that could be measured. */
async function survey(
  channel: CommandChannel,
  address: number,
  ports: readonly number[],
): Promise<Pick<AntennaFacts, 'existing' | 'returnLoss'>> {
  const frequency = await middleFrequency(channel, address);
  const existing: number[] = [];
  const returnLoss = new Map<number, number>();
  let canMeasure = true;
  for (const port of ports) {
    const chosen = await askUpTo(channel, MAX_TRIES, workAntenna(address, port));
    if (chosen !== null && isAbsent(chosen)) continue;
    existing.push(port);
    const loss: number | null = canMeasure ? await measure(channel, request(address, Command.returnLoss, [frequency])) : null;
    canMeasure = loss !== null;
    if (loss !== null) returnLoss.set(port, loss);
  }
  return { existing, returnLoss };
}

/** Any other error, such as a missing antenna, may be over in the next round. */
function isAbsent({ data }: Frame): boolean {
  return data[0] === ErrorCode.antennaOutOfRange || data[0] === ErrorCode.invalidParameter;
}

/** Returns the return loss of the chosen port in dB, 0 where the reader reports that there is no antenna; null when it cannot measure. */
async function measure(channel: CommandChannel, question: Frame): Promise<number | null> {
  const loss = (await channel.ask(question, REPLY_TIMEOUT_MS))?.data[0];
  if (loss === undefined) return null;
  if (loss === ErrorCode.antennaMissing) return 0;
  return loss < FIRST_ERROR_CODE ? loss : null;
}

/** Returns the index of a frequency that the reader's region allows; 0 when the region is unknown. */
async function middleFrequency(channel: CommandChannel, address: number): Promise<number> {
  const region = await askUpTo(channel, MAX_TRIES, request(address, Command.region));
  const [, first = 0, last = 0] = region?.data.length === 3 ? region.data : [];
  return Math.floor((first + last) / 2);
}
