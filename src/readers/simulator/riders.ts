import { setMaxListeners } from 'node:events';
import type { Timers } from '../kit/timers';
import { type Stage, wait } from './scenario';

export interface Riders {
  readonly count: number;
  /** Milliseconds of a lap; each takes up to a tenth more or less. */
  readonly lap: number;
  readonly antennas: readonly number[];
}

const SPREAD = 0.1;
const STAY = 800;
/** The second antenna of a line sees a tag a little later. */
const BETWEEN_ANTENNAS = 60;

/** Lets riders go round until the signal aborts. Their tags are numbered: E28011600000000000000001 and so on. */
export async function ride(
  riders: Riders,
  stage: Stage,
  world: { readonly timers: Timers; readonly signal: AbortSignal; random(): number },
): Promise<void> {
  // Every rider waits on this signal; Node takes more than ten for a leak.
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
      stage.pass({ t: 0, kind: 'pass', tag, antenna, stay: STAY, rssi: null });
      await wait(BETWEEN_ANTENNAS, timers, signal);
    }
  }
}
