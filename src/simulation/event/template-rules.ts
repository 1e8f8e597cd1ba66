import type { CategoryTerms } from '../../domain/model/category-terms';
import type { Passage, TimingPoint } from '../../domain/model/course';
import { DEFAULT_RULES, type RaceRules } from '../../domain/model/rules';
import { MINUTE, type Ms } from '../../domain/model/time';
import type { Wave } from '../../domain/model/waves';

/** Readers of the events: at the line, and further ones at points. */
export const LINE_READER = '10.0.0.5';
const SECOND_READER = '10.0.0.6';
const THIRD_READER = '10.0.0.7';

const minutes = (count: number) => (count * MINUTE) as Ms;
const seconds = (count: number) => (count * 1000) as Ms;

function point(id: string, name: string, role: TimingPoint['role'], ...readers: readonly string[]): TimingPoint {
  return { id, name, role, readers };
}

function passage(at: string, distance: number | null, more: Partial<Passage> = {}): Passage {
  return { point: at, name: '', distance, notBefore: 0 as Ms, cutOff: null, ...more };
}

function wave(after: Ms, ...categories: readonly [string, ...string[]]): Wave {
  return { name: categories.join(' and '), categories, after };
}

function terms(category: string, own: Omit<CategoryTerms, 'category'>): CategoryTerms {
  return { category, ...own };
}

/** The rules of each event; what is not named is as in a new race. */
const DIFFERENCES = {
  'cyclo-cross': {
    finish: 'after-time',
    minLap: minutes(2),
    lapDistance: 2500,
    waves: [wave(0 as Ms, 'Elite men'), wave(minutes(1), 'Elite women', 'Juniors')],
    terms: [
      terms('Elite men', { duration: minutes(40) }),
      terms('Elite women', { duration: minutes(30), lapsAfterTime: 1 }),
      terms('Juniors', { duration: minutes(20) }),
    ],
    points: [point('line', 'Line', 'line', LINE_READER), point('pit', 'Pit', 'split', SECOND_READER)],
    course: [passage('pit', 1400), passage('line', 2500)],
  },
  criterium: { finish: 'with-leader', totalLaps: 25, minLap: seconds(45), lapDistance: 1100 },
  xco: {
    finish: 'with-leader',
    minLap: minutes(4),
    lapDistance: 4000,
    firstLapDistance: 3000,
    waves: [wave(0 as Ms, 'Men'), wave(minutes(2), 'Women'), wave(minutes(4), 'U17')],
    terms: [terms('Men', { totalLaps: 6 }), terms('Women', { totalLaps: 5 }), terms('U17', { totalLaps: 3 })],
    points: [point('line', 'Line', 'line', LINE_READER), point('tech', 'Tech zone', 'split', SECOND_READER)],
    course: [passage('tech', 1800), passage('line', 4000)],
  },
  'time-trial': { finish: 'laps', totalLaps: 1, starts: 'list', minLap: minutes(5), lapDistance: 16_000, decimals: 2 },
  'road-run': {
    finish: 'laps',
    totalLaps: 1,
    points: [
      point('start', 'Start', 'start', LINE_READER),
      point('5k', '5 km', 'split', SECOND_READER),
      point('finish', 'Finish', 'finish', THIRD_READER),
    ],
    course: [passage('5k', 5000, { notBefore: minutes(12) }), passage('finish', 10_000, { notBefore: minutes(25) })],
    classifications: [
      { name: 'Women', of: { gender: 'f' }, order: 'gun', places: 3, pulls: true },
      { name: 'Men', of: { gender: 'm' }, order: 'gun', places: 3, pulls: true },
      { name: 'Women 40+', of: { gender: 'f', age: { from: 40, to: null, on: 'year' } }, order: 'chip', places: null, pulls: false },
      { name: 'Men 40+', of: { gender: 'm', age: { from: 40, to: null, on: 'year' } }, order: 'chip', places: null, pulls: false },
    ],
    teams: { by: 'club', score: 'sum-time', best: 3, displace: false },
  },
  trail: {
    finish: 'laps',
    totalLaps: 1,
    rankedBy: 'chip',
    points: [
      point('start', 'Start', 'start', LINE_READER),
      point('aid-1', 'Aid station 1', 'split', `${SECOND_READER}#1`, `${SECOND_READER}#2`),
      point('aid-2', 'Aid station 2', 'split', THIRD_READER),
      point('finish', 'Finish', 'finish', '10.0.0.8'),
    ],
    course: [
      passage('aid-1', 9000, { notBefore: minutes(30) }),
      passage('aid-2', 19_000, { notBefore: minutes(60), cutOff: minutes(240) }),
      passage('finish', 28_000, { notBefore: minutes(100) }),
    ],
  },
  triathlon: {
    finish: 'laps',
    totalLaps: 1,
    waves: [wave(0 as Ms, 'Men'), wave(minutes(3), 'Women')],
    points: [
      point('swim', 'Swim exit', 'split', `${SECOND_READER}#1`),
      point('bike-out', 'Bike out', 'split', `${SECOND_READER}#2`),
      point('bike-in', 'Bike in', 'split', `${SECOND_READER}#3`),
      point('run-out', 'Run out', 'split', `${SECOND_READER}#4`),
      point('finish', 'Finish', 'finish', LINE_READER),
    ],
    course: [
      passage('swim', 750),
      passage('bike-out', null),
      passage('bike-in', 20_750),
      passage('run-out', null),
      passage('finish', 25_750),
    ],
    segments: [
      { name: 'Swim', from: 'start', to: 'Swim exit', counts: false },
      { name: 'T1', from: 'Swim exit', to: 'Bike out', counts: false },
      { name: 'Bike', from: 'Bike out', to: 'Bike in', counts: false },
      { name: 'T2', from: 'Bike in', to: 'Run out', counts: false },
      { name: 'Run', from: 'Run out', to: 'Finish', counts: false },
    ],
  },
  enduro: {
    finish: 'laps',
    totalLaps: 1,
    starts: 'list',
    points: [
      point('s1-start', 'S1 start', 'split', `${SECOND_READER}#1`),
      point('s1-end', 'S1 end', 'split', `${SECOND_READER}#2`),
      point('s2-start', 'S2 start', 'split', THIRD_READER),
      point('s2-end', 'S2 end', 'finish', LINE_READER),
    ],
    course: [passage('s1-start', null), passage('s1-end', null), passage('s2-start', null), passage('s2-end', null)],
    segments: [
      { name: 'S1', from: 'S1 start', to: 'S1 end', counts: true },
      { name: 'S2', from: 'S2 start', to: 'S2 end', counts: true },
    ],
  },
  '6-hour': { finish: 'hard-stop', duration: minutes(360), minLap: minutes(8), lapDistance: 9000, unfinishedPlaces: true },
  relay: { finish: 'laps', totalLaps: 6, minLap: minutes(3), lapDistance: 2000 },
  kids: {
    finish: 'laps',
    minLap: seconds(40),
    waves: [wave(0 as Ms, 'U11'), wave(minutes(12), 'U9'), wave(minutes(20), 'U7')],
    terms: [terms('U11', { totalLaps: 3 }), terms('U9', { totalLaps: 2 }), terms('U7', { totalLaps: 1 })],
  },
  track: { finish: 'laps', totalLaps: 13, minLap: seconds(25), lapDistance: 400, firstLapDistance: 200, decimals: 2 },
} satisfies Readonly<Record<string, Partial<RaceRules>>>;

/** The events that can be simulated. */
export type TemplateName = keyof typeof DIFFERENCES;

export const TEMPLATE_NAMES = Object.keys(DIFFERENCES) as readonly TemplateName[];

export function rulesOfTemplate(name: TemplateName): RaceRules {
  return { ...DEFAULT_RULES, ...DIFFERENCES[name] };
}
