import { describe, expect, test } from 'vitest';
import { RESOURCES } from '../../../renderer/api/resources';
import { applyMessages, EMPTY_LIVE, type LiveData, type Passing, withStationTime } from '../../../renderer/state/live';
import type { components } from '../../../src/http/generated/api';
import { LAST_PASSINGS } from '../../../src/wire/shared/last-passings';
import { ridden } from '../rows';

type StreamMessage = components['schemas']['StreamMessage'];

function withMessages(data: LiveData, ...messages: readonly StreamMessage[]): LiveData {
  const next = applyMessages(data, messages, 1_000);
  if (next === null) throw new Error('The messages did not fit.');
  return next;
}

const table: StreamMessage = { type: 'table', revision: 3, total: 2, items: [ridden('p1', 2, 100), ridden('p2', 2, 120)] };
const overtaken: StreamMessage = {
  type: 'changes',
  base: 3,
  revision: 4,
  total: 2,
  removed: [],
  rows: [{ at: 0, row: ridden('p2', 3, 180) }],
};

function lap(seq: number): StreamMessage {
  return {
    type: 'lap',
    tag_id: 'A',
    laps: seq,
    finished: false,
    last_pass_time: '2026-05-12T10:00:00.000Z',
    seq,
    rider: 'p1',
    bib: '1',
    name: 'Ana',
    at: '2026-05-12T10:00:00.000Z',
    lap_ms: 1,
  };
}

test('a table is shown with places, gaps and laps behind', () => {
  expect(withMessages(EMPTY_LIVE, table).placed.map(({ rider, place, gap }) => ({ rider, place, gap }))).toEqual([
    { rider: 'p1', place: 1, gap: 0 },
    { rider: 'p2', place: 2, gap: 20 },
  ]);
});

test('a rider who overtakes has a place change, and so has the one overtaken', () => {
  const { placeChanges } = withMessages(withMessages(EMPTY_LIVE, table), overtaken);
  expect([...placeChanges].map(([rider, { places }]) => ({ rider, places }))).toEqual([
    { rider: 'p2', places: 1 },
    { rider: 'p1', places: -1 },
  ]);
});

test('a page that shows one category has its riders alone, placed among themselves, also in the next race', () => {
  const women = { ...ridden('p2', 2, 120), category: 'Women' };
  const mixed: StreamMessage = { ...table, items: [ridden('p1', 2, 100), women, { ...ridden('p3', 1, 50), category: 'Women' }], total: 3 };
  const shown = withMessages({ ...EMPTY_LIVE, category: 'Women' }, mixed);
  expect(shown.placed.map(({ rider, place }) => [rider, place])).toEqual([
    ['p2', 1],
    ['p3', 2],
  ]);
  const next = withMessages(shown, { type: 'race_reset', race_id: 'b' }, mixed);
  expect(next.placed).toHaveLength(2);
});

test('messages with changes to another revision of the table are refused as a whole', () => {
  expect(applyMessages(EMPTY_LIVE, [lap(1), overtaken], 0)).toBeNull();
});

test('a row without a change stays the same object, so that it is not rendered again', () => {
  const before = withMessages(EMPTY_LIVE, { ...table, items: [ridden('p1', 3, 100), ridden('p2', 2, 120), ridden('p3', 1, 60)], total: 3 });
  const next = withMessages(before, {
    type: 'changes',
    base: 3,
    revision: 4,
    total: 3,
    removed: [],
    rows: [{ at: 1, row: ridden('p2', 2, 125) }],
  });
  expect(next.placed[0]).toBe(before.placed[0]);
  expect(next.placed[2]).toBe(before.placed[2]);
  expect(next.placed[1]).not.toBe(before.placed[1]);
});

describe('the last passings', () => {
  const passing = (seq: number, s: number, more: Partial<Passing> = {}): Passing => ({
    seq,
    rider: 'p1',
    tag_id: 'A',
    bib: '1',
    name: 'Ana',
    member: '',
    laps: 1,
    finished: false,
    at: new Date(s * 1_000).toISOString(),
    lap_ms: 1,
    ...more,
  });
  const passings = (items: readonly Passing[], removed: readonly Passing[] = [], whole = false): StreamMessage => ({
    type: 'passings',
    whole,
    removed: removed.map(({ seq, at }) => ({ seq, at })),
    items: [...items],
  });
  const shown = (data: LiveData): readonly (readonly [number, number])[] => data.passings.map(({ seq, laps }) => [seq, laps]);

  test('are in order of their times, whenever they came', () => {
    expect(shown(withMessages(EMPTY_LIVE, passings([passing(5, 100), passing(6, 300)], [], true), passings([passing(7, 200)])))).toEqual([
      [6, 1],
      [7, 1],
      [5, 1],
    ]);
  });

  test('follow corrections: one is gone, another has a new lap', () => {
    const before = withMessages(EMPTY_LIVE, passings([passing(5, 100), passing(6, 200), passing(7, 300, { laps: 3 })], [], true));
    expect(shown(withMessages(before, passings([passing(7, 300, { laps: 2 })], [passing(6, 200)])))).toEqual([
      [7, 2],
      [5, 1],
    ]);
  });

  test('keep both laps that one split added', () => {
    expect(shown(withMessages(EMPTY_LIVE, passings([passing(5, 100), passing(5, 200, { laps: 2 })])))).toEqual([
      [5, 2],
      [5, 1],
    ]);
  });

  test('begin anew with a new link', () => {
    const before = withMessages(EMPTY_LIVE, passings([passing(5, 100)]));
    expect(shown(withMessages(before, passings([passing(9, 50)], [], true)))).toEqual([[9, 1]]);
  });

  test('are limited in number', () => {
    const many = Array.from({ length: 500 }, (_, index) => passing(index + 1, index));
    const data = withMessages(EMPTY_LIVE, passings(many));
    expect(data.passings).toHaveLength(LAST_PASSINGS);
    expect(data.passings[0]?.seq).toBe(500);
  });

  test('do not follow announcements of laps, which later corrections do not change', () => {
    expect(withMessages(EMPTY_LIVE, lap(5)).passings).toEqual([]);
  });
});

test('an unknown tag does not make the list of riders stale', () => {
  const { rosterChanges, unknownTagCount: strangers } = withMessages(EMPTY_LIVE, { type: 'unknown_tag', tag_id: 'A' });
  expect({ rosterChanges, strangers }).toEqual({ rosterChanges: 0, strangers: 1 });
});

test('another race removes the data of the race before, but not the readers', () => {
  const reader: StreamMessage = {
    type: 'reader',
    operating: null,
    id: 'r1',
    state: 'lost',
    reason: 'Gone.',
    reason_code: 'removed',
    reason_params: {},
    since: '2026-05-12T10:00:00.000Z',
    last_read_at: null,
  };
  const data = withMessages(withMessages(EMPTY_LIVE, table, lap(1), reader), { type: 'race_reset', race_id: 'b' });
  expect(data).toMatchObject({ table: null, placed: [], passings: [], race: null, raceChanges: 1 });
  expect(data.links.get('r1')?.state).toBe('lost');
});

describe('the clock of the station', () => {
  test.each([
    { text: '1970-01-01T00:00:10.000Z', offset: 9_000, why: 'a real difference changes the offset' },
    { text: '1970-01-01T00:00:01.100Z', offset: 0, why: 'the delay of the network does not' },
    { text: 'nonsense', offset: 0, why: 'a text that is not a time changes nothing' },
  ])('$why', ({ text, offset }) => {
    expect(withStationTime(EMPTY_LIVE, text, 1_000).clockOffset).toBe(offset);
  });
});

test('what the desk says of saving is loaded again as soon as the station reports a fault, or the end of one', () => {
  const counters = (data: LiveData) => RESOURCES.health.staleOn.map((counter) => data[counter]);
  const fault = withMessages(EMPTY_LIVE, { type: 'health', status: 'fault', sentence: 'The disk is full.' });
  const over = withMessages(fault, { type: 'health', status: 'ok', sentence: 'Saved.' });
  expect(counters(fault)).not.toEqual(counters(EMPTY_LIVE));
  expect(counters(over)).not.toEqual(counters(fault));
});
