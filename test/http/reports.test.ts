import { describe, expect, it } from 'vitest';
import { screenKey } from '../../src/http/screen-key';
import { at } from '../journal/samples';
import { event, type Served, sendEvents, serve, TOKEN } from './served';

const KEY = 'a-key-that-nobody-guesses-1';
const instant = (seconds: number): string => new Date(at(seconds * 1000)).toISOString();

/** Bib 12 has laps of a minute and one of two; bib 13 three laps of a minute. */
async function withRiders(options: Parameters<typeof serve>[0] = {}): Promise<Served> {
  const served = await serve(options);
  for (const [bib, tag] of [
    ['12', 'E12'],
    ['13', 'E13'],
  ])
    await served.order({ method: 'POST', url: '/participants', payload: { bib, name: `Rider ${bib}`, tags: [tag] } });
  await sendEvents(served, [
    ...[60, 120, 240, 300].map((seconds) => event('E12', seconds)),
    ...[60, 80, 120].map((seconds) => event('E13', seconds)),
  ]);
  return served;
}

async function raceId(served: Served): Promise<string> {
  return (await served.order({ url: '/standings' })).json().race.race_id;
}

async function send(served: Served, more: object = {}, headers: Record<string, string> = {}) {
  const payload = { key: KEY, race_id: await raceId(served), bib: '12', what: 'lap-missing', ...more };
  return served.ask({ method: 'POST', url: '/reports', payload, headers });
}

const list = async (served: Served) => (await served.order({ url: '/reports' })).json();
const state = async (served: Served, key = KEY) => (await served.ask({ url: `/reports/${key}` })).json().report;
const decide = (served: Served, payload: object, key = KEY) => served.order({ method: 'PUT', url: `/reports/${key}`, payload });
const laps = async (served: Served, bib: string) => (await served.ask({ url: `/riders/${bib}` })).json().laps.length;

describe('a report of a rider', () => {
  it('changes no result and is a ready correction at the desk: taken with one request, open again when that is undone', async () => {
    const served = await withRiders();
    expect((await send(served, { text: 'The <b>third</b> lap', at: instant(180) })).json().report).toMatchObject({
      state: 'new',
      reason: '',
    });
    expect(await laps(served, '12')).toBe(4);
    const { reports } = await list(served);
    expect(reports).toMatchObject([{ bib: '12', name: 'Rider 12', text: 'The <b>third</b> lap', at: instant(180), state: 'new' }]);
    expect(reports[0].corrections).toMatchObject([
      { kind: 'split', into: 2 },
      { kind: 'insert', at: instant(180) },
    ]);
    expect(reports[0].correction_times).toEqual([instant(240), instant(180)]);
    expect((await decide(served, { state: 'seen' })).statusCode).toBe(200);
    expect(await state(served)).toMatchObject({ state: 'seen' });
    expect((await decide(served, { state: 'corrected', correction: reports[0].corrections[0] })).statusCode).toBe(200);
    expect([await state(served), await laps(served, '12')]).toMatchObject([{ state: 'corrected' }, 5]);
    await served.order({ method: 'POST', url: '/undo' });
    expect([await state(served), await laps(served, '12')]).toMatchObject([{ state: 'seen' }, 4]);
    await served.order({ method: 'POST', url: '/redo' });
    expect(await state(served)).toMatchObject({ state: 'corrected' });
  });

  it('of one lap too many suggests to void the passing at that time, else the end of a lap that was far too short', async () => {
    const served = await withRiders();
    await send(served, { bib: '13', what: 'lap-extra' });
    const [report] = (await list(served)).reports;
    const before = (await served.ask({ url: '/riders/13' })).json().laps.map(({ at: end }: { at: string }) => end);
    expect(report.correction_times).toEqual(before.filter((end: string) => ![instant(60), instant(120)].includes(end)));
    expect((await decide(served, { state: 'corrected', correction: report.corrections[0] })).statusCode).toBe(200);
    const page = (await served.ask({ url: '/riders/13' })).json();
    expect(page.laps.map(({ at: end }: { at: string }) => end)).toEqual([instant(60), instant(120)]);
  });

  it('of a lap at a time that had not come yet suggests no passing there: the desk could not take it', async () => {
    const served = await withRiders();
    await send(served, { at: '9999-12-31T23:59:59Z' });
    expect((await list(served)).reports).toMatchObject([{ at: '9999-12-31T23:59:59.000Z', corrections: [] }]);
  });

  it('is not settled when its correction is refused', async () => {
    const served = await withRiders();
    await send(served);
    expect((await decide(served, { state: 'corrected', correction: { kind: 'void', passing: 1 } })).statusCode).toBe(404);
    expect(await state(served)).toMatchObject({ state: 'new' });
  });

  it('is taken once, whoever presses first', async () => {
    const served = await withRiders();
    await send(served, { at: instant(180) });
    const correction = { kind: 'insert', rider: 'p1', at: instant(180), inferred: false };
    const both = await Promise.all([1, 2].map(() => decide(served, { state: 'corrected', correction })));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await laps(served, '12')).toBe(5);
  });

  it('is dismissed with a reason that its sender reads, and not without one', async () => {
    const served = await withRiders();
    await send(served);
    expect((await decide(served, { state: 'unchanged' })).json().code).toBe('report-needs-reason');
    expect((await decide(served, { state: 'unchanged', reason: 'The video shows four laps' })).statusCode).toBe(200);
    expect(await state(served)).toMatchObject({ state: 'unchanged', reason: 'The video shows four laps' });
    expect((await decide(served, { state: 'seen' })).json().code).toBe('report-decided');
  });

  it.each([
    ['a correction', { state: 'seen' }, 'correction'],
    ['a correction', { state: 'unchanged', reason: 'no' }, 'correction'],
    ['a reason', { state: 'seen', reason: 'looked at' }, null],
    ['a reason', { state: 'corrected', reason: 'by hand' }, null],
  ])('is not decided where %s would be ignored: %j', async (_, decision, field) => {
    const served = await withRiders();
    await send(served, { at: instant(180) });
    const correction = { kind: 'insert', rider: 'p1', at: instant(180), inferred: false };
    const answer = await decide(served, field === null ? decision : { ...decision, correction });
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'report-not-together']);
    expect([await state(served), await laps(served, '12')]).toMatchObject([{ state: 'new' }, 4]);
  });

  it('that is sent again is stored once, also with other words and after it was settled', async () => {
    const served = await withRiders();
    await send(served, { text: 'first' });
    await decide(served, { state: 'unchanged', reason: 'no' });
    expect((await send(served, { text: 'second' })).json().report.state).toBe('unchanged');
    expect((await list(served)).reports).toMatchObject([{ text: 'first' }]);
  });

  it('tells others nothing: its words are in no public answer, and its state only for its key', async () => {
    const served = await withRiders();
    await send(served, { text: 'my phone is 555-1234' });
    const answers = await Promise.all(
      ['/riders/12', `/reports/${KEY}`, '/standings', '/passings', '/exports/json'].map(async (url) => (await served.ask({ url })).body),
    );
    expect(answers.join()).not.toContain('555-1234');
    expect((await served.ask({ url: '/reports/another-key-of-somebody' })).statusCode).toBe(404);
    expect((await served.ask({ url: '/reports' })).statusCode).toBe(401);
  });
});

describe('reports are bounded', () => {
  const keys = (count: number) => Array.from({ length: count }, (_, index) => `key-number-${String(index).padStart(8, '0')}`);

  it('five of a rider, and twenty of an address in ten minutes; known ones are answered all the same', async () => {
    const served = await withRiders();
    const statuses: number[] = [];
    for (const key of keys(6)) statuses.push((await send(served, { key })).statusCode);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 409]);
    for (let bib = 100; bib < 120; bib++) {
      await served.order({ method: 'POST', url: '/participants', payload: { bib: String(bib) } });
      statuses.push((await send(served, { key: `key-of-the-rider-${bib}`, bib: String(bib) })).statusCode);
    }
    expect(statuses.slice(6)).toEqual([...Array.from({ length: 15 }, () => 200), ...Array.from({ length: 5 }, () => 429)]);
    expect((await send(served, { key: keys(1)[0] })).statusCode).toBe(200);
  });

  it.each([
    ['a long text', { text: 'a'.repeat(301) }, 422],
    ['a line feed', { text: 'a\nb' }, 422],
    ['a short key', { key: 'short' }, 422],
    ['an unknown fault', { what: 'everything' }, 422],
    ['an unknown bib', { bib: '99' }, 404],
    ['another race', { race_id: 'another' }, 409],
  ])('%s is refused', async (_, more, status) => {
    const served = await withRiders();
    expect((await send(served, more)).statusCode).toBe(status);
    expect((await list(served)).reports).toEqual([]);
  });

  it('none is taken while they are switched off, and the page of a rider says so', async () => {
    const served = await withRiders();
    expect((await served.ask({ url: '/riders/12' })).json().accepts_reports).toBe(true);
    await served.order({ method: 'PUT', url: '/reports', payload: { accepting: false } });
    expect((await served.ask({ url: '/riders/12' })).json().accepts_reports).toBe(false);
    expect((await send(served)).json().code).toBe('reports-off');
  });

  it('with an API key a phone sends them with the key of its screen, which sends no reads', async () => {
    const served = await withRiders({ apiKey: 'the-key' });
    expect((await send(served)).statusCode).toBe(401);
    const key = screenKey({ apiKey: 'the-key', operatorToken: TOKEN }) ?? '';
    expect((await send(served, {}, { 'x-api-key': key })).statusCode).toBe(200);
    const batch = { method: 'POST' as const, url: '/events/tag/batch', payload: { events: [] }, headers: { 'x-api-key': key } };
    expect((await served.ask(batch)).statusCode).toBe(401);
  });
});
