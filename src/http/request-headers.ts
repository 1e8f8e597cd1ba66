import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { NO_PARAMS } from '../domain/model/message';
import type { Texts } from '../texts/texts';
import { CORS_HEADERS } from './cors';
import { type ProblemResponse, problem } from './problem';

/** Headers that decide where a request goes, who sends it and how its body is read. Given twice, one program may obey the first and the next one the second. */
const ONCE = ['Host', 'Authorization', 'Origin', 'Content-Type', 'X-API-Key'];
const NAME_OF = new Map(ONCE.map((name) => [name.toLowerCase(), name]));
const LENGTHS = new Set(ONCE.map(({ length }) => length));

/** Answers requests without a host, or with a decisive header given twice, with 400, and closes their connection: what follows is not trusted. `texts` are those of the station. */
export function setupRequestHeaders(app: FastifyInstance, texts: Texts): void {
  app.addHook('onRequest', (request, reply, done) => {
    const refusal = refusalOf(request.raw, texts);
    if (refusal === null) {
      done();
      return;
    }
    const json = JSON.stringify(refusal.body);
    reply.hijack();
    reply.raw
      .writeHead(refusal.status, {
        ...CORS_HEADERS,
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(json),
        connection: 'close',
      })
      .end(json);
  });
}

function refusalOf({ headers, httpVersion, rawHeaders }: IncomingMessage, texts: Texts): ProblemResponse<400> | null {
  if (headers.host === undefined && httpVersion !== '1.0') return problem(texts, 400, { code: 'no-host', params: NO_PARAMS });
  const name = repeatedName(rawHeaders);
  return name === null ? null : problem(texts, 400, { code: 'repeated-header', params: { name } });
}

/** `rawHeaders`: names and values in turn. */
function repeatedName(rawHeaders: readonly string[]): string | null {
  const seen: string[] = [];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const written = rawHeaders[at] ?? '';
    const name = LENGTHS.has(written.length) ? NAME_OF.get(written.toLowerCase()) : undefined;
    if (name === undefined) continue;
    if (seen.includes(name)) return name;
    seen.push(name);
  }
  return null;
}
