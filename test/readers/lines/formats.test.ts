import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import type { ParsedLine } from '../../../src/readers/kit/parsed-line';
import { LINE_FORMATS, type LineFormatName } from '../../../src/readers/lines/formats';
import { ipicoCheck } from '../../../src/readers/lines/ipico';
import { timyCheck } from '../../../src/readers/lines/timy';

const NOW = new Date(2026, 4, 12, 18, 5).getTime() as EpochMs;

function read(format: LineFormatName, line: string): ParsedLine {
  return LINE_FORMATS[format](line, NOW);
}

function local(...parts: [number, number, number, number, number, number, number]): number {
  const [year, month, ...rest] = parts;
  return new Date(year, month - 1, ...rest).getTime();
}

describe('one tag a line', () => {
  it.each([
    ['e2003016', 'E2003016'],
    [' 0xC5A1 ', 'C5A1'],
    ['10023', '10023'],
  ])('reads %s', (line, tag) => {
    expect(read('plain', line)).toEqual({ type: 'observation', read: { tag, antenna: null, rssi: null, readerAt: null, extra: null } });
  });

  it('refuses two words', () => {
    expect(read('plain', 'two words').type).toBe('unreadable');
    expect(read('plain', 'QÁ1Ÿ').type).toBe('unreadable');
  });
});

describe('Wiclax', () => {
  it('reads chip, time, loop and battery', () => {
    expect(read('wiclax', '01539;22-09-2011 02:41:30.620;0A;559;;0')).toEqual({
      type: 'observation',
      read: { tag: '01539', antenna: null, rssi: null, readerAt: local(2011, 9, 22, 2, 41, 30, 620), extra: { loop: '0A', lap: '559' } },
    });
  });

  it('reads a decimal comma, and keeps the text of a time that does not exist', () => {
    expect(read('wiclax', '7;22-09-2011 02:41:30,62')).toMatchObject({ read: { readerAt: local(2011, 9, 22, 2, 41, 30, 620) } });
    expect(read('wiclax', '7;31-02-2011 02:41:30')).toMatchObject({ read: { readerAt: null, extra: { time: '31-02-2011 02:41:30' } } });
  });

  it('reads a line whose last fields are empty or missing', () => {
    expect(read('wiclax', '7;22-09-2011 02:41:30;;;;')).toMatchObject({ type: 'observation', read: { tag: '7', extra: null } });
    expect(read('wiclax', '7;22-09-2011 02:41:30')).toMatchObject({ type: 'observation', read: { tag: '7', extra: null } });
  });

  it('reads a rewound line as a recovered passing', () => {
    expect(read('wiclax', '7;22-09-2011 02:41:30.620;;;;1')).toMatchObject({ type: 'passing', kind: 'arrive', recovered: true });
  });

  it.each(['*', 'CLOCKOK', 'CLOCK 12-05-2026 18:05:00', 'READOK'])('reads %s as a line without a read', (line) => {
    expect(read('wiclax', line)).toEqual({ type: 'aside' });
  });
});

describe('Ipico', () => {
  const sample = 'aa0005800322d0ee01001706052030415f0b';

  it('reads hundredths of a second in hex', () => {
    expect(read('ipico', sample)).toEqual({
      type: 'observation',
      read: {
        tag: '05800322D0EE',
        antenna: null,
        rssi: null,
        readerAt: local(2017, 6, 5, 20, 30, 41, 950),
        extra: { readerId: '00', counts: '0100' },
      },
    });
  });

  it.each([
    ['FS', 'arrive'],
    ['LS', 'depart'],
  ])('reads a line with %s as the reader’s own %s', (suffix, kind) => {
    expect(read('ipico', sample + suffix)).toMatchObject({ type: 'passing', kind, recovered: false });
  });

  it('refuses a wrong check and any other line', () => {
    expect(ipicoCheck(sample)).toBe('0b');
    expect(read('ipico', `${sample.slice(0, -2)}0c`)).toEqual({ type: 'unreadable', why: 'The line has a wrong check.' });
    expect(read('ipico', 'ab00').type).toBe('unreadable');
  });

  it('keeps the tag of a line whose date does not exist', () => {
    const line = 'aa0005800322d0ee01001702302030415f';
    expect(read('ipico', line + ipicoCheck(line))).toMatchObject({
      read: { tag: '05800322D0EE', readerAt: null, extra: { time: '1702302030415f' } },
    });
  });
});

describe('Alge Timy', () => {
  it('reads number, channel and time of day, on the day that is nearest', () => {
    expect(read('timy', ' 0006 C0  13:20:16.0431 00')).toEqual({
      type: 'passing',
      kind: 'arrive',
      recovered: false,
      read: { tag: '6', antenna: 0, rssi: null, readerAt: local(2026, 5, 12, 13, 20, 16, 43), extra: null },
    });
  });

  it.each([
    {
      line: ' 0001 C0M 13:16:51.38   00',
      expected: { type: 'passing', read: { extra: { manual: true } } },
      why: 'the key was pressed by hand',
    },
    { line: 'm0001 C1  13:16:51.3800 00', expected: { type: 'passing', recovered: true }, why: 'the time comes from memory' },
    { line: '?0001 C1  13:16:51.3800 00', expected: { type: 'unreadable' }, why: 'there is no number' },
    { line: '      C1  13:16:51.3800 00', expected: { type: 'unreadable' }, why: 'the number is blank' },
    { line: 'c0001 C1  13:16:51.3800 00', expected: { type: 'unreadable' }, why: 'the time was cleared' },
    { line: 'n0007', expected: { type: 'aside' }, why: 'it shows the current number' },
    { line: ' 0001 RT  00:00:12.34   00', expected: { type: 'aside' }, why: 'it is a running time' },
    { line: 'TIMY: V 0974', expected: { type: 'aside' }, why: 'it greets' },
    { line: 'nonsense', expected: { type: 'aside' }, why: 'it begins like a current number' },
    { line: 'rubbish', expected: { type: 'unreadable' }, why: 'it is nothing at all' },
  ])('$line: $why', ({ line, expected }) => {
    expect(read('timy', line)).toMatchObject(expected);
  });

  it('keeps the text of a time that does not exist', () => {
    expect(read('timy', ' 0006 C0  24:20:16.0431 00')).toMatchObject({ read: { readerAt: null, extra: { time: '24:20:16.0431' } } });
  });

  it('verifies the two check characters where a line has them', () => {
    const line = ' 0006 C0  13:20:16.0431 00';
    expect(timyCheck(line)).toBe('=0');
    expect(read('timy', `${line}=0`).type).toBe('passing');
    expect(read('timy', `${line}=1`)).toEqual({ type: 'unreadable', why: 'The line has a wrong check.' });
  });
});

describe('RFID Timing Ultra', () => {
  it('counts seconds from 1980 in its own zone', () => {
    expect(read('ultra', '0,1234,1463076300,123,1,-61,0,1,4711,0,0,99')).toEqual({
      type: 'observation',
      read: { tag: '1234', antenna: 1, rssi: -61, readerAt: local(2026, 5, 12, 18, 5, 0, 123), extra: { logId: '99' } },
    });
  });

  it('reads 7 as 7 thousandths, not as 7 tenths', () => {
    expect(read('ultra', '0,1234,1463076300,7,1,-61,0,1,4711,0,0,99')).toMatchObject({
      read: { readerAt: local(2026, 5, 12, 18, 5, 0, 7) },
    });
  });

  it('keeps the text of a time that makes no sense', () => {
    expect(read('ultra', '0,1234,1463076300,x,1,-61,0,1,4711,0,0,99')).toMatchObject({
      read: { readerAt: null, extra: { logId: '99', time: '1463076300,x' } },
    });
  });

  it('reads a replayed line as a recovered passing', () => {
    expect(read('ultra', '0,1234,1463076300,123,1,-61,1,1,4711,0,0,99')).toMatchObject({ type: 'passing', recovered: true });
  });

  it.each([
    ['Connected,12:00:00', 'aside'],
    ['V=24.1', 'aside'],
    ['S=10', 'aside'],
    ['0,1234,1463076300', 'unreadable'],
    ['0,12 34,1463076300,123,1,-61,0,1,4711,0,0,99', 'unreadable'],
    ['1,1234,1463076300,123,1,-61,0,1,4711,0,0,99', 'unreadable'],
  ])('reads %s as %s', (line, type) => {
    expect(read('ultra', line).type).toBe(type);
  });
});
