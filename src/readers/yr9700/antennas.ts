import type { DriverSession } from '../kit/driver';

/** Half of the power or more comes back: there is no antenna, or a broken cable. */
const LEAST_RETURN_LOSS = 3;
/** A loose plug comes and goes many times a second; it is one message, not hundreds. */
const ROUNDS_TO_TRUST = 20;
/** Ports of the usual reader; larger ones are used when the operator names their ports. */
const USUAL_PORTS: readonly number[] = [1, 2, 3, 4];

export interface AntennaFacts {
  /** Ports that the operator named; null leaves the choice to the station. */
  readonly wanted: readonly number[] | null;
  /** Whether the reader itself refuses to transmit into an open port; null when it does not say. */
  readonly isDetecting: boolean | null;
  /** Ports that the reader has, of those that it was asked for. */
  readonly existing: readonly number[];
  /** Return loss in dB of each port that was measured. */
  readonly returnLoss: ReadonlyMap<number, number>;
}

/** Ports to ask the reader for, from 1. */
export function candidatePorts(wanted: readonly number[] | null): readonly number[] {
  return wanted ?? USUAL_PORTS;
}

function isGoodAntenna(returnLoss: number): boolean {
  return returnLoss >= LEAST_RETURN_LOSS;
}

/**
 * The ports to read. A reader that detects open ports skips them by itself, and finds an antenna that is plugged in later;
 * one that does not would waste its rounds, and heat its transmitter, on ports without an antenna.
 */
export function portsToRead({ wanted, existing, isDetecting, returnLoss }: AntennaFacts): readonly number[] {
  if (existing.length === 0) return candidatePorts(wanted);
  if (wanted !== null) return wanted.filter((port) => existing.includes(port));
  if (isDetecting !== false) return existing;
  const good = existing.filter((port) => isGoodAntenna(returnLoss.get(port) ?? 0));
  return good.length > 0 ? good : existing;
}

/** Ports that the operator named and the reader does not have. */
export function absentPorts({ wanted, existing }: Pick<AntennaFacts, 'wanted' | 'existing'>): readonly number[] {
  return (wanted ?? []).filter((port) => !existing.includes(port));
}

/** What is known before the first round. */
export interface WatchedPorts {
  readonly ports: readonly number[];
  /** Ports that the operator named are missed from the start; others once they have worked. */
  readonly isNamed: boolean;
  /** Ports without an antenna about which the reader will not complain. */
  readonly bad: ReadonlySet<number>;
}

/** Ports of which only the measurement tells that nothing useful is plugged in. */
export function badPorts({ isDetecting, returnLoss }: Pick<AntennaFacts, 'isDetecting' | 'returnLoss'>): ReadonlySet<number> {
  if (isDetecting !== false) return new Set();
  return new Set([...returnLoss].filter(([, loss]) => !isGoodAntenna(loss)).map(([port]) => port));
}

/** Follows which antennas work, and tells the timekeeper once about each change. */
export class AntennaWatch {
  /** Failed ports and the rounds that they must work again before they count as connected. */
  private readonly failed = new Map<number, number>();

  constructor(
    private readonly session: DriverSession,
    private readonly watched: WatchedPorts,
    /** Ports that worked before the reader was set up anew; null for a first time. */
    private working: ReadonlySet<number> | null,
  ) {}

  /** Ports that worked in the last round; null before the first one. */
  get connected(): ReadonlySet<number> | null {
    return this.working;
  }

  /** An antenna was found missing in the round that is running. */
  missing(antenna: number): void {
    this.failed.set(antenna, ROUNDS_TO_TRUST);
  }

  /** The round is over: every port not found missing worked. */
  roundEnded(): void {
    const { ports, bad } = this.watched;
    const connected = new Set(ports.filter((port) => !this.failed.has(port) && !bad.has(port)));
    for (const [port, rounds] of this.failed) {
      if (rounds > 1) this.failed.set(port, rounds - 1);
      else this.failed.delete(port);
    }
    const before = this.working;
    if (before !== null && before.size === connected.size && [...before].every((port) => connected.has(port))) return;
    this.working = connected;
    this.session.report({ type: 'antennas', connected: [...connected] });
    for (const port of ports) this.tellChange(port, before?.has(port) ?? null, connected.has(port));
    if (connected.size === 0) this.warn('no-antenna', 'No antenna is connected to the reader: check the cables.');
  }

  private tellChange(port: number, was: boolean | null, is: boolean): void {
    if (!is && (was === true || (was === null && this.watched.isNamed))) {
      this.warn('antenna-missing', `Antenna ${port} is not connected: check its cable.`);
    }
    if (is && was === false)
      this.session.report({ type: 'notice', code: 'antenna-back', text: `Antenna ${port} is connected.`, level: 'info' });
  }

  private warn(code: string, text: string): void {
    this.session.report({ type: 'notice', code, text, level: 'warning' });
  }
}
