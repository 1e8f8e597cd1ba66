import { loadClient, streamClient } from './forked.mjs';
import { cpuSeconds, GUN, startStation } from './station.mjs';
import { printTable, rounded } from './table.mjs';

const SECONDS = 4;
const WARM_UP = 10_000;

/** Events a second with batches of ten from sixteen connections, every event a lap, and the processor time of the station for each. */
export async function intake() {
  /** @type {Awaited<ReturnType<typeof once>>[]} */
  const rows = [];
  for (const participants of [100, 1000, 10_000]) {
    for (const subscribers of [0, 10]) rows.push(await once(participants, subscribers));
  }
  /** @param {number} subscribers */
  const fewest = (subscribers) => rows.find((row) => row.subscribers === subscribers)?.cpu ?? Number.NaN;
  printTable(
    'Intake: batches of 10 from 16 connections, every event a lap',
    rows.map(({ cpu, ...row }) => ({
      ...row,
      'station µs/event': rounded(cpu),
      'ratio to first': rounded(cpu / (rows[0]?.cpu ?? Number.NaN), 2),
      'to 100 with as many subscribers': rounded(cpu / fewest(row.subscribers), 2),
    })),
  );
}

/**
 * @param {number} participants
 * @param {number} subscribers
 */
async function once(participants, subscribers) {
  const station = await startStation();
  const [load, streams] = [loadClient(), streamClient()];
  const field = { port: station.port, gun: GUN, participants, connections: 16, batch: 10 };
  // Everyone is known and the code is warm before the measurement.
  const laps = Math.ceil(WARM_UP / participants);
  await load.ask('flood', { ...field, total: laps * participants });
  await streams.ask('open', { port: station.port, count: subscribers });
  const [cpu, begun] = [cpuSeconds(station.pid), performance.now()];
  const { confirmed } = await load.ask('flood', { ...field, lap: laps + 2, seconds: SECONDS });
  const spent = cpuSeconds(station.pid) - cpu;
  const took = (performance.now() - begun) / 1000;
  load.end();
  streams.end();
  await station.stop();
  return { participants, subscribers, 'events/s': Math.round(confirmed / took), cpu: (spent / confirmed) * 1e6 };
}
