import { describe, expect, test } from 'vitest';
import { STANDINGS_COLUMNS } from '../../../renderer/features/standings/standings-columns';
import { layoutOf } from '../../../renderer/features/standings/standings-layout';

const contents = { decimals: 1, placeDigits: 2, hasHours: false };
const keysAt = (width: number, over: Partial<typeof contents> = {}) =>
  layoutOf(STANDINGS_COLUMNS, width, { ...contents, ...over }).columns.map(({ key }) => key);
const ALL = ['place', 'bib', 'name', 'category', 'laps', 'last', 'best', 'total', 'gap', 'interval', 'status'];

describe('the columns of the standings', () => {
  test.each([
    { width: 1_500, missing: [], why: 'a wide table has all of them' },
    { width: 1_000, missing: [], why: 'so has a normal one' },
    { width: 900, missing: ['best'], why: 'the best lap goes first' },
    { width: 860, missing: ['category'], why: 'small text has no category, and room for the rest' },
    { width: 720, missing: ['category', 'best'], why: 'then the best lap goes' },
    { width: 640, missing: ['category', 'best', 'interval'], why: 'then the interval' },
    { width: 300, missing: ['category', 'best', 'interval'], why: 'the others always stay' },
  ])('$width px: $why', ({ width, missing }) => {
    expect(keysAt(width)).toEqual(ALL.filter((key) => !missing.includes(key)));
  });

  test('times with hours need more room', () => {
    expect(keysAt(1_000, { hasHours: true })).not.toContain('best');
  });

  test('the name takes the room that is left, and every column has a track', () => {
    const { columns, tracks } = layoutOf(STANDINGS_COLUMNS, 1_500, contents);
    expect(tracks.match(/[\d.]+em|minmax\(0, 1fr\)/g)).toHaveLength(columns.length);
    expect(tracks.split(' ').filter((track) => track.startsWith('minmax'))).toHaveLength(1);
  });

  test.each([
    { width: 879, density: 'compact' },
    { width: 880, density: 'normal' },
    { width: 1_180, density: 'wide' },
  ])('the text of a table of $width px is $density', ({ width, density }) => {
    expect(layoutOf(STANDINGS_COLUMNS, width, contents).density).toBe(density);
  });
});
