import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { expectCopies } from '../replication/copies';
import { behindLines, type MachinesOfRace, overBroker, overHttp, sendEvenly } from '../replication/machines-at';
import { hasNatsServer } from '../replication/nats-server';
import { canMakeNetworks, networkSite } from './network-site';

const READS = 2_000;
/** From the first read to the cut. */
const BEFORE_MS = 5_000;
/** Cuts in s, and reads in a second. */
const CASES = [60, 150].flatMap((cut) => [45, 15].map((rate) => ({ cut, rate })));

const siteOf = () => (canMakeNetworks() ? networkSite() : behindLines());
type Site = ReturnType<typeof siteOf>;

describe('a line between the hub and everybody else that is cut for minutes', () => {
  it.runIf(hasNatsServer())('loses nothing and doubles nothing at a broker: reads of hub and point', () => cutAll(overBroker));

  it('loses nothing and doubles nothing over HTTP: reads of hub and point', () => cutAll(overHttp));
});

type Way = (site: Site) => Promise<MachinesOfRace>;

async function cutAll(way: Way): Promise<void> {
  console.table(await Promise.all(['hub', 'point'].flatMap((source) => CASES.map((each) => cutOnce(siteOf(), way, source, each)))));
}

async function cutOnce(site: Site, way: Way, source: string, { cut, rate }: (typeof CASES)[number]): Promise<object> {
  const { hub, add } = await way(site);
  const standby = await add('standby', 'standby');
  const sender = source === 'hub' ? hub : await add('start', 'point');
  let confirmed = 0;
  const sending = sendEvenly(sender.url, { reads: READS, batch: 5, every: 5_000 / rate, source }, (count) => {
    confirmed = count;
  });
  await pause(BEFORE_MS);
  site.cut();
  const begun = confirmed;
  await pause(cut * 1_000);
  // Recording does not wait for the line.
  expect(confirmed).toBeGreaterThan(begun);
  const meanwhile = confirmed - begun;
  site.mend();
  const mended = performance.now();
  await sending;
  const completeAfterMs = await expectCopies(hub.url, [standby.url], READS);
  const afterMendMs = confirmed - begun === meanwhile ? Math.round(performance.now() - mended) : null;
  return { source, cut, rate, reads: READS, meanwhile, afterMendMs, completeAfterMs };
}
