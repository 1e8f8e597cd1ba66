import { setTimeout as pause } from 'node:timers/promises';
import { type Random, randomFrom } from '../../src/simulation/random';
import { expectCopies } from './copies';
import { type MachinesOfRace, sendEvenly } from './machines-at';

/** From one batch to the next. */
const EVERY_MS = 120;
/** Before a kill, and until what was killed is started again. */
const MOST_PAUSE_MS = 1_000;

interface Killing {
  /** Names of points, and of those who follow by their role. */
  readonly points: readonly string[];
  readonly followers: readonly (readonly [name: string, role: 'standby' | 'relay'])[];
  /** Reads of the hub and of each point. */
  readonly reads: number;
  /** So often one of them is killed, each time while more of the reads are sent. */
  readonly kills: number;
  readonly seed: number;
}

/**
 * Kills hub, points, followers and the broker at random while reads come to hub and points; then sees that each follower has each read of each
 * of them once, and the same race as the hub.
 */
export async function killAtRandom(
  { hub, broker, add }: MachinesOfRace,
  { points, followers, reads, kills, seed }: Killing,
): Promise<object> {
  const sources = [hub];
  for (const name of points) sources.push(await add(name, 'point'));
  const copies = [];
  for (const [name, role] of followers) copies.push(await add(name, role));
  const victims: readonly [Victim, ...Victim[]] = [hub, ...sources.slice(1), ...copies, ...(broker === null ? [] : [broker])];
  const random = randomFrom(seed);
  const share = Math.ceil(reads / kills);
  for (let from = 0; from < reads; from += share) {
    const pace = { reads: Math.min(share, reads - from), from, batch: 10, every: EVERY_MS };
    const sending = Promise.all(sources.map((station, index) => sendEvenly(station.url, { ...pace, source: `source-${index}` })));
    await killOnce(random.pick(victims), random);
    await sending;
  }
  const urls = copies.map(({ url }) => url);
  const completeAfterMs = await expectCopies(hub.url, urls, sources.length * reads);
  return { kills, seed, sources: sources.length, reads: sources.length * reads, inEachOf: urls.length, completeAfterMs };
}

interface Victim {
  kill(): Promise<void>;
  start(): Promise<void>;
}

async function killOnce(victim: Victim, random: Random): Promise<void> {
  await pause(random.whole(0, MOST_PAUSE_MS));
  await victim.kill();
  await pause(random.whole(0, MOST_PAUSE_MS));
  await victim.start();
}
