import type { EpochMs, Ms } from '../../domain/model/time';

/** Why reads were stored with a wrong time: the clock was set, or the first ones were delayed. */
type Cause = 'clock-set' | 'delay';

/** A read as it was delivered. */
export interface StoredRead {
  /** Whose clock stamped it; see `DriverRead`. */
  readonly clock: string;
  readonly readerAt: EpochMs;
  readonly receivedAt: EpochMs;
  /** The time that it was stored with. */
  readonly at: EpochMs;
}

/** Reads that were stored with a wrong time: no other read of the reader lies between the first and the last of them. */
export interface Mistimed {
  readonly clock: string;
  readonly count: number;
  readonly first: EpochMs;
  readonly last: EpochMs;
  /** What has to be added to their times. */
  readonly by: Ms;
  /** True when other reads lie between them, or they are not all wrong by the same time: one correction cannot put them right. */
  readonly mixed: boolean;
  readonly cause: Cause;
}

/** A known read: `owes` is what its time is wrong by and was not reported yet, `reported` what was, `doubt` what it may be wrong by; `isDoubted` once that was reported. */
interface Known extends StoredRead {
  owes: number;
  doubt: number;
  isDoubted: boolean;
  cause: Cause;
  reported: number;
}

const FIRST = 0 as EpochMs;
const KEPT = 4096;
const WRONG_BY_MS = 80;
/** By then the reads that were made between those that are wrong have come. */
const REPORTED_AFTER_MS = 3000;
/** Reads that are wrong by about the same time are corrected together. */
const SAME_MS = 100;
const MOST_GROUPS = 8;
/** So many of the last reads show after which time the reads of a clock usually come. */
const USUAL_OF = 15;

/** The last reads of a reader, to find those that were stored with a wrong offset once a better one is known. */
export class StoredReads {
  private readonly reads: Known[] = [];
  private next = 0;
  /** When the first of the reads that are not reported was found; null when there is none. */
  private foundAt: EpochMs | null = null;

  add(read: StoredRead): void {
    const { clock, readerAt, receivedAt, at } = read;
    this.reads[this.next] = { clock, readerAt, receivedAt, at, owes: 0, doubt: 0, isDoubted: false, cause: 'delay', reported: 0 };
    this.next = (this.next + 1) % KEPT;
  }

  /** Adds a read that may be wrong by `by`, because its clock was set before it came. */
  addDoubtful(read: StoredRead, by: Ms): void {
    const index = this.next;
    this.add(read);
    const added = this.reads[index];
    if (added === undefined || Math.abs(by) <= WRONG_BY_MS) return;
    added.doubt = by;
    added.cause = 'clock-set';
    this.foundAt ??= read.receivedAt;
  }

  clear(): void {
    this.reads.length = 0;
    this.next = 0;
    this.foundAt = null;
  }

  /** After which time the reads of a clock came that arrived before `before`: the middle one of the last; 0 where none is known. */
  usualDelay(clock: string, before: EpochMs): number {
    const earlier = this.reads.filter((read) => read.clock === clock && read.receivedAt < before);
    const last = earlier.sort((one, other) => other.receivedAt - one.receivedAt).slice(0, USUAL_OF);
    const delays = last.map(({ receivedAt, at, reported }) => receivedAt - at - reported).sort((one, other) => one - other);
    return Math.max(0, delays[Math.floor(delays.length / 2)] ?? 0);
  }

  /** Looks for reads of a clock since `since` whose time is wrong by `rightTime`. */
  judge(
    { clock, since, at, cause }: { readonly clock: string; readonly since: EpochMs; readonly at: EpochMs; readonly cause: Cause },
    rightTime: (read: StoredRead) => number,
  ): void {
    for (const read of this.reads) {
      if (read.clock !== clock || read.receivedAt < since) continue;
      const by = rightTime(read) - read.at - read.reported;
      const isOfStep = read.owes !== 0 && read.cause === 'clock-set';
      read.owes = Math.abs(by) > WRONG_BY_MS ? by : 0;
      if (read.owes === 0) continue;
      read.cause = isOfStep ? 'clock-set' : cause;
      this.foundAt ??= at;
    }
  }

  /** Notes that the last `count` reads of a clock before `before` may be wrong by `by`: nobody knows which of them. */
  doubt(clock: string, before: EpochMs, { count, by, at }: { readonly count: number; readonly by: number; readonly at: EpochMs }): void {
    const earlier = this.reads.filter((read) => read.clock === clock && read.receivedAt < before && read.owes === 0);
    const last = earlier.sort((one, other) => one.receivedAt - other.receivedAt).slice(earlier.length - Math.min(count, earlier.length));
    for (const read of last) {
      if (read.isDoubted) continue;
      read.doubt = by;
      read.cause = 'clock-set';
      this.foundAt ??= at;
    }
  }

  /**
   * Returns the reads that were found a while ago, each once. Where they are too scattered to be corrected group by group, all of them are
   * one group.
   */
  takeMistimed(now: EpochMs): readonly Mistimed[] {
    if (this.foundAt === null || now - this.foundAt < REPORTED_AFTER_MS) return [];
    this.foundAt = null;
    const groups = this.grouped();
    const found =
      groups.length <= MOST_GROUPS ? groups.map((group) => mistimed(group, this.isCrossed(group))) : [mistimed(groups.flat(), true)];
    for (const read of this.reads) {
      read.reported += read.owes;
      read.isDoubted ||= read.doubt !== 0;
      read.owes = 0;
      read.doubt = 0;
    }
    return found;
  }

  /** In order of their time; a read that is right ends a group. */
  private grouped(): readonly (readonly Known[])[] {
    const groups: Known[][] = [];
    let before: Known | null = null;
    for (const read of [...this.reads].sort((one, other) => one.at - other.at)) {
      const open = before === null || !isFound(before) ? undefined : groups.at(-1);
      before = read;
      if (!isFound(read)) continue;
      if (open?.every((other) => isSameError(other, read)) === true) open.push(read);
      else groups.push([read]);
    }
    return groups;
  }

  /** Whether another read has the time of the first or of the last read of a group: a correction of the group would change it, too. */
  private isCrossed(group: readonly Known[]): boolean {
    const [first, last] = [group[0]?.at, group.at(-1)?.at];
    const known = new Set(group);
    return this.reads.some((read) => (read.at === first || read.at === last) && !known.has(read));
  }
}

function isFound({ owes, doubt }: Known): boolean {
  return owes !== 0 || doubt !== 0;
}

function isSameError(one: Known, other: Known): boolean {
  if ((one.owes === 0) !== (other.owes === 0)) return false;
  return one.clock === other.clock && one.cause === other.cause && Math.abs(one.owes - other.owes) <= SAME_MS;
}

function mistimed(reads: readonly Known[], mixed: boolean): Mistimed {
  const amounts = reads.map(({ owes, doubt }) => (owes === 0 ? doubt : owes));
  const isDoubtful = reads.some(({ owes }) => owes === 0);
  const by = Math.round((Math.min(...amounts) + Math.max(...amounts)) / 2) as Ms;
  const [first, last] = [reads[0], reads.at(-1)];
  const { clock = '', cause = 'delay' } = first ?? {};
  return { clock, count: reads.length, first: first?.at ?? FIRST, last: last?.at ?? FIRST, by, mixed: mixed || isDoubtful, cause };
}
