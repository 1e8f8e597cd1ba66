import { hostname, networkInterfaces } from 'node:os';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, LogController } from 'fastify';
import type { DemoRaces } from '../demo-races';
import { createExporter } from '../exports/exporter';
import { createWorkbookReader } from '../imports/xlsx/workbook-reader';
import type { Publishers } from '../publish/publishers';
import { EntryFeed } from '../replication/entry-feed';
import type { Machines } from '../replication/machines';
import type { Station } from '../station';
import type { StationLanguages } from '../texts/system-texts';
import type { Texts } from '../texts/texts';
import { ZoneWatch } from '../zone-watch';
import { createAccess } from './access';
import { setupAnswerCheck } from './answer-check';
import { boundUnreadBodies } from './body/unread-body';
import { handleClientError } from './client-error';
import { connectionAges } from './connection-ages';
import { setupCors } from './cors';
import { answerUnreadableUrl, setupErrors } from './errors';
import { watchGuests } from './guests';
import { pageLanguage, setupLanguage, setupLanguageOfRace } from './language';
import type { Handlers } from './operation';
import { setupParsers } from './parsers';
import type { Feeds } from './preflight-feeds';
import { pushUrl } from './push-url';
import { registerRoutes } from './register-routes';
import { setupRequestHeaders } from './request-headers';
import { correctionRoutes } from './routes/corrections';
import { demoRoutes } from './routes/demo';
import { entryRoutes } from './routes/entries';
import { exportRoutes } from './routes/exports';
import { federationFileRoutes } from './routes/federation-files';
import { fieldRoutes } from './routes/field';
import { gunRoutes } from './routes/guns';
import { ingestRoutes } from './routes/ingest';
import { keyRoutes } from './routes/keys';
import { machineRoutes } from './routes/machines';
import { mergeRoutes } from './routes/merge';
import { participantListRoutes } from './routes/participant-lists';
import { participantRoutes } from './routes/participants';
import { preflightRoutes } from './routes/preflight';
import { publisherRoutes } from './routes/publishers';
import { pushRoutes } from './routes/push';
import { raceRoutes } from './routes/race';
import { raceFileRoutes } from './routes/race-files';
import { readImportRoutes } from './routes/read-import';
import { readerRoutes } from './routes/readers';
import { reportRoutes } from './routes/reports';
import { riderRoutes } from './routes/riders';
import { rmonitorRoutes } from './routes/rmonitor';
import { screenRoutes } from './routes/screens';
import { settlementRoutes } from './routes/settlement';
import { sheetRoutes } from './routes/sheets';
import { startListRoutes } from './routes/start-list';
import { type Listening, stationRoutes } from './routes/station';
import { type SupportSource, supportRoutes } from './routes/support';
import { templateRoutes } from './routes/templates';
import { webhookRoutes } from './routes/webhooks';
import { type StationSecrets, screenFragment } from './screen-key';
import { setupScreens } from './static';
import { StreamHub } from './stream/hub';
import type { StreamLimits } from './stream/stream-limits';
import { TokenGuesses } from './token-guesses';

/** Paths of the built programs of threads. */
export interface ThreadScripts {
  /** Makes an export file. */
  readonly exports: string;
  /** Reads a workbook. */
  readonly workbooks: string;
}

/** What the HTTP server is made of besides the station. */
export interface ServerOptions extends StationSecrets {
  /** Host names under which the timekeeper may reach the station, besides literal addresses, local names and the name of this machine. */
  readonly hosts: readonly string[];
  /** Folder of the built screens; null for none. */
  readonly webRoot: string | null;
  readonly threads: ThreadScripts;
  readonly machines: Machines;
  readonly publishers: Publishers;
  readonly feeds: Feeds;
  readonly demo: DemoRaces;
  readonly support: SupportSource;
  /** False for no log at all. */
  readonly logger: FastifyBaseLogger | false;
  /** Called for every answer that is not as the contract says. For tests, because the check takes time. */
  readonly checkAnswers?: (violation: string) => void;
  /** Whether the operator token was chosen so short that it can be guessed. */
  readonly isTokenShort?: boolean;
  readonly streamLimits?: StreamLimits;
  /** Missing: the zone of the system is not compared. */
  readonly zone?: ZoneWatch;
  /** In which languages people read answers, pages and the stream. */
  readonly languages: StationLanguages;
}

const HOUR_MS = 3_600_000;
/** Enough for a reader service that empties its spool over a bad radio link. */
const REQUEST_TIMEOUT_MS = 120_000;

/**
 * Creates the HTTP server of the station: interface, stream and screens. It does not listen yet. Closing it ends streams and connections
 * and leaves the station open.
 */
export function createServer(station: Station, options: ServerOptions): FastifyInstance {
  const { languages } = options;
  const texts = languages.textsIn(languages.answers);
  const languageOfRace = () => station.race()?.control.language ?? null;
  const app = createApp(options.logger, texts);
  setupRequestHeaders(app, texts);
  setupLanguage(app, languages);
  setupErrors(app);
  setupCors(app);
  setupLanguageOfRace(app, { languages, languageOfRace });
  setupParsers(app);
  boundUnreadBodies(app);
  if (options.checkAnswers !== undefined) setupAnswerCheck(app, options.checkAnswers);
  const hub = new StreamHub(station, texts, options.streamLimits);
  const entries = new EntryFeed(station.replica);
  app.addHook('preClose', async () => {
    hub.close();
    entries.close();
  });
  const hosts = [hostname(), ...options.hosts];
  const guesses = new TokenGuesses(
    () => performance.now(),
    (source, tried) => app.log.warn({ source, tried }, 'a wrong operator token was sent'),
  );
  const listening = listeningOf(app, options, { hub, guesses });
  const handlers = handlersOf(station, { ...options, hub, entries, listening });
  const access = createAccess({ ...options, hosts }, guesses, station.keys);
  registerRoutes(app, handlers, {
    access,
    languages,
    languageOfRace,
    hub: () => station.replica,
    connectedFor: connectionAges(app.server),
  });
  setupScreens(app, options.webRoot, (request) => pageLanguage(request, { languages, languageOfRace }));
  return app;
}

/** What the server knows about itself. */
function listeningOf(
  app: FastifyInstance,
  options: ServerOptions,
  { hub, guesses }: { readonly hub: StreamHub; readonly guesses: TokenGuesses },
): Listening {
  return {
    zone: options.zone ?? new ZoneWatch({ environment: {}, elapsed: () => performance.now() }),
    hasGuests: watchGuests(app.server, networkInterfaces),
    address: () => addressOf(app),
    countScreens: () => hub.connected,
    damagedFiles: options.support.damagedFiles,
    screenFragment: screenFragment(options),
    machines: () => options.machines.rows(),
    role: () => options.machines.role,
    access: () => ({
      hasApiKey: options.apiKey !== null,
      isTokenShort: options.isTokenShort ?? false,
      ...guesses.summary(),
    }),
  };
}

function createApp(logger: ServerOptions['logger'], texts: Texts): FastifyInstance {
  return Fastify({
    ...(logger === false ? { logger: false } : { loggerInstance: logger }),
    // Batches come a thousand times a second; failures are logged where they happen.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    // A reader service reuses its connection, which the station must not close between two riders.
    keepAliveTimeout: HOUR_MS,
    requestTimeout: REQUEST_TIMEOUT_MS,
    // A half-open connection of a phone that left is found by the operating system.
    // Without a host the answer is ours: that of Node has no text.
    http: { keepAlive: true, requireHostHeader: false },
    routerOptions: { maxParamLength: 500 },
    rewriteUrl: ({ url = '/' }) => pushUrl(url),
    frameworkErrors: (_error, _request, reply) => answerUnreadableUrl(reply as FastifyReply),
    clientErrorHandler: (error, socket) => handleClientError(error, socket, texts),
  });
}

/** What handlers need besides the station. */
interface HandlerParts {
  readonly hub: StreamHub;
  readonly entries: EntryFeed;
  readonly machines: Machines;
  readonly listening: Listening;
  readonly threads: ThreadScripts;
  readonly publishers: Publishers;
  readonly feeds: Feeds;
  readonly demo: DemoRaces;
  readonly support: SupportSource;
  readonly languages: StationLanguages;
}

function handlersOf(station: Station, parts: HandlerParts): Handlers {
  const { hub, entries, listening, threads, publishers, feeds, demo, support, languages } = parts;
  return {
    ...ingestRoutes(station),
    ...readImportRoutes(station),
    ...screenRoutes(station, hub),
    ...entryRoutes(entries),
    ...keyRoutes(station),
    ...mergeRoutes(station),
    ...machineRoutes(station, parts.machines),
    ...riderRoutes(station),
    ...reportRoutes(station),
    ...gunRoutes(station),
    ...fieldRoutes(station),
    ...raceRoutes(station),
    ...raceFileRoutes(station, languages),
    ...startListRoutes(station),
    ...participantRoutes(station),
    ...participantListRoutes(station, createWorkbookReader(threads.workbooks)),
    ...correctionRoutes(station),
    ...settlementRoutes(station),
    ...readerRoutes(station),
    ...pushRoutes(station),
    ...preflightRoutes(station, listening, feeds),
    ...stationRoutes(station, listening),
    ...exportRoutes(station, createExporter(threads.exports)),
    ...federationFileRoutes(station),
    ...sheetRoutes(station),
    ...templateRoutes(station),
    ...publisherRoutes(publishers, station),
    ...webhookRoutes(feeds.webhooks),
    ...rmonitorRoutes(feeds.rmonitor),
    ...demoRoutes(demo, languages),
    ...supportRoutes(station, { publishers, feeds, support, listening }),
  };
}

function addressOf(app: FastifyInstance): ReturnType<Listening['address']> {
  const address = app.server.address();
  return typeof address === 'string' ? null : address;
}
