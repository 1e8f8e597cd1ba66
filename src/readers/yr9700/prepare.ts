import type { ReaderIdentity } from '../kit/driver';
import { type AntennaFacts, absentPorts, badPorts, candidatePorts, portsToRead, type WatchedPorts } from './antennas';
import { Command, ErrorCode, errorSentence, SUCCESS } from './codes';
import type { CommandChannel } from './command-channel';
import { askUpTo, type FoundReader, REPLY_TIMEOUT } from './detect';
import type { Frame } from './frame';
import type { FrameHandler } from './frame-handler';
import { request, workAntenna } from './requests';

export interface RequestedSettings {
  readonly antennas: readonly number[] | null;
  readonly power: number | null;
}

/** A reader that is ready for its rounds; active readers have no ports to choose from. */
export interface PreparedReader extends FoundReader {
  readonly watched: WatchedPorts;
}

const TRIES = 2;
/** Return losses are at most some 30 dB; from here on a byte that should be one is an error code. */
const FIRST_ERROR_CODE = 0x20;

/** Reads what the reader is set to and changes only what differs, in its volatile memory: the flash wears out. */
export async function prepare(
  line: CommandChannel,
  field: FrameHandler,
  reader: FoundReader,
  wishes: RequestedSettings,
): Promise<PreparedReader> {
  if (reader.variant === 'active') return { ...reader, watched: { ports: [], isNamed: false, bad: new Set() } };
  const identity = await withSerial(line, reader);
  if (wishes.power !== null) await setPower(line, field, { address: reader.address, wanted: wishes.power });
  const surveyed = await survey(line, reader.address, candidatePorts(wishes.antennas));
  const facts = { wanted: wishes.antennas, isDetecting: await detects(line, reader.address), ...surveyed };
  const absent = absentPorts(facts);
  for (const port of absent) {
    field.tell(`no-antenna-${port}`, `The reader has no antenna ${port}: change the antennas in its settings.`, 'warning');
  }
  // Of ports that are all absent enough was said.
  const isNamed = wishes.antennas !== null && surveyed.existing.length > 0;
  return { ...reader, identity, watched: { ports: portsToRead(facts), isNamed, bad: new Set([...badPorts(facts), ...absent]) } };
}

/** Whether the reader refuses ports without an antenna; null when it does not say. */
async function detects(line: CommandChannel, address: number): Promise<boolean | null> {
  const sensitivity = (await askUpTo(line, TRIES, request(address, Command.antennaDetector)))?.data[0] ?? FIRST_ERROR_CODE;
  return sensitivity >= FIRST_ERROR_CODE ? null : sensitivity > 0;
}

async function withSerial(line: CommandChannel, { address, identity }: FoundReader): Promise<ReaderIdentity> {
  const reply = await askUpTo(line, TRIES, request(address, Command.identifier));
  const isSet = reply !== null && reply.data.length > 1 && reply.data.some((byte) => byte !== 0 && byte !== 0xff);
  return isSet ? { ...identity, serial: Buffer.from(reply.data).toString('hex').toUpperCase() } : identity;
}

async function setPower(
  line: CommandChannel,
  field: FrameHandler,
  power: { readonly address: number; readonly wanted: number },
): Promise<void> {
  const { address, wanted } = power;
  const now = await askUpTo(line, TRIES, request(address, Command.power));
  if (now !== null && now.data.length > 0 && now.data.every((dBm) => dBm === wanted)) return;
  const reply = await askUpTo(line, TRIES, request(address, Command.temporaryPower, [wanted]));
  if (reply?.data[0] === SUCCESS) return;
  const why = reply === null ? 'it did not answer' : errorSentence(reply.data[0] ?? 0);
  const kept = now === null ? 'the power it had' : `${[...now.data].join('/')} dBm`;
  field.tell('power-refused', `The reader did not take ${wanted} dBm: ${why}. It reads with ${kept}.`, 'warning');
}

/** Which of the ports the reader has, and the return loss of each that could be measured. */
async function survey(
  line: CommandChannel,
  address: number,
  ports: readonly number[],
): Promise<Pick<AntennaFacts, 'existing' | 'returnLoss'>> {
  const channel = await middleChannel(line, address);
  const existing: number[] = [];
  const returnLoss = new Map<number, number>();
  let canMeasure = true;
  for (const port of ports) {
    const chosen = await askUpTo(line, TRIES, workAntenna(address, port));
    if (chosen !== null && isTurnedDown(chosen)) continue;
    existing.push(port);
    const loss: number | null = canMeasure ? await measure(line, request(address, Command.returnLoss, [channel])) : null;
    canMeasure = loss !== null;
    if (loss !== null) returnLoss.set(port, loss);
  }
  return { existing, returnLoss };
}

/** Any other error, such as a missing antenna, may be over in the next round. */
function isTurnedDown({ data }: Frame): boolean {
  return data[0] === ErrorCode.antennaOutOfRange || data[0] === ErrorCode.invalidParameter;
}

/** Return loss of the chosen port in dB, 0 where the reader says that there is no antenna; null when it cannot measure. */
async function measure(line: CommandChannel, question: Frame): Promise<number | null> {
  const loss = (await line.ask(question, REPLY_TIMEOUT))?.data[0];
  if (loss === undefined) return null;
  if (loss === ErrorCode.antennaMissing) return 0;
  return loss < FIRST_ERROR_CODE ? loss : null;
}

/** A frequency index that the reader's region allows. */
async function middleChannel(line: CommandChannel, address: number): Promise<number> {
  const region = await askUpTo(line, TRIES, request(address, Command.region));
  const [, first = 0, last = 0] = region?.data.length === 3 ? region.data : [];
  return Math.floor((first + last) / 2);
}
