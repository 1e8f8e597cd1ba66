import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { commands, renderCommand } from '../../../src/readers/sirit510/commands';
import { MessageSplitter } from '../../../src/readers/sirit510/frame';
import {
  parseEvent,
  parseFields,
  parseReaderTime,
  parseRecords,
  parseReply,
  renderReaderTime,
} from '../../../src/readers/sirit510/messages';
import { eventRead, readTagReport } from '../../../src/readers/sirit510/tag-reports';

const at = (text: string): number => Date.parse(`${text}Z`);
const one = (bytes: string): string => {
  const { messages } = new MessageSplitter(1000).push(Buffer.from(bytes, 'latin1'));
  expect(messages).toHaveLength(1);
  return messages[0] ?? '';
};

describe('commands, byte for byte', () => {
  it.each([
    { id: 'X2a', command: commands.serialNumber, bytes: 'info.serial_number\r\n', length: 20 },
    { id: 'X3a', command: commands.bind(17), bytes: 'reader.events.bind(id = 17)\r\n', length: 29 },
    {
      id: 'X4a',
      command: commands.unregister('event.tag.report'),
      bytes: 'reader.events.unregister(name = event.tag.report)\r\n',
      length: 51,
    },
    {
      id: 'X5a',
      command: commands.register('event.tag.arrive', null)[0],
      bytes: 'reader.events.register(name = event.tag.arrive)\r\n',
      length: 49,
    },
    {
      id: 'X6a',
      command: commands.register('event.tag.depart', 17)[1],
      bytes: 'reader.events.register(id=17,name=event.tag.depart)\r\n',
      length: 53,
    },
    {
      id: 'X7a',
      command: commands.set('tag.reporting.arrive_fields', 'tag_id time antenna rssi'),
      bytes: 'tag.reporting.arrive_fields = tag_id time antenna rssi\r\n',
      length: 56,
    },
    { id: 'X8a', command: commands.set('tag.reporting.depart_time', 300), bytes: 'tag.reporting.depart_time = 300\r\n', length: 33 },
    { id: 'X10a', command: commands.utc, bytes: 'info.time_zone=UTC\r\n', length: 20 },
    {
      id: 'X11a',
      command: commands.setTime(at('2026-05-12T20:05:00.123') as EpochMs),
      bytes: 'info.time=2026-05-12T20:05:00.123\r\n',
      length: 35,
    },
    { id: 'X12a', command: commands.time, bytes: 'info.time\r\n', length: 11 },
    { id: 'X13a', command: commands.antennas, bytes: 'antennas.detected\r\n', length: 19 },
    { id: 'X14a', command: commands.set('antennas.mux_sequence', '1 2'), bytes: 'antennas.mux_sequence = 1 2\r\n', length: 29 },
    { id: 'X15a', command: commands.setMode('active'), bytes: 'setup.operating_mode=active\r\n', length: 29 },
    { id: 'X26a', command: commands.setMode('standby'), bytes: 'setup.operating_mode=standby\r\n', length: 30 },
    { id: 'X19a', command: commands.list, bytes: 'tag.db.get()\r\n', length: 14 },
    { id: 'X20a', command: commands.takeList, bytes: 'tag.db.get_and_purge()\r\n', length: 24 },
  ])('$id is $bytes', ({ command, bytes, length }) => {
    const rendered = renderCommand(command ?? '');
    expect(Buffer.from(rendered).toString('latin1')).toBe(bytes);
    expect(rendered).toHaveLength(length);
  });

  it('are one line each', () => {
    expect(() => renderCommand('info.name = a\r\nreader.reboot()')).toThrow('one line');
  });
});

describe('replies, byte for byte', () => {
  const done = { ok: true, data: '', lines: [] };
  it.each([
    { id: 'X2b', bytes: 'ok 0973B40149483C3F\r\n\r\n', reply: { ...done, data: '0973B40149483C3F' } },
    { id: 'X3b, X5b to X8b, X10b, X11b, X14b, X15b, X25b, X26b', bytes: 'ok\r\n\r\n', reply: done },
    {
      id: 'X4b',
      bytes: 'error.parser.illegal_value id 17 not registered with event\r\n\r\n',
      reply: { ok: false, code: 'error.parser.illegal_value', text: 'id 17 not registered with event' },
    },
    { id: 'X9b, X21b', bytes: 'error.parser.illegal_value\r\n\r\n', reply: { ok: false, code: 'error.parser.illegal_value', text: '' } },
    { id: 'X12b', bytes: 'ok 2026-05-12T20:05:00.126\r\n\r\n', reply: { ...done, data: '2026-05-12T20:05:00.126' } },
    { id: 'X13b', bytes: 'ok 1 2\r\n\r\n', reply: { ...done, data: '1 2' } },
    {
      id: 'X19b',
      bytes:
        'ok\r\n(tag_id=0x306800095EFDDF8000000002, first=2006-06-22T10:07:21.592, last=2006-06-22T10:07:32.096, antenna=1, repeat=97)\r\n\r\n',
      reply: {
        ...done,
        lines: ['(tag_id=0x306800095EFDDF8000000002, first=2006-06-22T10:07:21.592, last=2006-06-22T10:07:32.096, antenna=1, repeat=97)'],
      },
    },
    { id: 'X22b', bytes: 'error.parser.unknown_variable\r\n\r\n', reply: { ok: false, code: 'error.parser.unknown_variable', text: '' } },
    { id: 'X23b', bytes: 'ok 57600\r\n\r\n', reply: { ...done, data: '57600' } },
  ])('$id', ({ bytes, reply }) => {
    expect(parseReply(one(bytes))).toEqual(reply);
  });

  it.each(['', 'okay', 'k', 'event.connection id = 17', '\u00ff\u00fe', 'error'])('are not parsed from “%s”', (text) => {
    expect(parseReply(text)).toBeNull();
  });
});

describe('events, byte for byte', () => {
  it.each([
    { id: 'X1', bytes: 'event.connection id = 17\r\n\r\n', length: 28, name: 'event.connection', fields: { id: '17' } },
    {
      id: 'X16',
      bytes: 'event.tag.arrive tag_id=0xC5A1BE1B694E02089950CE2217F46FBA, first=2025-09-27T15:15:04.403, antenna=1\r\n\r\n',
      length: 104,
      name: 'event.tag.arrive',
      fields: { tag_id: '0xC5A1BE1B694E02089950CE2217F46FBA', first: '2025-09-27T15:15:04.403', antenna: '1' },
    },
    {
      id: 'X17',
      bytes: 'event.tag.depart tag_id=0xC5A1BE1B694E02089950CE2217F46FBA, last=2025-09-27T15:15:07.392, antenna=1, repeat=314\r\n\r\n',
      length: 115,
      name: 'event.tag.depart',
      fields: { tag_id: '0xC5A1BE1B694E02089950CE2217F46FBA', last: '2025-09-27T15:15:07.392', antenna: '1', repeat: '314' },
    },
    {
      id: 'X18',
      bytes: 'event.tag.report tag_id=0x35E0170044CF0D590000F627, type=ISOC, antenna=1, rssi=1955, time=2010-05-01T02:08:58.404\r\n\r\n',
      length: 117,
      name: 'event.tag.report',
      fields: { tag_id: '0x35E0170044CF0D590000F627', type: 'ISOC', antenna: '1', rssi: '1955', time: '2010-05-01T02:08:58.404' },
    },
    {
      id: 'X24',
      bytes: 'event.warning.antenna antenna = 2, status = ANTENNA_ABNORMAL\r\n\r\n',
      length: 64,
      name: 'event.warning.antenna',
      fields: { antenna: '2', status: 'ANTENNA_ABNORMAL' },
    },
  ])('$id', ({ bytes, length, name, fields }) => {
    expect(bytes).toHaveLength(length);
    expect(parseEvent(one(bytes))).toEqual({ name, fields: new Map(Object.entries(fields)), noise: 0 });
  });

  it.each([
    { text: '\u00ff\u0000event.tag.arrive tag_id=0xAB', noise: 2, why: 'noise in front' },
    { text: 'event.tag.arrevent.tag.arrive tag_id=0xAB', noise: 13, why: 'the beginning of another event in front' },
    { text: 'event.tag.arrive tag_id=0xCD, fievent.tag.arrive tag_id=0xAB', noise: 32, why: 'the beginning of another tag event in front' },
  ])('are found after bytes that belong to no message: $why', ({ text, noise }) => {
    expect(parseEvent(text)).toMatchObject({ name: 'event.tag.arrive', noise, fields: new Map([['tag_id', '0xAB']]) });
  });

  it.each(['', 'ok', 'event', 'vent.tag.arrive tag_id=0xAB', 'event. x'])('are not parsed from “%s”', (text) => {
    expect(parseEvent(text)).toBeNull();
  });
});

describe('fields', () => {
  it.each([
    { text: 'a=1,b=2', fields: { a: '1', b: '2' }, why: 'no blanks' },
    { text: 'a = 1 , b = 2.', fields: { a: '1', b: '2' }, why: 'blanks, and a full stop at the end' },
    { text: 'name=dock door, north, antenna=1', fields: { name: 'dock door, north', antenna: '1' }, why: 'a comma in a value' },
    { text: 'A=1, A=2', fields: { a: '2' }, why: 'the last of two' },
    { text: 'antenna=, rssi=-1', fields: { antenna: '', rssi: '-1' }, why: 'an empty value' },
    { text: 'nothing here', fields: {}, why: 'no pair at all' },
  ])('$text: $why', ({ text, fields }) => {
    expect(parseFields(text)).toEqual(new Map(Object.entries(fields)));
  });

  it('of records are in parentheses', () => {
    expect(parseRecords(['(a=1)', 'b=2', '(c=3', ''])).toEqual([new Map([['a', '1']])]);
  });
});

describe('reader time', () => {
  it.each([
    { text: '2025-09-27T15:15:04.403', expected: '2025-09-27T15:15:04.403', why: 'as in events' },
    { text: '2025-09-27T15:15:04', expected: '2025-09-27T15:15:04.000', why: 'without milliseconds' },
    { text: '2025-09-27T15:15:04.4039', expected: '2025-09-27T15:15:04.403', why: 'cut, not rounded' },
    { text: '1999-11-30T00:00:07.000', expected: '1999-11-30T00:00:07.000', why: 'a clock that was never set has a time, too' },
    { text: '2024-02-29T23:59:59.999', expected: '2024-02-29T23:59:59.999', why: 'a leap day' },
  ])('$text is parsed: $why', ({ text, expected }) => {
    const time = parseReaderTime(text);
    expect(time).toBe(at(expected));
    expect(renderReaderTime(time as EpochMs)).toBe(expected);
  });

  it.each(['0000-00-00T00:00:00', '2025-02-29T00:00:00', '2025-13-01T00:00:00', '2025-01-01T24:00:01', '', 'now', '2025-01-01'])(
    '“%s” is not a time',
    (text) => {
      expect(parseReaderTime(text)).toBeNull();
    },
  );
});

describe('tag reports', () => {
  const report = (text: string): ReturnType<typeof readTagReport> => readTagReport(parseFields(text));
  const first = '2025-09-27T15:15:04.403';

  it.each([
    { text: 'tag_id=0xc5a1, antenna=1', expected: { tag: 'C5A1', antenna: 1, extra: null }, why: 'lower-case hex' },
    {
      text: 'tag_id=c5a1',
      expected: { tag: 'C5A1', antenna: null, rssi: null, first: null, repeat: null },
      why: 'no prefix and nothing else',
    },
    { text: 'tag_id=0xAB, rssi=-700', expected: { rssi: -70 }, why: 'tenths of a dBm' },
    { text: 'tag_id=0xAB, rssi=-612', expected: { rssi: -61 }, why: 'tenths, to whole dBm' },
    { text: 'tag_id=0xAB, rssi=-61.2', expected: { rssi: -61 }, why: 'dBm with a fraction' },
    { text: 'tag_id=0xAB, rssi=1955', expected: { rssi: 1955 }, why: 'a raw number of old firmware' },
    { text: 'tag_id=0xAB, rssi=high', expected: { rssi: null, extra: { rssi: 'high' } }, why: 'an unreadable number is kept as text' },
    { text: 'tag_id=0xAB, antenna=9', expected: { antenna: null, extra: { antenna: '9' } }, why: 'no such port' },
    { text: 'tag_id=0xAB, antenna=', expected: { antenna: null, extra: { antenna: '' } }, why: 'no number' },
    { text: 'tag_id=0xAB, first=0000-00-00T00:00:00', expected: { first: null, extra: { first: '0000-00-00T00:00:00' } }, why: 'no date' },
    { text: 'tag_id=0xAB, first=1999-11-30T00:01:00', expected: { first: null }, why: 'the clock was never set' },
    { text: `tag_id=0xAB, time=${first}`, expected: { first: at(first), last: at(first) }, why: 'one time for both' },
    { text: 'tag_id=0xAB, tx_power=300', expected: { extra: { tx_power: '300' } }, why: 'an unknown key' },
  ])('$text: $why', ({ text, expected }) => {
    expect(report(text)).toMatchObject(expected);
  });

  it.each(['antenna=1', 'tag_id=', 'tag_id=0x', 'tag_id=0xABC', 'tag_id=0xZZ', 'tag_id=0xAB CD'])(
    'without a complete tag id are ignored: %s',
    (text) => {
      expect(report(text)).toBeNull();
    },
  );

  it.each([
    { name: 'arrive', key: 'first', kind: 'arrive' },
    { name: 'depart', key: 'last', kind: 'depart' },
    { name: 'arrive', key: 'last', kind: 'arrive' },
  ])('of $name become reads at their $key', ({ name, key, kind }) => {
    const event = parseEvent(`event.tag.${name} tag_id=0xAB, ${key}=${first}, antenna=2, repeat=7`);
    const read = event === null ? null : eventRead(event, 5 as EpochMs);
    expect(read).toEqual({
      tag: 'AB',
      kind,
      antenna: 2,
      rssi: null,
      readerAt: at(first),
      receivedAt: 5,
      recovered: false,
      extra: { repeat: 7 },
    });
  });

  it('of other events become no reads', () => {
    const event = parseEvent('event.tag.report tag_id=0xAB');
    expect(event === null ? undefined : eventRead(event, 5 as EpochMs)).toBeNull();
  });
});
