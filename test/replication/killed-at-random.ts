import { setTimeout as pause } from 'node:timers/promises';
import { type Random, randomFrom } from '../../src/simulation/random';
import { expectCopies } from './copies';
import { type MachinesOfRace, sendEvenly } from './machines-at';

interface Killing {
  /** Names of points, and of those who follow by their role. */
  readonly points: readonly string[];
  readonly followers: readonly (readonly [name: string, role: 'standby' | 'relay'])[];
  /** Reads of the hub and of each point. */
  readonly reads: number;
  /** So long they are sent, and things are killed, in s. */
  readonly seconds: number;
  readonly seed: number;
}

/**
 * Kills hub, points, followers and the broker at random while reads come to hub and points; then sees that each follower has each read of each
 * of them once, and the same race as the hub.
 */
export async function killAtRandom(
  { hub, broker, add }: MachinesOfRace,
  { points, followers, reads, seconds, seed }: Killing,
): Promise<object> {
  const sources = [hub];
  for (const name of points) sources.push(await add(name, 'point'));
  const copies = [];
  for (const [name, role] of followers) copies.push(await add(name, role));
  const batch = 10;
  const every = (seconds * 1_000 * batch) / reads;
  const sending = Promise.all(sources.map((station, index) => sendEvenly(station.url, { reads, batch, every, source: `source-${index}` })));
  const kills = await killUntil(
    Date.now() + seconds * 1_000,
    [hub, ...sources.slice(1), ...copies, ...(broker === null ? [] : [broker])],
    randomFrom(seed),
  );
  await sending;
  const urls = copies.map(({ url }) => url);
  const completeAfterMs = await expectCopies(hub.url, urls, sources.length * reads);
  return { kills, seed, sources: sources.length, reads: sources.length * reads, inEachOf: urls.length, completeAfterMs };
}

interface Victim {
  kill(): Promise<void>;
  start(): Promise<void>;
}

async function killUntil(end: number, victims: readonly [Victim, ...Victim[]], random: Random): Promise<number> {
  let kills = 0;
  for (; Date.now() < end; kills += 1) {
    const victim = random.pick(victims);
    await victim.kill();
    await pause(random.whole(0, 1_000));
    await victim.start();
  }
  return kills;
}
