import { MINUTE, type Ms } from '../../domain/model/time';
import type { TemplateName } from './template-rules';

/** Riders of a category, and how they ride. */
export interface PlannedField {
  readonly category: string;
  readonly gender: 'f' | 'm';
  /** Years of birth, from and to. */
  readonly born: readonly [from: number, to: number];
  readonly riders: number;
  /** A usual lap of a full length. */
  readonly lap: Ms;
  /** Riders of a team who take turns; 1: no team. */
  readonly members: number;
}

/** Who rides an event, and how. Its rules are those of the template. */
export interface EventPlan {
  readonly fields: readonly PlannedField[];
  /** Where in a lap its passages are, as shares of its time: one for each passage of the course, the last is 1. */
  readonly shares: readonly number[];
  /** Between the riders of a start list; null: there is none. */
  readonly startGap: Ms | null;
  /** How many times faster than in reality it goes unless somebody asks for another pace, so that it can be watched. */
  readonly speed: number;
}

function field(category: string, riders: number, lapSeconds: number, more: Partial<PlannedField> = {}): PlannedField {
  return { category, riders, lap: (lapSeconds * 1000) as Ms, gender: 'm', born: [1986, 2006], members: 1, ...more };
}

const WOMEN = { gender: 'f' } as const;
const LINE_ONLY = { shares: [1], startGap: null } as const;

export const EVENT_PLANS: Readonly<Record<TemplateName, EventPlan>> = {
  'cyclo-cross': {
    fields: [field('Elite men', 12, 380), field('Elite women', 8, 430, WOMEN), field('Juniors', 8, 450, { born: [2008, 2010] })],
    shares: [0.55, 1],
    startGap: null,
    speed: 6,
  },
  criterium: { fields: [field('Elite', 24, 95)], ...LINE_ONLY, speed: 3 },
  xco: {
    fields: [field('Men', 12, 780), field('Women', 8, 900, WOMEN), field('U17', 8, 960, { born: [2010, 2011] })],
    shares: [0.4, 1],
    startGap: null,
    speed: 8,
  },
  'time-trial': { fields: [field('Men', 12, 1300), field('Women', 8, 1450, WOMEN)], shares: [1], startGap: MINUTE, speed: 4 },
  'road-run': {
    fields: [field('10 km', 14, 2600, { born: [1950, 2008] }), field('10 km', 12, 2900, { ...WOMEN, born: [1950, 2008] })],
    shares: [0.49, 1],
    startGap: null,
    speed: 5,
  },
  trail: {
    fields: [field('28 km', 12, 10_200, { born: [1955, 2004] }), field('28 km', 8, 11_000, { ...WOMEN, born: [1955, 2004] })],
    shares: [0.31, 0.67, 1],
    startGap: null,
    speed: 20,
  },
  triathlon: {
    fields: [field('Men', 12, 4200), field('Women', 10, 4600, WOMEN)],
    shares: [0.17, 0.19, 0.68, 0.7, 1],
    startGap: null,
    speed: 8,
  },
  enduro: {
    fields: [field('Elite', 10, 3600), field('Masters', 8, 3900, { born: [1970, 1985] })],
    shares: [0.32, 0.4, 0.92, 1],
    startGap: (30 * 1000) as Ms,
    speed: 6,
  },
  '6-hour': {
    fields: [field('Solo', 8, 1800), field('Pairs', 6, 1650, { members: 2 }), field('Teams', 6, 1500, { members: 4 })],
    ...LINE_ONLY,
    speed: 30,
  },
  relay: { fields: [field('Mixed', 10, 480, { members: 3 })], ...LINE_ONLY, speed: 5 },
  kids: {
    fields: [
      field('U11', 10, 170, { born: [2016, 2017] }),
      field('U9', 10, 180, { ...WOMEN, born: [2018, 2019] }),
      field('U7', 10, 200, { born: [2020, 2021] }),
    ],
    ...LINE_ONLY,
    speed: 3,
  },
  track: { fields: [field('5000 m', 14, 74)], ...LINE_ONLY, speed: 1 },
};
