import { between, type EpochMs, type Ms } from './domain/model/time';
import { Listeners } from './listeners';

/** The clock of the computer and what it can be compared with. The timers of the readers are one, too. */
export interface ClockSource {
  now(): EpochMs;
  /** Stopwatch in milliseconds from an arbitrary origin, not affected when the clock is set. It may stand still while the computer sleeps. */
  elapsed(): number;
  /** Milliseconds since the computer was started, sleep included; may be coarse. Without it, waking up looks like a step ahead. */
  uptime?(): number;
}

/** The station's clock was set. */
export interface ClockStep {
  /** When it was noticed, by the clock as it is now. */
  readonly at: EpochMs;
  /** Positive: set ahead. */
  readonly by: Ms;
}

/** A smaller difference since the last look is the rate of the two clocks, or a pause between reading one and the other. */
const SMALLEST_STEP_MS = 100;
/** Between two looks the uptime must gain so much on the stopwatch to be sleep: it may be given in whole seconds. */
const SHORTEST_SLEEP_MS = 2_000;

/** A pause of the process between reading the clock and the stopwatch would look like a step. */
const LONGEST_LOOK_MS = 20;
const MOST_LOOKS = 5;

interface Look {
  readonly now: EpochMs;
  readonly elapsed: number;
}

/**
 * The station's own clock. It is compared with a stopwatch whenever it is asked, so that a clock that is set while the race runs is
 * noticed, and not taken for a reader's clock that is set.
 */
export class StationClock {
  private last: Look;
  /** How long the computer has slept since it was started, as it was known at the last step. */
  private slept: number;
  private total = 0;
  private newest: ClockStep | null = null;
  private readonly listeners: Listeners<ClockStep>;

  /** `onListenerError` gets what a listener throws. */
  constructor(
    private readonly source: ClockSource,
    onListenerError: (error: unknown) => void,
  ) {
    this.listeners = new Listeners(onListenerError);
    this.last = this.look();
    this.slept = this.sleepSoFar();
  }

  /** Reads the clock. Notices a step. */
  now(): EpochMs {
    this.compare();
    return this.last.now;
  }

  /**
   * Sum of all steps since the station started, positive when the clock was set ahead; one that is new now is noticed first. When two
   * calls differ, the station's clock was set in between, and everything that is compared with it seems to have jumped the other way.
   */
  stepMs(): Ms {
    this.compare();
    return this.knownStepMs();
  }

  /** The same as of the last look, without another one: for what happens with every read. */
  knownStepMs(): Ms {
    return this.total as Ms;
  }

  /** The newest step; null when there was none. */
  lastStep(): ClockStep | null {
    return this.newest;
  }

  /** Calls the listener with each step from now on. Returns a function that ends that. */
  subscribe(listener: (step: ClockStep) => void): () => void {
    return this.listeners.subscribe(listener);
  }

  private compare(): void {
    const before = this.last;
    const now = this.look();
    this.last = now;
    const unexplained = between(before.now, now.now) - (now.elapsed - before.elapsed);
    if (Math.abs(unexplained) >= SMALLEST_STEP_MS) this.explain(unexplained);
  }

  /** Sleep is looked up only when clock and stopwatch differ: asking for the uptime is slow. */
  private explain(unexplained: number): void {
    const slept = this.sleepSoFar() - this.slept;
    const isSleep = slept >= SHORTEST_SLEEP_MS;
    if (isSleep) this.slept += slept;
    const by = Math.round(isSleep ? unexplained - slept : unexplained);
    // How long the computer slept is only known as exactly as its uptime.
    if (isSleep && Math.abs(by) < SHORTEST_SLEEP_MS) return;
    this.total += by;
    this.newest = { at: this.last.now, by: by as Ms };
    this.listeners.notify(this.newest);
  }

  private sleepSoFar(): number {
    const { uptime } = this.source;
    return uptime === undefined ? 0 : uptime() - this.source.elapsed();
  }

  private look(looks = 1): Look {
    const before = this.source.elapsed();
    const now = this.source.now();
    const elapsed = this.source.elapsed();
    return elapsed - before <= LONGEST_LOOK_MS || looks === MOST_LOOKS ? { now, elapsed } : this.look(looks + 1);
  }
}
