import { describe, expect, it } from 'vitest';
import { expectCopies } from '../replication/copies';
import { type MachinesOfRace, overBroker, overHttp, sendEvenly } from '../replication/machines-at';
import { hasNatsServer, RELAYS } from '../replication/nats-server';

const [RATE, SECONDS, BATCH] = [500, 10, 25];

describe(`${RELAYS.length} relays of a hub that records ${RATE} reads a second`, () => {
  it.runIf(hasNatsServer())('have each of them once, over a broker', async () => {
    await fanOut(await overBroker());
  });

  it('have each of them once, over HTTP', async () => {
    await fanOut(await overHttp());
  });
});

async function fanOut({ hub, add }: MachinesOfRace): Promise<void> {
  const relays = [];
  for (const name of RELAYS) relays.push(await add(name, 'relay'));
  const begun = performance.now();
  await sendEvenly(hub.url, { reads: RATE * SECONDS, batch: BATCH, every: (BATCH * 1_000) / RATE, source: 'line' });
  const sentInMs = Math.round(performance.now() - begun);
  const urls = relays.map(({ url }) => url);
  const completeAfterMs = await expectCopies(hub.url, urls, RATE * SECONDS);
  console.log({ relays: urls.length, reads: RATE * SECONDS, sentInMs, completeAfterMs });
  expect(urls).toHaveLength(8);
}
