import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonObjects } from '../../../src/readers/kit/json-objects';
import { parseReply } from '../../../src/readers/portal/discovery';
import { parseMessage, REQUESTS } from '../../../src/readers/portal/message';

const AT = Date.UTC(2026, 4, 12, 16, 5, 0, 123);
const READ = {
  ...{ identifier: '41', seconds: AT / 1000 - 0.123, milliseconds: 123, reader_seconds: AT / 1000 - 0.123, reader_milliseconds: 120 },
  ...{ antenna: 2, reader: 'Finish', rssi: '-57', ident_type: 'chip', type: 'reader' },
};
const reads = (...list: readonly object[]) => parseMessage(JSON.stringify({ command: 'reads', list }));

describe('messages of a portal', () => {
  it('have reads with the time of the portal', () => {
    expect(reads(READ)).toEqual({
      ...{ type: 'reads', refused: [] },
      reads: [{ tag: '41', what: 'chip', at: AT, antenna: 2, rssi: -57, reader: 'Finish', readerTime: `${READ.reader_seconds}.120` }],
    });
  });

  it('have bibs that somebody entered', () => {
    expect(reads({ ...READ, ident_type: 'bib', type: 'manual' })).toMatchObject({ reads: [{ tag: '41', what: 'bib' }] });
  });

  it.each([
    { ...READ, identifier: '' },
    { ...READ, identifier: 41 },
    { ...READ, seconds: '1' },
    { ...READ, seconds: -1 },
    { ...READ, seconds: 1e15 },
    { ...READ, milliseconds: 1000 },
    { ...READ, milliseconds: 1.5 },
    null,
    [],
  ])('count reads without a usable tag or time: %j', (bad) => {
    expect(reads(READ, bad as object, READ)).toMatchObject({ refused: [JSON.stringify(bad)], reads: [{ tag: '41' }, { tag: '41' }] });
  });

  it('may leave out antenna, signal and reader', () => {
    const { antenna, rssi, reader, ...rest } = READ;
    expect([antenna, rssi, reader]).toEqual([2, '-57', 'Finish']);
    expect(reads(rest)).toMatchObject({ reads: [{ antenna: null, rssi: null, reader: '' }] });
  });

  it.each([
    [
      '{"command":"connection_successful","name":"Portal 1","kind":"chrono_portal","version":1,"reads_subscribed":true,"readers":[{"id":1,"name":"Finish","kind":"ZEBRA","ip_address":"192.168.1.20","port":5084,"auto_connect":true,"reading":null,"connected":false,"antennas":[0,0]}],"updatable":false,"auto_upload":"stopped","portal_version":"0.8.2"}',
      { type: 'connected', name: 'Portal 1', version: '0.8.2', readers: [{ name: 'Finish', isConnected: false, isReading: null }] },
    ],
    ['{"command":"readers","readers":[]}', { type: 'readers', readers: [] }],
    ['{"command":"time","local":"2026-05-12 18:05:00","utc":"2026-05-12 16:05:00"}', { type: 'time', at: Date.UTC(2026, 4, 12, 16, 5) }],
    ['{"command":"keepalive"}', { type: 'keepalive' }],
    ['{"command":"disconnect"}', { type: 'disconnect' }],
    ['{"command":"error","error":{"error_type":"STARTING_UP"}}', { type: 'error', error: 'STARTING_UP', details: '' }],
    ['{"command":"error","error":{"error_type":"DATABASE_ERROR","message":"x"}}', { type: 'error', error: 'DATABASE_ERROR', details: 'x' }],
    ['{"command":"notification","kind":"BATTERY_LOW","time":"2026-05-12 16:05:00"}', { type: 'notification', kind: 'BATTERY_LOW' }],
    ['{"command":"settings","settings":[]}', { type: 'other' }],
    ['{"command":"success","count":1}', { type: 'other' }],
  ])('are understood: %s', (text, message) => {
    expect(parseMessage(text)).toEqual(message);
  });

  it.each(['', 'x', '1', '[]', '{}', '{"command":1}', '{"command":"reads"}', '{"command":"time","utc":"12:00"}', '{"command":"time"}'])(
    'are refused: %s',
    (text) => expect(parseMessage(text)).toMatchObject({ type: 'unreadable' }),
  );

  it('never make the parser fail', () => {
    fc.assert(fc.property(fc.json(), (text) => typeof parseMessage(text).type === 'string'));
    const command = fc.constantFrom('reads', 'readers', 'time', 'error', 'notification', 'connection_successful');
    const message = fc.record({ command, list: fc.jsonValue(), readers: fc.jsonValue(), error: fc.jsonValue(), utc: fc.jsonValue() });
    fc.assert(fc.property(message, (value) => typeof parseMessage(JSON.stringify(value)).type === 'string'));
  });
});

describe('a line of a portal', () => {
  it.each([
    ['{"a":1}', ['{"a":1}'], 'one object'],
    ['{"a":1}{"b":{"c":2}}', ['{"a":1}', '{"b":{"c":2}}'], 'a lost line end'],
    ['{"a":"}{\\"}"}{"b":2}', ['{"a":"}{\\"}"}', '{"b":2}'], 'braces in a text'],
    ['%%{"a":1} {"b":2}x', ['%%', '{"a":1}', '{"b":2}', 'x'], 'other bytes between'],
    ['{"a":1', ['{"a":1'], 'cut off'],
    ['}', ['}'], 'no object'],
    ['  ', [], 'nothing'],
  ])('is cut into objects: %s (%j, %s)', (line, pieces) => {
    expect(jsonObjects(line)).toEqual(pieces);
  });

  it('keeps every character that is not a blank', () => {
    const text = fc.array(fc.constantFrom('{', '}', '"', '\\', 'a', ',', '{"a":1}'), { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, (line) => jsonObjects(line).join('') === line));
  });
});

describe('requests to a portal', () => {
  it.each([
    [REQUESTS.connect(true), '{"command":"connect","reads":true}'],
    [REQUESTS.time(), '{"command":"time_get"}'],
    [REQUESTS.reads(1, 2), '{"command":"reads_get","start_seconds":1,"end_seconds":2}'],
    [REQUESTS.acknowledge(), '{"command":"keepalive_ack"}'],
    [REQUESTS.disconnect(), '{"command":"disconnect"}'],
  ])('are lines of JSON', (bytes, text) => {
    expect(Buffer.from(bytes).toString()).toBe(`${text}\n`);
  });
});

describe('the reply of a portal to a question to all', () => {
  it('names it, and the port on which it listens', () => {
    expect(parseReply('[Portal 1|aB3dE6gH9j|4489]')).toEqual({ name: 'Portal 1', id: 'aB3dE6gH9j', port: 4489 });
  });

  it.each(['', '[a|b]', '[a|b|0]', '[a|b|65536]', '[a||4488]', '[DISCOVER_CHRONO_SERVER_REQUEST]'])('is nothing else: %s', (text) => {
    expect(parseReply(text)).toBeNull();
  });
});
