import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EpochMs, type Ms, parseInstant } from '../../src/domain/model/time';
import { demoScenario, lapsDemo } from '../../src/simulation/demo';
import { DEMO_FIELD } from '../../src/simulation/demo-field';
import { simulateRace } from '../../src/simulation/race-simulator';
import type { SimulationMessage } from '../../src/simulation/simulation-error';
import { FakeStation } from './fake-station';

const NOW = Date.UTC(2026, 4, 12, 10) as EpochMs;
let fake: FakeStation;
let url: string;
beforeEach(async () => {
  fake = new FakeStation();
  url = await fake.open();
});
afterEach(() => fake.close());

describe('the demo', () => {
  it('registers the riders of its race and sends events to the end, all for that race', async () => {
    const duration = 60_000 as Ms;
    const said: SimulationMessage[] = [];
    const station = { url, operatorToken: 'token', raceId: 'race 1' };
    const plan = lapsDemo({ age: 90_000 as Ms, seed: 1, now: NOW, duration });
    expect(plan).toMatchObject({ riders: DEMO_FIELD.length, startAt: NOW - 90_000 });
    let confirmed = 0;
    const count = await plan.play({ station, report: (message) => said.push(message), onEvents: (events) => (confirmed = events) });
    const paths = fake.received.map(({ path }) => path);
    expect(paths.slice(0, 24)).toEqual(DEMO_FIELD.map(() => '/participants'));
    expect(new Set(fake.received.slice(0, 24).map(({ body }) => body['race_id']))).toEqual(new Set(['race 1']));
    expect(new Set(paths.slice(24))).toEqual(new Set(['/events/tag/batch?race_id=race%201']));
    expect(confirmed).toBe(count.events);
    expect(count.events).toBe(fake.kept.length);
    expect(said).toEqual([
      { code: 'demo-started', params: { riders: DEMO_FIELD.length } },
      { code: 'demo-finished', params: { events: count.events } },
    ]);
    for (const { timestamp } of fake.kept) expect(parseInstant(timestamp), 'nothing is ahead of the clock').toBeLessThanOrEqual(NOW);
  });

  it('has first laps within seconds of a race 24 seconds old, when all riders cross soon', () => {
    const { truth } = simulateRace(demoScenario(1, NOW, 3_600_000 as Ms));
    const first = DEMO_FIELD.map(({ tags }) => (truth.get(tags[0])?.[0] ?? Number.POSITIVE_INFINITY) - NOW);
    expect(Math.min(...first)).toBeLessThan(30_000);
    expect(Math.max(...first)).toBeLessThan(90_000);
  });

  it('has unique bibs and tags within the limits of the contract', () => {
    expect(DEMO_FIELD).toHaveLength(24);
    expect(new Set(DEMO_FIELD.map(({ bib }) => bib.toLowerCase())).size).toBe(24);
    expect(new Set(DEMO_FIELD.flatMap(({ tags }) => tags)).size).toBe(24);
    for (const { tags, bib } of DEMO_FIELD) {
      expect(tags[0]).toMatch(/^[0-9A-F]{24}$/);
      expect(bib.length).toBeLessThanOrEqual(20);
    }
  });
});
