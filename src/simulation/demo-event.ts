import type { TemplateId, TemplateNames } from '../domain/model/race-templates';
import { later } from '../domain/model/time';
import type { DemoOptions } from './demo';
import { ORDINARY_EVENT } from './event/event-faults';
import { simulateEvent } from './event/event-simulator';
import { runEvent } from './event/run-event';
import { templateEvent } from './event/template-event';
import type { FeedCount } from './feeder';
import { StationClient } from './station-client';

/** The event of a template, as a demo. */
export interface DemoEventOptions extends Omit<DemoOptions, 'duration'> {
  readonly template: TemplateId;
  /** What points and categories are called. */
  readonly names: TemplateNames;
  /** How many times faster than in reality; null: so that it can be watched. */
  readonly speed: number | null;
}

/** Creates the race of a template with a field of riders, then sends reads and acts of the timekeeper at their pace, with the faults of a race day, until the end of the event or the signal. Throws SimulationError. */
export async function runDemoEvent({
  station,
  age,
  seed,
  now,
  signal,
  report,
  template,
  names,
  speed,
}: DemoEventOptions): Promise<FeedCount> {
  const pace = speed === null ? {} : { speed };
  const scenario = templateEvent(template, { names, seed, startAt: later(now, -age), faults: ORDINARY_EVENT, ...pace });
  const event = simulateEvent(scenario);
  const count = await runEvent({
    station: new StationClient(station),
    name: `Demo ${template}`,
    rules: scenario.rules,
    event,
    now,
    onReady: () => report({ code: 'demo-started', params: { riders: event.riders.length } }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (signal?.aborted) return count;
  const bibs = [...new Set(event.lost.map(({ bib }) => bib))];
  if (bibs.length > 0) report({ code: 'event-lost', params: { passings: event.lost.length, bibs } });
  report({ code: 'demo-finished', params: { events: count.events } });
  return count;
}
