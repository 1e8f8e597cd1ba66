import { NO_PARAMS } from '../../domain/model/message';
import type { DriverSession } from '../kit/driver';

/** Below this, half of the power or more comes back: there is no antenna, or its cable is broken. */
const MIN_RETURN_LOSS_DB = 3;
/**
 * Cycles without an error after which a failed port counts as connected again. A loose plug fails many times a second; it makes one notice,
 * not hundreds.
 */
const CYCLES_TO_TRUST = 20;
/** Ports of the common reader. Ports of larger ones are used when the timekeeper names them. */
const COMMON_PORTS: readonly number[] = [1, 2, 3, 4];

/** Facts about the antenna ports of a reader. Ports count from 1. */
export interface AntennaFacts {
  /** Ports that the timekeeper named; null leaves the choice to the station. */
  readonly requested: readonly number[] | null;
  /** Whether the reader itself refuses to transmit into an open port; null when it does not say. */
  readonly isDetecting: boolean | null;
  /** Ports that the reader has, out of `candidatePorts`. */
  readonly existing: readonly number[];
  /** Return loss in dB of each port that was measured. */
  readonly returnLoss: ReadonlyMap<number, number>;
}

/** Returns the ports to ask the reader about, from 1. */
export function candidatePorts(requested: readonly number[] | null): readonly number[] {
  return requested ?? COMMON_PORTS;
}

function isGoodAntenna(returnLoss: number): boolean {
  return returnLoss >= MIN_RETURN_LOSS_DB;
}

/**
 * Returns the ports to read. A reader that detects open ports skips them by itself, and finds an antenna that is plugged in later. One
 * that does not would waste rounds, and heat its transmitter, on ports without an antenna, so only good ones are read.
 */
export function portsToRead({ requested, existing, isDetecting, returnLoss }: AntennaFacts): readonly number[] {
  if (existing.length === 0) return candidatePorts(requested);
  if (requested !== null) return requested.filter((port) => existing.includes(port));
  if (isDetecting !== false) return existing;
  const good = existing.filter((port) => isGoodAntenna(returnLoss.get(port) ?? 0));
  return good.length > 0 ? good : existing;
}

/** Returns the ports that the timekeeper named and the reader does not have. */
export function absentPorts({ requested, existing }: Pick<AntennaFacts, 'requested' | 'existing'>): readonly number[] {
  return (requested ?? []).filter((port) => !existing.includes(port));
}

/** The ports of a reader that is ready for its rounds. */
export interface PortSelection {
  /** Ports to read, from 1; empty for active readers. */
  readonly ports: readonly number[];
  /** True when the timekeeper named the ports: they are reported as missing from the start, others only after they have worked. */
  readonly isNamed: boolean;
  /** Ports without an antenna that the reader does not report. */
  readonly bad: ReadonlySet<number>;
}

/** Returns the ports whose measurement is the only sign that no antenna is plugged in. */
export function badPorts({ isDetecting, returnLoss }: Pick<AntennaFacts, 'isDetecting' | 'returnLoss'>): ReadonlySet<number> {
  if (isDetecting !== false) return new Set();
  return new Set([...returnLoss].filter(([, loss]) => !isGoodAntenna(loss)).map(([port]) => port));
}

/** Tracks which antennas work, and reports each change to the timekeeper once. */
export class AntennaMonitor {
  /** Failed ports, each with the cycles that are left until it counts as connected again. */
  private readonly failed = new Map<number, number>();

  constructor(
    private readonly session: DriverSession,
    private readonly selection: PortSelection,
    /** Ports that worked before the reader was set up again; null the first time. */
    private working: ReadonlySet<number> | null,
  ) {}

  /** Ports that worked in the last cycle; null before the first one ends. */
  get connected(): ReadonlySet<number> | null {
    return this.working;
  }

  /** Records that an antenna was found missing in the current cycle. */
  markMissing(antenna: number): void {
    this.failed.set(antenna, CYCLES_TO_TRUST);
  }

  /**
   * Ends a cycle, in which every port had its turn. A port counts as connected unless its measurement was bad, or it was marked as missing
   * in one of the last `CYCLES_TO_TRUST` cycles.
   */
  endCycle(): void {
    const { ports, bad } = this.selection;
    const connected = new Set(ports.filter((port) => !this.failed.has(port) && !bad.has(port)));
    for (const [port, cycles] of this.failed) {
      if (cycles > 1) this.failed.set(port, cycles - 1);
      else this.failed.delete(port);
    }
    const before = this.working;
    if (before !== null && before.size === connected.size && [...before].every((port) => connected.has(port))) return;
    this.working = connected;
    this.session.report({ type: 'antennas', connected: [...connected] });
    for (const port of ports) this.reportChange(port, before?.has(port) ?? null, connected.has(port));
    if (connected.size === 0) this.session.report({ type: 'notice', message: { code: 'no-antenna', params: NO_PARAMS }, level: 'warning' });
  }

  private reportChange(antenna: number, was: boolean | null, is: boolean): void {
    if (!is && (was === true || (was === null && this.selection.isNamed)))
      this.session.report({ type: 'notice', message: { code: 'antenna-missing', params: { antenna } }, level: 'warning' });
    if (is && was === false) this.session.report({ type: 'notice', message: { code: 'antenna-back', params: { antenna } }, level: 'info' });
  }
}
