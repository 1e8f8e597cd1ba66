import type { Socket } from 'node:net';
import { NO_PARAMS } from '../domain/model/message';
import type { Texts } from '../texts/texts';
import { CORS_HEADERS } from './cors';
import { type ProblemResponse, problem } from './problem';

/** The answer to an error of the HTTP parser, and the reason phrase of its status line. */
function problemFor(code: string | undefined, texts: Texts): readonly [ProblemResponse, string] {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return [problem(texts, 431, { code: 'headers-too-large', params: NO_PARAMS }), 'Request Header Fields Too Large'];
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return [problem(texts, 408, { code: 'request-timeout', params: NO_PARAMS }), 'Request Timeout'];
    default:
      return [problem(texts, 400, { code: 'not-http', params: NO_PARAMS }), 'Bad Request'];
  }
}

/** Answers bytes that are not an HTTP request. There is no request for the routes to answer, so the answer goes to the socket itself. */
export function handleClientError(error: NodeJS.ErrnoException, socket: Socket, texts: Texts): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [{ status, body }, reason] = problemFor(error.code, texts);
  const json = JSON.stringify(body);
  const headers = {
    ...CORS_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join('')}\r\n${json}`);
}
