import { Agent, createServer, get } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { connectionAges } from '../../src/http/connection-ages';

it('a connection that stays open grows older with each request, and one that was not seen has no age', async () => {
  const ages: number[] = [];
  const server = createServer((request, response) => {
    ages.push(ageOf(request.socket));
    response.end();
  });
  const ageOf = connectionAges(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const ask = (): Promise<void> =>
    new Promise((resolve) => get({ host: '127.0.0.1', port, agent }, (response) => response.resume().on('end', resolve)));
  await ask();
  await after(50);
  await ask();
  agent.destroy();
  await new Promise((resolve) => server.close(resolve));
  const [first = 0, second = 0] = ages;
  expect(second).toBeGreaterThan(first);
  expect(ageOf(new Socket())).toBe(0);
});
