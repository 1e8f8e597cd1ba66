import { STATUS_ORDER, WITHOUT_PLACE } from '../../src/domain/model/classification';
import type { ActEntry, Correction, Entry, RaceAct, Reach, ReadEntry, RiderStatus } from '../../src/domain/model/entry';
import type { RaceRules } from '../../src/domain/model/rules';
import type { RulesChanges } from '../../src/domain/model/rules-changes';
import type { Ms } from '../../src/domain/model/time';
import { NaiveRoster } from './naive-roster';
import { OPEN_RULES } from './race-kit';

/** A second, simple implementation of the race rules, without regard to speed: all results are computed from the entries each time. */
export interface NaiveStanding {
  readonly rider: string;
  readonly place: number | null;
  readonly status: RiderStatus;
  readonly laps: number;
  readonly rankedLaps: number;
  readonly finished: boolean;
  readonly finishAt: number | null;
  readonly lastPassAt: number | null;
  readonly chipStartAt: number | null;
  readonly elapsed: number | null;
  readonly firstSeen: number;
  /** Verdict of each read and manual passing, by its `seq`. */
  readonly reasons: ReadonlyMap<number, string>;
}

/** A read or a passing of a rider, at the time at which it may count. */
interface Mark {
  readonly seq: number;
  readonly at: number;
  readonly rssi: number;
  /** Null for a passing that was not read, or not at this time. */
  readonly receivedAt: number | null;
  readonly tag: string | null;
  readonly isInferred: boolean;
  /** The timekeeper gave it this time. */
  readonly isFixed: boolean;
  /** The act that put it here; 0: it was read here. */
  readonly placedBy: number;
  /** A later passing of the same entry: those of a split have one number. */
  readonly isVoided: boolean;
}

/** Where a correction took a passing away, and what it takes with it. */
interface Shadow {
  readonly seq: number;
  readonly at: number;
  readonly by: number;
  readonly reach: Reach | null | undefined;
  readonly reason: 'voided' | 'moved';
}

interface Crossing {
  readonly marks: readonly [Mark, ...Mark[]];
  readonly chosen: Mark;
}

interface Ridden {
  readonly rider: string;
  readonly category: string | null;
  readonly status: RiderStatus;
  readonly withdrawnAt: number | null;
  readonly starts: readonly Crossing[];
  readonly laps: readonly Crossing[];
  readonly isOnlyParked: boolean;
  readonly firstSeen: number;
  readonly reasons: Map<number, string>;
}

const DAY = 86_400_000;

/** All riders in ranking order with their places. */
export function naiveStandings(entries: readonly Entry[]): readonly NaiveStanding[] {
  const race = new NaiveRace(entries);
  const riders = race.riders();
  const listed = riders.filter(({ category, laps, isOnlyParked }) => category !== null || (laps.length > 0 && !isOnlyParked));
  const results = listed.map((ridden) => race.resultOf(ridden, riders)).sort((one, other) => compare(one, other) || tieBreak(one, other));
  const isApart = ({ rider }: Result) => race.hasTagsApart() && rider.startsWith('tag:');
  const field = results.filter((one) => !isApart(one));
  const shown = ({ isUnfinished: _, pulledAt: __, ...standing }: Result) => standing;
  const placed = field.map((one) => {
    const better = field.filter((other) => hasPlace(other) && compare(other, one) < 0);
    return { ...shown(one), place: hasPlace(one) ? better.length + 1 : null };
  });
  return [...placed, ...results.filter(isApart).map((one) => ({ ...shown(one), place: null }))];
}

interface Result extends Omit<NaiveStanding, 'place'> {
  /** Racing when the race was stopped, where that takes the place away. */
  readonly isUnfinished: boolean;
  /** When pulled, where that ranks; else 0. */
  readonly pulledAt: number;
}

function hasPlace({ rankedLaps, status, isUnfinished }: Result): boolean {
  return rankedLaps > 0 && !isUnfinished && !WITHOUT_PLACE.includes(status);
}

function compare(one: Result, other: Result): number {
  return (
    statusOrder(one) - statusOrder(other) ||
    Number(other.finished) - Number(one.finished) ||
    other.rankedLaps - one.rankedLaps ||
    (one.pulledAt === other.pulledAt ? 0 : one.pulledAt - other.pulledAt) ||
    (one.elapsed ?? 0) - (other.elapsed ?? 0)
  );
}

/** Who had not finished at the stop comes after pulled riders. */
function statusOrder({ status, isUnfinished }: Result): number {
  return isUnfinished ? 1.5 : STATUS_ORDER.indexOf(status);
}

function tieBreak(one: Result, other: Result): number {
  return one.firstSeen - other.firstSeen || (one.rider < other.rider ? -1 : 1);
}

/** Times of the passings of each split, found when the lap was split. */
const splitTimes = new WeakMap<Entry, readonly number[]>();

class NaiveRace {
  private rules: RaceRules = OPEN_RULES;
  private startAt = 0;
  private readonly waveStarts = new Map<string, number>();
  private stopAt = Number.POSITIVE_INFINITY;
  private readonly roster = new NaiveRoster();
  private readonly corrections: { readonly seq: number; readonly correction: Correction }[] = [];
  private readonly marks = new Map<string, Mark[]>();
  private readonly shadows = new Map<string, Shadow[]>();
  /** Per rider every read that was theirs before corrections. */
  private readonly reads = new Map<string, Mark[]>();

  constructor(entries: readonly Entry[]) {
    for (const { seq, act } of actsThatHold(entries)) this.enter(seq, act);
    for (const entry of entries) if (entry.type === 'read' && entry.read.kind === 'arrive') this.addRead(entry);
    for (const { seq, correction } of this.corrections) {
      if (correction.kind === 'insert') this.addPassing(seq, correction, correction.at);
      if (correction.kind === 'split') for (const at of this.timesOfSplit(entries, seq, correction)) this.addPassing(seq, correction, at);
    }
  }

  riders(): readonly Ridden[] {
    const known = [...this.roster.participants.keys(), ...this.marks.keys(), ...this.shadows.keys()];
    return [...new Set(known)].map((rider) => this.ridden(rider));
  }

  resultOf({ rider, status, withdrawnAt, laps, starts, firstSeen, reasons, category }: Ridden, all: readonly Ridden[]): Result {
    const times = laps.map(({ chosen }) => chosen.at);
    const gun = this.gunOf(category);
    const group = this.groupOf(category);
    const rivals = all.filter((rival) => group !== null && this.groupOf(rival.category) === group && this.canLead(rival));
    const finish = this.finishOf(times, rivals, gun);
    const rankedLaps = finish ?? times.length;
    for (const { chosen } of laps.slice(rankedLaps)) reasons.set(chosen.seq, 'after-finish');
    const reference = times[rankedLaps - 1] ?? null;
    const chipStartAt = starts[starts.length - 1]?.chosen.at ?? null;
    const from = this.rules.rankedBy === 'chip' ? (chipStartAt ?? gun) : gun;
    return {
      ...{ rider, status, firstSeen, reasons, chipStartAt, rankedLaps },
      isUnfinished: this.isUnfinished(status, category, finish !== null),
      pulledAt: this.rules.edition === 3 && status === 'pulled' ? (withdrawnAt ?? Number.POSITIVE_INFINITY) : 0,
      laps: times.length,
      finished: finish !== null,
      finishAt: finish === null ? null : reference,
      lastPassAt: times[times.length - 1] ?? null,
      elapsed: reference === null ? null : reference - from,
    };
  }

  private isUnfinished(status: RiderStatus, category: string | null, hasFinished: boolean): boolean {
    const { edition, finish } = this.rules;
    const isRider = category !== null || this.roster.participants.size === 0;
    return edition === 3 && finish !== 'hard-stop' && Number.isFinite(this.stopAt) && status === 'racing' && !hasFinished && isRider;
  }

  /** Riders of a group finish with its leader. Tags without a rider have none, unless nobody is registered. */
  private groupOf(category: string | null): string | null {
    if (category !== null || this.rules.edition === 1 || this.roster.participants.size === 0) return category ?? '';
    return null;
  }

  /** Tags that nobody has stand apart from registered riders. */
  hasTagsApart(): boolean {
    return this.rules.edition > 2 && this.roster.participants.size > 0;
  }

  private canLead({ status, withdrawnAt }: Ridden): boolean {
    return status === 'racing' || (this.rules.edition > 1 && withdrawnAt !== null);
  }

  private enter(seq: number, act: RaceAct): void {
    if (act.type === 'race-created') this.rules = act.rules;
    if (act.type === 'rules-changed') this.rules = 'rules' in act ? act.rules : this.changed(act.changes);
    if (act.type === 'race-created' || act.type === 'gun-set') this.startAt = act.startAt;
    if (act.type === 'wave-started') this.startWave(act);
    if (act.type === 'race-stopped') this.stopAt = act.stopAt;
    if (act.type === 'race-resumed') this.stopAt = Number.POSITIVE_INFINITY;
    if (act.type === 'corrected') this.corrections.push({ seq, correction: act.correction });
    this.roster.enter(seq, act);
  }

  private startWave({ wave, startAt }: Extract<RaceAct, { type: 'wave-started' }>): void {
    if (startAt === null) this.waveStarts.delete(wave);
    else this.waveStarts.set(wave, startAt);
    if (this.rules.waves.some(({ name }) => name === wave)) return;
    this.rules = {
      ...this.rules,
      waves: [...this.rules.waves, { name: wave, categories: [wave], after: Math.max(0, (startAt ?? this.startAt) - this.startAt) as Ms }],
    };
  }

  /** Only waves and single rules change in these races. */
  private changed({ waves = [], ...others }: RulesChanges): RaceRules {
    const rules = { ...this.rules, ...others } as RaceRules;
    if ('all' in waves) return { ...rules, waves: waves.all };
    const kept = this.rules.waves.filter(({ name }) => !waves.some((change) => change.key === name));
    return { ...rules, waves: [...kept, ...waves.flatMap(({ item }) => item ?? [])] };
  }

  private addRead({ seq, read }: ReadEntry): void {
    let at: number = read.timestamp;
    for (const { correction } of this.corrections) {
      if (correction.kind !== 'shift-clock' || correction.reader !== read.reader) continue;
      if (read.timestamp >= correction.from && read.timestamp < correction.until) at += correction.by;
    }
    const rssi = read.rssi ?? Number.NEGATIVE_INFINITY;
    const rider = this.roster.carrier(read.tag, at);
    const mark: Mark = { seq, at, rssi, receivedAt: read.receivedAt, tag: read.tag, ...READ };
    this.reads.set(rider, [...(this.reads.get(rider) ?? []), mark]);
    this.putCorrected(rider, mark);
  }

  private addPassing(seq: number, correction: Extract<Correction, { kind: 'insert' | 'split' }>, at: number): void {
    const isInferred = correction.kind === 'split' || correction.inferred;
    const rider = this.riderNow(correction.rider, correction.riderAt ?? at);
    const mark: Mark = { seq, at, rssi: Number.NEGATIVE_INFINITY, receivedAt: null, tag: null, ...READ, isInferred, placedBy: seq };
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
      if (correction.kind === 'void') voided ??= { seq: mark.seq, at: 0, by: seq, reach: correction.reach, reason: 'voided' };
      if (correction.kind === 'restore') voided = null;
      if (correction.kind !== 'move' && correction.kind !== 'retime') continue;
      // What is said of a tag or a clock does not concern a passing that the timekeeper placed.
      state = { ...state, receivedAt: null, tag: null };
      const { reach } = correction;
      if (reach === undefined) older ??= { by: seq };
      else this.putShadow(spot.rider, { seq: mark.seq, at: spot.at, by: seq, reach, reason: 'moved' });
      if (correction.kind === 'move') target = { to: correction.to, riderAt: correction.riderAt };
      else state = { ...state, at: correction.at, isFixed: reach !== undefined };
      spot = { rider: this.targetOf(target, state.at) ?? original, at: state.at };
    }
    const isAway = spot.rider !== original || spot.at !== mark.at;
    if (older !== null && isAway) this.putShadow(original, { seq: mark.seq, at: mark.at, by: older.by, reach: undefined, reason: 'moved' });
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
    const from = before?.chosen.at ?? this.gunOf(ridden.category);
    return Array.from({ length: into - 1 }, (_, part) => from + Math.trunc(((lap.chosen.at - from) * (part + 1)) / into));
  }

  private gunOf(category: string | null): number {
    const wave = this.rules.waves.find(({ categories }) => category !== null && categories.includes(category));
    return wave === undefined ? this.startAt : (this.waveStarts.get(wave.name) ?? this.startAt + wave.after);
  }

  private ridden(rider: string): Ridden {
    const given = this.statusOf(rider);
    const known = this.roster.participants.get(rider);
    const gun = this.gunOf(known?.category ?? null);
    const reasons = new Map<number, string>();
    const all = [...(this.marks.get(rider) ?? [])].sort((one, other) => one.at - other.at || one.seq - other.seq);
    const isSeen = (reason: string | null) =>
      reason === null || ((reason === 'before-start' || reason === 'too-soon') && this.rules.firstCrossing === 'completes-lap-1');
    const stays = this.staysOf((this.reads.get(rider) ?? []).filter((mark) => isSeen(this.outsideOf(mark, given, gun))));
    const counting = this.notTaken(rider, all, reasons).filter((mark) => {
      const reason = this.outsideOf(mark, given, gun) ?? this.mutedOrParked(mark, stays);
      if (reason !== null) reasons.set(mark.seq, reason);
      return reason === null;
    });
    const crossings = this.crossingsOf(counting);
    for (const { marks, chosen } of crossings)
      for (const mark of marks) reasons.set(mark.seq, mark === chosen ? 'counted' : 'same-crossing');
    const starts = crossings.filter((crossing) => this.isStart(crossing, gun));
    for (const start of starts) reasons.set(start.chosen.seq, start === starts[starts.length - 1] ? 'start' : 'superseded-start');
    for (const shadow of this.shadows.get(rider) ?? []) if (!reasons.has(shadow.seq)) reasons.set(shadow.seq, shadow.reason);
    const isOnlyParked =
      stays.length > 0 && crossings.every(({ marks: [first] }) => stays.some((stay) => stay.tag === first.tag && stay.from === first.at));
    const laps = crossings.slice(starts.length);
    const { status, at: withdrawnAt } = given;
    return {
      rider,
      category: known?.category ?? null,
      status,
      withdrawnAt,
      starts,
      laps,
      isOnlyParked,
      firstSeen: this.firstSeenOf(rider),
      reasons,
    };
  }

  private firstSeenOf(rider: string): number {
    const known = this.roster.participants.get(rider)?.seq ?? Number.POSITIVE_INFINITY;
    const seqs = [...(this.marks.get(rider) ?? []), ...(this.reads.get(rider) ?? [])].map(({ seq }) => seq);
    return Math.min(known, ...seqs);
  }

  /** Marks that no void or move takes with it; the reasons of the others are set. */
  private notTaken(rider: string, marks: readonly Mark[], reasons: Map<number, string>): readonly Mark[] {
    const shadows = this.shadows.get(rider) ?? [];
    const kept = marks.filter((mark) => !mark.isVoided);
    for (const mark of marks) if (mark.isVoided) reasons.set(mark.seq, 'voided');
    const taken = new Map<Mark, Shadow>();
    for (const shadow of shadows) {
      const older = kept.filter(({ placedBy }) => placedBy < shadow.by);
      for (const mark of this.takenBy(shadow, older)) taken.set(mark, shadow);
    }
    for (const [mark, { reason }] of taken) reasons.set(mark.seq, reason);
    return kept.filter((mark) => !taken.has(mark));
  }

  private takenBy({ at, reach }: Shadow, marks: readonly Mark[]): readonly Mark[] {
    if (reach === null) return [];
    if (reach !== undefined) return marks.filter((mark) => mark.at >= at - reach.before && mark.at <= at + reach.after);
    const walk = (side: readonly Mark[]) => {
      const taken: Mark[] = [];
      for (const mark of side) {
        const previous = taken[taken.length - 1]?.at ?? at;
        if (Math.abs(mark.at - previous) > this.rules.stayGap || Math.abs(mark.at - at) >= this.rules.minLap) break;
        taken.push(mark);
      }
      return taken;
    };
    return [...walk(marks.filter((mark) => mark.at >= at)), ...walk(marks.filter((mark) => mark.at < at).reverse())];
  }

  /** The latest status given to the rider, or to a tag that was theirs at the moment at which it is looked up. */
  private statusOf(rider: string): { readonly status: RiderStatus; readonly at: number | null } {
    const meant = this.corrections.flatMap(({ correction }) => (correction.kind === 'status' ? [correction] : []));
    const now = ({ rider: named, riderAt }: { rider: string; riderAt?: number }) =>
      named.startsWith('tag:') ? this.roster.carrier(named.slice(4), riderAt ?? Number.NEGATIVE_INFINITY) : named;
    const given = meant.findLast((one) => now(one) === rider) ?? { status: 'racing' as const, at: null };
    return given.status === 'racing' ? { status: 'racing', at: null } : given;
  }

  private outsideOf({ at, receivedAt, isFixed }: Mark, given: ReturnType<NaiveRace['statusOf']>, gun: number): string | null {
    if (receivedAt !== null && !isFixed && at > receivedAt + DAY) return 'clock-ahead';
    if (given.status === 'dns') return 'not-started';
    if (at < gun) return 'before-start';
    if (this.rules.minLapFromStart && this.rules.firstCrossing === 'completes-lap-1' && at < gun + this.rules.minLap) return 'too-soon';
    if (at > this.stopAt) return 'after-stop';
    if (this.rules.finish === 'hard-stop' && at > gun + this.rules.duration) return 'after-time';
    return given.at !== null && at > given.at ? 'withdrawn' : null;
  }

  private mutedOrParked({ tag, at, isFixed }: Mark, stays: readonly Stay[]): string | null {
    if (tag === null || isFixed) return null;
    const mutes = this.corrections.flatMap(({ correction }) =>
      correction.kind === 'mute' && correction.tag === tag ? [correction.from] : [],
    );
    if (mutes.some((from) => from === null || at >= from)) return 'muted';
    return stays.some((stay) => stay.tag === tag && at > stay.from && at <= stay.until) ? 'parked' : null;
  }

  /**
   * A tag is parked when it is read for the time of the rule without a pause as long as the minimum lap (at most 15 s), and at least half
   * of that time has no pause longer than three quarters of it. Where that is not so the next read begins anew.
   */
  private staysOf(reads: readonly Mark[]): readonly Stay[] {
    const { parkedAfter, minLap } = this.rules;
    const longest = Math.min(minLap, 15_000);
    if (parkedAfter === 0) return [];
    return [...new Set(reads.map(({ tag }) => tag))].flatMap((tag) => {
      const times = reads.flatMap((read) => (read.tag === tag ? [read.at] : [])).sort((one, other) => one - other);
      const stays: Stay[] = [];
      let first = 0;
      while (first < times.length) {
        let end = first + 1;
        while (end < times.length && (times[end] ?? 0) - (times[end - 1] ?? 0) < longest) end++;
        const unbroken = times.slice(first, end);
        const from = unbroken[0] ?? 0;
        const shown = unbroken.findIndex((at) => at - from >= parkedAfter);
        if (shown < 0) first = end;
        else if (present(unbroken.slice(0, shown + 1), longest) * 2 >= (unbroken[shown] ?? 0) - from) {
          stays.push({ tag, from, until: unbroken[unbroken.length - 1] ?? from });
          first = end;
        } else first += shown;
      }
      return stays;
    });
  }

  /** A time that the timekeeper gave wins over everything sooner than the minimum lap before and after it. */
  private crossingsOf(marks: readonly Mark[]): readonly Crossing[] {
    const { minLap, edition } = this.rules;
    const fixed: Mark[] = [];
    for (const mark of marks)
      if (mark.isFixed && mark.at - (fixed[fixed.length - 1]?.at ?? Number.NEGATIVE_INFINITY) >= minLap) fixed.push(mark);
    const crossings: { marks: [Mark, ...Mark[]]; fixed: Mark | null }[] = [];
    const timeOf = (one: (typeof crossings)[number]) => one.fixed ?? this.chosenOf(one.marks);
    for (const mark of marks) {
      const last = crossings[crossings.length - 1];
      const near = fixed.find(({ at }) => Math.abs(at - mark.at) < minLap) ?? null;
      const countedFrom = last === undefined ? 0 : edition > 1 || last.fixed !== null ? timeOf(last).at : last.marks[0].at;
      const isOwn = last === undefined || (near === null ? mark.at - countedFrom >= minLap : last.fixed !== near);
      if (isOwn) crossings.push({ marks: [mark], fixed: near });
      else last.marks.push(mark);
    }
    return crossings.map((one) => ({ marks: one.marks, chosen: timeOf(one) }));
  }

  private chosenOf(group: readonly [Mark, ...Mark[]]): Mark {
    const inTime = group.filter((mark) => mark === group[0] || mark.at - group[0].at < this.rules.minLap);
    const apart = inTime.findIndex((mark, index) => index > 0 && mark.at - (inTime[index - 1]?.at ?? 0) > this.rules.stayGap);
    const burst = apart < 0 ? inTime : inTime.slice(0, apart);
    const measured = burst.filter(({ isInferred }) => !isInferred);
    const choice = measured.length > 0 ? measured : burst;
    if (this.rules.crossingTime === 'last') return choice[choice.length - 1] ?? group[0];
    if (this.rules.crossingTime === 'first') return choice[0] ?? group[0];
    const strength = ({ rssi, placedBy }: Mark) => (this.rules.edition === 1 && placedBy > 0 ? Number.NEGATIVE_INFINITY : rssi);
    return choice.reduce((best, mark) => (strength(mark) > strength(best) ? mark : best));
  }

  private isStart({ marks: [first], chosen }: Crossing, gun: number): boolean {
    const at = chosen.isFixed ? chosen.at : first.at;
    return this.rules.firstCrossing === 'is-the-start' && at <= gun + this.rules.startWindow;
  }

  private finishOf(times: readonly number[], rivals: readonly Ridden[], gun: number): number | null {
    const { finish, totalLaps } = this.rules;
    if (finish === 'hard-stop') return null;
    const own = finish !== 'after-time' && times.length >= totalLaps ? totalLaps : null;
    if (finish === 'laps') return own;
    const leader = this.leaderOf(
      rivals.map(({ laps }) => laps.map(({ chosen }) => chosen.at)),
      gun,
    );
    if (own !== null && (times[own - 1] ?? 0) <= leader.at) return own;
    if (this.rules.edition > 1 && Number.isFinite(leader.at) && times[leader.lap - 1] === leader.at) return leader.lap;
    const withLeader = times.findIndex((at) => at >= leader.at);
    return withLeader < 0 ? null : withLeader + 1;
  }

  private leaderOf(rivals: readonly (readonly number[])[], gun: number): { readonly at: number; readonly lap: number } {
    const { finish, totalLaps, duration, lapsAfterTime } = this.rules;
    const inTime = Math.max(0, ...rivals.map((times) => times.filter((at) => at < gun + duration).length));
    const lap = finish === 'with-leader' ? totalLaps : inTime + 1 + lapsAfterTime;
    return { at: Math.min(...rivals.map((times) => times[lap - 1] ?? Number.POSITIVE_INFINITY)), lap };
  }
}

const READ = { isInferred: false, isFixed: false, placedBy: 0, isVoided: false } as const;

interface Stay {
  readonly tag: string | null;
  readonly from: number;
  readonly until: number;
}

/** How much of the time from the first to the last of some reads is no pause longer than three quarters of the longest. */
function present(times: readonly number[], longest: number): number {
  const pauses = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return pauses.filter((pause) => pause <= longest * 0.75).reduce((sum, pause) => sum + pause, 0);
}

function actsThatHold(entries: readonly Entry[]): readonly ActEntry[] {
  const acts = entries.filter((entry) => entry.type === 'act');
  const undone = new Set<number>();
  for (const { act } of acts) {
    if (act.type === 'undone') undone.add(act.act);
    if (act.type === 'redone') undone.delete(act.act);
  }
  return acts.filter(({ seq }) => !undone.has(seq));
}
