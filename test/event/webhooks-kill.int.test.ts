import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isSigned, Receiver } from '../publish/receiver';
import { buildStation, StationApart } from './station-apart';

describe('webhooks of a station that is killed', () => {
  it('deliver every lap that was stored at least once and in order, by the same id', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'racetag-webhooks-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const receiver = await Receiver.listen();
    const station = new StationApart(await buildStation(folder), join(folder, 'data'));
    onTestFinished(() => station.kill());
    await station.start();
    const { rules } = await station.get('/race/control');
    await station.send('POST', '/races', { name: 'Cup', rules: { ...rules, min_lap_ms: 0, total_laps: 500 } });
    await station.send('POST', '/participants', { bib: '7', name: 'Ada', tags: ['BEEF7'] });
    const saved = await station.order('PUT', '/webhooks/Club', { url: receiver.url, events: ['passing'] });
    let lap = 0;
    const read = async (count: number): Promise<void> => {
      for (let each = 0; each < count; each += 1) {
        lap += 1;
        const timestamp = new Date(Date.now() + lap).toISOString();
        const events = [{ source: 'test', reader_ip: '10.0.0.1', timestamp, event_type: 'arrive', tag_id: 'BEEF7' }];
        expect((await station.send('POST', '/events/tag/batch', { events })).status).toBe(200);
      }
    };
    // Takes some, then nothing until it is there again.
    receiver.reply = () => (receiver.taken.length < 5 ? 200 : 503);
    await read(20);
    await vi.waitFor(() => expect(receiver.taken.length).toBeGreaterThanOrEqual(5), { timeout: 20_000 });
    await station.killAndStart();
    await read(10);
    await station.killAndStart();
    receiver.reply = () => 200;
    const laps = () => receiver.takenOf('passing').map(({ body }) => body.data.laps);
    await vi.waitFor(() => expect(laps()).toHaveLength(30), { timeout: 60_000, interval: 50 });
    expect(laps()).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(receiver.taken.every((one) => isSigned(one, saved.new_secret))).toBe(true);
    const { webhooks } = await station.get('/webhooks');
    expect(webhooks).toMatchObject([{ name: 'Club', backlog: 0, fault: null }]);
    expect(JSON.stringify(webhooks)).not.toContain(saved.new_secret);
  }, 120_000);
});
