import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { archive, textRow, workbook, workbookParts } from './archive';

/** A file that is not what it should be, and what it is refused for. */
interface HostileWorkbook {
  readonly why: string;
  readonly bytes: () => Uint8Array;
  readonly problem: string;
}

const MIB = 1024 * 1024;
const LIST = textRow(['Bib', 'Name']) + textRow(['7', 'Anna']);

function many(count: number, make: (index: number) => string): string {
  const made: string[] = [];
  for (let index = 1; index <= count; index++) made.push(make(index));
  return made.join('');
}

/** Files that break readers of workbooks, or that people take for workbooks. */
export const HOSTILE_WORKBOOKS: readonly HostileWorkbook[] = [
  {
    why: 'a million empty rows',
    bytes: () => workbook(LIST + many(1_048_574, (row) => `<row r="${row + 2}"><c r="A${row + 2}" s="1"/></row>`)),
    problem: 'too-many-rows',
  },
  { why: '100 MiB of blanks', bytes: () => workbook('', { 'xl/worksheets/sheet1.xml': Buffer.alloc(100 * MIB, 32) }), problem: 'too-big' },
  {
    why: '100 MiB of blanks in a text',
    bytes: () => workbook(LIST, { 'xl/sharedStrings.xml': Buffer.alloc(100 * MIB, 32) }),
    problem: 'too-big',
  },
  {
    why: 'texts that are used over and over',
    bytes: () =>
      workbook(
        many(20_000, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(9)}</row>`),
        { 'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(1_000)}</t></si></sst>` },
      ),
    problem: 'too-big',
  },
  { why: 'one text of 40 MiB', bytes: () => workbook(`<row><c t="str"><v>${'x'.repeat(40 * MIB)}</v></c></row>`), problem: 'long-line' },
  { why: 'three million cells', bytes: () => workbook(many(30_000, () => `<row>${'<c/>'.repeat(100)}</row>`)), problem: 'too-big' },
  {
    why: 'millions of empty texts',
    bytes: () => workbook(LIST, { 'xl/sharedStrings.xml': `<sst>${'<si/>'.repeat(2_000_000)}</sst>` }),
    problem: 'too-big',
  },
  { why: 'millions of elements inside each other', bytes: () => workbook('<a>'.repeat(4_000_000)), problem: 'damaged' },
  {
    why: 'a cell in the last corner of the sheet',
    bytes: () => workbook('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    problem: 'too-wide',
  },
  { why: 'a column beyond all sheets', bytes: () => workbook('<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'), problem: 'too-wide' },
  { why: 'a row beyond all sheets', bytes: () => workbook('<row r="99999999999"><c><v>1</v></c></row>'), problem: 'damaged' },
  { why: 'rows that go back', bytes: () => workbook(`${textRow(['7'], 5)}${textRow(['8'], 4)}`), problem: 'damaged' },
  { why: 'cells without a sensible place', bytes: () => workbook('<row><c r="1A"><v>1</v></c></row>'), problem: 'damaged' },
  { why: 'more riders than any list', bytes: () => workbook(many(21_001, () => textRow(['7']))), problem: 'too-many-lines' },
  {
    why: 'entities of its own',
    bytes: () =>
      workbook('', {
        'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData/></worksheet',
      }),
    problem: 'damaged',
  },
  {
    why: 'a sheet that ends in the middle',
    bytes: () => workbook('', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c>' }),
    problem: 'damaged',
  },
  {
    why: 'a sheet that is missing',
    bytes: () => archive(Object.fromEntries(Object.entries(workbookParts(LIST)).filter(([path]) => !path.includes('sheet1')))),
    problem: 'damaged',
  },
  {
    why: 'a part with other bytes than were packed',
    bytes: () => workbook('', { 'xl/worksheets/sheet1.xml': { bytes: Buffer.from('<worksheet/>'), packing: { crc: 7 } } }),
    problem: 'damaged',
  },
  { why: 'an end that was cut off', bytes: () => workbook(LIST).subarray(0, -200), problem: 'damaged' },
  { why: 'nothing but the beginning of an archive', bytes: () => Buffer.from('PK\u0003\u0004', 'latin1'), problem: 'damaged' },
  { why: 'a directory that points nowhere', bytes: () => brokenDirectory(), problem: 'damaged' },
  {
    why: 'a password of the archive',
    bytes: () => workbook('', { 'xl/worksheets/sheet1.xml': { bytes: Buffer.from('?'), packing: { encrypted: true } } }),
    problem: 'old-or-locked',
  },
  {
    why: 'the format before 2007, or a password',
    bytes: () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4_096)]),
    problem: 'old-or-locked',
  },
  { why: 'the format of LibreOffice', bytes: () => readFileSync(join(__dirname, '../../fixtures/workbooks/book.ods')), problem: 'ods' },
  { why: 'a text', bytes: () => Buffer.from('Bib,Name\n7,Anna\n'), problem: 'not-xlsx' },
  { why: 'an archive of something else', bytes: () => archive({ 'readme.txt': 'hello' }), problem: 'not-xlsx' },
  {
    why: 'a text document',
    bytes: () =>
      archive({
        '_rels/.rels': '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      }),
    problem: 'not-xlsx',
  },
  { why: 'no sheet at all', bytes: () => workbook('', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }), problem: 'empty' },
  {
    why: 'thousands of parts',
    bytes: () => archive(Object.fromEntries(Array.from({ length: 6_000 }, (_, part) => [`xl/media/${part}`, '']))),
    problem: 'too-big',
  },
];

function brokenDirectory(): Buffer {
  const bytes = Buffer.from(workbook(LIST));
  bytes.writeUInt32LE(0x7fffffff, bytes.length - 6);
  return bytes;
}
