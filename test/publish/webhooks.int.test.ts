import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { SettingsFile } from '../../src/core/settings-file';
import type { TagId } from '../../src/domain/model/read';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { allSteps } from '../../src/domain/steps';
import { contract } from '../../src/http/generated/contract';
import { createWebhooks } from '../../src/publish/webhooks/create-webhooks';
import type { WebhookEvent } from '../../src/publish/webhooks/webhook-settings';
import type { WebhookState } from '../../src/publish/webhooks/webhooks';
import { crossing, KeptLog, openStation, TestClock } from '../core/stations';
import { temporaryFolder } from '../journal/race-folder';
import { RULES } from '../journal/samples';
import { ControlledClock } from './controlled-clock';
import { seconds } from './publishing';
import { isSigned, Receiver } from './receiver';

const ALL: readonly WebhookEvent[] = ['passing', 'results', 'race', 'official'];

/** A station with webhooks in a folder. Its stopwatch goes on only when the test moves it. */
async function telling(folder: string) {
  const log = new KeptLog();
  const stationClock = new TestClock();
  const station = await openStation(folder, { now: stationClock.now, log });
  const clock = new ControlledClock();
  const files = {
    webhooks: new SettingsFile(join(folder, 'webhooks.json')),
    secrets: new SettingsFile(join(folder, 'webhook-secrets.json')),
  };
  const webhooks = createWebhooks({ station, files, secretBox: null, log, clock });
  webhooks.begin();
  onTestFinished(() => webhooks.close());
  const state = (name = 'Club'): WebhookState => {
    const found = webhooks.list().find(({ settings }) => settings.name === name);
    if (found === undefined) throw new Error(`there is no webhook ${name}`);
    return found;
  };
  /** Lets the time pass that deliveries wait for, until something holds. */
  const until = async (holds: () => void, step = 1_000): Promise<void> => {
    await vi.waitFor(
      () => {
        clock.forward(step);
        holds();
      },
      { timeout: 30_000, interval: 5 },
    );
  };
  const add = (url: string, events = ALL) => webhooks.save({ name: 'Club', url, events, isPaused: false }, null);
  const execute = (command: Parameters<typeof station.execute>[0]) => allSteps(station.execute(command, 'test'));
  const register = (...bibs: readonly number[]): void => {
    for (const bib of bibs) {
      const details = { bib: String(bib), name: `Rider ${bib}`, category: 'Open', team: '', born: '1990-02-03', licence: `LIC-${bib}` };
      execute({ type: 'add-participant', details, tags: [`BEEF${bib}` as TagId] });
    }
  };
  const race = (name: string): void => {
    station.createRace({ name, rules: { ...RULES, minLap: 0 as Ms, totalLaps: 500 }, startAt: seconds(0) }, 'test');
  };
  const lap = async (bib: number, at: number): Promise<void> => {
    stationClock.set((seconds(at) + 50) as EpochMs);
    await station.record([crossing(`BEEF${bib}`, at)]);
  };
  return { station, stationClock, clock, webhooks, log, state, until, add, execute, register, race, lap };
}

const lapsOf = (receiver: Receiver) => receiver.takenOf('passing').map(({ body: { data } }) => `${data.bib}:${data.laps}`);

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(contract as object, 'contract');

/** What is wrong with a body by the schema of its type in openapi.yaml; null: nothing. */
function contractErrors(body: { readonly type: string }): unknown {
  const schema = { passing: 'WebhookPassing', results: 'WebhookResults', race: 'WebhookRace', official: 'WebhookOfficial' }[body.type];
  const validate = ajv.compile({ $ref: `contract#/components/schemas/${schema}` });
  return validate(body) ? null : validate.errors;
}

describe('webhooks', () => {
  it('tell of laps, results, start and declaration, in order, signed, and without personal data', async () => {
    const receiver = await Receiver.listen();
    const { add, register, race, lap, until, execute, state } = await telling(temporaryFolder());
    race('Cup');
    register(1, 2);
    const { newSecret } = await add(receiver.url);
    expect(newSecret).toMatch(/^whsec_/);
    execute({ type: 'start', at: seconds(5) });
    await lap(1, 60);
    await lap(2, 61);
    execute({ type: 'declare', state: 'official' });
    await until(() => expect(receiver.takenOf('official')).toHaveLength(1));
    await until(() => expect(state()).toMatchObject({ state: 'up-to-date', backlog: 0, fault: null }));
    expect(receiver.taken.map(({ body: { type, data } }) => [type, data.change ?? data.bib ?? data.state]).slice(-5)).toEqual([
      ['race', 'start'],
      ['passing', '1'],
      ['passing', '2'],
      ['official', 'official'],
      ['results', 'official'],
    ]);
    expect(receiver.taken.every((one) => isSigned(one, newSecret ?? ''))).toBe(true);
    expect(receiver.taken.some((one) => isSigned({ ...one, text: `${one.text} ` }, newSecret ?? ''))).toBe(false);
    for (const { body } of receiver.taken) expect(contractErrors(body)).toBeNull();
    expect(receiver.taken.map(({ text }) => text).join()).not.toMatch(/BEEF|1990-02-03|LIC-/);
    expect(receiver.takenOf('results').at(-1)?.body.data.categories).toMatchObject([
      {
        category: 'Open',
        riders: 2,
        leaders: [
          { place: 1, bib: '1', name: 'Rider 1' },
          { place: 2, bib: '2' },
        ],
      },
    ]);
  });

  it('are sent again with growing pauses and the same id, and in order, when the receiver fails', async () => {
    const receiver = await Receiver.listen();
    const { add, register, race, lap, until, state, clock } = await telling(temporaryFolder());
    race('Cup');
    register(1);
    await add(receiver.url, ['passing']);
    const replies = [500, 'reset', 'hang', 404, { redirect: `${receiver.url}/elsewhere` }] as const;
    receiver.reply = () => replies[receiver.received.length - 1] ?? 200;
    for (const at of [10, 20, 30]) await lap(1, at);
    await until(() => expect(lapsOf(receiver)).toEqual(['1:1', '1:2', '1:3']));
    const first = receiver.received.slice(0, 6);
    expect(new Set(first.map(({ id }) => id)).size).toBe(1);
    expect(receiver.received).toHaveLength(8);
    receiver.reply = () => 503;
    await lap(1, 40);
    await until(() => expect(state()).toMatchObject({ state: 'waiting', failures: 3, backlog: 1 }));
    expect(state().fault).toMatchObject({ code: 'refused', params: { host: '127.0.0.1', cause: 'HTTP 503' } });
    const tries = receiver.received.length;
    clock.forward(1_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(receiver.received).toHaveLength(tries);
  });

  it('never hold up a read while the receiver hangs, and count what waits', async () => {
    const receiver = await Receiver.listen();
    receiver.reply = () => 'hang';
    const { add, register, race, lap, state, clock, until } = await telling(temporaryFolder());
    race('Cup');
    register(1);
    await add(receiver.url, ['passing']);
    for (let at = 1; at <= 300; at += 1) await lap(1, at);
    clock.forward(1);
    await vi.waitFor(() => expect(receiver.received).toHaveLength(1), 20_000);
    expect(state()).toMatchObject({ backlog: 300, delivered: 0 });
    await until(() => expect(state().fault).toEqual({ code: 'stalled', params: { host: '127.0.0.1', seconds: 20 } }), 5_000);
    receiver.reply = () => 200;
    // The pause before the next try is over; a delivery that is under way does not stall by the test's clock.
    clock.forward(3_600_000);
    await until(() => expect(lapsOf(receiver)).toEqual(Array.from({ length: 300 }, (_, index) => `1:${index + 1}`)), 1);
  });

  it('go on for a race that was left before the receiver came back, then tell of the new race', async () => {
    const receiver = await Receiver.listen();
    receiver.reply = () => 500;
    const { add, register, race, lap, until, state } = await telling(temporaryFolder());
    race('Morning');
    register(1);
    await add(receiver.url, ['passing', 'race']);
    await lap(1, 10);
    race('Afternoon');
    register(2);
    await lap(2, 20);
    // The race of the morning still takes reads, beside the open one.
    await lap(1, 30);
    receiver.reply = () => 200;
    await until(() => expect(state()).toMatchObject({ backlog: 0, state: 'up-to-date' }));
    const told = receiver.taken.map(({ body: { type, data } }) => [data.race, type, data.change ?? data.laps]);
    expect(told).toEqual([
      ['Morning', 'passing', 1],
      ['Morning', 'passing', 2],
      ['Afternoon', 'race', 'opened'],
      ['Afternoon', 'passing', 1],
    ]);
  });

  it('are delivered from the file of a race that is not open any more after a restart, and say so when it cannot be read', async () => {
    const receiver = await Receiver.listen();
    receiver.reply = () => 500;
    const folder = temporaryFolder();
    const first = await telling(folder);
    first.race('Morning');
    first.register(1);
    const { newSecret } = await first.add(receiver.url, ['passing']);
    await first.lap(1, 10);
    await first.lap(1, 20);
    const path = first.station.race()?.path ?? '';
    first.execute({ type: 'stop', at: seconds(21) });
    first.race('Afternoon');
    await first.until(() => expect(first.state()).toMatchObject({ backlog: 2, state: 'waiting' }));
    first.webhooks.close();
    await first.station.close();

    renameSync(path, `${path}-away`);
    const second = await telling(folder);
    expect(second.station.keptRaces()).toEqual([]);
    await second.until(() => expect(second.state().fault).toMatchObject({ code: 'race-unreadable', params: { race: 'Morning' } }));
    renameSync(`${path}-away`, path);
    receiver.reply = () => 200;
    await second.until(() => expect(lapsOf(receiver)).toEqual(['1:1', '1:2']));
    await second.until(() => expect(second.state()).toMatchObject({ backlog: 0, fault: null }));
    expect(receiver.taken.every((one) => isSigned(one, newSecret ?? ''))).toBe(true);
  });

  it('send nothing to one that was removed, and keep its secret out of every other file and the log', async () => {
    const receiver = await Receiver.listen();
    const folder = temporaryFolder();
    const { add, register, race, lap, webhooks, clock, until, log } = await telling(folder);
    race('Cup');
    register(1);
    const { newSecret } = await add(receiver.url);
    receiver.reply = () => 500;
    await lap(1, 10);
    await until(() => expect(receiver.received.length).toBeGreaterThan(1));
    const secret = newSecret ?? 'none';
    const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'webhook-secrets.json')
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    expect([...texts, ...log.lines, JSON.stringify(webhooks.list())].some((text) => text.includes(secret))).toBe(false);
    expect(webhooks.remove('Club')).toBe(true);
    expect(readFileSync(join(folder, 'webhook-secrets.json'), 'utf8')).not.toContain(secret);
    const tries = receiver.received.length;
    await lap(1, 20);
    clock.forward(600_000);
    await new Promise((resolve) => setImmediate(resolve));
    expect(receiver.received).toHaveLength(tries);
    expect(webhooks.remove('Club')).toBe(false);
  });

  it('tell nothing of a demo race', async () => {
    const receiver = await Receiver.listen();
    const { add, station, execute, lap, until, state } = await telling(temporaryFolder());
    station.createRace({ name: 'Demo', rules: { ...RULES, minLap: 0 as Ms }, startAt: seconds(0), isDemo: true }, 'test');
    await add(receiver.url);
    execute({ type: 'add-participant', details: { bib: '1', name: 'Ada', category: '', team: '' }, tags: ['BEEF1' as TagId] });
    await lap(1, 10);
    await until(() => expect(state()).toMatchObject({ backlog: 0 }));
    expect(receiver.received).toEqual([]);
  });
});
