import { expect, test } from 'vitest';
import { TEMPLATE_IDS } from '../../src/domain/model/race-templates';
import { DEMO_EVENT } from '../../src/simulation/event/event-faults';
import { simulateEvent } from '../../src/simulation/event/event-simulator';
import { templateEvent } from '../../src/simulation/event/template-event';
import { templateTexts } from '../../src/texts/en/screens/templates';
import { at } from '../journal/samples';

/** Nobody finishes these: most laps, or the best one, within a time. */
const BY_TIME = ['six-hours', 'best-lap'];

test.each(TEMPLATE_IDS.filter((id) => !BY_TIME.includes(id)))(
  'the demo of %s comes to its end as it was read, within half an hour',
  (id) => {
    const scenario = templateEvent(id, { names: templateTexts.pointNames, seed: 1, startAt: at(0), faults: DEMO_EVENT });
    const { seen, truth, steps } = simulateEvent(scenario);
    const finished = (results: typeof seen) => results.filter((one) => one.finished).length;
    expect(finished(truth)).toBeGreaterThan(seen.length / 2);
    expect(finished(seen)).toBeGreaterThan(finished(truth) * 0.8);
    expect(Math.max(...steps.map(({ dueAt }) => dueAt)) - at(0)).toBeLessThan(30 * 60_000);
  },
);

test.each(TEMPLATE_IDS)('the demo of %s begins without reads of before, which would look like those of a slow clock', (id) => {
  const { steps } = simulateEvent(templateEvent(id, { names: templateTexts.pointNames, seed: 1, startAt: at(0), faults: DEMO_EVENT }));
  const reads = steps.flatMap((step) => ('event' in step ? [step.dueAt] : []));
  expect(reads.length).toBeGreaterThan(0);
  expect(Math.min(...reads)).toBeGreaterThanOrEqual(at(0));
});
