import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomFrom } from '../../src/simulation/random';
import { shuffledBatches } from './random-batches';
import { buildStation, StationApart } from './station-apart';

/** Half an hour ago: what is entered has happened, and the race has not been over for an hour. */
const GUN = 1000 * Math.floor(Date.now() / 1000 - 1800);
const moment = (s: number) => new Date(GUN + 1000 * s).toISOString();

/** The leader of Youth finishes at 400; Elite starts at 420, and the last rider of Youth comes in at 515. */
const ELITE_AT = 420;
const READS: readonly (readonly [tag: string, s: number])[] = [
  ...[200, 400].map((s) => ['Y1', s] as const),
  ...[210, 430].map((s) => ['Y2', s] as const),
  ...[260, 515].map((s) => ['Y3', s] as const),
  ...[500, 580, 660].map((s) => ['E1', s] as const),
  ...[505, 590, 675].map((s) => ['E2', s] as const),
];

let folder: string;
let script: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'next-race-'));
  script = await buildStation(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function race(station: StationApart, name: string, laps: number, bibs: readonly string[], gun: number): Promise<string> {
  const { rules } = await station.get('/race/control');
  const own = {
    finish: 'with-leader',
    total_laps: laps,
    min_lap_ms: 20_000,
    min_lap_from_start: true,
    counts_before_gun: false,
    edition: 5,
  };
  await station.order('POST', '/races', { name, rules: { ...rules, ...own } });
  for (const bib of bibs) await station.order('POST', '/participants', { bib, category: name, tags: [bib] });
  await station.order('POST', '/race/start', { at: moment(gun) });
  return station.file();
}

async function table(station: StationApart, file: string) {
  await station.open(file);
  const { standings } = await station.get('/standings');
  const { tags } = await station.get('/tags/unknown');
  const rows = standings.map((row: Record<string, unknown>) => [
    row['bib'],
    row['place'],
    row['laps'],
    row['finished'],
    row['total_time_ms'],
  ]);
  return { rows, unknown: tags };
}

it.each([1, 2, 3])(
  'the next race starts while the last rider of the one before comes in, and everybody counts where they belong (order %i)',
  async (seed) => {
    const random = randomFrom(seed);
    const station = new StationApart(script, join(folder, `data-${seed}`));
    await station.start();
    try {
      const youthFile = await race(station, 'Youth', 2, ['Y1', 'Y2', 'Y3'], 0);
      const eliteFile = await race(station, 'Elite', 3, ['E1', 'E2'], ELITE_AT);
      const batches = shuffledBatches(READS, random);
      const kill = random.whole(0, batches.length - 1);
      for (const [index, batch] of batches.entries()) {
        const events = batch.map(([tag_id, s]) => {
          return { source: 'sirit510', reader_ip: '10.0.0.5', timestamp: moment(s), event_type: 'arrive', tag_id, antenna: 1 };
        });
        await station.order('POST', '/events/tag/batch', { events });
        if (index !== kill) continue;
        await station.killAndStart();
        await station.order('POST', '/events/tag/batch', { events });
      }
      const elite = {
        rows: [
          ['E1', 1, 3, true, 240_000],
          ['E2', 2, 3, true, 255_000],
        ],
        unknown: [],
      };
      const youth = {
        rows: [
          ['Y1', 1, 2, true, 400_000],
          ['Y2', 2, 2, true, 430_000],
          ['Y3', 3, 2, true, 515_000],
        ],
        unknown: [],
      };
      expect(await table(station, eliteFile)).toEqual(elite);
      expect(await table(station, youthFile)).toEqual(youth);
      await station.killAndStart();
      expect(await table(station, youthFile)).toEqual(youth);
      expect(await table(station, eliteFile)).toEqual(elite);
    } finally {
      await station.kill();
    }
  },
  60_000,
);

it('a running race is left only by requests that allow it, each names it, and its file opens it again', async () => {
  const station = new StationApart(script, join(folder, 'data-left'));
  await station.start();
  const say = async (path: string, body?: object) => {
    const answer = await station.send('POST', path, body);
    return { status: answer.status, ...(await answer.json()) };
  };
  try {
    const other = await say('/races', { name: 'Other' });
    const cup = await say('/races?unless_running=1', { name: 'Cup' });
    expect(cup.left).toEqual({ race_id: other.race.race_id, name: 'Other', file: other.file, goes_on: false });
    await say('/race/start');

    const requests = [
      ['/race/reset', undefined],
      ['/races', { name: 'Next' }],
      ['/races/open', { file: other.file }],
    ] as const;
    for (const [path, body] of requests) {
      expect(await say(`${path}?unless_running=1`, body)).toMatchObject({ status: 409, code: 'race-runs', params: { name: 'Cup' } });
      const stale = await say(`${path}?race_id=${other.race.race_id}`, body);
      expect(stale).toMatchObject({ status: 409, code: 'other-race', params: { open: 'Cup' } });
      expect(await station.file()).toBe(cup.file);

      const { left } = await say(`${path}?race_id=${cup.race.race_id}`, body);
      expect(left).toMatchObject({ race_id: cup.race.race_id, name: 'Cup', file: cup.file, goes_on: path !== '/race/reset' });
      const again = await say('/races/open', { file: left.file });
      expect(again).toMatchObject({ status: 200, file: cup.file, race: { race_id: cup.race.race_id, gun_set: true } });
    }
    expect(await station.get('/race/control')).not.toHaveProperty('left');
    await say('/race/stop');
    expect(await say('/race/reset?unless_running=1')).toMatchObject({ status: 200, left: { name: 'Cup' } });
  } finally {
    await station.kill();
  }
});
