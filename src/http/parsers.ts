import type { FastifyInstance } from 'fastify';

/**
 * JSON is taken, and CSV as the bytes it came in; which of them a request may bring is for the contract to say. Keys that would reach into prototypes are refused; an empty body is no body, and whether that
 * may be is for the contract to say.
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
