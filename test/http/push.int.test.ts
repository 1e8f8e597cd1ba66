import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { READER_FAMILIES } from '../../src/readers/families';
import { systemTimers } from '../../src/readers/kit/timers';
import { createReaderManager } from '../../src/readers/manager/reader-manager';
import { at } from '../journal/samples';
import { type Served, serve } from './served';

const KEY = 'a-key-of-the-finish';
const ADDRESS = `push+post:finish?key=${KEY}`;
const BASIC = { authorization: `Basic ${Buffer.from(`reader:${KEY}`).toString('base64')}` };

/** A station with one reader that posts to it; `disk` says whether its reads are stored. */
async function servePush(): Promise<{ served: Served; disk: { isFull: boolean }; now: (at: EpochMs) => void }> {
  const disk = { isFull: false };
  let clock = at(0);
  const served = await serve(
    {},
    {
      makeReaders: (sink) =>
        createReaderManager({
          ...sink,
          deliver: async (reads) => {
            if (disk.isFull) throw new Error('The disk is full.');
            await sink.deliver(reads);
          },
          families: READER_FAMILIES,
          ports: async () => [],
          scan: async () => [],
          onListenerError: (error) => {
            throw error;
          },
          // Time goes on by the test; waits are a hundred times as short.
          timers: { now: () => clock, elapsed: () => clock, after: (delay, act) => systemTimers.after(delay / 100, act) },
        }),
    },
  );
  const added = await served.order({ method: 'POST', url: '/readers', payload: { address: ADDRESS } });
  expect(added.statusCode).toBe(201);
  const now = (time: EpochMs): void => {
    clock = time;
    served.clock.set(time);
  };
  return { served, disk, now };
}

const inventory = (epcHex: string, seconds: number) => ({
  timestamp: new Date(at(seconds * 1000)).toISOString(),
  hostname: 'impinj-14-0a-5c',
  eventType: 'tagInventory',
  tagInventoryEvent: { epcHex, antennaPort: 1, peakRssiCdbm: -5234 },
});

const post = (served: Served, payload: object | string, more: { url?: string; headers?: Record<string, string> } = {}) =>
  served.ask({ method: 'POST', url: '/push/finish', headers: BASIC, payload, ...more });

const laps = async (served: Served): Promise<readonly unknown[]> => {
  const { standings } = (await served.ask({ url: '/standings' })).json();
  return standings.map((row: { rider: string; laps: number }) => [row.rider.replace('tag:', ''), row.laps]);
};

describe('a reader that posts its reads', () => {
  it('is in the standings as soon as its post is answered, and posts nothing twice', async () => {
    const { served, now } = await servePush();
    for (const seconds of [60, 120]) {
      now(at(seconds * 1000 + 30));
      const answer = await post(served, [inventory('E2801160', seconds)]);
      expect([answer.statusCode, answer.json()]).toEqual([200, { reads: 1, set_aside: 0, unreadable: 0 }]);
      expect(await laps(served)).toEqual([['E2801160', seconds / 60]]);
    }
    const again = await post(served, [inventory('E2801160', 60), inventory('E2801160', 120)]);
    expect(again.statusCode).toBe(200);
    expect(await laps(served)).toEqual([['E2801160', 2]]);
  });

  it.each<readonly [string, Record<string, string>, (text: string) => string | Buffer]>([
    ['one event a line', { 'content-type': 'application/x-ndjson' }, (text) => text.slice(1, -1)],
    ['bytes', { 'content-type': 'application/octet-stream' }, (text) => Buffer.from(text)],
    ['no kind at all', {}, (text) => Buffer.from(text)],
    ['a table', { 'content-type': 'text/csv' }, (text) => text],
    ['packed JSON', { 'content-type': 'application/json', 'content-encoding': 'gzip' }, (text) => gzipSync(text)],
  ])('is understood by what it posts, also where it calls it %s', async (_what, headers, written) => {
    const { served, now } = await servePush();
    now(at(60_030));
    const payload = written(JSON.stringify([inventory('E2801160', 60)]));
    const answer = await post(served, payload, { headers: { ...BASIC, ...headers } });
    expect([answer.statusCode, answer.json()]).toEqual([200, { reads: 1, set_aside: 0, unreadable: 0 }]);
  });

  it('is refused where it posts more than the limit, also packed, and shown where it cannot be unpacked', async () => {
    const { served, now } = await servePush();
    now(at(60_030));
    const packed = (text: string | Buffer) =>
      post(served, text, { headers: { ...BASIC, 'content-type': 'text/plain', 'content-encoding': 'gzip' } });
    expect((await packed(gzipSync(' '.repeat(5_000_000)))).statusCode).toBe(413);
    expect((await packed('no gzip')).statusCode).toBe(422);
    const { readers } = (await served.order({ url: '/readers' })).json();
    expect(readers[0].dropped_bytes).toBe('no gzip'.length);
  });

  it('shows its key as the password, as a bearer token or in the address; any other one is refused and counted', async () => {
    const { served, now } = await servePush();
    now(at(60_030));
    const sent = [inventory('E2801160', 60)];
    const status = async (more: Parameters<typeof post>[2]) => (await post(served, sent, more)).statusCode;
    expect(await status({})).toBe(200);
    expect(await status({ headers: { authorization: `Bearer ${KEY}` } })).toBe(200);
    expect(await status({ url: `/push/FINISH?key=${KEY}`, headers: {} })).toBe(200);
    const refused = await post(served, sent, { headers: {} });
    expect([refused.statusCode, refused.json().code]).toEqual([401, 'push-wrong-key']);
    expect(refused.json().detail).toContain('?key=');
    expect(await status({ url: '/push/finish?key=another', headers: {} })).toBe(401);
    // A key of a reader is no guess at the operator token.
    for (let tries = 0; tries < 20; tries++) await status({ headers: { authorization: 'Bearer wrong' } });
    expect((await served.order({ url: '/readers' })).statusCode).toBe(200);
    const [reader] = (await served.order({ url: '/readers' })).json().readers;
    expect(reader.dropped_messages).toBe(22);
    expect(reader.notices.map(({ code }: { code: string }) => code)).toContain('push-wrong-key');
    const stranger = await post(served, sent, { url: '/push/start' });
    expect([stranger.statusCode, stranger.json().code]).toEqual([404, 'push-no-reader']);
  });

  it.each(['/push/finish/', '/push//finish', '/push/FINISH/?lang=de'])('may post with slashes that people add: %s', async (url) => {
    const { served } = await servePush();
    expect((await post(served, '[]', { url, headers: { ...BASIC, 'content-type': 'application/json' } })).statusCode).toBe(200);
    const unknown = await post(served, '[]', {
      url: url.replace(/finish/i, 'nobody'),
      headers: { ...BASIC, 'content-type': 'application/json' },
    });
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'push-no-reader']);
  });

  it('is shown without its key, and keeps it when it is changed', async () => {
    const { served } = await servePush();
    const address = 'push+post:finish?key=***';
    expect((await served.order({ url: '/readers' })).json().readers[0].address).toBe(address);
    const changed = await served.order({ method: 'PATCH', url: '/readers/push-1', payload: { address: `${address}&depart=500` } });
    expect([changed.statusCode, changed.json().address]).toEqual([200, `${address}&depart=500`]);
    expect((await post(served, [])).statusCode).toBe(200);
    const without = await served.order({ method: 'POST', url: '/readers', payload: { address: 'push+post:start' } });
    expect([without.statusCode, without.json().params.problems[0].code]).toEqual([409, 'option-missing']);
    const short = await served.order({ method: 'POST', url: '/readers', payload: { address: 'push+post:start?key=short' } });
    expect(short.json().detail).not.toContain('short');
  });

  it('gets a sentence for what is not known, too large, or cannot be taken now', async () => {
    const { served, disk, now } = await servePush();
    now(at(60_030));
    for (const body of ['{"hello":1}', '[1,2]', '{', '<xml/>', '"text"', '{"tagInventoryEvent":{}}']) {
      const unknown = await post(served, body, { headers: { ...BASIC, 'content-type': 'application/json' } });
      expect([body, unknown.statusCode, unknown.json().code]).toEqual([body, 422, 'push-unknown']);
    }
    expect((await served.order({ url: '/readers' })).json().readers[0].dropped_messages).toBe(6);
    const large = await post(
      served,
      Array.from({ length: 40_000 }, () => inventory('E2801160', 60)),
    );
    expect(large.statusCode).toBe(413);
    const type = await post(served, '<xml/>', { headers: { ...BASIC, 'content-type': 'application/xml' } });
    expect(type.statusCode).toBe(422);
    disk.isFull = true;
    const waiting = await post(served, [inventory('E2801160', 60)]);
    expect([waiting.statusCode, waiting.json().code]).toEqual([503, 'push-not-stored']);
    disk.isFull = false;
    expect((await post(served, [inventory('E2801160', 60)])).statusCode).toBe(200);
    expect(await laps(served)).toEqual([['E2801160', 1]]);
    await served.order({ method: 'PUT', url: '/readers/push-1/link', payload: { open: false } });
    const closed = await post(served, [inventory('E2801160', 90)]);
    expect([closed.statusCode, closed.json().code]).toEqual([409, 'push-closed']);
  });

  it('sets heartbeats and other events aside, counts what it cannot read, and shows all of it in its wire log', async () => {
    const { served, now } = await servePush();
    now(at(60_030));
    const [before] = (await served.order({ url: '/readers' })).json().readers;
    expect([before.state, before.reason_code]).toEqual(['opening', 'push-waiting']);
    const mixed = [
      inventory('E2801160', 60),
      { eventType: 'inventoryStatus', inventoryStatusEvent: { inventoryStatus: 'idle' } },
      { hello: 1 },
    ];
    expect((await post(served, mixed)).json()).toEqual({ reads: 1, set_aside: 1, unreadable: 1 });
    const [reader] = (await served.order({ url: '/readers' })).json().readers;
    expect([reader.state, reader.identity.model, reader.dropped_messages]).toEqual(['reading', 'impinj-14-0a-5c', 1]);
    expect(reader.notices.map(({ code }: { code: string }) => code)).toEqual(['sender-connected', 'push-idle']);
    const log = (await served.order({ url: '/readers/push-1/wire-log' })).body;
    expect(log).toContain('E2801160');
    expect(log).toContain('stored');
    expect(log).not.toContain(KEY);
  });
});
