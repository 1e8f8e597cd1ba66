import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { contractOperations } from '../../src/http/contract';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { temporaryFolder } from '../journal/race-folder';
import { requestsOf } from './requests';
import { type Served, serve } from './served';

/** Left out: operations that open another race, and those that do not depend on the race. */
const ELSEWHERE = ['openStream', 'exportResults', 'scanReaders', 'createRace', 'resetRace', 'openRace'];
const LOOKS = ['/classification', '/race', '/standings', '/passings', '/participants', '/tags/unknown', '/audit', '/suspected-laps'];

/** The limits of the contract, and values that programs often misread. */
const whole = fc.constantFrom(null, 0, -1, 2 ** 31, -(2 ** 31), Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER);
const instant = fc.constantFrom('0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-06-06T12:01:00Z', '2026-06-06T12:00:30.5+14:00');
const text = fc.oneof(fc.constantFrom('__proto__', 'constructor', "'; --", ' x ', '\ufeff'), fc.string({ unit: 'grapheme', minLength: 1 }));
const event = fc.record({
  source: text,
  reader_ip: text,
  reader_serial: fc.option(text),
  timestamp: instant,
  event_type: fc.constantFrom('arrive', 'depart'),
  tag_id: fc.oneof(fc.constantFrom('E1', '0xe1', '__proto__', 'tag:E1', 'é', 'e\u0301'), text),
  antenna: whole,
  rssi: whole,
  session_id: whole,
  more: fc.jsonValue(),
});
const batch = fc
  .array(event, { maxLength: 6 })
  .map((events) => ({ method: 'POST' as const, url: '/events/tag/batch', payload: { events }, headers: {} }));
const orders = contractOperations.filter(({ id }) => !ELSEWHERE.includes(id)).map(requestsOf);
const steps = fc.array(
  fc.record({ request: fc.oneof({ weight: 8, arbitrary: batch }, ...orders), wait: fc.integer({ min: -1e7, max: 1e7 }) }),
  {
    minLength: 30,
    maxLength: 60,
  },
);

async function tables(served: Served): Promise<readonly string[]> {
  const answers = await Promise.all(LOOKS.map((url) => served.order({ url })));
  return answers.map(({ statusCode, body }, index) => `${LOOKS[index]} ${statusCode} ${body}`);
}

it('after any reads, any commands and any clock steps, the race opens again with the same answers', async () => {
  const journals = DISK_JOURNALS;
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const path = `${temporaryFolder()}/a.racetag`;
      const served = await serve({}, { journals });
      for (const { request, wait } of taken) {
        served.clock.set((served.clock.now() + wait) as EpochMs);
        expect((await served.order(request)).statusCode).not.toBe(500);
      }
      const before = await tables(served);
      served.station.saveCopy(path);
      served.station.openRace(path);
      expect(await tables(served)).toEqual(before);
    }),
    { numRuns: 15 },
  );
});
