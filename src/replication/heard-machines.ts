import type { Seq } from '../domain/model/entry';
import type { MachineRole } from '../domain/model/machine-role';
import type { EpochMs, Ms } from '../domain/model/time';
import { isOfCopy } from './machine-id';
import { type LinkProblem, PULSE_EVERY_MS, type Pulse, type ToldProblem } from './port';
import { Voices } from './voices';

/** How a machine is doing. */
export type MachineState = 'live' | 'catching-up' | LinkProblem;

/** A machine as people see it. */
export interface MachineRow {
  readonly name: string;
  readonly role: MachineRole | 'broker';
  /** Null before it was heard. */
  readonly heardAt: EpochMs | null;
  /** Entries of the race that it lacks; null where it has another race. */
  readonly behind: number | null;
  /** Reads that it has not sent yet. */
  readonly waiting: number;
  /** By how much its clock is ahead of this one, as far as the network lets it be known; negative: behind. Null before it is known. */
  readonly clock: Ms | null;
  readonly state: MachineState;
}

/** A machine that was not heard for so long is cut off. */
export const CUT_OFF_MS = 3 * PULSE_EVERY_MS;
/** A clock that is off by more is told. */
export const CLOCK_LIMIT_MS = 500;
/** Of so many pulses the one counts that the network delayed least. */
const CLOCK_SAMPLES = 15;
/** Where so many in a row agree on another clock it was set: what delays pulses delays each by another time. */
const AGREEING_SAMPLES = 3;
export const AGREEING_MS = CLOCK_LIMIT_MS / 2;
/** Few pulses are so late. */
const LATE_MS = PULSE_EVERY_MS;
/** Of more, the ones heard longest ago are forgotten. */
const MAX_MACHINES = 200;

interface Heard {
  pulse: Pulse;
  at: EpochMs;
  /** Of a stopwatch. */
  heard: number;
  clocks: readonly number[];
  readonly voices: Voices;
}

/** What the machines that follow this station, or send to it, have told of themselves. */
export class HeardMachines {
  private readonly machines = new Map<string, Heard>();

  /** `own` is the id of this station, `elapsed` a stopwatch in ms. */
  constructor(
    private readonly own: string,
    private readonly elapsed: () => number,
  ) {}

  note(name: string, pulse: Pulse, now: EpochMs): void {
    const heard = this.elapsed();
    const known = this.machines.get(name);
    const clocks = sinceItWasSet([...(known?.clocks ?? []), pulse.sentAt - now].slice(-CLOCK_SAMPLES));
    const voices = known?.voices ?? new Voices(CUT_OFF_MS);
    voices.note(pulse.machine, heard);
    this.machines.delete(name);
    this.machines.set(name, { pulse, at: now, heard, clocks, voices });
    const [oldest] = this.machines.keys();
    if (this.machines.size > MAX_MACHINES && oldest !== undefined) this.machines.delete(oldest);
  }

  /** Whether the machine under a name is not one of its own: others are heard under it, or it runs with a copy of a data folder. */
  doubled(name: string): Extract<ToldProblem, 'two-machines' | 'copied-folder'> | null {
    const heard = this.machines.get(name);
    if (heard === undefined) return null;
    return isOfCopy(heard.pulse.machine, this.own) ? 'copied-folder' : heard.voices.problem(this.elapsed());
  }

  /** Forgets all: who is there tells of itself again. */
  clear(): void {
    this.machines.clear();
  }

  /** In the order of their names; `head` is the race of this station. */
  rows(head: { readonly journal: string; readonly seq: Seq } | null): readonly MachineRow[] {
    const rows = [...this.machines].map(([name, heard]) => this.row(name, heard, head));
    return rows.sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  private row(name: string, { pulse, at, heard, clocks }: Heard, head: Parameters<HeardMachines['rows']>[0]): MachineRow {
    const follows = pulse.role === 'standby' || pulse.role === 'relay';
    const isSame = head !== null && pulse.journal === head.journal;
    const behind = follows && isSame ? Math.max(0, head.seq - pulse.seq) : null;
    const isAhead = follows && isSame && pulse.seq > head.seq;
    const state = (): MachineState => {
      if (this.elapsed() - heard > CUT_OFF_MS) return 'cut-off';
      const doubled = this.doubled(name);
      if (doubled !== null) return doubled;
      if (pulse.problem !== null) return pulse.problem as LinkProblem;
      if (isAhead) return 'differs';
      return (follows && behind !== 0) || pulse.waiting > 0 ? 'catching-up' : 'live';
    };
    return {
      name,
      role: pulse.role,
      heardAt: at,
      behind,
      waiting: pulse.waiting,
      clock: knownOf(clocks),
      state: state(),
    };
  }
}

/**
 * The difference of two clocks by the pulse that the network delayed least. A late pulse looks like a clock that is behind: where it may be one,
 * null until others agree.
 */
function knownOf(clocks: readonly number[]): Ms | null {
  const least = Math.max(...clocks);
  const agreeing = clocks.filter((clock) => least - clock <= AGREEING_MS).length;
  const isDoubtful = least <= -CLOCK_LIMIT_MS && least > -LATE_MS;
  const isKnown = !isDoubtful || agreeing >= AGREEING_SAMPLES || clocks.length === CLOCK_SAMPLES;
  return isKnown ? (least as Ms) : null;
}

/** The differences of two clocks, the newest last, without those from before one of them was set. */
function sinceItWasSet(clocks: readonly number[]): readonly number[] {
  const newest = clocks.slice(-AGREEING_SAMPLES);
  const isAgreed = newest.length === AGREEING_SAMPLES && Math.max(...newest) - Math.min(...newest) <= AGREEING_MS;
  return isAgreed && Math.max(...clocks) - Math.max(...newest) >= CLOCK_LIMIT_MS ? newest : clocks;
}
