import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import type { SettingMessages } from './config.messages';
import { MACHINE_ROLES, type MachineRole } from './domain/model/machine-role';
import type { MessageOf } from './domain/model/message';
import { DEFAULT_RULES, type RaceRules } from './domain/model/rules';
import { DAY, type EpochMs, type Ms, parseInstant } from './domain/model/time';
import type { LogLevel } from './log';
import { READER_FAMILIES } from './readers/families';
import { parseReaderList, renderReaderAddress } from './readers/kit/address';
import { LANGUAGE_NAMES, type Language, languageOf } from './texts/languages';

/**
 * The settings of the environment. Names of variables follow one rule: `RACETAG_…` sets up the station, `RACE_…` is a default of a new
 * race, and `PORT`, `HOST` and `LOG_LEVEL` have no prefix because service managers and containers set them for every server.
 * README and `.env.example` list them all.
 */

/** The field of an event that says when its read was. */
type EventTime = 'timestamp' | 'first';

/** Everything that can be set from outside, checked. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  readonly logLevel: LogLevel;
  /** Null: reading and ingesting need no key. */
  readonly apiKey: string | null;
  /** Null: the token that is kept in the data folder. */
  readonly operatorToken: string | null;
  /** What this station is among others. */
  readonly role: MachineRole;
  /** The hub that it follows or sends to; null where it is the hub, or alone, or reaches the hub over a broker. */
  readonly hub: HubAddress | null;
  /** The broker over which it reaches the hub, or as the hub is reached itself; null: none. */
  readonly broker: BrokerSettings | null;
  /** Names besides the usual ones under which browsers may reach the timekeeper's pages; lower case. */
  readonly trustedHosts: readonly string[];
  /** Absolute; need not exist yet. */
  readonly dataDir: string;
  /** File with the passwords of publishers, absolute; null: those that were entered at the desk. */
  readonly uploadSecretFile: string | null;
  /** Port of the RMonitor feed; null: the desk decides, and it is off at first. */
  readonly rmonitorPort: number | null;
  /** Readers to connect at start-up, each in the form of `RACETAG_READERS`. */
  readonly readers: readonly string[];
  /** Which time of an event of a reader service counts: its own, or the reader's where the two agree. */
  readonly eventTime: EventTime;
  /** The language of the station; null: not chosen. */
  readonly language: Language | null;
  /** Rules of a race that is created without its own. */
  readonly rules: RaceRules;
  /** Start of a race that is created at start-up; null: the moment of its creation. */
  readonly startAt: EpochMs | null;
}

/** Where the hub is, and the key that it has issued for this station. */
export interface HubAddress {
  /** `http://host:port`, without a slash at the end. */
  readonly url: string;
  readonly key: string | null;
}

/** How a NATS server is reached. Password and seed are secrets: they go nowhere but to the server. */
export interface BrokerSettings {
  /** `nats://host:port`; `tls://host:port` is encrypted in any case. Several with a comma between them: where it may be, in this order. */
  readonly address: string;
  /** This station's part in subjects: letters, digits, `-` and `_`; null: one that no other station has. */
  readonly name: string | null;
  readonly user: string | null;
  readonly password: string | null;
  /** Of an nkey, `SU…`, in place of user and password. */
  readonly seed: string | null;
  /** File with the certificate that vouches for the server, absolute; null: those of the system. */
  readonly ca: string | null;
  /** The key that the hub has issued for this station; null: none. */
  readonly key: string | null;
}

/** Why a setting cannot be used; its text is in the catalogue, section `program`. */
export type SettingProblem = MessageOf<SettingMessages>;

/** A config, or every problem at once. */
export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly [SettingProblem, ...SettingProblem[]] };

/** The computer that the station runs on; decides the default data folder. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly workingDirectory: string;
  /** Whether the folder has data of a station. */
  readonly hasData: (folder: string) => boolean;
}

/** Environment variables. An empty one counts as unset. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Options of the command line, of the station and of the desktop, that stand for a variable and override it. */
export const SETTING_OPTIONS = {
  port: 'PORT',
  host: 'HOST',
  data: 'RACETAG_DATA_DIR',
  readers: 'RACETAG_READERS',
  role: 'RACETAG_ROLE',
} as const;

/** Checks the variables of the environment; unknown ones are ignored. */
export function readConfig(environment: Environment, machine: Machine): ReadConfig {
  const problems: SettingProblem[] = [];
  const config = new Variables(environment, problems).config(machine);
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, config } : { ok: false, problems: [first, ...rest] };
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/i;
/** Characters that a header carries without quoting: API key and token travel in one. */
const HEADER_TEXT = /^[\x21-\x7e]+$/;
const BROKER_NAME = /^[A-Za-z0-9_-]{1,40}$/;
const NKEY_SEED = /^SU[A-Z2-7]{56}$/;
const DECIMALS = /^\d+(\.\d{1,3})?$/;
const LOG_LEVELS: readonly LogLevel[] = ['debug', 'info', 'warn', 'error', 'silent'];

const EVENT_TIMES: readonly EventTime[] = ['timestamp', 'first'];

class Variables {
  constructor(
    private readonly environment: Environment,
    private readonly problems: SettingProblem[],
  ) {}

  config(machine: Machine): Config {
    return {
      port: this.wholeNumber('PORT', 0, 65_535) ?? 8600,
      host: this.host('HOST') ?? '0.0.0.0',
      logLevel: this.choice('LOG_LEVEL', LOG_LEVELS) ?? 'info',
      apiKey: this.secret('RACETAG_API_KEY'),
      operatorToken: this.secret('RACETAG_OPERATOR_TOKEN'),
      ...this.machine(machine),
      trustedHosts: this.hostNames('RACETAG_HOSTS'),
      dataDir: this.folder('RACETAG_DATA_DIR', machine),
      uploadSecretFile: this.file('RACETAG_UPLOAD_SECRET_FILE', machine),
      rmonitorPort: this.wholeNumber('RACETAG_RMONITOR_PORT', 1, 65_535),
      readers: this.readers('RACETAG_READERS'),
      eventTime: this.choice('RACETAG_EVENT_TIME', EVENT_TIMES) ?? 'timestamp',
      language: this.language('RACETAG_LANG'),
      rules: {
        ...DEFAULT_RULES,
        totalLaps: this.wholeNumber('RACE_TOTAL_LAPS', 1, 10_000) ?? DEFAULT_RULES.totalLaps,
        minLap: this.seconds('RACE_MIN_LAP_S') ?? DEFAULT_RULES.minLap,
      },
      startAt: this.instant('RACE_START'),
    };
  }

  private machine(machine: Machine): Pick<Config, 'role' | 'hub' | 'broker'> {
    const role = this.choice('RACETAG_ROLE', MACHINE_ROLES) ?? 'alone';
    const address = (text: string) => hubUrl(text) ?? brokerUrls(text);
    const url = this.parsed('RACETAG_HUB', address, (value) => ({ code: 'setting-hub', params: { name: 'RACETAG_HUB', value } }));
    const key = this.secret('RACETAG_HUB_KEY');
    const ownBroker = this.parsed('RACETAG_NATS_URL', brokerUrls, (value) => {
      return { code: 'setting-broker', params: { name: 'RACETAG_NATS_URL', value } };
    });
    const isAtHub = role === 'alone' || role === 'hub';
    if (!isAtHub && this.text('RACETAG_HUB') === null)
      this.problems.push({ code: 'setting-no-hub', params: { name: 'RACETAG_HUB', role } });
    if (url !== null && this.text('RACETAG_ROLE') === null)
      this.problems.push({ code: 'setting-no-role', params: { name: 'RACETAG_ROLE', hub: 'RACETAG_HUB' } });
    const credentials = this.brokerCredentials(machine);
    if (isAtHub) return { role, hub: null, broker: ownBroker === null ? null : { address: ownBroker, key, ...credentials } };
    const isBroker = url !== null && brokerUrls(url) !== null;
    return {
      role,
      hub: url === null || isBroker ? null : { url, key },
      broker: isBroker ? { address: url, key, ...credentials } : null,
    };
  }

  private brokerCredentials(machine: Machine): Omit<BrokerSettings, 'address' | 'key'> {
    const user = this.secret('RACETAG_NATS_USER');
    const partOf = (text: string) => (BROKER_NAME.test(text) ? text : null);
    const name = this.parsed('RACETAG_NATS_NAME', partOf, (value) => {
      return { code: 'setting-broker-name', params: { name: 'RACETAG_NATS_NAME', value } };
    });
    const seed = this.parsed(
      'RACETAG_NATS_NKEY',
      (text) => (NKEY_SEED.test(text) ? text : null),
      () => ({ code: 'setting-nkey', params: { name: 'RACETAG_NATS_NKEY' } }),
    );
    // Rights at a broker are of a user, so that the user is the name where nothing else is said.
    return {
      name: name ?? partOf(user ?? ''),
      user,
      password: this.secret('RACETAG_NATS_PASSWORD'),
      seed,
      ca: this.file('RACETAG_NATS_CA', machine),
    };
  }

  private text(name: string): string | null {
    const text = this.environment[name]?.trim() ?? '';
    return text === '' ? null : text;
  }

  /** Parses a variable. `parse` returns null for a value that it refuses: the variable then counts as unset, and the problem is added. */
  private parsed<T>(name: string, parse: (text: string) => T | null, problem: (value: string) => SettingProblem): T | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = parse(text);
    // What stands before a host may be a password.
    if (value === null) this.problems.push(problem(text.replace(/\/\/[^/]*@/, '//…@')));
    return value;
  }

  private wholeNumber(name: string, min: number, max: number): number | null {
    const parse = (text: string): number | null => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return value >= min && value <= max ? value : null;
    };
    return this.parsed(name, parse, (value) => ({ code: 'setting-whole-number', params: { name, value, min, max } }));
  }

  private seconds(name: string): Ms | null {
    const parse = (text: string): Ms | null => {
      const value = DECIMALS.test(text) ? Math.round(Number(text) * 1000) : Number.NaN;
      return value <= DAY ? (value as Ms) : null;
    };
    return this.parsed(name, parse, (value) => ({ code: 'setting-seconds', params: { name, value, max: DAY / 1000 } }));
  }

  private instant(name: string): EpochMs | null {
    return this.parsed(name, parseInstant, (value) => ({ code: 'setting-time', params: { name, value } }));
  }

  /** The words are compared in lower case. */
  private choice<T extends string>(name: string, choices: readonly T[]): T | null {
    const parse = (text: string): T | null => choices.find((choice) => choice === text.toLowerCase()) ?? null;
    return this.parsed(name, parse, (value) => ({ code: 'setting-choice', params: { name, value, choices } }));
  }

  private language(name: string): Language | null {
    return this.parsed(name, languageOf, (value) => ({ code: 'setting-choice', params: { name, value, choices: LANGUAGE_NAMES } }));
  }

  private host(name: string): string | null {
    const parse = (text: string): string | null => (isIP(text) !== 0 || HOST_NAME.test(text) ? text : null);
    return this.parsed(name, parse, (value) => ({ code: 'setting-host', params: { name, value } }));
  }

  private hostNames(name: string): readonly string[] {
    const parse = (text: string): readonly string[] | null => {
      const names = listOf(text);
      return names.every((host) => HOST_NAME.test(host)) ? names.map((host) => host.toLowerCase()) : null;
    };
    return this.parsed(name, parse, (value) => ({ code: 'setting-host-names', params: { name, value } })) ?? [];
  }

  private secret(name: string): string | null {
    const text = this.text(name);
    if (text === null || HEADER_TEXT.test(text)) return text;
    this.problems.push({ code: 'setting-secret', params: { name } });
    return null;
  }

  private readers(name: string): readonly string[] {
    const { configs, problems } = parseReaderList(this.text(name) ?? '', READER_FAMILIES);
    for (const problem of problems) this.problems.push({ code: 'setting-reader', params: { name, problem } });
    return configs.map(renderReaderAddress);
  }

  private folder(name: string, machine: Machine): string {
    return resolve(machine.workingDirectory, this.text(name) ?? this.userFolder(machine));
  }

  private file(name: string, machine: Machine): string | null {
    const text = this.text(name);
    return text === null ? null : resolve(machine.workingDirectory, text);
  }

  private userFolder({ platform, home, hasData }: Machine): string {
    switch (platform) {
      case 'win32': {
        // The roaming folder, where earlier versions kept data, may be on a server: a race file needs a disk of this computer.
        const roaming = join(this.text('APPDATA') ?? join(home, 'AppData', 'Roaming'), 'Racetag Station');
        const local = join(this.text('LOCALAPPDATA') ?? join(home, 'AppData', 'Local'), 'Racetag Station');
        return hasData(roaming) && !hasData(local) ? roaming : local;
      }
      case 'darwin':
        return join(home, 'Library', 'Application Support', 'Racetag Station');
      default:
        return join(this.text('XDG_DATA_HOME') ?? join(home, '.local', 'share'), 'racetag-station');
    }
  }
}

/** An address without anything behind the port; null for any other text. */
function hubUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain =
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search + url.hash + url.username === '';
  return isPlain ? url.origin : null;
}

/** Addresses of brokers with commas between them; null where one of them is none. */
function brokerUrls(text: string): string | null {
  const urls = text.split(',').map((part) => brokerUrl(part.trim()));
  return urls.every((url) => url !== null) ? [...new Set(urls)].join(',') : null;
}

/** `nats://host:port`, or the same with `tls:`; the port is 4222 where none is given. Null for any other text. */
function brokerUrl(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url !== null && ['nats:', 'tls:'].includes(url.protocol) && url.hostname !== '' && ['', '/'].includes(url.pathname);
  if (!isPlain || url.search + url.hash + url.username + url.password !== '') return null;
  return `${url.protocol}//${url.hostname}:${url.port === '' ? 4222 : url.port}`;
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
