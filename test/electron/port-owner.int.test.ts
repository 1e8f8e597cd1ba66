import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { nextFreePort, portOwner } from '../../electron/port-owner';
import { temporaryFolder } from '../journal/race-folder';
import { modesCount } from '../suites/capabilities';

const open: Server[] = [];

afterEach(async () => {
  for (const server of open.splice(0)) {
    server.close();
    await once(server, 'close');
  }
});

async function listen(port = 0): Promise<number> {
  const server = createServer();
  open.push(server);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('the program that listens is named, or no program; never another one', async () => {
  const owner = await portOwner(await listen());
  expect([null, process.pid]).toContain(owner?.pid ?? null);
});

test('a free port has no owner', async () => {
  const port = await listen();
  open[0]?.close();
  await once(open[0] as Server, 'close');
  open.length = 0;
  expect(await portOwner(port)).toBeNull();
});

test('the next free port comes after the busy one and can be listened on', async () => {
  const busy = await listen();
  const next = await nextFreePort(busy, '127.0.0.1');
  expect(next).toBeGreaterThan(busy);
  expect(await listen(next ?? 0)).toBe(next);
});

test('there is no next port after the last one', async () => {
  expect(await nextFreePort(65_535, '127.0.0.1')).toBeNull();
});

test.runIf(modesCount)('on Windows the owner of a port is found also where it listens on IPv6 alone', async () => {
  const folder = temporaryFolder();
  const command = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(folder, name), ['#!/bin/sh', ...lines, ''].join('\n'));
    chmodSync(join(folder, name), 0o755);
  };
  // As netstat there: with `-p tcp` it lists IPv4 only.
  command('netstat', [
    'echo "  TCP    0.0.0.0:8601           0.0.0.0:0              ABHÖREN          12"',
    'case "$*" in *-p*) ;; *) echo "  TCP    [::]:8600              [::]:0                 ABHÖREN          13" ;; esac',
  ]);
  command('tasklist', [`case "$*" in *"PID eq 13"*) echo '"node.exe","13","Console","1","40,000 K"' ;; esac`]);
  const { platform } = process;
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
  Object.defineProperty(process, 'platform', { value: 'win32' });
  try {
    expect(await portOwner(8600)).toEqual({ pid: 13, name: 'node.exe' });
  } finally {
    Object.defineProperty(process, 'platform', { value: platform });
    vi.unstubAllEnvs();
  }
});
