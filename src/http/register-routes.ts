import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Texts } from '../texts/texts';
import type { Access } from './access';
import { contractOperations, type Operation } from './contract';
import type { Handlers, Role } from './operation';
import { invalid } from './problem';
import { requestCheck } from './request-check';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The operation of the contract that this route serves. */
    readonly operation?: Operation;
  }
  interface FastifyRequest {
    role: Role;
  }
}

interface LooseAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly type?: string;
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly hold?: (response: ServerResponse) => void;
}

/** What every route needs. */
export interface RouteContext {
  readonly access: Access;
  readonly texts: Texts;
}

type LooseHandler = (ask: unknown) => LooseAnswer | Promise<LooseAnswer>;

const BATCH_BYTES = 16 * 1024 * 1024;
const LIST_BYTES = 8 * 1024 * 1024;
/** For everything but reads; the contract's other bodies are a few hundred bytes. */
const BODY_BYTES = 256 * 1024;

/**
 * Serves every operation of the contract by the handler of its name: access first, then the request judged by the contract, then the
 * handler. Throws when the contract has an operation without a handler.
 */
export function registerRoutes(app: FastifyInstance, handlers: Handlers, { access, texts }: RouteContext): void {
  app.decorateRequest('role', 'viewer');
  for (const operation of contractOperations) mountOperation(app, operation, handlerOf(handlers, operation), { access, texts });
  for (const path of new Set(contractOperations.map((operation) => operation.path))) mountWrongMethods(app, path);
}

function handlerOf(handlers: Handlers, { id }: Operation): LooseHandler {
  // Which handler goes with which request is settled by its name, which the compiler cannot follow through a loop.
  const handler = (handlers as unknown as Readonly<Record<string, LooseHandler | undefined>>)[id];
  if (handler === undefined) throw new Error(`The contract names the operation ${id}, and nothing serves it.`);
  return handler;
}

function mountOperation(app: FastifyInstance, operation: Operation, handler: LooseHandler, { access, texts }: RouteContext): void {
  const check = requestCheck(operation);
  app.route({
    method: operation.method,
    url: routeOf(operation.path),
    bodyLimit: bodyLimitOf(operation),
    exposeHeadRoute: hasHead(operation),
    config: { operation },
    onRequest: (request, reply, done) => {
      if (admit(access, request, reply)) done();
    },
    handler: async (request, reply) => {
      const complaints = check(request);
      if (complaints.length > 0) return reply.code(422).send(invalid(complaints).body);
      return answer(reply, await handler(askOf(request, operation, texts)));
    },
  });
}

function bodyLimitOf({ id, body }: Operation): number {
  if (id === 'recordTagEvents') return BATCH_BYTES;
  return body?.type === 'text/csv' ? LIST_BYTES : BODY_BYTES;
}

function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

/** A stream has no end, and so no head of its own. */
function hasHead({ method, answers }: Operation): boolean {
  return method === 'GET' && ![...answers.values()].some(({ content }) => content.has('text/event-stream'));
}

function admit(access: Access, request: FastifyRequest, reply: FastifyReply): boolean {
  const { host, origin, authorization, 'x-api-key': apiKey } = request.headers;
  const security = request.routeOptions.config.operation?.security ?? 'operator';
  const caller = { method: request.method, host, origin, authorization, apiKey: typeof apiKey === 'string' ? apiKey : undefined };
  const admission = access(security, caller);
  reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  if (admission.ok) {
    request.role = admission.role;
    return true;
  }
  const { status, headers = {}, body } = admission.denial;
  reply.code(status).headers(headers).send(body);
  return false;
}

function askOf(request: FastifyRequest, operation: Operation, texts: Texts): unknown {
  const { params: path, query, headers: header, role } = request;
  const body = operation.body === null ? undefined : (request.body ?? {});
  return {
    path,
    query,
    header,
    body,
    role,
    texts,
    by: actorOf(request),
    // Made when first asked for: reads, a thousand a second, never do.
    get gone() {
      return request.signal;
    },
  };
}

function actorOf({ ip }: FastifyRequest): string {
  const isHere = ip === '::1' || /^(::ffff:)?127\./.test(ip);
  return isHere ? 'timekeeper' : `timekeeper at ${ip.replace(/^::ffff:/, '')}`;
}

function answer(reply: FastifyReply, { status, body, type = '', raw, headers = {}, hold }: LooseAnswer): FastifyReply {
  if (hold !== undefined) {
    reply.hijack();
    holdOpen(reply.raw, hold);
    return reply;
  }
  reply.code(status).headers(headers);
  if (raw === undefined) return reply.send(body);
  const isText = /^text\/|json$|yaml$/.test(type);
  return reply.type(isText ? `${type}; charset=utf-8` : type).send(raw);
}

/** Nobody but the holder ends a held answer, so one whose holder fails would stay open for ever. */
function holdOpen(response: ServerResponse, hold: (response: ServerResponse) => void): void {
  try {
    hold(response);
  } catch (error) {
    response.destroy();
    throw error;
  }
}

/** What the contract does not let one do with a path is said before any body is read. */
function mountWrongMethods(app: FastifyInstance, path: string): void {
  const operations = contractOperations.filter((operation) => operation.path === path);
  const served: readonly string[] = operations.flatMap((operation) =>
    hasHead(operation) ? [operation.method, 'HEAD'] : [operation.method],
  );
  const allow = [...served, 'OPTIONS'].join(', ');
  app.route({
    method: app.supportedMethods.filter((method) => !served.includes(method)),
    url: routeOf(path),
    exposeHeadRoute: false,
    onRequest: (_request, reply) => {
      reply.code(405).header('allow', allow).send({ detail: 'Method Not Allowed' });
    },
    handler: () => {
      throw new Error('the request was answered before');
    },
  });
}
