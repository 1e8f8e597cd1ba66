import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { KeyHolder } from '../domain/model/key';
import type { Replica } from '../domain/model/replica';
import type { Ms } from '../domain/model/time';
import { DEFAULT_LANGUAGE } from '../texts/languages';
import { languageOfPapers, type StationLanguages } from '../texts/system-texts';
import type { Texts } from '../texts/texts';
import type { Access } from './access';
import { contractOperations, type Operation } from './contract';
import { languageIssue, languageOfQuery } from './language';
import type { Handlers, Role } from './operation';
import { invalid, problem } from './problem';
import { mayDoWhileFollowing } from './read-only-operations';
import { requestCheck } from './request-check';
import { compileChecks } from './validation';
import type { ValidationIssue } from './validation-issue';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation of the contract that this route serves. */
    readonly operation?: Operation;
  }
  interface FastifyRequest {
    role: Role;
    holder: KeyHolder | null;
  }
}

/** The answer of a handler whose operation is not known to the compiler: one of `body`, `raw` and `stream`, or none of them. */
interface HandlerResult {
  readonly status: number;
  readonly body?: unknown;
  readonly type?: string;
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly stream?: (response: ServerResponse) => void;
}

/** What every route needs. */
export interface RouteContext {
  readonly access: Access;
  readonly languages: StationLanguages;
  /** The language of the open race; null where it has none of its own, or none is open. */
  readonly languageOfRace: () => string | null;
  /** Where reads and acts are taken instead, if they are. */
  readonly hub: () => Pick<Replica, 'hub' | 'takenOver'>;
  /** For how long a connection has been open. */
  readonly connectedFor: (socket: Socket) => Ms;
}

type Handler = (request: unknown) => HandlerResult | Promise<HandlerResult>;

const MAX_BATCH_BYTES = 16 * 1024 * 1024;
/** A reader that had no network posts what it has kept. */
const MAX_POST_BYTES = 4 * 1024 * 1024;
const MAX_LIST_BYTES = 8 * 1024 * 1024;
/** For everything but batches and lists; those bodies have a few hundred bytes. */
const MAX_BODY_BYTES = 256 * 1024;

/**
 * Registers a route for every operation of the contract: checks access, then the request against the contract, then calls the handler of
 * that name. Throws when the contract has an operation without a handler.
 */
export function registerRoutes(app: FastifyInstance, handlers: Handlers, context: RouteContext): void {
  app.decorateRequest('role', 'viewer');
  app.decorateRequest('holder', null);
  for (const operation of contractOperations) registerOperation(app, operation, handlerOf(handlers, operation), context);
  app.addHook('onRequest', refuseOtherMethods);
  const closing = new AbortController();
  app.addHook('onListen', (done) => {
    void compileWhenIdle(closing.signal);
    done();
  });
  app.addHook('onClose', (_, done) => {
    closing.abort();
    done();
  });
}

/** Screens and readers ask a station at once when it is there again: their answers come first. */
const FIRST_ANSWERS_MS = 1_000;
const PAUSE_MS = 20;
/** A thread that was busy for more than this part of a pause has better things to do. */
const BUSY = 0.25;

/** Compiles the checks one after the other while there is little to do, until the server closes. What is asked earlier is compiled when it is asked. */
async function compileWhenIdle(closing: AbortSignal): Promise<void> {
  const compiling = compileChecks();
  const paused = (ms: number) => pause(ms, true, { signal: closing, ref: false }).catch(() => false);
  let goesOn = await paused(FIRST_ANSWERS_MS);
  while (goesOn) {
    const before = performance.eventLoopUtilization();
    goesOn = await paused(PAUSE_MS);
    const isIdle = performance.eventLoopUtilization(before).utilization < BUSY;
    if (isIdle && compiling.next().done === true) return;
  }
}

function handlerOf(handlers: Handlers, { id }: Operation): Handler {
  // The name ties handler and request together, which the compiler cannot follow through a loop.
  const handler = (handlers as unknown as Readonly<Record<string, Handler | undefined>>)[id];
  if (handler === undefined) throw new Error(`The contract names the operation ${id}, which has no handler.`);
  return handler;
}

function registerOperation(app: FastifyInstance, operation: Operation, handler: Handler, context: RouteContext): void {
  const check = requestCheck(operation);
  app.route({
    method: operation.method,
    url: routeOf(operation.path),
    bodyLimit: bodyLimitOf(operation),
    exposeHeadRoute: hasHead(operation),
    config: { operation },
    onRequest: (request, reply, done) => {
      if (authorize(context.access, request, reply) && isTakenHere(context, operation, request, reply)) done();
    },
    handler: async (request, reply) => {
      const issues = [...check(request), ...unknownLanguage(request)];
      if (issues.length > 0) return reply.code(422).send(invalid(request.texts, issues).body);
      return send(reply, await handler(operationRequest(request, operation, context)));
    },
  });
}

function unknownLanguage({ query }: FastifyRequest): readonly ValidationIssue[] {
  const { lang } = query as Readonly<Record<string, unknown>>;
  // Two languages are a list, which the contract refuses.
  const issue = typeof lang === 'string' && lang !== '' ? languageIssue('lang', lang) : null;
  return issue === null ? [] : [issue];
}

function bodyLimitOf({ id, body }: Operation): number {
  if (id === 'recordTagEvents') return MAX_BATCH_BYTES;
  if (body?.kind === 'post') return MAX_POST_BYTES;
  return body?.kind === 'file' ? MAX_LIST_BYTES : MAX_BODY_BYTES;
}

function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** HEAD would have to wait for the end of a stream, which has none. */
function hasHead({ method, answers }: Operation): boolean {
  return method === 'GET' && ![...answers.values()].some(({ content }) => content.has('text/event-stream'));
}

/** Notes the role of the caller; answers a request that is not allowed and returns false. */
function authorize(access: Access, request: FastifyRequest, reply: FastifyReply): boolean {
  const { host, origin, authorization, 'x-api-key': apiKey } = request.headers;
  const operation = request.routeOptions.config.operation ?? { id: '', security: 'operator' as const };
  const key = typeof apiKey === 'string' ? apiKey : undefined;
  const decision = access(
    operation,
    { source: request.ip, method: request.method, host, origin, authorization, apiKey: key },
    request.texts,
  );
  reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  if (decision.ok) {
    request.role = decision.role;
    request.holder = decision.holder ?? null;
    return true;
  }
  const { status, headers = {}, body } = decision.denied;
  reply.code(status).headers(headers).send(body);
  return false;
}

/** Answers a request that another station takes with the address of that one, and returns false. */
function isTakenHere({ hub }: RouteContext, operation: Operation, request: FastifyRequest, reply: FastifyReply): boolean {
  const replica = hub();
  if (replica.hub === null || mayDoWhileFollowing(operation, replica.takenOver !== null)) return true;
  const { status, body } = problem(request.texts, 409, { code: 'read-only', params: { hub: replica.hub } });
  reply.code(status).send(body);
  return false;
}

function operationRequest(request: FastifyRequest, operation: Operation, context: RouteContext): unknown {
  const { params: path, query, headers: header, role, holder, texts } = request;
  const body = operation.body === null ? undefined : (request.body ?? {});
  return {
    path,
    query,
    header,
    body,
    role,
    holder,
    source: request.ip,
    get connectedFor() {
      return context.connectedFor(request.raw.socket);
    },
    texts,
    machineTexts: context.languages.textsIn(DEFAULT_LANGUAGE),
    get paperTexts() {
      return paperTexts(request, context);
    },
    by: actorOf(request),
    // Created on first use: batches of reads, a thousand a second, never use it.
    get gone() {
      return request.signal;
    },
  };
}

/** The texts of what is printed or published: never in the language of who presses the button. */
function paperTexts(request: FastifyRequest, { languages, languageOfRace }: RouteContext): Texts {
  return languages.textsIn(languageOfQuery(request) ?? languageOfPapers(languages, languageOfRace()));
}

function actorOf({ ip, holder }: FastifyRequest): string {
  if (holder !== null) return holder.name;
  const isHere = ip === '::1' || /^(::ffff:)?127\./.test(ip);
  return isHere ? 'timekeeper' : `timekeeper at ${ip.replace(/^::ffff:/, '')}`;
}

function send(reply: FastifyReply, { status, body, type = '', raw, headers = {}, stream }: HandlerResult): FastifyReply {
  if (stream !== undefined) {
    reply.hijack();
    beginStream(reply.raw, stream);
    return reply;
  }
  reply.code(status).headers(headers);
  if (raw === undefined) return reply.send(body);
  const isText = /^text\/|json$|yaml$/.test(type);
  return reply.type(isText ? `${type}; charset=utf-8` : type).send(raw);
}

/** Hands the response to the stream. Destroys it when the stream fails to begin, because nothing else would ever end it. */
function beginStream(response: ServerResponse, stream: (response: ServerResponse) => void): void {
  try {
    stream(response);
  } catch (error) {
    response.destroy();
    throw error;
  }
}

/** A path of the contract: the requests it matches, and the `Allow` header of its methods. */
interface ServedPath {
  readonly pattern: RegExp;
  readonly allow: string;
}

/** Every path of the contract; those without parameters first, because they win over `{name}`. */
const servedPaths: readonly ServedPath[] = [...new Set(contractOperations.map((operation) => operation.path))]
  .toSorted((one, other) => Number(one.includes('{')) - Number(other.includes('{')))
  .map((path) => ({ pattern: patternOf(path), allow: allowedMethods(path) }));

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}(?:\\?|$)`);
}

function allowedMethods(path: string): string {
  const operations = contractOperations.filter((operation) => operation.path === path);
  const methods = operations.flatMap((operation) => (hasHead(operation) ? [operation.method, 'HEAD'] : [operation.method]));
  return [...methods, 'OPTIONS'].join(', ');
}

/**
 * Answers 405 for every method that the contract does not name for a path, before any body is read. A hook and not a route for each such
 * method, because hundreds of routes take longer to register than the rest of the server.
 */
function refuseOtherMethods(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  // Pages are read: every other request that has a route, as batches of reads have, is of the contract.
  if (!request.is404 && request.method !== 'GET' && request.method !== 'HEAD') {
    done();
    return;
  }
  const served =
    request.routeOptions.config.operation === undefined ? servedPaths.find(({ pattern }) => pattern.test(request.url)) : undefined;
  if (served === undefined) done();
  else reply.code(405).header('allow', served.allow).send({ detail: 'Method Not Allowed' });
}
