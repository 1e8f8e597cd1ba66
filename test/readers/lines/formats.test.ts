import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { ipicoCheck, ipicoPieces } from '../../../src/readers/kit/ipico-line';
import type { ParsedLine } from '../../../src/readers/kit/parsed-line';
import { LINE_FORMATS, LINE_HABITS, type LineFormatName } from '../../../src/readers/lines/formats';
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

  it('reads a start time as a start signal', () => {
    const shown = '23:59:59,999';
    expect(read('wiclax', `RACESTART ${shown}`)).toEqual({
      type: 'gun',
      moment: { readerAt: local(2026, 5, 12, 23, 59, 59, 999), shown },
      live: false,
    });
    expect(read('wiclax', 'RACESTART 12-05-2026 18:00:00,5')).toMatchObject({ moment: { readerAt: local(2026, 5, 12, 18, 0, 0, 500) } });
    expect(read('wiclax', 'RACESTART soon').type).toBe('unreadable');
    expect(read('wiclax', 'RACESTART 25:00:00,000').type).toBe('unreadable');
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

describe('Ipico with the bytes of tags that talk after they were asked', () => {
  it.each([
    ['aa00058000123b3200012603081222022f060080cd', 'observation', local(2026, 3, 8, 12, 22, 2, 470), 'first seen'],
    ['aa000580001286080001260308122253100c00009d', 'observation', local(2026, 3, 8, 12, 22, 53, 160), 'one of many'],
    ['aa00058000123b3200042603081222022f060060ce', 'passing', local(2026, 3, 8, 12, 22, 2, 470), 'last seen'],
  ])('reads %s as %s', (line, type, readerAt, _why) => {
    expect(read('ipico', line)).toMatchObject({ type, read: { readerAt, extra: { tto: line.slice(34, 40) } } });
  });

  it('verifies the check, which covers those bytes', () => {
    expect(read('ipico', 'aa00058000123b3200012603081222022f060080ce')).toEqual({ type: 'unreadable', why: 'The line has a wrong check.' });
  });
});

describe('Ipico: other lines of the link', () => {
  it.each([
    'ab000902260308001035041927be',
    'ab00000121',
    'ab0000f258',
    'ab00094c01350803de350800004d',
    'ab000d4b0104013d0000000059058f050502',
    'ab000a11fffc6161aa000d0a0000bd',
    'ab000f0af800270000ff31144c2b00034500015b',
    'ab0000372a',
    'ab00ff4bc2',
    'ac000902260308001035041927be',
    'ARM9 Controller for DF Dual DSP TTO Actel FPGA (STK Lite) (38.4kB) v1.4 Jun  5 2013 14:16:40 (RWXLF)',
  ])('understands %s', (line) => {
    expect(read('ipico', line)).toEqual({ type: 'aside' });
  });

  it('reads the start button as a start signal', () => {
    expect(read('ipico', 'ab000a2c260306052004151b2782ae')).toEqual({
      type: 'gun',
      moment: { readerAt: local(2026, 3, 6, 20, 4, 15, 270), shown: '20:04:15.27' },
      live: true,
    });
  });

  it.each(['ab000902260308001035041927bf', 'ab000802260308001035041927bd', 'ab00', 'noise v'])('refuses %s', (line) => {
    expect(read('ipico', line).type).toBe('unreadable');
  });
});

describe('Trident Time Machine', () => {
  const line = (mark: string): string => `aaG105800300000100012606012146596300${mark}3F`;
  const expected = {
    tag: '058003000001',
    antenna: 1,
    rssi: null,
    readerAt: local(2026, 6, 1, 21, 46, 59, 990),
    extra: { readerId: 'G', counts: '0001', signal: '3F' },
  };

  it.each([
    ['FS', { type: 'passing', kind: 'arrive', read: expected, recovered: false }],
    ['LS', { type: 'passing', kind: 'depart', read: expected, recovered: false }],
    ['BS', { type: 'observation', read: expected }],
    ['RR', { type: 'observation', read: expected }],
  ])('reads a line with %s', (mark, parsed) => {
    expect(read('ipico', line(mark))).toEqual(parsed);
  });
});

describe('Ipico: lines without an end between them', () => {
  const whole = 'aa0005800012183800012603071348512453';
  const other = 'aa00058000123b3200012603071348503277';
  const asked = 'aa00058000123b3200012603081222022f060080cd';
  const trident = 'aaG105800300000100012606012146596300FS3F';
  it.each([
    { line: `aa00058000123b3200${whole}`, pieces: ['aa00058000123b3200', whole], why: 'the first line is cut off' },
    { line: `${other}${whole}`, pieces: [other, whole], why: 'both are whole' },
    { line: `${other}FS${whole}LS`, pieces: [`${other}FS`, `${whole}LS`], why: 'the reader marks them' },
    { line: `${asked}${whole}${asked}`, pieces: [asked, whole, asked], why: 'lines of both lengths' },
    { line: `ab00000222${whole}`, pieces: ['ab00000222', whole], why: 'a reply comes before' },
    { line: `x${whole}aa00`, pieces: ['x', whole, 'aa00'], why: 'pieces before and behind' },
    { line: `${trident}${trident}`, pieces: [trident, trident], why: 'lines without a check' },
    { line: 'aa00058000123b32', pieces: ['aa00058000123b32'], why: 'nothing is whole' },
  ])('are cut around those that are right: $why', ({ line, pieces }) => {
    expect(ipicoPieces(line)).toEqual(pieces);
  });
});

describe('lines of other devices without an end between them', () => {
  const time = ' 0006 C0  13:20:16.0431 00';
  const ultra = (logId: string): string => `0,1234,1463076300,123,1,-61,0,1,4711,0,0,${logId}`;
  it.each([
    ['timy', [time, ' 0007 C0  13:20:17.0431 00'], 'both are times'],
    ['timy', [`${time}=0`, `${time}=0`], 'with check characters'],
    ['timy', [' 0006 RT  00:00:12.34   00', time], 'a running time before a time'],
    ['timy', ['n0006', time], 'a number before a time'],
    ['timy', [time, 'c0006 C0  13:20:16.0431 00', ' 0006 RT  00:00:12.34   00'], 'a time, its end and a running time'],
    ['ultra', [ultra('99'), ultra('100'), ultra('0')], 'reads'],
    ['ultra', [ultra('1').replace(/^0/, '1'), ultra('10').replace(/^0/, '1')], 'reads of the other kind'],
  ] as const)('are cut into those that are right: %s, %j (%s)', (format, pieces, _why) => {
    const glued = pieces.join('');
    expect(read(format, glued).type).toBe('unreadable');
    expect(LINE_HABITS[format]?.pieces?.(glued)).toEqual(pieces);
  });

  it('are refused as a whole where none is right', () => {
    expect(LINE_HABITS.ultra?.pieces?.(`${ultra('99')}${ultra('x')}`)).toHaveLength(1);
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
    { line: '?0001 C1  13:16:51.3800 00', expected: { type: 'numberless', antenna: 1 }, why: 'there is no valid number' },
    { line: '      C1  13:16:51.3800 00', expected: { type: 'numberless' }, why: 'the number is blank' },
    { line: ' 0000 C1  13:16:51.3800 00', expected: { type: 'numberless' }, why: 'number 0 stands for none' },
    {
      line: 'c0080 C0M 11:34:22.7700 00',
      expected: { type: 'correction', change: 'cleared', tag: '80', antenna: 0, moment: { shown: '11:34:22.7700' } },
      why: 'the time was cleared',
    },
    { line: 'C0080 C0M 11:34:22.7700 00', expected: { type: 'correction', change: 'cleared' }, why: 'a stored time was cleared' },
    { line: 'd0080 C1  11:34:22.7700 00', expected: { type: 'correction', change: 'disqualified' }, why: 'the rider was disqualified' },
    { line: 'i0043 C1  11:01:49.1146 00', expected: { type: 'correction', change: 'entered', tag: '43' }, why: 'somebody typed the time' },
    { line: 'b0008 C0  13:16:51.3800 00', expected: { type: 'correction', change: 'invalid' }, why: 'the channel was blocked' },
    { line: 'p0008 C0  13:16:51.3800 00', expected: { type: 'correction', change: 'invalid' }, why: 'the device marks it' },
    { line: 'c0000 C1  13:16:51.3800 00', expected: { type: 'aside' }, why: 'a time without a number never counted' },
    { line: 't0008 C0  13:16:51.3800 00', expected: { type: 'passing', recovered: false }, why: 'the delay of a radio link was taken off' },
    { line: 'x0008 C0  13:16:51.3800 00', expected: { type: 'passing', recovered: false }, why: 'another device of the kind measured it' },
    {
      line: ' 0016rC0  19:52:15.1620 09',
      expected: { type: 'passing', read: { tag: '16', antenna: 0, extra: { course: 'r' } } },
      why: 'it is of the red course',
    },
    {
      line: ' 0016bC1  19:52:45.1620 09',
      expected: { type: 'passing', read: { extra: { course: 'b' } } },
      why: 'it is of the blue course',
    },
    { line: ' 0016rRT  00:00:30.00   09', expected: { type: 'aside' }, why: 'it is a running time of a course' },
    { line: 'n0016r', expected: { type: 'aside' }, why: 'it shows the current number of a course' },
    { line: 's0016', expected: { type: 'aside' }, why: 'it shows the next number to start' },
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

  it.each([
    ['0,11055,1170518701,698,1,-71,0,2,1,0000000000000000,0,29319', { tag: '11055', antenna: 5, rssi: -71 }, [2017, 2, 2, 16, 5, 1, 698]],
    ['0,413A9C,1480487646,505,1,-8,0,1,1,1,456789,1', { tag: '413A9C', antenna: 1, rssi: -8 }, [2026, 11, 30, 6, 34, 6, 505]],
  ] as const)('understands the line of a public client: %s', (line, expected, [year, month, day, hour, minute, second, ms]) => {
    const readerAt = local(year, month, day, hour, minute, second, ms);
    expect(read('ultra', line)).toMatchObject({ type: 'observation', read: { ...expected, readerAt } });
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

  it('keeps the ports of the two readers of a box apart', () => {
    const antenna = (port: number, reader: number): unknown => {
      const parsed = read('ultra', `0,1234,1463076300,123,${port},-61,0,${reader},4711,0,0,99`);
      return parsed.type === 'observation' ? parsed.read.antenna : parsed.type;
    };
    expect([antenna(1, 1), antenna(4, 1), antenna(1, 2), antenna(4, 2), antenna(2, 0)]).toEqual([1, 4, 5, 8, 2]);
  });

  it('reads the start button as a start signal, never as a rider 0', () => {
    const moment = { readerAt: local(2026, 5, 12, 18, 5, 0, 123), shown: '18:05:00.123' };
    expect(read('ultra', '0,0,1463076300,123,0,0,0,1,4711,0,0,99')).toEqual({ type: 'gun', moment, live: true });
    expect(read('ultra', '1,000000,1463076300,123,0,0,1,1,4711,0,0,99')).toEqual({ type: 'gun', moment, live: false });
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
    ['1,1234,1463076300,123,1,-61,0,1,4711,0,0,99', 'observation'],
    ['0,1234,1463076300,123,1,-61,0,1,4711,0,0,99,', 'observation'],
    ['2,1234,1463076300,123,1,-61,0,1,4711,0,0,99', 'unreadable'],
    ['1,Connected,12:00:00', 'aside'],
    ['0,Connected,12:00:00', 'aside'],
    ['21:46:59 01-06-2026 (1)', 'aside'],
    ['9:5:7 1-6-2026 (1)', 'aside'],
    ['U\u00011', 'aside'],
    ['U', 'aside'],
    ['u0E5', 'aside'],
    ['upside ÿ', 'unreadable'],
  ])('reads %s as %s', (line, type) => {
    expect(read('ultra', line).type).toBe(type);
  });
});
