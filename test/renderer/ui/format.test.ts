import { describe, expect, test } from 'vitest';
import {
  age,
  counted,
  dayOf,
  gapText,
  intervalText,
  lapTime,
  momentNear,
  momentOf,
  raceTime,
  shortStatus,
  shortTag,
  size,
  statusText,
  timeOfDay,
} from '../../../renderer/ui/format';

describe('times', () => {
  test.each([
    { ms: null, decimals: 1, race: '–', lap: '–' },
    { ms: 72_399, decimals: 1, race: '0:01:12.3', lap: '1:12.3' },
    { ms: 12_300, decimals: 0, race: '0:00:12', lap: '0:12' },
    { ms: 672_000, decimals: 0, race: '0:11:12', lap: '11:12' },
    { ms: 3_672_999, decimals: 3, race: '1:01:12.999', lap: '1:01:12.999' },
    { ms: 36_072_000, decimals: 0, race: '10:01:12', lap: '10:01:12' },
  ] as const)('$ms ms are $race in a race and $lap as a lap', ({ ms, decimals, race, lap }) => {
    expect(raceTime(ms, decimals)).toBe(race);
    expect(lapTime(ms, decimals)).toBe(lap);
  });

  test('the time of day is cut to its decimals', () => {
    const at = new Date(2026, 4, 12, 9, 5, 7, 999).getTime();
    expect([timeOfDay(at), timeOfDay(at, 1), timeOfDay(at, 3)]).toEqual(['09:05:07', '09:05:07.9', '09:05:07.999']);
  });

  test.each([
    { ms: -50, text: '0.0 s' },
    { ms: 449, text: '0.4 s' },
    { ms: 12_900, text: '12 s' },
    { ms: 180_000, text: '3 min' },
    { ms: 9_000_000, text: '2 h' },
  ])('$ms ms ago are $text', ({ ms, text }) => {
    expect(age(ms)).toBe(text);
  });
});

describe('gaps', () => {
  test.each([
    { place: 1, gap: 0, lapsBehind: 0, laps: 3, elapsed: 60_000, text: '–', why: 'the leader has none' },
    { place: 1, gap: 0, lapsBehind: 0, laps: 3, elapsed: 60_000, text: '–', why: 'nor has who shares the lead' },
    { place: 2, gap: 12_345, lapsBehind: 0, laps: 3, elapsed: 72_345, text: '+0:12.3', why: 'with as many laps it is a time' },
    { place: 2, gap: 120, lapsBehind: 0, laps: 3, elapsed: 60_310, text: '+0:00.2', why: 'it adds up with the times that are shown' },
    { place: 3, gap: null, lapsBehind: 1, laps: 2, elapsed: 60_000, text: '−1 lap', why: 'with fewer it is laps' },
    { place: 4, gap: null, lapsBehind: 2, laps: 1, elapsed: 60_000, text: '−2 laps', why: 'with two fewer it is two' },
    { place: null, gap: null, lapsBehind: 3, laps: 0, elapsed: null, text: '–', why: 'without a lap there is none' },
  ])('$why', ({ text, why: _, ...row }) => {
    expect(gapText(row, 1)).toBe(text);
  });

  test('the interval is to the one ahead, and only with as many laps', () => {
    expect(intervalText({ interval: 400, place: 2, elapsed: 60_400 }, 1)).toBe('+0:00.4');
    expect(intervalText({ interval: 120, place: 2, elapsed: 60_310 }, 1)).toBe('+0:00.2');
    expect(intervalText({ interval: null, place: 3, elapsed: 60_000 }, 1)).toBe('–');
    expect(intervalText({ interval: 0, place: 1, elapsed: 60_000 }, 1)).toBe('–');
  });
});

describe('a typed moment', () => {
  const near = new Date(2026, 4, 12, 23, 59, 50).getTime();

  test.each([
    { text: '23:58:00', at: new Date(2026, 4, 12, 23, 58), why: 'is on the same day' },
    { text: '0:00:10.5', at: new Date(2026, 4, 13, 0, 0, 10, 500), why: 'or on the one next to it, whichever is nearer' },
    { text: '23:59', at: new Date(2026, 4, 12, 23, 59), why: 'needs no seconds' },
    { text: '23:59:01,25', at: new Date(2026, 4, 12, 23, 59, 1, 250), why: 'may have a comma' },
  ])('$why', ({ text, at }) => {
    expect(momentNear(text, near)).toBe(at.getTime());
  });

  test.each(['', '24:00', '12:60', '12:00:60', 'noon', '12:00:00.0000'])('“%s” is none', (text) => {
    expect(momentNear(text, near)).toBeNull();
  });

  test('a day that the calendar does not have is none', () => {
    expect(momentOf('2026-02-30', '12:00')).toBeNull();
    expect(momentOf('', '12:00')).toBeNull();
    expect(momentOf(dayOf(near), '23:59:50')).toBe(near);
  });
});

test.each([
  { status: 'racing', finished: true, long: 'Finished', short: 'Fin' },
  { status: 'racing', finished: false, long: '', short: '' },
  { status: 'dnf', finished: true, long: 'DNF', short: 'DNF' },
  { status: 'over-time', finished: false, long: 'OTL', short: 'OTL' },
] as const)('$status, finished $finished, is “$long”', ({ status, finished, long, short }) => {
  expect(statusText(status, finished)).toBe(long);
  expect(shortStatus(status, finished)).toBe(short);
});

test('counts and sizes are for people', () => {
  expect([counted(1, 'lap', 'laps'), counted(5_000, 'rider', 'riders')]).toEqual(['1 lap', '5,000 riders']);
  expect([size(999), size(1_440_000), size(98_000)]).toEqual(['999 bytes', '1.4 MB', '98 kB']);
});

test.each([
  ['3034257BF468D4800000D318', '…00D318', 'tags of one roll differ at their end'],
  ['1234567890', '1234567890', 'a short one is shown whole'],
])('tag %s is %s where there is little room: %s', (tag, shown) => {
  expect(shortTag(tag)).toBe(shown);
});
