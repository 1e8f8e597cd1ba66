import type { TagRead } from './domain/model/read';
import type { SenderReads } from './domain/model/sender';
import { HOUR } from './domain/model/time';
import type { RaceView } from './race-view';
import { SIMULATED_SOURCE } from './simulation/tag-reports';
import type { Station } from './station';

interface RealReadsDeps {
  readonly station: Station;
  /** The reads of a race file that is not open, in the order in which they came. */
  readonly readsOf: (path: string) => Iterable<TagRead>;
  readonly log: { error(details: object, message: string): void };
}

/** So many reads are stored at once. */
const PART = 500;
/** A demo race that was kept may be opened again long afterwards: older reads are not of this day. */
const OF_TODAY_MS = 12 * HOUR;

/**
 * Reads that real readers send while a demo race is open. They are stored in its file like all others, where they count in no race; when another
 * race that still takes reads is opened, they go there as well: it is where they would have gone without the demo.
 */
export class DemoRealReads {
  /** Demo races with real reads that were open since the last race. */
  private demos: readonly RaceView[] = [];
  private open: RaceView | null = null;
  private taking: Promise<number> = Promise.resolve(0);

  constructor(private readonly deps: RealReadsDeps) {}

  /** Call it with the race that is open now, whenever another one was opened. */
  follow(open: RaceView | null): void {
    if (this.open?.control.isDemo === true && realSenders(this.open).length > 0) this.demos = [...this.demos, this.open];
    this.open = open;
    if (open === null || open.control.isDemo) return;
    const paths = takesReads(open, this.deps.station) ? this.demos.map(({ path }) => path) : [];
    this.demos = [];
    this.taking = this.take(paths);
  }

  /** How many reads the race that was opened after the demo got; 0 for none. Resolves when they are stored. */
  taken(): Promise<number> {
    return this.taking;
  }

  private async take(demos: readonly string[]): Promise<number> {
    const { station, readsOf, log } = this.deps;
    const since = station.now() - OF_TODAY_MS;
    let stored = 0;
    for (const path of demos) {
      try {
        const reads = [...readsOf(path)].filter((read) => isReal(read) && read.receivedAt >= since);
        for (let at = 0; at < reads.length; at += PART) stored += (await station.record(reads.slice(at, at + PART))).stored;
      } catch (error) {
        log.error({ err: error, path }, 'reads of real readers stay in the file of the demo race');
      }
    }
    return stored;
  }
}

/** The real readers of a demo race, with how many reads each has sent; empty for none. */
export function realSenders(demo: RaceView): readonly SenderReads[] {
  return demo.senders().filter(isReal);
}

function isReal({ source }: { readonly source: string }): boolean {
  return source !== SIMULATED_SOURCE;
}

function takesReads(race: RaceView, station: Station): boolean {
  return ['not-started', 'counting-down', 'running'].includes(race.phase(station.now()));
}
