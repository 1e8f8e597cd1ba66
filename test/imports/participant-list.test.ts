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
    { why: 'semicolon', file: 'Startnummer;Name;Kategorie;Mannschaft;Chip\n12;Anna;U23;Blau;E1\n', reads: ['2|12|Anna|U23|Blau|E1'] },
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
    { why: 'short lines', file: 'Bib,Name,Team\n12,Anna', reads: ['2|12|Anna|?|?|'] },
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
    { why: 'Dutch', heading: 'Voornaam,Achternaam' },
    { why: 'Polish', heading: 'Imię,Nazwisko' },
    { why: 'Czech', heading: 'Jméno,Příjmení' },
    { why: 'Catalan', heading: 'Nom,Cognoms' },
    { why: 'Portuguese of Portugal', heading: 'Nome,Apelido' },
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

test('a cell of dashes holds nothing: a bib, a name or a team is not called “-”', () => {
  expect(people('Bib,Name,Team,Tag\n12,Anna,-,E1\n-,Bea,—,--\n13,–,Blau,-\n')).toEqual([
    '2|12|Anna|?|?|E1',
    '3||Bea|?|?|',
    '4|13|?|?|Blau|',
  ]);
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
    expect(list.file).toMatchObject({ encoding });
    expect(list.lines[0]?.details.name).toBe(name);
  });
});

describe('headings are recognised in ten languages', () => {
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
        'Rugnummer',
        'Numer startowy',
        'Startovní číslo',
        'Č.',
        'Peitoral',
        'Startnr. / Bib',
        'Start #',
        'Plate #',
        'N.º de dorsal',
        'Bib (number)',
      ],
    ],
    [
      'name',
      [
        'Name',
        'Full Name',
        'Nombre y apellidos',
        'Nome e cognome',
        'Nom et prénom',
        'Fahrer',
        'Läufer',
        'Corredor',
        'Naam',
        'Imię i nazwisko',
        'Jméno a příjmení',
        'Nom i cognoms',
      ],
    ],
    ['first-name', ['First name', 'Vorname', 'Prénom', 'FIRSTNAME', 'Voornaam', 'Imię', 'Primeiro nome']],
    [
      'last-name',
      [
        'Surname',
        'Nachname',
        'Apellidos',
        'Sobrenome',
        'Cognome',
        'Nom de famille',
        'Achternaam',
        'Nazwisko',
        'Příjmení',
        'Apelido',
        'Cognoms',
      ],
    ],
    [
      'category',
      [
        'Category',
        'Cat.',
        'Klasse',
        'Categoría',
        'Catégorie',
        'Altersklasse',
        'Leeftijdsklasse',
        'Kategoria wiekowa',
        'Kategorie',
        'Escalão',
      ],
    ],
    ['team', ['Team', 'Team / Club', 'Equipo', 'Équipe', 'Squadra', 'Ploeg', 'Drużyna', 'Tým', 'Equipa', 'Equip']],
    [
      'club',
      [
        ...[
          'Club',
          'Verein',
          'Vereinsname',
          'Club deportivo',
          'Società',
          'Società sportiva',
          'Gruppo sportivo',
          'Club sportif',
          'Association',
        ],
        ...[
          'Clube',
          'Associação',
          'Vereniging',
          'Clubnaam',
          'Klub',
          'Klub sportowy',
          'Oddíl',
          'Oddíl/klub',
          'Entitat',
          'Club esportiu',
          'Association / Ort',
        ],
      ],
    ],
    [
      'tag',
      [
        'Tag',
        'Tag ID',
        'EPC',
        'Chip',
        'Chip-Nr.',
        'Transponder 2',
        'Puce',
        'Numéro de puce',
        'Chipnummer',
        'Numer chipa',
        'Čip',
        'Número do chip',
        'Xip',
        'N.º Chip',
        'Transponder #',
        'Chip ID 2',
      ],
    ],
    ['gender', ['Gender', 'Sex', 'Geschlecht', 'Sexo', 'Sexe', 'Sesso', 'Geslacht', 'Płeć', 'Pohlaví', 'M/F', 'Gènere']],
    [
      'born',
      [
        'Born',
        'Date of birth',
        'YOB',
        'Geburtsdatum',
        'Geb.-Datum',
        'Jahrgang',
        'Fecha de nacimiento',
        'Año de nacimiento',
        'Data de nascimento',
        'Né(e) le',
        'Année de naissance',
        'Data di nascita',
        'Geboortejaar',
        'Data urodzenia',
        'Rok narození',
        'Data de naixement',
      ],
    ],
    ['nation', ['Nation', 'Nationality', 'NOC', 'Nationalität', 'País', 'Pays', 'Nazionalità', 'Kraj']],
    ['licence', ['Licence', 'License No.', 'Lizenz-Nr.', 'N.º licencia', 'Nº de licence', 'Tessera', 'Licentienummer', 'Licencja']],
    ['uci-id', ['UCI ID', 'UCI-ID', 'UCI code', 'Código UCI']],
    ['member', ['Member', 'Member 2', 'Mitglied', 'Miembro', 'Équipier', 'Teamlid']],
    ['member-tag', ['Member 1 tags', 'Member chip', 'Mitglied 2 Chip']],
    ['ignored', ['', 'Team number', 'Category ID', 'Start', '12', '2nd', 'constructor']],
  ] as const)('%s', (field, headings) => {
    expect(headings.map((heading) => [heading, fieldOfHeading(heading)])).toEqual(headings.map((heading) => [heading, field]));
  });
});

describe('the user can set what the file leaves open', () => {
  test('a first line that cannot be a header is read as a rider', () => {
    expect(read('12,Anna\n13,Bea\n')).toMatchObject({
      headings: false,
      columns: [{ heading: '', field: 'more', samples: ['12', '13'] }, {}],
    });
    expect(people('12,Anna\n13,Bea\n', { columns: ['bib', 'name'] })).toEqual(['1|12|Anna|?|?|', '2|13|Bea|?|?|']);
  });

  test('a first line with unknown headings is still a header', () => {
    expect(read('Alpha,Beta\n12,Anna\n')).toMatchObject({
      headings: true,
      columns: [{ heading: 'Alpha', field: 'more' }, { heading: 'Beta' }],
    });
    expect(people('Alpha,Beta\n12,Anna\n', { columns: ['bib', 'name'] })).toEqual(['2|12|Anna|?|?|']);
  });

  test('the first line is read as the user says', () => {
    expect(people('Bib,Name\n12,Anna\n', { headings: false, columns: ['bib', 'name'] })).toEqual(['1|Bib|Name|?|?|', '2|12|Anna|?|?|']);
  });

  test('the user’s choice of columns overrides the headings, and other columns are kept', () => {
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

describe('the better of two columns counts', () => {
  test.each([
    { why: 'a bib before a running number', file: 'No.;Startnr;Name\n1;101;Anna\n2;102;Ben\n', bibs: ['101', '102'] },
    { why: 'a bib before #', file: '#,Bib,Name\n1,101,Anna\n2,102,Ben\n', bibs: ['101', '102'] },
    { why: 'a bib that comes last', file: 'Nr;Name;Startnummer\n1;Anna;101\n2;Ben;102\n', bibs: ['101', '102'] },
    { why: 'dorsal before número', file: 'Número,Nombre,Dorsal\n1,Anna,101\n', bibs: ['101'] },
    { why: 'peito before número', file: 'Nº;Peito;Nome\n1;101;Anna\n', bibs: ['101'] },
    { why: 'n.º de peito before número', file: 'Número;N.º de peito;Nome\n1;101;Anna\n', bibs: ['101'] },
    { why: 'pitrall before número', file: 'Núm.;Pitrall;Nom\n1;101;Anna\n', bibs: ['101'] },
    { why: 'plate before number', file: 'Number,Name,Plate\n1,Anna,101\n', bibs: ['101'] },
    { why: 'startovní číslo before č.', file: 'Č.;Jméno;Startovní číslo\n1;Anna;101\n', bibs: ['101'] },
    { why: 'a number where the bib is empty', file: 'Number,Name,Bib\n101,Anna,\n102,Ben,\n', bibs: ['101', '102'] },
    { why: 'a number where nothing else is', file: 'No.,Name\n101,Anna\n', bibs: ['101'] },
  ])('$why', ({ file, bibs }) => {
    expect(read(file).lines.map(({ details }) => details.bib)).toEqual(bibs);
  });

  test('a UID is no tag beside a chip, but where nothing better is', () => {
    expect(people('Bib,Name,UID,Chip\n1,Anna,1001,E2001\n')).toEqual(['2|1|Anna|?|?|E2001']);
    expect(people('Bib,Name,UID\n1,Anna,E2001\n')).toEqual(['2|1|Anna|?|?|E2001']);
    expect(people('Bib,Name,UID,Chip\n1,Anna,E2001,\n')).toEqual(['2|1|Anna|?|?|E2001']);
  });

  test('a whole name is not added to its parts', () => {
    expect(people('Bib,Name,First name,Last name\n1,Anna Muster,Anna,Muster\n')).toEqual(['2|1|Anna Muster|?|?|']);
    expect(people('Bib;Voornaam;Tussenvoegsel;Achternaam\n1;Anna;van der;Berg\n')).toEqual(['2|1|Anna van der Berg|?|?|']);
  });

  test('a column that is not used for that is told', () => {
    expect(read('No.;Startnr;Name\n1;101;Anna\n').notices).toEqual([
      { line: null, message: { code: 'unused-column', params: { heading: 'No.', used: 'Startnr' } } },
    ]);
  });
});

describe('a line with a number is a rider, whatever words are in it', () => {
  test.each([
    ['12,Anna Muster,U15,No\n13,Ben Muster,U15,Yes\n14,Cleo Muster,U15,No\n', 3],
    ['12,Kat,Muster,U15\n13,Ben,Muster,U15\n', 2],
    ['12,Anna,Last\n13,Ben,First\n', 2],
    ['12,Anna Muster,First,U15\n13,Ben,Chip,Club\n', 2],
    ['12;Nom;Num;Class\n13;Name;Club;Laufer\n', 2],
    ['A12;Kat;Muster;U15\nA13;Ben;Muster;U15\n', 2],
  ])('%j has no headings and %d riders', (file, riders) => {
    const list = read(file);
    expect([list.headings, list.lines.length]).toEqual([false, riders]);
  });

  test('a column for a year does not make a rider of the headings', () => {
    expect(read('Bib,Name,2025,2026\n12,Anna,3,4\n').headings).toBe(true);
  });
});

describe('headings are found below a title', () => {
  const below = 'Startliste Stadtlauf 2026;;;\nStand: 1.6.2026;;;\n;;;\nStartnr;Name;Klasse;Chip\n12;Anna;U15;E1\n13;Ben;U17;E2\n';
  test('the lines above are left out, and told', () => {
    expect(people(below)).toEqual(['5|12|Anna|U15|?|E1', '6|13|Ben|U17|?|E2']);
    expect(read(below)).toMatchObject({
      headings: true,
      headingLine: 4,
      notices: [{ line: null, message: { code: 'lines-above', params: { lines: 2, text: 'Startliste Stadtlauf 2026' } } }],
    });
  });

  test('also where the columns are chosen by hand, or the title has no separators', () => {
    expect(people(below, { columns: ['bib', 'name', 'ignored', 'tag'] })).toEqual(['5|12|Anna|?|?|E1', '6|13|Ben|?|?|E2']);
    expect(people(below, { headings: true })).toHaveLength(2);
    expect(people('Startliste 2026\n\nStartnr;Name\n12;Anna\n')).toEqual(['4|12|Anna|?|?|']);
  });

  test('the line with more headings wins over one of a form above it', () => {
    const list = 'Name:,Stadtlauf\nBib:,all\nBib,Name,Cat\n1,Anna,U15\n';
    expect(people(list)).toEqual(['4|1|Anna|U15|?|']);
  });

  test('a list whose columns nobody knows says that no column holds bibs', () => {
    expect(read('12;Anna\n13;Ben\n').lines).toMatchObject([
      { problem: { code: 'unreadable-line', params: { problem: 'no-bib-column' } } },
      { problem: { code: 'unreadable-line', params: { problem: 'no-bib-column' } } },
    ]);
  });
});

describe('lines that are no riders are left out or refused', () => {
  test('the headings again are left out, and told', () => {
    const list = read('Bib;Name;Category\n1;Anna;U15\n2;Ben;U15\nBIB;Name;Category;\n3;Cleo;U15\nBib;Name;Category\n');
    expect(list.lines.map(({ details }) => details.bib)).toEqual(['1', '2', '3']);
    expect(list.notices).toEqual([{ line: null, message: { code: 'repeated-headings', params: { lines: [4, 6] } } }]);
  });

  test('headings of the same columns in other words are left out, and told', () => {
    const list = read('Bib;Name;Category\n1;Anna;U15\nStart nr;Nom;Kategorie\n2;Ben;U15\n');
    expect(list.lines.map(({ details }) => details.bib)).toEqual(['1', '2']);
    expect(list.notices).toEqual([{ line: null, message: { code: 'repeated-headings', params: { lines: [3] } } }]);
  });

  test('headings of other columns are refused: the lines below would be read wrongly', () => {
    const list = read('Bib;Name;Category\n1;Anna;U15\nBib;Category;Name\n2;U15;Ben\n');
    expect(list.lines.map(({ problem }) => problem?.params)).toEqual([undefined, { problem: 'no-rider', text: 'Bib' }, undefined]);
  });

  test('lines that are no riders do not make bibs with letters usual', () => {
    const list = read('Bib;Name;Category\n1;Anna;U15\nTotal riders: 2;;\nPrinted 12.3.2026;;\nAnzahl: 2;;\n2;Ben;U17\n');
    expect(list.lines.filter(({ problem }) => problem === null).map(({ details }) => details.bib)).toEqual(['1', '2']);
  });

  test.each(['Gesamt, ohne Nachmeldungen;;', 'Männer Elite;;', 'Elite;;'])('%s is refused', (line) => {
    expect(read(`Bib;Name;Category\n1;Anna;U15\n2;Ben;U15\n${line}\n3;Cleo;U15\n`).lines.map(({ problem }) => problem?.params)).toEqual([
      undefined,
      undefined,
      { problem: 'no-rider', text: line.replace(/;.*/, '') },
      undefined,
    ]);
  });

  test.each([
    'Total: 2;;',
    'Total;2;',
    ';Total: 2;',
    'Total riders: 2;;',
    'Summe;;',
    'Summe;;2',
    'Summe;25 %;57',
    'S. 2;;',
    'p. 1/2;;',
    'Number of riders: 2;;',
    'Anzahl: 2;;',
    'Anzahl Teilnehmer;2;',
    'Gesamt 2;;',
    '2 Teilnehmer;;',
    'Page 2;;',
    'Seite 1 von 2;;',
    'Page 1/2;;',
    '- 1 of 2 -;;',
    'Totale;2;',
    'Totale iscritti: 2;;',
    'Aantal: 2;;',
    'Aantal deelnemers 2;;',
    'Nombre de partants : 2;;',
    'Número de inscritos: 2;;',
    'Razem: 2;;',
    'Celkem;2;',
    'Stand: 1.6.2026;;',
    'Printed 12.3.2026 10:00;;',
    'Ende der Liste;;',
  ])('%s below two riders is left out, and told', (footer) => {
    const list = read(`Bib;Name;Category\n1;Anna;U15\n2;Ben;U15\n${footer}\n`);
    expect(list.lines.map(({ details }) => details.bib)).toEqual(['1', '2']);
    const text = footer.split(';').find((cell) => cell !== '');
    expect(list.notices).toEqual([{ line: null, message: { code: 'footer-lines', params: { lines: [4], text } } }]);
  });

  test.each([
    '5;Total;U15',
    '5;Total;',
    '5;Page;',
    '5;Stand;',
    '2;Teilnehmer;',
    '7;Summe;U17',
    'Total;Anna;U15',
    'A7;Page 2;',
    'P2;Anna;',
    'S 12;;',
    'No 7;;',
  ])('%s is a rider', (line) => {
    const list = read(`Bib;Name;Category\nA1;Anna;U15\nA2;Ben;U15\nB3;Ben;U15\n${line}\n`);
    expect(list.lines.at(-1)).toMatchObject({ problem: null, details: { bib: line.split(';')[0] } });
    expect(list.lines).toHaveLength(4);
  });

  test('a rider called Total stays in a list without categories, unless the number is how many riders stand above', () => {
    const bibs = (file: string) => read(file).lines.map(({ details }) => details.bib);
    expect(bibs('Name;Bib\nAnna;1\nBen;2\nTotal;25\n')).toEqual(['1', '2', '25']);
    expect(bibs('Name;Bib\nAnna;11\nBen;12\nTotal;2\n')).toEqual(['11', '12']);
  });

  test('a category alone in a line is a title', () => {
    const list = read('Bib;Name;Category\nU15;;\n1;A;U15\n2;B;U15\n3;C;U17\n4;D;U17\n');
    expect(list.lines.map(({ problem }) => problem?.params)).toEqual([
      { problem: 'no-rider', text: 'U15' },
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a rider of whom only the bib is known is taken', () => {
    expect(read('Bib;Name\n1;Anna\n2;Ben\n3;\nA4;\n5b;\n').lines.map(({ problem }) => problem)).toEqual([null, null, null, null, null]);
  });
});

describe('what a spreadsheet made of a number is refused', () => {
  test.each(['1E+23', '3E+23', '30.0833E+22', '3.00833E23', '-3.2E+10', '#######', '#N/A', '58001234567.0', '#NAME?', '#NV'])(
    'the tag %s',
    (tag) => {
      expect(read(`Bib;Name;Tag\n1;Anna;${tag}\n`).lines[0]?.problem?.params).toEqual({ problem: 'tag-as-number', text: tag });
    },
  );

  test.each(['1.2E+03', '#REF!', '########', '12.0', '1,234', '01-Feb', '1.2.2026'])('the bib %s', (bib) => {
    expect(read(`Bib;Name\n${bib};Anna\n`).lines[0]?.problem?.params).toEqual({ problem: 'bib-as-number', text: bib });
  });

  test.each([
    '12. Mrz',
    '3. Mai',
    '12-mars',
    '05/03/26',
    '12:00',
    '12:00:00',
    '2-févr',
    '1 234',
    '12 345',
    'TRUE',
    'falsch',
    '100%',
    '$5',
    '5,00 €',
    '-5',
    'NaN',
    '3/févr.',
  ])('the bib %s among numbers', (bib) => {
    expect(read(`Bib;Name\n${bib};Anna\n1;Ben\n2;C\n`).lines[0]?.problem?.params).toEqual({ problem: 'bib-as-number', text: bib });
  });

  test('a formula of a spreadsheet gives its text; a text with a guard that looks like one stays', () => {
    expect(people('Bib;Name\n1;="0012"\n2;\'="a"\n')).toEqual(['2|1|0012|?|?|', '3|2|="a"|?|?|']);
  });

  test.each(['12A', 'A-12', '3/4', 'A 12', '12-A', '007', '#7', 'U15-3', '12E', 'May', 'Team 3', '1.5'])('the bib %s is one', (bib) => {
    expect(read(`Bib;Name\n${bib};Anna\n1;Ben\n2;C\n`).lines[0]?.problem).toBeNull();
  });

  test.each(['Mar-12', 'Mai 12', 'Jun-12'])('the bib %s among numbers is taken, and told', (bib) => {
    const list = read(`Bib;Name\n${bib};Anna\n1;Ben\n2;C\n`);
    expect(list.lines[0]?.problem).toBeNull();
    expect(list.notices).toEqual([{ line: 2, message: { code: 'month-like-bib', params: { bib } } }]);
  });

  test('bibs that begin with the name of a month stay where most have letters', () => {
    expect(read('Bib;Name\nJun-12;Anna\nSen-1;Ben\nJun-13;C\n').lines.map(({ problem }) => problem)).toEqual([null, null, null]);
  });

  test('thousands with the blanks of a spreadsheet, as a tag and as a bib', () => {
    const list = read('Bib;Tag\n1;58\u00a0001\u00a0234\n1\u202f234;E1\n2;58 001\n');
    expect(list.lines.map(({ problem, tags }) => problem?.params ?? tags)).toMatchObject([
      { problem: 'tag-as-number' },
      { problem: 'bib-as-number' },
      ['58', '001'],
    ]);
  });

  test('tags of hex digits stay tags', () => {
    expect(people('Bib,Tag\n1,12E4 58E2\n2,1E5\n3,300E12\n')).toEqual(['2|1|?|?|?|12E4+58E2', '3|2|?|?|?|1E5', '4|3|?|?|?|300E12']);
  });
});

test('tags in groups are one tag, and a dash is none', () => {
  expect(
    people('Bib,Name,Tag\n1,A,E200 3411 B802 0115 1626 1234\n2,B,E200 3411 B802 0115 1626 1235\n3,C,-\n4,D,-\n5,E,1001 1002\n'),
  ).toEqual([
    '2|1|A|?|?|E2003411B802011516261234',
    '3|2|B|?|?|E2003411B802011516261235',
    '4|3|C|?|?|',
    '5|4|D|?|?|',
    '6|5|E|?|?|1001+1002',
  ]);
});

describe('a cell that says that there is no tag', () => {
  test('gives a rider without a tag, and is told', () => {
    const list = read('Bib,Name,Tag\n1,A,k.A.\n2,B,0\n3,C,own chip\n4,D,E1\n5,E,…\n6,F,k.A.\n');
    expect(list.lines.map(({ tags, problem }) => [problem, ...tags])).toEqual([[null], [null], [null], [null, 'E1'], [null], [null]]);
    expect(list.notices).toEqual([
      { line: null, message: { code: 'no-tag-cells', params: { cells: 5, texts: ['k.A.', '0', 'own chip', '…'] } } },
    ]);
  });

  test('may be in any language: a word that stands with several riders is no tag', () => {
    const list = read('Bib,Name,Tag\n1,A,hamarosan\n2,B,E1\n3,C,Hamarosan\n');
    expect(list.lines.map(({ tags }) => tags)).toEqual([[], ['E1'], []]);
    expect(list.notices).toEqual([
      { line: null, message: { code: 'no-tag-cells', params: { cells: 2, texts: ['hamarosan', 'Hamarosan'] } } },
    ]);
  });

  test('a word that stands once is a tag, and told', () => {
    const list = read('Bib,Name,Tag\n1,A,hamarosan\n2,B,E1\n3,C,ABCDEFAB\n');
    expect(list.lines.map(({ tags }) => tags)).toEqual([['hamarosan'], ['E1'], ['ABCDEFAB']]);
    expect(list.notices).toEqual([{ line: null, message: { code: 'wordlike-tags', params: { tags: ['hamarosan'], riders: 1 } } }]);
  });

  test('digits that a spreadsheet replaced by zeros are told', () => {
    const tags = [
      '580012345678901000000000',
      '101000000000000000000000',
      '300833B2DDD9014000000000',
      '123456789012345678901234',
      '1234567890',
    ];
    const list = read(`Bib,Name,Tag\n${tags.map((tag, index) => `${index + 1},A,${tag}\n`).join('')}`);
    expect(list.lines.map((line) => line.tags)).toEqual(tags.map((tag) => [tag]));
    expect(list.notices).toEqual([
      { line: null, message: { code: 'rounded-tags', params: { riders: 1, tags: ['580012345678901000000000'] } } },
    ]);
  });

  test('names that were saved in a wrong encoding before are told', () => {
    const names = ['JÃ¶rg', 'RenÃ©', 'Oâ€™Brien', 'Åukasz', 'Å‚', 'João', 'Ångström', 'Ärzte', 'SÃO PAULO', 'MÃE'];
    const list = read(`Bib,Name\n${names.map((name, index) => `${index + 1},${name}\n`).join('')}`);
    expect(list.notices).toEqual([
      { line: null, message: { code: 'garbled-texts', params: { riders: 4, texts: ['JÃ¶rg', 'RenÃ©', 'Oâ€™Brien', 'Å‚'] } } },
    ]);
  });

  test('tags with signs between groups of digits are taken without them, and told', () => {
    const plain = 'E2003411B802011516261234';
    const written = [
      'E200-3411-B802-0115-1626-1234',
      'E200.3411.B802.0115.1626.1234',
      'e200_3411_b802_0115_1626_1234',
      'E200:3411:B802:0115:1626:1234',
      'E200–3411–B802–0115–1626–1234',
      'E20034-11B802-011516-261234',
      '0xE2003411-B8020115-16261234',
      'E2.00.34.11.B8.02.01.15.16.26.12.34',
    ];
    for (const tag of written) {
      const list = read(`Bib,Name,Tag\n1,A,${tag}\n2,B,58001234\n`);
      expect(list.lines.map(({ tags }) => tags)).toEqual([[plain], ['58001234']]);
      expect(list.notices).toEqual([{ line: null, message: { code: 'grouped-tags', params: { riders: 1, text: tag, tag: plain } } }]);
    }
    const relay = read('Bib,Team,Member 1,Tag 1,Member 2,Tag 2\n1,A,Ann,E200-3411-B802-0115,Bea,E200-3411-B802-0116\n');
    expect(relay.lines[0]?.details.members?.map(({ tags }) => tags)).toEqual([['E2003411B8020115'], ['E2003411B8020116']]);
  });

  test('tags with a mark of people beside them are taken without it, and told', () => {
    for (const tag of ['4711?', '4711*', '?4711', '~4711', '#4711', '4711!', '4711??']) {
      const list = read(`Bib,Name,Tag\n1,A,${tag}\n2,B,4712\n`);
      expect(list.lines.map(({ tags }) => tags)).toEqual([['4711'], ['4712']]);
      expect(list.notices).toEqual([{ line: null, message: { code: 'marked-tags', params: { riders: 1, text: tag, tag: '4711' } } }]);
    }
  });

  test.each([
    ['letters', '1O1'],
    ['letters', 'l01'],
    ['letters', 'E20o3411'],
    ['decimal', '1,5'],
    ['decimal', '12.5'],
    ['epc-name', 'urn:epc:id:sgtin:0614141.107346.2018'],
    ['epc-name', 'URN:EPC:TAG:SGTIN-96:3.0614141.107346.2018'],
    ['epc-name', 'https://id.gs1.org/01/09506000134352'],
  ])('a tag that no reader may send is told (%s: %s)', (doubt, text) => {
    const list = read(`Bib;Name;Tag\n1;A;${text}\n2;B;4711\n3;C;E2003412\n`);
    expect(list.notices).toEqual([{ line: null, message: { code: 'doubtful-tags', params: { doubt, riders: 1, texts: [text] } } }]);
  });

  test.each([
    ['letters', '1O1'],
    ['letters', 'l2'],
    ['signs', '12?'],
    ['signs', '1,5'],
    ['signs', '1.5'],
    ['signs', '#12'],
    ['signs', '1½'],
  ])('a bib that may be a mistake among numbers is told (%s: %s)', (doubt, bib) => {
    const list = read(`Bib;Name\n${bib};A\n21;B\n22;C\n`);
    expect(list.lines[0]).toMatchObject({ problem: null, details: { bib } });
    expect(list.notices).toEqual([{ line: null, message: { code: 'doubtful-bibs', params: { doubt, bibs: 1, texts: [bib] } } }]);
  });

  test('tags and bibs as people mean them are not doubted', () => {
    const lists = [
      'Bib;Name;Tag\nA12;A;KX7-123\nB-1;B;LOL1O\nC 3;C;HELLO01\n',
      'Bib;Name;Tag\n12;A;1,2\n12A;B;3\nA-1;C;4\n1/2;D;5\n17;E;6\n18;F;7\n',
      'Bib;Name;Tag\n12;A;urn:epc:raw:64.xE2003411B8020115\n13;B;E2.00.34.11\n',
    ];
    expect(lists.map((list) => read(list).notices)).toEqual([[], [], []]);
  });

  test('numbers of tags that have signs of their own keep them', () => {
    const own = ['5800-1234', 'A-12', 'PC-1234', 'E2-00-34-11', 'E2003411-B802-0115-1626-123412341234'];
    const list = read(`Bib,Name,Tag\n${own.map((tag, index) => `${index + 1},A,${tag}\n`).join('')}`);
    expect(list.lines.map(({ tags }) => tags)).toEqual(own.map((tag) => [tag]));
    expect(list.notices).toEqual([]);
  });

  test('groups that may be one tag or several are told', () => {
    const list = read('Bib,Name,Tag\n1,A,E2 00 30 16\n2,B,E200 3016\n3,C,AB01 AB02\n4,D,1001 1002\n5,E,04 A2 3B\n');
    expect(list.lines.map(({ tags }) => tags.length)).toEqual([1, 2, 2, 2, 3]);
    expect(list.notices).toEqual([
      { line: null, message: { code: 'split-tags', params: { riders: 2, texts: ['E200 3016', '04 A2 3B'] } } },
    ]);
  });

  test('a tag with digits that stands with two riders is a mistake, not a word', () => {
    expect(read('Bib,Name,Tag\n1,A,E1\n2,B,E1\n').lines.map(({ tags }) => tags)).toEqual([['E1'], ['E1']]);
  });

  test('gives a member of a relay without a tag', () => {
    const list = read('Bib,Member 1,Tags 1,Member 2,Tags 2\n1,A,x,B,E2\n2,C,soon,D,soon\n3,E,soon,F,E5\n');
    expect(list.lines.map(({ tags, details }) => [tags, details.members?.map((one) => one.tags)])).toEqual([
      [['E2'], [[], ['E2']]],
      [[], [[], []]],
      [['E5'], [[], ['E5']]],
    ]);
  });
});

test('wide letters, other digits and look-alike letters are as ASCII has them in bibs and tags', () => {
  expect(people('Bib,Name,Tag\n２５,Ａnna,Ｅ２０078\n٢٦,B,Е2А\nＡ１,C,\n')).toEqual([
    '2|25|Ａnna|?|?|E20078',
    '3|26|B|?|?|E2A',
    '4|A1|C|?|?|',
  ]);
});

test('cells that look the same are the same', () => {
  const list = read('Bib,Name,Category\n\u200e18,A,Men  Elite\n19,B,Men\u00a0Elite\n20,C,Cafe\u0301\n21,D,U15\u200b\n');
  expect(list.lines.map(({ details }) => [details.bib, details.category])).toEqual([
    ['18', 'Men Elite'],
    ['19', 'Men Elite'],
    ['20', 'Café'],
    ['21', 'U15'],
  ]);
});

describe('a wrong byte harms its cell, and is told', () => {
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
  test('a line of Latin-1 in a list of UTF-8', () => {
    const list = read(Uint8Array.from([...utf8('Bib;Name\n1;Jörg\n2;Ren'), 0xe9, 0x0a]));
    expect(list.lines.map(({ details }) => details.name)).toEqual(['Jörg', 'René']);
    expect(list.notices).toEqual([
      { line: null, message: { code: 'guessed-encoding', params: { encoding: 'utf-8' } } },
      { line: 3, message: { code: 'wrong-bytes', params: { text: 'René', as: 'windows-1252' } } },
    ]);
  });

  test('a file that is cut within a letter', () => {
    const list = read(Uint8Array.from([...utf8('Bib;Name\n1;Jörg\n2;Ren'), 0xc3]));
    expect(list.lines.map(({ details }) => details.name)).toEqual(['Jörg', 'Ren\ufffd']);
    expect(list.notices).toEqual([{ line: 3, message: { code: 'wrong-bytes', params: { text: 'Ren\ufffd', as: null } } }]);
  });

  test('a bib or a tag with wrong bytes is refused', () => {
    const list = read(Uint8Array.from([...utf8('Bib;Name;Tag\n1;Jörg;E1\n2'), 0xe9, ...utf8(';Ren\u00e9;E2\n')]));
    expect(list.lines.map(({ problem }) => problem?.params)).toEqual([undefined, { problem: 'bad-bytes', text: '2é' }]);
  });

  test('of many wrong cells some are named, and the others counted', () => {
    const lines = Array.from({ length: 30 }, (_, index) => utf8(`${index};Jörg ö\n`)).flat();
    const strays = Array.from({ length: 25 }, (_, index) => [...utf8(`${100 + index};Ren`), 0xe9, 0x0a]).flat();
    const { notices } = read(Uint8Array.from([...utf8('Bib;Name\n'), ...lines, ...strays]));
    expect(notices.filter(({ message }) => message.code === 'wrong-bytes')).toHaveLength(20);
    expect(notices.at(-1)?.message).toEqual({ code: 'more-wrong-bytes', params: { cells: 5 } });
  });
});

describe('a blank cell', () => {
  const file = 'Bib,Name,Category,Team\n12,Anna,,\n';
  test('leaves what is known of a rider', () => {
    expect(people(file)).toEqual(['2|12|Anna|?|?|']);
  });
  test('clears it where the user says so', () => {
    expect(people(file, { blanks: 'clear' })).toEqual(['2|12|Anna|||']);
  });
});
