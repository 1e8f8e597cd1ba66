import { describe, expect, it } from 'vitest';
import { picturesOf, takenOver } from '../replication/desks-of-takeover';
import { hasNatsServer } from '../replication/nats-server';

/** Longer than everything that is forgotten after a while takes. */
const LOOK_MS = 20_000;

const WAYS = hasNatsServer() ? (['HTTP', 'NATS'] as const) : (['HTTP'] as const);
const CASES = WAYS.flatMap((way) => [false, true].map((isAgain) => ({ way, isAgain })));

describe('the desks of two stations of which one has taken over from the other', () => {
  it('show no picture twice, over HTTP and NATS, also after both were started again', async () => {
    const seen = await Promise.all(
      CASES.map(async ({ way, isAgain }) => {
        const stations = await takenOver(way, isAgain);
        const [old, hub] = await Promise.all(stations.map((station) => picturesOf(station, LOOK_MS)));
        return { way, isAgain, old: old ?? [], hub: hub ?? [] };
      }),
    );
    console.log(JSON.stringify(seen, null, 1));
    console.table(seen.map(({ way, isAgain, old, hub }) => ({ way, isAgain, picturesAtOld: old.length, picturesAtHub: hub.length })));
    for (const { old, hub } of seen) {
      expect(new Set(old).size).toBe(old.length);
      expect(new Set(hub).size).toBe(hub.length);
    }
  });
});
