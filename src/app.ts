import { randomUUID } from 'node:crypto';
import { networkInterfaces, uptime } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config';
import { FoundMistimedReads } from './core/found-mistimed';
import { loadOrCreateOperatorToken, MIN_TOKEN_LENGTH } from './core/operator-token';
import { persistedAddresses, type ReaderStoreOptions, withPersistence } from './core/persisted-readers';
import { type Journals, RaceFolder } from './core/race-folder';
import { RacingStation } from './core/racing-station';
import { SavedGuns } from './core/saved-guns';
import { SavedKeys } from './core/saved-keys';
import { SavedReports } from './core/saved-reports';
import { SavedTemplates } from './core/saved-templates';
import { SettingsFile } from './core/settings-file';
import { StandstillWatch } from './core/standstill-watch';
import type { StationLog } from './core/station-log';
import type { ReadSink } from './core/station-parts';
import type { DemoRaces } from './demo-races';
import type { TagRead } from './domain/model/read';
import { withoutSecrets } from './domain/model/reader-secrets';
import { UNATTENDED } from './domain/model/rules';
import type { EpochMs } from './domain/model/time';
import { boundInterfaces, lanAddresses } from './http/addresses';
import { stationVersion } from './http/generated/contract';
import { screenFragment } from './http/screen-key';
import { createServer, type ThreadScripts } from './http/server';
import { DISK_JOURNALS } from './journal/disk-journals';
import { asListenError } from './listen';
import { boundTo, requireOwnAddress, urlOf } from './own-address';
import type { SecretBox } from './publish/secrets';
import { createReaders } from './readers/manager/create-readers';
import { EventClocks } from './readers/manager/event-clocks';
import type { Readers } from './readers/readers';
import type { Machines } from './replication/machines';
import type { NewRace, Station, UnsavedEntries } from './station';
import { type ClockSource, StationClock } from './station-clock';
import { createMachines, createServices, type StationServices } from './station-services';
import type { StationLanguages } from './texts/system-texts';
import { ZoneWatch } from './zone-watch';

/** What a station needs from outside. Tests replace what has a default. */
export interface StationDeps {
  readonly version: string;
  readonly log: StationLog;
  readonly now?: () => EpochMs;
  /** The stopwatch for `now`. Where only `now` is given, it is never set. */
  readonly elapsed?: () => number;
  readonly journals?: Journals;
  readonly makeReaders?: (sink: ReadSink) => Readers;
  readonly newRaceId?: () => string;
}

/** The part of the config that `createStation` uses. */
export interface StationConfig extends Pick<Config, 'dataDir' | 'rules' | 'startAt' | 'readers'>, Partial<Pick<Config, 'eventTime'>> {
  /** Whether people sit at this station when it makes its first race; else that counts as clients of the original contract expect. */
  readonly attended?: boolean;
  /** The language of the race that it makes first, a BCP 47 tag; null or missing: the race has none of its own. */
  readonly language?: string | null;
  /** What that race is called; missing: `New race`. */
  readonly firstRaceName?: string;
  /** Whether it shows the race of another station: then it makes none of its own. */
  readonly follows?: boolean;
}

/** A station with its race open and no reader connected yet. */
export interface BuiltStation {
  readonly station: Station;
  /** Connects the readers of the config and the saved ones. Called once, when it is certain that this station will run. */
  linkReaders(): void;
}

/**
 * Builds a station and opens the race that was open last, or creates the first one. When no race can be opened the station runs without
 * one, and `health` says why. The caller closes the station.
 */
export async function createStation(config: StationConfig, deps: StationDeps): Promise<BuiltStation> {
  const { log } = deps;
  const readerStore: ReaderStoreOptions = { path: join(config.dataDir, 'readers.json'), configured: config.readers, log };
  const makeReaders = deps.makeReaders ?? createReaders;
  const clock = new StationClock(clockSource(deps), (err) => log.error({ err }, 'a listener of the clock failed'));
  clock.subscribe((step) => log.warn({ ...step }, 'the clock of this computer was set while the station runs'));
  const station = new RacingStation(
    {
      version: deps.version,
      log,
      folder: new RaceFolder(config.dataDir, deps.journals ?? DISK_JOURNALS, log),
      templates: new SavedTemplates(join(config.dataDir, 'templates.json'), log),
      keys: new SavedKeys(new SettingsFile(join(config.dataDir, 'keys.json')), log),
      reports: new SavedReports({ folder: join(config.dataDir, 'reports'), log }),
      guns: new SavedGuns(join(config.dataDir, 'guns.json'), log),
      firstRace: config.follows === true ? null : firstRaceOf(config),
      clock,
      mistimed: new FoundMistimedReads(join(config.dataDir, 'mistimed-reads.json'), log),
      timeEvent: config.eventTime === 'first' ? eventTimer() : null,
      newRaceId: deps.newRaceId ?? randomUUID,
      makeReaders: (sink) => withPersistence(makeReaders(sink), readerStore),
    },
    config.rules,
  );
  station.openLast();
  return { station, linkReaders: () => linkReaders(station.readers, readerStore) };
}

function firstRaceOf({ firstRaceName, attended, rules, startAt, language }: StationConfig): NewRace {
  return {
    name: firstRaceName ?? 'New race',
    rules: attended === true ? rules : { ...rules, ...UNATTENDED },
    startAt,
    ...(language == null ? {} : { language }),
  };
}

function eventTimer(): (read: TagRead) => TagRead {
  const clocks = new EventClocks();
  return (read) => clocks.timed(read);
}

function clockSource({ now, elapsed = now }: StationDeps): ClockSource {
  if (now !== undefined && elapsed !== undefined) return { now, elapsed };
  return { now: () => Date.now() as EpochMs, elapsed: () => performance.now(), uptime: () => uptime() * 1_000 };
}

function linkReaders(readers: Readers, store: ReaderStoreOptions): void {
  // The file is read before the loop, because every added reader is written to it.
  for (const address of new Set([...store.configured, ...persistedAddresses(store)])) {
    const added = readers.add(address);
    if (!added.ok) store.log.warn({ address: withoutSecrets(address), problems: added.problems }, 'this reader was not added');
  }
}

/** What a running station needs besides its config. */
export interface Surroundings {
  readonly log: Logger;
  /** In which languages clients of HTTP read messages. */
  readonly languages: StationLanguages;
  /** Folder of the built screens. */
  readonly webRoot: string;
  readonly threads: ThreadScripts;
  /** The key store of the system for passwords; missing, or null, where there is none. */
  readonly secretBox?: SecretBox | null;
  /** Where the window keeps what it remembers; missing, or null, without a window. */
  readonly windowFolder?: string | null;
  /** The clock and its stopwatch; missing: those of this computer. */
  readonly clock?: Pick<StationDeps, 'now' | 'elapsed'>;
}

/** A station with its HTTP server listening. */
export interface RunningStation {
  readonly station: Station;
  readonly demo: DemoRaces;
  /** Its address on this computer, without a slash at the end: `http://127.0.0.1:8600`. */
  readonly url: string;
  readonly port: number;
  readonly operatorToken: string;
  /** Its addresses on the network, one for each interface that it is bound to, with a slash at the end. */
  addresses(): readonly string[];
  /** The end of the address of every screen: `#key=…`, a key that can only read; empty where no key is needed. */
  readonly screenFragment: string;
  /** Stops listening, ends streams, commits pending reads and closes the race file. Resolves with what is in no file now; empty as a rule. Idempotent. */
  close(): Promise<readonly UnsavedEntries[]>;
}

/** Connections that may wait to be accepted: all phones come back at once when a station or a relay is started again. The system may allow fewer. */
const MOST_WAITING = 4096;

/** Builds a station and starts its server. Rejects with ListenError when it cannot be reached at its address; nothing stays open then. */
export async function openStation(
  config: Config & Pick<StationConfig, 'attended'>,
  { log, languages, webRoot, threads, secretBox = null, windowFolder = null, clock = {} }: Surroundings,
): Promise<RunningStation> {
  const zone = new ZoneWatch({ environment: process.env, elapsed: () => performance.now() });
  const { token, isTokenShort } = operatorTokenOf(config, log);
  const first = firstRaceIn(languages);
  const follows = config.role === 'standby' || config.role === 'relay';
  const { station, linkReaders } = await createStation({ ...config, ...first, follows }, { version: stationVersion, log, ...clock });
  const machines = createMachines(station, config, { log, linkReaders, address: () => addresses()[0]?.replace(/\/$/, '') ?? url() });
  const { apiKey, trustedHosts: hosts, host } = config;
  const secrets = { apiKey, operatorToken: token, isTokenShort, hosts };
  const services = createServices(station, config, { log, languages, threads, secretBox, windowFolder, secrets, server: () => server });
  const served = { ...secrets, ...services, machines, webRoot, threads, logger: log, languages, zone };
  const server = createServer(station, served);
  const url = () => urlOf(boundTo(server));
  const addresses = () => networkAddresses(server);
  const close = closingOf({ station, machines, services, server });
  try {
    await server.listen({ port: config.port, host, backlog: MOST_WAITING });
    await requireOwnAddress(server);
  } catch (error) {
    await close();
    throw asListenError(error, config);
  }
  // Only now: a second start of the same station must not take the readers of the first one, nor publish.
  if (machines.records) linkReaders();
  services.begin();
  machines.begin();
  const { port } = boundTo(server);
  const { demo } = services;
  return { station, demo, url: url(), port, operatorToken: token, addresses, screenFragment: screenFragment(secrets), close };
}

interface Parts {
  readonly station: Station;
  readonly machines: Machines;
  readonly services: StationServices;
  readonly server: FastifyInstance;
}

/** Watches over the station until the function that it returns closes everything. */
function closingOf({ station, machines, services: { publishers, feeds, demo }, server }: Parts): () => Promise<readonly UnsavedEntries[]> {
  const watch = watchStandstills(station);
  return async () => {
    watch.stop();
    await machines.close();
    await demo.close();
    await server.close();
    await publishers.close();
    feeds.webhooks.close();
    feeds.rmonitor.close();
    return station.close();
  };
}

function networkAddresses(server: FastifyInstance): readonly string[] {
  const { address, port } = boundTo(server);
  return lanAddresses(boundInterfaces(networkInterfaces(), address), port).map(({ url }) => url);
}

/** Language and name of the race that a station makes first. */
function firstRaceIn({ races, textsIn }: StationLanguages): Pick<StationConfig, 'language' | 'firstRaceName'> {
  return { language: races, firstRaceName: textsIn(races).catalogue.screens.race.newRace.title };
}

/** Reports to the station when its thread stood still, except while it opens a race. */
function watchStandstills(station: Station): StandstillWatch {
  const clocks = { now: () => station.now(), elapsed: () => performance.now() };
  const watch = new StandstillWatch(clocks, (standstill) => station.noteStandstill(standstill));
  station.subscribe(({ type }) => {
    if (type === 'race-replaced') watch.excuse();
  });
  return watch;
}

function operatorTokenOf({ operatorToken, dataDir }: Config, log: StationLog): { readonly token: string; readonly isTokenShort: boolean } {
  const { token, replaced, problem } =
    operatorToken === null ? loadOrCreateOperatorToken(dataDir) : { token: operatorToken, replaced: null, problem: null };
  if (replaced !== null) log.warn(replaced, 'the operator token cannot be used: another one was made');
  if (problem !== null) log.warn({ err: problem }, 'the operator token could not be saved: the next start makes another one');
  const isTokenShort = token.length < MIN_TOKEN_LENGTH;
  if (isTokenShort) log.warn({ characters: token.length }, 'the chosen operator token is short and can be guessed');
  return { token, isTokenShort };
}
