import { errorCodes, type FastifyRequest } from 'fastify';
import type { ArrivingBody, BodyRoom } from './body-room';
import { isPlainBody, type JsonOutline } from './json-outline';
import { RefusedBody } from './refused-body';

/** The content of a body: the stream that Fastify hands to a parser. */
type Payload = FastifyRequest['raw'];

/**
 * Reads the body of a request into memory, at most the `bodyLimit` of its route. Rejects with the error of Fastify for a body that is too
 * large or shorter than announced, and with `RefusedBody` for one whose outline is wrong or for which there is no room. `newOutline` is null
 * for what is not JSON.
 */
export function readBody(
  request: FastifyRequest,
  payload: Payload,
  room: BodyRoom,
  newOutline: (() => JsonOutline) | null,
): Promise<Buffer> {
  const limit = request.routeOptions.bodyLimit;
  const announced = Number(request.headers['content-length'] ?? Number.NaN);
  if (announced > limit) return Promise.reject(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let outline: JsonOutline | null = null;
    const body = { source: request.ip, bytes: 0, refuse: () => end(new RefusedBody('no-room')) } satisfies ArrivingBody;
    const end = (error: Error | null): void => {
      room.leave(body);
      payload.off('data', take).off('end', finish).off('error', end);
      if (error === null) resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, body.bytes));
      else reject(error);
    };
    const take = (chunk: Buffer): void => {
      body.bytes += chunk.length;
      chunks.push(chunk);
      // Most batches are whole at once: they wait for nothing, so they need no room.
      const isWhole = chunks.length === 1 && chunk.length === announced;
      if (body.bytes > limit) {
        end(new errorCodes.FST_ERR_CTP_BODY_TOO_LARGE());
        return;
      }
      if (isWhole && isPlainBody(chunk)) return;
      outline ??= newOutline?.() ?? null;
      const problem = outline?.take(chunk) ?? null;
      if (problem !== null) end(new RefusedBody(problem));
      else if (chunks.length > 1) room.makeRoom();
      else if (!isWhole) room.enter(body);
    };
    const finish = (): void =>
      end(Number.isNaN(announced) || body.bytes === announced ? null : new errorCodes.FST_ERR_CTP_INVALID_CONTENT_LENGTH());
    payload.on('data', take).on('end', finish).on('error', end);
  });
}
