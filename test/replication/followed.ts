import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { RunningStation } from '../../src/app';
import { event } from '../http/served';
import { foldOf } from './copies';
import { type Answer, ask, dataFolder, until } from './running';

/** The body of a batch of `count` reads of nine riders, a second apart. */
export function batch(from: number, count: number) {
  return { events: Array.from({ length: count }, (_, index) => event(`E${(from + index) % 9}`, 10 + from + index)) };
}

/** Sends such a batch. */
export function record(url: string, from: number, count: number): Promise<Answer> {
  return ask(url, 'POST', '/events/tag/batch', batch(from, count), null);
}

/** Whether two stations have the same race up to the same entry. */
export function hasSame(one: RunningStation, other: RunningStation): boolean {
  const [first, second] = [one, other].map(({ station }) => station.replica.head());
  return first != null && first.identity.id === second?.identity.id && first.seq === second.seq;
}

/** Ends a hub after six more reads, which its standby has, and puts a copy of the race from before them in the place of its file. */
export async function endWithOlderFile(hub: RunningStation, standby: RunningStation): Promise<void> {
  const path = hub.station.race()?.path ?? expect.unreachable('the hub has no race');
  const copy = join(dataFolder(), 'older.racetag');
  hub.station.saveCopy(copy);
  await record(hub.url, 98, 6);
  await until(() => hasSame(hub, standby));
  await hub.close();
  copyFileSync(copy, path);
}

/** Waits until the other one has everything, and sees that nothing is lost or doubled: the same entries, and the same shown byte for byte. */
export async function expectSame(one: RunningStation, other: RunningStation): Promise<void> {
  await until(() => hasSame(one, other));
  // What is stored is shown when it is folded in.
  await until(async () => (await foldOf(other.url)) === (await foldOf(one.url)));
  expect(other.station.replica.page(0, 100_000)).toEqual(one.station.replica.page(0, 100_000));
}
