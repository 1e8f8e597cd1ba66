import { describe, expect, it } from 'vitest';
import { event } from '../http/served';
import { killable } from './killable';
import { killAtRandom } from './killed-at-random';
import { overBroker } from './machines-at';
import { hasNatsServer } from './nats-server';
import { ask, dataFolder, keyOf, OWNER, standingsOf, until } from './running';

/** A hub and a standby of it, both running. */
async function hubAndStandby() {
  const hub = await killable({ RACETAG_ROLE: 'hub', RACETAG_DATA_DIR: dataFolder() });
  await hub.start();
  const key = await keyOf(hub.url, 'Second', 'standby');
  const of = { RACETAG_ROLE: 'standby', RACETAG_DATA_DIR: dataFolder(), RACETAG_HUB: hub.url, RACETAG_HUB_KEY: key };
  const standby = await killable(of);
  await standby.start();
  return { hub, standby };
}

async function headOf(url: string): Promise<number> {
  const headers = { authorization: `Bearer ${OWNER}` };
  return Number((await fetch(`${url}/entries?after=${Number.MAX_SAFE_INTEGER}&limit=1`, { headers })).headers.get('race-head'));
}

const entriesOf = async (url: string) => String((await ask(url, 'GET', '/entries?limit=1000')).body['text']);

describe('a hub and its standby that are killed while reads come in', () => {
  it('the standby has every read once that the hub has confirmed, and the same race byte for byte; taken over, nothing changes', async () => {
    const { hub, standby } = await hubAndStandby();
    let sent = 0;
    const send = async () => {
      const from = sent;
      sent += 20;
      const events = Array.from({ length: 20 }, (_, index) => event(`E${(from + index) % 9}`, from + index + 1));
      // Like a reader service: until it is confirmed.
      await until(async () => (await ask(hub.url, 'POST', '/events/tag/batch', { events }, null).catch(() => null))?.status === 200);
    };
    const some = async () => {
      for (let batch = 0; batch < 4; batch += 1) await send();
    };
    for (const victim of [standby, hub, standby]) {
      const sending = some();
      await send();
      await victim.kill();
      await victim.start();
      await sending;
    }
    await until(async () => (await entriesOf(hub.url)) === (await entriesOf(standby.url)));
    const lines = (await entriesOf(standby.url)).split('\n').filter((line) => line.includes('"type":"read"'));
    expect([sent, lines.length]).toEqual([300, 300]);
    const before = await standingsOf(hub.url);
    await hub.kill();
    expect((await ask(standby.url, 'POST', '/race/promote', {})).body).toMatchObject({ role: 'hub', epoch: 2 });
    const again = Array.from({ length: 50 }, (_, index) => event(`E${(250 + index) % 9}`, 251 + index));
    await ask(standby.url, 'POST', '/events/tag/batch', { events: again }, null);
    expect(await standingsOf(standby.url)).toBe(before);
    await standby.kill();
    await standby.start();
    expect((await ask(standby.url, 'GET', '/machines')).body).toMatchObject({ role: 'hub', epoch: 2 });
    expect(await standingsOf(standby.url)).toBe(before);
  }, 120_000);
});

describe('a hub that is killed at entry 1234', () => {
  const events = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => event(`E${(from + index) % 40}`, from + index));
  const send = (url: string, from: number, count: number) => ask(url, 'POST', '/events/tag/batch', { events: events(from, count) }, null);

  /** Reads, and acts between them, until the hub has 1234 entries; resolves with the number of the last read. */
  async function fill(url: string): Promise<number> {
    const list = ['Bib,Name,Category,Tags', ...Array.from({ length: 30 }, (_, at) => `${at + 1},Rider ${at + 1},${at % 3},E${at}`)].join(
      '\n',
    );
    const headers = { authorization: `Bearer ${OWNER}`, 'content-type': 'text/csv' };
    expect((await fetch(`${url}/participants/import`, { method: 'POST', headers, body: list })).status).toBe(200);
    let last = 1;
    for (; (await headOf(url)) < 1100; last += 100) {
      await send(url, last, 100);
      await ask(url, 'PATCH', '/race', { name: `After ${last}` });
    }
    const missing = 1234 - (await headOf(url));
    await send(url, last, missing);
    expect(await headOf(url)).toBe(1234);
    return last + missing - 1;
  }

  it('the standby that takes over has the same results byte for byte, and the last 50 reads sent again add none', async () => {
    const { hub, standby } = await hubAndStandby();
    const last = await fill(hub.url);
    const before = await standingsOf(hub.url);
    await until(async () => (await headOf(standby.url)) === 1234);
    await hub.kill();
    expect((await ask(standby.url, 'POST', '/race/promote', {})).status).toBe(200);
    expect(await standingsOf(standby.url)).toBe(before);
    expect((await send(standby.url, last - 49, 50)).status).toBe(200);
    expect([await headOf(standby.url), await standingsOf(standby.url)]).toEqual([1234, before]);
  }, 120_000);

  it('also when the standby lacks what was confirmed last: sent again, it is stored once', async () => {
    const { hub, standby } = await hubAndStandby();
    const last = await fill(hub.url);
    const before = await standingsOf(hub.url);
    await until(async () => (await headOf(standby.url)) === 1234);
    // The answer of the station is the last that it does.
    await standby.kill();
    await send(hub.url, last + 1, 30);
    const after = await standingsOf(hub.url);
    await hub.kill();
    await standby.start();
    expect((await ask(standby.url, 'POST', '/race/promote', {})).status).toBe(200);
    expect(await standingsOf(standby.url)).toBe(before);
    await send(standby.url, last + 1 + 30 - 50, 50);
    expect([await headOf(standby.url), await standingsOf(standby.url)]).toEqual([1264, after]);
  }, 120_000);
});

describe.runIf(hasNatsServer())('stations at a broker that are killed at random, and the broker with them', () => {
  it('lose nothing and double nothing, and show the same', async () => {
    const killing = { points: ['start'], followers: [['standby', 'standby']], reads: 200, kills: 2, seed: 14 } as const;
    expect(await killAtRandom(await overBroker(), killing)).toMatchObject({ reads: 400 });
  }, 120_000);
});
