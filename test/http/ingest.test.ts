import { describe, expect, it } from 'vitest';
import { event, type Served, sendEvents, serve } from './served';

type Json = Readonly<Record<string, unknown>>;

function post(served: Served, payload: string | Json, type = 'application/json') {
  return served.ask({ method: 'POST', url: '/events/tag/batch', payload, headers: { 'content-type': type } });
}

async function knownTags(served: Served): Promise<readonly string[]> {
  const { standings } = (await served.ask({ url: '/classification' })).json<{ standings: { tag_id: string }[] }>();
  return standings.map(({ tag_id }) => tag_id);
}

describe('posting reads', () => {
  it('returns the number of events in the request, repeated and ignored ones included', async () => {
    const served = await serve();
    const events = [event('E1', 60), event('E1', 60), event('E1', 61), event('E1', 62, { event_type: 'depart' }), event('E1', -5)];
    for (let round = 0; round < 2; round += 1) {
      const answer = await sendEvents(served, events);
      expect(answer.statusCode).toBe(200);
      expect(answer.json()).toEqual({ events_processed: 5 });
    }
    const table = await served.ask({ url: '/classification' });
    expect(table.body).toBe(
      '{"count":1,"standings":[{"tag_id":"E1","laps":1,"last_pass_time":"2026-06-06T12:01:00.000Z","finish_time":null,' +
        '"finished":false,"total_time_ms":60000,"gap_ms":0,"laps_behind":0}]}',
    );
  });

  it('accepts an empty list', async () => {
    const answer = await sendEvents(await serve(), []);
    expect(answer.json()).toEqual({ events_processed: 0 });
  });

  it.each<[string, Json]>([
    ['before the reader has sent its serial number', {}],
    [
      'with every optional field',
      { reader_serial: 'S-1', session_id: 7, antenna: 2, rssi: -512, first: '2026-06-06T12:01:00.000', last: null },
    ],
    ['with nothing in what may be left out', { reader_serial: null, session_id: null, antenna: null, rssi: null, first: null, last: null }],
    ['with fields of its own', { firmware: '1.2', nested: { list: [1, null, 'x'] }, constructor: 'x', toString: 1 }],
    ['in another zone', { timestamp: '2026-06-06T14:01:00.000+02:00' }],
    ['with a tag in lower case and 0x', { tag_id: '0xe2801160' }],
    ['with a decimal tag', { tag_id: '900123456789012' }],
    ['with the longest tag', { tag_id: 'A'.repeat(128) }],
  ])('accepts an event %s', async (_why, more) => {
    const served = await serve();
    const answer = await post(served, { events: [event('E1', 60, more)], sent_by: 'reader-service' });
    expect(answer.json()).toEqual({ events_processed: 1 });
    expect(await knownTags(served)).toHaveLength(1);
  });

  it.each([
    ['a byte of Latin-1', [0xe9]],
    ['half a letter', [0xc3]],
    ['a letter written longer than it is', [0xc0, 0x80]],
    ['half of a pair', [0xed, 0xa0, 0x80]],
  ])('refuses a text that is not UTF-8: %s would become a sign that stands for any other one as well', async (_what, wrong) => {
    const served = await serve();
    const [before = '', after = ''] = JSON.stringify({ events: [event('E1', 60, { reader_ip: 'gate?' })] }).split('?');
    const payload = Buffer.concat([Buffer.from(before), Buffer.from(wrong), Buffer.from(after)]);
    const answer = await served.ask({
      method: 'POST',
      url: '/events/tag/batch',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ field: '', code: 'not-utf8', message: expect.stringContaining('UTF-8') }]);
    expect(await knownTags(served)).toEqual([]);
  });

  it('stores fields that the contract does not name, and does not use the reader’s own times', async () => {
    const batches: unknown[] = [];
    const served = await serve();
    const { record } = served.station;
    served.station.record = (reads) => {
      batches.push(...reads);
      return record.call(served.station, reads);
    };
    await sendEvents(served, [event('E1', 60, { first: '2026-06-06T12:00:59.999', last: null, lane: 3, reader_serial: 'S' })]);
    expect(batches).toEqual([
      {
        source: 'sirit510',
        reader: '192.168.1.130',
        serial: 'S',
        session: null,
        antenna: null,
        tag: 'E1',
        kind: 'arrive',
        rssi: null,
        timestamp: Date.UTC(2026, 5, 6, 12, 1),
        readerAt: null,
        clockOffset: null,
        receivedAt: served.clock.now(),
        extra: { first: '2026-06-06T12:00:59.999', lane: 3 },
      },
    ]);
  });
});

describe('an event that breaks the contract', () => {
  it.each<[string, Json, string]>([
    ['a day that is in no calendar', { timestamp: '2026-02-30T12:00:00.000Z' }, 'timestamp'],
    ['words for a time', { timestamp: 'yesterday' }, 'timestamp'],
    ['a time without zone', { timestamp: '2026-06-06T12:00:00.000' }, 'timestamp'],
    ['a number for a time', { timestamp: 1780747200000 }, 'timestamp'],
    ['an empty time', { timestamp: '' }, 'timestamp'],
    ['a time that never ends', { timestamp: `2026-06-06T12:00:00.${'0'.repeat(5000)}Z` }, 'timestamp'],
    ['a tag of 10,000 characters', { tag_id: 'A'.repeat(10_000) }, 'tag_id'],
    ['an empty tag', { tag_id: '' }, 'tag_id'],
    ['a tag of spaces', { tag_id: '  ' }, 'tag_id'],
    ['a tag with a space in it', { tag_id: 'E2 80' }, 'tag_id'],
    ['a tag with NUL', { tag_id: 'E2\u0000' }, 'tag_id'],
    ['a tag with half a character', { tag_id: 'E2\ud800' }, 'tag_id'],
    ['a number for a tag', { tag_id: 900123 }, 'tag_id'],
    ['no tag', { tag_id: undefined }, 'tag_id'],
    ['null for a tag', { tag_id: null }, 'tag_id'],
    ['another kind of event', { event_type: 'Arrive' }, 'event_type'],
    ['no source', { source: undefined }, 'source'],
    ['an empty source', { source: '' }, 'source'],
    ['a source with NUL', { source: 'a\u0000b' }, 'source'],
    ['a source with half a character', { source: '\udfff' }, 'source'],
    ['no reader', { reader_ip: undefined }, 'reader_ip'],
    ['a list for a reader', { reader_ip: ['192.168.1.130'] }, 'reader_ip'],
    ['a text for an antenna', { antenna: '1' }, 'antenna'],
    ['half an antenna', { antenna: 1.5 }, 'antenna'],
    ['an antenna beyond all numbers', { antenna: 1e300 }, 'antenna'],
    ['a truth for a signal strength', { rssi: true }, 'rssi'],
    ['a number for a serial number', { reader_serial: 12 }, 'reader_serial'],
  ])('refuses %s and stores nothing of the batch', async (_why, fault, field) => {
    const served = await serve();
    const answer = await post(served, { events: [event('E1', 60), event('E2', 61, fault), event('E3', 62)] });
    expect(answer.statusCode).toBe(422);
    const { errors, params } = answer.json();
    expect(errors).toEqual([{ index: 1, field, message: expect.any(String), code: expect.any(String), params: expect.any(Object) }]);
    const [{ message, ...first }] = errors;
    expect([params, message]).toEqual([{ first, more: 0 }, expect.any(String)]);
    expect(answer.json().detail).toContain(`Event 1: ${field}`);
    expect(await knownTags(served)).toEqual([]);
  });

  it('names every faulty event with its field', async () => {
    const served = await serve();
    const answer = await post(served, {
      events: [event('E1', 1, { tag_id: '' }), 'E2', event('E3', 3), event('E4', 4, { source: 1, antenna: '1' })],
    });
    expect(answer.json().errors.map(({ index, field }: { index: number; field: string }) => [index, field])).toEqual([
      [0, 'tag_id'],
      [1, ''],
      [3, 'source'],
      [3, 'antenna'],
    ]);
  });

  it('lists at most a hundred errors', async () => {
    const answer = await post(await serve(), { events: Array.from({ length: 500 }, () => ({})) });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toHaveLength(100);
  });

  it('refuses more than 4,096 characters in fields of its own', async () => {
    const served = await serve();
    const answer = await post(served, { events: [event('E1', 60, { log: 'x'.repeat(4000) }), event('E2', 60, { log: 'x'.repeat(5000) })] });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toEqual([
      {
        index: 1,
        field: '',
        message: 'must have at most 4,096 characters in fields that this interface does not define',
        code: 'too-much-extra',
        params: { max: 4096 },
      },
    ]);
  });

  it('refuses more than 4,096 characters beside the events', async () => {
    const answer = await post(await serve(), { events: [event('E1', 60)], note: 'x'.repeat(4100) });
    expect([answer.statusCode, answer.json().errors]).toMatchObject([422, [{ field: '', code: 'too-much-extra' }]]);
  });

  it('refuses fields that are nested too deeply', async () => {
    const deep = `{"events":[${JSON.stringify(event('E1', 60)).slice(0, -1)},"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
    const answer = await post(await serve(), deep);
    expect(answer.statusCode).toBe(422);
  });
});

describe('a body that is not a batch', () => {
  it.each<[string, string, string?]>([
    ['an empty body', ''],
    ['half a body', '{"events":['],
    ['no JSON', 'events'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"events"'],
    ['no events', '{}'],
    ['null for events', '{"events":null}'],
    ['an object for events', '{"events":{"0":{}}}'],
    ['null for an event', '{"events":[null]}'],
    ['a key that is no data', '{"events":[],"__proto__":{"x":1}}'],
    ['the same in an event', '{"events":[{"__proto__":{"tag_id":"E1"}}]}'],
    ['the same in other letters', '{"events":[],"\\u005f_proto__":{"x":1}}'],
    ['the way round it', '{"events":[],"constructor":{"prototype":{"x":1}}}'],
    ['two lists of events', '{"events":[],"events":[]}'],
    ['the same name twice in other letters', '{"events":[],"\\u0065vents":[]}'],
    ['NUL bytes', '\u0000\u0000\u0000'],
    ['another kind of text', '{"events":[]}', 'text/plain'],
    ['a form', 'events=1', 'application/x-www-form-urlencoded'],
    ['another JSON', '{"events":[]}', 'application/merge-patch+json'],
  ])('refuses %s', async (_why, payload, type) => {
    const answer = await post(await serve(), payload, type);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toMatch(/Nothing was stored\.$/);
  });

  it('names the field that is there twice, and stores nothing of either', async () => {
    const served = await serve();
    const [first, second] = [event('E1', 60), event('E2', 61)].map((each) => JSON.stringify(each));
    const twoLists = await post(served, `{"events":[${first}],"events":[${second}]}`);
    expect([twoLists.statusCode, twoLists.json()]).toMatchObject([
      422,
      { detail: 'events is given twice. Nothing was stored.', errors: [{ field: 'events', code: 'repeated-field' }] },
    ]);
    const twoTags = await post(served, `{"events":[${first},${second?.replace('{', '{"tag_id":"E3",')}]}`);
    expect([twoTags.statusCode, twoTags.json().errors]).toMatchObject([422, [{ field: 'events.1.tag_id', code: 'repeated-field' }]]);
    expect(await knownTags(served)).toEqual([]);
  });

  it('refuses more than 50,000 events', async () => {
    const events = Array.from({ length: 50_001 }, () => 0);
    const answer = await post(await serve(), { events });
    expect(answer.statusCode).toBe(422);
    expect(answer.json().errors).toMatchObject([{ field: 'events' }]);
  });

  it('refuses more than 16 MiB', async () => {
    const served = await serve();
    const answer = await post(served, { events: [], filler: 'x'.repeat(16 * 1024 * 1024) });
    expect(answer.statusCode).toBe(413);
    expect(answer.json()).toMatchObject({ code: 'too-large', status: 413 });
  });

  it('accepts 50,000 events', async () => {
    const served = await serve();
    const events = Array.from({ length: 50_000 }, (_, index) => event(`T${index % 100}`, 10 + index / 10));
    expect((await sendEvents(served, events)).json()).toEqual({ events_processed: 50_000 });
    expect(await knownTags(served)).toHaveLength(100);
  });
});
