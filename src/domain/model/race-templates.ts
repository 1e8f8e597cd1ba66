import type { CategoryTerms } from './category-terms';
import { LINE, type Passage, type PointRole, type TimingPoint } from './course';
import { DEFAULT_RULES, type RaceRules } from './rules';
import { HOUR, MINUTE, type Ms } from './time';
import type { Wave } from './waves';

/** The names that templates give to points, passages, segments, categories and classifications, in the language of the desk. */
export interface TemplateNames {
  readonly start: string;
  readonly finish: string;
  /** A point so many kilometres from the start. */
  readonly kilometre: (km: number) => string;
  readonly checkpoint: (number: number) => string;
  readonly stage: (number: number) => string;
  readonly stageStart: (number: number) => string;
  readonly stageEnd: (number: number) => string;
  readonly swim: string;
  readonly swimExit: string;
  readonly transition: (number: 1 | 2) => string;
  readonly bike: string;
  readonly bikeOut: string;
  readonly bikeIn: string;
  readonly run: string;
  readonly runOut: string;
  readonly eliteMen: string;
  readonly eliteWomen: string;
  readonly juniorMen: string;
  readonly juniorWomen: string;
  /** Children under so many years. */
  readonly under: (age: number) => string;
  readonly short: string;
  readonly men: string;
  readonly women: string;
  readonly bestLap: string;
}

/** Rules to begin a race with, as they differ from the default rules. */
type Template = (names: TemplateNames) => Partial<RaceRules>;

const seconds = (count: number): Ms => (count * 1_000) as Ms;
const minutes = (count: number): Ms => (count * MINUTE) as Ms;
const hours = (count: number): Ms => (count * HOUR) as Ms;

/**
 * Templates of whole events, in the order in which they are offered. Every number is one that an organiser changes; readers are assigned to
 * points at the venue, and categories are those of the rule books where a federation names some.
 */
const TEMPLATES = {
  // Everybody races for a time by category; the leader finishes the lap in which it is up (UCI cyclo-cross, part 5).
  'cyclo-cross': (names) => ({
    finish: 'after-time',
    duration: minutes(40),
    minLap: minutes(2),
    terms: [
      { category: names.eliteMen, duration: minutes(60) },
      { category: names.eliteWomen, duration: minutes(50) },
      { category: names.juniorMen, duration: minutes(40) },
      { category: names.juniorWomen, duration: minutes(40) },
      { category: names.under(17), duration: minutes(30) },
      { category: names.under(15), duration: minutes(20) },
    ],
  }),
  // The same with laps that the jury sets for each category.
  'cyclo-cross-laps': (names) => ({
    finish: 'with-leader',
    totalLaps: 5,
    minLap: minutes(2),
    terms: lapsOf([
      [names.eliteMen, 8],
      [names.eliteWomen, 6],
      [names.juniorMen, 5],
      [names.juniorWomen, 5],
      [names.under(17), 4],
      [names.under(15), 3],
    ]),
  }),
  criterium: () => ({ finish: 'with-leader', totalLaps: 40, minLap: seconds(45) }),
  xco: (names) => ({
    finish: 'with-leader',
    totalLaps: 5,
    minLap: minutes(3),
    terms: lapsOf([
      [names.eliteMen, 7],
      [names.eliteWomen, 6],
      [names.juniorMen, 5],
      [names.juniorWomen, 4],
      [names.under(17), 3],
    ]),
  }),
  'time-trial': () => ({ finish: 'laps', totalLaps: 1, starts: 'list', minLap: minutes(2), decimals: 2 }),
  'road-run': (names) => ({
    finish: 'laps',
    totalLaps: 1,
    minLap: minutes(10),
    rankedBy: 'chip',
    lapDistance: 10_000,
    points: [point('start', names.start, 'start'), point('km-5', names.kilometre(5), 'split'), point('finish', names.finish, 'finish')],
    course: [passage('km-5', { distance: 5_000, notBefore: minutes(12) }), passage('finish', { distance: 10_000, notBefore: minutes(25) })],
    classifications: [
      { name: names.women, of: { gender: 'f' }, order: 'chip', places: null, pulls: false },
      { name: names.men, of: { gender: 'm' }, order: 'chip', places: null, pulls: false },
    ],
  }),
  trail: (names) => ({
    finish: 'laps',
    totalLaps: 1,
    minLap: minutes(30),
    lapDistance: 42_000,
    points: [
      point('start', names.start, 'start'),
      point('checkpoint-1', names.checkpoint(1), 'split'),
      point('checkpoint-2', names.checkpoint(2), 'split'),
      point('finish', names.finish, 'finish'),
    ],
    course: [
      passage('checkpoint-1', { distance: 14_000, notBefore: minutes(50), cutOff: hours(3) }),
      passage('checkpoint-2', { distance: 29_000, notBefore: minutes(110), cutOff: hours(6) }),
      passage('finish', { distance: 42_000, notBefore: hours(3), cutOff: hours(9) }),
    ],
    terms: [
      {
        category: names.short,
        lapDistance: 21_000,
        course: [
          passage('checkpoint-1', { distance: 14_000, notBefore: minutes(50), cutOff: hours(3) }),
          passage('finish', { distance: 21_000, notBefore: minutes(80), cutOff: hours(5) }),
        ],
      },
    ],
  }),
  triathlon: (names) => ({
    finish: 'laps',
    totalLaps: 1,
    minLap: minutes(30),
    points: [
      point('swim-exit', names.swimExit, 'split'),
      point('bike-out', names.bikeOut, 'split'),
      point('bike-in', names.bikeIn, 'split'),
      point('run-out', names.runOut, 'split'),
      point('finish', names.finish, 'finish'),
    ],
    course: [
      passage('swim-exit', { notBefore: minutes(8) }),
      passage('bike-out', { notBefore: minutes(9) }),
      passage('bike-in', { notBefore: minutes(35) }),
      passage('run-out', { notBefore: minutes(36) }),
      passage('finish', { notBefore: minutes(50) }),
    ],
    segments: [
      { name: names.swim, from: 'start', to: names.swimExit, counts: false },
      { name: names.transition(1), from: names.swimExit, to: names.bikeOut, counts: false },
      { name: names.bike, from: names.bikeOut, to: names.bikeIn, counts: false },
      { name: names.transition(2), from: names.bikeIn, to: names.runOut, counts: false },
      { name: names.run, from: names.runOut, to: names.finish, counts: false },
    ],
  }),
  // The sum of the stages ranks; nobody races between them.
  enduro: (names) => ({
    finish: 'laps',
    totalLaps: 1,
    minLap: minutes(10),
    points: [
      ...[1, 2].flatMap((stage) => [
        point(`stage-${stage}-start`, names.stageStart(stage), 'split'),
        point(`stage-${stage}-end`, names.stageEnd(stage), 'split'),
      ]),
      point('stage-3-start', names.stageStart(3), 'split'),
      point('stage-3-end', names.stageEnd(3), 'finish'),
    ],
    course: [1, 2, 3].flatMap((stage) => [passage(`stage-${stage}-start`), passage(`stage-${stage}-end`)]),
    segments: [1, 2, 3].map((stage) => ({
      name: names.stage(stage),
      from: names.stageStart(stage),
      to: names.stageEnd(stage),
      counts: true,
    })),
  }),
  // Who goes home early keeps the laps, and a place.
  'six-hours': () => ({ finish: 'hard-stop', duration: hours(6), minLap: minutes(3), unfinishedPlaces: true }),
  // A relay is one participant with members; every lap knows who rode it.
  relay: () => ({ finish: 'laps', totalLaps: 4, minLap: minutes(3) }),
  kids: (names) => ({
    finish: 'laps',
    totalLaps: 1,
    minLap: seconds(30),
    waves: [wave(names.under(13), 0), wave(names.under(11), 15), wave(names.under(9), 30), wave(names.under(7), 45)],
    terms: lapsOf([
      [names.under(13), 4],
      [names.under(11), 3],
      [names.under(9), 2],
      [names.under(7), 1],
    ]),
  }),
  'best-lap': (names) => ({
    finish: 'hard-stop',
    duration: minutes(15),
    minLap: seconds(15),
    decimals: 3,
    classifications: [{ name: names.bestLap, of: {}, order: 'best-lap', places: null, pulls: false }],
  }),
} satisfies Readonly<Record<string, Template>>;

export type TemplateId = keyof typeof TEMPLATES;

export const TEMPLATE_IDS = Object.keys(TEMPLATES) as readonly TemplateId[];

/** All rules of a template. */
export function templateRules(id: TemplateId, names: TemplateNames): RaceRules {
  const template: Template = TEMPLATES[id];
  return { ...DEFAULT_RULES, ...template(names) };
}

function point(id: string, name: string, role: PointRole): TimingPoint {
  return { id, name, role, readers: [] };
}

function passage(id: string, known: Partial<Omit<Passage, 'point'>> = {}): Passage {
  return { point: id, name: '', distance: null, notBefore: 0 as Ms, cutOff: null, ...known };
}

function lapsOf(laps: readonly (readonly [category: string, laps: number])[]): readonly CategoryTerms[] {
  return laps.map(([category, totalLaps]) => ({ category, totalLaps }));
}

function wave(category: string, after: number): Wave {
  return { name: category, categories: [category], after: minutes(after) };
}

/** A way to be read, to begin with on the page of the race: one line, start and finish apart, or a split on the way. */
export type CoursePreset = 'line' | 'start-finish' | 'split';

/** Points and course of a preset. Points that have the same id keep their readers. */
export function presetCourse(
  preset: CoursePreset,
  known: readonly TimingPoint[],
  names: Pick<TemplateNames, 'start' | 'finish'> & { readonly split: string },
): Pick<RaceRules, 'points' | 'course'> {
  const start = point('start', names.start, 'start');
  const split = point('split', names.split, 'split');
  const finish = point('finish', names.finish, 'finish');
  const readersOf = (id: string) => known.find((one) => one.id === id)?.readers ?? [];
  const withReaders = (points: readonly TimingPoint[]) => points.map((one) => ({ ...one, readers: readersOf(one.id) }));
  switch (preset) {
    case 'line':
      return { points: [], course: [] };
    case 'start-finish':
      return { points: withReaders([start, finish]), course: [passage('finish')] };
    case 'split':
      return { points: withReaders([split]), course: [passage('split'), passage(LINE)] };
  }
}
