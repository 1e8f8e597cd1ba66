import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { DEFAULT_RULES, type RaceRules } from './domain/model/rules';
import { DAY, type EpochMs, type Ms, parseInstant } from './domain/model/time';
import { READER_FAMILIES } from './readers/families';
import { parseReaderList, renderReaderAddress } from './readers/kit/address';
import { DEFAULT_LANGUAGE, LANGUAGES } from './texts/languages';
import { createTexts } from './texts/texts';
import { systemZone } from './texts/zone-offset';

/** Everything that can be set from outside, understood and checked. */
export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Null: reading and ingesting need no key. */
  readonly apiKey: string | null;
  /** Null: the one kept in the data folder. */
  readonly operatorToken: string | null;
  /** Names besides the usual ones under which browsers may reach the timekeeper's pages; lower case. */
  readonly trustedHosts: readonly string[];
  /** Absolute; need not exist yet. */
  readonly dataDir: string;
  /** Readers to link at start-up, each in the form of `RACETAG_READERS`. */
  readonly readers: readonly string[];
  /** Rules of a race that is created without its own. */
  readonly rules: RaceRules;
  /** Gun of a race created at start-up; null: the moment it is created. */
  readonly startAt: EpochMs | null;
}

/** A config, or every problem at once, each a sentence that names its variable. */
export type ReadConfig =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly [string, ...string[]] };

/** Where the station runs; decides the data folder of somebody who set none. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly workingDirectory: string;
}

/** Environment variables. An empty one counts as unset. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Understands the variables of the environment; those it does not know are none of its business. */
export function readConfig(environment: Environment, machine: Machine): ReadConfig {
  const problems: string[] = [];
  const config = new Variables(environment, problems).config(machine);
  const [first, ...rest] = problems;
  return first === undefined ? { ok: true, config } : { ok: false, problems: [first, ...rest] };
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/i;
/** What a header can carry without quoting: the key and the token travel in one. */
const HEADER_TEXT = /^[\x21-\x7e]+$/;
const DECIMALS = /^\d+(\.\d{1,3})?$/;

class Variables {
  constructor(
    private readonly environment: Environment,
    private readonly problems: string[],
  ) {}

  config(machine: Machine): Config {
    return {
      port: this.wholeNumber('PORT', 0, 65_535) ?? 8600,
      host: this.host('HOST') ?? '0.0.0.0',
      apiKey: this.secret('RACETAG_API_KEY'),
      operatorToken: this.secret('RACETAG_OPERATOR_TOKEN'),
      trustedHosts: this.hostNames('RACETAG_HOSTS'),
      dataDir: this.folder('RACETAG_DATA_DIR', machine),
      readers: this.readers('RACETAG_READERS'),
      rules: {
        ...DEFAULT_RULES,
        totalLaps: this.wholeNumber('RACE_TOTAL_LAPS', 1, 10_000) ?? DEFAULT_RULES.totalLaps,
        minLap: this.seconds('RACE_MIN_LAP_S') ?? DEFAULT_RULES.minLap,
      },
      startAt: this.instant('RACE_START'),
    };
  }

  private text(name: string): string | null {
    const text = this.environment[name]?.trim() ?? '';
    return text === '' ? null : text;
  }

  /** `understand` answers null for what it cannot understand; the variable then counts as unset, with a problem. */
  private parsed<T>(name: string, expected: string, understand: (text: string) => T | null): T | null {
    const text = this.text(name);
    if (text === null) return null;
    const value = understand(text);
    if (value === null) this.problems.push(`${name} must be ${expected}, but is “${text}”.`);
    return value;
  }

  private wholeNumber(name: string, from: number, to: number): number | null {
    return this.parsed(name, `a whole number from ${from} to ${to}`, (text) => {
      const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
      return value >= from && value <= to ? value : null;
    });
  }

  private seconds(name: string): Ms | null {
    return this.parsed(name, `a number of seconds from 0 to ${DAY / 1000}, with at most three decimals`, (text) => {
      const value = DECIMALS.test(text) ? Math.round(Number(text) * 1000) : Number.NaN;
      return value <= DAY ? (value as Ms) : null;
    });
  }

  private instant(name: string): EpochMs | null {
    return this.parsed(name, 'a date and time with zone, like 2026-05-12T10:00:00Z', parseInstant);
  }

  private host(name: string): string | null {
    return this.parsed(name, 'an address of this machine, like 0.0.0.0 or 127.0.0.1, or its name', (text) =>
      isIP(text) !== 0 || HOST_NAME.test(text) ? text : null,
    );
  }

  private hostNames(name: string): readonly string[] {
    const understand = (text: string): readonly string[] | null => {
      const names = listOf(text);
      return names.every((host) => HOST_NAME.test(host)) ? names.map((host) => host.toLowerCase()) : null;
    };
    return this.parsed(name, 'a list of host names without ports, separated by commas', understand) ?? [];
  }

  private secret(name: string): string | null {
    const text = this.text(name);
    if (text === null || HEADER_TEXT.test(text)) return text;
    this.problems.push(`${name} may hold letters, digits and signs of the ASCII alphabet only, and no spaces.`);
    return null;
  }

  private readers(name: string): readonly string[] {
    const { configs, problems } = parseReaderList(this.text(name) ?? '', READER_FAMILIES);
    const texts = createTexts(LANGUAGES[DEFAULT_LANGUAGE], systemZone());
    this.problems.push(...problems.map((problem) => `${name}: ${texts.say('reader', problem)}`));
    return configs.map(renderReaderAddress);
  }

  private folder(name: string, machine: Machine): string {
    return resolve(machine.workingDirectory, this.text(name) ?? this.userFolder(machine));
  }

  private userFolder({ platform, home }: Machine): string {
    switch (platform) {
      case 'win32':
        return join(this.text('APPDATA') ?? join(home, 'AppData', 'Roaming'), 'Racetag Station');
      case 'darwin':
        return join(home, 'Library', 'Application Support', 'Racetag Station');
      default:
        return join(this.text('XDG_DATA_HOME') ?? join(home, '.local', 'share'), 'racetag-station');
    }
  }
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
