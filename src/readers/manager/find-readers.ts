import { type ReaderPlace, renderReaderAddress } from '../kit/address';
import type { DriverSession, ReaderIdentity } from '../kit/driver';
import { type Link, LinkError, type Transport } from '../kit/link';
import type { ReaderFamily, SearchSession } from '../kit/reader-family';
import { systemTimers } from '../kit/timers';
import type { FoundReader, SerialPortInfo } from '../readers';
import { configuredTransport } from '../transport/configured';
import { tcpTransport } from '../transport/tcp';

/** Where to look for readers, and which places to leave out. */
export interface ReaderSearch {
  readonly signal: AbortSignal;
  readonly families: readonly ReaderFamily[];
  readonly ports: readonly SerialPortInfo[];
  /** Addresses in the network where readers may be that have none of their own. */
  readonly neighbours: readonly string[];
  /** True for places that are linked already. They are left out: some readers serve one program at a time. */
  isLinked(place: ReaderPlace): boolean;
}

/** A place and the kind of reader that may answer there. */
interface Attempt {
  readonly family: ReaderFamily;
  readonly place: ReaderPlace;
  /** The place, for people. */
  readonly where: string;
}

const CONNECT_TIMEOUT_MS = 1500;

/**
 * Looks for readers on the serial ports, at the factory addresses of all families and at the neighbours of this computer, everywhere at the same time, on each port at one speed
 * after the other. Sends requests that change nothing. Serial readers come first, in the order of the ports. Takes up to about ten
 * seconds; an abort ends it early with the readers found so far.
 */
export async function findReaders(search: ReaderSearch): Promise<readonly FoundReader[]> {
  const { families, signal } = search;
  const ports = search.ports.filter(
    (port) => ![port.stableId, port.path].some((name) => search.isLinked({ via: 'serial', port: name, baudRate: 0 })),
  );
  const addresses = networkAddresses(search).filter(({ place }) => !search.isLinked(place));
  const [found, discovered] = await Promise.all([
    Promise.all([
      ...ports.map((port) => firstOf(serialAttempts(families, port), signal)),
      ...addresses.map((attempt) => firstOf([attempt], signal)),
    ]),
    discoveredReaders(search),
  ]);
  return [...found.filter((reader) => reader !== null), ...discovered];
}

/** Devices that answer a question to all. */
async function discoveredReaders({ families, signal, isLinked }: ReaderSearch): Promise<readonly FoundReader[]> {
  if (signal.aborted) return [];
  const found = await Promise.all(
    families.map(async ({ kind, discover }) => {
      const readers = (await discover?.(signal)) ?? [];
      return readers.map(({ via = 'tcp', host, port, identity }) => ({ identity, kind, place: { via, host, port } }));
    }),
  );
  return found
    .flat()
    .filter(({ place }) => !isLinked(place))
    .map(({ identity, kind, place }) => ({
      address: renderReaderAddress({ kind, place, options: {} }),
      label: labelOf(kind, identity, place.host),
      identity,
    }));
}

function labelOf(kind: string, { model, serial }: ReaderIdentity, where: string): string {
  return [model || kind, serial, where].filter(Boolean).join(', ');
}

function networkAddresses({ families, neighbours }: ReaderSearch): readonly Attempt[] {
  return families.flatMap((family) => {
    const { tcp } = family;
    if (tcp === null || family.identify === null) return [];
    const hosts = [...tcp.factoryHosts, ...(tcp.isSearchedNearby === true ? neighbours : [])];
    return hosts.map((host): Attempt => ({ family, place: { via: 'tcp', host, port: tcp.port }, where: host }));
  });
}

/** The attempts on one port: the likeliest speed of every family, then the second one of each, and so on. */
function serialAttempts(families: readonly ReaderFamily[], port: SerialPortInfo): readonly Attempt[] {
  const attempts = families.flatMap((family) => {
    if (family.serial === null || family.identify === null) return [];
    return family.serial.searchedBaudRates.map((baudRate, rank) => ({ family, baudRate, rank }));
  });
  return attempts
    .sort((a, b) => a.rank - b.rank)
    .map(({ family, baudRate }) => ({ family, place: { via: 'serial', port: port.stableId, baudRate }, where: port.label }));
}

async function firstOf(attempts: readonly Attempt[], signal: AbortSignal): Promise<FoundReader | null> {
  for (const attempt of attempts) {
    if (signal.aborted) return null;
    const found = await tryOne(attempt, signal);
    if (found !== null) return found;
  }
  return null;
}

/** Makes one attempt. Null when no reader of that kind answers, or the link cannot be opened. */
async function tryOne({ family, place, where }: Attempt, signal: AbortSignal): Promise<FoundReader | null> {
  let link: Link | null = null;
  const hangUp = (): void => void link?.close();
  signal.addEventListener('abort', hangUp);
  try {
    link = await transportOf(family, place).open(signal);
    const identity = (await family.identify?.(link, sessionAt(place, signal))) ?? null;
    if (identity === null) return null;
    const label = labelOf(family.kind, identity, where);
    return { address: renderReaderAddress({ kind: family.kind, place, options: {} }), label, identity };
  } catch (fault) {
    if (!(fault instanceof LinkError)) throw fault;
    return null;
  } finally {
    signal.removeEventListener('abort', hangUp);
    await link?.close();
  }
}

function transportOf({ kind }: ReaderFamily, place: ReaderPlace): Transport {
  if (place.via === 'tcp') return tcpTransport({ host: place.host, port: place.port, connectTimeoutMs: CONNECT_TIMEOUT_MS });
  return configuredTransport({ kind, place, options: {} });
}

function sessionAt(place: ReaderPlace, signal: AbortSignal): SearchSession {
  const otherPort = (port: number): Transport | null =>
    place.via === 'tcp' ? tcpTransport({ host: place.host, port, connectTimeoutMs: CONNECT_TIMEOUT_MS }) : null;
  return { via: place.via, session: searchSession(signal), otherPort };
}

/** A session that keeps nothing of what a device reports besides its replies. Reports a race, so that no clock is set. */
function searchSession(signal: AbortSignal): DriverSession {
  return { signal, now: () => systemTimers.now(), elapsed: () => systemTimers.elapsed(), isRacing: () => true, report: () => undefined };
}
