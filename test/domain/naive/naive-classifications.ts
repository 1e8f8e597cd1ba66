import type { ParticipantDetails } from '../../../src/domain/model/roster';
import type { RaceRules } from '../../../src/domain/model/rules';
import { type InOrder, type NaivePlace, type NaiveResult, placed, ranked } from './naive-ranking';

/** A second, simple implementation of classifications (rule 27). */

type Rule = RaceRules['classifications'][number];

/** A rider in the order of the race, with what classifications ask for; null for a tag without a participant. */
export interface NaiveRow extends NaiveResult {
  readonly details: ParticipantDetails | null;
  readonly bestLap: number | null;
  readonly adjustment: number;
}

interface NaiveRace {
  readonly order: readonly InOrder<NaiveRow>[];
  readonly rules: RaceRules;
  readonly gun: number;
}

export interface NaiveTable {
  readonly name: string;
  readonly rows: readonly (NaiveRow & NaivePlace)[];
}

/** All classifications in the order of the rules; who was pulled is left out of those after. */
export function naiveClassifications(race: NaiveRace): readonly NaiveTable[] {
  const pulled = new Set<string>();
  return race.rules.classifications.map((rule) => {
    const members = race.order.filter(({ result }) => isMember(rule.of, result.details, race.gun) === 'in' && !pulled.has(result.rider));
    const all = placed(inOrderOf(rule, members, race));
    const rows = rule.places === null ? all : all.filter(({ place }) => place !== null && place <= (rule.places ?? 0));
    if (rule.pulls) for (const { rider, place } of rows) if (place !== null) pulled.add(rider);
    return { name: rule.name, rows };
  });
}

/**
 * The order of the race, or a ranking by another time, in which relegations do not apply. What the jury added is in gun and chip times; a best lap
 * ranks as it was ridden, and neither laps nor whether somebody has finished, nor when they were pulled.
 */
function inOrderOf({ order }: Rule, members: readonly InOrder<NaiveRow>[], { rules }: NaiveRace): readonly InOrder<NaiveRow>[] {
  if (order === rules.rankedBy) return members;
  const again = members.map(({ result, rank }) => {
    if (order === 'best-lap') {
      const alone = { rankedLaps: result.bestLap === null ? 0 : 1, reached: 0, segmentsDone: null, elapsed: result.bestLap };
      return { result: { ...result, ...alone }, rank: { ...rank, group: Math.floor(rank.group / 2), pulledAt: 0 } };
    }
    const byGun = result.givenTime ?? result.gunTime;
    const time = order === 'gun' ? byGun : (result.chipTime ?? byGun);
    const elapsed = time === null || result.elapsed === null ? null : time + result.adjustment;
    return { result: { ...result, elapsed }, rank };
  });
  return ranked(again, []);
}

/** Whether a rider belongs to a part of the field; `unknown` where a detail decides that is not known. */
export function isMember(of: Rule['of'], details: ParticipantDetails | null, gun: number): 'in' | 'out' | 'unknown' {
  if (details === null) return 'out';
  const answers = [
    of.category === undefined ? 'in' : isIt(details.category, of.category),
    of.gender === undefined ? 'in' : isIt(details.gender, of.gender),
    of.age === undefined ? 'in' : isOfAge(of.age, details.born, new Date(gun)),
    of.field === undefined ? 'in' : isInColumn(of.field, details.more),
  ];
  if (answers.includes('out')) return 'out';
  return answers.includes('unknown') ? 'unknown' : 'in';
}

function isIt(has: string, wanted: string) {
  return has === '' ? 'unknown' : has === wanted ? 'in' : 'out';
}

/** A column that the list left blank is an answer. */
function isInColumn({ name, is }: { readonly name: string; readonly is: string }, more: ParticipantDetails['more']) {
  const text = Object.hasOwn(more, name) ? more[name] : undefined;
  return text === undefined ? 'unknown' : text === is ? 'in' : 'out';
}

function isOfAge({ from, to, on }: NonNullable<Rule['of']['age']>, born: string, race: Date) {
  // Without limits nothing is asked.
  if (from === null && to === null) return 'in';
  if (born === '') return 'unknown';
  const [year = 0, month, day] = born.split('-').map(Number);
  const years = race.getUTCFullYear() - year;
  const isYet = month === undefined || day === undefined ? null : isAtOrAfter(race, month, day);
  const ages = on === 'year' || isYet === true ? [years] : isYet === false ? [years - 1] : [years - 1, years];
  const fits = ages.filter((age) => age >= (from ?? 0) && age <= (to ?? 1000)).length;
  return fits === ages.length ? 'in' : fits === 0 ? 'out' : 'unknown';
}

function isAtOrAfter(race: Date, month: number, day: number): boolean {
  return race.getUTCMonth() + 1 > month || (race.getUTCMonth() + 1 === month && race.getUTCDate() >= day);
}
