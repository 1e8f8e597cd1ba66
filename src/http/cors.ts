import type { FastifyInstance } from 'fastify';

/** Headers of every answer, errors included: pages of other sites may read everything that is public on the LAN. */
export const CORS_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-disposition, www-authenticate, allow',
} as const;

const PREFLIGHT_HEADERS = {
  ...CORS_HEADERS,
  'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
  'access-control-allow-headers': 'x-api-key, cache-control, content-type, last-event-id, authorization',
  'access-control-max-age': '600',
} as const;

/** Adds the CORS headers to every answer, and answers preflights, which carry no key. */
export function setupCors(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method !== 'OPTIONS') {
      reply.headers(CORS_HEADERS);
      done();
      return;
    }
    reply.code(204).headers(PREFLIGHT_HEADERS).send();
  });
}
