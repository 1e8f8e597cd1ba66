import { parseArgs } from 'node:util';
import { ORDERS_HELP } from './orders';
import { CONSOLE_PROFILES, type ConsoleProfile } from './sirit-console';
import { SIRIT_FAULTS } from './sirit-stage';
import type { PresencePolicy } from './sirit-tags';

/** Kinds of readers that can be simulated. */
const KINDS = [
  'sirit510',
  'yr9700',
  'chafon',
  'raceresult',
  'ultra',
  'ipico',
  'portal',
  'p3',
  'cl7206',
  'm6e',
  'mylaps',
  'chronotrack',
] as const;

type SimulatedKind = (typeof KINDS)[number];

/** A simulated reader, as the command line describes it. */
export interface SimulatorCommand {
  readonly reader: SimulatedKind;
  readonly host: string;
  readonly controlPort: number;
  readonly eventPort: number;
  readonly serial: string | null;
  readonly baudRate: number;
  readonly profile: string;
  readonly policy: PresencePolicy;
  readonly driftPpm: number;
  readonly isCold: boolean;
  readonly isFast: boolean;
  readonly isTraced: boolean;
  readonly scenario: string | null;
  readonly endsWithScenario: boolean;
  readonly riders: number;
  readonly lapSeconds: number;
  readonly seed: number;
}

/** The help text of `simulate-reader`. */
export const SIMULATOR_HELP = `racetag-station simulate-reader ${KINDS.join('|')} [options]

  --host ADDRESS        address to listen on, for mylaps and chronotrack that of the station; 127.0.0.1 when left out
  --control-port N      port for commands: 50007 (sirit510), 4001 (yr9700), 6000 (chafon), 3601 (raceresult), 23 (ultra), 10000 (ipico),
                        4488 (portal), 5403 (p3), 9090 (cl7206) or 8899 (m6e); 0 takes a free one.
                        Port of the station: 3097 (mylaps) or 61611 (chronotrack), which connect to it and stand at the Finish
  --event-port N        port for events: 50008 (sirit510)
  --serial PATH         play on this serial port instead, e.g. one end of a pseudo-terminal pair
  --baud N              speed of that port: 57600 (sirit510, chafon) or 115200 (yr9700, cl7206, m6e)
  --profile NAME        sirit510 on a serial port: ${CONSOLE_PROFILES.join(', ')}
                        yr9700: passive, active; raceresult: dated, undated (a clock without a date);
                        ultra: plain, numbered, none (how it greets); ipico: lite, listener (takes no commands);
                        cl7206: store, no-store, eight-antennas; m6e: m6e, nano
  --policy NAME         sirit510: presence per_tag or per_antenna
  --drift PPM           the reader's clock runs fast by this much
  --cold                the reader's clock was never set
  --riders N            riders on the course; 10 when left out, 0 for none. Their tags are E28011600000000000000001 and so on,
                        00000001 and so on for an active yr9700
  --lap SECONDS         their lap time; 30 when left out
  --scenario FILE       play this file instead of riders: one step on each line, {"t":0,"tag":"E2801160","antenna":1} or {"t":5000,"fault":"reboot","value":5000}
                        faults of a yr9700, with examples of values: reboot 5000 (ms), antenna-off 2, antenna-on 2, battery "low",
                        isMute true, missingEnds 3 (rounds), errors 3 with error 83 (code), badChecks 3, falseHeads 3, late 1 (frames),
                        isSplit true, garbage 5 (bytes before each frame) or "A0FF00" (once)
                        of a raceresult: mark, file (a new one), timing false, unsent 3 (passings), refusedRecords 2 (requests), mute true,
                        clock-step -2000 (ms), battery 15, power false, errors 256, garbage "FFFF"
                        of an ultra: button (start signal), reading false, clear-log, unsent 3 (reads), mute true, volts 22, clock-step -2000 (ms),
                        say "U" (a line)
                        of an ipico: button (start signal), recording false, clear-store, unsent 3 (reads), lost-ends 2, mute true, clock-step -2000 (ms),
                        say "ab00000121" (a line)
                        of a portal: unsent 3 (reads), reading false, mute true, clock-step -2000 (ms), error "STARTING_UP", manual 12 (a bib),
                        say "{}" (a line)
                        faults of mylaps and chronotrack: gun, hang-up
                        of a p3: unsent 3 (passings), reset, clock-step -2000 (ms); of a chafon: antenna-off 2, antenna-on 2
                        of a cl7206: refuse 1 (status), finish, mute true, input 1, clock-step -2000 (ms)
                        of an m6e: restart, power false, report 1285 (status)
  --exit                end after the scenario
  --seed N              the same seed gives the same run
  --fast                reply at once, without the delays of the real reader
  --trace               write every byte to standard error

Type orders while it runs: ${ORDERS_HELP}

Faults of the sirit510, for orders and scenarios:
${SIRIT_FAULTS.map(([name, value, what]) => `  ${`${name} ${value}`.padEnd(33)} ${what}`).join('\n')}
`;

type Parsed = { readonly ok: true; readonly command: SimulatorCommand } | { readonly ok: false; readonly sentence: string };

/** Parses the arguments after `simulate-reader`. */
export function parseSimulatorArguments(args: readonly string[]): Parsed {
  try {
    return read(args);
  } catch (fault) {
    return { ok: false, sentence: fault instanceof Error ? fault.message : String(fault) };
  }
}

const TEXT = { type: 'string' } as const;
const FLAG = { type: 'boolean', default: false } as const;
const OPTIONS = {
  host: { ...TEXT, default: '127.0.0.1' },
  'control-port': TEXT,
  'event-port': TEXT,
  serial: TEXT,
  baud: TEXT,
  profile: TEXT,
  policy: { ...TEXT, default: 'per_tag' },
  drift: TEXT,
  cold: FLAG,
  riders: TEXT,
  lap: TEXT,
  scenario: TEXT,
  exit: FLAG,
  seed: TEXT,
  fast: FLAG,
  trace: FLAG,
} as const;

function read(args: readonly string[]): Parsed {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  const [reader, ...others] = positionals;
  const kind = KINDS.find((known) => known === reader);
  if (kind === undefined || others.length > 0) return { ok: false, sentence: `Name the reader to simulate: ${KINDS.join(', ')}.` };
  const defaults = DEFAULTS[kind];
  if (values.serial !== undefined && defaults.baudRate === null) return { ok: false, sentence: `A ${kind} has no serial port.` };
  const profile = values.profile ?? defaults.profiles[0] ?? '';
  if (!defaults.profiles.includes(profile)) return { ok: false, sentence: `--profile can be ${defaults.profiles.join(', ')}.` };
  const { policy } = values;
  if (policy !== 'per_tag' && policy !== 'per_antenna') return { ok: false, sentence: '--policy can be per_tag or per_antenna.' };
  return {
    ok: true,
    command: {
      reader: kind,
      host: values.host,
      controlPort: number('--control-port', values['control-port'], defaults.port),
      eventPort: number('--event-port', values['event-port'], 50_008),
      serial: values.serial ?? null,
      baudRate: number('--baud', values.baud, defaults.baudRate ?? 0),
      profile,
      policy,
      driftPpm: number('--drift', values.drift, 0),
      isCold: values.cold,
      isFast: values.fast,
      isTraced: values.trace,
      scenario: values.scenario ?? null,
      endsWithScenario: values.exit,
      riders: number('--riders', values.riders, 10),
      lapSeconds: number('--lap', values.lap, 30),
      seed: number('--seed', values.seed, 1),
    },
  };
}

/** Ways of an IPICO to take commands. */
const IPICO_PROFILES = ['lite', 'listener'] as const;

/** How a simulated IPICO takes commands. */
export function ipicoProfile({ profile }: SimulatorCommand): (typeof IPICO_PROFILES)[number] {
  return IPICO_PROFILES.find((known) => known === profile) ?? 'lite';
}

/** How an Ultra greets; the first is the usual one. */
const ULTRA_GREETINGS = ['plain', 'numbered', 'none'] as const;

/** The greeting of a simulated Ultra. */
export function ultraGreeting({ profile }: SimulatorCommand): (typeof ULTRA_GREETINGS)[number] {
  return ULTRA_GREETINGS.find((known) => known === profile) ?? 'plain';
}

interface KindDefaults {
  readonly port: number;
  /** Null for readers without a serial port. */
  readonly baudRate: number | null;
  readonly profiles: readonly string[];
}

/** Defaults of each reader; the first profile is the default. */
const DEFAULTS: Readonly<Record<SimulatedKind, KindDefaults>> = {
  sirit510: { port: 50_007, baudRate: 57_600, profiles: CONSOLE_PROFILES },
  yr9700: { port: 4001, baudRate: 115_200, profiles: ['passive', 'active'] },
  raceresult: { port: 3601, baudRate: null, profiles: ['dated', 'undated'] },
  ultra: { port: 23, baudRate: null, profiles: ULTRA_GREETINGS },
  ipico: { port: 10_000, baudRate: 38_400, profiles: IPICO_PROFILES },
  portal: { port: 4488, baudRate: null, profiles: [''] },
  chafon: { port: 6000, baudRate: 57_600, profiles: ['four-ports', 'small'] },
  p3: { port: 5403, baudRate: null, profiles: [''] },
  cl7206: { port: 9090, baudRate: 115_200, profiles: ['store', 'no-store', 'eight-antennas'] },
  m6e: { port: 8899, baudRate: 115_200, profiles: ['m6e', 'nano'] },
  mylaps: { port: 3097, baudRate: null, profiles: [''] },
  chronotrack: { port: 61_611, baudRate: null, profiles: [''] },
};

function number(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^-?\d{1,7}(\.\d+)?$/.test(text)) throw new Error(`${name} needs a number, not “${text}”.`);
  return Number(text);
}

/** The profile of a Sirit's console. */
export function consoleProfile({ profile }: SimulatorCommand): ConsoleProfile {
  return CONSOLE_PROFILES.find((known) => known === profile) ?? 'console_events';
}
