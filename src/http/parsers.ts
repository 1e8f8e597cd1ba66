import type { FastifyInstance, FastifyRequest } from 'fastify';
import { BodyRoom } from './body/body-room';
import { FILE_TYPES, FileBody } from './body/file-body';
import { JsonOutline } from './body/json-outline';
import { readBody } from './body/read-body';

/** Four bodies of the largest size that the contract allows. */
const MAX_ARRIVING_BYTES = 64 * 1024 * 1024;

/**
 * Parses JSON, and passes files on as bytes; the check against the contract refuses what its operation does not take. Refuses keys that would change
 * prototypes. An empty body counts as none, which the contract allows or not.
 */
export function setupParsers(app: FastifyInstance): void {
  const room = new BodyRoom(MAX_ARRIVING_BYTES);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  for (const type of [...FILE_TYPES, 'application/x-www-form-urlencoded'] as const) {
    app.addContentTypeParser(type, async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
      const bytes = await readBody(request, payload, room, null);
      return bytes.length === 0 ? undefined : new FileBody(type, bytes);
    });
  }
  app.addContentTypeParser('application/json', async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
    const bytes = await readBody(request, payload, room, () => new JsonOutline());
    if (bytes.length === 0) return undefined;
    // What a device posts is parsed by its driver, which shows it as it came.
    if (request.routeOptions.config.operation?.body?.kind === 'post') return new FileBody('application/json', bytes);
    return new Promise((resolve, reject) => {
      void parseJson(request, bytes.toString('utf8'), (error, body) => (error === null ? resolve(body) : reject(error)));
    });
  });
}
