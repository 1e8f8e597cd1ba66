import { setMaxListeners } from 'node:events';
import type { Timers } from '../kit/timers';
import { type Stage, wait } from './scenario';

/** Riders on a course. */
export interface Riders {
  readonly count: number;
  /** Lap time in milliseconds; each lap takes up to a tenth more or less. */
  readonly lap: number;
  readonly antennas: readonly number[];
}

const SPREAD = 0.1;
const STAY_MS = 800;
/** The second antenna of a line reads a tag a little later. */
const ANTENNA_INTERVAL_MS = 60;

/** Lets riders lap until the signal aborts. Their tags are numbered: E28011600000000000000001 and so on. */
export async function ride(
  riders: Riders,
  stage: Stage,
  world: { readonly timers: Timers; readonly signal: AbortSignal; random(): number },
): Promise<void> {
  // Every rider waits on this signal; Node warns of a leak above ten listeners.
  setMaxListeners(0, world.signal);
  await Promise.all(
    Array.from({ length: riders.count }, (_, index) => rideAlone(`E2801160${String(index + 1).padStart(16, '0')}`, riders, stage, world)),
  );
}

async function rideAlone(tag: string, { lap, antennas }: Riders, stage: Stage, world: Parameters<typeof ride>[2]): Promise<void> {
  const { timers, signal } = world;
  while (!signal.aborted) {
    await wait(lap * (1 + (world.random() * 2 - 1) * SPREAD), timers, signal);
    for (const antenna of antennas) {
      if (signal.aborted) return;
      stage.pass({ t: 0, kind: 'pass', tag, antenna, stay: STAY_MS, rssi: null });
      await wait(ANTENNA_INTERVAL_MS, timers, signal);
    }
  }
}
