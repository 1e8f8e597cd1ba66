import { isUtf8 } from 'node:buffer';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { NO_PARAMS } from '../domain/model/message';
import { BodyRoom } from './body/body-room';
import { decompressed } from './body/decompressed';
import { FILE_TYPES, FileBody, type PostType } from './body/file-body';
import { JsonOutline } from './body/json-outline';
import { readBody } from './body/read-body';
import { RefusedBody } from './body/refused-body';
import { refuseRepeatedNames, requireEachNameOnce } from './body/repeated-name';

/** Four bodies of the largest size that the contract allows. */
const MAX_ARRIVING_BYTES = 64 * 1024 * 1024;

/**
 * Parses JSON, and passes files on as bytes; the check against the contract refuses what its operation does not take. Refuses keys that would change
 * prototypes. An empty body counts as none, which the contract allows or not.
 */
export function setupParsers(app: FastifyInstance): void {
  const room = new BodyRoom(MAX_ARRIVING_BYTES);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  const readPost = async (request: FastifyRequest, payload: FastifyRequest['raw'], type: PostType): Promise<FileBody | undefined> => {
    const encoding = request.headers['content-encoding'];
    const isJson = type === 'application/json' && encoding === undefined;
    const bytes = await readBody(request, payload, room, isJson ? () => new JsonOutline() : null);
    if (bytes.length === 0) return undefined;
    const posted = await decompressed(bytes, encoding, request.routeOptions.bodyLimit);
    if (isOpening(posted[0])) refuseRepeatedNames(posted.toString('utf8'));
    return new FileBody(type, posted);
  };
  app.removeAllContentTypeParsers();
  for (const type of [...FILE_TYPES, 'application/x-www-form-urlencoded'] as const) {
    app.addContentTypeParser(type, async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
      if (isPost(request)) return readPost(request, payload, 'text/plain');
      const bytes = await readBody(request, payload, room, null);
      return bytes.length === 0 ? undefined : new FileBody(type, bytes);
    });
  }
  app.addContentTypeParser('application/json', async (request: FastifyRequest, payload: FastifyRequest['raw']) => {
    if (isPost(request)) return readPost(request, payload, 'application/json');
    const bytes = await readBody(request, payload, room, () => new JsonOutline());
    if (bytes.length === 0) return undefined;
    if (!isUtf8(bytes)) throw new RefusedBody({ code: 'not-utf8', params: NO_PARAMS });
    const parsed = await new Promise((resolve, reject) => {
      void parseJson(request, bytes.toString('utf8'), (error, body) => (error === null ? resolve(body) : reject(error)));
    });
    requireEachNameOnce(bytes, parsed);
    return parsed;
  });
  app.addContentTypeParser('*', (request: FastifyRequest, payload: FastifyRequest['raw']) => {
    if (isPost(request)) return readPost(request, payload, 'text/plain');
    return Promise.reject(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE(request.headers['content-type'] ?? ''));
  });
}

/** Whether a JSON text begins with this byte, whatever a device calls it. */
function isOpening(byte: number | undefined): boolean {
  return byte === 0x7b || byte === 0x5b;
}

/** What a device posts is parsed by its driver, which knows its forms whatever the device calls them, and shows it as it came. */
function isPost({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.operation?.body?.kind === 'post';
}
