import { homedir } from 'node:os';
import { join } from 'node:path';
import { openStation, type RunningStation } from './app';
import { type Action, type Demo, HELP, readCommandLine } from './command-line';
import { type Config, type Environment, readConfig } from './config';
import { loadOrCreateOperatorToken } from './core/operator-token';
import type { EpochMs, Ms } from './domain/model/time';
import { stationVersion } from './http/generated/contract';
import { readsOfFile } from './journal/recording';
import { createLog, type Log } from './log';
import { runReaderSimulator, terminalWorld } from './readers/simulator/command';
import { runDemo } from './simulation/demo';
import { runReplay } from './simulation/replay';
import { FaultError } from './station';
import { english } from './texts/en';
import { createTexts } from './texts/texts';

/** The station without a window, and the programs around it. */
async function main(args: readonly string[], environment: Environment): Promise<number> {
  const action = readCommandLine(args);
  switch (action.type) {
    case 'help':
      say(HELP);
      return 0;
    case 'version':
      say(`Racetag Station ${stationVersion}`);
      return 0;
    case 'problem':
      return complain([action.sentence, 'racetag-station --help lists what there is.']);
    case 'simulate-reader':
      return runReaderSimulator(
        action.args,
        terminalWorld((message) => createTexts(english, 'UTC').say('reader', message)),
      );
    case 'run':
      return withConfig({ ...environment, ...action.settings }, (config) => run(action, config, environment));
    case 'replay':
      return withConfig(environment, (config) => replay(action, config));
  }
}

function withConfig(environment: Environment, use: (config: Config) => Promise<number>): number | Promise<number> {
  const machine = { platform: process.platform, home: homedir(), workingDirectory: process.cwd() };
  const read = readConfig(environment, machine);
  return read.ok ? use(read.config) : complain(read.problems);
}

async function run(action: Extract<Action, { type: 'run' }>, given: Config, environment: Environment): Promise<number> {
  // A demo among the races of a real station would be opened with them the next time.
  const config = action.demo !== null ? { ...given, dataDir: join(given.dataDir, 'demo') } : given;
  const log = createLog({
    level: levelOf(environment),
    folder: join(config.dataDir, 'logs'),
    console: process.stderr.isTTY ? 'human' : 'json',
  });
  const stopping = new AbortController();
  const running = await open(config, log, action.race);
  if (running === null) return 1;
  greet(running);
  const asked = stopAsked();
  if (action.demo !== null) void demo(running, action.demo, { log, config, signal: stopping.signal });
  log.logger.info({ signal: await asked }, 'stopping');
  stopping.abort();
  await running.close();
  await log.close();
  return 0;
}

async function open(config: Config, log: Log, race: string | null): Promise<RunningStation | null> {
  try {
    const built = { webRoot: join(__dirname, '../renderer'), exportScript: join(__dirname, 'exports.js') };
    const running = await openStation(config, { log: log.logger, ...built });
    if (race !== null) openAsked(running, race);
    return running;
  } catch (error) {
    complain([error instanceof Error ? error.message : String(error)]);
    await log.close();
    return null;
  }
}

/** The race named on the command line; when it cannot be opened the station stays up with the one it had. */
function openAsked(running: RunningStation, race: string): void {
  try {
    running.station.openRace(race);
  } catch (error) {
    if (!(error instanceof FaultError)) throw error;
    complain([error.fault.sentence]);
  }
}

function greet(running: RunningStation): void {
  const file = running.station.race()?.path ?? `none: ${running.station.health().journal.fault?.sentence ?? 'no race is open'}`;
  say(`Racetag Station ${stationVersion}`);
  say(`  timekeeper   ${running.url}/#token=${encodeURIComponent(running.operatorToken)}`);
  for (const url of running.addresses()) {
    say(`  board        ${url}board${running.screenFragment}`);
    say(`  phones       ${url}live${running.screenFragment}`);
    say(`  readers to   ${url}events/tag/batch`);
  }
  say(`  race file    ${file}`);
  say('  Ctrl+C stops the station; everything is on the disk at any time.');
}

async function demo(
  { url, operatorToken }: RunningStation,
  { minutes }: Demo,
  { log, config, signal }: { readonly log: Log; readonly config: Config; readonly signal: AbortSignal },
): Promise<void> {
  const station = { url, operatorToken, ...(config.apiKey === null ? {} : { apiKey: config.apiKey }) };
  try {
    await runDemo({ station, age: Math.round(minutes * 60_000) as Ms, seed: 1, now: Date.now() as EpochMs, signal, say });
  } catch (error) {
    if (!signal.aborted) log.logger.error({ err: error }, 'the demo ended');
  }
}

async function replay(action: Extract<Action, { type: 'replay' }>, config: Config): Promise<number> {
  const stopping = new AbortController();
  void stopAsked().then(() => stopping.abort());
  const operatorToken = config.operatorToken ?? loadOrCreateOperatorToken(config.dataDir).token;
  const station = {
    url: action.url.replace(/\/+$/, ''),
    ...(config.apiKey === null ? {} : { apiKey: config.apiKey }),
    ...(action.into === 'new-race' ? { operatorToken } : {}),
  };
  try {
    const { file, speed, into } = action;
    await runReplay({ station, file, speed, into, readsOf: readsOfFile, signal: stopping.signal, say });
    return 0;
  } catch (error) {
    return complain([error instanceof Error ? error.message : String(error)]);
  }
}

/** Resolves with the signal that asks the process to end. A second one ends it at once, which loses nothing that was answered. */
function stopAsked(): Promise<string> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve('SIGINT'));
    process.once('SIGTERM', () => resolve('SIGTERM'));
  });
}

function levelOf({ LOG_LEVEL: level }: Environment): 'debug' | 'info' | 'warn' | 'error' | 'silent' {
  return level === 'debug' || level === 'warn' || level === 'error' || level === 'silent' ? level : 'info';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(lines: readonly string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return 2;
}

void main(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code;
});
