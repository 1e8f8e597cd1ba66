import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseTag } from '../../src/domain/model/tag';
import { type EpochMs, formatInstant, later } from '../../src/domain/model/time';
import { type Served, serve } from '../http/served';
import { NOON } from '../journal/samples';
import { type PlainEvent, ReferenceBackend } from './reference-backend';

interface Sent extends PlainEvent {
  readonly antenna: number;
}

/** Tags that the station returns unchanged; for other tags the different form is deliberate. */
const tag = fc
  .oneof(
    fc.stringMatching(/^[0-9A-F]{24}$/),
    fc.stringMatching(/^[0-9]{1,10}$/),
    fc.stringMatching(/^[!-~]{1,128}$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
  )
  .filter((text) => parseTag(text) === text);

/** Few tags, so that there are laps, and steps of time that are often 0, so that there are ties. */
const race = fc
  .record({
    tags: fc.uniqueArray(tag, { minLength: 1, maxLength: 8 }),
    totalLaps: fc.integer({ min: 1, max: 6 }),
    batch: fc.integer({ min: 1, max: 20 }),
  })
  .chain(({ tags, totalLaps, batch }) =>
    fc.record({
      totalLaps: fc.constant(totalLaps),
      batch: fc.constant(batch),
      events: fc.array(
        fc.record({
          tag_id: fc.constantFrom(...tags),
          event_type: fc.constantFrom('arrive' as const, 'arrive' as const, 'arrive' as const, 'depart' as const),
          step: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 600_000 })),
        }),
        { maxLength: 60 },
      ),
    }),
  );

/** Events in time order. Each has an antenna of its own, so that none is the same read as another. */
function dated(steps: readonly { readonly tag_id: string; readonly event_type: 'arrive' | 'depart'; readonly step: number }[]): Sent[] {
  let at = NOON;
  return steps.map(({ tag_id, event_type, step }, index) => {
    at = later(at, step);
    return { tag_id, event_type, at, antenna: index };
  });
}

async function beginRace(served: Served, totalLaps: number): Promise<void> {
  const rules = {
    waves: [],
    total_laps: totalLaps,
    min_lap_ms: 0,
    finish: 'laps',
    duration_ms: 1_800_000,
    laps_after_time: 0,
    first_crossing: 'completes-lap-1',
    start_window_ms: 0,
    crossing_time: 'first',
    ranked_by: 'gun',
    decimals: 3,
  };
  const begun = await served.order({ method: 'POST', url: '/races', payload: { name: 'Race', rules, start_at: formatInstant(NOON) } });
  expect(begun.statusCode).toBe(200);
}

async function send(served: Served, events: readonly Sent[], size: number): Promise<void> {
  for (let from = 0; from < events.length; from += size) {
    const batch = events
      .slice(from, from + size)
      .map(({ at, ...rest }) => ({ ...rest, source: 's', reader_ip: '10.0.0.1', timestamp: formatInstant(at) }));
    const answer = await served.ask({ method: 'POST', url: '/events/tag/batch', payload: { events: batch } });
    expect([answer.statusCode, answer.json()]).toEqual([200, { events_processed: batch.length }]);
  }
}

it('without a minimum lap time, reads in time order get exactly the answers of the existing backend', async () => {
  const served = await serve();
  await fc.assert(
    fc.asyncProperty(race, async ({ totalLaps, events, batch }) => {
      const sent = dated(events);
      served.clock.set(sent.at(-1)?.at ?? (NOON as EpochMs));
      await beginRace(served, totalLaps);
      await send(served, sent, batch);
      const reference = new ReferenceBackend(totalLaps, NOON);
      for (const event of sent) reference.take(event);
      const [classification, whole] = [await served.ask({ url: '/classification' }), await served.ask({ url: '/race' })];
      expect(classification.body).toBe(JSON.stringify(reference.classification()));
      expect(whole.body).toBe(JSON.stringify(reference.race()));
    }),
    { numRuns: 150 },
  );
});
