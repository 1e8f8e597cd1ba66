import type { TimingPoint } from '../../domain/model/course';
import { type TemplateId, type TemplateNames, templateRules } from '../../domain/model/race-templates';
import type { RaceRules } from '../../domain/model/rules';
import type { EpochMs, Ms } from '../../domain/model/time';
import type { EventFaults } from './event-faults';
import { EVENT_PLANS } from './event-plan';
import { ANTENNAS, LINE_READER } from './event-readers';
import type { EventScenario } from './event-simulator';
import { fasterField, fasterRules } from './faster';

/** How a template is simulated. */
export interface TemplateEventOptions {
  /** What points and categories are called. */
  readonly names: TemplateNames;
  readonly faults: EventFaults;
  readonly seed: number;
  readonly startAt: EpochMs;
  /** How many times faster than in reality. Left out: so that it can be watched. */
  readonly speed?: number;
}

/** The event that a template is for: its rules as a timekeeper completes them at the venue, and a field of riders. */
export function templateEvent(template: TemplateId, { names, speed: given, ...options }: TemplateEventOptions): EventScenario {
  const { fields, speed: watched, startGap, waveGap } = EVENT_PLANS[template];
  const speed = given ?? watched;
  const rules = templateRules(template, names);
  const riding = fields(names);
  const categories = [...new Set(riding.map(({ category }) => category))];
  const complete = { ...rules, points: withReaders(rules.points), waves: waveGap === 0 ? rules.waves : wavesOf(categories, waveGap) };
  return {
    ...options,
    fields: riding.map((one) => fasterField(one, speed)),
    startGap: startGap === null ? null : (Math.round(startGap / speed) as Ms),
    rules: fasterRules(complete, speed),
  };
}

/** Laps end at the usual reader; points on the way are single antennas of others. */
function withReaders(points: readonly TimingPoint[]): readonly TimingPoint[] {
  const onWay = points.filter(({ role }) => role !== 'line' && role !== 'finish');
  return points.map((point) => {
    const index = onWay.indexOf(point);
    const address = `10.0.0.${6 + Math.floor(index / ANTENNAS)}#${1 + (index % ANTENNAS)}`;
    return { ...point, readers: [index < 0 ? LINE_READER : address] };
  });
}

function wavesOf(categories: readonly string[], gap: Ms): RaceRules['waves'] {
  return categories.map((category, index) => ({ name: category, categories: [category], after: (index * gap) as Ms }));
}
