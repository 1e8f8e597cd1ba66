import { describe, expect, it } from 'vitest';
import { beepsBetween, secondsTo, shownStarts, startGroups } from '../../../renderer/features/countdown/next-starts';
import type { LiveData } from '../../../renderer/state/live';
import { placeRows } from '../../../renderer/state/placing';
import { standingOf } from '../../../renderer/state/table';
import { bestOffset, withSample } from '../../../renderer/station/station-clock';
import { row } from '../rows';

const GUN = Date.UTC(2026, 5, 6, 10);
const iso = (seconds: number): string => new Date(GUN + seconds * 1_000).toISOString();

type Given = Partial<Parameters<typeof row>[1]>;

function riders(...given: readonly (readonly [bib: string, seconds: number | null, more?: Given])[]): LiveData['placed'] {
  const rows = given.map(([bib, seconds, more]) => row(`r${bib}`, { start_time: seconds === null ? null : iso(seconds), ...more }));
  return placeRows(rows.map(standingOf));
}

function race(more: object = {}): LiveData['race'] {
  const summary = {
    start_time: iso(0),
    waves: [],
    terms: [],
    gun_set: false,
    stop_time: null,
    finish: 'laps',
    total_laps: 1,
    neutralised: [],
    ...more,
  };
  return summary as unknown as LiveData['race'];
}

function named(groups: ReturnType<typeof startGroups>) {
  return groups.map(({ at, riders: all, waves }) => [(at - GUN) / 1_000, ...all.map(({ bib }) => bib), ...waves]);
}

describe('the starts of a race', () => {
  it('are the own starts in their order, together where they are at one time, without riders who are out', () => {
    const placed = riders(['1', 120], ['2', 60], ['3', 60], ['4', 180, { status: 'dns' }], ['5', null]);
    expect(named(startGroups({ race: race(), placed }))).toEqual([
      [60, '2', '3'],
      [120, '1'],
    ]);
  });

  it('are the gun and the waves as well once the gun is set; where everybody has an own start nobody waits for the gun', () => {
    const waves = [{ name: 'A', categories: ['Women'], start_time: iso(90), started: false }];
    const set = race({ gun_set: true, waves });
    expect(named(startGroups({ race: set, placed: riders(['1', 60], ['2', null]) }))).toEqual([
      [0, null],
      [60, '1'],
      [90, 'A'],
    ]);
    expect(named(startGroups({ race: race({ gun_set: true }), placed: riders(['1', 60]) }))).toEqual([[60, '1']]);
  });
});

describe('the start that is shown', () => {
  const groups = startGroups({ race: race(), placed: riders(['1', 60], ['2', 120], ['3', 124]) });
  const shown = (seconds: number) => {
    const { current, isGone, next } = shownStarts(groups, GUN + seconds * 1_000, 5);
    return [current?.riders[0]?.bib ?? null, isGone, next.length];
  };

  it.each([
    [0, '1', false, 2],
    [59.9, '1', false, 2],
    [60, '1', true, 2],
    [62.9, '1', true, 2],
    [63, '2', false, 1],
    [121.9, '2', true, 1],
    [122, '3', false, 0],
    [124, '3', true, 0],
    [127, null, false, 0],
  ])('at %d s is %s', (seconds, bib, isGone, next) => {
    expect(shown(seconds)).toEqual([bib, isGone, next]);
  });

  it('is counted down to 1 and is then there', () => {
    expect([10_000, 9_999, 1, 0, -5].map((left) => secondsTo(GUN + left, GUN))).toEqual([10, 10, 1, 0, 0]);
  });
});

describe('the sounds', () => {
  const sounds = (starts: readonly number[], from: number, until: number) =>
    beepsBetween(
      starts.map((at) => ({ at: at * 1_000 })),
      from * 1_000,
      until * 1_000,
    ).map(({ at, beep }) => `${at / 1_000} ${beep}`);

  it('are at 10, 5, 4, 3, 2, 1 and 0 seconds', () => {
    expect(sounds([60], 0, 100)).toEqual(['50 ready', '55 count', '56 count', '57 count', '58 count', '59 count', '60 go']);
  });

  it('come once, however often the page looks', () => {
    const looks = Array.from({ length: 700 }, (_, index) => sounds([60], index / 10, (index + 1) / 10)).flat();
    expect(looks).toEqual(sounds([60], 0, 70));
  });

  it('of starts ten seconds apart do not cover the start', () => {
    expect(sounds([60, 70], 59.5, 60.5)).toEqual(['60 go']);
  });
});

describe('the clock of the station', () => {
  const sample = (offset: number, wait: number, at = 0) => ({ offset, wait, at });

  it('is taken from the answer that came fastest', () => {
    const samples = [sample(1_040, 100), sample(1_004, 12), sample(990, 80)].reduce<ReturnType<typeof withSample>>(withSample, []);
    expect(bestOffset(samples)).toBe(1_004);
    expect(bestOffset([])).toBeNull();
  });

  it('is compared anew after a clock was set', () => {
    const samples = [sample(1_004, 12), sample(4_000, 60)].reduce<ReturnType<typeof withSample>>(withSample, []);
    expect(bestOffset(samples)).toBe(4_000);
  });

  it('is known for ten minutes by one answer, because clocks drift', () => {
    const samples = withSample([sample(1_000, 5, 0)], sample(1_010, 40, 600_000));
    expect(bestOffset(samples)).toBe(1_010);
  });
});
