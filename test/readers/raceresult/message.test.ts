import { describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { DecoderClock } from '../../../src/readers/raceresult/decoder-clock';
import {
  encode,
  isUnknownVersion,
  parseFileState,
  parseLine,
  parseVersions,
  pieces,
  versionToSpeak,
} from '../../../src/readers/raceresult/message';
import { type Passing, parsePassing } from '../../../src/readers/raceresult/passing';
import { parseStatus } from '../../../src/readers/raceresult/status';

function passing(line: string): Passing {
  const parsed = parsePassing(line.split(';'));
  if (parsed === null) throw new Error(`${line} is no passing`);
  return parsed;
}

describe('a record of a decoder', () => {
  const passive = '#P;7;42;2026-05-12;18:05:00.123;6692;14;21;;0;;;;;;;;Finish;12;3;D-5001';

  it('has every field of protocol 1.6 and later', () => {
    expect(parseLine(passive)).toEqual({
      type: 'passing',
      isPushed: true,
      passing: {
        ...{ number: 7, file: 12, tag: '6692-42', date: '2026-05-12', time: '18:05:00.123', antenna: 3, rssi: 21 },
        ...{ isMarker: false, wasStored: false, battery: null, extra: { Hits: '14', Passing: '12/7' } },
      },
    });
    const active = '1;ZICAD30;2024-01-12;09:06:35.944;0;75;-75;;1;8;8;1;6233;3.0;17;128;Support Decoder;177;;D-50432';
    expect(parseLine(active)).toEqual({
      type: 'passing',
      isPushed: false,
      passing: {
        ...{ number: 1, file: 177, tag: 'ZICAD30', date: '2024-01-12', time: '09:06:35.944', antenna: 8, rssi: -75 },
        ...{ isMarker: false, wasStored: false, battery: 3 },
        extra: {
          ...{ Hits: '75', Channel: '8', LoopID: '8', LoopOnly: '1', WakeupCounter: '6233', Battery: '3.0', Temperature: '17' },
          Passing: '177/1',
        },
      },
    });
  });

  it.each([
    [
      '1;33;0000-00-00;00:00:02.773;6692;12;-68;09ca52',
      { tag: '6692-33', rssi: -68, extra: { InternalData: '09ca52' } },
      'the example of CrossMgr',
    ],
    ['1;33;0000-00-00;00:00:02.773;6692;12;-68;0', { tag: '6692-33', extra: { Hits: '12' } }, 'with the mark of passive tags'],
    ['1;ABCDE12;0000-00-00;00:00:02.773;0;12;98;1', { tag: 'ABCDE12' }, 'with the mark of active ones'],
    [
      '3;413A2F;2012-04-01;10:00:02.773000',
      { number: 3, tag: '413A2F', file: null, antenna: null, extra: { Passing: '3' } },
      'without the rest',
    ],
    [
      '5;ABCDE12;2020-01-01;00:00:02.773;0;12;98;1;4;2;0;10234;2.9;18;3',
      { tag: 'ABCDE12', antenna: 2, battery: 2.9, extra: { Channel: '4', LoopOnly: '0' } },
      'of an active transponder',
    ],
  ])('of a version before 1.6 is understood: %s', (line, expected, _why) => {
    expect(passing(line)).toMatchObject(expected);
  });

  it('without a date, and with a decimal comma in the volts, is understood', () => {
    expect(passing('7750;ZCMBG52;;10:50:00.477;0;72;127;;1;1;1;;16731;2,9;25;0;Box;12;;D-5001')).toMatchObject({
      ...{ number: 7750, tag: 'ZCMBG52', date: '', time: '10:50:00.477', rssi: 127, antenna: 1, battery: 2.9 },
    });
  });

  it('names a tag by set and bib, and a tag that is used again or is active by its code', () => {
    expect(passing('1;33;2026-05-12;18:05:00.123;0;1;1;;0;;;;;;;;B;1;1;D').tag).toBe('33');
    expect(passing('1;33;2026-05-12;18:05:00.123;;1;1;;0;;;;;;;;B;1;1;D').tag).toBe('33');
    expect(passing('1;33;2026-05-12;18:05:00.123;77;1;1;;1;1;1;;;;;;B;1;;D').tag).toBe('33');
  });

  it('tells a signal at the decoder from a rider, whatever set a bib 99999 is of', () => {
    expect(passing('1;99999;2026-05-12;18:05:00.123;0;1;1;;1;1;1;;;;;;B;1;;D').isMarker).toBe(true);
    expect(passing('1;99999;2026-05-12;18:05:00.123;6692;1;1;;0;;;;;;;;B;1;1;D').isMarker).toBe(false);
  });

  it.each([
    ['1;33;2026-05-12', 'too short'],
    ['1;;2026-05-12;18:05:00.123', 'no transponder'],
    ['1;3 3;2026-05-12;18:05:00.123', 'a transponder that is none'],
    ['1;33;2026-05-12;later', 'no time'],
    ['-1;33;2026-05-12;18:05:00.123', 'no number'],
    [`1;33;2026-05-12;18:05:00.123${';'.repeat(40)}`, 'far too long'],
  ])('is refused: %s (%s)', (line, _why) => {
    expect(parsePassing(line.split(';'))).toBeNull();
  });

  it('that lost its line end is cut from the next one', () => {
    expect(pieces(`${passive}${passive}`)).toEqual([passive, passive]);
    expect(pieces(`junk${passive}`)).toEqual(['junk', passive]);
    expect(pieces('PASSINGS;3;12')).toEqual(['PASSINGS;3;12']);
  });
});

describe('other lines of a decoder', () => {
  it.each([
    ['PASSINGS;5;12', { type: 'reply', name: 'PASSINGS', fields: ['5', '12'] }],
    ['GETPROTOCOL;1.2;1.1;3.2', { type: 'reply', name: 'GETPROTOCOL', fields: ['1.2', '1.1', '3.2'] }],
    ['GETTIME;2026-05-12;18:05:00.123', { type: 'reply', name: 'GETTIME', fields: ['2026-05-12', '18:05:00.123'] }],
    ['SETTIME;2026-05-12;18:05:00.123', { type: 'reply', name: 'SETTIME', fields: ['2026-05-12', '18:05:00.123'] }],
    ['ERROR;unknown command', { type: 'reply', name: 'ERROR', fields: ['unknown command'] }],
    ['STARTOPERATION;OK', { type: 'reply', name: 'STARTOPERATION', fields: ['OK'] }],
    ['#KEEPALIVE', { type: 'aside' }],
    ['#W;1;2', { type: 'aside' }],
    ['ONLY TIMINGMODE', { type: 'aside' }],
    ['%%%%', { type: 'unreadable' }],
    ['#P;x;33;2026-05-12;18:05:00.123', { type: 'unreadable' }],
  ])('%s', (line, expected) => {
    expect(parseLine(line)).toMatchObject(expected);
  });

  it('end in carriage return and line feed, as commands do', () => {
    expect(Buffer.from(encode('GETTIME')).toString('latin1')).toBe('GETTIME\r\n');
  });

  it('tell the versions that the decoder speaks, of which the newest known one is spoken', () => {
    expect(parseVersions(['1.2', '1.1', '3.2'])).toEqual({ current: '1.2', lowest: '1.1', highest: '3.2' });
    expect(parseVersions(['1.2', 'x', '3.2'])).toBeNull();
    expect(parseVersions([])).toBeNull();
    expect(versionToSpeak({ lowest: '1.1', highest: '2.10' })).toBe('2.10');
    expect(versionToSpeak({ lowest: '1.1', highest: '3.10' })).toBe('3.2');
    expect(versionToSpeak({ lowest: '4.0', highest: '4.1' })).toBe('4.0');
    expect([isUnknownVersion('3.2'), isUnknownVersion('3.3'), isUnknownVersion('2.9')]).toEqual([false, true, false]);
  });

  it('tell the passings of the file, also without its number', () => {
    expect(parseFileState(['5', '12'])).toEqual({ count: 5, file: 12 });
    expect(parseFileState(['5'])).toEqual({ count: 5, file: null });
    expect(parseFileState(['none'])).toBeNull();
  });
});

describe('the status of a decoder', () => {
  const status = (line: string): unknown => parseStatus(line.split(';').slice(1));

  it.each([
    [
      'GETSTATUS;2026-05-12;18:05:00.000;1;00011001;1;1;1;49.721,8.254939;1;100;10;10;0;0;;;;;;0;1;1;1;0x0;',
      { isTiming: true, file: 1, hasPower: true, battery: 100, antennas: [4, 5, 8], faults: [] },
      'of an emulator of a decoder',
    ],
    [
      'GETSTATUS;2026-05-12;18:05:00;1;11111111;1;3;1;46.067377,11.462447;1;69;45;;;;;;;2;;;0;13.23',
      { isTiming: true, file: 3, hasPower: true, battery: 69, antennas: [1, 2, 3, 4, 5, 6, 7, 8] },
      'of another one',
    ],
    [
      'GETSTATUS;2026-05-12;18:05:00;1;1,1,1,1;1;12;1;45.23;-78.21;E;1;1;6;3;100%;1;1;23.2',
      { isTiming: true, file: 12, hasPower: true, antennas: [1, 2, 3, 4] },
      'of the decoder of CrossMgr’s tests',
    ],
    [
      'GETSTATUS;0000-00-00;00:00:02;0;10000000;0;12;0;;0;-1;;;;;;;;;;;;;;321;',
      { isTiming: false, hasPower: false, battery: null, antennas: [1], faults: ['uhf', 'active-lost', 'gps-time'] },
      'with faults, and a battery that is estimated',
    ],
    ['GETSTATUS;2010-01-01;00:00:02;1;10000000;1;12;0;;0', { faults: ['uhf'], battery: null }, 'of a version without flags'],
    ['GETSTATUS;2010-01-01;00:00:02;?;10000000;?;x', { isTiming: null, file: null, hasPower: null }, 'that is not understood'],
  ])('%s', (line, expected, _why) => {
    expect(status(line)).toMatchObject(expected);
  });

  it('is none when it is too short', () => {
    expect(status('GETSTATUS;2026-05-12;18:05:00;1')).toBeNull();
  });
});

describe('the times of a decoder', () => {
  const local = (...parts: readonly [number, number, number, number, number, number?, number?]): EpochMs =>
    new Date(...(parts as [number, number, number, number, number])).getTime() as EpochMs;
  const noon = local(2026, 4, 12, 12, 0);

  it('are local, with date and time together', () => {
    const clock = new DecoderClock();
    expect(clock.instantOf('2026-05-11', '23:59:59.123', noon)).toBe(new Date(2026, 4, 11, 23, 59, 59, 123).getTime());
    expect(clock.instantOf('2026-02-30', '23:59:59.123', noon)).toBeNull();
    expect(clock.instantOf('2026-05-11', '24:59:59.123', noon)).toBeNull();
    expect(clock.instantOf('', '11:00:00', noon)).toBe(local(2026, 4, 12, 11, 0));
  });

  it('without a date are of the nearest day before the clock was compared, and count the days after it', () => {
    const clock = new DecoderClock();
    expect(clock.instantOf('0000-00-00', '23:00:00', noon)).toBe(local(2026, 4, 12, 23, 0));
    expect(clock.compare('0000-00-01', '12:00:01', noon)).toBe(local(2026, 4, 12, 12, 0) + 1000);
    expect(clock.instantOf('0000-00-00', '23:00:00', noon)).toBe(local(2026, 4, 11, 23, 0));
    expect(clock.instantOf('0000-00-02', '01:00:00', noon)).toBe(local(2026, 4, 13, 1, 0));
    expect(clock.compare('0000-00-01', 'soon', noon)).toBeNull();
  });

  it('without a date go on over midnight when the clock is wrong', () => {
    const clock = new DecoderClock();
    const late = local(2026, 4, 12, 23, 59);
    expect(clock.compare('0000-00-00', '03:00:00', late)).toBe(local(2026, 4, 13, 3, 0));
    expect(clock.compare('0000-00-00', '03:02:00', (late + 120_000) as EpochMs)).toBe(local(2026, 4, 13, 3, 2));
  });
});
