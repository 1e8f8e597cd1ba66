import { describe, expect, it } from 'vitest';
import type { TagId } from '../../src/domain/model/read';
import { type EpochMs, formatInstant, type Ms } from '../../src/domain/model/time';
import { at } from '../journal/samples';
import { OneReader } from './one-reader';
import { event, sendEvents, serve } from './served';
import { listen } from './stream/listener';

async function serveReader() {
  const readers = new OneReader();
  const served = await serve({}, { makeReaders: () => readers });
  return { served, readers };
}

describe('readers on a cable', () => {
  it('are listed with all facts that screens show', async () => {
    const { served } = await serveReader();
    const [reader] = (await served.order({ url: '/readers' })).json().readers;
    expect(reader).toMatchObject({
      id: 'sirit510-1',
      state: 'reading',
      identity: { model: 'INfinity 510' },
      last_read_at: null,
      clock: { offset_ms: 120, spread_ms: 4, drift_ppm: 1.5, alarm: null },
      can_set_clock: true,
      antennas: [{ antenna: 1, reads_last_minute: 4, rssi: -60, connected: true }],
      reason: 'Reads are coming in.',
      reason_code: 'reading',
      reason_params: {},
      notices: [
        {
          at: '2026-06-06T12:00:00.000Z',
          code: 'sender-connected',
          params: { sender: 'gate1' },
          text: 'gate1 is connected.',
          level: 'info',
        },
      ],
    });
  });

  it('offer the correction of reads that were stored with a wrong time, until it is made', async () => {
    const { served, readers } = await serveReader();
    await sendEvents(served, [event('E1', 60)]);
    served.clock.set(at(70_000));
    const [first, last] = [at(60_000), at(62_500)];
    const params = { reader: '192.168.1.130', count: 2, first, last, by: 500 as Ms, mixed: false, cause: 'clock-set' } as const;
    readers.notice({ at: at(70_000), message: { code: 'reads-mistimed', params: { ...params, mixed: true } }, level: 'alarm' });
    readers.notice({ at: at(70_000), message: { code: 'reads-mistimed', params: { ...params, reader: '10.0.0.9' } }, level: 'alarm' });
    readers.notice({ at: at(70_000), message: { code: 'reads-mistimed', params }, level: 'alarm' });
    const offered = async (): Promise<readonly unknown[]> => {
      const { notices } = (await served.order({ url: '/readers' })).json().readers[0];
      return notices.map(({ correction }: { correction?: unknown }) => correction);
    };
    const correction = {
      ...{ reader: '192.168.1.130', by_ms: 500, entries: { from: 2, until: 3 } },
      ...{ from: formatInstant(first), until: formatInstant((first + 1) as EpochMs) },
    };
    expect(await offered()).toEqual([undefined, undefined, undefined, correction]);
    await served.order({ method: 'POST', url: '/corrections', payload: { correction: { kind: 'shift-clock', ...correction } } });
    expect(await offered()).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('offer to remove the passing whose time a device took back, until it is removed', async () => {
    const { served, readers } = await serveReader();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '80', name: 'Ann', tags: ['0080'] } });
    await sendEvents(served, [event('80', 60), event('80', 120), event('81', 60)]);
    const take = (tag: string, seconds: number, change: 'cleared' | 'entered'): void =>
      readers.notice({
        at: at(130_000),
        message: { code: 'time-changed', params: { tag: tag as TagId, antenna: 1, at: at(seconds * 1000 + 20), shown: '12', change } },
        level: 'alarm',
      });
    take('80', 60, 'cleared');
    take('81', 60, 'cleared');
    take('80', 90, 'cleared');
    take('80', 120, 'entered');
    const offered = async (): Promise<readonly { rider: string; passing: number }[]> =>
      (await served.order({ url: '/readers' })).json().readers[0].notices.map(({ passing }: { passing?: unknown }) => passing);
    const [, ann, unknown, ...others] = await offered();
    expect(unknown).toMatchObject({ rider: 'tag:81' });
    expect(others).toEqual([undefined, undefined]);
    const removed = await served.order({
      method: 'POST',
      url: '/corrections',
      payload: { correction: { kind: 'void', passing: ann?.passing } },
    });
    expect(removed.statusCode).toBe(200);
    expect(
      served.station
        .race()
        ?.trace(ann?.rider ?? '')
        ?.map(({ verdict }) => verdict.code),
    ).toEqual(['voided', 'counted']);
    expect((await offered())[1]).toBeUndefined();
  });

  it('have kinds, which are listed for screens', async () => {
    const { served } = await serveReader();
    const { kinds } = (await served.order({ url: '/readers/kinds' })).json();
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual([
      'sirit510',
      'yr9700',
      'llrp',
      'mylaps',
      'raceresult',
      'ultra',
      'chronotrack',
      'push',
      'ipico',
      'chafon',
      'portal',
      'p3',
      'cl7206',
      'm6e',
      'crossmgr',
      'lines',
    ]);
    expect(kinds[1]).toEqual({
      kind: 'yr9700',
      label: 'YR9700 family',
      label_code: 'kind-yr9700',
      tcp: { port: 4001, example_host: '192.168.0.178' },
      serial: { baud_rate: 115_200 },
      https: null,
      post: null,
      connects_to_station: false,
      clock: 'never',
      options: [
        {
          name: 'antennas',
          label: 'Antenna ports',
          hint: 'e.g. 1+2',
          links: ['tcp', 'serial'],
          required: false,
          format: { type: 'antennas', max: 99 },
        },
        {
          name: 'power',
          label: 'Power',
          hint: 'dBm from 0 to 99, without decimals',
          links: ['tcp', 'serial'],
          required: false,
          format: { type: 'number', unit: 'dBm', min: 0, max: 99, decimals: 0 },
        },
        {
          name: 'depart',
          label: 'A tag has left after',
          hint: 'milliseconds from 100 to 25000',
          links: ['tcp', 'serial'],
          required: false,
          format: { type: 'number', unit: 'ms', min: 100, max: 25_000, decimals: 0 },
        },
        {
          name: 'variant',
          label: 'Type of tags',
          hint: 'passive, active',
          links: ['tcp', 'serial'],
          required: false,
          format: { type: 'choice', values: ['passive', 'active'] },
        },
      ],
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

  it('have their clock set, or it is said why not', async () => {
    const { served, readers } = await serveReader();
    const set = () => served.order({ method: 'PUT', url: '/readers/sirit510-1/clock' });
    const done = await set();
    expect([done.statusCode, done.body]).toEqual([204, '']);
    for (const why of ['impossible', 'racing', 'not-linked', 'refused', 'operating'] as const) {
      readers.clockSetting = why;
      const refused = await set();
      expect([refused.statusCode, refused.json().code, refused.json().params]).toEqual([409, 'reader-clock-not-set', { why }]);
      expect(refused.json().detail).toMatch(/\.$/);
    }
    expect((await served.order({ method: 'PUT', url: '/readers/none/clock' })).statusCode).toBe(404);
  });

  it('are started and stopped, or it is said why not', async () => {
    const { served, readers } = await serveReader();
    const order = (operating: boolean, id = 'sirit510-1') =>
      served.order({ method: 'PUT', url: `/readers/${id}/operation`, payload: { operating } });
    const done = [await order(true), await order(false)];
    expect(done.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [204, ''],
      [204, ''],
    ]);
    expect(readers.asked).toEqual(['start sirit510-1', 'stop sirit510-1']);
    const details = new Set<string>();
    for (const operating of [true, false])
      for (const why of ['impossible', 'racing', 'not-linked', 'refused'] as const) {
        readers.operationSetting = why;
        const refused = await order(operating);
        const { code, params, detail } = refused.json();
        expect([refused.statusCode, code, params]).toEqual([409, 'reader-operation-not-set', { operating, why }]);
        expect(detail).toMatch(/\.$/);
        details.add(detail);
      }
    expect(details.size).toBe(5);
    expect((await order(true, 'none')).statusCode).toBe(404);
  });

  it('are changed under their id, or refused', async () => {
    const { served, readers } = await serveReader();
    const change = (id: string, address: string) => served.order({ method: 'PATCH', url: `/readers/${id}`, payload: { address } });
    const changed = await change('sirit510-1', 'demo+two');
    expect([changed.statusCode, changed.json()]).toEqual([200, expect.objectContaining({ id: 'sirit510-1', address: 'demo+two' })]);
    const refused = await change('sirit510-1', 'nonsense');
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'reader-not-changed']);
    expect((await change('sirit510-9', 'demo+two')).statusCode).toBe(404);
    expect(readers.list().map(({ address }) => address)).toEqual(['demo+two']);
  });

  it('are found by a search, and have a wire log', async () => {
    const { served } = await serveReader();
    expect((await served.order({ method: 'POST', url: '/readers/scan' })).json().found).toMatchObject([{ label: 'Found' }]);
    expect((await served.order({ url: '/serial-ports' })).json().ports).toEqual([
      { path: '/dev/ttyUSB0', stable_id: 'usb-1', label: 'USB serial', vendor: 'Vendor', serial_number: '7' },
    ]);
    const log = await served.order({ url: '/readers/sirit510-1/wire-log' });
    expect([log.headers['content-type'], log.body]).toEqual(['text/plain; charset=utf-8', '> get serial\n< ok 7\n']);
  });

  it('are on the stream: their state when a client connects, each change of it, and their removal', async () => {
    const { served, readers } = await serveReader();
    const listener = await listen(served);
    readers.lose('sirit510-1');
    await listener.until(() => listener.of('reader').length === 2);
    await readers.remove('sirit510-1');
    await listener.until(() => listener.of('reader').length === 3);
    expect(listener.of('reader').map(({ state, reason, reason_code }) => `${state}: ${reason_code}: ${reason}`)).toEqual([
      'reading: reading: Reads are coming in.',
      'lost: serial-unplugged: sirit510-1 was unplugged. Plug the cable or adapter in again.',
      'off: removed: This reader was removed.',
    ]);
  });

  it('are part of health and of the preflight check', async () => {
    const { served } = await serveReader();
    expect((await served.ask({ url: '/health' })).json().readers).toMatchObject([{ id: 'sirit510-1', state: 'reading' }]);
    const { checks } = (await served.order({ url: '/preflight' })).json();
    expect(checks.map(({ code }: { code: string }) => code)).toContain('antenna:sirit510-1:1');
  });
});
