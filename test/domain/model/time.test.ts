import { describe, expect, test } from 'vitest';
import {
  between,
  type EpochMs,
  formatInstant,
  formatRaceTime,
  formatTimeOfDay,
  isInstant,
  LAST_INSTANT,
  later,
  type Ms,
  parseInstant,
} from '../../../src/domain/model/time';

const utc = (text: string) => Date.parse(text);

describe('an instant is read from strict ISO-8601', () => {
  test.each([
    ['2026-05-12T18:05:00.123Z', utc('2026-05-12T18:05:00.123Z'), 'as the reader service writes it'],
    ['2026-05-12T18:05:00Z', utc('2026-05-12T18:05:00.000Z'), 'no fraction'],
    ['2026-05-12T18:05Z', utc('2026-05-12T18:05:00.000Z'), 'seconds may be missing'],
    ['2026-05-12T20:05:00.5+02:00', utc('2026-05-12T18:05:00.500Z'), 'ahead of UTC'],
    ['2026-05-12T12:35:00-0530', utc('2026-05-12T18:05:00.000Z'), 'behind UTC, zone without colon'],
    ['2026-05-12T18:05:00-00:00', utc('2026-05-12T18:05:00.000Z'), 'zone unknown but UTC'],
    ['2026-05-12T18:05:00.123999999Z', utc('2026-05-12T18:05:00.123Z'), 'cut, not rounded'],
    ['2026-05-12T18:05:00,1Z', utc('2026-05-12T18:05:00.100Z'), 'a comma is a decimal sign too'],
    ['2024-02-29T00:00:00Z', utc('2024-02-29T00:00:00Z'), 'leap day'],
    ['2000-02-29T00:00:00Z', utc('2000-02-29T00:00:00Z'), 'leap day of a leap century'],
    ['1970-01-01T00:00:00Z', 0, 'the first instant'],
    ['9999-12-31T23:59:59.999Z', LAST_INSTANT, 'the last instant'],
  ])('%s is %d (%s)', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  test.each([
    ['2026-05-12T18:05:00', 'no zone'],
    ['2026-05-12', 'no time'],
    ['2026-05-12 18:05:00Z', 'a space instead of T'],
    ['2026-05-12T18:05:00.Z', 'a point without digits'],
    ['2026-05-12T18:05:00.1234567890Z', 'ten digits'],
    ['2026-05-12T18:05.5Z', 'fraction of a minute'],
    ['2026-02-30T00:00:00Z', 'a day the calendar does not have'],
    ['2025-02-29T00:00:00Z', 'no leap year'],
    ['2100-02-29T00:00:00Z', 'a century that is no leap year'],
    ['2026-04-31T00:00:00Z', 'April has 30 days'],
    ['2026-13-01T00:00:00Z', 'month 13'],
    ['2026-00-01T00:00:00Z', 'month 0'],
    ['2026-01-00T00:00:00Z', 'day 0'],
    ['2026-01-01T24:00:00Z', 'hour 24'],
    ['2026-01-01T00:60:00Z', 'minute 60'],
    ['2016-12-31T23:59:60Z', 'leap second'],
    ['2026-01-01T00:00:00+24:00', 'zone of a day'],
    ['2026-01-01T00:00:00+02', 'zone without minutes'],
    ['1969-12-31T23:59:59Z', 'before 1970'],
    ['1970-01-01T00:00:00+01:00', 'before 1970 in UTC'],
    ['9999-12-31T23:59:59-01:00', 'after 9999 in UTC'],
    ['+12026-01-01T00:00:00Z', 'a year of five digits'],
    ['2026-05-12T18:05:00Z\n', 'something behind it'],
    [' 2026-05-12T18:05:00Z', 'something before it'],
    ['٢٠٢٦-05-12T18:05:00Z', 'other digits'],
    ['1778608800', 'a number'],
    ['', 'nothing'],
  ])('%j is not an instant (%s)', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

describe('an instant is written in UTC with milliseconds', () => {
  test.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [utc('2026-05-12T18:05:00.007Z'), '2026-05-12T18:05:00.007Z'],
    [utc('2024-02-29T23:59:59.999Z'), '2024-02-29T23:59:59.999Z'],
    [-1, '1969-12-31T23:59:59.999Z'],
    [LAST_INSTANT, '9999-12-31T23:59:59.999Z'],
  ])('%d is %s', (at, text) => {
    expect(formatInstant(at as EpochMs)).toBe(text);
  });
});

describe('a race time is truncated, never rounded', () => {
  test.each<[number, 0 | 1 | 2 | 3, string, string]>([
    [0, 3, '0:00:00.000', 'nothing'],
    [754_567, 3, '0:12:34.567', 'all milliseconds'],
    [754_599, 1, '0:12:34.5', 'tenths'],
    [754_599, 2, '0:12:34.59', 'hundredths'],
    [59_999, 0, '0:00:59', 'whole seconds do not become a minute'],
    [3_600_000, 0, '1:00:00', 'an hour'],
    [360_000_000, 1, '100:00:00.0', 'hours are not limited'],
    [-1_999, 1, '-0:00:01.9', 'before the start, cut towards zero'],
    [-400, 0, '0:00:00', 'no sign in front of zero'],
  ])('%d ms with %d decimals is %s (%s)', (span, decimals, text) => {
    expect(formatRaceTime(span as Ms, decimals)).toBe(text);
  });
});

describe('the time of day is local where the zone is known', () => {
  const at = utc('2026-05-12T22:05:01.030Z') as EpochMs;
  test.each<[number | null, string, string]>([
    [null, '22:05:01.030 UTC', 'zone unknown'],
    [0, '22:05:01.030', 'London in winter'],
    [120, '00:05:01.030', 'past midnight'],
    [-630, '11:35:01.030', 'half an hour off'],
  ])('offset %s shows %s (%s)', (offset, text) => {
    expect(formatTimeOfDay(at, offset)).toBe(text);
  });
});

test('spans and instants add up', () => {
  const at = 5000 as EpochMs;
  expect(later(at, -200)).toBe(4800);
  expect(between(at, later(at, 300))).toBe(300);
});

test.each([
  [1.5, false],
  [-1, false],
  [Number.NaN, false],
  [LAST_INSTANT + 1, false],
  [LAST_INSTANT, true],
])('%d as an instant: %s', (value, expected) => {
  expect(isInstant(value)).toBe(expected);
});
