import { describe, expect, it } from 'vitest';
import type { EpochMs, Ms } from '../../../src/domain/model/time';
import { evolve } from '../../../src/domain/race/evolve';
import { emptyRace, type RaceState } from '../../../src/domain/race/race-state';
import { type MisdatedArrivals, misdatedReads } from '../../../src/domain/views/misdated-reads';
import { at, Race } from '../race-kit';

const READER = '192.168.1.130';
/** Until the 100th second its clock was ten minutes ahead. */
const RUN: MisdatedArrivals = { reader: READER, since: at(0), until: at(100), ahead: 600_000 as Ms };
const FIRST_OF_FIVE = at(610);

function again({ entries }: Race): RaceState {
  const state = emptyRace();
  for (const entry of entries) evolve(state, entry);
  return state;
}

describe('reads that count with a time that the clock of their sender had wrong', () => {
  it('are the same whether they were asked for all the time or never before', () => {
    const race = new Race({ minLap: 8_000 as Ms });
    const asked: unknown[] = [];
    for (let seconds = 10; seconds <= 150; seconds += 10) {
      const ahead = seconds <= 100 ? 600 : 0;
      race.read(`E1${seconds}`, seconds + ahead, { receivedAt: at(seconds) });
      race.read(`E2${seconds}`, seconds + ahead, { receivedAt: at(seconds), reader: 'another' });
      race.read(`E3${seconds}`, seconds, { receivedAt: at(seconds) });
      const found = misdatedReads(race.state, RUN);
      expect(found).toEqual(misdatedReads(again(race), RUN));
      asked.push(found?.reads ?? 0);
    }
    expect(asked).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 10, 10, 10, 10]);
    race.correct({ kind: 'shift-clock', reader: READER, from: at(0), until: at(655), by: -600_000 as Ms });
    const rest = misdatedReads(race.state, RUN);
    expect(rest).toEqual(misdatedReads(again(race), RUN));
    expect(rest?.reads).toBe(5);
  });

  it('may be more than a call can have arguments', () => {
    const race = new Race({ minLap: 8_000 as Ms });
    const reads = 130_000;
    for (let read = 0; read < reads; read += 1) race.read('E1', 610 + read / 10_000, { receivedAt: at(10) });
    const last = (FIRST_OF_FIVE + Math.round((reads - 1) / 10)) as EpochMs;
    expect(misdatedReads(race.state, RUN)).toMatchObject({ from: FIRST_OF_FIVE, until: last + 1, entries: { from: 2, until: reads + 2 } });
  });
});
