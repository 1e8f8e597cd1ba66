import { describe, expect, it } from 'vitest';
import { event } from '../http/served';
import { killable } from './killable';
import { ask, dataFolder, keyOf, standingsOf, until } from './running';

const entriesOf = async (url: string) => String((await ask(url, 'GET', '/entries?limit=1000')).body['text']);

describe('a hub and its standby that are killed while reads come in', () => {
  it('the standby has every read once that the hub has confirmed, and the same race byte for byte; taken over, nothing changes', async () => {
    const hub = await killable({ RACETAG_ROLE: 'hub', RACETAG_DATA_DIR: dataFolder() });
    await hub.start();
    const key = await keyOf(hub.url, 'Second', 'standby');
    const of = { RACETAG_ROLE: 'standby', RACETAG_DATA_DIR: dataFolder(), RACETAG_HUB: hub.url, RACETAG_HUB_KEY: key };
    const standby = await killable(of);
    await standby.start();
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
