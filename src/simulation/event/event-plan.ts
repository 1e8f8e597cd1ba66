import type { TemplateId, TemplateNames } from '../../domain/model/race-templates';
import { MINUTE, type Ms } from '../../domain/model/time';

/** Riders of a category, and how they ride. */
export interface PlannedField {
  readonly category: string;
  readonly gender: 'f' | 'm';
  /** Years of birth, from and to. */
  readonly born: readonly [from: number, to: number];
  readonly riders: number;
  /** A usual lap of a full length. */
  readonly lap: Ms;
  /** Where in a lap its passages are, as shares of its time: one for each passage of the course, the last is 1. */
  readonly shares: readonly number[];
  /** Riders of a team who take turns; 1: no team. */
  readonly members: number;
}

/** Who rides the event of a template, and how. */
export interface EventPlan {
  readonly fields: (names: TemplateNames) => readonly PlannedField[];
  /** How many times faster than in reality it goes unless somebody asks for another pace, so that it can be watched. */
  readonly speed: number;
  /** Categories start so long after one another, in waves; 0: as the template says. */
  readonly waveGap: Ms;
  /** Between the riders of a start list; null: there is none. */
  readonly startGap: Ms | null;
}

function field(category: string, riders: number, lapSeconds: number, more: Partial<PlannedField> = {}): PlannedField {
  const usual = { gender: 'm', born: [1986, 2006], shares: [1], members: 1 } as const;
  return { ...usual, category, riders, lap: (lapSeconds * 1000) as Ms, ...more };
}

function plan(speed: number, fields: EventPlan['fields'], more: Partial<EventPlan> = {}): EventPlan {
  return { waveGap: 0 as Ms, startGap: null, speed, fields, ...more };
}

const WOMEN = { gender: 'f' } as const;
const YOUTH = { born: [2008, 2011] } as const;
const ADULTS = { born: [1950, 2006] } as const;
/** Parts of a triathlon, with short transitions. */
const THREE_SPORTS = { shares: [0.17, 0.19, 0.68, 0.7, 1] } as const;
const STAGES = { shares: [0.15, 0.22, 0.5, 0.58, 0.92, 1] } as const;

export const EVENT_PLANS: Readonly<Record<TemplateId, EventPlan>> = {
  'cyclo-cross': plan(
    6,
    (names) => [
      field(names.eliteMen, 12, 380),
      field(names.eliteWomen, 8, 430, WOMEN),
      field(names.juniorMen, 8, 420, YOUTH),
      field(names.under(15), 6, 480, YOUTH),
    ],
    { waveGap: MINUTE },
  ),
  'cyclo-cross-laps': plan(
    6,
    (names) => [field(names.eliteMen, 12, 380), field(names.eliteWomen, 8, 430, WOMEN), field(names.under(17), 8, 450, YOUTH)],
    { waveGap: MINUTE },
  ),
  criterium: plan(4, () => [field('Elite', 24, 95)]),
  xco: plan(8, (names) => [field(names.eliteMen, 12, 780), field(names.eliteWomen, 8, 900, WOMEN), field(names.under(17), 8, 960, YOUTH)], {
    waveGap: (2 * MINUTE) as Ms,
  }),
  'time-trial': plan(4, (names) => [field(names.men, 12, 1300), field(names.women, 8, 1450, WOMEN)], { startGap: MINUTE }),
  'road-run': plan(5, (names) => [
    field('10 km', 14, 2600, { ...ADULTS, shares: [0.49, 1] }),
    field('10 km', 12, 2900, { ...ADULTS, ...WOMEN, shares: [0.49, 1] }),
    field(names.under(17), 4, 2800, { ...YOUTH, shares: [0.49, 1] }),
  ]),
  trail: plan(30, (names) => [
    field('Long', 12, 17_000, { ...ADULTS, shares: [0.32, 0.67, 1] }),
    field('Long', 6, 19_000, { ...ADULTS, ...WOMEN, shares: [0.32, 0.67, 1] }),
    field(names.short, 8, 8200, { ...ADULTS, shares: [0.66, 1] }),
  ]),
  triathlon: plan(8, (names) => [field(names.men, 12, 4600, THREE_SPORTS), field(names.women, 10, 5000, { ...WOMEN, ...THREE_SPORTS })], {
    waveGap: (3 * MINUTE) as Ms,
  }),
  enduro: plan(8, (names) => [field(names.eliteMen, 10, 4800, STAGES), field(names.eliteWomen, 8, 5300, { ...WOMEN, ...STAGES })]),
  'six-hours': plan(30, () => [field('Solo', 8, 1800), field('Pairs', 6, 1650, { members: 2 }), field('Teams', 6, 1500, { members: 4 })]),
  relay: plan(5, () => [field('Mixed', 10, 480, { members: 3 })]),
  kids: plan(5, (names) => [
    field(names.under(13), 8, 160, { born: [2014, 2015] }),
    field(names.under(11), 8, 170, { ...WOMEN, born: [2016, 2017] }),
    field(names.under(9), 8, 180, { born: [2018, 2019] }),
    field(names.under(7), 8, 200, { ...WOMEN, born: [2020, 2021] }),
  ]),
  'best-lap': plan(1, () => [field('Open', 14, 48)]),
};
