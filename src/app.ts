import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config';
import { loadOrCreateOperatorToken } from './core/operator-token';
import { persistedAddresses, type ReaderStoreOptions, withPersistence } from './core/persisted-readers';
import { type Journals, RaceFolder } from './core/race-folder';
import { RacingStation } from './core/racing-station';
import type { StationLog } from './core/station-log';
import type { ReadSink } from './core/station-parts';
import type { EpochMs } from './domain/model/time';
import { boundInterfaces, lanAddresses } from './http/addresses';
import { stationVersion } from './http/generated/contract';
import { screenFragment } from './http/screen-key';
import { createServer } from './http/server';
import { createJournal, openJournal } from './journal/sqlite-journal';
import { createReaders } from './readers/manager/create-readers';
import type { Readers } from './readers/readers';
import type { Station } from './station';
import type { Texts } from './texts/texts';

/** What a station needs from outside. Tests put their own in place of what has a default. */
export interface StationDeps {
  readonly version: string;
  readonly log: StationLog;
  readonly now?: () => EpochMs;
  readonly journals?: Journals;
  readonly makeReaders?: (door: ReadSink) => Readers;
  readonly newRaceId?: () => string;
}

/** What `createStation` takes from the config. */
export type StationConfig = Pick<Config, 'dataDir' | 'rules' | 'startAt' | 'readers'>;

/** A station with its race open and no reader linked yet. */
export interface BuiltStation {
  readonly station: Station;
  /** Links the readers of the config and those added before; called once, when it is sure that this station will run. */
  linkReaders(): void;
}

/**
 * Builds a station and opens the race that was open last, or a new one. It stays up without a race when none can be opened; `health`
 * then says why. Whoever builds it closes it.
 */
export async function createStation(config: StationConfig, deps: StationDeps): Promise<BuiltStation> {
  const { log } = deps;
  const keeping: ReaderStoreOptions = { path: join(config.dataDir, 'readers.json'), configured: config.readers, log };
  const makeReaders = deps.makeReaders ?? createReaders;
  const station = new RacingStation(
    {
      version: deps.version,
      log,
      folder: new RaceFolder(config.dataDir, deps.journals ?? { create: createJournal, open: openJournal }),
      firstRace: { name: 'New race', rules: config.rules, startAt: config.startAt },
      now: deps.now ?? (() => Date.now() as EpochMs),
      newRaceId: deps.newRaceId ?? randomUUID,
      makeReaders: (door) => withPersistence(makeReaders(door), keeping),
    },
    config.rules,
  );
  station.begin();
  return { station, linkReaders: () => linkReaders(station.readers, keeping) };
}

function linkReaders(readers: Readers, keeping: ReaderStoreOptions): void {
  // Read first: every reader that is added is written there.
  for (const address of new Set([...keeping.configured, ...persistedAddresses(keeping)])) {
    const added = readers.add(address);
    if (!added.ok) keeping.log.warn({ address, problems: added.problems }, 'this reader was not added');
  }
}

/** What a running station needs besides its config. */
export interface Surroundings {
  readonly log: Logger;
  /** Writes messages for clients of HTTP. */
  readonly texts: Texts;
  /** Folder of the built screens. */
  readonly webRoot: string;
  /** The built script of the threads that make export files. */
  readonly exportScript: string;
}

/** A station that listens. */
export interface RunningStation {
  readonly station: Station;
  /** Where this machine reaches it, without a slash at the end: `http://127.0.0.1:8600`. */
  readonly url: string;
  readonly port: number;
  readonly operatorToken: string;
  /** Where others reach it: one address for each network interface it is bound to, with a slash at the end. */
  addresses(): readonly string[];
  /** The end of every screen's address: `#key=…`, which opens what is read and nothing else, or nothing where no key is wanted. */
  readonly screenFragment: string;
  /** Stops listening, ends streams, commits what is pending and closes the race file. Idempotent. */
  close(): Promise<void>;
}

/** Builds a station and lets it listen. Rejects with the system's error (`EADDRINUSE`, …) when the port cannot be had; nothing stays open then. */
export async function openStation(config: Config, { log, texts, webRoot, exportScript }: Surroundings): Promise<RunningStation> {
  const { token, problem } = operatorTokenOf(config);
  if (problem !== null) log.warn({ err: problem }, 'the operator token could not be kept; the next start makes another');
  const { station, linkReaders } = await createStation(config, { version: stationVersion, log });
  const { apiKey, trustedHosts: hosts, host } = config;
  const server = createServer(station, { apiKey, operatorToken: token, hosts, webRoot, exportScript, logger: log, texts });
  const close = async (): Promise<void> => {
    await server.close();
    await station.close();
  };
  try {
    await server.listen({ port: config.port, host });
  } catch (error) {
    await close();
    throw error;
  }
  // Not before: a second start of the same station must not take its readers away.
  linkReaders();
  const { address, port } = boundTo(server);
  const addresses = () => lanAddresses(boundInterfaces(networkInterfaces(), address), port).map(({ url }) => url);
  const fragment = screenFragment({ apiKey, operatorToken: token });
  return { station, url: ownUrl(address, port), port, operatorToken: token, addresses, screenFragment: fragment, close };
}

function operatorTokenOf({ operatorToken, dataDir }: Config): { readonly token: string; readonly problem: unknown } {
  return operatorToken === null ? loadOrCreateOperatorToken(dataDir) : { token: operatorToken, problem: null };
}

function boundTo(server: FastifyInstance): AddressInfo {
  const bound = server.server.address();
  if (typeof bound === 'object' && bound !== null) return bound;
  throw new Error('a listening server has an address');
}

/** A server bound to every address is reached under the loopback one. */
function ownUrl(address: string, port: number): string {
  const host = address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
