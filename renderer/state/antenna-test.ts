import type { components } from '../../src/http/generated/api';

type Antenna = components['schemas']['Reader']['antennas'][number];

/** How far the test of one antenna is. */
export interface AntennaTest {
  readonly antenna: number;
  /** Reads of the last minute when last looked at. */
  readonly reads: number;
  /** A tag was seen since the test began. */
  readonly seen: boolean;
  readonly rssi: number | null;
}

/** The test after another look at the antennas; `before` null begins it. Reads age out of the last minute, so only a rise is a tag. */
export function lookedAt(before: readonly AntennaTest[] | null, antennas: readonly Antenna[]): readonly AntennaTest[] {
  return antennas.map(({ antenna, reads_last_minute, rssi }) => {
    const old = before?.find((one) => one.antenna === antenna);
    // An antenna that shows up only with its first read was seen by that read.
    const rose = before !== null && reads_last_minute > (old?.reads ?? 0);
    return { antenna, reads: reads_last_minute, seen: rose || old?.seen === true, rssi };
  });
}
