import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { resultsFile } from '../../src/exports/results-file';
import { pdfLines } from './pdf-text';
import { GUN, results, rider } from './sample';

const passage = (point: string, metres: number) => ({ point, name: '', distance: metres, notBefore: 0 as Ms, cutOff: null });
const point = (id: string, role: 'split' | 'finish') => ({ id, name: id, role, readers: [id] });
const rules = {
  ...DEFAULT_RULES,
  totalLaps: 1,
  points: [point('5K', 'split'), point('=Hill', 'split'), point('Finish', 'finish')],
  course: [passage('5K', 5000), passage('=Hill', 7500), passage('Finish', 10_000)],
  segments: [{ name: 'Climb', from: '5K', to: '=Hill', counts: false }],
};

const split = (name: string, s: number | null) => ({
  name,
  lap: null,
  at: s === null ? null : ((GUN + s * 1000) as EpochMs),
  time: s === null ? null : ((s * 1000) as Ms),
});
const time = (s: number) => (s * 1000) as Ms;

const first = rider(1, {
  laps: 1,
  rankedLaps: 1,
  elapsed: time(2400),
  ridden: time(2400),
  gunTime: time(2400),
  chipTime: time(2390),
  splits: [split('5K', 1200), split('=Hill', 1800), split('Finish', 2390)],
  segments: [{ name: 'Climb', time: time(600) }],
});
const second = rider(2, {
  laps: 1,
  rankedLaps: 1,
  elapsed: time(2500),
  ridden: time(2500),
  gunTime: time(2500),
  splits: [split('5K', null), split('=Hill', 1900), split('Finish', 2500)],
  segments: [{ name: 'Climb', time: null }],
});
const control = { ...results([]).control, rules };

async function textOf(format: 'csv' | 'html' | 'json'): Promise<string> {
  return new TextDecoder().decode((await resultsFile(format, results([first, second], { control }))).bytes);
}

describe('a race with a course', () => {
  it('has gun and chip time, splits, segments, speed and pace in CSV, with empty cells for holes', async () => {
    const { data } = parse<Record<string, string>>(await textOf('csv'), { header: true, skipEmptyLines: true });
    expect(data).toMatchObject([
      {
        'Gun time': '0:40:00.0',
        'Chip time': '0:39:50.0',
        '5K': '0:20:00.0',
        "'=Hill": '0:30:00.0',
        Climb: '0:10:00.0',
        'Speed km/h': '15',
        'Time per km': '0:04:00.0',
        'Climb km/h': '15',
      },
      { 'Gun time': '0:41:40.0', 'Chip time': '', '5K': '', Climb: '', 'Speed km/h': '14.4', 'Climb km/h': '' },
    ]);
  });

  it('has them in JSON as the contract says', async () => {
    const { standings } = JSON.parse(await textOf('json'));
    expect(standings[1].splits[0]).toEqual({ name: '5K', at: null, time_ms: null });
    expect(standings[0].segments).toEqual([{ name: 'Climb', time_ms: 600_000 }]);
  });

  it('has the splits on paper', async () => {
    expect(await textOf('html')).toMatch(
      /<th scope="col">Chip time<\/th><th scope="col">5K<\/th><th scope="col">=Hill<\/th><th scope="col">Climb<\/th>/,
    );
    const pdf = (await resultsFile('pdf', results([first, second], { control }))).bytes;
    expect(pdfLines(pdf).join(' ')).toMatch(/5K.*0:20:00\.0/s);
  });

  it('leaves splits out of a page that has no room for them, and keeps names readable', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `Checkpoint ${index}`);
    const many = rider(1, { splits: names.map((name, index) => split(name, 100 + index)) });
    const course = {
      ...rules,
      points: [...names.map((id) => point(id, 'split')), point('Finish', 'finish')],
      course: [...names.map((id) => passage(id, 1)), passage('Finish', 2)],
      segments: [],
    };
    const pdf = (await resultsFile('pdf', results([many], { control: { ...control, rules: course } }))).bytes;
    const text = pdfLines(pdf).join(' ');
    expect(text).toMatch(/Checkpoint 0/);
    expect(text).toMatch(/Rider 1/);
    expect(text).not.toMatch(/0:00:02:09/);
  });
});

it('a race without a course has no columns of one', async () => {
  const csv = new TextDecoder().decode((await resultsFile('csv', results([rider(1)]))).bytes);
  expect(csv.split('\r\n')[0]).toMatch(/Category gap,Time ridden,Adjustment,Remarks,Results,Revision$/);
});
