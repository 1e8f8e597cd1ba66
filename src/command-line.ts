import { parseArgs } from 'node:util';

/** What somebody asked for on the command line. */
export type Action =
  | { readonly type: 'run'; readonly settings: Settings; readonly race: string | null; readonly demo: Demo | null }
  | {
      readonly type: 'replay';
      readonly file: string;
      readonly speed: number | 'max';
      readonly url: string;
      readonly into: 'new-race' | 'open-race';
    }
  | { readonly type: 'simulate-reader'; readonly args: readonly string[] }
  | { readonly type: 'help' }
  | { readonly type: 'version' }
  | { readonly type: 'problem'; readonly sentence: string };

/** A race that fills itself; it is this many minutes old when it begins. */
export interface Demo {
  readonly minutes: number;
}

/** Options that stand for environment variables, under the names of those. */
export type Settings = Readonly<Record<string, string>>;

export const HELP = `Racetag Station: reads come in, facts go to the disk, standings to every screen.

  racetag-station [options]                        run the station
  racetag-station replay FILE [--speed N|max]      feed a recorded race to a running station
  racetag-station simulate-reader [--help]         play an RFID reader

Options of the station (each wins over its environment variable):
  --port N            port of the HTTP server              PORT              8600
  --host ADDRESS      address to bind                      HOST              0.0.0.0
  --data FOLDER       where race files live                RACETAG_DATA_DIR  per user
  --readers LIST      readers to link, comma separated     RACETAG_READERS   none
  --race FILE         race file to open; else the one that was open last
  --demo              begin a race that fills itself
  --minutes N         how old the race of the demo is when it begins, 0 to 60; 0.4 when left out
  --help, --version

Options of a replay:
  --speed N|max       1 is the original pace, max as fast as the station takes it
  --url URL           the station; http://127.0.0.1:8600 when left out
  --into new|open     a new race that starts with the first read, or the race that is open; new when left out
                      (a new race needs RACETAG_OPERATOR_TOKEN, or the data folder of a station on this machine)

FILE is a race file (.racetag), or a text file (.jsonl) with one tag event of the HTTP contract a line.
Further settings: RACETAG_API_KEY, RACETAG_OPERATOR_TOKEN, RACETAG_HOSTS, RACE_TOTAL_LAPS, RACE_MIN_LAP_S, RACE_START, LOG_LEVEL.
`;

/** Understands the arguments after the program's name. Never throws: what cannot be understood is a `problem` with a sentence. */
export function readCommandLine(args: readonly string[]): Action {
  const [first, ...rest] = args;
  try {
    if (first === 'replay') return replay(rest);
    if (first === 'simulate-reader') return { type: 'simulate-reader', args: rest };
    return run(args);
  } catch (error) {
    return { type: 'problem', sentence: error instanceof Error ? error.message : String(error) };
  }
}

const SETTINGS = { port: 'PORT', host: 'HOST', data: 'RACETAG_DATA_DIR', readers: 'RACETAG_READERS' } as const;

function run(args: readonly string[]): Action {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      readers: { type: 'string' },
      race: { type: 'string' },
      demo: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '0.4' },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  });
  if (values.help) return { type: 'help' };
  if (values.version) return { type: 'version' };
  const [race, ...others] = [...(values.race === undefined ? [] : [values.race]), ...positionals];
  if (others.length > 0) return { type: 'problem', sentence: `One race file at a time; “${others.join(' ')}” is too much.` };
  const minutes = Number(values.minutes);
  if (!(minutes >= 0 && minutes <= 60)) return { type: 'problem', sentence: `--minutes must be from 0 to 60, but is “${values.minutes}”.` };
  return { type: 'run', settings: settingsOf(values), race: race ?? null, demo: values.demo ? { minutes } : null };
}

function settingsOf(values: Readonly<Record<string, unknown>>): Settings {
  const settings: Record<string, string> = {};
  for (const [option, variable] of Object.entries(SETTINGS)) {
    const value = values[option];
    if (typeof value === 'string') settings[variable] = value;
  }
  return settings;
}

function replay(args: readonly string[]): Action {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      speed: { type: 'string', default: '1' },
      url: { type: 'string', default: 'http://127.0.0.1:8600' },
      into: { type: 'string', default: 'new' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { type: 'help' };
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return { type: 'problem', sentence: 'A replay takes one file: racetag-station replay FILE' };
  const speed = values.speed === 'max' ? values.speed : Number(values.speed);
  if (speed !== 'max' && !(speed > 0 && speed <= 10_000)) {
    return { type: 'problem', sentence: `--speed must be a number from 0 to 10,000, or max, but is “${values.speed}”.` };
  }
  if (values.into !== 'new' && values.into !== 'open') return { type: 'problem', sentence: '--into must be new or open.' };
  return { type: 'replay', file, speed, url: values.url, into: values.into === 'new' ? 'new-race' : 'open-race' };
}
