import { describe, expect, it } from 'vitest';
import { takenOver } from './desks-of-takeover';
import { hasNatsServer } from './nats-server';
import { ask, until } from './running';

type Row = { readonly name: string; readonly role: string; readonly state: string };
const rowsOf = async (url: string) =>
  ((await ask(url, 'GET', '/machines')).body['machines'] as readonly Row[]).map(({ role, state }) => `${role} ${state}`);

/** What the old hub shows of others once it knows that the race was taken over: a station that does not tell it of itself any more is cut off soon. */
const SHOWN = { HTTP: ['hub live'], NATS: ['broker taken-over'] } as const;

describe('an old hub that was taken over', () => {
  const ways = hasNatsServer() ? (['HTTP', 'NATS'] as const) : (['HTTP'] as const);

  it.each(ways)('over %s, does not show the new one as a standby that is cut off', async (way) => {
    const [old, hub] = await takenOver(way);
    await until(async () => JSON.stringify(await rowsOf(old.url)) === JSON.stringify(SHOWN[way]));
    await until(async () => (await rowsOf(hub.url)).some((row) => !row.endsWith('cut-off')));
    expect(await rowsOf(old.url)).toEqual(SHOWN[way]);
  });
});
