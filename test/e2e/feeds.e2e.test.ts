import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityFaults } from '../../build/looks/accessibility.mjs';
import { Receiver } from '../publish/receiver';
import { asOperator, type BrowserDesk, listenForComplaints, openBrowserDesk } from './harness';

const PATIENCE = { timeout: 60_000 };

let desk: BrowserDesk;

beforeAll(async () => {
  desk = await openBrowserDesk();
});

afterAll(() => desk.close());

/** A port that is free now. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

test('webhooks and the RMonitor feed are set up on the Screens page, which says what a receiver does not take', PATIENCE, async () => {
  const receiver = await Receiver.listen();
  receiver.reply = () => 500;
  const { page, place } = desk;
  const complaints = listenForComplaints(page);
  await page.getByRole('link', { name: 'Screens' }).click();
  const webhooks = page.getByRole('region', { name: /^Webhooks/ });
  await webhooks.getByRole('button', { name: 'Add a webhook…' }).click();
  await webhooks.getByLabel('Name').fill('Club page of the Radsportverein Hohenstein-Lindenthal');
  await webhooks.getByLabel('Address').fill(receiver.url);
  expect(await accessibilityFaults(page)).toEqual([]);
  await webhooks.getByRole('button', { name: 'Save webhook' }).click();
  await webhooks.getByText(/^whsec_/).waitFor();
  await webhooks.getByText('Trying again').waitFor();
  await webhooks.getByText(/did not take the event \(HTTP 500\)/).waitFor();
  const feed = page.getByRole('region', { name: /^RMonitor/ });
  const port = await freePort();
  await feed.getByLabel('Port').fill(String(port));
  await feed.getByRole('button', { name: 'Switch on' }).click();
  await feed.getByText(`Port ${port} · 0 programs connected`).waitFor();
  const program = connect({ host: '127.0.0.1', port });
  await feed.getByText('1 program connected').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  if (process.env['FEEDS_PICTURE'] !== undefined) await page.screenshot({ path: process.env['FEEDS_PICTURE'], fullPage: true });
  program.destroy();

  receiver.reply = () => 204;
  await webhooks.getByText('Up to date').waitFor();
  await webhooks.getByRole('button', { name: 'Done' }).click();
  await webhooks.getByRole('button', { name: 'Remove' }).click();
  await webhooks.getByRole('button', { name: 'Send nothing there any more' }).click();
  await webhooks.getByText('No program is told yet.').waitFor();
  await feed.getByRole('button', { name: 'Switch off' }).click();
  await feed.getByRole('button', { name: 'Switch on' }).waitFor();
  expect(await asOperator(place, '/webhooks')).toEqual({ webhooks: [] });
  expect(await asOperator(place, '/rmonitor')).toMatchObject({ enabled: false, clients: 0 });
  expect(complaints).toEqual([]);
});
