import { createHash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { describe, expect, it } from 'vitest';
import { openDb } from '../../src/journal/db';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { entryOfLine, lineOf } from '../../src/replication/entry-lines';
import { event, type Served, sendEvents, serve } from '../http/served';
import { temporaryFolder } from '../journal/race-folder';
import { anAct, aRead, CREATED } from '../journal/samples';

const linesOf = ({ body }: LightMyRequestResponse): readonly string[] => body.split('\n').filter((line) => line !== '');
const seqsOf = (answer: LightMyRequestResponse) => linesOf(answer).map((line) => (JSON.parse(line) as { seq: number }).seq);
const entries = (served: Served, query = '') => served.order({ method: 'GET', url: `/entries${query}` });

describe('GET /entries', () => {
  it('gives every entry once in pages, and says of which race', async () => {
    const served = await serve();
    await sendEvents(
      served,
      Array.from({ length: 30 }, (_, index) => event(`E${index % 3}`, 10 + index)),
    );
    await served.order({ method: 'PATCH', url: '/race', payload: { name: 'Cup' } });
    const first = await entries(served, '?limit=20');
    const second = await entries(served, '?after=20&limit=20');
    expect([...seqsOf(first), ...seqsOf(second)]).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    expect(linesOf(await entries(served, '?after=32'))).toEqual([]);
    const head = served.station.replica.head();
    expect(second.headers).toMatchObject({
      'race-id': head?.raceId,
      'race-name': 'Cup',
      'race-journal': head?.identity.id,
      'race-epoch': '1',
      'race-head': '32',
    });
  });

  it('waits for the next entry, and no longer', async () => {
    const served = await serve();
    const waiting = entries(served, '?after=1&wait=60');
    await sendEvents(served, [event('E1', 10)]);
    expect(seqsOf(await waiting)).toEqual([2]);
  });

  it('the end of the server ends the waiting', async () => {
    const served = await serve();
    const port = await served.port();
    const headers = { authorization: 'Bearer a-token-of-the-timekeeper' };
    const waiting = fetch(`http://127.0.0.1:${port}/entries?after=1&wait=60`, { headers }).then(
      ({ status }) => status,
      () => 'ended',
    );
    // Answered after the request before it has arrived.
    await fetch(`http://127.0.0.1:${port}/health`);
    await served.app.close();
    expect([200, 'ended']).toContain(await waiting);
  });

  it('says when the copy that follows is another one: ahead, or with another last entry', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 10), event('E2', 11)]);
    const { identity } = served.station.replica.head() ?? expect.unreachable('no race');
    const [, line = ''] = linesOf(await entries(served));
    const digest = createHash('sha256').update(line).digest('base64url').slice(0, 16);
    const of = `journal=${identity.id}`;
    expect(seqsOf(await entries(served, `?after=2&${of}&digest=${digest}`))).toEqual([3]);
    const differs = { detail: expect.stringContaining('older copy'), code: 'entries-differ' };
    expect((await entries(served, `?after=3&${of}&digest=${digest}`)).json()).toMatchObject(differs);
    expect((await entries(served, `?after=9&${of}`)).json()).toMatchObject(differs);
  });

  it('gives no entries of another race than the one that is followed', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 10)]);
    const answer = await entries(served, '?after=1&journal=of-another&wait=60');
    expect([answer.statusCode, linesOf(answer)]).toEqual([200, []]);
  });

  it('is not for everybody', async () => {
    const served = await serve();
    expect((await served.ask({ method: 'GET', url: '/entries' })).statusCode).toBe(401);
  });
});

describe('a line of an entry', () => {
  it('is the entry, whatever is in it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary' }), fc.option(fc.maxSafeInteger()), (value, text, number) => {
        const read = aRead({ source: text, antenna: number, extra: { value, [text]: 1 } });
        const line = lineOf({ type: 'read', seq: 7, read });
        expect(lineOf(entryOfLine(line))).toBe(line);
        const { recordedAt } = anAct();
        const body = JSON.stringify({ value, [text]: text });
        const act = lineOf({ type: 'act', seq: 8, recordedAt, by: text, reason: null, kind: 'noted', body });
        expect(lineOf(entryOfLine(act))).toBe(act);
      }),
    );
  });

  it.each(['', '{', '[]', '{"seq":1}', '{"seq":"1","type":"read"}', '{"seq":1,"type":"act","body":{}}', '<html>'])(
    'is nothing else: %s',
    (line) => {
      expect(() => entryOfLine(line)).toThrow(expect.objectContaining({ name: 'NoEntryLine' }));
    },
  );
});

describe('the identity of a race file', () => {
  it('is refused another value once there are entries, and is never removed', () => {
    const path = join(temporaryFolder(), 'cup.racetag');
    DISK_JOURNALS.create(path, [anAct(CREATED)]).close();
    const db = openDb(path);
    try {
      expect(() => db.exec("UPDATE identity SET journal_id = 'x'")).toThrow('keeps its identity');
      expect(() => db.exec('UPDATE identity SET epoch = 0')).toThrow();
      expect(() => db.exec('DELETE FROM identity')).toThrow('keeps its identity');
    } finally {
      db.close();
    }
    expect(DISK_JOURNALS.identityOf(path)?.id).toMatch(/^[0-9a-f]{32}$/);
  });
});
