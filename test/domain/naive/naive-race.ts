import { STATUS_ORDER } from '../../../src/domain/model/classification';
import type { Correction, Entry, Reach, ReadEntry, RiderStatus } from '../../../src/domain/model/entry';
import type { RaceRules } from '../../../src/domain/model/rules';
import { isMember, type NaiveRow, naiveClassifications } from './naive-classifications';
import { actsThatHold, NaiveControl } from './naive-control';
import { type RiddenCourse, rideCourse } from './naive-course';
import { placeOf } from './naive-places';
import { type NaivePlace, placed, ranked } from './naive-ranking';
import { NaiveRoster } from './naive-roster';
import { lapsRidden, type NaiveSegment, type NaiveSplit, segmentsOf, splitsOf } from './naive-segments';
import { type Crossing, crossingsOf, type Mark, type Ridable, type Stay, staysOf } from './naive-sweep';
import { naiveTeams } from './naive-teams';

/** A second, simple implementation of the race rules, without regard to speed: all results are computed from the entries each time. */
export interface NaiveStanding extends NaiveRow, NaivePlace {
  /** Verdict of each read and manual passing, by its `seq`. */
  readonly reasons: ReadonlyMap<number, string>;
  /** On a course the passages of the last lap that ranks, and of the one in progress. */
  readonly splits: readonly NaiveSplit[];
  readonly segments: readonly NaiveSegment[];
  /** Of a relay who rode which lap. */
  readonly legs: readonly NaiveLeg[];
}

interface NaiveLeg {
  readonly lap: number;
  readonly member: string;
  readonly at: number;
  readonly lapTime: number | null;
}

/** Where a correction took a passing away, and what it takes with it. */
interface Shadow {
  readonly seq: number;
  /** Where it was read: only what was read there goes with it. */
  readonly of: Mark;
  readonly at: number;
  readonly by: number;
  readonly reach: Reach | null | undefined;
  readonly reason: 'voided' | 'moved';
}

/** What decides about the marks of a rider. */
interface Terms {
  readonly rules: RaceRules;
  /** The gun or the wave; null without a gun. */
  readonly gun: number | null;
  /** The own start, else the gun or the wave. */
  readonly start: number;
  /** The start that was given; null without one. */
  readonly ownStart: number | null;
  readonly isOpen: boolean;
  readonly status: RiderStatus;
  readonly withdrawnAt: number | null;
}

interface Ridden extends Terms {
  readonly rider: string;
  readonly category: string | null;
  readonly starts: readonly Crossing[];
  readonly laps: readonly Crossing[];
  /** Null where every reader stands at the line. */
  readonly course: RiddenCourse | null;
  readonly isOnlyParked: boolean;
  readonly firstSeen: number;
  readonly reasons: Map<number, string>;
}

const DAY = 86_400_000;

/** All riders in ranking order with their places. */
export function naiveStandings(entries: readonly Entry[]): readonly NaiveStanding[] {
  return placed(new NaiveRace(entries).inOrder());
}

/** Classifications, places in categories, teams and the legs of relays. */
export function naiveTables(entries: readonly Entry[]) {
  const race = new NaiveRace(entries);
  const order = race.inOrder();
  const { rules, startAt: gun } = race.control;
  return {
    classifications: naiveClassifications({ order, rules, gun }),
    teams: naiveTeams(order, rules.teams),
    legs: order.flatMap(({ result: { rider, legs } }) => (legs.length === 0 ? [] : [{ rider, legs }])),
    categories: order.flatMap(({ result: { rider, details } }) => {
      const peers = order.filter(
        ({ result }) => details !== null && details.category !== '' && result.details?.category === details.category,
      );
      const own = placed(peers).find((one) => one.rider === rider);
      return own === undefined ? [] : [{ rider, categoryPlace: own.place, categoryGap: own.gap }];
    }),
    // Who is named as lacking a detail that a classification needs.
    unknown: order.flatMap(({ result: { rider, details } }) =>
      rules.classifications.flatMap(({ name, of }) => (isMember(of, details, gun) === 'unknown' ? [`${rider} ${name}`] : [])),
    ),
  };
}

/** Times of the passings of each split, found when the lap was split. */
const splitTimes = new WeakMap<Entry, readonly number[]>();

class NaiveRace {
  readonly control = new NaiveControl();
  private readonly roster = new NaiveRoster();
  private readonly marks = new Map<string, Mark[]>();
  private readonly shadows = new Map<string, Shadow[]>();
  /** Per rider every read that was theirs before corrections. */
  private readonly reads = new Map<string, Mark[]>();
  /** The tag of each read, whatever became of it. */
  private readonly tags = new Map<number, string>();
  private readonly lastArrivalAt = Number.NEGATIVE_INFINITY;

  constructor(entries: readonly Entry[]) {
    for (const { seq, act } of actsThatHold(entries)) {
      this.control.enter(seq, act);
      this.roster.enter(seq, act);
    }
    const { tagRule } = this.control.rules;
    const read = new Set(entries.flatMap((entry) => (entry.type === 'read' ? [entry.read.tag as string] : [])));
    // Tags of these races have a letter and a digit.
    if (tagRule !== null) this.roster.bibOf = (tag) => (read.has(tag) && tag.startsWith(tagRule.prefix) ? tag.slice(-1) : null);
    for (const entry of entries) {
      if (entry.type !== 'read') continue;
      this.lastArrivalAt = Math.max(this.lastArrivalAt, entry.read.receivedAt);
      this.tags.set(entry.seq, entry.read.tag);
      if (entry.read.kind === 'arrive') this.addRead(entry);
    }
    for (const { seq, correction } of this.corrections) {
      if (correction.kind === 'insert') this.addPassing(seq, correction, correction.at);
      if (correction.kind === 'split') for (const at of this.timesOfSplit(entries, seq, correction)) this.addPassing(seq, correction, at);
    }
  }

  private get corrections() {
    return this.control.corrections;
  }

  riders(): readonly Ridden[] {
    const known = [...this.roster.participants.keys(), ...this.marks.keys(), ...this.shadows.keys()];
    return [...new Set(known)].map((rider) => this.ridden(rider));
  }

  /** All riders as ranked. */
  inOrder() {
    const riders = this.riders();
    const listed = riders.filter(({ category, laps, isOnlyParked }) => category !== null || (laps.length > 0 && !isOnlyParked));
    return ranked(
      listed.map((ridden) => this.resultOf(ridden, riders)),
      this.relegations(),
    );
  }

  private resultOf(one: Ridden, field: readonly Ridden[]) {
    const { rider, status, laps, starts, firstSeen, reasons, rules, gun, start, course } = one;
    const times = laps.map(({ chosen }) => chosen.at);
    const finish = this.finishOf(one, field);
    const riddenLaps = finish ?? times.length;
    for (const { chosen } of laps.slice(riddenLaps)) reasons.set(chosen.seq, 'after-finish');
    const way = finish === null && rules.finish !== 'hard-stop' ? (course?.passed[times.length] ?? []) : [];
    const reached = 1 + way.findLastIndex(({ at }) => at !== null);
    const lapEnd = times[riddenLaps - 1] ?? null;
    const reference = way[reached - 1]?.at ?? lapEnd;
    const chipStartAt = starts[starts.length - 1]?.chosen.at ?? course?.ownStart?.at ?? null;
    const since = (from: number | null) => (reference === null || from === null ? null : this.control.raceTime(from, reference));
    const isByOwnStart = rules.rankedBy === 'chip' || rules.starts === 'line' || rules.starts === 'first-read';
    const time = since(isByOwnStart ? (chipStartAt ?? start) : start);
    const given = this.adjustmentsOf(rider);
    const span = (from: number, to: number) => this.control.raceTime(from, to);
    const all = course === null ? [] : lapsRidden(course, rules, start);
    const counting = finish === null ? all : all.slice(0, finish);
    const { segmentsTime, ...segments } = segmentsOf(counting, { course, rules, span });
    const ridden = segments.segmentsDone === null ? time : segmentsTime;
    const result = {
      ...{ rider, status, firstSeen, reasons, chipStartAt, reached, ...segments },
      splits: splitsOf(counting.slice(Math.max(0, riddenLaps - 1)), rules, (at) => span(chipStartAt ?? start, at)),
      ...this.legsOf(one, riddenLaps),
      adjustment: given.time,
      rankedLaps: Math.max(0, riddenLaps + given.laps),
      laps: times.length,
      finished: finish !== null,
      finishAt: finish === null ? null : lapEnd,
      lastPassAt: times[times.length - 1] ?? null,
      ridden,
      elapsed: ridden === null ? null : ridden + given.time,
      gunTime: since(gun),
      chipTime: since(chipStartAt),
      givenTime: rules.edition < 5 ? null : since(one.ownStart),
    };
    return { result, rank: this.rankOf(one, finish !== null) };
  }

  /** Details, the best lap up to the finish, and of a relay who rode which. */
  private legsOf({ rider, laps, starts, course, start, rules }: Ridden, upTo: number) {
    const details = this.roster.participants.get(rider)?.details ?? null;
    const own = starts[starts.length - 1]?.chosen.at ?? course?.ownStart?.at ?? null;
    // In the first edition of the rules lap 1 of a rider without a start crossing had no time.
    const begin = rules.edition === 1 && rules.firstCrossing === 'is-the-start' ? own : (own ?? start);
    const times = laps.slice(0, upTo).map(({ chosen }, index) => {
      const from = index === 0 ? begin : (laps[index - 1]?.chosen.at ?? null);
      return from === null ? null : this.control.raceTime(from, chosen.at);
    });
    const members = details?.members ?? [];
    const memberOf = (tag: string | null) => members.find(({ tags }) => tags.some((one) => one === tag))?.name ?? '';
    return {
      details,
      bestLap: times.reduce((best, time) => (best === null || (time !== null && time < best) ? time : best), null),
      legs:
        members.length === 0
          ? []
          : times.map((lapTime, index) => {
              const { seq, at } = laps[index]?.chosen ?? { seq: 0, at: 0 };
              return { lap: index + 1, member: memberOf(this.tags.get(seq) ?? null), at, lapTime };
            }),
    };
  }

  /** Where a rider is ranked before laps and time decide (rules 16 and 24). */
  private rankOf({ category, status, withdrawnAt, rules }: Ridden, finished: boolean) {
    const isNew = rules.edition > 2;
    const isInField = category !== null || this.roster.participants.size === 0;
    const section = isNew && !isInField ? Number.POSITIVE_INFINITY : this.control.sectionOf(category ?? '');
    const isTogether = status === 'racing' || status === 'pulled' || status === 'dnf';
    if (isNew && rules.unfinishedPlaces && isTogether) return { section, group: 0, mayHavePlace: true, pulledAt: 0 };
    const isUnfinished = isNew && isInField && status === 'racing' && !finished && this.isOver() && rules.finish !== 'hard-stop';
    const order = ['racing', 'pulled', 'unfinished', ...STATUS_ORDER.slice(2)];
    return {
      section,
      group: 2 * order.indexOf(isUnfinished ? 'unfinished' : status) + Number(!finished),
      mayHavePlace: !isUnfinished && !['dnf', 'dsq', 'dns'].includes(status),
      pulledAt: isNew && status === 'pulled' ? (withdrawnAt ?? Number.POSITIVE_INFINITY) : 0,
    };
  }

  /** A stop that was planned counts once a read arrived after it. */
  private isOver(): boolean {
    const { stopAt, isStopPlanned } = this.control;
    return Number.isFinite(stopAt) && (!isStopPlanned || this.lastArrivalAt >= stopAt);
  }

  relegations(): readonly { readonly rider: string; readonly behind: string }[] {
    return this.corrections.flatMap(({ correction }) => {
      if (correction.kind !== 'relegate') return [];
      const rider = this.meant(correction);
      const behind = this.meant({ rider: correction.behind });
      return [{ rider, behind }];
    });
  }

  private adjustmentsOf(rider: string): { readonly time: number; readonly laps: number } {
    const given = this.corrections.flatMap(({ correction }) =>
      (correction.kind === 'adjust-time' || correction.kind === 'adjust-laps') && this.meant(correction) === rider ? [correction] : [],
    );
    const sum = (kind: string) => given.reduce((total, one) => total + (one.kind === kind ? one.by : 0), 0);
    return { time: sum('adjust-time'), laps: sum('adjust-laps') };
  }

  /** Who it is that a correction of a rider's result names. */
  private meant({ rider, riderAt }: { readonly rider: string; readonly riderAt?: number }): string {
    return rider.startsWith('tag:') ? this.roster.carrier(rider.slice(4), riderAt ?? Number.NEGATIVE_INFINITY) : rider;
  }

  /** Riders of a group finish with its leader. Tags without a rider have none, unless nobody is registered. */
  private groupOf({ category, rules }: Ridden): string | null {
    if (category !== null || rules.edition === 1 || this.roster.participants.size === 0) return category ?? '';
    return null;
  }

  private canLead({ status, withdrawnAt, rules }: Ridden): boolean {
    return status === 'racing' || (rules.edition > 1 && withdrawnAt !== null);
  }

  private addRead({ seq, read }: ReadEntry): void {
    let at: number = read.timestamp;
    for (const { correction } of this.corrections) {
      if (correction.kind !== 'shift-clock' || correction.reader !== read.reader) continue;
      if (read.timestamp >= correction.from && read.timestamp < correction.until) at += correction.by;
    }
    const rssi = read.rssi ?? Number.NEGATIVE_INFINITY;
    const rider = this.roster.carrier(read.tag, at);
    const mark: Mark = { seq, at, rssi, receivedAt: read.receivedAt, tag: read.tag, ...READ, reader: read.reader, antenna: read.antenna };
    this.reads.set(rider, [...(this.reads.get(rider) ?? []), mark]);
    this.putCorrected(rider, mark);
  }

  private addPassing(seq: number, correction: Extract<Correction, { kind: 'insert' | 'split' }>, at: number): void {
    const isInferred = correction.kind === 'split' || correction.inferred;
    const point = 'point' in correction && typeof correction.point === 'string' ? correction.point : null;
    const rider = this.riderNow(correction.rider, correction.riderAt ?? at);
    const mark: Mark = { seq, at, rssi: Number.NEGATIVE_INFINITY, receivedAt: null, tag: null, ...READ, isInferred, placedBy: seq, point };
    if (rider !== null) this.putCorrected(rider, mark);
  }

  /** The rider that an id means; null for a participant who is gone. */
  private riderNow(named: string, at: number): string | null {
    const rider = named.startsWith('tag:') ? this.roster.carrier(named.slice(4), at) : named;
    return rider.startsWith('tag:') || this.roster.participants.has(rider) ? rider : null;
  }

  /** Carries out the corrections of a passing one after the other. */
  private putCorrected(original: string, mark: Mark): void {
    let spot = { rider: original, at: mark.at };
    let target: { readonly to: string; readonly riderAt: number | undefined } | null = null;
    let state = mark;
    let voided: Shadow | null = null;
    let older: { readonly by: number } | null = null;
    for (const { seq, correction } of this.corrections) {
      if (!('passing' in correction) || correction.passing.seq !== mark.seq || correction.kind === 'split') continue;
      if (correction.kind === 'confirm-lap') continue;
      state = { ...state, placedBy: seq };
      if (correction.kind === 'void') voided ??= { seq: mark.seq, of: mark, at: 0, by: seq, reach: correction.reach, reason: 'voided' };
      if (correction.kind === 'restore') voided = null;
      if (correction.kind !== 'move' && correction.kind !== 'retime') continue;
      // What is said of a tag or a clock does not concern a passing that the timekeeper placed.
      state = { ...state, receivedAt: null, tag: null };
      const { reach } = correction;
      if (reach === undefined) older ??= { by: seq };
      else this.putShadow(spot.rider, { seq: mark.seq, of: mark, at: spot.at, by: seq, reach, reason: 'moved' });
      if (correction.kind === 'move') target = { to: correction.to, riderAt: correction.riderAt };
      else state = { ...state, at: correction.at, isFixed: reach !== undefined };
      spot = { rider: this.targetOf(target, state.at) ?? original, at: state.at };
    }
    const isAway = spot.rider !== original || spot.at !== mark.at;
    if (older !== null && isAway)
      this.putShadow(original, { seq: mark.seq, of: mark, at: mark.at, by: older.by, reach: undefined, reason: 'moved' });
    if (voided !== null) this.putShadow(spot.rider, { ...voided, at: spot.at });
    this.marks.set(spot.rider, [...(this.marks.get(spot.rider) ?? []), { ...state, isVoided: voided !== null }]);
  }

  private targetOf(target: { readonly to: string; readonly riderAt: number | undefined } | null, at: number): string | null {
    return target === null ? null : this.riderNow(target.to, target.riderAt ?? at);
  }

  private putShadow(rider: string, shadow: Shadow): void {
    this.shadows.set(rider, [...(this.shadows.get(rider) ?? []), shadow]);
  }

  /** Evenly between the ends of the lap that the passing completed when it was split. */
  private timesOfSplit(entries: readonly Entry[], seq: number, split: Extract<Correction, { kind: 'split' }>): readonly number[] {
    const index = entries.findIndex((entry) => entry.seq === seq);
    const entry = entries[index];
    if (entry === undefined) return [];
    const known = splitTimes.get(entry);
    if (known !== undefined) return known;
    const then = new NaiveRace(entries.slice(0, index));
    const times = then.partsOfLap(split);
    splitTimes.set(entry, times);
    return times;
  }

  private partsOfLap({ rider, riderAt, passing, into }: Extract<Correction, { kind: 'split' }>): readonly number[] {
    const ridden = this.ridden(this.riderNow(rider, riderAt ?? Number.NEGATIVE_INFINITY) ?? rider);
    const index = ridden.laps.findIndex(({ marks, chosen }) => marks[0].seq === passing.seq || chosen.seq === passing.seq);
    const lap = ridden.laps[index];
    if (lap === undefined) return [];
    const before = ridden.laps[index - 1] ?? ridden.starts[ridden.starts.length - 1];
    const from = before?.chosen.at ?? ridden.course?.ownStart?.at ?? ridden.start;
    return Array.from({ length: into - 1 }, (_, part) => from + Math.trunc(((lap.chosen.at - from) * (part + 1)) / into));
  }

  private termsOf(rider: string): Terms {
    const category = this.roster.participants.get(rider)?.category ?? '';
    const ownStart = this.latest('start', rider)?.at ?? null;
    const rules = besideGiven(this.control.rulesOf(category), ownStart);
    const gun = this.control.gunOf(category);
    const { status, at } = this.latest('status', rider) ?? { status: 'racing' as const, at: null };
    const withdrawnAt = status === 'racing' ? null : at;
    const hasGun = this.control.gunSet || rules.countsBeforeGun;
    const isOpen = hasGun || ownStart !== null;
    return { rules, gun: hasGun ? gun : null, start: ownStart ?? gun, ownStart, isOpen, status, withdrawnAt };
  }

  /** The latest correction of a kind for the rider, or for a tag that was theirs at the moment at which it is looked up. */
  private latest<Kind extends 'start' | 'status'>(kind: Kind, rider: string) {
    const isMeant = (correction: Correction): correction is Extract<Correction, { kind: Kind }> =>
      correction.kind === kind && this.meant(correction as Extract<Correction, { kind: Kind }>) === rider;
    return this.corrections.map(({ correction }) => correction).findLast(isMeant);
  }

  private ridden(rider: string): Ridden {
    const terms = this.termsOf(rider);
    const { rules } = terms;
    const reasons = new Map<number, string>();
    const all = [...(this.marks.get(rider) ?? [])].sort((one, other) => one.at - other.at || one.seq - other.seq);
    const isWaiting = ['before-start', 'too-soon', 'gun-not-set'];
    const isSeen = (reason: string | null) => reason === null || (isWaiting.includes(reason) && !startsAtLine(rules));
    const stays = staysOf(
      (this.reads.get(rider) ?? []).filter((mark) => isSeen(this.outsideOf(mark, terms))),
      rules,
    );
    const counting = this.notTaken(rider, all, reasons).filter((mark) => {
      const reason = this.outsideOf(mark, terms) ?? this.mutedOrParked(mark, stays);
      if (reason !== null) reasons.set(mark.seq, reason);
      return reason === null;
    });
    const ridable = this.ridable(rules);
    const course = hasCourse(rules) ? rideCourse(counting, rules, terms.start, ridable) : null;
    const crossings = course?.laps ?? crossingsOf(counting, rules, ridable);
    for (const { marks, chosen } of crossings) for (const mark of marks) reasons.set(mark.seq, this.reasonIn(mark, marks, chosen, rules));
    const starts = crossings.filter((crossing, index) => course === null && this.isStart(crossing, index, terms));
    for (const start of starts) reasons.set(start.chosen.seq, start === starts[starts.length - 1] ? 'start' : 'superseded-start');
    for (const shadow of this.shadows.get(rider) ?? []) if (!reasons.has(shadow.seq)) reasons.set(shadow.seq, shadow.reason);
    const isOnlyParked =
      stays.length > 0 && crossings.every(({ marks: [first] }) => stays.some((stay) => stay.tag === first.tag && stay.from === first.at));
    const laps = crossings.slice(starts.length);
    const category = this.roster.participants.get(rider)?.category ?? null;
    return { ...terms, rider, category, starts, laps, course, isOnlyParked, firstSeen: this.firstSeenOf(rider), reasons };
  }

  private ridable({ edition }: RaceRules): Ridable {
    return (from, to) => (edition < 6 ? to - from : this.control.raceTime(from, to));
  }

  /** What a mark of a crossing is: one that comes after the minimum lap is part of it only because the race was neutralised. */
  private reasonIn(mark: Mark, marks: readonly Mark[], chosen: Mark, rules: RaceRules): string {
    if (mark === chosen) return 'counted';
    const counted = chosen.isFixed || rules.edition > 1 ? chosen.at : (marks[0]?.at ?? chosen.at);
    return mark.at - counted < rules.minLap ? 'same-crossing' : 'not-ridden';
  }

  private firstSeenOf(rider: string): number {
    const known = this.roster.participants.get(rider)?.seq ?? Number.POSITIVE_INFINITY;
    const seqs = [...(this.marks.get(rider) ?? []), ...(this.reads.get(rider) ?? [])].map(({ seq }) => seq);
    return Math.min(known, ...seqs);
  }

  /** Marks that no void or move takes with it; the reasons of the others are set. */
  private notTaken(rider: string, marks: readonly Mark[], reasons: Map<number, string>): readonly Mark[] {
    const { rules } = this.termsOf(rider);
    const shadows = this.shadows.get(rider) ?? [];
    const kept = marks.filter((mark) => !mark.isVoided);
    for (const mark of marks) if (mark.isVoided) reasons.set(mark.seq, 'voided');
    const taken = new Map<Mark, Shadow>();
    for (const shadow of shadows) {
      const older = kept.filter((mark) => mark.placedBy < shadow.by && isAtOnePlace(mark, shadow.of, rules));
      for (const mark of this.takenBy(shadow, older, rules)) taken.set(mark, shadow);
    }
    for (const [mark, { reason }] of taken) reasons.set(mark.seq, reason);
    return kept.filter((mark) => !taken.has(mark));
  }

  private takenBy({ at, reach }: Shadow, marks: readonly Mark[], rules: RaceRules): readonly Mark[] {
    if (reach === null) return [];
    if (reach !== undefined) return marks.filter((mark) => mark.at >= at - reach.before && mark.at <= at + reach.after);
    const walk = (side: readonly Mark[]) => {
      const taken: Mark[] = [];
      for (const mark of side) {
        const previous = taken[taken.length - 1]?.at ?? at;
        if (Math.abs(mark.at - previous) > rules.stayGap || Math.abs(mark.at - at) >= rules.minLap) break;
        taken.push(mark);
      }
      return taken;
    };
    return [...walk(marks.filter((mark) => mark.at >= at)), ...walk(marks.filter((mark) => mark.at < at).reverse())];
  }

  private outsideOf({ at, receivedAt, isFixed }: Mark, { rules, start, isOpen, status, withdrawnAt }: Terms): string | null {
    if (receivedAt !== null && !isFixed && at > receivedAt + DAY) return 'clock-ahead';
    if (status === 'dns') return 'not-started';
    if (!isOpen) return 'gun-not-set';
    if (at < start) return 'before-start';
    if (rules.minLapFromStart && !startsAtLine(rules) && !hasCourse(rules) && this.ridable(rules)(start, at) < rules.minLap)
      return 'too-soon';
    if (at > this.control.stopAt) return 'after-stop';
    if (rules.finish === 'hard-stop' && at > this.control.momentAfter(start, rules.duration)) return 'after-time';
    if (this.control.isNeutral(at)) return 'neutralised';
    return withdrawnAt !== null && at > withdrawnAt ? 'withdrawn' : null;
  }

  private mutedOrParked({ tag, at, isFixed }: Mark, stays: readonly Stay[]): string | null {
    if (tag === null || isFixed) return null;
    const mutes = this.corrections.flatMap(({ correction }) =>
      correction.kind === 'mute' && correction.tag === tag ? [correction.from] : [],
    );
    if (mutes.some((from) => from === null || at >= from)) return 'muted';
    return stays.some((stay) => stay.tag === tag && at > stay.from && at <= stay.until) ? 'parked' : null;
  }

  /** Whether a crossing starts lap 1; `index` is its place among all crossings of the rider. */
  private isStart({ marks: [first], chosen }: Crossing, index: number, { rules, start }: Terms): boolean {
    if (rules.starts === 'line' || rules.starts === 'first-read') return index === 0;
    const at = chosen.isFixed ? chosen.at : first.at;
    return rules.firstCrossing === 'is-the-start' && at <= start + rules.startWindow;
  }

  /** The lap with which a rider finishes; null while that is open (rules 11 to 14). */
  private finishOf(ridden: Ridden, all: readonly Ridden[]): number | null {
    const { finish, totalLaps, edition } = ridden.rules;
    const times = timesOf(ridden);
    if (finish === 'hard-stop') return null;
    const own = finish !== 'after-time' && times.length >= totalLaps ? totalLaps : null;
    if (finish === 'laps') return own;
    const leader = this.leaderOf(ridden, all);
    if (own !== null && (times[own - 1] ?? 0) <= leader.at) return own;
    if (edition > 1 && Number.isFinite(leader.at) && times[leader.lap - 1] === leader.at) return leader.lap;
    const withLeader = times.findIndex((at) => at >= leader.at);
    return withLeader < 0 ? null : withLeader + 1;
  }

  /** When the leader of a rider's category finished, and with which lap. */
  private leaderOf(ridden: Ridden, all: readonly Ridden[]): { readonly at: number; readonly lap: number } {
    const { finish, totalLaps, duration, lapsAfterTime } = ridden.rules;
    const group = this.groupOf(ridden);
    const rivals = all.filter((rival) => group !== null && this.groupOf(rival) === group && this.canLead(rival));
    const inTime = rivals.map((rival) => {
      const timeUp = this.control.momentAfter(rival.start, duration);
      return timesOf(rival).filter((at) => at < timeUp).length;
    });
    const lap = finish === 'with-leader' ? totalLaps : Math.max(0, ...inTime) + 1 + lapsAfterTime;
    return { at: Math.min(...rivals.map((rival) => timesOf(rival)[lap - 1] ?? Number.POSITIVE_INFINITY)), lap };
  }
}

const READ = { reader: null, antenna: null, point: null, isInferred: false, isFixed: false, placedBy: 0, isVoided: false } as const;

function timesOf({ laps }: Ridden): readonly number[] {
  return laps.map(({ chosen }) => chosen.at);
}

function isAtOnePlace(one: Mark, other: Mark, rules: RaceRules): boolean {
  return !hasCourse(rules) || placeOf(one, rules) === placeOf(other, rules);
}

/** Whether where a read was made matters: with points or a course, how soon a lap can end is judged from the own start there. */
function hasCourse({ points, course }: RaceRules): boolean {
  return points.length > 0 || course.length > 0;
}

/** A start that was given goes before every read: who has one rides as if the race had nothing but a start list. */
function besideGiven(rules: RaceRules, given: number | null): RaceRules {
  const isByRead = rules.starts === 'line' || rules.starts === 'first-read';
  if (given === null || rules.edition < 4 || !isByRead) return rules;
  return { ...rules, starts: 'list', firstCrossing: 'completes-lap-1', rankedBy: 'gun', minLapFromStart: true };
}

/** Whether the first crossing is the start of a rider, and may come at once. */
function startsAtLine({ firstCrossing, starts }: RaceRules): boolean {
  return firstCrossing === 'is-the-start' || starts === 'line' || starts === 'first-read';
}
