import type { RaceRules } from '../../domain/model/rules';
import { type EpochMs, later, type Ms } from '../../domain/model/time';
import { waveOf } from '../../domain/model/waves';
import type { Random } from '../random';
import type { EventRider } from './event-field';
import type { EventStep } from './event-step';

interface StartScenario {
  /** Between the riders of a start list; null: there is none. */
  readonly startGap: Ms | null;
  readonly rules: RaceRules;
  readonly startAt: EpochMs;
}

/** When a rider starts. */
export interface RiderStart {
  /** From the list, else the wave, else the gun. */
  readonly at: EpochMs;
  /** Of the wave or the gun. */
  readonly gun: EpochMs;
}

/** The starts of an event, and what the desk does for them. */
export interface PlannedStarts {
  readonly orders: readonly EventStep[];
  ofRider(rider: EventRider): RiderStart;
}

/** The timekeeper presses the button of a wave this much later than planned, at most. */
const MAX_WAVE_DELAY_MS = 5000;
/** The list is taken this long before the gun. */
const LIST_BEFORE_MS = 60_000;
/** The rider with this index misses the own start, and starts after everybody. */
const LATE_RIDER = 2;

export function plannedStarts(scenario: StartScenario, riders: readonly EventRider[], random: Random): PlannedStarts {
  const gap = scenario.startGap;
  return gap === null ? wavesAndGun(scenario, random) : startList(scenario.startAt, gap, riders);
}

function wavesAndGun({ rules, startAt }: Pick<StartScenario, 'rules' | 'startAt'>, random: Random): PlannedStarts {
  const starts = new Map(
    rules.waves.map(({ name, after }) => [name, later(startAt, after === 0 ? 0 : after + random.whole(0, MAX_WAVE_DELAY_MS))]),
  );
  const late = rules.waves.filter(({ after }) => after > 0);
  const waves = late.map(({ name }): EventStep => {
    const at = starts.get(name) ?? startAt;
    return { dueAt: at, order: { type: 'wave', wave: name, at } };
  });
  return {
    orders: [{ dueAt: startAt, order: { type: 'gun', at: startAt } }, ...waves],
    ofRider: ({ field: { category } }) => {
      const wave = waveOf(rules.waves, category);
      const at = (wave === null ? null : starts.get(wave.name)) ?? startAt;
      return { at, gun: at };
    },
  };
}

/** A list needs no gun: the race begins with the first rider. */
function startList(startAt: EpochMs, gap: number, riders: readonly EventRider[]): PlannedStarts {
  const listed = new Map(riders.map(({ bib }, index) => [bib, later(startAt, index * gap)]));
  const late = riders[LATE_RIDER];
  const lateAt = later(startAt, riders.length * gap);
  const starts = [...listed].map(([bib, at]) => ({ bib, at }));
  const entered: readonly EventStep[] =
    late === undefined ? [] : [{ dueAt: lateAt, order: { type: 'own-start', bib: late.bib, at: lateAt } }];
  return {
    orders: [{ dueAt: later(startAt, -LIST_BEFORE_MS), order: { type: 'start-list', starts } }, ...entered],
    ofRider: (rider) => ({ at: rider === late ? lateAt : (listed.get(rider.bib) ?? startAt), gun: startAt }),
  };
}
