import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EpochMs } from '../../../src/domain/model/time';
import { ipicoCheck } from '../../../src/readers/kit/ipico-line';
import { fractionMs, parseTime } from '../../../src/readers/kit/wall-time';
import { LINE_FORMATS } from '../../../src/readers/lines/formats';

const at = (hour: number, minute = 0, second = 0, ms = 0, day = 12): EpochMs =>
  new Date(2026, 4, day, hour, minute, second, ms).getTime() as EpochMs;
const UTC = Date.UTC(2026, 4, 12, 18, 5, 0, 123);

describe('times that readers print', () => {
  it.each([
    ['2026-05-12T18:05:00.123', at(18, 5, 0, 123), 'ISO without a zone is the station’s zone'],
    ['2026-05-12 18:05:00', at(18, 5), 'a space for the T'],
    ['2026/05/12 18:05:00,5', at(18, 5, 0, 500), 'slashes and a decimal comma'],
    ['2026-05-12T18:05:00.123Z', UTC, 'UTC'],
    ['2026-05-12T20:05:00.123+02:00', UTC, 'a zone'],
    ['2026-05-12T14:35:00.123-0330', UTC, 'a zone west, half an hour, no colon'],
    ['12-05-2026 18:05:00.123', at(18, 5, 0, 123), 'the day first'],
    ['12.05.2026 18:05:00', at(18, 5), 'the German way'],
    [String(UTC), UTC, 'milliseconds since 1970'],
    [`${UTC}999`, UTC, 'microseconds since 1970, cut'],
    ['1778609100.123', UTC, 'seconds since 1970'],
    ['1778609100', UTC - 123, 'whole seconds'],
    ['18:05:00.1239', at(18, 5, 0, 123), 'a time of day, cut to milliseconds'],
    ['8:05:00', at(8, 5), 'one digit of hour'],
  ])('%s is parsed: %#', (text, expected) => {
    expect(parseTime(text, at(18, 5))).toBe(expected);
  });

  it.each([
    ['2026-05-12T20:05:00+24:00', 'a zone that is a day away'],
    ['2026-05-12T20:05:00-99:00', 'four days'],
    ['2026-05-12T20:05:00+0260', '60 minutes'],
  ])('%s is none: %s', (text) => {
    expect(parseTime(text, at(18, 5))).toBeNull();
  });

  it.each([
    ['23:59:59.900', at(0, 0, 1), at(23, 59, 59, 900, 11), 'just before midnight, received after'],
    ['00:00:00.100', at(23, 59, 59), at(0, 0, 0, 100, 13), 'the reader’s clock is ahead of the station’s'],
    ['12:00:00', at(18), at(12), 'earlier today'],
  ])('%s gets the date that is nearest to its arrival', (text, near, expected) => {
    expect(parseTime(text, near)).toBe(expected);
  });

  it.each([
    '',
    'noon',
    '25:00:00',
    '12:60:00',
    '12:00:61',
    '2026-02-30 12:00:00',
    '2026-13-01 12:00:00',
    '31-04-2026 12:00:00',
    '12:00',
    '0000-00-00 00:00:00',
    '123',
    '180500123',
    '260512180500',
    '260512180500123',
  ])('%s is not a time', (text) => {
    expect(parseTime(text, at(18, 5))).toBeNull();
  });

  it.each([
    ['', 0],
    ['5', 500],
    ['05', 50],
    ['123999', 123],
  ])('the fraction %s is %i ms', (digits, ms) => {
    expect(fractionMs(digits)).toBe(ms);
  });
});

describe('the hour that is repeated when clocks are put back', () => {
  const zone = process.env['TZ'];

  beforeEach(() => {
    process.env['TZ'] = 'Europe/Berlin';
  });

  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  const arrival = (time: string): EpochMs => Date.parse(`2025-10-26T${time}Z`) as EpochMs;
  /** 02:30:00.500 of both hours, on the day when the clocks in Berlin go from 03:00 back to 02:00. */
  const FIRST = arrival('00:30:00.500');
  const SECOND = arrival('01:30:00.500');
  const ipico = 'aa00058000123b3200' + '01' + '251026023000' + '32';
  const checked = `${ipico}${ipicoCheck(ipico)}`;
  const seconds = (Date.UTC(2025, 9, 26, 2, 30) - Date.UTC(1980, 0, 1)) / 1000;

  it.each([
    ['2025-10-26T02:30:00.500', parseTime],
    ['26.10.2025 02:30:00,5', parseTime],
    ['02:30:00.500', parseTime],
    ['58001;26-10-2025 02:30:00.500', LINE_FORMATS.wiclax],
    [checked, LINE_FORMATS.ipico],
    [`0,58001,${seconds},500,1,-60,0,1,1,0,0,7`, LINE_FORMATS.ultra],
    [' 0058 C0M 02:30:00.5000 00', LINE_FORMATS.timy],
  ] as const)('a read printed as %s is of the hour in which it arrived', (text, parse) => {
    const timeOf = (near: EpochMs): unknown => {
      const parsed = parse(text, near);
      return typeof parsed === 'object' && parsed !== null && 'read' in parsed ? parsed.read.readerAt : parsed;
    };
    expect([timeOf(arrival('00:30:00.600')), timeOf(arrival('01:30:00.600'))]).toEqual([FIRST, SECOND]);
  });

  it('a read of the hour before or after is not moved', () => {
    expect(parseTime('01:59:59.900', arrival('00:00:00.000'))).toBe(arrival('23:59:59.900') - 86_400_000);
    expect(parseTime('2025-10-26 03:00:00', arrival('02:00:00.100'))).toBe(arrival('02:00:00.000'));
  });

  it('a time of day just before midnight is of the day before, also where that has 23 or 25 hours', () => {
    for (const midnight of ['2026-03-29T22:00:00Z', '2026-10-25T23:00:00Z']) {
      expect(parseTime('23:59:50', (Date.parse(midnight) + 15_000) as EpochMs)).toBe(Date.parse(midnight) - 10_000);
    }
  });

  it('a reader that was not put ahead in spring is read in the hour that is left out', () => {
    expect(parseTime('2026-03-29 02:30:00', Date.parse('2026-03-29T01:30:00.100Z') as EpochMs)).toBe(Date.parse('2026-03-29T01:30:00Z'));
  });
});
