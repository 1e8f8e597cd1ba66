import type { EpochMs } from '../../domain/model/time';
import { nearestOf } from '../kit/wall-time';

/** The time that a device returns is not for timing. An answer is under way for a moment. */
const SAME_TIME_MS = 2000;
/** A clock that was right so long ago may have been set since. */
const HOLDS_FOR_MS = 6 * 3_600_000;
/** More than any race has. */
const MOST_PLACES = 64;

interface Answer {
  readonly at: EpochMs;
  readonly isRight: boolean;
}

/** Whether the devices at a place have the time of the station, as they answer when they are asked what they are. Lives as long as a driver. */
export class DeviceTimes {
  private readonly places = new Map<string, Map<string, Answer>>();

  /** Notes the time that a device at `place` returned, in milliseconds since 1970, in UTC or by a clock in the zone of the station. */
  note(place: string, device: string, { time, at }: { readonly time: number; readonly at: EpochMs }): void {
    const isRight = [time, nearestOf(time, at)].some((shown) => Math.abs(shown - at) <= SAME_TIME_MS);
    const devices = this.places.get(place) ?? new Map<string, Answer>();
    if (this.places.size >= MOST_PLACES && !this.places.has(place)) return;
    this.places.set(place, devices);
    if (devices.size < MOST_PLACES || devices.has(device)) devices.set(device, { at, isRight });
  }

  /** True when all devices at `place` had the time of the station; null when none answered in the last hours. */
  areRight(place: string, at: EpochMs): boolean | null {
    const answers = [...(this.places.get(place)?.values() ?? [])].filter((answer) => at - answer.at <= HOLDS_FOR_MS);
    return answers.length === 0 ? null : answers.every(({ isRight }) => isRight);
  }
}
