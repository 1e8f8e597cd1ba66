import type { FastifyInstance } from 'fastify';

/**
 * Parses JSON, and passes CSV on as bytes; the check against the contract refuses the wrong one. Refuses keys that would change
 * prototypes. An empty body counts as none, which the contract allows or not.
 */
export function setupParsers(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, bytes, done) => {
    done(null, bytes.length === 0 ? undefined : bytes);
  });
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    if (text === '') {
      done(null, undefined);
      return;
    }
    void parseJson(request, text, done);
  });
}
