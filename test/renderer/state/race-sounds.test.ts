import { describe, expect, it } from 'vitest';
import { EMPTY_LIVE, type LiveData, type Passing } from '../../../renderer/state/live';
import { bibsIn, heardBetween, SoundGaps } from '../../../renderer/state/race-sounds';

const NOW = Date.UTC(2026, 5, 6, 12);
const RACE = { race_id: 'one' } as NonNullable<LiveData['race']>;
const OPEN: LiveData = { ...EMPTY_LIVE, race: RACE, table: {} as NonNullable<LiveData['table']> };

function passing(seq: number, more: Partial<Passing> = {}): Passing {
  const at = new Date(NOW - 1_000 + seq).toISOString();
  return { seq, rider: `p${seq}`, tag_id: '', bib: String(seq), name: '', member: '', laps: 1, finished: false, at, lap_ms: null, ...more };
}

function sounds(before: LiveData, after: LiveData, called = ''): readonly string[] {
  return [...heardBetween(before, after, bibsIn(called), NOW).sounds];
}

describe('what of the race is heard', () => {
  const with1 = { ...OPEN, passings: [passing(1)] };
  it.each([
    ['nothing when the page is opened', EMPTY_LIVE, with1, '', []],
    ['a passing', with1, { ...OPEN, passings: [passing(2), passing(1)] }, '', ['passing']],
    ['a finish', with1, { ...OPEN, passings: [passing(2, { finished: true }), passing(1)] }, '', ['finish']],
    ['a called rider once, also at the finish', with1, { ...OPEN, passings: [passing(2, { finished: true })] }, '7, 2', ['called']],
    ['an unknown tag', with1, { ...with1, unknownTagCount: 1 }, '', ['unknown']],
    ['nothing of a passing that was corrected away', with1, OPEN, '', []],
    ['nothing of another race', with1, { ...OPEN, passings: [passing(2)], raceChanges: 1 }, '', []],
    ['nothing of what is old', with1, { ...OPEN, passings: [passing(2, { at: new Date(NOW - 31_000).toISOString() })] }, '', []],
  ] as const)('%s', (_, before, after, called, expected) => {
    expect(sounds(before, after, called)).toEqual(expected);
  });

  it('a bunch is one sound of each kind until the gap is over, and nothing is put off', () => {
    const gaps = new SoundGaps(700);
    const heard = Array.from({ length: 100 }, (_, index) => gaps.allowed(new Set(['passing', 'finish']), index * 20)).flat();
    expect(heard.filter((sound) => sound === 'passing')).toHaveLength(3);
    expect(gaps.allowed(new Set(), 5_000)).toEqual([]);
  });
});
