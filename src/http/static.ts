import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SCREEN_PATHS } from '../wire/shared/screen-paths';

/** The addresses of the one page: the desk, and the screens. */
const PAGES = ['/', ...SCREEN_PATHS];

/**
 * Allows nothing from other sites and no inline script. Inline style is allowed, because the scripts of the page use it: the table
 * places its rows by it, and dialogs keep the page from scrolling.
 */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const MISSING = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Racetag Station</title>
<h1>The screens are not built</h1>
<p>The station runs and records reads, but its screens are missing: run <code>npm run build</code> and start it again. The interface for programs is described at <a href="/docs">/docs</a>.</p></html>
`;

/**
 * Serves the screens at every path that is not of the contract. `webRoot` is the folder of the built page, or null where there is none. The page
 * says its language at once (`languageOf`), so that its script shows nothing in another one first.
 */
export function setupScreens(app: FastifyInstance, webRoot: string | null, languageOf: (request: FastifyRequest) => string): void {
  if (webRoot === null || !existsSync(join(webRoot, 'index.html'))) {
    for (const page of PAGES)
      app.get(page, (_request, reply) => withPolicy(reply).code(503).type('text/html; charset=utf-8').send(MISSING));
    return;
  }
  app.register(fastifyStatic, {
    root: webRoot,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // The build puts a hash of the content into every file name except those of the page and its icon.
      const isHashed = /[.-][\w-]{8,}\.\w+$/.test(path) && /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.config.operation === undefined) withPolicy(reply);
  });
  const index = join(webRoot, 'index.html');
  for (const page of PAGES) {
    app.get(page, async (request, reply) => {
      const language = languageOf(request);
      reply.headers({ 'cache-control': 'no-cache', 'content-language': language, vary: 'Accept-Language' });
      // Read each time: while the station runs, another build may be put in its place.
      const html = await readFile(index, 'utf8');
      return reply.type('text/html; charset=utf-8').send(html.replace('<html lang="en">', `<html lang="${language}">`));
    });
  }
}

function withPolicy(reply: FastifyReply): FastifyReply {
  return reply.headers({ 'content-security-policy': PAGE_POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
}
