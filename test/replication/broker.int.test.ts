import { describe, expect, it } from 'vitest';
import { expectSame, record } from './followed';
import { hasNatsServer, natsServer, settingsOf } from './nats-server';
import { ask, dataFolder, run } from './running';

describe.runIf(hasNatsServer())('a race over a broker', () => {
  it('is the same at a standby and a relay, entry for entry', async () => {
    const broker = await natsServer();
    const hub = await run(dataFolder(), { broker: settingsOf(broker.url, 'hub') });
    await record(hub.url, 0, 40);
    const standby = await run(dataFolder(), { role: 'standby', broker: settingsOf(broker.url, 'standby') });
    const relay = await run(dataFolder(), { role: 'relay', broker: settingsOf(broker.url, 'relay') });
    await expectSame(hub, standby);
    await record(hub.url, 40, 60);
    await ask(hub.url, 'PATCH', '/race', { name: 'Night race' });
    await expectSame(hub, standby);
    await expectSame(hub, relay);
    const { body } = await ask(hub.url, 'GET', '/machines');
    expect(body).toMatchObject({
      machines: [{ name: broker.url, role: 'broker', state: 'live', behind: 0 }, { name: 'relay' }, { name: 'standby' }],
    });
  });
});
