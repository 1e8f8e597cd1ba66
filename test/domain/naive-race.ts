import { STATUS_ORDER, WITHOUT_PLACE } from '../../src/domain/model/classification';
import type { ActEntry, Correction, Entry, RaceAct, ReadEntry, RiderStatus } from '../../src/domain/model/entry';
import { DEFAULT_RULES, type RaceRules } from '../../src/domain/model/rules';
import { NaiveRoster } from './naive-roster';

/**
 * A second, simple implementation of the race rules, without regard to speed: all results are computed from the entries each time.
 * Corrections of single passings are left out.
 */
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

interface Mark {
  readonly seq: number;
  readonly at: number;
  readonly rssi: number;
  readonly isAhead: boolean;
  readonly isInferred: boolean;
}

interface Crossing {
  readonly marks: readonly [Mark, ...Mark[]];
  readonly chosen: Mark;
}

interface Ridden {
  readonly rider: string;
  readonly category: string | null;
  readonly status: RiderStatus;
  readonly starts: readonly Crossing[];
  readonly laps: readonly Crossing[];
  readonly firstSeen: number;
  readonly reasons: Map<number, string>;
}

const DAY = 86_400_000;
const BURST = 3_000;

/** All riders in ranking order with their places. */
export function naiveStandings(entries: readonly Entry[]): readonly NaiveStanding[] {
  const race = new NaiveRace(entries);
  const listed = race.riders().filter(({ category, laps }) => category !== null || laps.length > 0);
  const results = listed.map((ridden) => race.resultOf(ridden, listed)).sort((one, other) => compare(one, other) || tieBreak(one, other));
  return results.map((one) => {
    const better = results.filter((other) => hasPlace(other) && compare(other, one) < 0);
    return { ...one, place: hasPlace(one) ? better.length + 1 : null };
  });
}

type Result = Omit<NaiveStanding, 'place'>;

function hasPlace({ rankedLaps, status }: Result): boolean {
  return rankedLaps > 0 && !WITHOUT_PLACE.includes(status);
}

function compare(one: Result, other: Result): number {
  return (
    STATUS_ORDER.indexOf(one.status) - STATUS_ORDER.indexOf(other.status) ||
    Number(other.finished) - Number(one.finished) ||
    other.rankedLaps - one.rankedLaps ||
    (one.elapsed ?? 0) - (other.elapsed ?? 0)
  );
}

function tieBreak(one: Result, other: Result): number {
  return one.firstSeen - other.firstSeen || (one.rider < other.rider ? -1 : 1);
}

class NaiveRace {
  private rules: RaceRules = DEFAULT_RULES;
  private startAt = 0;
  private stopAt = Number.POSITIVE_INFINITY;
  private readonly roster = new NaiveRoster();
  private readonly corrections: { readonly seq: number; readonly correction: Correction }[] = [];
  private readonly marks = new Map<string, Mark[]>();

  constructor(entries: readonly Entry[]) {
    for (const { seq, act } of actsThatHold(entries)) this.enter(seq, act);
    for (const entry of entries) if (entry.type === 'read' && entry.read.kind === 'arrive') this.addRead(entry);
    for (const { seq, correction } of this.corrections) if (correction.kind === 'insert') this.addPassing(seq, correction);
  }

  riders(): readonly Ridden[] {
    return [...new Set([...this.roster.participants.keys(), ...this.marks.keys()])].map((rider) => this.ridden(rider));
  }

  resultOf({ rider, status, laps, starts, firstSeen, reasons, category }: Ridden, all: readonly Ridden[]): Result {
    const times = laps.map(({ chosen }) => chosen.at);
    const gun = this.gunOf(category);
    const rivals = all.filter((rival) => (rival.category ?? '') === (category ?? '') && rival.status === 'racing');
    const finish = this.finishOf(times, rivals, gun);
    const rankedLaps = finish ?? times.length;
    for (const { chosen } of laps.slice(rankedLaps)) reasons.set(chosen.seq, 'after-finish');
    const reference = times[rankedLaps - 1] ?? null;
    const chipStartAt = starts[starts.length - 1]?.chosen.at ?? null;
    const from = this.rules.rankedBy === 'chip' ? (chipStartAt ?? gun) : gun;
    return {
      ...{ rider, status, firstSeen, reasons, chipStartAt, rankedLaps },
      laps: times.length,
      finished: finish !== null,
      finishAt: finish === null ? null : reference,
      lastPassAt: times[times.length - 1] ?? null,
      elapsed: reference === null ? null : reference - from,
    };
  }

  private enter(seq: number, act: RaceAct): void {
    if (act.type === 'race-created' || act.type === 'rules-changed') this.rules = act.rules;
    if (act.type === 'race-created' || act.type === 'gun-set') this.startAt = act.startAt;
    if (act.type === 'race-stopped') this.stopAt = act.stopAt;
    if (act.type === 'race-resumed') this.stopAt = Number.POSITIVE_INFINITY;
    if (act.type === 'corrected') this.corrections.push({ seq, correction: act.correction });
    this.roster.enter(seq, act);
  }

  private addRead({ seq, read }: ReadEntry): void {
    let at: number = read.timestamp;
    for (const { correction } of this.corrections) {
      if (correction.kind !== 'shift-clock' || correction.reader !== read.reader) continue;
      if (read.timestamp >= correction.from && read.timestamp < correction.until) at += correction.by;
    }
    const rssi = read.rssi ?? Number.NEGATIVE_INFINITY;
    this.put(this.roster.carrier(read.tag, at), { seq, at, rssi, isAhead: at > read.receivedAt + DAY, isInferred: false });
  }

  private addPassing(seq: number, { rider, at, inferred }: Extract<Correction, { kind: 'insert' }>): void {
    const now = rider.startsWith('tag:') ? this.roster.carrier(rider.slice(4), at) : rider;
    if (!now.startsWith('tag:') && !this.roster.participants.has(now)) return;
    this.put(now, { seq, at, rssi: Number.NEGATIVE_INFINITY, isAhead: false, isInferred: inferred });
  }

  private put(rider: string, mark: Mark): void {
    this.marks.set(rider, [...(this.marks.get(rider) ?? []), mark]);
  }

  private gunOf(category: string | null): number {
    const wave = this.rules.waves.find((one) => one.category === category);
    return wave === undefined ? this.startAt : this.startAt + wave.after;
  }

  private ridden(rider: string): Ridden {
    const given = this.statusOf(rider);
    const known = this.roster.participants.get(rider);
    const gun = this.gunOf(known?.category ?? null);
    const reasons = new Map<number, string>();
    const marks = [...(this.marks.get(rider) ?? [])].sort((one, other) => one.at - other.at || one.seq - other.seq);
    const counting = marks.filter((mark) => {
      const reason = this.outsideOf(mark, given, gun);
      if (reason !== null) reasons.set(mark.seq, reason);
      return reason === null;
    });
    const crossings = this.crossingsOf(counting);
    for (const { marks: all, chosen } of crossings)
      for (const mark of all) reasons.set(mark.seq, mark === chosen ? 'counted' : 'same-crossing');
    const starts = crossings.filter((crossing) => this.isStart(crossing, gun));
    for (const start of starts) reasons.set(start.chosen.seq, start === starts[starts.length - 1] ? 'start' : 'superseded-start');
    const firstSeen = Math.min(known?.seq ?? Number.POSITIVE_INFINITY, ...marks.map(({ seq }) => seq));
    const laps = crossings.slice(starts.length);
    return { rider, category: known?.category ?? null, status: given.status, starts, laps, firstSeen, reasons };
  }

  /** The status of a tag applies to the participant who has the tag from its first read on; the latest status counts. */
  private statusOf(rider: string): { readonly status: RiderStatus; readonly at: number | null } {
    const meant = this.corrections.flatMap(({ correction }) => (correction.kind === 'status' ? [correction] : []));
    const now = (named: string) => (named.startsWith('tag:') ? this.roster.carrier(named.slice(4), Number.NEGATIVE_INFINITY) : named);
    return meant.findLast((one) => now(one.rider) === rider) ?? { status: 'racing', at: null };
  }

  private outsideOf({ at, isAhead }: Mark, given: ReturnType<NaiveRace['statusOf']>, gun: number): string | null {
    if (isAhead) return 'clock-ahead';
    if (given.status === 'dns') return 'not-started';
    if (at < gun) return 'before-start';
    if (at > this.stopAt) return 'after-stop';
    if (this.rules.finish === 'hard-stop' && at > gun + this.rules.duration) return 'after-time';
    return given.at !== null && at > given.at ? 'withdrawn' : null;
  }

  private crossingsOf(marks: readonly Mark[]): readonly Crossing[] {
    const groups: [Mark, ...Mark[]][] = [];
    for (const mark of marks) {
      const group = groups[groups.length - 1];
      if (group === undefined || mark.at - group[0].at >= this.rules.minLap) groups.push([mark]);
      else group.push(mark);
    }
    return groups.map((group) => ({ marks: group, chosen: this.chosenOf(group) }));
  }

  private chosenOf(group: readonly [Mark, ...Mark[]]): Mark {
    const apart = group.findIndex((mark, index) => index > 0 && mark.at - (group[index - 1]?.at ?? 0) > BURST);
    const burst = apart < 0 ? group : group.slice(0, apart);
    const measured = burst.filter(({ isInferred }) => !isInferred);
    const choice = measured.length > 0 ? measured : burst;
    if (this.rules.crossingTime === 'last') return choice[choice.length - 1] ?? group[0];
    if (this.rules.crossingTime === 'first') return choice[0] ?? group[0];
    return choice.reduce((best, mark) => (mark.rssi > best.rssi ? mark : best));
  }

  private isStart({ marks: [first] }: Crossing, gun: number): boolean {
    return this.rules.firstCrossing === 'is-the-start' && first.at <= gun + this.rules.startWindow;
  }

  private finishOf(times: readonly number[], rivals: readonly Ridden[], gun: number): number | null {
    const { finish, totalLaps } = this.rules;
    if (finish === 'hard-stop') return null;
    const own = finish !== 'after-time' && times.length >= totalLaps ? totalLaps : null;
    if (finish === 'laps') return own;
    const leaderAt = this.leaderAt(
      rivals.map(({ laps }) => laps.map(({ chosen }) => chosen.at)),
      gun,
    );
    if (own !== null && (times[own - 1] ?? 0) <= leaderAt) return own;
    const withLeader = times.findIndex((at) => at >= leaderAt);
    return withLeader < 0 ? null : withLeader + 1;
  }

  private leaderAt(rivals: readonly (readonly number[])[], gun: number): number {
    const { finish, totalLaps, duration, lapsAfterTime } = this.rules;
    const inTime = Math.max(0, ...rivals.map((times) => times.filter((at) => at < gun + duration).length));
    const lap = finish === 'with-leader' ? totalLaps : inTime + 1 + lapsAfterTime;
    return Math.min(...rivals.map((times) => times[lap - 1] ?? Number.POSITIVE_INFINITY));
  }
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
