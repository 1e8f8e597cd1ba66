import { describe, expect, it } from 'vitest';
import { ChangeSummary } from '../../src/core/change-summary';
import type { TagId } from '../../src/domain/model/read';
import type { EpochMs } from '../../src/domain/model/time';
import type { LapEvent, RaceChange } from '../../src/domain/model/views';

const NOTHING: RaceChange = { laps: [], standings: false, control: false, acts: false, unknownTags: [] };
const lap = (seq: number): LapEvent => ({
  seq,
  rider: 'p1',
  tag: 'A1',
  laps: seq,
  finished: false,
  at: 0 as EpochMs,
  lastPassAt: 0 as EpochMs,
  lap: null,
});

function summaryOf(...changes: readonly Partial<RaceChange>[]) {
  const summary = new ChangeSummary();
  for (const change of changes) summary.add({ ...NOTHING, ...change });
  return summary.events();
}

describe('the summary of changes', () => {
  it('has no events when nothing changed', () => {
    expect(summaryOf({}, {})).toEqual([]);
  });

  it('has one event for each kind of change, laps first, in any order of the changes', () => {
    const changes: readonly Partial<RaceChange>[] = [
      { acts: true },
      { control: true },
      { unknownTags: ['B1' as TagId] },
      { laps: [lap(1)], standings: true },
      { laps: [lap(2), lap(3)] },
      { unknownTags: ['B2' as TagId] },
      {},
    ];
    expect(summaryOf(...changes)).toEqual([
      { type: 'laps', laps: [lap(1), lap(2), lap(3)] },
      { type: 'standings' },
      { type: 'race' },
      { type: 'acts' },
      { type: 'unknown-tags', tags: ['B1', 'B2'] },
    ]);
  });

  it('can have more laps of one act than a function call can have arguments', () => {
    const [event] = summaryOf({ laps: Array.from({ length: 200_000 }, (_, seq) => lap(seq)) });
    expect(event?.type === 'laps' ? event.laps.length : 0).toBe(200_000);
  });
});
