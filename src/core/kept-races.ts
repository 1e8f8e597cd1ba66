import type { Seq } from '../domain/model/entry';
import { effectiveTime, type TagRead } from '../domain/model/read';
import { type EpochMs, HOUR } from '../domain/model/time';
import { allSteps } from '../domain/steps';
import type { KeptRace, StationFault } from '../station';
import { toFault } from './faults';
import type { StoredReads } from './intake';
import type { OpenRace } from './open-race';
import type { StationLog } from './station-log';

/** What the kept races need of the station. */
interface KeptRacesOptions {
  readonly log: StationLog;
  now(): EpochMs;
  /** Closes a race that is kept no longer. */
  leave(race: OpenRace): void;
  /** Other races are kept than before. */
  onChange(): void;
  /** What `fault` returns has changed. */
  onFaultChanged(): void;
}

/** So long after its end a race still takes reads that come late. */
const LATE_READS_MS = HOUR;

/** More races than run at once on any day; each holds a file open. */
const MOST_RACES = 16;

/** No read. */
const NOWHERE: ReadonlySet<number> = new Set();

/** Where the reads of a batch belong, by their index. */
interface Destinations {
  /** Reads of each kept race that takes some. */
  readonly kept: ReadonlyMap<OpenRace, readonly number[]>;
  /** Reads of the open race. */
  readonly open: readonly number[];
}

/**
 * The races of the day beside the open one (rule 31): those that were open before and still run, or ended within the last hour, except demo races. A read goes
 * to every race that it fits: its tag has a rider there, and it is not before the gun (without one, the first own start) nor after the stop. A
 * read that fits none of these goes to the open race, and so does every read while nobody is registered there.
 */
export class KeptRaces {
  private races: readonly OpenRace[] = [];
  private failed: StationFault | null = null;

  constructor(private readonly station: KeptRacesOptions) {}

  get all(): readonly OpenRace[] {
    return this.races;
  }

  /** What a screen shows of each, in the order in which they were left. */
  describe(): readonly KeptRace[] {
    return this.races.map((race) => {
      const now = this.station.now();
      const { name } = race.control;
      const startAt = race.startedAt() ?? race.control.startAt;
      const riders = race.standings().filter(({ participant }) => participant !== null);
      const out = allSteps(race.field.out(now)).length;
      const last = riders.reduce<EpochMs | null>(
        (latest, { lastPassAt }) => (lastPassAt !== null && lastPassAt > (latest ?? 0) ? lastPassAt : latest),
        null,
      );
      return { path: race.path, name, startAt, phase: race.phase(now), riders: riders.length, out, lastPassAt: last };
    });
  }

  /** Why reads of a kept race are saved in the open race instead of its own file; null when they are not. */
  fault(): StationFault | null {
    return this.failed;
  }

  /** Keeps a race that is no longer the open one. False where it takes no more reads: the caller closes it. */
  keep(race: OpenRace): boolean {
    if (!this.takesReads(race)) return false;
    this.races = [...this.races, race];
    this.letGo();
    this.station.onChange();
    return true;
  }

  /** Hands over the race whose file is at a path, to be the open one; null when it is not kept. */
  take(isAt: (path: string) => boolean): OpenRace | null {
    const found = this.races.find(({ path }) => isAt(path)) ?? null;
    if (found !== null) this.remove(found);
    return found;
  }

  /** Closes races that take no more reads. */
  letGo(): void {
    const ended = this.races.filter((race) => !this.takesReads(race));
    const kept = this.races.filter((race) => !ended.includes(race));
    for (const race of [...ended, ...kept.slice(0, Math.max(0, kept.length - MOST_RACES))]) {
      this.remove(race);
      this.station.leave(race);
    }
  }

  /** Closes all races; called when the station is closed. */
  close(): void {
    for (const race of this.races) this.station.leave(race);
    this.races = [];
  }

  /**
   * Stores reads in every race that they fit while `open` is the open race; `storeInOpen` stores those that belong there, and is not called for
   * none. Throws what it throws: then all reads are sent again, and those that were stored in another race are known there.
   */
  storeBeside(reads: readonly TagRead[], open: OpenRace, storeInOpen: (reads: readonly TagRead[]) => readonly (Seq | null)[]): StoredReads {
    const destinations = this.destinations(reads, open);
    if (destinations === null) return { seqs: storeInOpen(reads), elsewhere: NOWHERE };
    const elsewhere = new Set<number>();
    const ofOpen = new Set(destinations.open);
    for (const [race, indices] of destinations.kept) {
      const isNew = this.store(race, at(reads, indices));
      for (const [place, index] of indices.entries()) {
        if (isNew === null) ofOpen.add(index);
        else if (isNew[place] === true) elsewhere.add(index);
      }
    }
    const indices = [...ofOpen].sort((one, other) => one - other);
    const stored = indices.length === 0 ? [] : storeInOpen(at(reads, indices));
    const seqs = new Array<Seq | null>(reads.length).fill(null);
    for (const [place, index] of indices.entries()) seqs[index] = stored[place] ?? null;
    return { seqs, elsewhere };
  }

  /** Where reads belong; null where all of them belong to the open race. */
  private destinations(reads: readonly TagRead[], open: OpenRace): Destinations | null {
    if (this.races.length === 0) return null;
    const started = this.races.map((race) => ({ race, startedAt: race.startedAt() }));
    const kept = new Map<OpenRace, number[]>();
    const ofOpen: number[] = [];
    for (const [index, read] of reads.entries()) {
      const fitting = started.filter((one) => fits(one, read));
      for (const { race } of fitting) {
        const known = kept.get(race);
        if (known === undefined) kept.set(race, [index]);
        else known.push(index);
      }
      if (fitting.length === 0 || open.hasNoField() || open.carries(read.tag, effectiveTime(read))) ofOpen.push(index);
    }
    return kept.size === 0 ? null : { kept, open: ofOpen };
  }

  /**
   * Stores reads in a kept race and folds them in. Returns which of them are new; null where its file does not take them: they are stored in
   * the open race, and `fault` says so.
   */
  private store(race: OpenRace, reads: readonly TagRead[]): readonly boolean[] | null {
    try {
      const seqs = race.store(reads);
      race.fold(reads, seqs);
      this.show(null);
      return seqs.map((seq) => seq !== null);
    } catch (error) {
      if (toFault(error) === null) throw error;
      this.station.log.error({ err: error, path: race.path }, 'reads of a race beside the open one are saved in the open race');
      this.show({ code: 'kept-race-unwritable', params: { name: race.control.name, path: race.path } });
      return null;
    }
  }

  private show(fault: StationFault | null): void {
    if (JSON.stringify(fault) === JSON.stringify(this.failed)) return;
    this.failed = fault;
    this.station.onFaultChanged();
  }

  private remove(race: OpenRace): void {
    this.races = this.races.filter((one) => one !== race);
    this.show(null);
    this.station.onChange();
  }

  private takesReads(race: OpenRace): boolean {
    const { stopAt, isDemo } = race.control;
    // What is invented must not go on beside a race.
    if (isDemo) return false;
    const now = this.station.now();
    const phase = race.phase(now);
    if (race.startedAt() === null) return false;
    if (phase === 'running' || phase === 'counting-down') return true;
    const passings = race.standings().map(({ lastPassAt }) => lastPassAt ?? 0);
    return now - Math.max(stopAt ?? 0, ...passings) < LATE_READS_MS;
  }
}

function at<T>(list: readonly T[], indices: readonly number[]): readonly T[] {
  return indices.flatMap((index) => list[index] ?? []);
}

function fits({ race, startedAt }: { readonly race: OpenRace; readonly startedAt: EpochMs | null }, read: TagRead): boolean {
  const { stopAt } = race.control;
  const time = effectiveTime(read);
  return startedAt !== null && time >= startedAt && (stopAt === null || time <= stopAt) && race.carries(read.tag, time);
}
