import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

const LONG = '000000000000000000000007';

/** A station on which one tag was read twice, in two ways of writing it. */
async function twoReads(): Promise<Served> {
  const served = await serve();
  await sendEvents(served, [event(LONG, 60), event('0007', 120)]);
  return served;
}

describe('a tag is the same through every door, however it is written', () => {
  it('is one unknown tag, shown as it was read first, and found in any way of writing it', async () => {
    const served = await twoReads();
    const found = async (containing: string) =>
      (await served.order({ url: `/tags/unknown?containing=${containing}` })).json().tags.map(({ tag, rider }: never) => [tag, rider]);
    expect(await found('')).toEqual([[LONG, 'tag:7']]);
    expect(await found('0007')).toEqual([[LONG, 'tag:7']]);
    expect(await found('00007')).toEqual([[LONG, 'tag:7']]);
  });

  it.each([
    ['0', 'means-no-tag'],
    ['none', 'means-no-tag'],
    ['…', 'means-no-tag'],
    ['1.23E+15', 'tag-as-number'],
    ['#N/A', 'tag-as-number'],
    ['12:30:15.5', 'tag-as-number'],
    ['AB01,AB02', 'not-a-tag'],
    ['AB01;AB02', 'not-a-tag'],
    ['E2-00-34', null],
    ['0X1A', null],
    ['12E4', null],
    ['NOTE1', null],
  ])('%s is read without a refusal, and listed with why nobody can have it: %s', async (text, problem) => {
    const served = await serve();
    await sendEvents(served, [event(text, 60)]);
    const { tags } = (await served.order({ url: '/tags/unknown' })).json();
    expect(tags).toMatchObject([{ reads: 1, problem }]);
    const { id } = (await served.order({ method: 'POST', url: '/participants', payload: { bib: '1' } })).json();
    const url = `/participants/${id}/tags/${encodeURIComponent(tags[0].tag)}`;
    expect((await served.order({ method: 'PUT', url, payload: {} })).statusCode).toBe(problem === null ? 200 : 422);
  });

  it('has its reads, and takes corrections, under every way of writing it', async () => {
    const served = await twoReads();
    const trace = (await served.order({ url: '/riders/tag:07/trace' })).json();
    expect(trace.reads.map(({ tag }: { tag: string }) => tag)).toEqual([LONG, '0007']);
    const correction = { kind: 'status', rider: 'tag:0007', status: 'dnf' };
    expect((await served.order({ method: 'POST', url: '/corrections', payload: { correction } })).statusCode).toBe(200);
    const { standings } = (await served.ask({ url: '/standings' })).json();
    expect(standings).toMatchObject([{ rider: 'tag:7', tag_id: LONG, status: 'dnf' }]);
  });

  it.each(['tag:ab07', 'tag: AB07 ', 'tag:0xab07', 'tag:00ab07'])('is the rider %s as well as tag:AB07', async (rider) => {
    const served = await serve();
    await sendEvents(served, [event('AB07', 60)]);
    const correction = { kind: 'insert', rider, at: event('AB07', 30).timestamp };
    expect((await served.order({ method: 'POST', url: '/corrections', payload: { correction } })).statusCode).toBe(200);
    const { standings } = (await served.ask({ url: '/standings' })).json();
    expect(standings).toMatchObject([{ rider: 'tag:AB07', laps: 2 }]);
    const trace = (await served.order({ url: `/riders/${encodeURIComponent(rider)}/trace` })).json();
    expect(trace).toMatchObject({ reads: [{ origin: 'manual' }, { origin: 'read' }] });
  });

  it('is assigned, refused for another rider with the reason, and released', async () => {
    const served = await twoReads();
    const add = (bib: string, tags: readonly string[]) => served.order({ method: 'POST', url: '/participants', payload: { bib, tags } });
    expect((await add('1', ['7'])).json()).toMatchObject({ tags: [{ tag: '7' }] });
    expect((await add('2', ['00007'])).json().detail).toMatch(
      /^Tag 00007 is the same tag as 7 \(leading zeros and separators do not count\)/,
    );
    expect((await served.ask({ url: '/standings' })).json().standings).toMatchObject([{ bib: '1', laps: 2 }]);
    const released = await served.order({ method: 'DELETE', url: '/participants/p1/tags/007' });
    expect(released.json()).toMatchObject({ tags: [] });
  });

  it('may be written in groups or quotation marks, but not as what a spreadsheet made of it', async () => {
    const served = await serve();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '1' } });
    const assign = (tag: string) => served.order({ method: 'PUT', url: `/participants/p1/tags/${encodeURIComponent(tag)}`, payload: {} });
    expect((await assign('E200 3411 B802 0115 1626 1234')).json()).toMatchObject({ tags: [{ tag: 'E2003411B802011516261234' }] });
    expect((await assign('"e2-00-34"')).json().tags[1]).toMatchObject({ tag: 'E2-00-34' });
    for (const tag of ['3.00833E+23', '1E+23', '#N/A', '-', 'n/a', 'E1 E2']) {
      const answer = await assign(tag);
      expect([tag, answer.statusCode]).toEqual([tag, 422]);
    }
  });

  it('is known to the tag scan in every way of writing it', async () => {
    const served = await serve();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '1', tags: ['9'] } });
    await sendEvents(served, [event('0009', 180)]);
    expect((await served.order({ url: '/tags/recent' })).json().tags[0]).toMatchObject({ tag: '0009', carrier: { bib: '1' } });
  });
});

describe('a text is the same through every door, however it is written', () => {
  it('of riders, waves and lists', async () => {
    const served = await serve();
    const category = 'Men\u00a0 Elite\u200b';
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '\u200e18', name: 'Jose\u0301', category } });
    const list = await served.order({ url: '/participants' });
    expect(list.json().participants).toMatchObject([{ bib: '18', name: 'José', category: 'Men Elite' }]);
    expect((await served.order({ method: 'POST', url: '/participants', payload: { bib: '18' } })).json().code).toBe('bib-taken');
    const rules = {
      ...(await served.order({ url: '/race/control' })).json().rules,
      waves: [{ name: 'Men  Elite', categories: ['Men  Elite'], after_ms: 60_000 }],
    };
    const changed = await served.order({ method: 'PUT', url: '/race/rules', payload: { rules } });
    expect(changed.statusCode).toBe(200);
    expect((await served.order({ url: '/race/control' })).json().rules.waves).toEqual([
      { name: 'Men Elite', categories: ['Men Elite'], after_ms: 60_000 },
    ]);
  });

  it('leads to the trace of the rider that it was given to, and says whose it is', async () => {
    const served = await twoReads();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '5', tags: ['7'] } });
    const [own, ofTag] = [
      (await served.order({ url: '/riders/p1/trace' })).json(),
      (await served.order({ url: '/riders/tag:007/trace' })).json(),
    ];
    expect(ofTag).toEqual(own);
    expect(ofTag).toMatchObject({ rider: 'p1', reads: [{ tag: LONG }, { tag: '0007' }] });
    const unknown = await served.order({ url: '/riders/tag:E9/trace' });
    expect([unknown.statusCode, unknown.json().params]).toEqual([404, { rider: { tag: 'E9' } }]);
    expect(served.complaints()).toEqual([]);
  });
});
