import { type ReaderConfig, type ReaderPlace, renderReaderAddress } from '../kit/address';
import type { DriverSession, ReaderIdentity } from '../kit/driver';
import { type Link, LinkError } from '../kit/link';
import { systemTimers } from '../kit/timers';
import type { FoundReader, SerialPortInfo } from '../readers';
import { readIdentity } from '../sirit510/ask';
import { commands } from '../sirit510/commands';
import { ConsoleChannel } from '../sirit510/console-channel';
import { ControlChannel } from '../sirit510/control-channel';
import { DEFAULT_TIMEOUTS } from '../sirit510/options';
import { serialTransport } from '../transport/serial';
import { tcpTransport } from '../transport/tcp';
import { CommandChannel } from '../yr9700/command-channel';
import { probe } from '../yr9700/detect';

/** A network address where a reader of a kind may be. */
export interface Candidate {
  readonly kind: 'sirit510' | 'yr9700';
  readonly host: string;
  readonly port: number;
}

/** Where readers are that nobody configured: their factory addresses. */
export const FACTORY_ADDRESSES: readonly Candidate[] = [
  { kind: 'sirit510', host: '169.254.1.2', port: 50_007 },
  { kind: 'yr9700', host: '192.168.0.178', port: 4001 },
  { kind: 'yr9700', host: '192.168.1.200', port: 4001 },
];

export interface Search {
  readonly signal: AbortSignal;
  readonly ports: readonly SerialPortInfo[];
  readonly addresses: readonly Candidate[];
  /** Places that are linked already are left alone: some readers serve one program at a time. */
  isLinked(place: ReaderPlace): boolean;
}

/** Speeds in the order in which they are likely, with what may answer at each. */
const SPEEDS: readonly { readonly baudRate: number; readonly kinds: readonly Candidate['kind'][] }[] = [
  { baudRate: 57_600, kinds: ['sirit510'] },
  { baudRate: 115_200, kinds: ['yr9700', 'sirit510'] },
  { baudRate: 38_400, kinds: ['yr9700', 'sirit510'] },
  { baudRate: 19_200, kinds: ['sirit510'] },
  { baudRate: 9600, kinds: ['sirit510'] },
];
const CONNECT_TIMEOUT = 1500;
const REPLY_TIMEOUT = 1000;
/** A Sirit prints its serial number as hex; other devices may say ok to anything. */
const SIRIT_SERIAL = /^[0-9a-f]{8,}$/i;

/**
 * Looks for readers on the given serial ports and addresses, all at the same time, each port at one speed after the other.
 * Only asks who is there; changes nothing. Serial readers come first, in the order given. Takes up to about ten seconds; an abort ends it early with what was found.
 */
export async function scanForReaders(search: Search): Promise<readonly FoundReader[]> {
  const ports = search.ports.filter(
    (port) => ![port.stableId, port.path].some((name) => search.isLinked({ via: 'serial', port: name, baudRate: 0 })),
  );
  const addresses = search.addresses.filter(({ host, port }) => !search.isLinked({ via: 'tcp', host, port }));
  const found = await Promise.all([
    ...ports.map((port) => scanPort(port, search.signal)),
    ...addresses.map(({ kind, host, port }) => ask({ kind, place: { via: 'tcp', host, port }, options: {} }, host, search.signal)),
  ]);
  return found.filter((reader) => reader !== null);
}

async function scanPort(port: SerialPortInfo, signal: AbortSignal): Promise<FoundReader | null> {
  for (const { baudRate, kinds } of SPEEDS) {
    for (const kind of kinds) {
      if (signal.aborted) return null;
      const found = await ask({ kind, place: { via: 'serial', port: port.stableId, baudRate }, options: {} }, port.label, signal);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Null when nobody of that kind answers. A port that cannot be opened is one where nobody answers. */
async function ask(
  config: ReaderConfig & { readonly kind: Candidate['kind'] },
  where: string,
  signal: AbortSignal,
): Promise<FoundReader | null> {
  const { place } = config;
  const transport =
    place.via === 'tcp'
      ? tcpTransport({ host: place.host, port: place.port, connectTimeout: CONNECT_TIMEOUT })
      : serialTransport({ port: place.port, baudRate: place.baudRate });
  let link: Link | null = null;
  const hangUp = (): void => void link?.close();
  signal.addEventListener('abort', hangUp);
  try {
    link = await transport.open(signal);
    const identity = config.kind === 'yr9700' ? await askYr9700(link, signal) : await askSirit(link, place.via, signal);
    if (identity === null) return null;
    const label = [identity.model || config.kind, identity.serial, where].filter(Boolean).join(', ');
    return { address: renderReaderAddress(config), label, identity };
  } catch (fault) {
    if (!(fault instanceof LinkError)) throw fault;
    return null;
  } finally {
    signal.removeEventListener('abort', hangUp);
    await link?.close();
  }
}

async function askSirit(link: Link, via: ReaderPlace['via'], signal: AbortSignal): Promise<ReaderIdentity | null> {
  const session = bystander(signal);
  const timeouts = { ...DEFAULT_TIMEOUTS, replyMs: REPLY_TIMEOUT, consoleReplyMs: REPLY_TIMEOUT, consoleQuietMs: 200 };
  const timing = { timers: systemTimers, timeouts };
  const console = via === 'serial' ? new ConsoleChannel(link, session, timing) : null;
  const channel = console ?? new ControlChannel(link, session, timing);
  await console?.sendEmptyLine();
  const { reply } = await channel.ask(commands.serialNumber);
  if (!reply.ok || !SIRIT_SERIAL.test(reply.data)) return null;
  return readIdentity((command) => channel.ask(command));
}

async function askYr9700(link: Link, signal: AbortSignal): Promise<ReaderIdentity | null> {
  const line = new CommandChannel(link, bystander(signal), systemTimers, { frame: () => undefined, bytes: () => undefined });
  try {
    return (await probe(line, null))?.identity ?? null;
  } finally {
    line.close();
  }
}

/** A session in which nobody is interested in what a device says besides its replies. */
function bystander(signal: AbortSignal): DriverSession {
  return { signal, now: () => systemTimers.now(), elapsed: () => systemTimers.elapsed(), isRacing: () => true, report: () => undefined };
}
