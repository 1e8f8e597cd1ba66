import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

/** The three faces of the one page. */
const FACES = ['/', '/board', '/live'];

/**
 * Nothing from another place, no script in the page. Style may be set by the page's own scripts: the table places its rows, and dialogs
 * hold the page still, by style elements.
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
<p>The station runs and takes reads. Its screens are missing: run <code>npm run build</code> and start it again. What programs can ask is at <a href="/docs">/docs</a>.</p></html>
`;

/** Serves the screens. What the contract names comes first; `webRoot` is the folder of the built page, or null where there is none. */
export function setupScreens(app: FastifyInstance, webRoot: string | null): void {
  if (webRoot === null || !existsSync(join(webRoot, 'index.html'))) {
    for (const face of FACES) app.get(face, (_request, reply) => guarded(reply).code(503).type('text/html; charset=utf-8').send(MISSING));
    return;
  }
  app.register(fastifyStatic, {
    root: webRoot,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // The builder puts a hash of the content into the name of everything but the page and its icon.
      const isHashed = /[.-][\w-]{8,}\.\w+$/.test(path) && /[\\/]assets[\\/]/.test(path);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.routeOptions.config.operation === undefined) guarded(reply);
  });
  for (const face of FACES) app.get(face, (_request, reply) => reply.sendFile('index.html'));
}

function guarded(reply: FastifyReply): FastifyReply {
  return reply.headers({ 'content-security-policy': PAGE_POLICY, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
}
