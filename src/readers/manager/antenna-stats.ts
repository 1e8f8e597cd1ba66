import type { EpochMs } from '../../domain/model/time';
import type { ReaderStatus } from '../readers';

interface Tally {
  connected: boolean | null;
  rssi: number | null;
  /** Reads in each of the last 60 seconds; `second` is the second that a slot counts. */
  readonly slots: { second: number; reads: number }[];
}

const SECONDS = 60;

/** Counts the reads of each antenna of a reader over the last minute. */
export class AntennaStats {
  private readonly tallies = new Map<number, Tally>();

  /** `named` are the antennas of the address. They are listed from the start, so that screens show a missing one. */
  constructor(named: readonly number[]) {
    for (const antenna of named) this.tally(antenna);
  }

  /** Counts `reads` of an antenna at one moment. */
  add(antenna: number, rssi: number | null, at: EpochMs, reads = 1): void {
    const tally = this.tally(antenna);
    if (rssi !== null) tally.rssi = rssi;
    const second = Math.floor(at / 1000);
    const slot = tally.slots[second % SECONDS];
    if (slot === undefined) return;
    slot.reads = slot.second === second ? slot.reads + reads : reads;
    slot.second = second;
  }

  /** Takes the ports that the reader reports as connected; the others have no antenna. */
  setConnected(connected: readonly number[]): void {
    for (const antenna of connected) this.tally(antenna);
    for (const [antenna, tally] of this.tallies) tally.connected = connected.includes(antenna);
  }

  /** By antenna number; an antenna is listed once the timekeeper or the reader named it, or the reader read with it. */
  list(now: EpochMs): ReaderStatus['antennas'] {
    const oldest = Math.floor(now / 1000) - SECONDS;
    return [...this.tallies]
      .sort(([a], [b]) => a - b)
      .map(([antenna, { connected, rssi, slots }]) => {
        const recent = slots.filter((slot) => slot.second > oldest);
        return { antenna, readsLastMinute: recent.reduce((sum, slot) => sum + slot.reads, 0), rssi, connected };
      });
  }

  private tally(antenna: number): Tally {
    const known = this.tallies.get(antenna);
    if (known !== undefined) return known;
    const fresh: Tally = { connected: null, rssi: null, slots: Array.from({ length: SECONDS }, () => ({ second: 0, reads: 0 })) };
    this.tallies.set(antenna, fresh);
    return fresh;
  }
}
