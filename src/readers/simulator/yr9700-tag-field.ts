/** A tag that is near one antenna for some time. */
export interface SimulatedPass {
  /** The whole tag memory in hex, of any even length. Active tags send the last eight digits, which are printed on them. */
  readonly tag: string;
  /** Port, from 1; ignored by active readers. */
  readonly antenna: number;
  /** Inclusive start and exclusive end, on the simulator's stopwatch (`Timers.elapsed`). */
  readonly from: number;
  readonly until: number;
  /** Strongest signal in dBm, in the middle of the pass; -55 when left out. */
  readonly peak?: number;
  /** Battery class byte of an active tag; good when left out. */
  readonly battery?: number;
}

const PEAK_DBM = -55;
/** How much weaker a tag is at the edges of the field. */
const EDGE_LOSS_DB = 20;

/** The tags that are, or will be, in the field of the antennas. */
export class TagField {
  private passes: SimulatedPass[] = [];

  /** Adds a pass, now or in the future. */
  put(pass: SimulatedPass): void {
    this.passes.push(pass);
  }

  /** Returns the passes that are not over yet, and forgets the others. */
  ahead(elapsed: number): readonly SimulatedPass[] {
    this.passes = this.passes.filter((pass) => pass.until > elapsed);
    return this.passes;
  }
}

/** Returns true while the tag is in the field. */
export function isPresent(pass: SimulatedPass, elapsed: number): boolean {
  return pass.from <= elapsed && elapsed < pass.until;
}

/** Returns the signal in dBm: it rises to the peak in the middle of the pass and falls again, as for a rider who passes the antenna. */
export function signalOf(pass: SimulatedPass, elapsed: number): number {
  const half = (pass.until - pass.from) / 2;
  const distance = Math.abs(elapsed - pass.from - half) / half;
  return Math.round((pass.peak ?? PEAK_DBM) - EDGE_LOSS_DB * Math.min(1, distance));
}
