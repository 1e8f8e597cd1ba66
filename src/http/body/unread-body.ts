import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** What a client that was refused for its body may still send, so that it gets to read why: the rest of the largest body. */
const MAX_UNREAD_BYTES = 16 * 1024 * 1024;
/** The same for a client that may not send at all. */
const MAX_FORBIDDEN_BYTES = 64 * 1024;
const MAX_UNREAD_MS = 10_000;
/** A client that is busy sending needs a moment to read the answer, which a reset would take away. */
const TIME_TO_READ_MS = 1_000;
const LOOK_EVERY_MS = 50;

/**
 * Bounds what clients send after they were answered. Most programs read an answer only when all is sent; closing at once would reset their
 * connection, and they would never learn why they were refused. Node reads on and drops what comes; this ends it where it is too much.
 */
export function boundUnreadBodies(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const isForbidden = reply.statusCode === 401 || reply.statusCode === 403;
    const { complete, socket } = request.raw;
    // A request that was injected has no connection.
    if (!complete && socket instanceof Socket) watch(request.raw, isForbidden ? MAX_FORBIDDEN_BYTES : MAX_UNREAD_BYTES);
    done();
  });
}

/** Destroys the connection when more than `maxBytes` of the request follow, or when it takes too long. */
function watch(request: { readonly complete: boolean; readonly socket: Socket }, maxBytes: number): void {
  const { socket } = request;
  const { bytesRead } = socket;
  const answeredAt = performance.now();
  const timer = setInterval(() => {
    const waited = performance.now() - answeredAt;
    const isTooMuch = (waited > TIME_TO_READ_MS && socket.bytesRead - bytesRead > maxBytes) || waited > MAX_UNREAD_MS;
    if (isTooMuch) socket.destroy();
    if (isTooMuch || request.complete || socket.destroyed) clearInterval(timer);
  }, LOOK_EVERY_MS);
  timer.unref();
}
