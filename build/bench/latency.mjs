import { loadClient, streamClient } from './forked.mjs';
import { cpuSeconds, GUN, startStation } from './station.mjs';
import { printTable, quantile, rounded } from './table.mjs';

const [RATE, SECONDS, PARTICIPANTS] = [200, 8, 200];

/** From the first byte of a POST to the `lap` message at the subscriber; subscribers of both kinds. */
export async function latency() {
  const rows = [];
  for (const subscribers of [10, 500]) {
    for (const path of ['/stream', '/stream?changes=1']) rows.push(await once(subscribers, path));
  }
  printTable(`Latency: ${RATE} events/s one by one, ${PARTICIPANTS} riders, from POST to lap at the subscriber`, rows);
}

/**
 * @param {number} subscribers
 * @param {string} path of the stream
 */
async function once(subscribers, path) {
  const station = await startStation();
  const [load, streams] = [loadClient(), streamClient()];
  const field = { port: station.port, gun: GUN, participants: PARTICIPANTS };
  await load.ask('flood', { ...field, connections: 1, batch: 10, total: PARTICIPANTS });
  await streams.ask('open', { port: station.port, path, count: subscribers, timedEvery: Math.max(1, subscribers / 20) });
  const cpu = cpuSeconds(station.pid);
  const { sentAt } = await load.ask('steady', { ...field, lap: 2, rate: RATE, seconds: SECONDS });
  const { laps, times } = await streams.ask('settle', { laps: sentAt.length });
  const spent = cpuSeconds(station.pid) - cpu;
  const sent = new Map(sentAt);
  const delays = times.flatMap(([key, at]) => {
    const begun = sent.get(key);
    return begun === undefined ? [] : [at - begun];
  });
  load.end();
  streams.end();
  await station.stop();
  return {
    subscribers,
    stream: path,
    'p50 ms': rounded(quantile(delays, 0.5)),
    'p99 ms': rounded(quantile(delays, 0.99)),
    'max ms': rounded(Math.max(...delays)),
    missed: laps.filter((count) => count < sentAt.length).length,
    'station CPU %': rounded((spent / SECONDS) * 100, 0),
  };
}
