import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { LinkError } from '../kit/link';
import { systemTimers } from '../kit/timers';
import type { ReaderMessage } from '../reader.messages';
import { serialTransport } from '../transport/serial';
import { ChafonSimulator } from './chafon';
import { chafonStage } from './chafon-stage';
import { ChronotrackSender } from './chronotrack-sender';
import { Cl7206Simulator } from './cl7206';
import { cl7206Stage } from './cl7206-stage';
import {
  consoleProfile,
  ipicoProfile,
  parseSimulatorArguments,
  SIMULATOR_HELP,
  type SimulatorCommand,
  ultraGreeting,
} from './command-options';
import { IpicoSimulator } from './ipico';
import { ipicoStage } from './ipico-stage';
import { linkPort } from './link-port';
import { Listener } from './listener';
import { M6eSimulator } from './m6e';
import { m6eStage } from './m6e-stage';
import { MylapsSender } from './mylaps-sender';
import { obey } from './orders';
import { P3Simulator } from './p3';
import { p3Stage } from './p3-stage';
import type { DevicePort } from './port';
import { PortalSimulator } from './portal';
import { portalStage } from './portal-stage';
import { RaceResultSimulator } from './raceresult';
import { raceResultStage } from './raceresult-stage';
import { seededRandom } from './random';
import { ride } from './riders';
import { parseScenario, playScenario, type ScenarioStep, type Stage } from './scenario';
import { keepCalling, senderStage } from './sender-stage';
import { serveConsole } from './sirit-console';
import { SiritDevice, siritDefaults } from './sirit-device';
import { startSiritServers } from './sirit-servers';
import { siritStage } from './sirit-stage';
import { asHex, asText, tracedPort } from './traced-port';
import { UltraSimulator } from './ultra';
import { ultraStage } from './ultra-stage';
import { Yr9700Simulator } from './yr9700';
import { yr9700Stage } from './yr9700-stage';

/** The world around the command: its output, its input, and the signal that ends it. */
export interface SimulatorWorld {
  readonly signal: AbortSignal;
  /** Prints a line for the user. */
  say(line: string): void;
  /** Prints a line of the trace. */
  trace(line: string): void;
  /** The text of a message about a link. */
  textOf(message: ReaderMessage): string;
  /** Calls `take` for each line that the user types, until the returned function is called. */
  listen(take: (line: string) => void): () => void;
}

const KEEP_ALIVE_MS = 60_000;
/** Type that UHFReader18 reports. */
const SMALL_CHAFON = 9;
/** Region of an M6e, so that it reads for a station that sets none. */
const EUROPE = 0x08;

/** A simulated reader that can be reached. */
interface Running {
  readonly stage: Stage;
  close(): Promise<void>;
}

/** Plays a reader until it is stopped, and prints where it can be reached. Resolves with the exit code. */
export async function runReaderSimulator(args: readonly string[], world: SimulatorWorld): Promise<number> {
  if (args.length === 0 || args.includes('--help')) {
    world.say(SIMULATOR_HELP);
    return args.length === 0 ? 2 : 0;
  }
  const parsed = parseSimulatorArguments(args);
  const steps = parsed.ok ? await readScenario(parsed.command.scenario) : [parsed.sentence];
  const problems = steps?.filter((step) => typeof step === 'string') ?? [];
  if (!parsed.ok || problems.length > 0) {
    for (const problem of problems) world.say(problem);
    return 2;
  }
  try {
    const running = await STARTERS[parsed.command.reader](parsed.command, world);
    const stopListening = world.listen((line) => {
      const sentence = obey(line, running.stage);
      if (sentence !== null) world.say(sentence);
    });
    // A reader without power has no open port, and timers do not keep the process alive: it would end.
    const awake = setInterval(() => undefined, KEEP_ALIVE_MS);
    try {
      await perform(parsed.command, running.stage, steps?.filter((step) => typeof step !== 'string') ?? null, world);
    } finally {
      clearInterval(awake);
      stopListening();
      await running.close();
    }
    return 0;
  } catch (fault) {
    world.say(fault instanceof LinkError ? world.textOf(fault.loss.message) : reasonOf(fault));
    return 1;
  }
}

/** The steps of a scenario, or a sentence for each line that is no step; null without a scenario. */
async function readScenario(file: string | null): Promise<readonly (ScenarioStep | string)[] | null> {
  if (file === null) return null;
  try {
    const { steps, problems } = parseScenario(await readFile(file, 'utf8'));
    return problems.length > 0 ? problems : steps;
  } catch (fault) {
    return [`The scenario ${file} cannot be read (${reasonOf(fault)}).`];
  }
}

async function perform(
  command: SimulatorCommand,
  stage: Stage,
  steps: readonly ScenarioStep[] | null,
  world: SimulatorWorld,
): Promise<void> {
  const playing = { timers: systemTimers, signal: world.signal };
  if (steps === null) {
    const riders = { count: command.riders, lap: command.lapSeconds * 1000, antennas: [1, 2] };
    await ride(riders, stage, { ...playing, random: seededRandom(command.seed) });
  } else {
    const unknown = await playScenario(steps, stage, playing);
    for (const name of new Set(unknown)) world.say(`This reader has no fault named ${name}.`);
    if (command.endsWithScenario) return;
  }
  await stopped(world.signal);
}

async function startSender(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const ahead = -new Date().getTimezoneOffset() * 60_000;
  const sender = command.reader === 'mylaps' ? new MylapsSender('Finish', { ahead }) : new ChronotrackSender(['Finish'], { ahead });
  const { host, controlPort: port } = command;
  const calling = keepCalling(sender, { host, port, wrap: tracer(command, world) });
  world.say(`A ${command.reader} program sends to the station at ${host}:${port}.`);
  return { stage: senderStage(sender, systemTimers), close: () => calling.close() };
}

async function startSirit(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const device = new SiritDevice({
    ...siritDefaults,
    seed: command.seed,
    policy: command.policy,
    delays: command.isFast ? 'none' : 'captured',
    driftPpm: command.driftPpm,
    isClockSet: !command.isCold,
    baudRate: command.baudRate,
  });
  const stage = siritStage(device);
  if (command.serial !== null)
    return { stage, close: await playOnSerial(command, world, (port) => serveConsole(device, port, consoleProfile(command))) };
  const servers = await startSiritServers(device, { ...command, wrap: tracer(command, world) });
  world.say(`A Sirit INfinity 510 listens on ${servers.host}: control ${servers.controlPort}, events ${servers.eventPort}.`);
  return { stage, close: () => servers.close() };
}

async function startYr9700(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const instant = command.isFast ? { roundTime: [0, 0] as const } : {};
  const simulator = new Yr9700Simulator({ profile: command.profile === 'active' ? 'active' : 'passive', seed: command.seed, ...instant });
  const stage = yr9700Stage(simulator, systemTimers);
  return { stage, close: await serve(command, world, { name: 'A YR9700', attach: (port) => simulator.attach(port) }) };
}

async function startChafon(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const reader = new ChafonSimulator(command.profile === 'small' ? { type: SMALL_CHAFON } : {});
  return {
    stage: chafonStage(reader),
    close: await serve(command, world, { name: 'A Chafon reader', attach: (port) => reader.attach(port) }),
  };
}

async function startP3(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const decoder = new P3Simulator();
  return { stage: p3Stage(decoder), close: await serve(command, world, { name: 'A P3 decoder', attach: (port) => decoder.attach(port) }) };
}

async function startCl7206(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const reader = new Cl7206Simulator({
    driftPpm: command.driftPpm,
    stores: command.profile !== 'no-store',
    antennas: command.profile === 'eight-antennas' ? 8 : 4,
  });
  const close = await serve(command, world, { name: 'A CL7206', attach: (port) => reader.attach(port) });
  return { stage: cl7206Stage(reader, systemTimers), close };
}

async function startM6e(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const module = new M6eSimulator({ region: EUROPE, antennas: command.profile === 'nano' ? null : [1, 2] });
  return {
    stage: m6eStage(module, systemTimers),
    close: await serve(command, world, { name: 'An M6e', attach: (port) => module.attach(port) }),
  };
}

async function startRaceResult(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const hasDate = command.profile !== 'undated';
  const decoder = new RaceResultSimulator({ timers: systemTimers, driftPpm: command.driftPpm, hasDate });
  const close = await serve(command, world, { name: 'A RACE RESULT decoder', attach: (port) => decoder.attach(port) });
  return { stage: raceResultStage(decoder), close };
}

async function startUltra(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const simulator = new UltraSimulator({ timers: systemTimers, driftPpm: command.driftPpm, greeting: ultraGreeting(command) });
  const close = await serve(command, world, { name: 'An Ultra', attach: (port) => simulator.attach(port) });
  return { stage: ultraStage(simulator), close };
}

async function startIpico(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const simulator = new IpicoSimulator({ timers: systemTimers, driftPpm: command.driftPpm, profile: ipicoProfile(command) });
  const stage = ipicoStage(simulator);
  return { stage, close: await serve(command, world, { name: 'An IPICO', attach: (port) => simulator.attach(port) }) };
}

async function startPortal(command: SimulatorCommand, world: SimulatorWorld): Promise<Running> {
  const simulator = new PortalSimulator({ timers: systemTimers, driftPpm: command.driftPpm });
  const close = await serve(command, world, { name: 'A Chronokeep Portal', attach: (port) => simulator.attach(port) });
  return { stage: portalStage(simulator), close };
}

/** Plays a reader on its serial port, where one is named, or on its TCP port. Resolves with the function that closes it. */
async function serve(
  command: SimulatorCommand,
  world: SimulatorWorld,
  reader: { readonly name: string; attach(port: DevicePort): void },
): Promise<() => Promise<void>> {
  if (command.serial !== null) return playOnSerial(command, world, (port) => reader.attach(port));
  const wrap = tracer(command, world);
  const listener = new Listener(command.host, command.controlPort, (port) => reader.attach(wrap(port, 'line')));
  await listener.open();
  world.say(`${reader.name} listens on ${command.host}:${listener.port}.`);
  return () => listener.close();
}

const STARTERS: Readonly<Record<SimulatorCommand['reader'], (command: SimulatorCommand, world: SimulatorWorld) => Promise<Running>>> = {
  sirit510: startSirit,
  yr9700: startYr9700,
  chafon: startChafon,
  raceresult: startRaceResult,
  ultra: startUltra,
  ipico: startIpico,
  portal: startPortal,
  p3: startP3,
  cl7206: startCl7206,
  m6e: startM6e,
  mylaps: startSender,
  chronotrack: startSender,
};

/** Plays the reader on a serial port. Resolves with the function that closes it. */
async function playOnSerial(
  command: SimulatorCommand,
  world: SimulatorWorld,
  serve: (port: DevicePort) => void,
): Promise<() => Promise<void>> {
  const link = await serialTransport({ port: command.serial ?? '', baudRate: command.baudRate }).open(world.signal);
  serve(tracer(command, world)(linkPort(link), 'serial'));
  world.say(`A ${command.reader} plays on ${link.name} at ${command.baudRate} baud.`);
  return () => link.close();
}

const HEX_READERS: readonly SimulatorCommand['reader'][] = ['yr9700', 'chafon', 'p3', 'cl7206', 'm6e'];

function tracer(command: SimulatorCommand, world: SimulatorWorld): (port: DevicePort, name: string) => DevicePort {
  const render = HEX_READERS.includes(command.reader) ? asHex : asText;
  return (port, name) =>
    command.isTraced ? tracedPort(port, name, { timers: systemTimers, say: (line) => world.trace(line), render }) : port;
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}

/** The terminal that the process runs in; SIGINT and SIGTERM end the command. */
export function terminalWorld(textOf: SimulatorWorld['textOf']): SimulatorWorld {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return {
    signal: stop.signal,
    textOf,
    say: (line) => void process.stdout.write(`${line}\n`),
    trace: (line) => void process.stderr.write(`${line}\n`),
    listen: (take) => {
      const typed = createInterface({ input: process.stdin });
      typed.on('line', take);
      return () => typed.close();
    },
  };
}
