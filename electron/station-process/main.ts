import { openStation, type RunningStation } from '../../src/app';
import { ListenError } from '../../src/listen';
import { createLog, type Log } from '../../src/log';
import { FaultError, type StationFault } from '../../src/station';
import { loadLanguages } from '../../src/texts/system-texts';
import type { FromStation, StartFailure, StartOrder, StationRequest, ToStation } from './contract';
import { KeyStoreClient } from './key-store-client';
import { reportState } from './station-state';

/** The process of the station. The desktop starts it, sends the order first, and ends it with the request `close`. */
const LOG_WRITE_LIMIT_MS = 1_000;
/** How long the desktop may take to end the process of a station that has closed. */
const END_LIMIT_MS = 2_000;

const { parentPort } = process;

// The desktop gets these too, and closes its station in order.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGHUP'] as const) process.on(signal, () => undefined);

parentPort.once('message', ({ data }: { readonly data: ToStation }) => {
  if (data.type === 'start') void start(data.order);
});

function send(message: FromStation): void {
  parentPort.postMessage(message);
}

async function start({ config, language, logFolder, windowFolder, webRoot, threads, hasKeyStore }: StartOrder): Promise<void> {
  const log = createLog({ level: config.logLevel, folder: logFolder, console: 'none' });
  endOnBugs(log);
  const secretBox = hasKeyStore ? keyStore() : null;
  try {
    const languages = await loadLanguages(config.language ?? undefined, language);
    const surroundings = { log: log.logger, languages, windowFolder, webRoot, threads, secretBox };
    const running = await openStation({ ...config, attended: true }, surroundings);
    const { url, port, operatorToken, screenFragment } = running;
    send({ type: 'started', address: { url, port, operatorToken, screenFragment } });
    answerRequests(running, log);
  } catch (error) {
    log.logger.error({ err: error }, 'the station did not start');
    await log.close();
    send({ type: 'not-started', failure: failureOf(error) });
    // The desktop ends the process when it has the message.
  }
}

function keyStore(): KeyStoreClient {
  const client = new KeyStoreClient(send);
  parentPort.on('message', ({ data }: { readonly data: ToStation }) => {
    if (data.type === 'key-store') client.settle(data);
  });
  return client;
}

function answerRequests(running: RunningStation, log: Log): void {
  const update = reportState(running.station, (state) => send({ type: 'state', state }));
  parentPort.on('message', ({ data }: { readonly data: ToStation }) => {
    if (data.type !== 'request') return;
    if (data.request.type === 'close') return void close(running, log);
    void carryOut(data.request, running).then((fault) => {
      update();
      send({ type: 'answer', id: data.id, fault });
    });
  });
}

/** Closes the station and says what it could save nowhere. The desktop ends the process when it knows. */
async function close(running: RunningStation, log: Log): Promise<void> {
  const unsaved = await running.close().catch((error: unknown) => {
    log.logger.error({ err: error }, 'the station did not close cleanly');
    return [];
  });
  await log.close();
  send({ type: 'closed', unsaved });
  setTimeout(() => process.exit(unsaved.length === 0 ? 0 : 1), END_LIMIT_MS);
}

/** Returns the fault that stopped the request; null when it was carried out. A bug ends the process. */
async function carryOut(request: Exclude<StationRequest, { type: 'close' }>, { station }: RunningStation): Promise<StationFault | null> {
  try {
    switch (request.type) {
      case 'open-race':
        station.openRace(request.path);
        break;
      case 'save-copy':
        station.saveCopy(request.path);
        break;
      case 'slept':
        station.noteStandstill({ from: request.from, to: request.to, why: 'asleep' });
        break;
      case 'state':
        break;
    }
    return null;
  } catch (error) {
    if (error instanceof FaultError) return error.fault;
    throw error;
  }
}

/**
 * A bug ends the process: its state can no longer be trusted, and everything that was confirmed is in the race file. The desktop starts
 * the station again.
 */
function endOnBugs({ logger, close }: Log): void {
  const end = (error: unknown): void => {
    logger.fatal({ err: error }, 'bug: the station is started again');
    const written = Promise.race([close(), new Promise((resolve) => setTimeout(resolve, LOG_WRITE_LIMIT_MS))]);
    void written.finally(() => process.exit(1));
  };
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'unhandled promise rejection'));
  process.on('uncaughtException', end);
}

function failureOf(error: unknown): StartFailure {
  if (error instanceof ListenError) return { type: 'listen', problem: error.problem };
  if (error instanceof FaultError) return { type: 'fault', fault: error.fault };
  return { type: 'error', message: error instanceof Error ? error.message : String(error) };
}
