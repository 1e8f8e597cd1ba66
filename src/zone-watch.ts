import { MINUTE } from './domain/model/time';
import { systemZone, zoneNamed } from './zone-offset';

/**
 * What somebody should know of the time zone of this station. `changed`: the computer is set to `to` now, and the station goes on with `from`. `unknown`:
 * the variable TZ names no zone, and the station counts with UTC.
 */
export type ZoneFinding =
  | { readonly type: 'changed'; readonly from: string; readonly to: string }
  | { readonly type: 'unknown'; readonly name: string };

/** The environment of the process. */
type Environment = Record<string, string | undefined>;

interface ZoneWatchOptions {
  /** Changing its `TZ` makes the runtime ask the system for its zone again; without one the system decides. */
  readonly environment: Environment;
  /** A stopwatch, in milliseconds. */
  readonly elapsed: () => number;
  /** The zone of the process. */
  readonly zone?: () => string;
}

/**
 * Keeps the zone in which the station started, and notices when the computer gets another one: the runtime asks for it once and would not know.
 * One zone for the whole run, because times on paper and the times of readers that send no zone must not change their meaning in a race.
 */
export class ZoneWatch {
  /** The zone of the station: an IANA name. */
  readonly zone: string;
  private readonly named: string | null;
  private found: ZoneFinding | null = null;
  private lookedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: ZoneWatchOptions) {
    const { environment, zone = systemZone } = options;
    this.named = environment['TZ'] ?? null;
    // Some systems write the zone as the file that describes it.
    const name = this.named?.replace(/^:?(?:\/usr\/share\/zoneinfo\/)?/, '') ?? '';
    if (name !== '') {
      const known = zoneNamed(name);
      // The runtime takes fewer spellings than Intl and reads some rules in part: dates would be in another zone than what is shown of them.
      environment['TZ'] = known ?? 'UTC';
      if (known === null) this.found = { type: 'unknown', name: this.named ?? '' };
    }
    this.zone = zone();
  }

  /** What is to be said now; null while all is well. The system is asked once a minute at most. */
  finding(): ZoneFinding | null {
    const now = this.options.elapsed();
    if (this.named === null && now - this.lookedAt >= MINUTE) {
      this.lookedAt = now;
      this.found = this.compare();
    }
    return this.found;
  }

  /** In one turn of the event loop, so that nobody else sees the other zone. */
  private compare(): ZoneFinding | null {
    const { environment, zone = systemZone } = this.options;
    delete environment['TZ'];
    const to = zone();
    if (to === this.zone) return null;
    environment['TZ'] = this.zone;
    return { type: 'changed', from: this.zone, to };
  }
}
