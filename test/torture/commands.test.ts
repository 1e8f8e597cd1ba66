import { expect, test } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { serve } from '../http/served';
import { temporaryFolder } from '../journal/race-folder';
import { looked, Orders, sentAfterForecast } from './commands';

const MINUTES = Number(process.env['COMMANDS_MINUTES'] ?? 1);
const ORDERS = 120;
/** No command of so small a race takes longer, also on a busy computer. */
const LONGEST_MS = 10_000;

test('any commands of the desk, valid or nearly so: none fails or hangs, each does what its forecast says, and the race opens again with the same answers', async () => {
  const until = Date.now() + MINUTES * 60_000;
  const first = Number(process.env['COMMANDS_SEED'] ?? Math.floor(Math.random() * 1e9));
  let refused = 0;
  let done = 0;
  for (let seed = first; Date.now() < until; seed++) {
    const served = await serve({}, { journals: DISK_JOURNALS });
    served.clock.set(Date.UTC(2026, 5, 6, 12, 12) as EpochMs);
    const orders = new Orders(seed);
    for (let at = 0; at < ORDERS; at++) {
      const order = orders.next();
      const begun = performance.now();
      const { answer, wrong } = await sentAfterForecast(served, order);
      const about = `seed ${seed}, order ${at}: ${order.method} ${order.url} ${JSON.stringify(order.payload)}\n${answer.body}`;
      expect(answer.statusCode, about).toBeLessThan(500);
      expect(performance.now() - begun, about).toBeLessThan(LONGEST_MS);
      expect(served.complaints(), about).toEqual([]);
      expect(wrong, about).toEqual([]);
      if (answer.statusCode < 300) done += 1;
      else refused += 1;
    }
    const before = await looked(served);
    expect(
      before.filter((line) => / 5\d\d /.test(line.slice(0, 80))),
      `seed ${seed}`,
    ).toEqual([]);
    const path = `${temporaryFolder()}/a.racetag`;
    served.station.saveCopy(path);
    served.station.openRace(path);
    expect(await looked(served), `seed ${seed} after reopening`).toEqual(before);
  }
  console.log({ first, done, refused });
  expect(done).toBeGreaterThan(0);
});
