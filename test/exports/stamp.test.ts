import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Ms } from '../../src/domain/model/time';
import type { ResultsData } from '../../src/exports/race-results';
import { resultsFile, sheetFile } from '../../src/exports/results-file';
import { isPublished, type PublishedField } from '../../src/exports/site/published-results';
import { siteFiles } from '../../src/exports/site/site';
import { qrPath } from '../../src/exports/stamp';
import { pdfPages } from './pdf-text';
import { results, rider } from './sample';

const FINGERPRINT = /Fingerprint ([0-9a-f]{4} [0-9a-f]{4})/;

async function onPage(data: ResultsData): Promise<string | undefined> {
  return FINGERPRINT.exec(new TextDecoder().decode((await resultsFile('html', data)).bytes))?.[1];
}

const DATA = results([rider(1), rider(2)]);

describe('the fingerprint of a sheet', () => {
  it('is that of the pages on the internet, which have no tags; where they leave names out they say something else', async () => {
    const data = { ...DATA, standings: [...DATA.standings, { ...rider(3), participant: null, section: null }] };
    const published = async (fields: readonly PublishedField[]): Promise<string | undefined> => {
      const site = await siteFiles({ fields, results: { ...data, standings: data.standings.filter(isPublished), facts: {} } });
      return FINGERPRINT.exec(new TextDecoder().decode(site.files.find(({ path }) => path === 'index.html')?.bytes))?.[1];
    };
    const onPaper = await onPage(data);
    expect(onPaper).toBeDefined();
    expect(await published(['names', 'teams', 'remarks'])).toBe(onPaper);
    expect(await published(['teams', 'remarks'])).not.toBe(onPaper);
  });

  it('is the same on every sheet and in every format for people, on every page', async () => {
    const expected = await onPage(DATA);
    expect(expected).toMatch(/^[0-9a-f]{4} [0-9a-f]{4}$/);
    const long = results(Array.from({ length: 120 }, (_, at) => rider(at + 1)));
    const pages = pdfPages((await resultsFile('pdf', long)).bytes);
    const printed = pages.map((page) => page.flatMap(({ text }) => FINGERPRINT.exec(text)?.[1] ?? []));
    expect(pages.length).toBeGreaterThan(2);
    expect(new Set(printed.flat())).toEqual(new Set([await onPage(long)]));
    expect(printed.every((page) => page.length === 1)).toBe(true);
    const podium = new TextDecoder().decode((await sheetFile({ sheet: 'podium', of: null, format: 'html' }, DATA)).bytes);
    expect(FINGERPRINT.exec(podium)?.[1]).toBe(expected);
    const about = (await readWorkbook(Buffer.from((await resultsFile('xlsx', DATA)).bytes))).at(-1);
    expect(about?.data).toContainEqual(['Fingerprint', expected]);
  });

  it.each([
    { data: { ...DATA, madeAt: (DATA.madeAt + 60_000) as typeof DATA.madeAt }, same: true, why: 'the time of printing is no result' },
    { data: { ...DATA, revision: 4712 }, same: false, why: 'another revision' },
    { data: results([rider(1), rider(2, { elapsed: 1 as Ms })]), same: false, why: 'another result' },
    { data: results([rider(1), rider(2, { name: 'Somebody else' })]), same: false, why: 'another name' },
    { data: { ...DATA, control: { ...DATA.control, raceId: 'race-2' } }, same: false, why: 'another race' },
  ])('same: $same for $why', async ({ data, same }) => {
    expect((await onPage(data)) === (await onPage(DATA))).toBe(same);
  });
});

it('the drawing of a code covers its dark fields and no other', () => {
  const code = [
    [true, true, false],
    [false, true, false],
    [true, false, true],
  ];
  expect(qrPath(code)).toBe('M0 0h2v1h-2zM1 1h1v1h-1zM0 2h1v1h-1zM2 2h1v1h-1z');
});
