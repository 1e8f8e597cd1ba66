import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { nextFreePort, portOwner } from '../../electron/port-owner';

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
