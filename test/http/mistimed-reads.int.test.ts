import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { FoundMistimedReads } from '../../src/core/found-mistimed';
import type { Ms } from '../../src/domain/model/time';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { KeptLog } from '../core/stations';
import { at } from '../journal/samples';
import { OneReader } from './one-reader';
import { event, type Served, sendEvents, serve } from './served';

const READER = '192.168.1.130';
const params = { reader: READER, count: 2, first: at(60_000), last: at(62_500), by: 500 as Ms, mixed: false, cause: 'clock-set' } as const;

/** A race with two reads of a linked reader that it stored half a second too early. */
async function serveMistimed() {
  const readers = new OneReader();
  const served = await serve({}, { makeReaders: () => readers, journals: DISK_JOURNALS });
  await sendEvents(served, [event('E1', 60), event('E2', 62.5), event('E1', 120)]);
  return {
    served,
    tell: (more: object = {}) =>
      readers.notice({ at: at(70_000), message: { code: 'reads-mistimed', params: { ...params, ...more } }, level: 'alarm' }),
  };
}

/** What is said of linked readers. */
async function told(served: Served): Promise<readonly Record<string, unknown>[]> {
  const { senders } = (await served.order({ url: '/health' })).json();
  return senders.filter(({ finding }: { finding: string }) => finding === 'was-wrong');
}

async function correct(served: Served, correction: object): Promise<number> {
  return (await served.order({ method: 'POST', url: '/corrections', payload: { correction } })).json().act.seq;
}

it('reads that a linked reader stored with a wrong time stay an alarm until they are corrected', async () => {
  const { served, tell } = await serveMistimed();
  tell();
  const [one, ...others] = await told(served);
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    ...{ source: 'sirit510', reader: READER, alarm: true, ahead_ms: -500 },
    sentence: `The clock of reader ${READER} is right now, but 2 reads have a time that is 500 ms too early. Correct the clock for these reads, void them, or confirm them.`,
    correction: { by_ms: 500, entries: { from: 2, until: 4 } },
  });
  const checks: { code: string; verdict: string }[] = (await served.order({ url: '/preflight' })).json().checks;
  expect(checks.filter(({ code, verdict }) => code === `sender:sirit510:${READER}` && verdict === 'warning')).toHaveLength(1);
  const act = await correct(served, { kind: 'shift-clock', reader: READER, ...(one?.['correction'] as object) });
  expect(await told(served)).toEqual([]);
  await served.order({ method: 'POST', url: '/undo', payload: { act } });
  expect(await told(served)).toHaveLength(1);
});

it('reads that no one correction puts right stay an alarm until somebody confirms them', async () => {
  const { served, tell } = await serveMistimed();
  tell({ mixed: true });
  const [one] = await told(served);
  expect(one).toMatchObject({ alarm: true, correction: null });
  expect(one?.['sentence']).toMatch(
    /^The clock of reader .* reads count with a time that is up to 500 ms too early\. Check the laps of that time by hand/,
  );
  await correct(served, { kind: 'confirm-times', reader: READER, ...(one?.['confirmation'] as object) });
  expect(await told(served)).toEqual([]);
});

it('another race, which has no such reads, is not told of them, and the first one is again', async () => {
  const { served, tell } = await serveMistimed();
  tell();
  const { file } = (await served.order({ url: '/race/control' })).json();
  await served.order({ method: 'POST', url: '/races', payload: { name: 'Next' } });
  expect(await told(served)).toEqual([]);
  await served.order({ method: 'POST', url: '/races/open', payload: { file } });
  expect(await told(served)).toHaveLength(1);
});

it('what was found is known after a restart, once, and a damaged list keeps no station from starting', () => {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-mistimed-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'mistimed-reads.json');
  const log = new KeptLog();
  const notices = [{ at: at(70_000), message: { code: 'reads-mistimed', params }, level: 'alarm' }] as const;
  const found = new FoundMistimedReads(path, log);
  expect([found.note({ kind: 'llrp', notices }), found.note({ kind: 'llrp', notices })]).toEqual([true, false]);
  const again = new FoundMistimedReads(path, log);
  expect(again.list()).toEqual(found.list());
  expect([again.list().length, again.note({ kind: 'llrp', notices })]).toEqual([1, false]);
  expect(log.lines).toEqual([]);
  writeFileSync(path, readFileSync(path, 'utf8').slice(0, 40));
  expect(new FoundMistimedReads(path, log).list()).toEqual([]);
  expect(log.lines).toEqual(['warn the list of reads with a wrong time cannot be read: they are not reported any more']);
});
