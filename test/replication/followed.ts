import { expect } from 'vitest';
import type { RunningStation } from '../../src/app';
import { event } from '../http/served';
import { foldOf } from './copies';
import { type Answer, ask, until } from './running';

/** Sends `count` reads of nine riders, a second apart. */
export function record(url: string, from: number, count: number): Promise<Answer> {
  const events = Array.from({ length: count }, (_, index) => event(`E${(from + index) % 9}`, 10 + from + index));
  return ask(url, 'POST', '/events/tag/batch', { events }, null);
}

/** Whether two stations have the same race up to the same entry. */
export function hasSame(one: RunningStation, other: RunningStation): boolean {
  const [first, second] = [one, other].map(({ station }) => station.replica.head());
  return first != null && first.identity.id === second?.identity.id && first.seq === second.seq;
}

/** Waits until the other one has everything, and sees that nothing is lost or doubled: the same entries, and the same shown byte for byte. */
export async function expectSame(one: RunningStation, other: RunningStation): Promise<void> {
  await until(() => hasSame(one, other));
  // What is stored is shown when it is folded in.
  await until(async () => (await foldOf(other.url)) === (await foldOf(one.url)));
  expect(other.station.replica.page(0, 100_000)).toEqual(one.station.replica.page(0, 100_000));
}
