import { homedir } from 'node:os';
import { join } from 'node:path';
import { openStation, type RunningStation } from './app';
import { type Action, type Demo, readCommandLine } from './command-line';
import { type Config, type Environment, readConfig } from './config';
import { toFault } from './core/faults';
import { loadOrCreateOperatorToken } from './core/operator-token';
import { hasData } from './data-folder';
import { TEMPLATE_IDS } from './domain/model/race-templates';
import type { Ms } from './domain/model/time';
import { stationVersion } from './http/generated/contract';
import { readsOfFile } from './journal/recording';
import { ListenError } from './listen';
import { createLog, type Log } from './log';
import { runReaderSimulator } from './readers/simulator/command';
import { terminalWorld } from './readers/simulator/terminal-world';
import { runReplay } from './simulation/replay';
import { SimulationError, type SimulationMessage } from './simulation/simulation-error';
import { FaultError, noRaceOpen } from './station';
import type { Catalogue } from './texts/catalogue';
import { DEFAULT_LANGUAGE, languageOf } from './texts/languages';
import { loadLanguages, systemTexts } from './texts/system-texts';
import type { Texts } from './texts/texts';

/** What the command line says: loaded first of all, in English unless the station has another language. */
let texts: Texts;
let words: Catalogue['commandLine'];

async function speak({ RACETAG_LANG = '' }: Environment): Promise<void> {
  texts = await systemTexts(languageOf(RACETAG_LANG) ?? DEFAULT_LANGUAGE);
  words = texts.catalogue.commandLine;
}

/** Runs the station without a window, or one of the programs around it. Resolves with the exit code. */
async function main(args: readonly string[], environment: Environment): Promise<number> {
  await speak(environment);
  const action = readCommandLine(args);
  switch (action.type) {
    case 'help':
      print(words.help(TEMPLATE_IDS));
      return 0;
    case 'version':
      print(words.version(stationVersion));
      return 0;
    case 'problem':
      return fail([texts.say('program', action.problem), words.helpHint]);
    case 'simulate-reader':
      return runReaderSimulator(
        action.args,
        terminalWorld((message) => texts.say('reader', message)),
      );
    case 'run':
      return withConfig({ ...environment, ...action.settings }, (config) => run(action, config));
    case 'replay':
      return withConfig(environment, (config) => replay(action, config));
  }
}

function withConfig(environment: Environment, use: (config: Config) => Promise<number>): number | Promise<number> {
  const machine = { platform: process.platform, home: homedir(), workingDirectory: process.cwd(), hasData };
  const read = readConfig(environment, machine);
  return read.ok ? use(read.config) : fail(read.problems.map((problem) => texts.say('program', problem)));
}

async function run(action: Extract<Action, { type: 'run' }>, given: Config): Promise<number> {
  // In the folder of a real station the demo race would be opened again at the next start.
  const config = action.demo !== null ? { ...given, dataDir: join(given.dataDir, 'demo') } : given;
  const log = createLog({
    level: config.logLevel,
    folder: join(config.dataDir, 'logs'),
    console: process.stderr.isTTY ? 'human' : 'json',
  });
  // From here on a signal ends the station in order, also one that comes while it opens.
  const stop = stopSignal();
  const running = await open(config, log, action.race);
  if (running === null) return 1;
  greet(running, config);
  if (action.demo !== null) beginDemo(running, action.demo);
  log.logger.info({ signal: await stop }, 'stopping');
  const unsaved = await running.close();
  await log.close();
  for (const { path, entries } of unsaved) process.stderr.write(`${words.unsaved(texts.number(entries), path)}\n`);
  return unsaved.length === 0 ? 0 : 1;
}

async function open(config: Config, log: Log, race: string | null): Promise<RunningStation | null> {
  try {
    const built = {
      webRoot: join(__dirname, '../renderer'),
      threads: { exports: join(__dirname, 'exports.js'), workbooks: join(__dirname, 'workbooks.js') },
    };
    const languages = await loadLanguages(config.language ?? DEFAULT_LANGUAGE);
    const running = await openStation(config, { log: log.logger, languages, ...built });
    if (race !== null) openRace(running, race);
    return running;
  } catch (error) {
    fail([reasonOf(error)]);
    await log.close();
    return null;
  }
}

/** Opens the race named on the command line. When it cannot be opened, the station continues with its present race. */
function openRace(running: RunningStation, race: string): void {
  try {
    running.station.openRace(race);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    fail([reasonOf(error)]);
  }
}

function greet(running: RunningStation, { operatorToken, dataDir }: Config): void {
  print(words.version(stationVersion));
  if (process.stdout.isTTY) {
    print(words.timekeeper(`${running.url}/#token=${encodeURIComponent(running.operatorToken)}`));
  } else {
    // A service manager or a container stores what is printed, and others may read it there.
    print(words.timekeeper(`${running.url}/`));
    print(operatorToken === null ? words.tokenInFile(join(dataDir, 'operator-token')) : words.tokenFromSetting);
  }
  for (const url of running.addresses()) {
    print(words.board(`${url}board${running.screenFragment}`));
    print(words.phones(`${url}live${running.screenFragment}`));
    print(words.readers(`${url}events/tag/batch`));
  }
  print(raceLine(running));
  print(words.stopHint);
}

function raceLine({ station }: RunningStation): string {
  const race = station.race();
  if (race !== null) return words.raceFile(race.path);
  return words.noRaceFile(texts.say('problem', station.health().journal.fault ?? noRaceOpen().fault));
}

/** Begins a demo in the folder of demos, whatever is open there: every race of it is one. */
function beginDemo({ demo }: RunningStation, { minutes, seed, event }: Demo): void {
  const { template = null, speed = null } = event ?? {};
  demo.begin({ template, speed, age: Math.round(minutes * 60_000) as Ms, seed, texts, report }, 'demo');
}

async function replay(action: Extract<Action, { type: 'replay' }>, config: Config): Promise<number> {
  const stopping = new AbortController();
  void stopSignal().then(() => stopping.abort());
  const operatorToken = config.operatorToken ?? loadOrCreateOperatorToken(config.dataDir).token;
  const station = {
    url: action.url.replace(/\/+$/, ''),
    ...(config.apiKey === null ? {} : { apiKey: config.apiKey }),
    ...(action.into === 'new-race' ? { operatorToken } : {}),
  };
  try {
    const { file, speed, into } = action;
    await runReplay({ station, file, speed, into, readsOf: readsOfFile, signal: stopping.signal, report });
    return 0;
  } catch (error) {
    return fail([reasonOf(error)]);
  }
}

/** Resolves with the signal that asks the process to end. A second one ends it at once; everything that was confirmed is stored. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    // SIGQUIT is Ctrl+\ in a terminal. The last two: its terminal or its console window was closed; Windows then leaves a few seconds.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP', 'SIGBREAK'] as const) process.once(signal, () => resolve(signal));
  });
}

function report(message: SimulationMessage): void {
  print(texts.say('program', message));
}

/** The text of an error; errors of the system have none in the catalogue and keep their own. */
function reasonOf(error: unknown): string {
  const fault = toFault(error);
  if (fault !== null) return texts.say('problem', fault);
  if (error instanceof ListenError) return texts.say('program', error.problem);
  if (error instanceof SimulationError) return texts.say('program', error.reason);
  return error instanceof Error ? error.message : String(error);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints why the program cannot carry out its arguments. Returns the exit code. */
function fail(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 2;
}

void main(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code;
});
