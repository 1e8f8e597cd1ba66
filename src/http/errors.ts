import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FaultError } from '../station';
import type { Texts } from '../texts/texts';
import type { Operation } from './contract';
import { CORS_HEADERS } from './cors';
import { faulted, invalid, type ProblemAnswer, problem } from './problem';
import { wrongType } from './request-check';

const NOT_FOUND = { detail: 'Not Found' };
const BROKEN = { detail: 'Internal Server Error' };

/** Every way in which a request can end without its answer, as JSON with a sentence. */
export function setupErrors(app: FastifyInstance, texts: Texts): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(NOT_FOUND));
  app.setErrorHandler((error: FastifyError, request, reply) => answerError(error, { request, reply, texts }));
}

/** Answers to a path that is not even one, before routes and hooks have their say. */
export function answerUnreadableUrl(reply: FastifyReply): void {
  reply.code(404).headers(CORS_HEADERS).send(NOT_FOUND);
}

interface Failed {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly texts: Texts;
}

function answerError(error: FastifyError, { request, reply, texts }: Failed): FastifyReply {
  const answer = problemOf(error, request.routeOptions.config.operation, texts);
  if (answer === null) {
    request.log.error({ err: error, method: request.method, url: request.url }, 'a request failed on a fault of the program');
    return reply.code(500).send(BROKEN);
  }
  if (answer.status === 503) request.log.error({ err: error }, 'the station could not do what was asked');
  // Closing while the rest of a large body is on its way would reset the link before the sender has read why.
  if (answer.status === 413) reply.removeHeader('connection');
  return reply.code(answer.status).send(answer.body);
}

/** Null for a bug. */
function problemOf(error: FastifyError, operation: Operation | undefined, texts: Texts): ProblemAnswer | null {
  if (error instanceof FaultError) return faulted(texts, error.fault);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem(413, 'too-large', 'The body is too large, and nothing of it was stored: send it in smaller parts.');
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return invalid([wrongType(operation?.body?.type ?? 'application/json')]);
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return invalid([{ field: '', message: 'is no JSON that can be taken' }]);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return invalid([{ field: '', message: 'is not as long as its Content-Length says' }]);
  }
  const { statusCode = 500 } = error;
  return statusCode >= 400 && statusCode < 500 ? problem(statusCode, 'bad-request', error.message) : null;
}
