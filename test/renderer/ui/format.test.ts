import { describe, expect, test } from 'vitest';
import {
  age,
  gapText,
  intervalText,
  lapTime,
  raceTime,
  seconds,
  shortStatus,
  shortTag,
  size,
  statusText,
  timeOfDay,
} from '../../../renderer/ui/format';
import { showPublicTexts } from '../../../renderer/ui/public-texts';
import { spanish } from '../../../src/texts/es';
import { TEXTS } from '../../texts/english';

showPublicTexts(TEXTS.catalogue);

const words = TEXTS.catalogue.screens.common;

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

  test('seconds have the decimal sign of the language', () => {
    const shown = () => [seconds(-350), seconds(9_900), seconds(12_400)];
    expect(shown()).toEqual(['0.35', '9.90', '12']);
    showPublicTexts(spanish);
    expect([...shown(), age(449)]).toEqual(['0,35', '9,90', '12', '0,4 s']);
    showPublicTexts(TEXTS.catalogue);
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
    { place: 1, gap: 0, lapsBehind: 0, laps: 3, elapsed: 60_000, text: '–', why: 'the leader has no gap' },
    { place: 1, gap: 0, lapsBehind: 0, laps: 3, elapsed: 60_000, text: '–', why: 'nor has a rider who shares the lead' },
    { place: 2, gap: 12_345, lapsBehind: 0, laps: 3, elapsed: 72_345, text: '+0:12.3', why: 'with the same laps it is a time' },
    { place: 2, gap: 120, lapsBehind: 0, laps: 3, elapsed: 60_310, text: '+0:00.2', why: 'it adds up with the times that are shown' },
    { place: 3, gap: null, lapsBehind: 1, laps: 2, elapsed: 60_000, text: '−1 lap', why: 'with fewer laps it is laps' },
    { place: 4, gap: null, lapsBehind: 2, laps: 1, elapsed: 60_000, text: '−2 laps', why: 'with two laps fewer it is two laps' },
    { place: null, gap: null, lapsBehind: 3, laps: 0, elapsed: null, text: '–', why: 'a rider without a lap has no gap' },
  ])('$why', ({ text, why: _, ...row }) => {
    expect(gapText(row, 1, words)).toBe(text);
  });

  test('the interval is to the rider ahead, and only with the same laps', () => {
    expect(intervalText({ interval: 400, place: 2, elapsed: 60_400 }, 1)).toBe('+0:00.4');
    expect(intervalText({ interval: 120, place: 2, elapsed: 60_310 }, 1)).toBe('+0:00.2');
    expect(intervalText({ interval: null, place: 3, elapsed: 60_000 }, 1)).toBe('–');
    expect(intervalText({ interval: 0, place: 1, elapsed: 60_000 }, 1)).toBe('–');
  });
});

test.each([
  { status: 'racing', finished: true, long: 'Finished', short: 'Fin' },
  { status: 'racing', finished: false, long: '', short: '' },
  { status: 'dnf', finished: true, long: 'DNF', short: 'DNF' },
  { status: 'over-time', finished: false, long: 'OTL', short: 'OTL' },
] as const)('$status, finished $finished, is “$long”', ({ status, finished, long, short }) => {
  expect(statusText(status, finished, words)).toBe(long);
  expect(shortStatus(status, finished, words)).toBe(short);
});

test('sizes have readable units', () => {
  expect([size(999), size(1_440_000), size(98_000)]).toEqual(['999 byte', '1.4 MB', '98 kB']);
});

test.each([
  ['3034257BF468D4800000D318', '…00D318', 'tags of one roll differ at their end'],
  ['1234567890', '1234567890', 'a short one is shown whole'],
])('tag %s is %s in a narrow place: %s', (tag, shown) => {
  expect(shortTag(tag)).toBe(shown);
});
