import { describe, expect, it } from 'vitest';
import { effectiveTime, readKey, type TagRead } from '../../../src/domain/model/read';
import { EventClocks } from '../../../src/readers/manager/event-clocks';
import { aRead, at } from '../../journal/samples';

const HOUR = 3_600_000;

/** An event: what the service stamped, and what the reader's clock showed, both in milliseconds after noon. */
function event(stamped: number, shown: number | null, about: Partial<TagRead> = {}): TagRead {
  const extra = shown === null ? null : { first: new Date(at(shown)).toISOString().slice(0, -1) };
  return aRead({ timestamp: at(stamped), receivedAt: at(stamped + 20), extra, ...about });
}

/** When the reads count, in milliseconds after noon. */
function counted(events: readonly TagRead[]): readonly number[] {
  const clocks = new EventClocks();
  return events.map((read) => effectiveTime(clocks.timed(read)) - at(0));
}

describe('events that count at the reader’s own time', () => {
  it('are as far apart as they were for the reader, whatever its time zone and what the service needed to pass them on', () => {
    for (const zone of [0, 2 * HOUR, -9.5 * HOUR]) {
      const [first = 0, second = 0] = counted([event(4_834, 4_403 + zone), event(26_214, 25_537 + zone)]);
      expect([first, second - first]).toEqual([4_834, 21_134]);
    }
  });

  it('follow the read that was passed on fastest', () => {
    expect(counted([event(10_400, 10_000), event(20_050, 20_000), event(30_700, 30_000)])).toEqual([10_400, 20_050, 30_050]);
  });

  it('count at their timestamp where there is no time of the reader, or none that agrees', () => {
    const good = event(10_100, 10_000);
    expect(counted([good, event(20_000, null)])[1]).toBe(20_000);
    expect(counted([good, { ...event(20_000, 0), extra: { first: 'yesterday' } }])[1]).toBe(20_000);
    expect(counted([good, event(30_200, 30_000), event(40_000, 5_000)])[2]).toBe(40_000);
    expect(counted([event(10_100, 10_000 - 40 * 365 * 24 * HOUR)])).toEqual([10_100]);
  });

  it('leave departures as they are: their first time is that of the arrival', () => {
    const depart = event(60_000, 20_000, { kind: 'depart' });
    expect(new EventClocks().timed(depart)).toBe(depart);
  });

  it('follow each reader of each service by itself', () => {
    expect(counted([event(10_100, 10_000), event(20_300, HOUR, { reader: 'B' }), event(30_500, 30_000)])).toEqual([10_100, 20_300, 30_100]);
  });

  it('are known again when they are sent again', () => {
    const clocks = new EventClocks();
    const events = [event(10_400, 10_000), event(20_050, 20_000), event(90_000, 5_000)];
    const keys = (): readonly string[] => events.map((read) => readKey(clocks.timed(read)));
    expect(keys()).toEqual(keys());
  });
});
