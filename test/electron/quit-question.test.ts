import { expect, test } from 'vitest';
import { quitQuestion } from '../../electron/quit-question';
import type { StationState } from '../../electron/station-process/contract';
import { type StateSource, stationState } from '../../electron/station-process/station-state';
import type { EpochMs } from '../../src/domain/model/time';
import type { StationFault } from '../../src/station';
import { TEXTS } from '../texts/english';

const NOW = 1_800_000_000_000 as EpochMs;
const FULL: StationFault = { code: 'disk-full', params: { path: '/races/cup.racetag' } };
const UNSTORED: StationFault = { code: 'reads-left-behind', params: { races: [{ name: 'Cup', path: '/races/cup.racetag', reads: 2 }] } };

interface Situation {
  readonly running?: boolean;
  readonly fault?: StationFault | null;
  /** Unstored reads per reader. */
  readonly waiting?: readonly number[];
}

/** The state that a station in this situation sends to the desktop. */
function station({ running = false, fault = null, waiting = [] }: Situation): StationState {
  const race = { control: { name: 'Cup' }, phase: () => (running ? 'running' : 'settled') };
  const readers = { list: () => waiting.map((waitingReads) => ({ waitingReads })) };
  return stationState({ race: () => race, now: () => NOW, health: () => ({ journal: { fault } }), readers } as unknown as StateSource);
}

const RUNNING = '“Cup” is running. Quit?';
const UNSAFE = 'Some reads are only in memory. Quit?';

test.each<{ given: Situation; message: string | undefined; why: string }>([
  { given: {}, message: undefined, why: 'nothing is lost' },
  { given: { running: true }, message: RUNNING, why: 'a race runs' },
  { given: { running: true, waiting: [3] }, message: RUNNING, why: 'reads that are being gathered are stored when it closes' },
  { given: { fault: FULL }, message: undefined, why: 'nothing waits for the disk' },
  { given: { running: true, fault: FULL, waiting: [0] }, message: RUNNING, why: 'a race runs, and nothing waits for the disk' },
  { given: { fault: FULL, waiting: [0, 2] }, message: UNSAFE, why: 'reads wait for the disk, also when no race runs' },
  { given: { running: true, fault: FULL, waiting: [2] }, message: UNSAFE, why: 'reads wait for the disk in a race that runs' },
  { given: { fault: UNSTORED }, message: UNSAFE, why: 'reads wait for the race that they were read in' },
])('quitting asks “$message” when $why', ({ given, message }) => {
  expect(quitQuestion(station(given), TEXTS)?.message).toBe(message);
});

test('the question begins with the remedy for the unstored reads', () => {
  expect(quitQuestion(station({ fault: UNSTORED }), TEXTS)?.detail).toBe(
    `${TEXTS.say('problem', UNSTORED)} Reads that still cannot be saved will be lost.`,
  );
});
