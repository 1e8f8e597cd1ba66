import type { EpochMs } from '../../domain/model/time';
import type { EventFaults } from './event-faults';
import { EVENT_PLANS } from './event-plan';
import type { EventScenario } from './event-simulator';
import { fasterPlan, fasterRules } from './faster';
import { rulesOfTemplate, type TemplateName } from './template-rules';

/** How a template is simulated. */
export interface TemplateEventOptions {
  readonly faults: EventFaults;
  readonly seed: number;
  readonly startAt: EpochMs;
  /** How many times faster than in reality. Left out: so that it can be watched. */
  readonly speed?: number;
}

/** The event that a template is for: its rules with a field of riders. */
export function templateEvent(name: TemplateName, { speed = EVENT_PLANS[name].speed, ...options }: TemplateEventOptions): EventScenario {
  return { plan: fasterPlan(EVENT_PLANS[name], speed), rules: fasterRules(rulesOfTemplate(name), speed), ...options };
}
