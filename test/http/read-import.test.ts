import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { at } from '../journal/samples';
import { event, type Served, sendEvents, serve } from './served';

function importing(served: Served, payload: string, query = '', type = 'text/plain') {
  return served.order({ method: 'POST', url: `/reads/import${query}`, payload, headers: { 'content-type': type } });
}

const iso = (seconds: number): string => new Date(at(seconds * 1000)).toISOString();
/** Reads 10, 70 and 130 seconds after noon. */
const LOG = `Tag,Time,Antenna\nE1,${iso(10)},1\nE1,${iso(70)},1\nE2,${iso(130)},2\n`;

async function laps(served: Served): Promise<unknown> {
  const { standings } = (await served.ask({ url: '/standings' })).json();
  return standings.map(({ tag_id, laps }: { tag_id: string; laps: number }) => [tag_id, laps]);
}

describe('the log of a reader', () => {
  it('is previewed without storing anything', async () => {
    const served = await serve();
    served.clock.set(at(200_000));
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '1', tags: ['E1'] } });
    const report = (await importing(served, `${LOG}E3,never,1\n`, '?reader=finish&preview=1')).json();
    expect(report).toEqual({
      ...{ stored: false, format: 'table', readers: ['finish'], reads: 3, new: 3, known: 0, tags: 2, unknown_tags: 1 },
      ...{ first_at: iso(10), last_at: iso(130), other_lines: 0, refused: 1 },
      refused_lines: [{ line: 5, text: 'E3 never 1', code: 'no-time', params: { text: 'never' }, sentence: '“never” is not a time.' }],
      notices: [],
    });
    expect((await served.ask({ url: '/standings' })).json().standings).toMatchObject([{ laps: 0 }]);
  });

  it('comes in as reads, once, however often it is sent', async () => {
    const served = await serve();
    expect((await importing(served, LOG, '?reader=finish')).json()).toMatchObject({ stored: true, new: 3, known: 0 });
    expect(await laps(served)).toEqual([
      ['E1', 2],
      ['E2', 1],
    ]);
    expect((await importing(served, LOG, '?reader=finish&preview=1')).json()).toMatchObject({ new: 0, known: 3 });
    expect((await importing(served, `${LOG}E2,${iso(190)},2\n`, '?reader=finish')).json()).toMatchObject({ new: 1, known: 3 });
    expect(await laps(served)).toEqual([
      ['E1', 2],
      ['E2', 2],
    ]);
  });

  it('is no reader service that is late, and times that have not come yet are told before it is stored and afterwards', async () => {
    const served = await serve();
    served.clock.set(at(3_600_000));
    await importing(served, LOG, '?reader=finish');
    expect((await served.order({ url: '/health' })).json().senders).toEqual([]);
    const ahead = `Tag,Time\nE1,${iso(3_000)}\nE1,${iso(7_200)}\n`;
    const preview = (await importing(served, ahead, '?reader=spare&preview=1')).json();
    expect(preview.notices).toMatchObject([{ code: 'in-future', params: { reads: 1, last: at(7_200_000) } }]);
    await importing(served, ahead, '?reader=spare');
    expect((await served.order({ url: '/health' })).json().senders).toMatchObject([{ reader: 'spare', finding: 'ahead', alarm: true }]);
  });

  it('counts a read that stands in it twice once', async () => {
    const served = await serve();
    const twice = `E1,${iso(10)}\nE1,${iso(10)}\n`;
    expect((await importing(served, twice, '?reader=finish&preview=1')).json()).toMatchObject({ reads: 2, new: 1, known: 1 });
    expect((await importing(served, twice, '?reader=finish')).json()).toMatchObject({ new: 1, known: 1 });
  });

  it('has its clock corrected under the name that was given', async () => {
    const served = await serve();
    served.clock.set(at(300_000));
    await importing(served, LOG, '?reader=finish');
    const correction = { kind: 'shift-clock', reader: 'finish', from: iso(0), until: iso(200), by_ms: 5_000 };
    const answer = await served.order({ method: 'POST', url: '/corrections', payload: { correction } });
    expect(answer.json()).toMatchObject({ act: { type: 'corrected' } });
    expect((await served.ask({ url: '/standings' })).json().standings[0].last_pass_time).toBe(iso(75));
  });

  it('with its own source and reader in each line brings back what those sent', async () => {
    const served = await serve();
    const events = [event('E1', 10), event('E1', 70)];
    await sendEvents(served, events.slice(0, 1));
    const log = events.map((one) => JSON.stringify(one)).join('\n');
    expect((await importing(served, log)).json()).toMatchObject({ format: 'events', readers: ['192.168.1.130'], new: 1, known: 1 });
    expect(await laps(served)).toEqual([['E1', 2]]);
    // A name makes them reads of another reader.
    expect((await importing(served, log, '?reader=spare&preview=1')).json()).toMatchObject({ readers: ['spare'], new: 2 });
  });

  it('without a day is of the day that was given, else of the race', async () => {
    const served = await serve();
    const log = 'Tag,Time\nE1,12:00:10\n';
    const day = (await importing(served, log, '?reader=finish&preview=1')).json().first_at.slice(0, 10);
    expect(day).toBe(iso(0).slice(0, 10));
    const { first_at } = (await importing(served, log, '?reader=finish&preview=1&date=2020-02-29')).json();
    expect(first_at.slice(0, 10)).toBe('2020-02-29');
  });

  it('is not of a day that the calendar does not have', async () => {
    const served = await serve();
    for (const day of ['2026-02-30', '2025-02-29', '2026-04-31', '2026-13-01', '0026-05-12', '12.05.2026', '2026-5-12']) {
      const answer = await importing(served, 'Tag,Time\nE1,12:00:10\n', `?reader=finish&date=${day}`);
      expect([day, answer.statusCode, answer.json().errors]).toEqual([
        day,
        422,
        [expect.objectContaining({ field: 'date', code: 'not-a-day' })],
      ]);
    }
    expect((await served.ask({ url: '/standings' })).json().standings).toEqual([]);
  });

  it('with nothing in it is called empty', async () => {
    const served = await serve();
    const answer = await importing(served, '', '?reader=finish');
    expect([answer.statusCode, answer.json().errors]).toEqual([422, [expect.objectContaining({ field: '', code: 'missing' })]]);
    const untyped = await importing(served, 'x', '?reader=finish', 'application/json');
    expect(untyped.statusCode).toBe(422);
  });

  describe('with times of the hour that occurs twice', () => {
    const zone = process.env['TZ'];

    beforeEach(() => {
      process.env['TZ'] = 'Europe/Berlin';
    });

    afterEach(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });

    const report = async (times: readonly string[], query = '') => {
      const served = await serve();
      served.clock.set(Date.UTC(2026, 9, 26) as EpochMs);
      const log = `Tag,Time\n${times.map((time) => `E1,${time}\n`).join('')}`;
      return (await importing(served, log, `?reader=x&preview=1&date=2026-10-25${query}`)).json();
    };

    it('says which hour was taken, and takes the other one when it is asked to', async () => {
      expect(await report(['02:10:00', '02:20:00'])).toMatchObject({
        first_at: '2026-10-25T00:10:00.000Z',
        notices: [
          {
            code: 'unclear-hour',
            params: { reads: 2, taken: 'first' },
            sentence: expect.stringContaining('2 reads are in the hour that occurs twice'),
          },
        ],
      });
      expect(await report(['02:10:00', '02:20:00'], '&repeated_hour=second')).toMatchObject({
        first_at: '2026-10-25T01:10:00.000Z',
        notices: [{ code: 'unclear-hour', params: { reads: 2, taken: 'second' } }],
      });
    });

    it('says how many are in which hour', async () => {
      expect((await report(['02:50:00', '02:20:00'])).notices).toMatchObject([{ code: 'repeated-hour', params: { first: 1, second: 1 } }]);
    });
  });

  it.each([
    { why: 'an hour that is none', payload: LOG, query: '?reader=x&repeated_hour=third', status: 422, code: 'invalid-request' },
    { why: 'lines without a reader, and nobody names it', payload: LOG, query: '', status: 422, code: 'no-log' },
    { why: 'a list of riders', payload: 'Bib,Name\n7,Ann\n', query: '?reader=x', status: 422, code: 'no-log' },
    { why: 'no body', payload: '', query: '?reader=x', status: 422, code: 'invalid-request' },
    { why: 'a day that is none', payload: LOG, query: '?reader=x&date=2026-13-01', status: 422, code: 'invalid-request' },
    { why: 'an unknown parameter', payload: LOG, query: '?readr=x', status: 422, code: 'invalid-request' },
  ])('is refused with $why', async ({ payload, query, status, code }) => {
    const answer = await importing(await serve(), payload, query);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('is the work of the timekeeper', async () => {
    const served = await serve();
    const answer = await served.ask({
      method: 'POST',
      url: '/reads/import?reader=x',
      payload: LOG,
      headers: { 'content-type': 'text/csv' },
    });
    expect(answer.statusCode).toBe(401);
  });
});
