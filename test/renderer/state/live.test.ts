import { describe, expect, test } from 'vitest';
import { applyMessages, EMPTY_LIVE, type LiveData, TICKER_LENGTH, withStationTime } from '../../../renderer/state/live';
import type { components } from '../../../src/http/generated/api';
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

test('who overtakes is marked, and so is who was overtaken', () => {
  const { placeChanges: movements } = withMessages(withMessages(EMPTY_LIVE, table), overtaken);
  expect([...movements].map(([rider, { places }]) => ({ rider, places }))).toEqual([
    { rider: 'p2', places: 1 },
    { rider: 'p1', places: -1 },
  ]);
});

test('changes to a table that this screen does not have are refused as a whole', () => {
  expect(applyMessages(EMPTY_LIVE, [lap(1), overtaken], 0)).toBeNull();
});

test('a rider of whom nothing changed stays the same object, so that nothing is drawn anew', () => {
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

describe('the ticker', () => {
  test('shows the newest passing first, and each once though a new link repeats it', () => {
    expect(withMessages(EMPTY_LIVE, lap(5), lap(6), lap(5)).passings.map(({ seq }) => seq)).toEqual([6, 5]);
  });

  test('keeps a bounded number', () => {
    const many = Array.from({ length: 500 }, (_, index) => lap(index + 1));
    const { passings } = withMessages(EMPTY_LIVE, ...many);
    expect(passings).toHaveLength(TICKER_LENGTH);
    expect(passings[0]?.seq).toBe(500);
  });

  test('passes over laps without a name for them, which only old clients are sent', () => {
    expect(
      withMessages(EMPTY_LIVE, { type: 'lap', tag_id: 'A', laps: 1, finished: false, last_pass_time: '2026-05-12T10:00:00.000Z' }).passings,
    ).toEqual([]);
  });
});

test('a tag that nobody carries makes nothing old that was fetched about riders', () => {
  const { rosterChanges, unknownTagCount: strangers } = withMessages(EMPTY_LIVE, { type: 'unknown_tag', tag_id: 'A' });
  expect({ rosterChanges, strangers }).toEqual({ rosterChanges: 0, strangers: 1 });
});

test('another race makes the screen forget the old one, but not its readers', () => {
  const reader: StreamMessage = {
    type: 'reader',
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
    { said: '1970-01-01T00:00:10.000Z', offset: 9_000, why: 'a real difference is followed' },
    { said: '1970-01-01T00:00:01.100Z', offset: 0, why: 'what the network adds is not' },
    { said: 'nonsense', offset: 0, why: 'what is no time changes nothing' },
  ])('$why', ({ said, offset }) => {
    expect(withStationTime(EMPTY_LIVE, said, 1_000).clockOffset).toBe(offset);
  });
});
