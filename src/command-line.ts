import { parseArgs } from 'node:util';
import type { ArgumentMessages } from './command-line.messages';
import { SETTING_OPTIONS } from './config';
import { type MessageOf, NO_PARAMS } from './domain/model/message';
import { TEMPLATE_IDS, type TemplateId } from './domain/model/race-templates';

/** What the command line asks for. */
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
  | { readonly type: 'problem'; readonly problem: ArgumentProblem };

/** Why a command line cannot be carried out; its text is in the catalogue, section `program`. */
export type ArgumentProblem = MessageOf<ArgumentMessages>;

/** A race that fills itself; it is this many minutes old at the start. */
export interface Demo {
  readonly minutes: number;
  /** The same seed gives the same race. */
  readonly seed: number;
  /** The event that is simulated; null: a race on one line. */
  readonly event: DemoEvent | null;
}

export interface DemoEvent {
  readonly template: TemplateId;
  /** How many times faster than in reality; null: so that it can be watched. */
  readonly speed: number | null;
}

/** Options that stand for environment variables, by the name of the variable. */
export type Settings = Readonly<Record<string, string>>;

const MAX_DEMO_MINUTES = 60;
const MAX_SEED = 2 ** 32 - 1;
const MAX_EVENT_SPEED = 60;
const MAX_SPEED = 10_000;

/** Parses the arguments after the name of the program. Never throws: arguments that cannot be parsed are a `problem`. */
export function readCommandLine(args: readonly string[]): Action {
  const [first, ...rest] = args;
  try {
    if (first === 'replay') return replay(rest);
    if (first === 'simulate-reader') return { type: 'simulate-reader', args: rest };
    return run(args);
  } catch (error) {
    return problem({ code: 'argument-option', params: { reason: error instanceof Error ? error.message : String(error) } });
  }
}

function run(args: readonly string[]): Action {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
      readers: { type: 'string' },
      role: { type: 'string' },
      race: { type: 'string' },
      demo: { type: 'boolean', default: false },
      minutes: { type: 'string', default: '0.4' },
      template: { type: 'string' },
      speed: { type: 'string' },
      seed: { type: 'string', default: '1' },
      help: { type: 'boolean', short: 'h', default: false },
      version: { type: 'boolean', short: 'v', default: false },
    },
  });
  if (values.help) return { type: 'help' };
  if (values.version) return { type: 'version' };
  const [race, ...others] = [...(values.race === undefined ? [] : [values.race]), ...positionals];
  if (others.length > 0) return problem({ code: 'argument-race-files', params: { files: others } });
  const demo = values.demo || values.template !== undefined ? demoOf(values) : null;
  if (demo !== null && 'code' in demo) return problem(demo);
  return { type: 'run', settings: settingsOf(values), race: race ?? null, demo };
}

interface DemoValues {
  readonly minutes: string;
  readonly seed: string;
  readonly template?: string | undefined;
  readonly speed?: string | undefined;
}

function demoOf(values: DemoValues): Demo | ArgumentProblem {
  const { template: name, speed: written } = values;
  const minutes = Number(values.minutes);
  if (!(minutes >= 0 && minutes <= MAX_DEMO_MINUTES)) {
    return { code: 'argument-minutes', params: { value: values.minutes, max: MAX_DEMO_MINUTES } };
  }
  const seed = Number(values.seed);
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= MAX_SEED)) {
    return { code: 'argument-seed', params: { value: values.seed, max: MAX_SEED } };
  }
  if (name === undefined) return { minutes, seed, event: null };
  const template = TEMPLATE_IDS.find((known) => known === name);
  if (template === undefined) return { code: 'argument-template', params: { value: name, known: TEMPLATE_IDS } };
  const speed = written === undefined ? null : Number(written);
  if (speed !== null && !(speed >= 1 && speed <= MAX_EVENT_SPEED)) {
    return { code: 'argument-event-speed', params: { value: written ?? '', max: MAX_EVENT_SPEED } };
  }
  return { minutes, seed, event: { template, speed } };
}

function settingsOf(values: Readonly<Record<string, unknown>>): Settings {
  const settings: Record<string, string> = {};
  for (const [option, variable] of Object.entries(SETTING_OPTIONS)) {
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
  if (file === undefined || others.length > 0) return problem({ code: 'argument-recording', params: NO_PARAMS });
  const speed = values.speed === 'max' ? values.speed : Number(values.speed);
  if (speed !== 'max' && !(speed > 0 && speed <= MAX_SPEED))
    return problem({ code: 'argument-speed', params: { value: values.speed, max: MAX_SPEED } });
  if (values.into !== 'new' && values.into !== 'open') return problem({ code: 'argument-into', params: { value: values.into } });
  return { type: 'replay', file, speed, url: values.url, into: values.into === 'new' ? 'new-race' : 'open-race' };
}

function problem(reason: ArgumentProblem): Action {
  return { type: 'problem', problem: reason };
}
