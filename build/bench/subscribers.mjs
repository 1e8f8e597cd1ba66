import { setTimeout as pause } from 'node:timers/promises';
import { loadClient, streamClient } from './forked.mjs';
import { GUN, residentMiB, startStation } from './station.mjs';
import { printTable, rounded } from './table.mjs';

const PARTICIPANTS = 200;

/** A thousand subscribers, and how many laps each of them got. */
export async function crowd() {
  const [station, load] = [await startStation(), loadClient()];
  const clients = [streamClient(), streamClient()];
  const field = { port: station.port, gun: GUN, participants: PARTICIPANTS };
  await load.ask('flood', { ...field, connections: 1, batch: 10, total: PARTICIPANTS });
  for (const client of clients) await client.ask('open', { port: station.port, path: '/stream?changes=1&top=20', count: 500 });
  const { confirmed } = await load.ask('steady', { ...field, lap: 2, rate: 50, seconds: 10 });
  const reports = await Promise.all(clients.map((client) => client.ask('settle', { laps: confirmed })));
  const laps = reports.flatMap((report) => report.laps);
  const cutOff = reports.reduce((sum, report) => sum + report.cutOff, 0);
  load.end();
  for (const client of clients) client.end();
  await station.stop();
  printTable('A thousand subscribers at 50 laps/s', [
    { subscribers: laps.length, laps: confirmed, 'fewest at one': Math.min(...laps), 'most at one': Math.max(...laps), 'cut off': cutOff },
  ]);
}

/** What subscribers that never read cost, next to the same load without them. */
export async function stalled() {
  const rows = [];
  for (const count of [0, 50]) rows.push(await withStalled(count));
  const [without, withThem] = rows;
  printTable('Subscribers that never read, beside 10 that do, at 100 laps/s for 10 s', [
    ...rows.map(({ rss: _rss, ...row }) => row),
    {
      stalled: 'difference',
      'RSS before MiB': '',
      'RSS after MiB': rounded((withThem?.rss ?? Number.NaN) - (without?.rss ?? Number.NaN)),
      'cut off': '',
      missed: '',
    },
  ]);
}

/** @param {number} count */
async function withStalled(count) {
  const [station, load] = [await startStation(), loadClient()];
  const [reading, stuck] = [streamClient(), streamClient()];
  const field = { port: station.port, gun: GUN, participants: PARTICIPANTS };
  await load.ask('flood', { ...field, connections: 1, batch: 10, total: PARTICIPANTS });
  await reading.ask('open', { port: station.port, count: 10 });
  await stuck.ask('open', { port: station.port, count, isStalled: true });
  await pause(500);
  const before = residentMiB(station.pid);
  const { confirmed } = await load.ask('steady', { ...field, lap: 2, rate: 100, seconds: 10 });
  const { laps } = await reading.ask('settle', { laps: confirmed });
  const rss = residentMiB(station.pid);
  const health = await (await fetch(`http://127.0.0.1:${station.port}/health`)).json();
  for (const client of [load, reading, stuck]) client.end();
  await station.stop();
  return {
    stalled: count,
    'RSS before MiB': rounded(before),
    'RSS after MiB': rounded(rss),
    'cut off': count + 10 - health.screens,
    missed: laps.filter((got) => got < confirmed).length,
    rss,
  };
}
