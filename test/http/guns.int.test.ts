import { describe, expect, it } from 'vitest';
import type { ReadSink } from '../../src/core/station-parts';
import { formatInstant } from '../../src/domain/model/time';
import type { Readers } from '../../src/readers/readers';
import { noReaders } from '../core/no-readers';
import { at } from '../journal/samples';
import { type Served, serve } from './served';

interface Bench {
  readonly served: Served;
  /** A device gives a start signal so many seconds after noon. */
  gun(seconds: number, name?: string): void;
  offered(): Promise<readonly { readonly id: string; readonly at: string; readonly name: string }[]>;
  order(method: 'POST' | 'DELETE', url: string, payload?: object): Promise<number>;
}

async function bench(): Promise<Bench> {
  const sinks: ReadSink[] = [];
  const makeReaders = (sink: ReadSink): Readers => {
    sinks.push(sink);
    return noReaders();
  };
  const served = await serve({}, { makeReaders });
  return {
    served,
    gun: (seconds, name = 'Start button') =>
      void sinks[0]?.offerGun({ at: at(seconds * 1000), name, kind: 'mylaps', device: '10.0.0.5', shown: `${seconds}` }),
    offered: async () => (await served.order({ url: '/guns' })).json().guns,
    order: async (method, url, payload) => (await served.order({ method, url, ...(payload === undefined ? {} : { payload }) })).statusCode,
  };
}

describe('a start signal of a device', () => {
  it('is offered, and starts nothing by itself', async () => {
    const { served, gun, offered } = await bench();
    gun(27.5);
    expect(await offered()).toMatchObject([
      { at: formatInstant(at(27_500)), name: 'Start button', kind: 'mylaps', device: '10.0.0.5', shown: '27.5' },
    ]);
    expect(served.station.race()?.control.gunSet).toBe(false);
  });

  it('is offered until the race starts then, and again when that is undone', async () => {
    const { served, gun, offered, order } = await bench();
    gun(27);
    const [{ at: moment } = { at: '' }] = await offered();
    expect(await order('POST', '/race/start', { at: moment })).toBe(200);
    expect(served.station.race()?.control.startAt).toBe(at(27_000));
    expect(await offered()).toEqual([]);
    expect(await order('POST', '/undo', {})).toBe(200);
    expect(await offered()).toHaveLength(1);
  });

  it('starts a wave', async () => {
    const { served, gun, offered, order } = await bench();
    await order('POST', '/race/start', { at: formatInstant(at(0)) });
    gun(60);
    const [{ at: moment } = { at: '' }] = await offered();
    expect(await order('POST', '/race/start', { at: moment, wave: 'Juniors' })).toBe(200);
    expect([...(served.station.race()?.control.waveStarts.values() ?? [])]).toEqual([at(60_000)]);
    expect(await offered()).toEqual([]);
  });

  it('is not offered to another race than the one that it started', async () => {
    const { gun, offered, order } = await bench();
    gun(27, 'first');
    await order('POST', '/race/start', { at: (await offered())[0]?.at });
    gun(90, 'second');
    expect(await order('POST', '/races', { name: 'Elite' })).toBe(200);
    expect((await offered()).map(({ name }) => name)).toEqual(['second']);
  });

  it('is dismissed once and for all, and of this day alone', async () => {
    const { served, gun, offered, order } = await bench();
    gun(27, 'false start');
    gun(90, 'start');
    const wrong = (await offered()).find(({ name }) => name === 'false start');
    expect(await order('DELETE', `/guns/${wrong?.id}`)).toBe(204);
    gun(27, 'false start');
    expect((await offered()).map(({ name }) => name)).toEqual(['start']);
    expect(await order('DELETE', '/guns/unknown')).toBe(404);
    served.clock.set(at(13 * 3_600_000));
    expect(await offered()).toEqual([]);
  });

  it('tells the screens', async () => {
    const { served, gun } = await bench();
    const told: string[] = [];
    served.station.subscribe(({ type }) => told.push(type));
    gun(27);
    expect(told).toEqual(['guns']);
  });
});
