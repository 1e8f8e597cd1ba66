import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DEFAULT_STREAM_LIMITS } from '../../../src/http/stream/stream-limits';
import { event, type Served, sendEvents, serve } from '../served';
import { listen } from './listener';
import { TableClient } from './table-client';

const EAGER = { ...DEFAULT_STREAM_LIMITS, tableEveryMs: 1, changesEveryMs: 1 };

/** Steps that change the table: reads in and out of order, and commands of the timekeeper. */
type Step = (served: Served) => Promise<unknown>;

const tag = fc.nat({ max: 11 }).map((index) => `E${index}`);
const seconds = fc.integer({ min: 1, max: 600 });
const reads: fc.Arbitrary<Step> = fc.array(fc.record({ tag, seconds }), { minLength: 1, maxLength: 8 }).map(
  (events) => (served) =>
    sendEvents(
      served,
      events.map((each) => event(each.tag, each.seconds)),
    ),
);
const registration: fc.Arbitrary<Step> = fc
  .record({ bib: fc.nat({ max: 30 }).map(String), tags: fc.uniqueArray(tag, { maxLength: 2 }), category: fc.constantFrom('A', 'B') })
  .map((payload) => (served) => served.order({ method: 'POST', url: '/participants', payload }));
const removal: fc.Arbitrary<Step> = fc
  .integer({ min: 1, max: 5 })
  .map((id) => (served) => served.order({ method: 'DELETE', url: `/participants/p${id}` }));
const undo: fc.Arbitrary<Step> = fc
  .constantFrom('undo', 'redo')
  .map((which) => (served) => served.order({ method: 'POST', url: `/${which}` }));
const status: fc.Arbitrary<Step> = fc
  .record({ rider: tag.map((each) => `tag:${each}`), status: fc.constantFrom('dnf', 'dsq', 'racing') })
  .map(
    (correction) => (served) =>
      served.order({ method: 'POST', url: '/corrections', payload: { correction: { kind: 'status', ...correction } } }),
  );
const reset: fc.Arbitrary<Step> = fc.constant((served) => served.order({ method: 'POST', url: '/race/reset' }));
const step = fc.oneof(
  { weight: 12, arbitrary: reads },
  { weight: 3, arbitrary: registration },
  { weight: 1, arbitrary: removal },
  { weight: 2, arbitrary: undo },
  { weight: 2, arbitrary: status },
  { weight: 1, arbitrary: reset },
);

it.each(['', '&top=3', '&category=A'])(
  'a screen that applies changes shows the table of the station after every step (changes=1%s)',
  async (query) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const served = await serve({ streamLimits: EAGER });
        const listener = await listen(served, `?changes=1${query}`);
        for (const act of steps) await act(served);
        const { standings, total } = (await served.ask({ url: `/standings?${query.slice(1)}` })).json();
        const wanted = standings.map(({ rider, laps, status: now }: Record<string, unknown>) => [rider, laps, now]);
        const shown = () => {
          const client = new TableClient();
          for (const message of listener.messages) client.hear(message);
          return { rows: client.rows.map((row) => [row.rider, row.laps, row.status]), total: client.total };
        };
        await listener.until(() => JSON.stringify(shown()) === JSON.stringify({ rows: wanted, total }));
        expect(shown()).toEqual({ rows: wanted, total });
      }),
      { numRuns: 12 },
    );
  },
);
