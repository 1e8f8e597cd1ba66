/** A tag that is near one antenna for a while. */
export interface SimulatedPass {
  /** The whole tag memory in hex, any even length; of an active tag the last eight digits are printed on it and sent. */
  readonly tag: string;
  /** Port, from 1; active readers ignore it. */
  readonly antenna: number;
  /** Inclusive start and exclusive end, on the simulator's stopwatch (`Timers.elapsed`). */
  readonly from: number;
  readonly until: number;
  /** Strongest signal in dBm, half way through. */
  readonly peak?: number;
  /** Battery class byte of an active tag. */
  readonly battery?: number;
}

const PEAK = -55;
/** How much weaker a tag is at the edges of the field. */
const FALL = 20;

/** What is in the air: which tags answer, how loudly. */
export class Air {
  private passes: SimulatedPass[] = [];

  put(pass: SimulatedPass): void {
    this.passes.push(pass);
  }

  /** Passes that are not over yet; the others are forgotten. */
  ahead(elapsed: number): readonly SimulatedPass[] {
    this.passes = this.passes.filter((pass) => pass.until > elapsed);
    return this.passes;
  }

  clear(): void {
    this.passes = [];
  }
}

export function isPresent(pass: SimulatedPass, elapsed: number): boolean {
  return pass.from <= elapsed && elapsed < pass.until;
}

/** Rises to the peak in the middle of the pass and falls again, as for somebody who walks past. */
export function signalOf(pass: SimulatedPass, elapsed: number): number {
  const half = (pass.until - pass.from) / 2;
  const distance = Math.abs(elapsed - pass.from - half) / half;
  return Math.round((pass.peak ?? PEAK) - FALL * Math.min(1, distance));
}
