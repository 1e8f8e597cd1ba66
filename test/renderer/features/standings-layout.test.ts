import { describe, expect, test } from 'vitest';
import { STANDINGS_COLUMNS } from '../../../renderer/features/standings/standings-columns';
import { layoutOf } from '../../../renderer/features/standings/standings-layout';

const contents = { decimals: 1, placeDigits: 2, hasHours: false, categoryLetters: 15, hasStatus: true, hasSeen: false };
const keysAt = (width: number, over: Partial<typeof contents> = {}) =>
  layoutOf(STANDINGS_COLUMNS, width, { ...contents, ...over }).columns.map(({ key }) => key);
const ALL = ['place', 'bib', 'name', 'category', 'laps', 'last', 'best', 'total', 'gap', 'interval', 'status'];

describe('the columns of the standings', () => {
  test.each([
    { width: 1_500, missing: [], why: 'a wide table has all of them' },
    { width: 1_020, missing: [], why: 'so has a normal one' },
    { width: 904, missing: ['best', 'interval'], why: 'beside the panels of a laptop, categories go before the best lap and the interval' },
    { width: 838, missing: ['best'], why: 'in the default window of the desktop too, in smaller text' },
    { width: 720, missing: ['best', 'interval'], why: 'and beside the reads of a rider' },
    { width: 640, missing: ['best', 'interval', 'category'], why: 'on a phone the category goes, too' },
    { width: 300, missing: ['best', 'interval', 'category', 'last'], why: 'last of all the last lap, for the time of the race' },
  ])('$width px: $why', ({ width, missing }) => {
    expect(keysAt(width)).toEqual(ALL.filter((key) => !missing.includes(key)));
  });

  test('times with hours need more room', () => {
    expect(keysAt(1_000, { hasHours: true })).not.toContain('best');
  });

  test('a category is shown as a whole where it is of usual length, and takes less room where it is short', () => {
    const trackOf = (width: number, categoryLetters: number): string =>
      layoutOf(STANDINGS_COLUMNS, width, { ...contents, categoryLetters }).tracks.split(/ (?![^(]*\))/)[3] ?? '';
    expect(trackOf(838, 15)).toBe('minmax(4.6em, 8.8em)');
    expect(trackOf(1_500, 40)).toBe('minmax(4.6em, 14em)');
    expect(trackOf(1_020, 3)).toBe('4.6em');
  });

  test('a race without categories has no column for them', () => {
    expect(keysAt(1_500, { categoryLetters: 0 })).toEqual(ALL.filter((key) => key !== 'category'));
  });

  test('the name takes the room that is left, and every column has a track', () => {
    const { columns, tracks } = layoutOf(STANDINGS_COLUMNS, 1_500, contents);
    expect(tracks.split(/ (?![^(]*\))/)).toHaveLength(columns.length);
    expect(tracks.match(/1fr/g)).toHaveLength(1);
  });

  test.each([
    { width: 879, density: 'compact' },
    { width: 880, density: 'normal' },
    { width: 1_180, density: 'wide' },
  ])('the text of a table of $width px is $density', ({ width, density }) => {
    expect(layoutOf(STANDINGS_COLUMNS, width, contents).density).toBe(density);
  });
});
