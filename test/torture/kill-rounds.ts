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
  /** How long all starts took together, and everything, in s. */
  readonly startsS: number;
  readonly tookS: number;
}

const CONNECTIONS = 6;
/** Number of batches in a round. More of them make no other kills: they make a longer race, which each start reads again. */
const ROUND = { least: 5, most: 50 } as const;

/** Kills the station under load this many times at moments derived from the seed, restarts it each time, and lets the clients finish. */
export async function killRounds(dataDir: string, rounds: number, seed: number): Promise<KillReport> {
  const { gun, race, events } = longRace(seed, (rounds + 1) * (ROUND.most + CONNECTIONS) * 10);
  const address = new Address();
  const spool = new Spool(inBatches(events), address);
  const random = randomFrom(seed);
  const begun = performance.now();
  let startsMs = 0;
  const start = async () => {
    const since = performance.now();
    const started = await StationProcess.start({ dataDir, gun });
    startsMs += performance.now() - since;
    return started;
  };
  let station = await start();
  let kills = 0;
  try {
    address.set(station.url);
    const sent = spool.run(CONNECTIONS);
    for (; kills < rounds && !spool.isEmpty; kills += 1) {
      await momentToKill(spool, random);
      address.set(null);
      await station.kill();
      station = await start();
      address.set(station.url);
    }
    await sent;
    const counted = await countedBy(station);
    await station.stop();
    const times = { startsS: Math.round(startsMs / 1_000), tookS: Math.round((performance.now() - begun) / 1_000) };
    return {
      kills,
      resent: spool.resent,
      acknowledged: events.map(keyOf),
      counted,
      truth: truthOf(race),
      ...times,
      ...fileReport(dataDir),
    };
  } finally {
    await station.kill();
  }
}

/** Waits for some more batches, then for a random part of the next: between arrival, write, commit and answer. */
async function momentToKill(spool: Spool, random: Random): Promise<void> {
  await spool.reached(spool.acknowledged + random.whole(ROUND.least, ROUND.most));
  await new Promise((resolve) => setTimeout(resolve, random.whole(0, 6)));
}
