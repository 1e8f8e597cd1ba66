import { describe, expect, test } from 'vitest';
import { fieldOfHeading } from '../../src/imports/headings';
import { type ListOptions, readParticipantList } from '../../src/imports/participant-list';

const AS_IT_LOOKS: ListOptions = { columns: null, headings: null };

function read(file: string | Uint8Array, options: Partial<ListOptions> = {}) {
  const read = readParticipantList(typeof file === 'string' ? new TextEncoder().encode(file) : file, { ...AS_IT_LOOKS, ...options });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.list;
}

function people(file: string | Uint8Array, options: Partial<ListOptions> = {}): readonly string[] {
  return read(file, options).lines.map(({ line, details: { bib, name, category, team }, tags }) =>
    [line, bib, name, category, team, tags.join('+')].map((part) => part ?? '?').join('|'),
  );
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  return Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((character) => {
      const code = character.charCodeAt(0);
      return order === 'little' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );
}

describe('lists of many programs can be read', () => {
  test.each([
    { why: 'comma', file: 'Bib,Name,Category,Team,Tag\n12,Anna,U23,Blau,E1\n', reads: ['2|12|Anna|U23|Blau|E1'] },
    { why: 'semicolon', file: 'Startnummer;Name;Kategorie;Verein;Chip\n12;Anna;U23;Blau;E1\n', reads: ['2|12|Anna|U23|Blau|E1'] },
    { why: 'tab', file: 'dorsal\tnombre\tcategoría\tequipo\tchip\n12\tAnna\tU23\tBlau\tE1\n', reads: ['2|12|Anna|U23|Blau|E1'] },
    { why: 'a separator that the file names', file: 'sep=;\nBib;Name\n12;A,B,C\n', reads: ['3|12|A,B,C|?|?|'] },
    {
      why: 'commas in names of a list with semicolons',
      file: 'Nr;Name\n1;Muster, Anna\n2;Roth, Bea\n',
      reads: ['2|1|Muster, Anna|?|?|', '3|2|Roth, Bea|?|?|'],
    },
    { why: 'line ends of Windows', file: 'Bib,Name\r\n12,Anna\r\n', reads: ['2|12|Anna|?|?|'] },
    { why: 'line ends of old Macs', file: 'Bib,Name\r12,Anna\r', reads: ['2|12|Anna|?|?|'] },
    { why: 'no line end at the end', file: 'Bib,Name\n12,Anna', reads: ['2|12|Anna|?|?|'] },
    { why: 'a byte order mark', file: '\uFEFFBib,Name\n12,Anna', reads: ['2|12|Anna|?|?|'] },
    {
      why: 'blank lines and lines of separators, which count as lines',
      file: '\nBib,Name\n\n12,Anna\n,,\n13,Bea\n',
      reads: ['4|12|Anna|?|?|', '6|13|Bea|?|?|'],
    },
    {
      why: 'quotes around separators and quotes',
      file: 'Bib,Name,Team\n12,"Muster, ""Nana"" Anna","A;B"\n',
      reads: ['2|12|Muster, "Nana" Anna|?|A;B|'],
    },
    {
      why: 'a break within a quoted cell',
      file: 'Bib,Name\n12,"Anna\nMuster"\n13,Bea\n',
      reads: ['2|12|Anna Muster|?|?|', '3|13|Bea|?|?|'],
    },
    { why: 'blanks around everything', file: ' Bib , Name \n 12 ,\u00a0Anna ', reads: ['2|12|Anna|?|?|'] },
    {
      why: 'texts guarded against formulas',
      file: `Bib,Name\n12,'=Anna\n13,'Bea\n14,''-C`,
      reads: ['2|12|=Anna|?|?|', "3|13|'Bea|?|?|", "4|14|'-C|?|?|"],
    },
    { why: 'numbers guarded against spreadsheets', file: 'Bib;Chip\n="007";="00112233"', reads: ['2|007|?|?|?|00112233'] },
    { why: 'only a column of bibs', file: 'Bib\n1\n2', reads: ['2|1|?|?|?|', '3|2|?|?|?|'] },
    { why: 'short lines', file: 'Bib,Name,Team\n12,Anna', reads: ['2|12|Anna|?||'] },
    { why: 'columns that the station does not use', file: 'Id,Bib,Born,Name\n9,12,1990,Anna', reads: ['2|12|Anna|?|?|'] },
    { why: 'the first of two columns of bibs', file: 'No,Number,Name\n1,2,Anna', reads: ['2|1|Anna|?|?|'] },
  ])('$why', ({ file, reads }) => {
    expect(people(file)).toEqual(reads);
  });

  test.each([
    { why: 'English', heading: 'First name,Last name' },
    { why: 'English, the other way round', heading: 'First Name,Name' },
    { why: 'German', heading: 'Vorname,Name' },
    { why: 'Spanish', heading: 'Nombre,Apellidos' },
    { why: 'Portuguese', heading: 'Nome,Sobrenome' },
    { why: 'French', heading: 'Prénom,Nom' },
    { why: 'Italian', heading: 'Nome,Cognome' },
  ])('first and last name are joined, in $why', ({ heading }) => {
    expect(people(`Bib,${heading}\n12,Anna,Muster\n`)).toEqual(['2|12|Anna Muster|?|?|']);
    const swapped = heading.split(',').reverse().join(',');
    expect(people(`Bib,${swapped}\n12,Muster,Anna\n`)).toEqual(['2|12|Anna Muster|?|?|']);
  });

  test.each([
    { why: 'separated by blanks', file: 'Bib,Tags\n12,E1 E2' },
    { why: 'separated by semicolons', file: 'Bib,Tags\n12,E1;E2' },
    { why: 'separated by commas, in quotes', file: 'Bib,Tags\n12,"E1, E2"' },
    { why: 'in columns of their own', file: 'Bib,Tag 1,Tag 2\n12,E1,E2' },
    { why: 'in columns that have the same heading', file: 'Bib,EPC,EPC\n12,E1,E2' },
  ])('several tags of one rider: $why', ({ file }) => {
    expect(people(file)).toEqual(['2|12|?|?|?|E1+E2']);
  });
});

describe('characters are decoded in every encoding', () => {
  const text = 'Bib;Name;Équipe\n12;José Müller;Žlutí\n';
  test.each([
    { why: 'UTF-8', bytes: new TextEncoder().encode(text), encoding: 'utf-8', name: 'José Müller' },
    { why: 'UTF-8 with its mark', bytes: new TextEncoder().encode(`\uFEFF${text}`), encoding: 'utf-8', name: 'José Müller' },
    { why: 'UTF-16 as spreadsheets write it', bytes: utf16(text, 'little'), encoding: 'utf-16', name: 'José Müller' },
    { why: 'UTF-16 the other way round', bytes: utf16(text, 'big'), encoding: 'utf-16', name: 'José Müller' },
    { why: 'Latin-1', bytes: latin1('Bib;Name\n12;José Müller\n'), encoding: 'windows-1252', name: 'José Müller' },
    { why: 'Windows-1252', bytes: latin1('Bib;Name\n12;O\x92Neil \x80\n'), encoding: 'windows-1252', name: 'O’Neil €' },
  ])('$why', ({ bytes, encoding, name }) => {
    const list = read(bytes);
    expect(list.encoding).toBe(encoding);
    expect(list.lines[0]?.details.name).toBe(name);
  });
});

describe('headings are recognised in six languages', () => {
  test.each([
    [
      'bib',
      [
        'Bib',
        'BIB #',
        '#',
        'No.',
        'N°',
        'Nº',
        'Race number',
        'plate_number',
        'Startnr.',
        'Start-Nr',
        'Dorsal',
        'Número',
        'Dossard',
        'N° dossard',
        'Pettorale',
      ],
    ],
    ['name', ['Name', 'Full Name', 'Nombre y apellidos', 'Nome e cognome', 'Nom et prénom', 'Fahrer', 'Läufer', 'Corredor']],
    ['first-name', ['First name', 'Vorname', 'Prénom', 'FIRSTNAME']],
    ['last-name', ['Surname', 'Nachname', 'Apellidos', 'Sobrenome', 'Cognome', 'Nom de famille']],
    ['category', ['Category', 'Cat.', 'Klasse', 'Categoría', 'Catégorie', 'Altersklasse']],
    ['team', ['Team', 'Club', 'Team / Club', 'Verein', 'Equipo', 'Équipe', 'Squadra', 'Società']],
    ['tag', ['Tag', 'Tag ID', 'EPC', 'Chip', 'Chip-Nr.', 'Transponder 2', 'Puce', 'Numéro de puce']],
    ['ignored', ['', 'Born', 'Nation', '12', '2nd', 'constructor']],
  ] as const)('%s', (field, headings) => {
    expect(headings.map((heading) => [heading, fieldOfHeading(heading)])).toEqual(headings.map((heading) => [heading, field]));
  });
});

describe('the user can set what the file leaves open', () => {
  test('a first line that cannot be a header is read as a rider', () => {
    expect(read('12,Anna\n13,Bea\n')).toMatchObject({
      headings: false,
      columns: [{ heading: '', field: 'ignored', samples: ['12', '13'] }, {}],
    });
    expect(people('12,Anna\n13,Bea\n', { columns: ['bib', 'name'] })).toEqual(['1|12|Anna|?|?|', '2|13|Bea|?|?|']);
  });

  test('a first line with unknown headings is still a header', () => {
    expect(read('Alpha,Beta\n12,Anna\n')).toMatchObject({
      headings: true,
      columns: [{ heading: 'Alpha', field: 'ignored' }, { heading: 'Beta' }],
    });
    expect(people('Alpha,Beta\n12,Anna\n', { columns: ['bib', 'name'] })).toEqual(['2|12|Anna|?|?|']);
  });

  test('the first line is read as the user says', () => {
    expect(people('Bib,Name\n12,Anna\n', { headings: false, columns: ['bib', 'name'] })).toEqual(['1|Bib|Name|?|?|', '2|12|Anna|?|?|']);
  });

  test('the user’s choice of columns overrides the headings, and other columns are ignored', () => {
    expect(people('Bib,Name,Team\n12,Anna,Blau\n', { columns: ['ignored', 'bib'] })).toEqual(['2|Anna|?|?|?|']);
  });
});

test('any number of empty lines at the end is ignored', () => {
  expect(people(`Bib,Name\n12,Anna\n${',\n'.repeat(300_000)}`)).toEqual(['2|12|Anna|?|?|']);
});

describe('a file that is not a list is refused with the reason', () => {
  test.each([
    { why: 'a spreadsheet', file: Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), params: { problem: 'spreadsheet' } },
    { why: 'an old spreadsheet', file: Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), params: { problem: 'spreadsheet' } },
    { why: 'not text', file: Uint8Array.of(0x89, 0x50, 0, 0, 1), params: { problem: 'not-text' } },
    {
      why: 'a quotation mark without a closing one',
      file: 'Bib,Name\n12,"Anna\n13,Bea\n',
      params: { problem: 'quotation-mark', line: 2 },
    },
    {
      why: 'a quotation mark in the middle',
      file: 'Bib,Name\n11,Cora\n12,"Anna" M\n13,Bea\n',
      params: { problem: 'quotation-mark', line: 3 },
    },
    {
      why: 'the same, where the file names its separator',
      file: 'sep=,\nBib,Name\n12,"Anna\n',
      params: { problem: 'quotation-mark', line: 3 },
    },
    { why: 'nothing', file: '\n , \n', params: { problem: 'empty' } },
    { why: 'far too many lines', file: `Bib\n${'1\n'.repeat(200_000)}`, params: { problem: 'too-many-lines', max: 20_000 } },
    { why: 'a line without an end', file: `Bib,Name\n12${','.repeat(20_000)}Anna\n`, params: { problem: 'long-line', max: 10_000 } },
    { why: 'one line too many', file: `Bib\n${'1\n'.repeat(20_001)}`, params: { problem: 'too-many-lines', max: 20_000 } },
  ])('$why', ({ file, params }) => {
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    expect(readParticipantList(bytes, AS_IT_LOOKS)).toEqual({ ok: false, problem: { code: 'no-list', params } });
  });

  test('a list may have as many lines as the limit says', () => {
    expect(people(`Bib\n${'1\n'.repeat(20_000)}`)).toHaveLength(20_000);
  });
});

describe('a line that cannot be read has its problem', () => {
  test.each([
    { why: 'a separator within a text', file: 'Bib,Name\n12,Muster, Anna\n', problem: 'no-column', text: 'Anna' },
    { why: 'a tag that became a number', file: 'Bib,Tag\n12,3.00833E+23\n', problem: 'tag-as-number', text: '3.00833E+23' },
    { why: 'the same in other countries', file: 'Bib;Tag\n12;3,00833E+23\n', problem: 'tag-as-number', text: '3,00833E+23' },
  ])('$why refuses the line', ({ file, problem, text }) => {
    expect(read(file).lines).toMatchObject([{ line: 2, problem: { code: 'unreadable-line', params: { problem, text } } }]);
  });
});
