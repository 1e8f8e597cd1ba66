import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadClient } from './forked.mjs';
import { GUN, residentMb, startStation } from './station.mjs';
import { printTable, rounded } from './table.mjs';

/** Starting with an empty race, and with one of a million reads. */
export async function opening(reads = 1_000_000) {
  const empty = await startStation();
  const rows = [row('a new race', empty)];
  const load = loadClient();
  const begun = performance.now();
  await load.ask('flood', { port: empty.port, gun: GUN, participants: 1000, connections: 2, batch: 10_000, total: reads });
  const fed = (performance.now() - begun) / 1000;
  load.end();
  const grown = residentMb(empty.pid);
  await empty.stop();
  const full = await startStation(empty.dataDir);
  rows.push(row('the same race again', full));
  await full.stop();
  printTable(
    `Opening a race (${reads.toLocaleString('en')} reads fed in ${rounded(fed)} s, ${rounded(grown.now, 0)} MB resident after that, ${rounded(grown.most, 0)} at most)`,
    rows,
  );
}

/**
 * @param {string} race
 * @param {import('./station.mjs').BenchStation} station
 */
function row(race, { startedIn, pid, health, dataDir }) {
  const folder = join(dataDir, 'races');
  const memory = residentMb(pid);
  const size = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return {
    race,
    entries: health.journal.entries,
    'healthy after ms': Math.round(startedIn),
    'RSS MB': rounded(memory.now, 0),
    'at most': rounded(memory.most, 0),
    'files MiB': rounded(size / 2 ** 20),
  };
}
