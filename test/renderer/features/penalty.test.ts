import { describe, expect, test } from 'vitest';
import {
  decided,
  milliseconds,
  NO_PENALTY,
  type PenaltyDraft,
  rememberedReasons,
  rememberReason,
} from '../../../renderer/features/standings/penalty';
import { storeThatHolds } from '../../../renderer/ui/storage';

const about = {
  rider: 'p1',
  riderOf: (bib: string) => ({ '7': 'p7', '1': 'p1' })[bib] ?? null,
  now: '2026-05-12T10:00:00.000Z',
};
const decide = (draft: Partial<PenaltyDraft>) => decided({ ...NO_PENALTY, ...draft }, about);

describe('the time of a penalty', () => {
  test.each([
    ['0:20', 20_000],
    ['+1:30.5', 90_500],
    ['20', 20_000],
    ['-0:05', -5_000],
    ['\u22120:05', -5_000],
    ['1:00:00', 3_600_000],
    ['0,25', 250],
    ['-1 min', -60_000],
  ])('%s', (text, expected) => expect(milliseconds(text)).toBe(expected));

  test.each(['', '0', '0:00', 'x', '1:2:3:4', '--5', '1:90', '-99:99', '0130'])('“%s” is none', (text) =>
    expect(milliseconds(text)).toBeNull(),
  );
});

describe('a decision of the jury', () => {
  test.each<[Partial<PenaltyDraft>, object]>([
    [
      { kind: 'time', time: '0:20' },
      { kind: 'adjust-time', rider: 'p1', by_ms: 20_000 },
    ],
    [
      { kind: 'laps', laps: '\u22121' },
      { kind: 'adjust-laps', rider: 'p1', by: -1 },
    ],
    [
      { kind: 'relegate', behind: ' 7 ' },
      { kind: 'relegate', rider: 'p1', behind: 'p7' },
    ],
    [
      { kind: 'note', text: ' Bike changed ', public: false },
      { kind: 'note', rider: 'p1', text: 'Bike changed', public: false },
    ],
    [
      { kind: 'dsq', reason: 'cut course' },
      { kind: 'status', rider: 'p1', status: 'dsq' },
    ],
    [{ kind: 'dns' }, { kind: 'status', rider: 'p1', status: 'dns' }],
    [{ kind: 'pulled' }, { kind: 'status', rider: 'p1', status: 'pulled', at: about.now }],
  ])('is the correction that it stands for: %o', (draft, correction) => expect(decide(draft)).toEqual({ correction }));

  test.each<[Partial<PenaltyDraft>, string]>([
    [{ kind: 'time', time: 'soon' }, 'time'],
    [{ kind: 'laps', laps: '0' }, 'laps'],
    [{ kind: 'laps', laps: '1.5' }, 'laps'],
    [{ kind: 'relegate', behind: '9' }, 'behind'],
    [{ kind: 'relegate', behind: '1' }, 'behind'],
    [{ kind: 'note', text: ' ' }, 'note'],
    [{ kind: 'dsq', reason: ' ' }, 'reason'],
  ])('names what is missing: %o', (draft, problem) => expect(decide(draft)).toEqual({ problem }));
});

test('reasons are remembered, the last one first, each once and not too many', () => {
  const kept = new Map<string, string>();
  const store = storeThatHolds(() => ({
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }));
  expect(rememberedReasons(store)).toEqual([]);
  for (const reason of ['a', ' b ', '', 'a']) rememberReason(store, reason);
  expect(rememberedReasons(store)).toEqual(['a', 'b']);
  for (let one = 0; one < 30; one++) rememberReason(store, `r${one}`);
  expect(rememberedReasons(store)).toHaveLength(20);
  store.setItem('racetag-penalty-reasons', '{');
  expect(rememberedReasons(store)).toEqual([]);
});
