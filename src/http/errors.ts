import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { NO_PARAMS } from '../domain/model/message';
import { FaultError } from '../station';
import type { Texts } from '../texts/texts';
import { publicFault } from '../wire/public-health';
import { RefusedBody } from './body/refused-body';
import { CORS_HEADERS } from './cors';
import { faulted, invalid, type ProblemResponse, problem } from './problem';
import { wrongType } from './request-check';

/** Bodies that the original contract fixes, without code and parameters. */
const NOT_FOUND = { detail: 'Not Found' };
const BROKEN = { detail: 'Internal Server Error' };

/** Answers every request that ends without the answer of its handler, as JSON with a `detail`. */
export function setupErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) => reply.code(404).send(NOT_FOUND));
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (request.raw.readableAborted) {
      // Nobody is there any more to read the answer.
      request.log.info({ method: request.method, url: request.url }, 'a request broke off before its body was whole');
      return reply.code(422).send(invalid(request.texts, [{ field: '', code: 'wrong-length', params: NO_PARAMS }]).body);
    }
    const response = problemOf(error, request);
    if (response === null) {
      request.log.error({ err: error, method: request.method, url: request.url }, 'a request failed because of a bug');
      return reply.code(500).send(BROKEN);
    }
    if (response.status === 503) request.log.error({ err: error }, 'a request failed because of a fault outside the station');
    // Closing while the rest of a body is on its way would reset the connection before the sender has read why.
    if (error instanceof RefusedBody || response.status === 413) reply.removeHeader('connection');
    return reply.code(response.status).send(response.body);
  });
}

/** Answers a URL that cannot be parsed; routes and hooks never see it. */
export function answerUnreadableUrl(reply: FastifyReply): void {
  reply.code(404).headers(CORS_HEADERS).send(NOT_FOUND);
}

/** The answer to an error; null for a bug. */
function problemOf(error: FastifyError, { role, routeOptions, texts }: FastifyRequest): ProblemResponse | null {
  if (error instanceof FaultError) {
    // Where files are on this computer is for people at work.
    const fault = role === 'operator' ? error.fault : publicFault(error.fault);
    return fault.code === 'read-only' ? problem(texts, 409, fault) : faulted(texts, fault);
  }
  if (error instanceof RefusedBody) return refusedBody(error, texts);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return problem(texts, 413, { code: 'too-large', params: NO_PARAMS });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_ERR_CTP_EMPTY_TYPE':
      return invalid(texts, [wrongType(routeOptions.config.operation?.body?.types ?? ['application/json'])]);
    case 'FST_ERR_CTP_INVALID_JSON_BODY':
      return invalid(texts, [{ field: '', code: 'not-json', params: NO_PARAMS }]);
    case 'FST_ERR_CTP_INVALID_CONTENT_LENGTH':
      return invalid(texts, [{ field: '', code: 'wrong-length', params: NO_PARAMS }]);
  }
  const { statusCode = 500 } = error;
  if (statusCode < 400 || statusCode >= 500) return null;
  return problem(texts, statusCode, { code: 'bad-request', params: { cause: error.message } });
}

function refusedBody({ reason, field }: RefusedBody, texts: Texts): ProblemResponse {
  if (reason === 'no-room') return problem(texts, 503, { code: 'no-room', params: NO_PARAMS });
  return invalid(texts, [{ field, ...reason }]);
}
