import { type Random, randomFrom } from '../../src/simulation/random';
import { longRace } from './long-race';
import { type Counts, countedBy, type FileReport, fileReport, keyOf, truthOf } from './race-file';
import { Address, inBatches, Spool } from './spool';
import { StationProcess } from './station-process';

export interface KillReport extends FileReport {
  readonly kills: number;
  /** Batches that had to be sent again because the kill came before the answer. */
  readonly resent: number;
  /** Keys of the events that the station confirmed. */
  readonly acknowledged: readonly string[];
  readonly counted: Counts;
  readonly truth: Counts;
}

const CONNECTIONS = 6;
/** Number of batches in a round. */
const ROUND = { least: 10, most: 120 } as const;

/** Kills the station under load this many times at moments derived from the seed, restarts it each time, and lets the clients finish. */
export async function killRounds(dataDir: string, rounds: number, seed: number): Promise<KillReport> {
  const { gun, race, events } = longRace(seed, (rounds + 1) * (ROUND.most + CONNECTIONS) * 10);
  const address = new Address();
  const spool = new Spool(inBatches(events), address);
  const random = randomFrom(seed);
  let station = await StationProcess.start({ dataDir, gun });
  let kills = 0;
  try {
    address.set(station.url);
    const sent = spool.run(CONNECTIONS);
    for (; kills < rounds && !spool.isEmpty; kills += 1) {
      await momentToKill(spool, random);
      address.set(null);
      await station.kill();
      station = await StationProcess.start({ dataDir, gun });
      address.set(station.url);
    }
    await sent;
    const counted = await countedBy(station);
    await station.stop();
    return { kills, resent: spool.resent, acknowledged: events.map(keyOf), counted, truth: truthOf(race), ...fileReport(dataDir) };
  } finally {
    await station.kill();
  }
}

/** Waits for some more batches, then for a random part of the next: between arrival, write, commit and answer. */
async function momentToKill(spool: Spool, random: Random): Promise<void> {
  await spool.reached(spool.acknowledged + random.whole(ROUND.least, ROUND.most));
  await new Promise((resolve) => setTimeout(resolve, random.whole(0, 6)));
}
