import { describe, expect, it } from 'vitest';
import { killAtRandom } from '../replication/killed-at-random';
import { overBroker, overHttp } from '../replication/machines-at';
import { hasNatsServer } from '../replication/nats-server';

/** So often one of them is killed. */
const KILLS = Number(process.env['TORTURE_KILLS'] ?? 24);
const READS = 2_000;
const SEED = Number(process.env['TORTURE_SEED'] ?? Date.now() % 1_000_000);

describe('three stations that record and three that follow, killed at random', () => {
  it.runIf(hasNatsServer())('lose nothing and double nothing at a broker, which is killed with them, and show the same', async () => {
    await killed(await overBroker());
  });

  it('lose nothing and double nothing over HTTP, and show the same', async () => {
    await killed(await overHttp());
  });
});

async function killed(machines: Parameters<typeof killAtRandom>[0]): Promise<void> {
  const followers = [
    ['standby', 'standby'],
    ['relay', 'relay'],
    ['relay-2', 'relay'],
  ] as const;
  const report = await killAtRandom(machines, { points: ['start', 'finish'], followers, reads: READS, kills: KILLS, seed: SEED });
  console.log(report);
  expect(report).toMatchObject({ sources: 3, reads: 3 * READS, inEachOf: 3 });
}
