import type { TemplateId, TemplateNames } from '../domain/model/race-templates';
import { later } from '../domain/model/time';
import type { DemoOptions } from './demo';
import type { DemoPlan } from './demo-plan';
import { ORDINARY_EVENT } from './event/event-faults';
import { simulateEvent } from './event/event-simulator';
import { runEvent } from './event/run-event';
import { templateEvent } from './event/template-event';
import { StationClient } from './station-client';

/** The event of a template, as a demo. */
export interface EventDemoOptions extends Omit<DemoOptions, 'duration'> {
  readonly template: TemplateId;
  /** What points and categories are called. */
  readonly names: TemplateNames;
  /** How many times faster than in reality; null: so that it can be watched. */
  readonly speed: number | null;
}

/** Plans the event of a template with a field of riders: reads, and acts of the timekeeper, with the faults of a race day. */
export function eventDemo({ age, seed, now, template, names, speed }: EventDemoOptions): DemoPlan {
  const pace = speed === null ? {} : { speed };
  const scenario = templateEvent(template, { names, seed, startAt: later(now, -age), faults: ORDINARY_EVENT, ...pace });
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
