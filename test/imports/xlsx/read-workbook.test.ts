import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { ListRecord } from '../../../src/imports/records';
import { readWorkbook } from '../../../src/imports/xlsx/read-workbook';
import { archive, textRow, workbook, workbookParts } from './archive';

const FIXTURES = join(__dirname, '../../fixtures/workbooks');

function read(bytes: Uint8Array, sheet: string | null = null) {
  const answer = readWorkbook({ bytes, sheet });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  const records = answer.records.flatMap((text) => JSON.parse(text) as readonly ListRecord[]);
  return { ...answer, records, rows: records.map(({ cells }) => cells), lines: records.map(({ line }) => line) };
}

function problemOf(bytes: Uint8Array, sheet: string | null = null): unknown {
  const answer = readWorkbook({ bytes, sheet });
  return answer.ok ? 'none' : answer.problem;
}

/** The text of the only cell of a workbook. */
function cell(xml: string, more: Parameters<typeof workbook>[1] = {}): string | undefined {
  return read(workbook(`<row r="1">${xml}</row>`, more)).rows[0]?.[0];
}

describe('a workbook that LibreOffice wrote', () => {
  const book = read(readFileSync(join(FIXTURES, 'book.xlsx')));

  it('has its sheets, and the one with the headings of riders is read', () => {
    expect(book.sheets).toEqual([
      { name: 'Notes', hidden: false },
      { name: 'Riders', hidden: false },
      { name: 'Old', hidden: true },
    ]);
    expect(book.sheet).toBe('Riders');
  });

  it('has dates, durations, times of day and padded numbers as they are shown, and texts of digits whole', () => {
    expect(book.rows[2]).toEqual(['12', 'Åsa Ørn & Søn', '1996-05-31', '000000000000000000000123', '26:03:04.5', '10:01:00', '00123']);
  });

  it('has results of formulas, and hidden rows, which are counted', () => {
    expect(book.rows[3]?.slice(4)).toEqual(['#DIV/0!', '10:02:30', 'TRUE']);
    expect([book.lines, book.hiddenRows]).toEqual([[1, 3, 4, 5], 1]);
  });

  it('has a tag that was typed as a number with its exponent, so that it is refused by its line', () => {
    expect(book.rows[3]?.[3]).toBe('3.00833E+23');
  });

  it('gives any sheet that is named, also a hidden one', () => {
    expect(read(readFileSync(join(FIXTURES, 'book.xlsx')), 'Old').rows).toEqual([['Bib', 'Name', 'Team', 'Tag']]);
    expect(problemOf(readFileSync(join(FIXTURES, 'book.xlsx')), 'Elite')).toEqual({
      problem: 'no-sheet',
      sheet: 'Elite',
      sheets: ['Notes', 'Riders', 'Old'],
    });
  });
});

describe('a workbook of another writer', () => {
  it('is read as its cells are shown', async () => {
    const bytes = await writeExcelFile([
      { sheet: 'Categories', data: [[{ value: 'Category' }, { value: 'Laps' }]] },
      {
        sheet: 'Entries',
        data: [
          [{ value: 'Bib' }, { value: 'Name' }, { value: 'Born' }, { value: 'Start' }, { value: 'Weight' }],
          [
            { value: 7, format: '000' },
            { value: '=SUM(1)' },
            { value: new Date('2004-02-29T00:00:00Z'), format: 'dd/mm/yyyy' },
            { value: 65.5 / 86_400, format: '[m]:ss.0' },
            { value: 71.25 },
          ],
        ],
      },
    ]).toBuffer();
    const book = read(bytes);
    expect(book.sheet).toBe('Entries');
    expect(book.rows[1]).toEqual(['007', '=SUM(1)', '2004-02-29', '00:01:05.5', '71.25']);
  });
});

describe('a cell', () => {
  const styled = (code: string) => ({
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>`,
  });

  it.each([
    { code: 'General', value: '12', text: '12' },
    { code: 'General', value: '0.30000000000000004', text: '0.3' },
    { code: '@', value: '123456789012345', text: '123456789012345' },
    { code: '0', value: '1234567890123450', text: '1.23456789012345E+15' },
    { code: '#,##0', value: '1234567', text: '1234567' },
    { code: '0.00E+00', value: '12345', text: '12345' },
    { code: '00000', value: '123', text: '00123' },
    { code: '00000', value: '-5', text: '-5' },
    { code: 'yyyy-mm-dd', value: '45789', text: '2025-05-12' },
    { code: '[$-409]mmmm d, yyyy', value: '45789', text: '2025-05-12' },
    { code: 'mmm', value: '45789', text: '2025-05-12' },
    { code: 'dd.mm.yyyy', value: '45789.5', text: '2025-05-12 12:00:00' },
    { code: 'dd.mm.yyyy hh:mm', value: '45789.417361111', text: '2025-05-12 10:01:00' },
    { code: 'h:mm AM/PM', value: '0.75', text: '18:00:00' },
    { code: 'hh:mm:ss', value: '45789.75', text: '18:00:00' },
    { code: '[h]:mm:ss.000', value: '1.0854687847222222', text: '26:03:04.503' },
    { code: 'mm:ss.0', value: '0.00075', text: '00:01:04.8' },
    { code: '&quot;day &quot;0', value: '3', text: '3' },
    { code: 'yyyy', value: '-1', text: '-1' },
  ])('with the format $code and the value $value is $text', ({ code, value, text }) => {
    expect(cell(`<c r="A1" s="1"><v>${value}</v></c>`, styled(code))).toBe(text);
  });

  it('may count its days from 1904', () => {
    const parts = { ...styled('yyyy-mm-dd'), 'xl/workbook.xml': '' };
    const rows = '<row r="1"><c r="A1" s="1"><v>0</v></c></row>';
    const home = String(workbookParts(rows)['xl/workbook.xml']).replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
    expect(read(workbook(rows, { ...parts, 'xl/workbook.xml': home })).rows).toEqual([['1904-01-01']]);
  });

  it.each([
    { why: 'rich text in pieces', xml: '<si><r><t>An</t></r><r><t xml:space="preserve">na </t></r></si>', text: 'Anna' },
    { why: 'without the hint of how it is spoken', xml: '<si><t>山田</t><rPh sb="0" eb="2"><t>ヤマダ</t></rPh></si>', text: '山田' },
    { why: 'with what XML cannot hold', xml: '<si><t>A_x000D__x0041_</t></si>', text: 'A A' },
    { why: 'with characters by their number', xml: '<si><t>&#x1F6B4; &#201;&amp;</t></si>', text: '🚴 É&' },
    { why: 'in a section', xml: '<si><t><![CDATA[<b>]]></t></si>', text: '<b>' },
  ])('has its text $why', ({ xml, text }) => {
    expect(cell('<c r="A1" t="s"><v>0</v></c>', { 'xl/sharedStrings.xml': `<sst>${xml}</sst>` })).toBe(text);
  });

  it.each([
    { why: 'no number', xml: '<c r="A1"><v>abc</v></c>', text: 'abc' },
    { why: 'the number of a text that is missing', xml: '<c r="A1" t="s"><v>9</v></c>', text: '#VALUE!' },
    { why: 'a date as text', xml: '<c r="A1" t="d"><v>2025-05-12T00:00:00</v></c>', text: '2025-05-12' },
    { why: 'a prefix', xml: '<x:c r="A1" t="str"><x:v>Anna</x:v></x:c>', text: 'Anna' },
  ])('with $why leaves the others as they are', ({ xml, text }) => {
    const book = read(workbook(`<row r="1">${xml}<c r="C1"><v>7</v></c></row>`));
    expect(book.rows).toEqual([[text, '', '7']]);
  });

  it('whose formula has no result is empty and counted', () => {
    const book = read(workbook('<row r="2"><c r="A2"><f>B9</f></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>X1</f></c></row>'));
    expect([book.rows, book.withoutResult]).toEqual([[['', '2']], { cells: 2, first: 'A2' }]);
  });
});

describe('rows and cells', () => {
  it('may stand without their places', () => {
    const book = read(workbook(textRow(['Bib', 'Name']) + textRow(['7', 'Anna'])));
    expect([book.rows, book.lines]).toEqual([
      [
        ['Bib', 'Name'],
        ['7', 'Anna'],
      ],
      [1, 2],
    ]);
  });

  it('may be far down the sheet, without any room for those between', () => {
    const book = read(workbook(`${textRow(['Bib'], 1)}${textRow(['7'], 1_048_576)}`));
    expect(book.lines).toEqual([1, 1_048_576]);
  });

  it('without text are left out', () => {
    expect(read(workbook(`${textRow(['Bib'])}<row><c s="1"/></row>${textRow(['7'])}`)).lines).toEqual([1, 3]);
  });
});

describe('the parts of a workbook', () => {
  it('are found by absolute addresses, in capitals and behind bytes that follow the archive', () => {
    const parts = workbookParts(textRow(['Bib']));
    const links = String(parts['xl/_rels/workbook.xml.rels']).replace('"worksheets/sheet1.xml"', '"/XL/Worksheets/Sheet1.xml"');
    const bytes = Buffer.concat([archive({ ...parts, 'xl/_rels/workbook.xml.rels': links }), Buffer.from('and more')]);
    expect(read(bytes).rows).toEqual([['Bib']]);
  });

  it('may be in UTF-16', () => {
    const { 'xl/worksheets/sheet1.xml': sheet } = workbookParts(textRow(['Åsa']));
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(sheet).replace('UTF-8', 'UTF-16'), 'utf16le')]);
    expect(read(workbook('', { 'xl/worksheets/sheet1.xml': wide })).rows).toEqual([['Åsa']]);
  });
});
