import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config';
import { SettingsFile } from './core/settings-file';
import { damagedFiles } from './damaged-files';
import { DemoRaces } from './demo-races';
import type { SupportSource } from './http/routes/support';
import type { StationSecrets } from './http/screen-key';
import type { ThreadScripts } from './http/server';
import { readsOfFile } from './journal/recording';
import { boundTo, urlOf } from './own-address';
import { createPublishers } from './publish/create-publishers';
import type { Publishers } from './publish/publishers';
import { createRMonitor } from './publish/rmonitor/create-rmonitor';
import type { RMonitor } from './publish/rmonitor/rmonitor';
import type { SecretBox } from './publish/secrets';
import { createWebhooks } from './publish/webhooks/create-webhooks';
import type { Webhooks } from './publish/webhooks/webhooks';
import { BrokerPort } from './replication/broker/broker-port';
import { NatsBroker } from './replication/broker/nats-broker';
import { HttpHub } from './replication/http-hub';
import { MachineFile } from './replication/machine-file';
import { Machines } from './replication/machines';
import type { MachinesOptions } from './replication/machines-options';
import type { Station } from './station';
import { languageOfPapers, loadedTexts, type StationLanguages } from './texts/system-texts';

/** What follows a station like any client of it: results on the internet, webhooks, the RMonitor feed, and the demo. */
export interface StationServices {
  readonly publishers: Publishers;
  readonly feeds: { readonly webhooks: Webhooks; readonly rmonitor: RMonitor };
  readonly demo: DemoRaces;
  readonly support: SupportSource;
  /** Begins to send. Call it when it is certain that this station will run. */
  begin(): void;
}

/** What the services need besides the station and its config. */
export interface ServiceNeeds {
  readonly log: Logger;
  readonly languages: StationLanguages;
  readonly threads: ThreadScripts;
  /** The key store of the system for passwords; null where there is none. */
  readonly secretBox: SecretBox | null;
  /** Where the window keeps what it remembers; null without a window. */
  readonly windowFolder: string | null;
  readonly secrets: Pick<StationSecrets, 'apiKey' | 'operatorToken'>;
  /** The station's own server, once it exists. */
  readonly server: () => FastifyInstance;
}

/** Makes the services of a station. Nothing is sent before `begin`. */
export function createServices(station: Station, config: Config, needs: ServiceNeeds): StationServices {
  const publishers = publishersOf(station, config, needs);
  const feeds = { webhooks: webhooksOf(station, config, needs), rmonitor: rmonitorOf(station, config, needs.log) };
  return {
    publishers,
    feeds,
    demo: demoOf(station, needs),
    support: supportSource(config, needs.windowFolder),
    begin: () => {
      publishers.begin();
      feeds.webhooks.begin();
      feeds.rmonitor.begin();
    },
  };
}

/** What the station is among others; it follows or sends nothing before `begin`. */
export function createMachines(
  station: Station,
  { role, hub, broker: settings, dataDir }: Config,
  { log, linkReaders, address }: Pick<MachinesOptions, 'linkReaders' | 'address'> & Pick<ServiceNeeds, 'log'>,
): Machines {
  const file = new MachineFile(new SettingsFile(join(dataDir, 'machine.json')), log);
  const elapsed = () => performance.now();
  const portTo = (url: string, key: string | null) => new HttpHub(url, key);
  const name = settings?.name ?? `station-${file.machine.slice(0, 8)}`;
  const broker = settings === null ? null : new NatsBroker({ ...settings, name }, log);
  const isAtHub = role === 'alone' || role === 'hub';
  const overBroker = broker === null || isAtHub ? null : new BrokerPort(broker, file.running, elapsed, settings?.key ?? null);
  const { standbyOf } = file;
  // A hub that has stepped down stays a standby when it is started again.
  const part =
    isAtHub && standbyOf !== null
      ? { role: 'standby' as const, port: portTo(standbyOf.hub, standbyOf.key) }
      : { role, port: hub === null ? overBroker : portTo(hub.url, hub.key) };
  return new Machines({ station, ...part, portTo, broker, file, log, elapsed, address, linkReaders });
}

/** The demo of the station, which sends over the station's own HTTP. */
function demoOf(station: Station, { log, server, secrets: { apiKey, operatorToken } }: ServiceNeeds): DemoRaces {
  const credentials = { operatorToken, ...(apiKey === null ? {} : { apiKey }) };
  const address = () => (server().server.listening ? { url: urlOf(boundTo(server())), ...credentials } : null);
  return new DemoRaces({ station, address, log, readsOf: readsOfFile });
}

/** What a support bundle tells of the settings: of secrets and names that they are there, and how many. */
function supportSource(config: Config, windowFolder: string | null): SupportSource {
  const { port, host, logLevel, apiKey, operatorToken, trustedHosts, uploadSecretFile, readers, eventTime, language, dataDir } = config;
  const isAll = host === '0.0.0.0' || host === '::';
  return {
    damagedFiles: () => [...damagedFiles(dataDir), ...ofWindow(windowFolder)],
    logFolder: join(dataDir, 'logs'),
    settings: {
      port,
      bound: isAll ? 'all-addresses' : ['127.0.0.1', '::1', 'localhost'].includes(host) ? 'this-computer' : 'one-address',
      log_level: logLevel,
      has_api_key: apiKey !== null,
      has_own_operator_token: operatorToken !== null,
      trusted_hosts: trustedHosts.length,
      has_upload_secret_file: uploadSecretFile !== null,
      readers: readers.length,
      event_time: eventTime,
      language,
    },
  };
}

/** Damaged files of the window, as whole paths: they are in a folder of their own. */
function ofWindow(folder: string | null): readonly string[] {
  return folder === null
    ? []
    : damagedFiles(folder)
        .map((name) => join(folder, name))
        .filter((path) => basename(path).startsWith('desktop.json'));
}

function publishersOf(
  station: Station,
  { dataDir, uploadSecretFile: path }: Config,
  { log, languages, threads, secretBox }: ServiceNeeds,
): Publishers {
  const files = {
    publishers: new SettingsFile(join(dataDir, 'publishers.json')),
    secrets: new SettingsFile(join(dataDir, 'publisher-secrets.json')),
  };
  const secretSetting = path === null ? null : () => readFileSync(path, 'utf8');
  return createPublishers({
    station,
    files,
    secretSetting,
    secretBox,
    script: threads.exports,
    textsIn: (language) => loadedTexts(languages, languageOfPapers(languages, language)),
    log,
  });
}

function webhooksOf(station: Station, { dataDir }: Config, { log, secretBox }: ServiceNeeds): Webhooks {
  const files = {
    webhooks: new SettingsFile(join(dataDir, 'webhooks.json')),
    secrets: new SettingsFile(join(dataDir, 'webhook-secrets.json')),
  };
  return createWebhooks({ station, files, secretBox, log });
}

function rmonitorOf(station: Station, { dataDir, host, rmonitorPort: setPort }: Config, log: Logger): RMonitor {
  return createRMonitor({ station, host, setPort, file: new SettingsFile(join(dataDir, 'rmonitor.json')), log });
}
