import { expect, test } from 'vitest';
import type { EpochMs } from '../../src/domain/model/time';
import { at } from '../journal/samples';
import { event, type Served, sendEvents, serve } from './served';

/** Verdict and sentence of each check of the race, by its code. */
async function found(served: Served, code: string): Promise<readonly string[]> {
  const checks: { code: string; verdict: string; sentence: string }[] = (await served.order({ url: '/preflight' })).json().checks;
  return checks.filter((check) => check.code === code).map(({ verdict, sentence }) => `${verdict}: ${sentence}`);
}

async function add(served: Served, riders: readonly object[]): Promise<void> {
  for (const payload of riders) expect((await served.order({ method: 'POST', url: '/participants', payload })).statusCode).toBe(200);
}

test('riders without a tag are counted and named, and so are tags without a rider', async () => {
  const served = await serve();
  expect(await found(served, 'riders')).toEqual(['warning: No riders yet. Import your entry list, or add riders by hand.']);
  expect(await found(served, 'tags')).toEqual([]);
  await add(served, [{ bib: '1', tags: ['E1'] }, { bib: '2' }, { bib: '3' }]);
  expect(await found(served, 'riders')).toEqual(['ok: 3 riders.']);
  expect(await found(served, 'tags')).toEqual([
    'warning: 2 of 3 riders have no tag: bibs 2 and 3. Assign their tags, or enter their bibs at the line.',
  ]);
  await sendEvents(served, [event('E9', 5)]);
  expect(await found(served, 'tags-unknown')).toEqual([
    'warning: 1 tag was read that no rider has. Assign what belongs to riders under Riders, Unknown tags.',
  ]);
});

test('riders whose bibs stand in their tags need none of their own', async () => {
  const served = await serve();
  await add(served, [{ bib: '1' }, { bib: 'A2' }]);
  const { rules } = (await served.order({ url: '/race/control' })).json();
  const tag_rule = { prefix: '', number: 'decimal', last: null };
  expect((await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, tag_rule } } })).statusCode).toBe(200);
  expect(await found(served, 'tags')).toEqual([
    'warning: 1 of 2 riders has no tag: bib A2. Assign their tags, or enter their bibs at the line.',
  ]);
});

test('riders without a category are told where waves or rules are by category', async () => {
  const served = await serve();
  await add(served, [{ bib: '1', category: 'Elite' }, { bib: '2' }]);
  expect(await found(served, 'category')).toEqual([]);
  const { rules } = (await served.order({ url: '/race/control' })).json();
  const waves = [{ name: 'Elite', categories: ['Elite'], after_ms: 60_000 }];
  expect((await served.order({ method: 'PUT', url: '/race/rules', payload: { rules: { ...rules, waves } } })).statusCode).toBe(200);
  expect(await found(served, 'category')).toEqual([
    'warning: No category: bib 2. Waves and rules of categories do not apply to them. Enter their categories.',
  ]);
  expect(await found(served, 'waves')).toEqual(['ok: 1 wave. 1 rider is in no wave and starts at the gun.']);
});

test('a first lap that would be taken for the start is told, in the answer to the change and before the start', async () => {
  const served = await serve();
  expect(await found(served, 'start-window')).toEqual([]);
  const { rules } = (await served.order({ url: '/race/control' })).json();
  const change = async (own: object) => {
    const payload = { rules: { ...rules, first_crossing: 'is-the-start', start_window_ms: 60_000, ...own } };
    const forecast = (await served.order({ method: 'POST', url: '/race/forecast', payload })).json().warnings;
    const { warnings } = (await served.order({ method: 'PUT', url: '/race/rules', payload })).json();
    expect(warnings).toEqual(forecast);
    return warnings.map(({ code }: { code: string }) => code);
  };
  expect(await change({ min_lap_ms: 8000 })).toEqual(['lap-in-start-window']);
  expect(await found(served, 'start-window')).toEqual([
    expect.stringMatching(/^warning: A first lap may take 8 s, but a passing up to 1 min/),
  ]);
  expect(await change({ min_lap_ms: 60_000 })).toEqual([]);
  expect(await found(served, 'start-window')).toEqual([]);
});

test('the start is told, and a wrong date of it', async () => {
  const served = await serve();
  const gun = async (seconds: number) => {
    const payload = { at: new Date(at(seconds * 1000)).toISOString() };
    expect((await served.order({ method: 'POST', url: '/race/start', payload })).statusCode).toBe(200);
  };
  expect(await found(served, 'gun')).toEqual(['ok: Not started. Press “Start now” at the gun, or set a start time before.']);
  served.clock.set(at(0) as EpochMs);
  await gun(3600);
  expect((await found(served, 'gun'))[0]).toMatch(/^ok: The race starts at /);
  await gun(86_400);
  expect((await found(served, 'gun'))[0]).toMatch(/^warning: The race starts at .*more than 12 hours from now/);
  await gun(-86_400);
  expect((await found(served, 'gun'))[0]).toMatch(/^warning: The race started at .*nothing was read since/);
  await gun(-60);
  expect((await found(served, 'gun'))[0]).toMatch(/^ok: The race started at /);
  await served.order({ method: 'POST', url: '/race/stop', payload: {} });
  expect((await found(served, 'gun'))[0]).toMatch(/^warning: The race was stopped at /);
});
