import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { builtThread } from '../exports/built-thread';
import { pdfPages } from '../exports/pdf-text';
import { EventRace } from './event-kit';
import { firstAcceptanceRace } from './first-acceptance';

const THREAD = await builtThread();
const RACE = () => firstAcceptanceRace(THREAD);
const HEAD = { event: 'Lindental Cup', place: 'Bern', date: '6 June 2026', organiser: 'VC Lindental', officials: '', logo: '' };
const TEXT = '# {event}\n## {name} ({bib})\nPlace {place} of {of}, {laps} laps, {time}\n{team}\n{location}, {date}\nNot a {}placeholder';

/** The lines of each page, without the foot. */
async function pagesOf(race: EventRace, path: string): Promise<readonly (readonly string[])[]> {
  const answer = await race.send('GET', path);
  expect(answer.statusCode, answer.body.slice(0, 200)).toBe(200);
  return pdfPages(answer.rawPayload).map((page) =>
    page.map(({ text }) => text).filter((text) => text !== 'Event' && !/^(Fingerprint|Revision \d+ · Page)/.test(text)),
  );
}

async function save(race: EventRace, name: string, sheet: object) {
  return race.order('PUT', `/sheets/${name}`, sheet);
}

describe('certificates', () => {
  it('are a page for each rider with a place, with the result of the standings and the text of the saved sheet', async () => {
    const race = await RACE();
    await save(race, 'certificates', { what: 'certificates', head: HEAD, text: TEXT });
    expect(await pagesOf(race, '/exports/certificates.pdf')).toEqual(
      [
        ['Y1 (11)', 'Place 1 of Youth, 2 laps, 0:13:20.0'],
        ['Y2 (12)', 'Place 2 of Youth, 2 laps, 0:14:00.0'],
        ['E1 (1)', 'Place 1 of Elite, 6 laps, 0:30:00.0'],
        ['E2 (2)', 'Place 2 of Elite, 6 laps, 0:31:00.0'],
      ].map((lines) => ['Lindental Cup', ...lines, 'Bern, 6 June 2026', 'Not a {}placeholder']),
    );
    expect(await pagesOf(race, '/exports/certificates.pdf?of=Elite')).toHaveLength(2);
  });

  it('are of chosen riders alone, also of one without a place, whose lines of the place are then left out', async () => {
    const race = await RACE();
    const { rider } = await race.row('12');
    await race.order('POST', '/corrections', { correction: { kind: 'status', rider, status: 'dnf' } });
    await save(race, 'mine', { what: 'certificates', text: '{name}\n{place}\nwas here' });
    expect(await pagesOf(race, '/exports/mine.pdf')).toHaveLength(3);
    expect(await pagesOf(race, '/exports/mine.pdf?rider=12')).toEqual([['Y2', 'was here']]);
    expect(await pagesOf(race, '/exports/mine.pdf?rider=12,%201')).toEqual([
      ['Y2', 'was here'],
      ['E1', '1', 'was here'],
    ]);
  });

  it('have a usual text, and the same on a web page and in a table', async () => {
    const race = await RACE();
    const [first = []] = await pagesOf(race, '/exports/certificates.pdf');
    expect(first).toEqual(
      ['Certificate', 'Event', 'Y1', 'place 1 of Youth', 'in 0:13:20.0', '2026-06-06'].filter((text) => text !== 'Event'),
    );
    const html = (await race.send('GET', '/exports/certificates.html')).body;
    expect(html.match(/<section class="certificate">/g)).toHaveLength(4);
    expect(html).toContain('<h3 dir="auto">Y1</h3>');
    const csv = (await race.send('GET', '/exports/certificates.csv')).body.replace(/^\uFEFF/, '');
    expect(parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data[0]).toMatchObject({
      Name: 'Y1',
      Place: '1',
      Ranking: 'Youth',
      Time: '0:13:20.0',
      Event: 'Event',
    });
  });

  it('make a long name smaller instead of letting it leave the page, in any script', async () => {
    const race = await RACE();
    const names = [
      'Maximiliana-Alexandra Fürstin von Hohenzollern-Sigmaringen und Altenburg-Wolfenstein',
      'रवीन्द्रनाथ ठाकुर',
      'محمد عبد الله',
    ];
    for (const [at, name] of names.entries()) {
      await race.order('POST', '/participants', { bib: `9${at}`, name, category: 'Elite', tags: [`9${at}`] });
    }
    const answer = await race.send('GET', '/exports/certificates.pdf?rider=90,91,92');
    const pages = pdfPages(answer.rawPayload);
    expect(pages).toHaveLength(3);
    const long = pages[0]?.find(({ text }) => text.startsWith('Maximiliana'));
    expect(long?.x).toBeGreaterThan(28);
    expect(long?.text).toBe(names[0]);
  });

  it.each([
    { of: 'one long line', words: Array.from({ length: 500 }, (_, index) => `word${index}`).join(' ') },
    { of: 'many lines', words: Array.from({ length: 150 }, (_, index) => `line ${index} of it`).join('\n') },
  ])('keep all of a text of $of on the page, however small its letters become', async ({ words }) => {
    const race = await RACE();
    await save(race, 'long', { what: 'certificates', text: words.slice(0, 4000) });
    const [page = [], ...others] = pdfPages((await race.send('GET', '/exports/long.pdf?rider=1')).rawPayload);
    expect(others).toEqual([]);
    const written = page
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s+/g, ' ');
    expect(written).toContain(words.slice(0, 4000).replace(/\s+/g, ' ').trim());
    const heights = page.map(({ y }) => y);
    expect(Math.min(...heights)).toBeGreaterThan(28);
    expect(Math.max(...heights)).toBeLessThan(842 - 28);
  });

  it('are not of everybody where the choice of riders names nobody', async () => {
    const race = await RACE();
    for (const rider of [',', '%20', ',%20,']) {
      const answer = await race.send('GET', `/exports/certificates.pdf?rider=${rider}`);
      expect([rider, answer.statusCode, answer.json().code]).toEqual([rider, 422, 'unknown-bibs']);
    }
  });

  it('are made of a rider whose bib has a comma in it', async () => {
    const race = await RACE();
    await race.order('POST', '/participants', { bib: 'A,B', name: 'Ada Ash', category: 'Elite' });
    const pages = pdfPages((await race.send('GET', '/exports/certificates.pdf?rider=A,B')).rawPayload);
    expect(pages).toHaveLength(1);
    expect(pages[0]?.map(({ text }) => text)).toContain('Ada Ash');
  });

  it('of nobody are a page that says so', async () => {
    const race = await RACE();
    await race.order('POST', '/races', { name: 'Empty' });
    const pages = pdfPages((await race.send('GET', '/exports/certificates.pdf')).rawPayload);
    expect(pages.map((page) => page[0]?.text)).toEqual(['Empty']);
  });

  it.each([
    [
      { what: 'certificates', text: '{name} {plaice} {time}' },
      /A certificate has no \{plaice\}\. Use \{name\}, \{bib\}, \{place\}.* and \{organiser\}\./,
    ],
    [{ what: 'results', text: '{name}' }, /The sheet results has no “text”/],
    [{ what: 'laps', depth: 5 }, /The sheet laps has no “depth”/],
    [{ what: 'podium', depth: 0 }, /depth/],
  ])('%j is refused', async (sheet, sentence) => {
    const answer = await (await RACE()).send('PUT', '/sheets/x', sheet);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toMatch(sentence);
  });
});

it.each(['podium', 'certificates'])('the sheet %s of a race in which nobody has a place says so', async (sheet) => {
  const race = await EventRace.open({ riders: [{ bib: '1' }], gun: null, exportScript: THREAD });
  expect((await race.send('GET', `/exports/${sheet}.html`)).body).toContain('Nobody has a place yet.');
});

describe('a podium', () => {
  it('is as deep as its sheet says, and marks who was pulled and kept the place', async () => {
    const race = await RACE();
    const depths = async (depth: number | null) => {
      await save(race, 'wall', { what: 'podium', of: 'Elite', depth });
      return (await race.get('/exports/wall.json')).rows.map(({ bib, status = '' }: Record<string, string>) => [bib, status]);
    };
    expect(await depths(1)).toEqual([['1', '']]);
    await race.order('POST', '/corrections', { correction: { kind: 'status', rider: (await race.row('2')).rider, status: 'pulled' } });
    expect(await depths(null)).toEqual([
      ['1', 'Finished'],
      ['2', 'Pulled'],
    ]);
    const { standings } = await race.get('/standings?category=Elite');
    expect(standings.map(({ bib, place, status }: Record<string, unknown>) => [bib, place, status])).toEqual([
      ['1', 1, 'racing'],
      ['2', 2, 'pulled'],
    ]);
  });

  it('names below it the winners whom an earlier classification keeps away', async () => {
    const race = await RACE();
    await race.rules({
      classifications: [
        { name: 'Overall', of: {}, order: 'gun', places: 1, pulls: true },
        { name: 'Elite only', of: { category: 'Elite' }, order: 'gun', places: null, pulls: false },
        { name: 'Youth only', of: { category: 'Youth' }, order: 'gun', places: null, pulls: false },
      ],
    });
    // Places are of those who are compared with each other: both categories have a first.
    const page = (await race.send('GET', '/exports/podium.html')).body;
    expect(page.match(/<li>.*<\/li>/g)?.map((line) => line.replace(/<[^>]+>/g, ''))).toEqual([
      'Elite only: 1 E1, place 1 in Overall',
      'Youth only: 11 Y1, place 1 in Overall',
    ]);
    const { rows } = await race.get('/exports/podium.json');
    expect(rows.map(({ of, place, bib }: Record<string, unknown>) => [of, place, bib])).toEqual([
      ['Overall', 1, '11'],
      ['Overall', 1, '1'],
      ['Elite only', 1, '2'],
      ['Youth only', 1, '12'],
    ]);
  });
});

describe('changes since a revision', () => {
  it('are who has another result, then and now, with the actions since', async () => {
    const race = await RACE();
    const { revision } = await race.get('/standings');
    const refused = await race.send('GET', '/exports/changes.csv');
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'since-missing']);
    const { rider } = await race.row('2');
    await race.order('POST', '/corrections', { correction: { kind: 'status', rider, status: 'dsq' }, reason: 'no helmet' });
    const { rows } = await race.get(`/exports/changes.json?since=${revision}`);
    expect(rows).toEqual([
      {
        bib: '2',
        name: 'E2',
        category: 'Elite',
        place_then: 2,
        laps_then: 6,
        time_then_ms: 1_860_000,
        status_then: '',
        place_now: null,
        laps_now: 6,
        time_now_ms: 1_860_000,
        status_now: 'DSQ',
      },
    ]);
    const { riders } = await race.get(`/results/changes?since=${revision}`);
    expect(riders.map((one: { bib: string; before: { place: number } }) => [one.bib, one.before.place])).toEqual([
      ['2', rows[0].place_then],
    ]);
    const html = (await race.send('GET', `/exports/changes.html?since=${revision}`)).body;
    expect(html).toContain(`Changes since revision ${revision}`);
    expect(html).toContain('no helmet');
    expect((await race.get(`/exports/changes.json?of=Youth&since=${revision}`)).rows).toEqual([]);
  });

  it('begin at the declared results, where there are any', async () => {
    const race = await RACE();
    await race.order('POST', '/race/declare', { state: 'official' });
    expect((await race.get('/exports/changes.json')).rows).toEqual([]);
    const { rider } = await race.row('2');
    await race.order('POST', '/corrections', { correction: { kind: 'status', rider, status: 'dsq' } });
    expect((await race.get('/exports/changes.json')).rows).toHaveLength(1);
  });

  it.each([
    ['/exports/changes.csv?since=99999', /The race is at revision \d+\. Enter an earlier one/],
    ['/exports/results.csv?since=3', /The sheet results knows no “since”/],
    ['/exports/podium.csv?rider=1', /The sheet podium knows no “rider”/],
  ])('%s is refused', async (path, sentence) => {
    const answer = await (await RACE()).send('GET', path);
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toMatch(sentence);
  });
});
