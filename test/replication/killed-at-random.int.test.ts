import { describe, expect, it } from 'vitest';
import { killAtRandom } from './killed-at-random';
import { overBroker } from './machines-at';
import { hasNatsServer } from './nats-server';

describe.runIf(hasNatsServer())('stations at a broker that are killed at random, and the broker with them', () => {
  it('lose nothing and double nothing, and show the same', async () => {
    const killing = { points: ['start'], followers: [['standby', 'standby']], reads: 200, seconds: 2, seed: 14 } as const;
    expect(await killAtRandom(await overBroker(), killing)).toMatchObject({ reads: 400 });
  }, 120_000);
});
