import type { EpochMs, Ms } from '../../domain/model/time';
import { CLOCK_IS_SET_FROM } from './clock';
import { ClockMix, type MixedClocks } from './clock-mix';

/** A passing by the clock of its device. */
interface Timed {
  readonly readerAt: EpochMs;
  readonly receivedAt: EpochMs;
}

/** Passings that were taken for kept ones, by a clock that turned out to be another than it seemed: it was set back, or is not that of the station. */
export interface SetBack {
  readonly count: number;
  /** The first and the last of them, by the station's clock as they were timed. */
  readonly first: EpochMs;
  readonly last: EpochMs;
  /** What has to be added to their times. */
  readonly by: Ms;
}

/** A passing and how it came. */
interface Arrival extends Timed {
  /** How long its connection had been open; left out where nobody knows. */
  readonly connectedFor?: Ms;
}

/** The last one of the least late passings, which are late by the same time, and how many these are. */
interface Agreement {
  readonly agreeing: Timed;
  readonly agreed: number;
}

/** Passings in a row. */
interface Run extends Agreement {
  readonly first: Timed;
  readonly last: Timed;
  readonly count: number;
}

/** Passings that look kept. `after`: those since the last that was as little late as the least late; null for none. */
interface Late extends Run {
  readonly after: Run | null;
}

/** A live passing is sent within this time. */
const LIVE_WITHIN_MS = 3000;
/** Passings that were kept come in a burst: so far apart, their delays differ. */
const APART_MS = 1000;
const SAME_DELAY_MS = 250;
/** So many passings that are late by the same time are live, by a clock that was set back. */
const AGREEING = 3;
/** No clock drifts faster. */
const DRIFT_PPM = 200;

/**
 * Tells live passings of one clock from those that a device or its program had kept, which say nothing about the clock: a decoder that had no
 * network sends its passings later, in a burst, and so does a program that had no answer. The delay of a live passing stays the same; while
 * nothing is known of it, the clock is taken to be that of the station, and what was made before the connection was opened to be kept.
 */
export class KeptPassings {
  /** The smallest delay of live passings: station clock minus that of the device. */
  private base: { readonly delay: number; readonly at: EpochMs } | null = null;
  private late: Late | null = null;
  private found: SetBack | null = null;
  private readonly mix = new ClockMix();

  /** Whether this passing was kept. Passings come in the order of their arrival; `since` is when their connection was opened. */
  isKept(passing: Arrival, since: EpochMs): boolean {
    // By a clock that was not set, nobody knows; such a passing is timed by its arrival.
    if (passing.readerAt < CLOCK_IS_SET_FROM) return false;
    this.mix.add(passing);
    const delay = passing.receivedAt - passing.readerAt;
    const usual = this.usualDelay(passing.receivedAt);
    if (passing.readerAt + usual < since || delay - usual > LIVE_WITHIN_MS) {
      const late = this.noteLate(passing);
      const found = [late, late.after].find((run) => run !== null && run.agreed >= AGREEING) ?? null;
      if (found === null) return true;
      this.find({ ...found, count: found.count - 1 }, { usual, delay });
      this.base = { delay, at: passing.receivedAt };
    } else {
      if (this.base === null && this.late !== null && Math.abs(delay) > SAME_DELAY_MS) this.find(this.late, { usual, delay });
      this.base = { delay: this.base === null ? delay : Math.min(delay, usual), at: passing.receivedAt };
    }
    this.late = null;
    return false;
  }

  /** Returns once what `isKept` has just found out about earlier passings; null for nothing. */
  takeSetBack(): SetBack | null {
    const { found } = this;
    this.found = null;
    return found;
  }

  /** Returns once what is known of two clocks whose passings come under this name; null for one clock. */
  takeMixed(): MixedClocks | null {
    return this.mix.takeFound();
  }

  /** The passings of `late` were timed by the `usual` delay: it is `delay`. */
  private find(
    { first, last, count }: Pick<Late, 'first' | 'last' | 'count'>,
    { usual, delay }: { readonly usual: number; readonly delay: number },
  ): void {
    this.found = {
      count,
      first: Math.round(first.readerAt + usual) as EpochMs,
      last: Math.round(last.readerAt + usual) as EpochMs,
      by: Math.round(delay - usual) as Ms,
    };
  }

  private usualDelay(at: EpochMs): number {
    if (this.base === null) return 0;
    return this.base.delay + (Math.max(0, at - this.base.at) * DRIFT_PPM) / 1_000_000;
  }

  /** `last` of a run that is found to be live is the passing before this one: this one is timed as a live passing. */
  private noteLate(passing: Timed): Late {
    const before = this.late;
    this.late = before === null ? { ...beginRun(passing), after: null } : { ...extended(before, passing), after: afterOf(before, passing) };
    return this.late;
  }
}

function beginRun(passing: Timed): Run {
  return { first: passing, last: passing, count: 1, agreeing: passing, agreed: 1 };
}

function extended(run: Run, passing: Timed): Run {
  const next = agreementWith(passing, run);
  return { ...next, first: run.first, last: next.agreed >= AGREEING ? run.last : passing, count: run.count + 1 };
}

/** What was kept by a clock before it was set back is less late than what is live by it afterwards: so the later ones may agree for themselves. */
function afterOf(late: Late, passing: Timed): Run | null {
  if (delayOf(passing) - delayOf(late.agreeing) < SAME_DELAY_MS) return null;
  return late.after === null ? beginRun(passing) : extended(late.after, passing);
}

/** A network only delays: what comes later than the least late passings says nothing against them. */
function agreementWith(passing: Timed, { agreeing, agreed }: Agreement): Agreement {
  const later = delayOf(passing) - delayOf(agreeing);
  if (later >= SAME_DELAY_MS) return { agreeing, agreed };
  if (later <= -SAME_DELAY_MS) return { agreeing: passing, agreed: 1 };
  const isApart = Math.abs(passing.receivedAt - agreeing.receivedAt) >= APART_MS;
  return isApart ? { agreeing: passing, agreed: agreed + 1 } : { agreeing, agreed };
}

function delayOf({ readerAt, receivedAt }: Timed): number {
  return receivedAt - readerAt;
}

/** More locations than any race has. */
const MAX_CLOCKS = 64;

/** Returns what is known of the clock of a name, for as long as a driver lives. */
export function clocksOfSenders(): (clock: string) => KeptPassings {
  const clocks = new Map<string, KeptPassings>();
  return (clock) => {
    const known = clocks.get(clock) ?? new KeptPassings();
    clocks.set(clock, known);
    const [oldest] = clocks.keys();
    if (clocks.size > MAX_CLOCKS && oldest !== undefined) clocks.delete(oldest);
    return known;
  };
}
