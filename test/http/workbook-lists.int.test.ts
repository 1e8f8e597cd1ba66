import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { textRow, workbook } from '../imports/xlsx/archive';
import { builtWorkbookThread } from '../imports/xlsx/built-thread';
import { HOSTILE_WORKBOOKS } from '../imports/xlsx/hostile-workbooks';
import { registrationWorkbook } from '../imports/xlsx/registration-workbook';
import { event, type Served, sendEvents, serve } from './served';

const WORKBOOKS = await builtWorkbookThread();
const XLSX = { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };
const BOOK = readFileSync(join(__dirname, '../fixtures/workbooks/book.xlsx'));

const served = () => serve({ threads: { exports: '', workbooks: WORKBOOKS } });

function importing(station: Served, payload: Buffer | string, query = '', headers = XLSX) {
  return station.order({ method: 'POST', url: `/participants/import${query}`, payload, headers });
}

async function roster(station: Served): Promise<readonly unknown[]> {
  const { participants } = (await station.order({ url: '/participants' })).json();
  return participants.map(({ bib, name, born, tags }: { bib: string; name: string; born: string; tags: { tag: string }[] }) => [
    bib,
    name,
    born,
    ...tags.map(({ tag }) => tag),
  ]);
}

describe('a workbook with riders', () => {
  it('can be previewed: its sheets, the columns of the one that is read, and each row by its number', async () => {
    const station = await served();
    const report = (await importing(station, BOOK, '?preview=1')).json();
    expect(report).toMatchObject({
      act: null,
      encoding: null,
      separator: null,
      sheets: [
        { name: 'Notes', hidden: false },
        { name: 'Riders', hidden: false },
        { name: 'Old', hidden: true },
      ],
      sheet: 'Riders',
      heading_line: 3,
      added: 1,
      refused: 1,
    });
    expect(report.columns.map(({ field }: { field: string }) => field)).toEqual(['bib', 'name', 'born', 'tag', 'more', 'start', 'more']);
    expect(await roster(station)).toEqual([]);
  });

  it('names the row of a tag whose digits the spreadsheet lost, and says what to do', async () => {
    const answer = await importing(await served(), BOOK);
    expect(answer.statusCode).toBe(409);
    expect(answer.json().errors).toEqual([
      {
        field: 'line 5',
        code: 'unreadable-line',
        params: { problem: 'tag-as-number', text: '3.00833E+23' },
        message:
          '“3.00833E+23” is a tag that a spreadsheet changed into a number, and digits are lost. Format that column as text and enter the tag again.',
      },
    ]);
  });

  it('is imported as one act, which is undone as one, and changes nothing when it is sent again', async () => {
    const station = await served();
    await sendEvents(station, [event('000000000000000000000123', 10)]);
    const { act } = (await importing(station, BOOK, '?leave_out=5')).json();
    expect(await roster(station)).toEqual([['12', 'Åsa Ørn & Søn', '1996-05-31', '000000000000000000000123']]);
    expect((await station.ask({ url: '/standings' })).json().standings[0]).toMatchObject({ bib: '12', laps: 1 });
    expect((await importing(station, BOOK, '?leave_out=5')).json()).toMatchObject({ act: null, unchanged: 1 });
    await station.order({ method: 'POST', url: '/undo', payload: { act: act.seq } });
    expect(await roster(station)).toEqual([]);
  });

  it('says which rows the spreadsheet hides', async () => {
    const { notices } = (await importing(await served(), BOOK, '?preview=1')).json();
    expect(notices.map(({ code }: { code: string }) => code)).toContain('hidden-rows');
  });

  it('is read from the sheet that was chosen', async () => {
    const station = await served();
    const sheets = await writeExcelFile([
      {
        sheet: 'Men',
        data: [
          [{ value: 'Bib' }, { value: 'Name' }],
          [{ value: 1 }, { value: 'Max' }],
        ],
      },
      {
        sheet: 'Women',
        data: [
          [{ value: 'Bib' }, { value: 'Name' }],
          [{ value: 2 }, { value: 'Eva' }],
        ],
      },
    ]).toBuffer();
    expect((await importing(station, sheets, '?preview=1')).json()).toMatchObject({ sheet: 'Men' });
    await importing(station, sheets, '?sheet=Women');
    expect(await roster(station)).toEqual([['2', 'Eva', '']]);
    const wrong = await importing(station, sheets, '?sheet=Juniors');
    expect([wrong.statusCode, wrong.json().detail]).toEqual([
      422,
      'This workbook has no sheet “Juniors”. It has “Men” and “Women”. Nothing was stored.',
    ]);
  });

  it('is the same list as the CSV file of the same cells', async () => {
    const cells = [
      ['Entries', '', ''],
      ['Startnr', 'Vorname', 'Nachname'],
      ['7', 'Åsa', 'Ørn'],
      ['007', "'=Bea", ''],
      ['Startnr', 'Vorname', 'Nachname'],
    ];
    const [fromText, fromSheet] = [
      (await importing(await served(), cells.map((row) => row.join(';')).join('\n'), '?preview=1', { 'content-type': 'text/csv' })).json(),
      (await importing(await served(), workbook(cells.map((row) => textRow(row)).join('')), '?preview=1')).json(),
    ];
    const shared = ({ encoding: _e, separator: _s, sheets: _n, sheet: _o, ...rest }: Record<string, unknown>) => rest;
    expect(shared(fromSheet)).toEqual(shared(fromText));
  });
});

describe('a workbook of a registration tool', () => {
  it('gives riders with all their tags', async () => {
    const station = await served();
    const report = (await importing(station, await registrationWorkbook())).json();
    expect(report).toMatchObject({ sheet: 'Registration', added: 3, refused: 0 });
    expect(report.columns.map(({ field }: { field: string }) => field)).toEqual([
      ...['bib', 'last-name', 'first-name', 'team', 'more', 'category', 'more', 'gender', 'licence', 'nation', 'uci-id', 'tag', 'tag'],
    ]);
    const { participants } = (await station.order({ url: '/participants' })).json();
    expect(participants[0]).toMatchObject({
      name: 'Åsa Ørn',
      gender: 'f',
      nation: 'NOR',
      uci_id: '10012345678',
      more: { City: 'Lindental', Age: '27' },
      tags: [{ tag: 'E1' }, { tag: 'E1B' }],
    });
  });

  it('proposes rules as sentences, which only a change of the rules takes', async () => {
    const station = await served();
    const book = await registrationWorkbook();
    const { act, proposal } = (await importing(station, book)).json();
    expect(act).toMatchObject({ type: 'participants-imported' });
    expect(proposal.sheet).toBe('--CrossMgr-Categories');
    expect(proposal.sentences.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
      'Start after the gun: Youth 0:05:00. All other categories start at the gun.',
      'Ranked by gun time; waves from their own start.',
      'Elite: Race length: 6 laps. Lapped riders complete all laps.',
      'Youth: Race length: 2 laps. Lapped riders complete all laps.',
    ]);
    expect((await station.order({ url: '/race/control' })).json().rules).toMatchObject({ waves: [], terms: [] });
    const { rules } = proposal;
    const forecast = await station.order({ method: 'POST', url: '/race/forecast', payload: { rules } });
    expect(forecast.json().warnings).toEqual([]);
    const { revision } = (await importing(station, book, '?preview=1')).json().proposal;
    const taken = await station.order({ method: 'PUT', url: '/race/rules', payload: { rules, revision } });
    expect(taken.statusCode).toBe(200);
    expect((await station.order({ url: '/race/control' })).json().rules).toMatchObject({
      waves: [{ name: 'Youth', categories: ['Youth'], after_ms: 300_000 }],
      terms: [
        { category: 'Elite', total_laps: 6 },
        { category: 'Youth', total_laps: 2 },
      ],
    });
    expect((await importing(station, book, '?preview=1')).json().proposal).toBeNull();
  });
});

describe('what is no workbook', () => {
  it.each(HOSTILE_WORKBOOKS.filter(({ why }) => !why.includes('million')))('with $why is refused: $problem', async ({ bytes, problem }) => {
    const answer = await importing(await served(), Buffer.from(bytes()));
    expect([answer.statusCode, answer.json().code, answer.json().params.problem]).toEqual([422, 'no-list', problem]);
    expect(answer.json().detail).toMatch(/ Nothing was stored\.$/);
  });

  it('does not hold up reads while it is looked at', async () => {
    const station = await served();
    const hostile = HOSTILE_WORKBOOKS.find(({ why }) => why === 'a million empty rows')?.bytes() ?? Buffer.alloc(0);
    const order: string[] = [];
    const list = importing(station, Buffer.from(hostile)).then(({ statusCode }) => order.push(`list ${statusCode}`));
    const read = sendEvents(station, [event('E1', 10)]).then(({ statusCode }) => order.push(`read ${statusCode}`));
    await Promise.all([list, read]);
    expect(order).toEqual(['read 200', 'list 422']);
  });

  it.each([
    { why: 'an encoding', payload: BOOK, query: '?encoding=utf-8', headers: XLSX, field: 'encoding' },
    { why: 'a sheet of a text', payload: 'Bib\n7\n', query: '?sheet=Riders', headers: { 'content-type': 'text/csv' }, field: 'sheet' },
  ])('$why is refused, because it means nothing there', async ({ payload, query, headers, field }) => {
    const answer = await importing(await served(), payload, query, headers);
    expect([answer.statusCode, answer.json().errors[0].field]).toEqual([422, field]);
  });

  it('sent as text is refused with what to do', async () => {
    const answer = await importing(await served(), BOOK, '', { 'content-type': 'text/csv' });
    expect([answer.statusCode, answer.json().params.problem]).toEqual([422, 'spreadsheet']);
  });
});
