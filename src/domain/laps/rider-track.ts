import type { Adjustment } from '../ledger/ledger';
import type { PassingOverride } from '../ledger/passing-overrides';
import type { ReadLog } from '../ledger/read-log';
import { Column, firstNotBelow } from '../model/column';
import type { RiderStatus } from '../model/entry';
import type { ParkingRule } from '../model/parking';
import type { RaceRules } from '../model/rules';
import type { EpochMs } from '../model/time';
import type { Neutralisation } from '../model/views';
import { type Anchor, isAnchor } from './anchors';
import { type CandidateRef, isReadRef, overrideOfRef } from './candidate-ref';
import { noOwnStart, type OwnStart } from './own-start';
import type { RiderCourse } from './rider-course';
import { noStays, type Stays } from './stays';

/** Everything needed to classify one rider's candidates: rules, start and stop, status, and the data that their refs point to. */
export interface RiderContext {
  /** The rules for this rider: those of the race with the terms of the category, and those of a start list for a given start (rule 26). */
  readonly rules: RaceRules;
  /** Those of the race. */
  readonly raceRules: RaceRules;
  /** Points and passages as they are for this rider; null where every read is at the line. */
  readonly course: RiderCourse | null;
  /** When a tag is parked; null: never. */
  readonly parking: ParkingRule | null;
  /** The gun of the race, or the start of the rider's wave; null in a race without a gun, as one with own starts may be. */
  readonly gunAt: EpochMs | null;
  /** The rider's own start: from a start list or a correction, else the gun of the race or the start of the wave. */
  readonly startAt: EpochMs;
  /** The same where it is from a start list or a correction; else null. */
  readonly ownStartAt: EpochMs | null;
  /** False as long as nothing counts because no gun was set. */
  readonly isOpen: boolean;
  readonly neutralisations: readonly Neutralisation[];
  /** What the jury gave to the rider, in order of the acts. */
  readonly adjustments: readonly Adjustment[];
  readonly stopAt: EpochMs | null;
  /** Whether the race was stopped; false while a stop is only planned. */
  readonly isOver: boolean;
  readonly status: RiderStatus;
  /** Candidates after it do not count; null: no limit. */
  readonly withdrawnAt: EpochMs | null;
  readonly log: ReadLog;
  readonly overrides: readonly PassingOverride[];
  /** Nobody is registered: the tags are the field. */
  readonly isTagRace: boolean;
  /** Muted tags by their code in the read log, with the moment from which on their reads do not count; empty for almost everybody. */
  readonly muted: ReadonlyMap<number, number>;
}

/**
 * A rider's candidates (reads and manual passings that may count) in time order, and the crossings found in them.
 *
 * The sweep goes from left to right: a candidate that is at least `minLap` after the crossing before opens a crossing, any other belongs
 * to that crossing (rule 3). The result depends on the sorted candidates alone, never on the order in which they arrived. The timing read,
 * one of the first reads of the crossing, gives it its time (rule 4). Candidates around a time that the timekeeper gave belong to that
 * crossing. So the time of a crossing lies before the first read of the next, and times ascend.
 */
export interface RiderTrack {
  /** Ascending; candidates of the same time in order of `seq`. */
  readonly times: Column<EpochMs>;
  readonly refs: Column<CandidateRef>;
  /** Per crossing the position of its first read in `times`, ascending. */
  readonly firstReads: Column;
  /** Per crossing the position of the read that gives its time, ascending. */
  readonly timingReads: Column;
  /** How many of the first crossings are start crossings (rules 9b and 25); the last of them is the start. */
  startCount: number;
  /** The own start by reads elsewhere than at the line (rule 25). */
  readonly start: OwnStart;
  /** Time of the last candidate in the burst of the last crossing. */
  burstEnd: number;
  /** Passings with a time that wins, in time order, at least `minLap` apart. */
  anchors: readonly Anchor[];
  /** Where tags were parked (rule 23). */
  readonly stays: Stays;
  /** How many stays were found so far, also those that a late read took back; 0 for almost everybody. */
  staysFound: number;
}

export function emptyTrack(): RiderTrack {
  return {
    times: Column.float64(),
    refs: Column.int32(),
    firstReads: Column.int32(),
    timingReads: Column.int32(),
    startCount: 0,
    start: noOwnStart(),
    burstEnd: 0,
    anchors: [],
    stays: noStays(),
    staysFound: 0,
  };
}

/** The crossing that a candidate belongs to or opened, by its position; -1 before the first. Meaningless for rejected candidates. */
export function crossingAround(track: RiderTrack, position: number): number {
  return firstNotBelow(track.firstReads, position + 1) - 1;
}

/** When a crossing was. */
export function crossingTime(track: RiderTrack, crossing: number): EpochMs {
  return track.times.at(track.timingReads.at(crossing));
}

/** From when on the minimum lap to the next crossing runs. In the first edition of the rules from the first read of a crossing. */
export function countedFrom(track: RiderTrack, crossing: number, { rules }: RiderContext): EpochMs {
  const timed = track.timingReads.at(crossing);
  const isTimed = rules.edition > 1 || isAnchor(track.anchors, track.refs.at(timed));
  return track.times.at(isTimed ? timed : track.firstReads.at(crossing));
}

/** The row of a candidate that is a read where it was read; null for other passings. */
export function rowOfRef({ overrides }: RiderContext, ref: CandidateRef): number | null {
  if (isReadRef(ref)) return ref;
  const override = overrideOfRef(overrides, ref);
  return override === null || override.isMoved ? null : override.row;
}
