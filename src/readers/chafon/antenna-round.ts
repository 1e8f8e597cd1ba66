import type { DriverSession } from '../kit/driver';

/** Ports of the common reader. Ports of larger ones are used when the timekeeper names them. */
const COMMON_PORTS: readonly number[] = [1, 2, 3, 4];
/** Cycles in which a port that failed is left out: a round on an open port heats the transmitter and costs time. */
const CYCLES_OUT = 20;

/**
 * The order in which antennas have their turn. A port without an antenna is tried again once in a while, so that one that is plugged in
 * later is found; when all fail, each has its turn.
 */
export class AntennaRound {
  private readonly ports: readonly (number | null)[];
  private readonly isNamed: boolean;
  /** Failed ports, each with the cycles for which it is left out. */
  private readonly out = new Map<number | null, number>();
  private readonly failed = new Set<number | null>();
  private readonly worked = new Set<number | null>();
  private turns: (number | null)[] = [];
  private shown: string | null = null;

  /** `named`: the ports that the timekeeper named, or `[null]` for a reader with one antenna; null for those of the common reader. */
  constructor(
    private readonly session: DriverSession,
    named: readonly (number | null)[] | null,
  ) {
    this.ports = named ?? COMMON_PORTS;
    this.isNamed = named !== null;
  }

  /** Whether every antenna had its turn. */
  get isCycleOver(): boolean {
    return this.turns.length === 0;
  }

  /** The antenna whose turn it is. */
  next(): number | null {
    if (this.turns.length === 0) this.turns = this.beginCycle();
    return this.turns.shift() ?? null;
  }

  /** The round on this antenna went well. */
  succeed(antenna: number | null): void {
    this.out.delete(antenna);
    this.worked.add(antenna);
    if (this.failed.delete(antenna) && antenna !== null) this.notice('antenna-back', antenna);
    this.show();
  }

  /** The reader found no antenna. One that worked, or that the timekeeper named, is reported as missing once. */
  fail(antenna: number | null): void {
    this.out.set(antenna, CYCLES_OUT);
    if (antenna !== null && !this.failed.has(antenna) && (this.isNamed || this.worked.has(antenna))) {
      this.failed.add(antenna);
      this.notice('antenna-missing', antenna);
    }
    this.show();
  }

  private beginCycle(): (number | null)[] {
    for (const [port, cycles] of this.out) {
      if (cycles > 1) this.out.set(port, cycles - 1);
      else this.out.delete(port);
    }
    const good = this.ports.filter((port) => !this.out.has(port));
    return good.length > 0 ? good : [...this.ports];
  }

  private show(): void {
    const connected = this.ports.flatMap((port) => (port !== null && this.worked.has(port) && !this.out.has(port) ? [port] : []));
    const text = connected.join();
    if (text === this.shown) return;
    this.shown = text;
    this.session.report({ type: 'antennas', connected });
  }

  private notice(code: 'antenna-back' | 'antenna-missing', antenna: number): void {
    const level = code === 'antenna-back' ? 'info' : 'alarm';
    this.session.report({ type: 'notice', message: { code, params: { antenna } }, level });
  }
}
