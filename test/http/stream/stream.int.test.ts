import { describe, expect, it } from 'vitest';
import { DEFAULT_STREAM_LIMITS } from '../../../src/http/stream/stream-limits';
import { bodyCheck } from '../../../src/http/validation';
import { event, sendEvents, serve } from '../served';
import { listen } from './listener';

const EAGER = { ...DEFAULT_STREAM_LIMITS, tableEveryMs: 5, changesEveryMs: 5 };

describe('a new client', () => {
  it('gets the table first, then the race and the station’s clock', async () => {
    const served = await serve();
    await sendEvents(served, [event('E1', 60)]);
    const listener = await listen(served);
    await listener.until(() => listener.messages.length >= 2);
    expect(listener.messages[0]).toMatchObject({ type: 'standings', items: [{ tag_id: 'E1', laps: 1 }] });
    expect(listener.messages[1]).toMatchObject({
      type: 'race_updated',
      race: { total_laps: 5 },
      now: '2026-06-06T12:01:00.020Z',
      utc_offset_min: 0 - new Date('2026-06-06T12:01:00.020Z').getTimezoneOffset(),
    });
    expect(listener.lastId).toMatch(/^.+-2$/);
  });

  it('gets compact JSON after `data: `, with headers that forbid buffering', async () => {
    const listener = await listen(await serve());
    await listener.until(() => listener.texts.length >= 1);
    expect(listener.texts[0]).toBe('{"type":"standings","items":[]}');
    expect(listener.response.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      'access-control-allow-origin': '*',
    });
  });

  it.each(['?top=0', '?top=x', '?changes=2', `?category=${'x'.repeat(201)}`])('is refused with %s', async (query) => {
    const served = await serve();
    expect((await served.ask({ url: `/stream${query}` })).statusCode).toBe(422);
  });

  it('is refused without the key where one is set', async () => {
    const served = await serve({ apiKey: 'k' });
    const answer = await served.ask({ url: '/stream' });
    expect([answer.statusCode, answer.json()]).toEqual([401, { detail: 'Invalid or missing API key' }]);
    const listener = await listen(served, '', { 'x-api-key': 'k' });
    expect(listener.response.statusCode).toBe(200);
  });
});

describe('a lap', () => {
  it('is sent once for every counted passing, with five fields, followed by the table', async () => {
    const served = await serve({ streamLimits: EAGER });
    const listener = await listen(served);
    await sendEvents(served, [event('E1', 60), event('E1', 61), event('E2', 62), event('E1', 90)]);
    await listener.until(() => listener.of('standings').at(-1)?.items[0]?.laps === 2);
    expect(listener.texts.filter((text) => text.includes('"lap"'))).toEqual([
      '{"type":"lap","tag_id":"E1","laps":1,"finished":false,"last_pass_time":"2026-06-06T12:01:00.000Z"}',
      '{"type":"lap","tag_id":"E2","laps":1,"finished":false,"last_pass_time":"2026-06-06T12:01:02.000Z"}',
      '{"type":"lap","tag_id":"E1","laps":2,"finished":false,"last_pass_time":"2026-06-06T12:01:30.000Z"}',
    ]);
    const table = (await served.ask({ url: '/classification' })).json();
    expect(listener.of('standings').at(-1)?.items).toEqual(table.standings);
  });

  it('includes the rider for clients with changes=1', async () => {
    const served = await serve({ streamLimits: EAGER });
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '12', name: 'Ann', tags: ['E1'] } });
    const listener = await listen(served, '?changes=1');
    await sendEvents(served, [event('E1', 60), event('E9', 61)]);
    await listener.until(() => listener.of('lap').length === 2);
    expect(listener.of('lap')).toMatchObject([
      { tag_id: 'E1', rider: 'p1', bib: '12', name: 'Ann', at: '2026-06-06T12:01:00.000Z', seq: 3 },
      { tag_id: 'E9', rider: 'tag:E9', bib: '', name: '', seq: 4 },
    ]);
  });

  it('is in the list of last passings of clients with changes=1, which corrections change', async () => {
    const served = await serve({ streamLimits: EAGER });
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '12', name: 'Ann', tags: ['E1'] } });
    await sendEvents(served, [event('E1', 60)]);
    const plain = await listen(served);
    const listener = await listen(served, '?changes=1');
    await listener.until(() => listener.of('passings').length === 1);
    expect(listener.of('passings')[0]).toMatchObject({ whole: true, items: [{ seq: 3, bib: '12', laps: 1 }] });
    await sendEvents(served, [event('E1', 120), event('E1', 90)]);
    const late = () => listener.of('passings').flatMap(({ items }) => items.map(({ at, laps }) => `${at.slice(14, 19)} lap ${laps}`));
    await listener.until(() => late().includes('02:00 lap 3'));
    await served.order({ method: 'POST', url: '/corrections', payload: { correction: { kind: 'void', passing: 3 } } });
    await listener.until(() => listener.of('passings').some(({ removed }) => removed.length > 0));
    expect(listener.of('passings').at(-1)?.removed).toEqual([{ seq: 3, at: '2026-06-06T12:01:00.000Z' }]);
    const { passings } = (await served.ask({ url: '/passings' })).json();
    const again = await listen(served, '?changes=1');
    await again.until(() => again.of('passings').length === 1);
    expect(again.of('passings')[0]?.items).toEqual(passings);
    expect(passings.map(({ at, laps }: { at: string; laps: number }) => [at.slice(14, 19), laps])).toEqual([
      ['02:00', 2],
      ['01:30', 1],
    ]);
    expect(plain.of('passings')).toEqual([]);
  });

  it('is never delayed by a burst, and the last table is always sent', async () => {
    const served = await serve({ streamLimits: EAGER });
    const listener = await listen(served);
    const rounds = 100;
    for (let round = 1; round <= rounds; round += 1) await sendEvents(served, [event('E1', round * 10), event('E2', round * 10 + 1)]);
    await listener.until(() => listener.of('standings').at(-1)?.items[1]?.laps === rounds);
    expect(listener.of('lap').map(({ tag_id, laps }) => `${tag_id} ${laps}`)).toEqual(
      Array.from({ length: rounds }, (_, round) => [`E1 ${round + 1}`, `E2 ${round + 1}`]).flat(),
    );
    expect(listener.of('standings').length).toBeLessThan(2 * rounds);
  });
});

describe('a client that reconnects', () => {
  it('gets the table and every lap since its last one', async () => {
    const served = await serve({ streamLimits: EAGER });
    const first = await listen(served);
    await sendEvents(served, [event('E1', 60)]);
    await first.until(() => first.of('lap').length === 1);
    first.response.destroy();
    await sendEvents(served, [event('E1', 70), event('E2', 71)]);
    await sendEvents(served, [event('E1', 80)]);
    const second = await listen(served, '', { 'last-event-id': first.lastId ?? '' });
    await second.until(() => second.of('race_updated').length === 1);
    expect(second.messages.map((message) => (message.type === 'lap' ? `${message.tag_id} ${message.laps}` : message.type))).toEqual([
      'standings',
      'E1 2',
      'E2 1',
      'E1 3',
      'race_updated',
    ]);
  });

  it('gets every lap also when it disconnected before the first lap', async () => {
    const served = await serve();
    const first = await listen(served);
    await first.until(() => first.lastId !== null);
    first.response.destroy();
    await sendEvents(served, [event('E1', 60)]);
    const second = await listen(served, '', { 'last-event-id': first.lastId ?? '' });
    await second.until(() => second.of('race_updated').length === 1);
    expect(second.of('lap')).toHaveLength(1);
  });

  it('gets the laps of a race that was created while it listened', async () => {
    const served = await serve({ streamLimits: EAGER });
    await sendEvents(served, [event('E1', 60)]);
    const first = await listen(served);
    await served.order({ method: 'POST', url: '/race/reset' });
    await first.until(() => first.of('race_reset').length === 1 && first.of('race_updated').length === 2);
    first.response.destroy();
    await sendEvents(served, [event('E1', 90)]);
    const second = await listen(served, '', { 'last-event-id': first.lastId ?? '' });
    await second.until(() => second.of('race_updated').length === 1);
    expect(second.of('lap')).toMatchObject([{ tag_id: 'E1', laps: 1 }]);
  });

  it.each(['no-id', 'another-race-1', '-1', `${'9'.repeat(150)}`])('with the id %s gets the table and later messages', async (id) => {
    const served = await serve({ streamLimits: EAGER });
    await sendEvents(served, [event('E1', 60)]);
    const listener = await listen(served, '', { 'last-event-id': id });
    await sendEvents(served, [event('E1', 90)]);
    await listener.until(() => listener.of('lap').length === 1);
    expect(listener.messages[0]?.type).toBe('standings');
    expect(listener.of('lap')[0]?.laps).toBe(2);
  });
});

describe('kinds of table', () => {
  it('top returns only the first rows, category only riders of the category, ranked by themselves', async () => {
    const served = await serve();
    for (const [bib, category] of [
      ['1', 'Elite'],
      ['2', 'Sport'],
      ['3', 'Sport'],
    ] as const) {
      await served.order({ method: 'POST', url: '/participants', payload: { bib, category, tags: [`E${bib}`] } });
    }
    await sendEvents(served, [event('E1', 60), event('E2', 62), event('E3', 65)]);
    const top = await listen(served, '?top=1');
    const sport = await listen(served, '?category=Sport');
    const rich = await listen(served, '?changes=1&category=Sport&top=1');
    for (const listener of [top, sport, rich]) await listener.until(() => listener.messages.length >= 1);
    expect(top.of('standings')[0]?.items.map(({ bib }) => bib)).toEqual(['1']);
    expect(sport.of('standings')[0]?.items.map(({ bib, gap_ms }) => [bib, gap_ms])).toEqual([
      ['2', 0],
      ['3', 3000],
    ]);
    expect(rich.of('table')[0]).toMatchObject({ total: 2, items: [{ bib: '2', ranked_laps: 1 }] });
  });

  it('changes=1 returns changed rows after the first table', async () => {
    const served = await serve({ streamLimits: EAGER });
    await sendEvents(
      served,
      Array.from({ length: 30 }, (_, index) => event(`E${index}`, 60 + index)),
    );
    const listener = await listen(served, '?changes=1');
    await listener.until(() => listener.of('table').length === 1);
    await sendEvents(served, [event('E29', 120)]);
    await listener.until(() => listener.of('changes').length === 1);
    const [table] = listener.of('table');
    expect(listener.of('changes')[0]).toMatchObject({
      base: table?.revision,
      total: 30,
      removed: [],
      rows: [{ at: 0, row: { tag_id: 'E29', laps: 2 } }],
    });
    expect(listener.of('changes')[0]?.rows).toHaveLength(1);
  });
});

describe('every other change', () => {
  it('is sent to every client, as the contract says', async () => {
    const isMessage = bodyCheck({ $ref: '#/components/schemas/StreamMessage' });
    const served = await serve({ streamLimits: EAGER });
    const plain = await listen(served);
    const rich = await listen(served, '?changes=1');
    await sendEvents(served, [event('E1', 60)]);
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '7', tags: ['E1'] } });
    await served.order({ method: 'PATCH', url: '/race', payload: { name: 'Night Race' } });
    await plain.until(() => plain.of('roster_changed').length === 1);
    await served.order({ method: 'POST', url: '/race/reset' });
    for (const listener of [plain, rich]) {
      await listener.until(
        () =>
          listener.of('race_reset').length === 1 &&
          listener.of('race_updated').at(-1)?.race.race_id === listener.of('race_reset')[0]?.race_id,
      );
      expect(listener.of('unknown_tag')).toEqual([{ type: 'unknown_tag', tag_id: 'E1' }]);
      expect(listener.of('race_updated').at(-1)?.race.name).toBe('Night Race');
      expect(listener.of('roster_changed').length).toBeGreaterThan(0);
      expect(listener.messages.flatMap((message) => isMessage(message))).toEqual([]);
    }
  });

  it('a table of the new race follows a reset at once', async () => {
    const served = await serve({ streamLimits: EAGER });
    await sendEvents(served, [event('E1', 60)]);
    const rich = await listen(served, '?changes=1');
    await rich.until(() => rich.of('table').length === 1);
    await served.order({ method: 'POST', url: '/race/reset' });
    await rich.until(() => rich.of('table').length === 2);
    expect(rich.of('table')[1]?.items).toEqual([]);
    expect(rich.messages.findIndex(({ type }) => type === 'race_reset')).toBeLessThan(
      rich.messages.findLastIndex(({ type }) => type === 'table'),
    );
  });

  it.each([
    { what: 'with riders', events: [event('E1', 60)] },
    { what: 'without anybody', events: [] },
  ])('the whole table follows when a copy of the race $what is opened', async ({ events }) => {
    const served = await serve({ streamLimits: EAGER });
    await sendEvents(served, events);
    const rich = await listen(served, '?changes=1');
    await rich.until(() => rich.of('table').length === 1);
    const copy = `${served.station.race()?.path}-copy`;
    served.station.saveCopy(copy);
    served.station.openRace(copy);
    await rich.until(() => rich.of('table').length === 2);
    const types = rich.messages.map(({ type }) => type);
    expect(types.indexOf('race_reset')).toBeLessThan(types.lastIndexOf('table'));
    expect(types).not.toContain('changes');
    expect(rich.of('table')[1]?.items).toHaveLength(events.length);
  });

  it('a quiet stream gets keep-alive comments', async () => {
    const listener = await listen(await serve({ streamLimits: { ...EAGER, keepAliveEveryMs: 20 } }));
    await listener.until(() => listener.comments.length >= 2);
    expect(listener.comments[0]).toBe('keepalive 2026-06-06T12:00:00.000Z');
  });

  it('closing the server ends every stream', async () => {
    const served = await serve();
    const listener = await listen(served);
    await served.app.close();
    await listener.until(() => listener.hasEnded);
    expect(listener.hasEnded).toBe(true);
  });

  it('connected clients are counted, and removed when they disconnect', async () => {
    const served = await serve();
    const connected = async () => (await served.order({ url: '/screens' })).json().connected;
    const [one, other] = [await listen(served), await listen(served, '?top=3')];
    expect(await connected()).toBe(2);
    one.response.destroy();
    await expect.poll(connected, { timeout: 10_000 }).toBe(1);
    other.response.destroy();
    await expect.poll(connected, { timeout: 10_000 }).toBe(0);
  });
});
