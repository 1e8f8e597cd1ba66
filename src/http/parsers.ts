import type { FastifyInstance } from 'fastify';

/**
 * JSON is the one thing that is taken. Keys that would reach into prototypes are refused; an empty body is no body, and whether that
 * may be is for the contract to say.
 */
export function setupParsers(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    if (text === '') {
      done(null, undefined);
      return;
    }
    void parseJson(request, text, done);
  });
}
