import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../src/simulation/random';
import type { Wire } from '../../src/wire/shared/contract-types';
import * as truth from './afternoon-truth';
import { shuffledBatches } from './random-batches';
import { buildStation, StationApart } from './station-apart';

const HOUR = 3600;
/** The guns of the three races, in seconds after the first: all of it is past when the test runs. */
const TRIAL_AT = 1.5 * HOUR;
const RUN_AT = 3 * HOUR;

/** One way in which an afternoon may go: the order of reads and batches. */
class Afternoon {
  private readonly dayStart = 1000 * Math.floor(Date.now() / 1000 - 6 * HOUR);
  private readonly random: Random;
  readonly riders = new Map<string, string>();
  readonly files = new Map<string, string>();
  constructor(
    readonly station: StationApart,
    seed: number,
  ) {
    this.random = randomFrom(seed);
  }

  moment(seconds: number): string {
    return new Date(this.dayStart + Math.round(1000 * seconds)).toISOString();
  }

  /** Creates and opens a race. */
  async race(name: string, rules: object, gunAt: number): Promise<void> {
    const { rules: known } = await this.station.get('/race/control');
    const defaults = { ...known, min_lap_from_start: true, counts_before_gun: false, edition: 5 };
    await this.station.order('POST', '/races', { name, rules: { ...defaults, ...rules }, start_at: this.moment(gunAt) });
    this.files.set(name, await this.station.file());
  }

  async register(bib: string, tag: string, category = ''): Promise<void> {
    const { id } = await this.station.order('POST', '/participants', { bib, name: `Rider ${bib}`, category, tags: [tag] });
    this.riders.set(bib, id);
  }

  async correct(correction: object, reason = 'as on paper'): Promise<number> {
    return (await this.station.order('POST', '/corrections', { correction, reason })).act.seq;
  }

  rider(bib: string): string {
    return this.riders.get(bib) ?? `unknown bib ${bib}`;
  }

  /** Sends reads in any order and any batches, some of them twice, and kills the station on the way. */
  async send(reads: readonly truth.Read[], gunAt: number): Promise<void> {
    const batches = shuffledBatches(reads, this.random);
    const kills = new Set([1, 2].map(() => this.random.whole(0, batches.length - 1)));
    for (const [index, batch] of batches.entries()) {
      const events = batch.map(({ tag, s, reader }) => ({
        source: 'sirit510',
        reader_ip: reader,
        timestamp: this.moment(gunAt + s),
        event_type: 'arrive',
        tag_id: tag,
        antenna: 1,
      }));
      await this.station.order('POST', '/events/tag/batch', { events });
      if (!kills.has(index)) continue;
      await this.station.killAndStart();
      await this.station.order('POST', '/events/tag/batch', { events });
    }
  }

  async rows(): Promise<readonly Wire<'PlacedRow'>[]> {
    return (await this.station.get('/standings')).standings;
  }
}

const shown = ({ bib, place, status, ranked_laps, total_time_ms }: Wire<'PlacedRow'>): truth.ExpectedRow => [
  bib,
  place,
  status,
  ranked_laps,
  total_time_ms,
];

describe('an afternoon of three races, whatever the order of reads and whenever the power fails', () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'afternoon-'));
    script = await buildStation(folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([1, 2])(
    'has the results of an independent computation (order %i)',
    async (seed) => {
      const station = new StationApart(script, join(folder, `data-${seed}`));
      await station.start();
      try {
        const afternoon = new Afternoon(station, seed);
        await criterium(afternoon);
        await trial(afternoon);
        await run(afternoon);
        await lookAgain(afternoon);
      } finally {
        await station.kill();
      }
    },
    180_000,
  );
});

async function criterium(afternoon: Afternoon): Promise<void> {
  const { station } = afternoon;
  const [first, second, third, fourth] = truth.CATEGORIES;
  await afternoon.race(
    'Criterium',
    {
      finish: 'with-leader',
      total_laps: 10,
      min_lap_ms: 20_000,
      waves: [
        { name: 'First', categories: [first.name, third.name], after_ms: 0 },
        { name: 'Second', categories: [second.name, fourth.name], after_ms: 60_000 },
      ],
      terms: truth.CATEGORIES.map(({ name, laps }) => ({ category: name, total_laps: laps })),
    },
    0,
  );
  for (const { bib, tag, category } of truth.STARTERS) await afternoon.register(bib, tag, category);
  await station.order('POST', '/race/start', { at: afternoon.moment(63.4), wave: 'Second' });
  await afternoon.send(truth.CRITERIUM_READS, 0);

  // What was noticed while it ran: two tags were swapped, and four crossings are on paper alone.
  const [one, other] = truth.SWAPPED;
  for (const bib of truth.SWAPPED) await station.order('DELETE', `/participants/${afternoon.rider(bib)}/tags/C${bib}`);
  await station.order('PUT', `/participants/${afternoon.rider(one)}/tags/C${other}`, {});
  await station.order('PUT', `/participants/${afternoon.rider(other)}/tags/C${one}`, {});
  for (const { bib, s } of truth.BY_HAND) await afternoon.correct({ kind: 'insert', rider: afternoon.rider(bib), at: afternoon.moment(s) });
  await station.killAndStart();

  const { bib: penalised, seconds } = truth.PENALTY;
  await afternoon.correct({ kind: 'adjust-time', rider: afternoon.rider(penalised), by_ms: 1000 * seconds }, 'cut course');
  await afternoon.correct({ kind: 'adjust-laps', rider: afternoon.rider(truth.LAP_LESS.bib), by: truth.LAP_LESS.laps }, 'missed the loop');
  await station.order('POST', '/race/stop', { at: afternoon.moment(truth.STOP) });
  const sections = truth.criterium({ isSettled: false, isLate: false });
  expect((await afternoon.rows()).map(shown)).toEqual(sections.flat());

  // A relegation, and the protest that takes it back.
  const [winner, , last] = sections[1] ?? [];
  const relegation = await afternoon.correct({
    kind: 'relegate',
    rider: afternoon.rider(winner?.[0] ?? ''),
    behind: afternoon.rider(last?.[0] ?? ''),
  });
  const women = (await afternoon.rows()).filter(({ category }) => category === 'Women').map(({ bib }) => bib);
  expect(women.slice(0, 3)).toEqual([sections[1]?.[1]?.[0], last?.[0], winner?.[0]]);
  await station.order('POST', '/undo', { act: relegation });
  expect((await afternoon.rows()).map(shown)).toEqual(sections.flat());

  const { proposals } = await station.get('/race/settlement');
  const taken = proposals.filter(({ proposal }: { proposal: string }) => proposal === 'dns' || proposal === 'dnf');
  expect(taken.map(({ bib, proposal }: { bib: string; proposal: string }) => [bib, proposal]).sort()).toEqual([
    [truth.WENT_HOME.bib, 'dnf'],
    [truth.NEVER_SEEN, 'dns'],
  ]);
  expect(proposals).toHaveLength(taken.length);
  await station.order('POST', '/race/settlement', { take: taken.map(({ id }: { id: string }) => id) });
  const settled = truth.criterium({ isSettled: true, isLate: false });
  expect((await afternoon.rows()).map(shown)).toEqual(settled.flat());
  await station.order('POST', '/race/declare', { state: 'official' });
  const { revision } = await station.get('/race/control');
  await station.killAndStart();

  // A late correction, and who has another result since the sheet on the wall.
  const late = await afternoon.correct({
    kind: 'adjust-time',
    rider: afternoon.rider(truth.LATE_PENALTY.bib),
    by_ms: 1000 * truth.LATE_PENALTY.seconds,
  });
  const corrected = truth.criterium({ isSettled: true, isLate: true });
  expect((await afternoon.rows()).map(shown)).toEqual(corrected.flat());
  const differs = settled.flat().filter((row) => JSON.stringify(row) !== JSON.stringify(corrected.flat().find(([bib]) => bib === row[0])));
  expect(differs.length).toBeGreaterThan(1);
  const changes = await station.get(`/results/changes?since=${revision}`);
  expect(changes.riders.map(({ bib }: { bib: string }) => bib).sort()).toEqual(differs.map(([bib]) => bib).sort());
  expect(changes.acts).toEqual([late]);
  expect((await station.get('/race/control')).race.declared).toMatchObject({ state: 'official', changed_riders: differs.length });
}

async function trial(afternoon: Afternoon): Promise<void> {
  const { station } = afternoon;
  await afternoon.race('Time trial', { finish: 'laps', total_laps: 1, min_lap_ms: 8000, starts: 'list', waves: [], terms: [] }, TRIAL_AT);
  for (const { bib, tag } of truth.TRIAL) await afternoon.register(bib, tag);
  const starts = truth.TRIAL.map(({ bib, listed }) => ({ participant: afternoon.rider(bib), at: afternoon.moment(TRIAL_AT + listed) }));
  await station.order('POST', '/start-list', { starts });
  await afternoon.send(truth.TRIAL_READS, TRIAL_AT);
  const late = truth.TRIAL.find(({ bib }) => bib === truth.MISSED_START);
  await afternoon.correct({
    kind: 'start',
    rider: afternoon.rider(truth.MISSED_START),
    at: afternoon.moment(TRIAL_AT + (late?.start ?? 0)),
  });
  await afternoon.correct({
    kind: 'insert',
    rider: afternoon.rider(truth.TRIAL_BY_HAND),
    at: afternoon.moment(TRIAL_AT + truth.TRIAL_PAPER),
  });
  await afternoon.correct({ kind: 'status', rider: afternoon.rider(truth.TRIAL_ABSENT), status: 'dns' });
  await station.killAndStart();
  expect((await afternoon.rows()).map(shown)).toEqual(truth.trial());
}

async function run(afternoon: Afternoon): Promise<void> {
  const { station } = afternoon;
  await afternoon.race(
    'Run',
    {
      ...{ finish: 'laps', total_laps: 1, min_lap_ms: 8000, starts: 'gun', waves: [], terms: [] },
      points: [
        { id: 'start', name: 'START', role: 'start', readers: ['start-mat'] },
        { id: '5k', name: '5K', role: 'split', readers: ['5k-mat'] },
        { id: 'finish', name: 'FINISH', role: 'finish', readers: ['finish-mat'] },
      ],
      course: [
        { point: '5k', distance_m: 5000, not_before_ms: 720_000 },
        { point: 'finish', distance_m: 10_000, not_before_ms: 1_500_000 },
      ],
    },
    RUN_AT,
  );
  for (const { bib, tag } of truth.RUN) await afternoon.register(bib, tag);
  await afternoon.send(truth.RUN_READS, RUN_AT);
  await station.killAndStart();
  await checkRun(afternoon);
}

async function checkRun(afternoon: Afternoon): Promise<void> {
  const rows = (await afternoon.rows()).map(({ bib, place, gun_time_ms, chip_time_ms, splits }) => ({
    ...{ bib, place, gun: gun_time_ms, chip: chip_time_ms },
    five: splits.find(({ name }) => name === '5K')?.time_ms ?? null,
  }));
  expect(rows).toEqual(truth.run());
}

/** Everything again: opened again, with everything undone and redone, and after one more kill. */
async function lookAgain(afternoon: Afternoon): Promise<void> {
  const { station } = afternoon;
  const looks: readonly (readonly [string, () => Promise<void>])[] = [
    [
      'Criterium',
      async () => expect((await afternoon.rows()).map(shown)).toEqual(truth.criterium({ isSettled: true, isLate: true }).flat()),
    ],
    ['Time trial', async () => expect((await afternoon.rows()).map(shown)).toEqual(truth.trial())],
    ['Run', () => checkRun(afternoon)],
  ];
  for (const [name, look] of looks) {
    await station.open(afternoon.files.get(name) ?? '');
    await look();
    const before = (await station.get('/standings')).standings;
    const acts: readonly Wire<'Act'>[] = (await station.get('/audit')).acts;
    const undone: number[] = [];
    for (const { seq } of [...acts].filter(({ undoable }) => undoable).sort((one, other) => other.seq - one.seq)) {
      if ((await station.send('POST', '/undo', { act: seq })).status === 200) undone.push(seq);
    }
    for (const seq of undone.reverse()) await station.order('POST', '/redo', { act: seq });
    expect((await station.get('/standings')).standings).toEqual(before);
    await station.killAndStart();
    await look();
  }
}
