import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contractOperations } from '../../src/http/contract';
import { serve } from './served';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function builtScreens(): string {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-web-'));
  folders.push(folder);
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Screens</title>');
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'assets', 'index-B1cD2eF3.js'), 'export {};');
  writeFileSync(join(folder, '..', 'outside.txt'), 'outside');
  writeFileSync(join(folder, 'race'), 'a file named like a call');
  return folder;
}

describe('the screens', () => {
  it.each(['/', '/board', '/live', '/start', '/announcer', '/laps', '/clock', '/finish', '/entry'])(
    '%s is the page, with a policy that allows no foreign content',
    async (url) => {
      const answer = await (await serve({ webRoot: builtScreens() })).ask({ url });
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect(answer.body).toContain('<title>Screens</title>');
      const policy = String(answer.headers['content-security-policy']);
      for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' });
    },
  );

  it('files with a hash in their name are cached indefinitely, all others are requested again', async () => {
    const served = await serve({ webRoot: builtScreens() });
    const kept = await served.ask({ url: '/assets/index-B1cD2eF3.js' });
    expect(kept.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(kept.headers['content-type']).toMatch(/javascript/);
    expect((await served.ask({ url: '/favicon.svg' })).headers['cache-control']).toBe('no-cache');
  });

  it('a call of the contract has precedence over a file of its name', async () => {
    const served = await serve({ webRoot: builtScreens() });
    expect((await served.ask({ url: '/race' })).json()).toHaveProperty('total_laps');
  });

  it.each(['/../outside.txt', '/%2e%2e/outside.txt', '/assets/..%2f..%2foutside.txt', '/none.js'])('%s does not exist', async (url) => {
    const answer = await (await serve({ webRoot: builtScreens() })).ask({ url });
    expect([answer.statusCode, answer.json()]).toEqual([404, { detail: 'Not Found' }]);
  });

  it('a path out of the folder is refused in every notation', async () => {
    const answer = await (await serve({ webRoot: builtScreens() })).ask({ url: '/..%5coutside.txt' });
    expect([answer.statusCode, answer.json().detail]).toEqual([403, 'The request was refused: Forbidden.']);
  });

  it.each([null, '/no/such/folder'])('a page with a remedy is shown where they are missing (%s)', async (webRoot) => {
    const answer = await (await serve({ webRoot })).ask({ url: '/board' });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([503, 'text/html; charset=utf-8']);
    expect(answer.body).toContain('npm run build');
  });
});

describe('the contract as a page', () => {
  it('lists every call, and loads no other file', async () => {
    const answer = await (await serve()).ask({ url: '/docs' });
    for (const { id, method, summary } of contractOperations) {
      expect(answer.body).toContain(`id="${id}"`);
      expect(answer.body).toContain(`<code>${method} `);
      expect(answer.body).toContain(summary.split(/["`]/)[0]);
    }
    expect(answer.body).not.toMatch(/<script|src=|url\(|https?:\/\/(?!127)/);
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
  });

  it('has no broken link', async () => {
    const served = await serve();
    const { body } = await served.ask({ url: '/docs' });
    const targets = [...body.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
    expect(targets.length).toBeGreaterThan(50);
    for (const target of new Set(targets)) expect(body).toContain(`id="${target}"`);
    for (const url of ['/openapi.yaml', '/openapi.json']) expect((await served.ask({ url })).statusCode).toBe(200);
  });
});
