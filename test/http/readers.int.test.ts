import { describe, expect, it } from 'vitest';
import { OneReader } from './one-reader';
import { serve } from './served';
import { listen } from './stream/listener';

async function serveReader() {
  const readers = new OneReader();
  const served = await serve({}, { makeReaders: () => readers });
  return { served, readers };
}

describe('readers on a cable', () => {
  it('are listed with everything a screen shows', async () => {
    const { served } = await serveReader();
    const [reader] = (await served.order({ url: '/readers' })).json().readers;
    expect(reader).toMatchObject({
      id: 'sirit510-1',
      state: 'reading',
      identity: { model: 'INfinity 510' },
      last_read_at: null,
      clock: { offset_ms: 120, spread_ms: 4, drift_ppm: 1.5, alarm: null },
      antennas: [{ antenna: 1, reads_last_minute: 4, rssi: -60, connected: true }],
      notices: [{ at: '2026-06-06T12:00:00.000Z', code: 'hello', text: 'Linked.', level: 'info' }],
    });
  });

  it('are added, switched and removed', async () => {
    const { served, readers } = await serveReader();
    const added = await served.order({ method: 'POST', url: '/readers', payload: { address: 'demo+one' } });
    expect([added.statusCode, added.json().id]).toEqual([201, 'demo-1']);
    const refused = await served.order({ method: 'POST', url: '/readers', payload: { address: 'nonsense' } });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'reader-not-added']);
    for (const open of [false, true]) {
      const switched = await served.order({ method: 'PUT', url: '/readers/demo-1/link', payload: { open } });
      expect([switched.statusCode, switched.body]).toEqual([204, '']);
    }
    expect(readers.asked).toEqual(['close demo-1', 'open demo-1']);
    const removals = [
      await served.order({ method: 'DELETE', url: '/readers/demo-1' }),
      await served.order({ method: 'DELETE', url: '/readers/demo-1' }),
    ];
    expect(removals.map(({ statusCode }) => statusCode)).toEqual([204, 404]);
  });

  it('are changed under their id, or refused with a sentence', async () => {
    const { served, readers } = await serveReader();
    const change = (id: string, address: string) => served.order({ method: 'PATCH', url: `/readers/${id}`, payload: { address } });
    const changed = await change('sirit510-1', 'demo+two');
    expect([changed.statusCode, changed.json()]).toEqual([200, expect.objectContaining({ id: 'sirit510-1', address: 'demo+two' })]);
    const refused = await change('sirit510-1', 'nonsense');
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'reader-not-changed']);
    expect((await change('sirit510-9', 'demo+two')).statusCode).toBe(404);
    expect(readers.list().map(({ address }) => address)).toEqual(['demo+two']);
  });

  it('are looked for, and can be listened in on', async () => {
    const { served } = await serveReader();
    expect((await served.order({ method: 'POST', url: '/readers/scan' })).json().found).toMatchObject([{ label: 'Found' }]);
    expect((await served.order({ url: '/serial-ports' })).json().ports).toEqual([
      { path: '/dev/ttyUSB0', stable_id: 'usb-1', label: 'USB serial', vendor: 'Vendor', serial_number: '7' },
    ]);
    const log = await served.order({ url: '/readers/sirit510-1/wire-log' });
    expect([log.headers['content-type'], log.body]).toEqual(['text/plain; charset=utf-8', '> get serial\n< ok 7\n']);
  });

  it('are told of on the stream: how they are when one comes, what becomes of them, and that they are gone', async () => {
    const { served, readers } = await serveReader();
    const listener = await listen(served);
    readers.lose('sirit510-1');
    await listener.until(() => listener.of('reader').length === 2);
    await readers.remove('sirit510-1');
    await listener.until(() => listener.of('reader').length === 3);
    expect(listener.of('reader').map(({ state, reason }) => `${state}: ${reason}`)).toEqual([
      'reading: Reads come in.',
      'lost: The cable is out.',
      'off: This reader was removed.',
    ]);
  });

  it('are part of health and of the look before the gun', async () => {
    const { served } = await serveReader();
    expect((await served.ask({ url: '/health' })).json().readers).toMatchObject([{ id: 'sirit510-1', state: 'reading' }]);
    const { checks } = (await served.order({ url: '/preflight' })).json();
    expect(checks.map(({ code }: { code: string }) => code)).toContain('antenna:sirit510-1:1');
  });
});
