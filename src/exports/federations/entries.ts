import type { PlacedStanding } from '../../domain/model/standing';
import { formatRaceTime, type Ms, shownSpan } from '../../domain/model/time';
import type { Participant } from '../../domain/model/views';
import { allSteps, mapSteps, type Steps } from '../../domain/steps';
import { rankedLapsOf } from '../laps-of-riders';
import { allRowSteps, type Part, riderSectionSteps } from '../parts';
import { printable } from '../printable';
import type { Results } from '../race-results';
import { isOver } from '../status';

/** What became of a rider: `placed` has a result that ranks; `open` has neither that nor a status which says why not. */
export type Outcome = 'placed' | 'pulled' | 'dnf' | 'over-time' | 'dsq' | 'dns' | 'open';

/** A rider as files for federations have them. Texts are printable. */
export interface FederationEntry {
  readonly row: PlacedStanding;
  readonly outcome: Outcome;
  readonly first: string;
  readonly last: string;
  /** Whether first and last name were taken from the whole name: the last word is the last name. */
  readonly isNameSplit: boolean;
  readonly gender: Participant['gender'];
  /** As in the list: a year or a date; empty where nobody said it. */
  readonly born: string;
  /** In whole years on the day of the start; by the year alone where only that is known. Empty where nobody said it. */
  readonly age: number | '';
  readonly nation: string;
  readonly licence: string;
  /** Without spaces. */
  readonly uciId: string;
  /** Of each lap that ranks; null where it is not known when the lap began. */
  readonly laps: readonly (Ms | null)[];
}

/** Riders who are ranked with each other. */
export interface FederationSection {
  readonly title: string;
  readonly entries: readonly FederationEntry[];
}

/** Everybody registered, by category or in one ranking. Tags that nobody has are in no section. */
export function federationSections(results: Results, part: Part | null, ranking: 'category' | 'race'): readonly FederationSection[] {
  return allSteps(federationSectionSteps(results, part, ranking));
}

/** The same in steps. */
export function* federationSectionSteps(
  results: Results,
  part: Part | null,
  ranking: 'category' | 'race',
): Steps<readonly FederationSection[]> {
  const sections =
    ranking === 'category'
      ? yield* riderSectionSteps(results, part)
      : [{ title: part?.name ?? results.control.name, rows: yield* allRowSteps(results, part) }];
  const participants = new Map((results.facts?.participants ?? []).map((participant) => [participant.id as string, participant]));
  yield;
  const today = results.texts.date(results.control.startAt);
  const found: FederationSection[] = [];
  for (const { title, rows } of sections) {
    const known = rows.filter(({ participant }) => participant !== null);
    const entries = yield* mapSteps(known, (row) => entryOf(row, participants.get(row.participant ?? ''), today, results));
    if (entries.length > 0) found.push({ title, entries });
  }
  return found;
}

function entryOf(row: PlacedStanding, known: Participant | undefined, today: string, results: Results): FederationEntry {
  const born = known?.born ?? '';
  return {
    row,
    outcome: outcomeOf(row, results),
    ...namesOf(row.name, known),
    gender: known?.gender ?? '',
    born,
    age: ageOn(today, born),
    nation: printable(known?.nation ?? ''),
    licence: printable(known?.licence ?? ''),
    uciId: printable(known?.uciId ?? '').replace(/\s/gu, ''),
    laps: rankedLapsOf(row.rider, results).map(({ lapTime }) => lapTime),
  };
}

function outcomeOf({ status, finished, place }: PlacedStanding, results: Results): Outcome {
  if (status !== 'racing') return status;
  return place !== null && (finished || isOver(results)) ? 'placed' : 'open';
}

function namesOf(name: string, known: Participant | undefined): Pick<FederationEntry, 'first' | 'last' | 'isNameSplit'> {
  if (known !== undefined && known.lastName !== '') {
    return { first: printable(known.firstName), last: printable(known.lastName), isNameSplit: false };
  }
  const words = printable(name).trim().split(/\s+/u);
  return { first: words.slice(0, -1).join(' '), last: words.at(-1) ?? '', isNameSplit: words.length > 1 };
}

function ageOn(today: string, born: string): number | '' {
  const [, year, day] = /^(\d{4})(?:-(\d\d-\d\d))?$/.exec(born) ?? [];
  if (year === undefined) return '';
  return Number(today.slice(0, 4)) - Number(year) - (day !== undefined && today.slice(5) < day ? 1 : 0);
}

/** A time as such files write it, cut to these decimals of a second: `0:40:10.1`; empty for none. */
export function timeText(time: Ms | null, decimals: 0 | 1 | 2 | 3): string {
  return time === null ? '' : formatRaceTime(shownSpan(time, decimals), decimals);
}

/** The most laps that anybody has: columns of laps are as many. None for one lap, which is the time, and for more than anybody shows. */
export function lapColumns(entries: readonly FederationEntry[]): number {
  const most = entries.reduce((count, { laps }) => Math.max(count, laps.length), 0);
  return most < 2 || most > MAX_LAP_COLUMNS ? 0 : most;
}

const MAX_LAP_COLUMNS = 99;
