import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'papaparse';
import readWorkbook from 'read-excel-file/node';
import { expect, it, onTestFinished } from 'vitest';
import { builtThread } from '../exports/built-thread';
import type { EventRace } from './event-kit';
import { firstAcceptanceRace } from './first-acceptance';

/** What other programs read in the files of results, each beside the standings over HTTP. */
const THREAD = await builtThread();

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const hasLibreOffice = spawnSync('soffice', ['--version']).error === undefined;

interface Result {
  readonly place: string;
  readonly bib: string;
  readonly name: string;
  readonly laps: string;
  readonly time: string;
}

async function race(): Promise<EventRace> {
  const made = await firstAcceptanceRace(THREAD);
  await made.order('POST', '/participants', { bib: '3', name: 'Zoë "Turbo" Größe; jr.', category: 'Elite', team: '=1+1', tags: ['3'] });
  await made.read(['3', 311.07], ['3', 622.18], ['3', 933.29], ['3', 1244.4], ['3', 1555.5], ['3', 1866.6]);
  await made.order('POST', '/participants', { bib: '4', name: 'Ida Dnf', category: 'Elite', tags: ['4'] });
  await made.read(['4', 400]);
  await made.order('POST', '/corrections', { correction: { kind: 'status', rider: (await made.row('4')).rider, status: 'dnf' } });
  return made;
}

/** The standings of the category, as a file would say them. */
async function expected(made: EventRace): Promise<readonly Result[]> {
  const rows = await made.standings('?category=Elite');
  return rows.map(({ place, bib, name, ranked_laps, total_time_ms }) => ({
    place: place === null ? '' : String(place),
    bib,
    name,
    laps: String(ranked_laps),
    time: raceTime(total_time_ms),
  }));
}

function raceTime(ms: number | null): string {
  if (ms === null) return '';
  const tenths = Math.floor(ms / 100);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(tenths / 36_000)}:${two(Math.floor(tenths / 600) % 60)}:${two(Math.floor(tenths / 10) % 60)}.${tenths % 10}`;
}

async function fileOf(made: EventRace, format: string): Promise<Buffer> {
  const answer = await made.send('GET', `/exports/results.${format}?of=Elite`);
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return answer.rawPayload;
}

function fromHeadings(rows: readonly Readonly<Record<string, string>>[]): readonly Result[] {
  return rows.map((row) => ({
    place: row['Place'] ?? '',
    bib: row['Bib'] ?? '',
    name: row['Name'] ?? '',
    laps: row['Laps'] ?? '',
    time: row['Time'] ?? '',
  }));
}

it('a CSV parser reads the standings', async () => {
  const made = await race();
  const text = (await fileOf(made, 'csv')).toString().replace(/^\uFEFF/, '');
  const { data, errors } = parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(fromHeadings(data)).toEqual(await expected(made));
});

it('a library for workbooks reads the standings, with times as numbers', async () => {
  const made = await race();
  const [sheet] = await readWorkbook(await fileOf(made, 'xlsx'));
  const [headings = [], ...rows] = sheet?.data ?? [];
  const text = (cell: unknown): string =>
    cell instanceof Date ? raceTime(cell.getTime() - Date.UTC(1899, 11, 30)) : cell === null ? '' : String(cell);
  const named = rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), text(row[at])])));
  expect(fromHeadings(named)).toEqual(await expected(made));
});

it.skipIf(!hasLibreOffice || !hasPdftotext)('LibreOffice shows the standings', { timeout: 120_000 }, async () => {
  const made = await race();
  const folder = mkdtempSync(join(tmpdir(), 'racetag-office-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'results.xlsx'), await fileOf(made, 'xlsx'));
  // As it shows them: its CSV writes times in a form of its own.
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const printing = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'results.xlsx')];
  execFileSync('soffice', printing, { stdio: 'ignore' });
  expectLines(linesOf(readFileSync(join(folder, 'results.pdf'))), await expected(made));
});

it.skipIf(!hasPdftotext)('pdftotext reads the standings', async () => {
  const made = await race();
  expectLines(linesOf(await fileOf(made, 'pdf')), await expected(made));
});

function linesOf(pdf: Buffer): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf }).toString();
  return text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
}

/** Each rider has a line that begins with place, bib and name, and has laps and time. */
function expectLines(lines: readonly string[], results: readonly Result[]): void {
  for (const { place, bib, name, laps, time } of results) {
    const found = lines.find((line) => line.startsWith(`${place} ${bib} ${name}`.trim()));
    expect(found, `${bib} in ${lines.join('\n')}`).toContain(` ${laps} ${time}`);
  }
}

it('the tables of the web page have the standings', async () => {
  const made = await race();
  const page = (await fileOf(made, 'html')).toString();
  const cells = (row: string, tag: string): string[] =>
    [...row.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag.slice(0, 2)}>`, 'g'))].map(([, text = '']) =>
      text.replaceAll('&quot;', '"').replaceAll('&#39;', "'"),
    );
  const headings = cells(page, 'th scope');
  const rows = [...page.matchAll(/<tr>(<td.*?)<\/tr>/gs)].map(([, row = '']) => {
    return Object.fromEntries(cells(row, 'td').map((text, at) => [headings[at] ?? '', text]));
  });
  expect(fromHeadings(rows)).toEqual(await expected(made));
});

it('the JSON file has the rows of the standings', async () => {
  const made = await race();
  // That it is as the contract describes it, every answer in these tests is checked for.
  const { standings } = JSON.parse((await fileOf(made, 'json')).toString());
  expect(standings).toEqual((await made.get('/standings?category=Elite')).standings);
});
