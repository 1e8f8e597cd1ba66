import type { TemplateId, TemplateNames } from '../domain/model/race-templates';
import { later } from '../domain/model/time';
import type { DemoOptions } from './demo';
import type { DemoPlan } from './demo-plan';
import { DEMO_EVENT } from './event/event-faults';
import { EVENT_PLANS } from './event/event-plan';
import { simulateEvent } from './event/event-simulator';
import { runEvent } from './event/run-event';
import { templateEvent } from './event/template-event';
import { StationClient } from './station-client';

/** The event of a template, as a demo. */
export interface EventDemoOptions extends Omit<DemoOptions, 'duration'> {
  readonly template: TemplateId;
  /** What points and categories are called. */
  readonly names: TemplateNames;
  /** How many times faster than in reality, at most as fast as antennas can tell laps apart; null: so that it can be watched. */
  readonly speed: number | null;
}

/** Plans the event of a template with a field of riders: reads, and acts of the timekeeper, with the faults of a race day. */
export function eventDemo({ age, seed, now, template, names, speed }: EventDemoOptions): DemoPlan {
  const pace = speed === null ? {} : { speed: Math.min(speed, fastestPace(template, names)) };
  const scenario = templateEvent(template, { names, seed, startAt: later(now, -age), faults: DEMO_EVENT, ...pace });
  const event = simulateEvent(scenario);
  return {
    rules: scenario.rules,
    startAt: null,
    riders: event.riders.length,
    play: async ({ station, signal, report, onEvents }) => {
      const count = await runEvent({
        station: new StationClient(station),
        event,
        now,
        onReady: () => report({ code: 'demo-started', params: { riders: event.riders.length } }),
        ...(onEvents === undefined ? {} : { onEvents }),
        ...(signal === undefined ? {} : { signal }),
      });
      if (signal?.aborted) return count;
      const bibs = [...new Set(event.lost.map(({ bib }) => bib))];
      if (bibs.length > 0) report({ code: 'event-lost', params: { passings: event.lost.length, bibs } });
      report({ code: 'demo-finished', params: { events: count.events } });
      return count;
    },
  };
}

/** Reports of one passing take seconds: with shorter laps riders would be read all the time, and the race would not come to its end. */
const SHORTEST_LAP_MS = 12_000;

/** How many times faster than in reality the event of a template may go. */
function fastestPace(template: TemplateId, names: TemplateNames): number {
  const laps = EVENT_PLANS[template].fields(names).map(({ lap }) => lap);
  return Math.max(1, Math.min(...laps) / SHORTEST_LAP_MS);
}
