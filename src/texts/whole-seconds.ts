import type { Ms } from '../domain/model/time';

/** A span in seconds, cut: what is counted in seconds has not reached the next one. */
export function wholeSeconds(ms: Ms): number {
  return Math.floor(ms / 1000);
}
