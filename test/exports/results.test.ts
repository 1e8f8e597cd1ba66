import { describe, expect, it } from 'vitest';
import type { EpochMs, Ms } from '../../src/domain/model/time';
import { resultsFile } from '../../src/exports/results-file';
import type { components } from '../../src/http/generated/api';
import { EXPORT_FORMAT_NAMES, EXPORT_FORMATS, type ExportFormat } from '../../src/wire/shared/export-formats';
import { GUN, NASTY_NAMES, results, rider } from './sample';

const textOf = async (format: ExportFormat, made = results([rider(1)])): Promise<string> =>
  new TextDecoder().decode((await resultsFile(format, made)).bytes);

describe('a results file', () => {
  it.each(EXPORT_FORMAT_NAMES)('in the format %s has the revision in its name', async (format) => {
    const file = await resultsFile(format, results([rider(1)]));
    expect(file.fileName).toBe(`results-Lindental-Criterium-r4711.${EXPORT_FORMATS[format].extension}`);
    expect(file.bytes.length).toBeGreaterThan(100);
  });

  it.each([
    { name: '../../etc/passwd', file: 'results-etc-passwd-r4711.csv', why: 'a path' },
    { name: 'CON: a|b?*<>"', file: 'results-CON-a-b-r4711.csv', why: 'characters that Windows bars' },
    { name: 'Żółty Rower', file: 'results-Żółty-Rower-r4711.csv', why: 'letters of any script are fine' },
    { name: '…', file: 'results-race-r4711.csv', why: 'nothing left' },
    { name: 'a'.repeat(200), file: `results-${'a'.repeat(60)}-r4711.csv`, why: 'too long for some disks' },
    { name: `${'𠀀'.repeat(40)}`, file: `results-${'𠀀'.repeat(30)}-r4711.csv`, why: 'cut between characters, not inside' },
  ])('is called $file for a race called $name ($why)', async ({ name, file }) => {
    const made = results([]);
    expect((await resultsFile('csv', { ...made, control: { ...made.control, name } })).fileName).toBe(file);
  });
});

describe('results as JSON', () => {
  it('has the shape of the contract', async () => {
    const made = results([rider(1), rider(2, { participant: null, rider: 'tag:57A6', bib: '', name: '' }), rider(3)]);
    const file = JSON.parse(await textOf('json', made)) as components['schemas']['ResultsFile'];
    expect(file).toMatchObject({
      format: 'racetag-results-1',
      revision: 4711,
      made_at: '2026-05-12T19:05:00.000Z',
      over: false,
      race: { name: 'Lindental Criterium', total_laps: 5, start_time: '2026-05-12T18:05:00.000Z', stop_time: null, gun_set: true },
      rules: expect.arrayContaining(['Time taken from: first read.']),
      rule_messages: expect.arrayContaining([{ code: 'crossing-time', params: { read: 'first', gap: 3000 } }]),
    } satisfies Partial<Record<keyof typeof file, unknown>>);
    expect(file.standings.map(({ place, gap_ms, interval_ms, tag_id }) => ({ place, gap_ms, interval_ms, tag_id }))).toEqual([
      { place: 1, gap_ms: 0, interval_ms: 0, tag_id: 'E28000000000000000000001' },
      { place: 2, gap_ms: 1234, interval_ms: 1234, tag_id: 'E28000000000000000000002' },
      { place: 3, gap_ms: 2468, interval_ms: 1234, tag_id: 'E28000000000000000000003' },
    ]);
  });
});

describe('results as a web page', () => {
  it('contains no script, no address and no markup from a name', async () => {
    const page = await textOf('html', results(NASTY_NAMES.map(({ name }, at) => rider(at + 1, { name, team: '"><img src=x onerror=1>' }))));
    const tags = page.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.filter((tag) => /^<(script|img|link|iframe)|\s(on\w+|src|href)=/i.test(tag))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import/i);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;');
    expect(page.match(/<tr>/g)).toHaveLength(NASTY_NAMES.length + 1);
  });

  it('repeats the header on every printed sheet and lets each cell find its direction', async () => {
    const page = await textOf('html');
    expect(page).toContain('display: table-header-group');
    expect(page).toContain('<td dir="auto">Rider 1</td>');
    expect(page).toContain('Revision 4711');
  });
});

describe('columns', () => {
  it.each([
    { about: {}, place: '1', time: '0:05:01.2', why: 'times are cut to the decimals of the race' },
    { about: { elapsed: 301_999 as Ms }, place: '1', time: '0:05:01.9', why: 'and never rounded' },
    { about: { elapsed: 36_000_000 as Ms }, place: '1', time: '10:00:00.0', why: 'hours are not limited' },
    { about: { status: 'dnf' as const }, place: '', time: '0:05:01.2', why: 'who gave up has no place but keeps the time' },
  ])('$why', async ({ about, place, time }) => {
    const [, line = ''] = (await textOf('csv', results([rider(1, about)]))).split('\r\n');
    expect(line.split(',').slice(0, 1)).toEqual([place]);
    expect(line.split(',')[6]).toBe(time);
  });

  it('show a gap as laps where laps are missing and as time where they are not', async () => {
    const made = results([rider(1), rider(2), rider(3, { rankedLaps: 4, laps: 4 }), rider(4, { rankedLaps: 2, laps: 2 })]);
    const gaps = (await textOf('csv', made))
      .split('\r\n')
      .slice(1, 5)
      .map((line) => line.split(',')[7]);
    expect(gaps).toEqual(['', '0:00:01.2', '−1 lap', '−3 laps']);
  });

  it('show gaps that equal the difference of the shown times', async () => {
    const made = results([rider(1, { elapsed: 300_190 as Ms }), rider(2, { elapsed: 300_310 as Ms })]);
    const lines = (await textOf('csv', made)).split('\r\n').slice(1, 3);
    expect(lines.map((line) => line.split(',').slice(6, 8))).toEqual([
      ['0:05:00.1', ''],
      ['0:05:00.3', '0:00:00.2'],
    ]);
  });

  it.each([
    { zone: 'Europe/Berlin', finish: '20:10:01.2', why: 'two hours ahead in summer' },
    { zone: 'UTC', finish: '18:10:01.2', why: 'the same' },
    { zone: 'Asia/Kathmandu', finish: '23:55:01.2', why: 'quarters of an hour' },
    { zone: 'America/St_Johns', finish: '15:40:01.2', why: 'behind, by half hours' },
    { zone: 'Nowhere/At_all', finish: '18:10:01.2', why: 'UTC where the zone is not known' },
  ])('show times of day in $zone ($why)', async ({ zone, finish }) => {
    const [, line = ''] = (await textOf('csv', results([rider(1)], { zone }))).split('\r\n');
    expect(line.split(',')[12]).toBe(finish);
  });

  it.each([
    { decimals: 0, time: '0:05:01', finish: '20:10:01' },
    { decimals: 1, time: '0:05:01.2', finish: '20:10:01.2' },
    { decimals: 2, time: '0:05:01.23', finish: '20:10:01.23' },
    { decimals: 3, time: '0:05:01.234', finish: '20:10:01.234' },
  ] as const)('show times with the $decimals decimals of the race', async ({ decimals, time, finish }) => {
    const made = results([rider(1)]);
    const rules = { ...made.control.rules, decimals };
    const [, line = ''] = (await textOf('csv', { ...made, control: { ...made.control, rules } })).split('\r\n');
    expect([line.split(',')[6], line.split(',')[12]]).toEqual([time, finish]);
  });

  it('truncate fractions of a second instead of rounding them, also at midnight', async () => {
    const finishAt = (Date.UTC(2026, 4, 12, 21, 59, 59, 999) + 0) as EpochMs;
    const [, line = ''] = (await textOf('csv', results([rider(1, { finishAt, elapsed: (finishAt - GUN) as Ms })]))).split('\r\n');
    expect(line.split(',')[12]).toBe('23:59:59.9');
  });
});
