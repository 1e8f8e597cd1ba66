import type { ParkingRule } from '../model/parking';
import type { EpochMs } from '../model/time';

/** A stretch in which a tag lay beside the mat or its rider stood on it (rule 23): one crossing, made by its first read. */
export interface Stay {
  readonly from: EpochMs;
  /** The read that showed that it is one. */
  readonly knownAt: EpochMs;
  /** Its last read so far. */
  until: EpochMs;
  reads: number;
}

/** The reads of one tag of a rider, looked at in time order for stays. Costs the same for every read. */
export interface TagStays {
  /** In time order, never overlapping. */
  readonly found: Stay[];
  /** First read of what may become a stay, or is one. */
  windowFrom: EpochMs;
  /** The read before it; -Infinity when there is none: a number in every case, because it is written for each read. */
  before: number;
  lastAt: EpochMs;
  /** How much of the window are short pauses. */
  present: number;
  reads: number;
  isStay: boolean;
}

/** The stays of a rider's tags. Most riders have one tag, so the last one is at hand. */
export interface Stays {
  /** By the code of the tag in the read log. */
  readonly byTag: Map<number, TagStays>;
  lastTag: number;
  last: TagStays | null;
}

export function noStays(): Stays {
  return { byTag: new Map(), lastTag: -1, last: null };
}

/** Looks at the next read of a tag, not earlier than the one before. Returns the stay that it shows; null when it shows none. */
export function lookAt(stays: Stays, tag: number, at: EpochMs, rule: ParkingRule): Stay | null {
  if (stays.last === null || stays.lastTag !== tag) {
    stays.last = stays.byTag.get(tag) ?? null;
    stays.lastTag = tag;
  }
  if (stays.last !== null) return lookOn(stays.last, at, rule);
  stays.last = { found: [], windowFrom: at, before: Number.NEGATIVE_INFINITY, lastAt: at, present: 0, reads: 1, isStay: false };
  stays.byTag.set(tag, stays.last);
  return null;
}

function lookOn(stays: TagStays, at: EpochMs, { after, endingPause, shortPause }: ParkingRule): Stay | null {
  const before = stays.lastAt;
  const pause = at - before;
  if (pause >= endingPause) {
    beginWindow(stays, at, before);
    return null;
  }
  if (pause <= shortPause) stays.present += pause;
  stays.lastAt = at;
  stays.reads++;
  if (stays.isStay) {
    lengthen(stays, at);
    return null;
  }
  const span = at - stays.windowFrom;
  if (span < after) return null;
  if (stays.present * 2 < span) {
    beginWindow(stays, at, before);
    return null;
  }
  stays.isStay = true;
  const stay = { from: stays.windowFrom, knownAt: at, until: at, reads: stays.reads };
  stays.found.push(stay);
  return stay;
}

function beginWindow(stays: TagStays, at: EpochMs, before: EpochMs): void {
  stays.before = before;
  stays.windowFrom = at;
  stays.lastAt = at;
  stays.present = 0;
  stays.reads = 1;
  stays.isStay = false;
}

function lengthen({ found }: TagStays, at: EpochMs): void {
  const stay = found[found.length - 1];
  if (stay === undefined) return;
  stay.until = at;
  stay.reads++;
}

/** The stay that a read of a tag at this time is part of, or began; null when it is in none. */
export function stayAround(stays: Stays, tag: number, at: EpochMs): Stay | null {
  const found = stays.byTag.get(tag)?.found ?? [];
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((found[middle]?.from ?? at) <= at) low = middle + 1;
    else high = middle;
  }
  const stay = found[low - 1];
  return stay !== undefined && at <= stay.until ? stay : null;
}

/** Counts a read that came late into a stay whose beginning it does not change. False where stays have to be looked for again. */
export function countLate(stays: Stays, tag: number, at: EpochMs): boolean {
  const stay = stayAround(stays, tag, at);
  if (stay === null || at <= stay.knownAt) return false;
  stay.reads++;
  return true;
}

/**
 * Forgets what a read that came late may change, and returns from when on the reads of the tag have to be looked at again, this one
 * included: from the beginning of the present window, or from the first read of the race.
 */
export function forgetFrom(stays: Stays, tag: number, at: EpochMs, { endingPause }: ParkingRule): EpochMs {
  const known = stays.byTag.get(tag);
  if (known === undefined) return at;
  const { before, windowFrom } = known;
  const from = Math.min(at, windowFrom) as EpochMs;
  if (before === Number.NEGATIVE_INFINITY || from - before < endingPause) {
    stays.byTag.delete(tag);
    stays.last = null;
    return 0 as EpochMs;
  }
  if (known.isStay) known.found.pop();
  known.lastAt = before as EpochMs;
  return from;
}
