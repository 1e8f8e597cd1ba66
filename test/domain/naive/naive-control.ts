import type { Correction, Entry, ListedStart, RaceAct } from '../../../src/domain/model/entry';
import type { RenamedWave } from '../../../src/domain/model/renamed-waves';
import type { RaceRules } from '../../../src/domain/model/rules';
import type { RulesChanges } from '../../../src/domain/model/rules-changes';
import type { Ms } from '../../../src/domain/model/time';
import { OPEN_RULES } from '../race-kit';
import { countingOf } from './naive-segments';

/** A correction with the act that made it. */
export interface Corrected {
  readonly seq: number;
  readonly correction: Correction;
}

/** A stretch that does not count; `until` is exclusive. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** A second, simple implementation of race control: rules, gun, waves, stop, neutralisation, and all corrections in their order. */
export class NaiveControl {
  rules: RaceRules = OPEN_RULES;
  startAt = 0;
  gunSet = false;
  readonly waveStarts = new Map<string, number>();
  stopAt = Number.POSITIVE_INFINITY;
  isStopPlanned = false;
  neutral: readonly Stretch[] = [];
  readonly corrections: Corrected[] = [];

  enter(seq: number, act: RaceAct): void {
    if (act.type === 'race-created') this.rules = act.rules;
    if (act.type === 'race-created' || act.type === 'gun-set') this.startAt = act.startAt;
    if (act.type === 'gun-set') this.gunSet = true;
    if (act.type === 'rules-changed')
      this.changeRules('rules' in act ? act.rules : rulesAfter(this.rules, act.changes), 'renamed' in act ? act.renamed : undefined);
    if (act.type === 'wave-started') this.startWave(act);
    if (act.type === 'race-stopped') this.stop(act.stopAt, 'planned' in act && act.planned === true);
    if (act.type === 'race-resumed') this.stop(Number.POSITIVE_INFINITY, false);
    if (act.type === 'neutralised') this.neutralise(act.from, act.until ?? Number.POSITIVE_INFINITY);
    if (act.type === 'corrected') this.corrections.push({ seq, correction: act.correction });
    if (act.type === 'settled') for (const correction of act.corrections) this.corrections.push({ seq, correction });
    // A start list says of each of its riders what a correction of the start says.
    if (act.type === 'start-listed') for (const start of act.starts) this.corrections.push({ seq, correction: startOf(start) });
  }

  /** A wave that was started keeps its start under the name that the act says; in acts of before, where its categories are (rule 8). */
  private changeRules(rules: RaceRules, renamed: readonly RenamedWave[] | undefined): void {
    const membersOf = ({ categories }: RaceRules['waves'][number]) => JSON.stringify([...categories].sort());
    const gone = this.rules.waves.filter(({ name }) => rules.waves.every((wave) => wave.name !== name));
    for (const wave of gone) {
      const startAt = this.waveStarts.get(wave.name);
      const to = renamed?.find(({ from }) => from === wave.name)?.to;
      const now = rules.waves.find((other) => (renamed === undefined ? membersOf(other) === membersOf(wave) : other.name === to));
      this.waveStarts.delete(wave.name);
      if (startAt !== undefined && now !== undefined && !this.waveStarts.has(now.name)) this.waveStarts.set(now.name, startAt);
    }
    this.rules = rules;
  }

  private stop(at: number, isPlanned: boolean): void {
    this.stopAt = at;
    this.isStopPlanned = isPlanned;
  }

  private neutralise(from: number, until: number): void {
    this.neutral = [...this.neutral.filter((other) => other.from !== from), { from, until }];
  }

  private startWave({ wave, startAt }: Extract<RaceAct, { type: 'wave-started' }>): void {
    if (startAt === null) this.waveStarts.delete(wave);
    else this.waveStarts.set(wave, startAt);
    if (this.rules.waves.some(({ name }) => name === wave)) return;
    const after = Math.max(0, (startAt ?? this.startAt) - this.startAt) as Ms;
    this.rules = { ...this.rules, waves: [...this.rules.waves, { name: wave, categories: [wave], after }] };
  }

  /** When riders of a category start who have no start of their own. */
  gunOf(category: string): number {
    const wave = this.rules.waves.find(({ categories }) => categories.includes(category));
    return wave === undefined ? this.startAt : (this.waveStarts.get(wave.name) ?? this.startAt + wave.after);
  }

  /** The rules of the race with what the category has of its own. */
  rulesOf(category: string): RaceRules {
    return { ...this.rules, ...this.rules.terms.find((terms) => terms.category === category) };
  }

  /**
   * Riders are compared where what they have to ride is the same: the sections are in the order of the terms that make them, the race
   * without terms last.
   */
  sectionOf(category: string): number {
    if (this.rules.terms.length === 0) return 0;
    const tasks = [...this.rules.terms.map((terms) => this.taskOf(terms.category)), this.taskOf(null)];
    const order = [...new Set(tasks)];
    return order.indexOf(this.taskOf(category));
  }

  private taskOf(category: string | null): string {
    const rules = category === null ? this.rules : this.rulesOf(category);
    const { finish, totalLaps, duration, lapsAfterTime, lapDistance, firstLapDistance, course } = rules;
    const goal = {
      laps: ['laps', totalLaps],
      'with-leader': ['with-leader', totalLaps],
      'after-time': ['after-time', duration, lapsAfterTime],
      'hard-stop': ['hard-stop', duration],
    }[finish];
    return JSON.stringify([goal, lapDistance, firstLapDistance, course.map(({ point, distance }) => [point, distance]), countingOf(rules)]);
  }

  isNeutral(at: number): boolean {
    return this.neutral.some(({ from, until }) => at >= from && at < until);
  }

  /** How long the race went on from one moment to another. */
  raceTime(from: number, to: number): number {
    const cuts = this.neutral.flatMap((stretch) => [stretch.from, stretch.until]).filter((at) => at > from && at < to);
    const moments = [from, ...cuts.sort((one, other) => one - other), to];
    return moments.slice(1).reduce((sum, end, index) => {
      const begin = moments[index] ?? from;
      return this.isNeutral(begin) && end > begin ? sum : sum + end - begin;
    }, 0);
  }

  /** The first moment at which the race has gone on so long since a start; Infinity while that never comes. */
  momentAfter(start: number, span: number): number {
    const ends = this.neutral.map(({ until }) => until).filter((until) => Number.isFinite(until) && until > start);
    for (const from of [start, ...ends.sort((one, other) => one - other)]) {
      if (this.isNeutral(from)) continue;
      const left = span - this.raceTime(start, from);
      const next = Math.min(...this.neutral.map((stretch) => stretch.from).filter((at) => at > from));
      if (from + left <= next) return from + left;
    }
    return Number.POSITIVE_INFINITY;
  }
}

function startOf({ participant, at }: ListedStart): Correction {
  return { kind: 'start', rider: participant, at };
}

const KEYS = { waves: 'name', terms: 'category', points: 'id', segments: 'name', classifications: 'name' } as const;

/** Of lists only the items that a change names are others, unless it has the whole list. */
function rulesAfter(rules: RaceRules, changes: RulesChanges): RaceRules {
  const after: Record<string, unknown> = { ...rules, ...changes };
  for (const [field, key] of Object.entries(KEYS)) {
    const change = changes[field as keyof typeof KEYS];
    if (change === undefined) continue;
    if ('all' in change) {
      after[field] = change.all;
      continue;
    }
    const items = [...(rules[field as keyof typeof KEYS] as readonly object[])];
    for (const { key: name, item } of change) {
      const index = items.findIndex((one) => (one as Record<string, unknown>)[key] === name);
      if (index < 0) items.push(...(item === null ? [] : [item]));
      else items.splice(index, 1, ...(item === null ? [] : [item]));
    }
    after[field] = items;
  }
  return after as unknown as RaceRules;
}

/** Acts that no later act has undone. */
export function actsThatHold(entries: readonly Entry[]) {
  const acts = entries.filter((entry) => entry.type === 'act');
  const undone = new Set<number>();
  for (const { act } of acts) {
    if (act.type === 'undone') undone.add(act.act);
    if (act.type === 'redone') undone.delete(act.act);
  }
  return acts.filter(({ seq }) => !undone.has(seq));
}
