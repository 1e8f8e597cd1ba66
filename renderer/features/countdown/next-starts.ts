import type { PlacedStanding } from '../../../src/domain/model/standing';
import type { LiveData } from '../../state/live';
import { startOf } from '../../state/race-state';

/** A rider as the starter calls them. */
export interface Starter {
  readonly rider: string;
  readonly bib: string;
  readonly name: string;
  readonly category: string;
}

/** Those who start at one moment. */
export interface StartGroup {
  /** In milliseconds since the epoch, station clock. */
  readonly at: number;
  /** By own start, in the order of the table; empty for a wave or the gun. */
  readonly riders: readonly Starter[];
  /** The waves that start, by name; `null` for the gun of all others. */
  readonly waves: readonly (string | null)[];
}

/**
 * All starts of the race, earliest first: own starts of riders who are still in the race, and the waves and the gun once that is set. Empty where no
 * start is known.
 */
export function startGroups({ race, placed }: Pick<LiveData, 'race' | 'placed'>): readonly StartGroup[] {
  const groups = new Map<number, { riders: Starter[]; waves: (string | null)[] }>();
  const groupAt = (at: number) => {
    const known = groups.get(at) ?? { riders: [], waves: [] };
    groups.set(at, known);
    return known;
  };
  for (const row of placed) if (row.ownStartAt !== null && row.status === 'racing') groupAt(row.ownStartAt).riders.push(starterOf(row));
  if (race?.gun_set === true) {
    // Where everybody has a start of their own, nobody waits for the gun.
    if (placed.length === 0 || placed.some(({ ownStartAt }) => ownStartAt === null)) groupAt(startOf(race, null)).waves.push(null);
    for (const wave of race.waves) groupAt(Date.parse(wave.start_time)).waves.push(wave.name);
  }
  return [...groups].map(([at, group]) => ({ at, ...group })).sort((one, other) => one.at - other.at);
}

function starterOf({ rider, bib, name, category }: PlacedStanding): Starter {
  return { rider, bib, name, category };
}

/** Whose start is shown: the next one, and for a moment the one that has just been. */
export interface ShownStarts {
  /** Null before the first list, and after the last start. */
  readonly current: StartGroup | null;
  /** Has started a moment ago. */
  readonly isGone: boolean;
  readonly next: readonly StartGroup[];
}

/** A start stays for so long, but no longer than half of the time to the next one. */
const GONE_MS = 3_000;

/** The start that is shown at a moment, and those that follow, at most `count`. */
export function shownStarts(groups: readonly StartGroup[], now: number, count: number): ShownStarts {
  const ahead = groups.findIndex(({ at }) => at > now);
  const index = ahead < 0 ? groups.length : ahead;
  const last = groups[index - 1];
  const next = groups[index];
  const stays = next === undefined ? GONE_MS : Math.min(GONE_MS, (next.at - (last?.at ?? next.at)) / 2);
  if (last !== undefined && now - last.at < stays) return { current: last, isGone: true, next: groups.slice(index, index + count) };
  return { current: next ?? null, isGone: false, next: groups.slice(index + 1, index + 1 + count) };
}

/** Whole seconds to a start as people count them down: 1 until it is there. */
export function secondsTo(at: number, now: number): number {
  return Math.max(0, Math.ceil((at - now) / 1_000));
}

/** How a second of the countdown sounds. */
export type Beep = 'ready' | 'count' | 'go';

/** A sound at a moment of the station's clock. */
export interface DueBeep {
  readonly at: number;
  readonly beep: Beep;
}

/** Seconds before a start that sound: 10, then 5 to 1, and the start itself. */
const SECONDS: readonly (readonly [seconds: number, beep: Beep])[] = [
  [10, 'ready'],
  [5, 'count'],
  [4, 'count'],
  [3, 'count'],
  [2, 'count'],
  [1, 'count'],
  [0, 'go'],
];

const RANK: Readonly<Record<Beep, number>> = { ready: 0, count: 1, go: 2 };

/** The sounds after `from` and up to `until`, earliest first. Where two starts ask for one at the same moment, the later word of the two counts. */
export function beepsBetween(groups: readonly Pick<StartGroup, 'at'>[], from: number, until: number): readonly DueBeep[] {
  const due = new Map<number, Beep>();
  for (const { at: start } of groups) {
    if (start <= from || start - 10_000 > until) continue;
    for (const [seconds, beep] of SECONDS) {
      const at = start - seconds * 1_000;
      const known = due.get(at);
      if (at > from && at <= until && (known === undefined || RANK[beep] > RANK[known])) due.set(at, beep);
    }
  }
  return [...due].map(([at, beep]) => ({ at, beep })).sort((one, other) => one.at - other.at);
}
