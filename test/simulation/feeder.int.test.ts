import { afterEach, describe, expect, it } from 'vitest';
import { type EpochMs, formatInstant, later, type Ms } from '../../src/domain/model/time';
import { type FeedCount, feed } from '../../src/simulation/feeder';
import { ORDINARY, simulateRace } from '../../src/simulation/race-simulator';
import { StationRefused } from '../../src/simulation/simulation-error';
import { StationClient } from '../../src/simulation/station-client';
import type { DueEvent } from '../../src/simulation/tag-event';
import { type Behaviour, FakeStation } from './fake-station';

const GUN = Date.UTC(2026, 4, 12, 10) as EpochMs;
const open: FakeStation[] = [];
afterEach(async () => {
  for (const station of open.splice(0)) await station.close();
});

async function stationThat(...behaviours: Behaviour[]): Promise<{ readonly fake: FakeStation; readonly url: string }> {
  const fake = new FakeStation(behaviours);
  open.push(fake);
  return { fake, url: await fake.open() };
}

/** Events due at these milliseconds after the gun. */
function events(...due: readonly number[]): readonly DueEvent[] {
  return due.map((at, number) => ({
    dueAt: later(GUN, at),
    event: { source: 's', reader_ip: '10.0.0.1', timestamp: formatInstant(later(GUN, at)), event_type: 'arrive', tag_id: `A${number}` },
  }));
}

const tags = ({ kept }: FakeStation): readonly string[] => kept.map(({ tag_id }) => tag_id);
const evenly = (count: number, every: number): number[] => Array.from({ length: count }, (_, at) => at * every);

describe('feeding', () => {
  it('posts ten events at a time, in order, when they come fast', async () => {
    const { fake, url } = await stationThat();
    const count = await feed({ station: new StationClient({ url, apiKey: 'key' }), events: events(...evenly(25, 0)), speed: 'max' });
    expect(count).toEqual({ batches: 3, events: 25, resent: 0 } satisfies FeedCount);
    expect(fake.received.map(({ body }) => (body['events'] as unknown[]).length)).toEqual([10, 10, 5]);
    expect(tags(fake)).toEqual(events(...evenly(25, 0)).map(({ event }) => event.tag_id));
    expect(fake.received[0]?.path).toBe('/events/tag/batch');
    expect(fake.received[0]?.headers).toMatchObject({ 'x-api-key': 'key', 'content-type': 'application/json' });
  });

  it('does not hold an event back for the next ones', async () => {
    const { fake, url } = await stationThat();
    await feed({ station: new StationClient({ url }), events: events(0, 200), speed: 1 });
    expect(fake.received.map(({ body }) => (body['events'] as unknown[]).length)).toEqual([1, 1]);
  });

  it('sends overdue events at once', async () => {
    const { fake, url } = await stationThat();
    await feed({ station: new StationClient({ url }), events: events(...evenly(20, 60_000)), speed: 1, from: later(GUN, 3_600_000) });
    expect(fake.kept).toHaveLength(20);
  });

  it('keeps the order of events at a thousandfold speed', async () => {
    const { fake, url } = await stationThat();
    const { events: simulated } = simulateRace({
      ...ORDINARY,
      seed: 1,
      startAt: GUN,
      duration: 120_000 as Ms,
      riders: [{ tag: 'AB', lap: 20_000 as Ms }],
    });
    await feed({ station: new StationClient({ url }), events: simulated, speed: 1000 });
    expect(fake.kept).toEqual(simulated.map(({ event }) => event));
  });

  it.each([
    { behaviours: ['cut-before'] as Behaviour[], kept: 3, resent: 1, why: 'the connection broke before the station had them' },
    { behaviours: ['cut-after'] as Behaviour[], kept: 6, resent: 1, why: 'the connection broke before its answer' },
    { behaviours: [503, 503] as Behaviour[], kept: 3, resent: 2, why: 'its disk was full' },
    { behaviours: ['wrong-count'] as Behaviour[], kept: 6, resent: 1, why: 'it did not confirm all' },
  ])('sends a batch again when $why', async ({ behaviours, kept, resent }) => {
    const { fake, url } = await stationThat(...behaviours);
    const count = await feed({ station: new StationClient({ url }), events: events(0, 0, 0), speed: 'max' });
    expect(count).toEqual({ batches: 1, events: 3, resent });
    expect(fake.kept).toHaveLength(kept);
    expect(new Set(tags(fake)).size).toBe(3);
  });

  it.each([401, 422] as const)('stops with the reason of the station when it answers %i', async (status) => {
    const { url } = await stationThat(status);
    const fed = feed({ station: new StationClient({ url }), events: events(0), speed: 'max' });
    await expect(fed).rejects.toBeInstanceOf(StationRefused);
    await expect(fed).rejects.toMatchObject({ reason: { code: 'station-refused', params: { status, detail: `Because of ${status}.` } } });
  });

  it('ends with the signal, also while it waits for an event that is due in an hour', async () => {
    const { fake, url } = await stationThat();
    const ending = new AbortController();
    const onProgress = (): void => ending.abort();
    const count = await feed({
      station: new StationClient({ url }),
      events: events(0, 3_600_000),
      speed: 1,
      signal: ending.signal,
      onProgress,
    });
    expect(count.events).toBe(1);
    expect(fake.kept).toHaveLength(1);
  });

  it('ends with the signal while no station answers', async () => {
    const { fake, url } = await stationThat();
    await fake.close();
    const ending = new AbortController();
    const station = new StationClient({ url });
    const count = feed({ station, events: events(0), speed: 'max', signal: ending.signal });
    await station.postEvents([]).catch(() => ending.abort());
    expect(await count).toEqual({ batches: 0, events: 0, resent: 0 });
  });
});
