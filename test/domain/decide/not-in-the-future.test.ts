import { describe, expect, it } from 'vitest';
import { futureRefusal } from '../../../src/domain/decide/not-in-the-future';
import type { Command } from '../../../src/domain/model/command';
import type { Correction, EntryRange } from '../../../src/domain/model/entry';
import type { TagId } from '../../../src/domain/model/read';
import type { ParticipantId } from '../../../src/domain/model/roster';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { emptyRace } from '../../../src/domain/race/race-state';
import { aRead, Race } from '../race-kit';

const NOW = Date.UTC(2026, 5, 6, 12) as EpochMs;
const AHEAD = (NOW + 5_001) as EpochMs;
const TAG = 'E1' as TagId;
const BIB = 'p1' as ParticipantId;
const RIDER = 'p1' as Extract<Correction, { kind: 'insert' }>['rider'];

function correct(correction: Correction): Command {
  return { type: 'correct', correction };
}

describe('the correction of a clock', () => {
  const shift = (by: number, entries?: EntryRange): Command =>
    correct({
      kind: 'shift-clock',
      reader: 'R',
      from: 0 as EpochMs,
      until: AHEAD,
      by: by as Ms,
      ...(entries === undefined ? {} : { entries }),
    });

  function race(): Race {
    const made = new Race();
    for (const [tag, before] of [
      ['E1', 600_000],
      ['E2', 60_000],
    ] as const)
      made.record(aRead({ tag, at: NOW - before, reader: 'R' }));
    return made;
  }

  it('is refused where it would put a passing later than now, and only there', () => {
    const { state } = race();
    const refusal = { code: 'bad-value', params: { problem: 'shifted-into-future', at: NOW + 5_001, now: NOW } };
    expect(futureRefusal(state, shift(65_001), NOW)).toEqual(refusal);
    expect(futureRefusal(state, shift(65_000), NOW)).toBeNull();
    expect(futureRefusal(state, shift(65_001, { from: 2, until: 3 }), NOW)).toBeNull();
    expect(futureRefusal(state, shift(65_001, { from: 3, until: null }), NOW)).toEqual(refusal);
    expect(futureRefusal(state, shift(-65_001), NOW)).toBeNull();
  });

  it('counts what earlier corrections added', () => {
    const made = race();
    made.correct({ kind: 'shift-clock', reader: 'R', from: 0 as EpochMs, until: AHEAD, by: 60_000 as Ms });
    expect(futureRefusal(made.state, shift(5_001), NOW)).toMatchObject({ params: { problem: 'shifted-into-future' } });
  });
});

describe('what is entered by hand has happened', () => {
  it.each([
    ['passing', (at: EpochMs) => correct({ kind: 'insert', rider: RIDER, at, inferred: false })],
    ['new-time', (at: EpochMs) => correct({ kind: 'retime', passing: { seq: 4 }, at })],
    ['assigned-from', (from: EpochMs) => ({ type: 'assign-tag', tag: TAG, participant: BIB, from }) as const],
    ['released-from', (from: EpochMs) => ({ type: 'release-tag', tag: TAG, participant: BIB, from }) as const],
    ['status', (at: EpochMs) => correct({ kind: 'status', rider: RIDER, status: 'dnf', at })],
  ] as const)('a %s ahead of the clock is refused, and one within five seconds of it is taken', (field, command) => {
    expect([futureRefusal(emptyRace(), command(AHEAD), NOW), futureRefusal(emptyRace(), command((AHEAD - 1) as EpochMs), NOW)]).toEqual([
      { code: 'bad-value', params: { problem: 'in-future', field, at: AHEAD, now: NOW } },
      null,
    ]);
  });

  it.each([
    ['a start', { type: 'start', at: AHEAD }],
    ['the start of a wave', { type: 'start', at: AHEAD, wave: 'Women' }],
    ['a tag that is assigned with its earlier reads', { type: 'assign-tag', tag: TAG, participant: BIB, from: null }],
    ['a stop', { type: 'stop', at: AHEAD }],
    ['a status for the whole race', correct({ kind: 'status', rider: RIDER, status: 'dsq', at: null })],
    [
      'a clock correction of reads that a fast clock dates ahead',
      correct({ kind: 'shift-clock', reader: 'R', from: AHEAD, until: AHEAD, by: 5 as Ms }),
    ],
  ] satisfies (readonly [string, Command])[])('%s may be ahead of the clock', (_, command) => {
    expect(futureRefusal(emptyRace(), command, NOW)).toBeNull();
  });
});
