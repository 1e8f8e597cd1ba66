import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type EpochMs, type Ms, parseInstant } from '../../src/domain/model/time';
import { demoScenario, runDemo } from '../../src/simulation/demo';
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
  it('creates a race, registers its riders and sends events to the end', async () => {
    const duration = 60_000 as Ms;
    const said: SimulationMessage[] = [];
    const station = { url, operatorToken: 'token' };
    const count = await runDemo({ station, age: 90_000 as Ms, seed: 1, now: NOW, duration, report: (message) => said.push(message) });
    const paths = fake.received.map(({ path }) => path);
    expect(paths.slice(0, 25)).toEqual(['/races', ...DEMO_FIELD.map(() => '/participants')]);
    expect(new Set(paths.slice(25))).toEqual(new Set(['/events/tag/batch']));
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
