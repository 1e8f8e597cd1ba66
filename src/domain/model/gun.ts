import type { EpochMs } from './time';
import type { RaceControl } from './views';

/** A start signal that a device reported. */
export interface NewGun {
  /** The moment by the station's clock. */
  readonly at: EpochMs;
  /** What the device calls it, e.g. `Gunshot 1`; empty where it has no name for it. */
  readonly name: string;
  /** Kind of the reader, e.g. `mylaps`. */
  readonly kind: string;
  /** Address or name of the device. */
  readonly device: string;
  /** The time by the device's own clock, as it wrote it: a signal that is sent again has the same. */
  readonly shown: string;
  /** True where `at` is when the signal arrived, because nothing is known of the device's clock. */
  readonly byArrival?: boolean;
}

/** A start signal as the station keeps it. It starts nothing by itself: the timekeeper takes it or dismisses it. */
export interface OfferedGun extends NewGun {
  /** The same for a signal that is sent again. */
  readonly id: string;
  readonly offeredAt: EpochMs;
  readonly isDismissed: boolean;
  /** The race that was started at this moment, by its id; null for none. */
  readonly race: string | null;
}

/** Nobody starts a race by a signal that is older. */
const OFFERED_FOR_MS = 12 * 3_600_000;

/** Whether a signal is still offered to the open race: nobody dismissed it, it started nothing, and it is of this day. */
export function isOffered(
  gun: OfferedGun,
  control: Pick<RaceControl, 'raceId' | 'gunSet' | 'startAt' | 'waveStarts'>,
  now: EpochMs,
): boolean {
  if (gun.isDismissed || Math.abs(now - gun.offeredAt) > OFFERED_FOR_MS) return false;
  if (gun.race !== null && gun.race !== control.raceId) return false;
  return !(control.gunSet && control.startAt === gun.at) && ![...control.waveStarts.values()].includes(gun.at);
}

/** Start signals that devices reported. */
export interface Guns {
  /** Newest first. */
  list(): readonly OfferedGun[];
  /**
   * Offers a signal; one that is known already stays as it is. Returns whether it is on the disk: where it is not, it is offered all the same, and
   * can be sent again.
   */
  offer(gun: NewGun, now: EpochMs): boolean;
  /** Offers it no longer. Returns false for an unknown id. Throws FaultError; then it is still offered. */
  dismiss(id: string): boolean;
  /** Notes that a race, or a wave of it, was started at this moment: no other race is offered the signal. */
  started(raceId: string, at: EpochMs): void;
  /** Called after every change; returns a function that ends it. */
  subscribe(listener: () => void): () => void;
}
