import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractOperations } from '../../src/http/contract';
import { builtThread } from '../exports/built-thread';
import { builtWorkbookThread } from '../imports/xlsx/built-thread';
import { type Request, requestsOf } from './requests';
import { event, type Served, sendEvents, serve } from './served';

const THREAD = await builtThread();
const WORKBOOKS = await builtWorkbookThread();

/** Left out, because a stream does not end; it has tests of its own. */
const fuzzed = contractOperations.filter(({ id }) => id !== 'openStream');
/** Without the formats that are slow to make. */
const quick = fuzzed.filter(({ id }) => id !== 'exportResults');

async function serveRace(): Promise<Served> {
  const served = await serve({ threads: { exports: THREAD, workbooks: WORKBOOKS } });
  await sendEvents(served, [event('E1', 10), event('E2', 11), event('E1', 30), event('E3', 31), event('E1', 90), event('E2', 91)]);
  await served.order({ method: 'POST', url: '/participants', payload: { bib: '12', tags: ['E1'] } });
  return served;
}

async function expectContract(served: Served, request: Request): Promise<void> {
  const answer = await served.order(request);
  expect(answer.statusCode).not.toBe(500);
  expect(served.complaints()).toEqual([]);
}

describe('any request', () => {
  it.each(fuzzed.map((operation) => [operation.id, operation] as const))('%s has an answer of the contract', async (_id, operation) => {
    const served = await serveRace();
    const requests = fc.asyncProperty(requestsOf(operation), (request) => expectContract(served, request));
    await fc.assert(requests, { numRuns: operation.id === 'exportResults' ? 8 : 25, endOnFailure: true });
  });

  it('in any order has an answer of the contract, and the table can still be read', async () => {
    const mixed = fc.array(fc.oneof(...quick.map(requestsOf)), { minLength: 20, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(mixed, async (requests) => {
        const served = await serveRace();
        for (const request of requests) await expectContract(served, request);
        for (const url of ['/classification', '/race', '/standings', '/health']) {
          expect((await served.ask({ url })).statusCode).toBe(200);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
