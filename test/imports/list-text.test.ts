import { describe, expect, test } from 'vitest';
import { allSteps } from '../../src/domain/steps';
import { CODE_PAGES, decodeCodePage } from '../../src/imports/code-pages';
import type { CodePage } from '../../src/imports/list.messages';
import { listText } from '../../src/imports/list-text';

/** A text in a code page. */
function encoded(text: string, page: CodePage): Uint8Array {
  const upper = decodeCodePage(
    Uint8Array.from({ length: 128 }, (_, index) => index + 0x80),
    page,
  );
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    const at = upper.indexOf(character);
    if (code < 0x80) return code;
    if (at < 0) throw new Error(`${character} is not in ${page}`);
    return at + 0x80;
  });
}

function decoded(bytes: Uint8Array) {
  const text = allSteps(listText(bytes));
  if (!text.ok) throw new Error(text.problem.params.problem);
  return text;
}

describe('a list that is not UTF-8 is read in the likeliest code page', () => {
  test.each<[CodePage, string, string]>([
    ['windows-1252', 'German', 'Nr;Name\n1;Jörg Müller\n2;Anna Weiß\n'],
    ['windows-1252', 'French', 'Dossard;Nom;Prénom\n1;Lefèvre;François\n2;Benoît;Hélène\n'],
    ['windows-1252', 'Danish', 'Nr;Navn\n1;Søren Ærø\n2;Åse Bjørn\n'],
    ['windows-1252', 'one accent', 'Bib;Name\n12;José\n'],
    ['windows-1252', 'an accent at the end', 'Bib;Name\n12;José'],
    ['windows-1250', 'Polish', 'Nr;Nazwisko;Imię\n1;Wałęsa;Łukasz\n2;Żak;Małgorzata\n3;Śliwa;Kąty\n'],
    ['windows-1250', 'Czech', 'Číslo;Jméno;Příjmení\n1;Jiří;Dvořák\n2;Zdeněk;Kučera\n'],
    ['windows-1250', 'Hungarian', 'Rajtszám;Név\n1;Erdős Győző\n2;Tűzkő Bőr\n'],
    ['iso-8859-2', 'Polish of Unix', 'Nr;Nazwisko\n1;Śliwa Błażej\n2;Wąsik Józef\n3;Źrebiec\n'],
    ['macintosh', 'German of a Mac', 'Nr;Name\n1;Jörg Müller\n2;Anna Weiß\n'],
    ['macintosh', 'French of a Mac', 'Dossard;Nom\n1;Lefèvre François\n2;Hélène\n'],
    ['ibm850', 'German of DOS', 'Nr;Name\n1;Jörg Müller\n2;Bär\n'],
    ['ibm850', 'one umlaut of DOS', 'Nr;Name\n1;Müller\n'],
    ['macintosh', 'one umlaut of a Mac', 'Nr;Name\n1;Müller\n'],
    ['windows-1252', 'quotation marks and a dash', 'Nr;Name\n1;Anna “Nana” Weiß – Süd\n'],
    ['ibm852', 'Polish of DOS', 'Nr;Nazwisko\n1;Wałęsa Łukasz\n2;Żak Małgorzata\n'],
    ['windows-1251', 'Russian', 'Номер;Имя\n1;Иван Петров\n2;Ольга Кузнецова\n'],
    ['windows-1253', 'Greek', 'Αριθμός;Όνομα\n1;Γιώργος Παπαδόπουλος\n2;Μαρία\n'],
    ['windows-1254', 'Turkish', 'No;Ad\n1;Gökşin Yıldız\n2;Ağaoğlu Şimşek\n'],
  ])('%s: %s', (page, _why, text) => {
    const found = decoded(encoded(text, page));
    expect([found.text, found.guessed]).toEqual([text, true]);
    expect(found.encoding).toBe(page);
  });

  test('the chosen code page counts', () => {
    const bytes = encoded('Dvořák', 'windows-1250');
    expect(allSteps(listText(bytes, 'windows-1250'))).toMatchObject({ text: 'Dvořák', guessed: false });
    expect(allSteps(listText(bytes, 'windows-1252'))).toMatchObject({ text: 'Dvoøák', guessed: false });
  });

  test.each([
    'windows-1252',
    'windows-1250',
    'iso-8859-2',
    'macintosh',
    'windows-1251',
    'windows-1253',
    'windows-1254',
    'windows-1257',
  ] as const)('%s has the characters of the standard', (page) => {
    const bytes = Uint8Array.from({ length: 96 }, (_, index) => index + 0xa0);
    const standard = new TextDecoder(page).decode(bytes);
    const own = decodeCodePage(bytes, page);
    const differing = [...own].filter((character, index) => character !== '\ufffd' && character !== standard[index]);
    // The euro took the place of the currency sign on the Mac after its table was written.
    expect(differing.join('')).toBe('');
  });

  test('every code page has a character or none for each byte', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(CODE_PAGES.map((page) => decodeCodePage(bytes, page).length)).toEqual(CODE_PAGES.map(() => 256));
  });
});

describe('one wrong byte harms one letter', () => {
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
  test.each([
    { why: 'a line of Latin-1', bytes: [...utf8('1;Jörg\n2;Ren'), 0xe9, 0x0a], text: '1;Jörg\n2;Ren\ufdd0é\n' },
    { why: 'a last line of Latin-1', bytes: [...utf8('1;Jörg\n2;Ren'), 0xe9], text: '1;Jörg\n2;Ren\ufdd0é' },
    { why: 'a file that is cut within a letter', bytes: [...utf8('1;Jörg\n2;Ren'), 0xc3], text: '1;Jörg\n2;Ren\ufdd0\ufffd' },
    { why: 'a file that is cut within a long letter', bytes: [...utf8('1;Jörg\n2;'), 0xe2, 0x82], text: '1;Jörg\n2;\ufdd0\ufffd' },
    { why: 'a cut letter that is the only one', bytes: [...utf8('1;J'), 0xc3], text: '1;J\ufdd0\ufffd' },
    { why: 'as many letters of each', bytes: [...utf8('1;Jörg\n2;Ren'), 0xe9, 0x0a], text: '1;Jörg\n2;Ren\ufdd0é\n' },
    { why: 'a letter of the Polish code page', bytes: [...utf8('1;Wałęsa\n2;Pawe'), 0xb3, 0x0a], text: '1;Wałęsa\n2;Pawe\ufdd0ł\n' },
  ])('$why', ({ bytes, text }) => {
    const found = decoded(Uint8Array.from(bytes));
    expect(found.encoding).toBe('utf-8');
    expect(found.text).toBe(text);
  });
});

describe('letters of UTF-8 in a list of a code page are read as what they are', () => {
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
  const in1252 = (text: string): number[] => [...encoded(text, 'windows-1252')];
  const in1251 = (text: string): number[] => [...encoded(text, 'windows-1251')];
  test.each<{ why: string; bytes: number[]; text: string; encoding: string }>([
    {
      why: 'one line of UTF-8 beside two of Latin-1',
      bytes: [...utf8('1;Jörg\n'), ...in1252('2;René\n3;Søren\n')],
      text: '1;J\ufdd0örg\n2;René\n3;Søren\n',
      encoding: 'windows-1252',
    },
    {
      why: 'both in one line',
      bytes: [...in1252('1;Müller;'), ...utf8('Zürich'), ...in1252('\n2;Weiß\n3;Bär\n')],
      text: '1;Müller;Z\ufdd0ürich\n2;Weiß\n3;Bär\n',
      encoding: 'windows-1252',
    },
    {
      why: 'a dash and quotation marks of UTF-8',
      bytes: [...utf8('1;Anna – “Nana”\n'), ...in1252('2;René\n3;Hélène\n4;Façade\n')],
      text: '1;Anna \ufdd0– \ufdd0“Nana\ufdd0”\n2;René\n3;Hélène\n4;Façade\n',
      encoding: 'windows-1252',
    },
    {
      why: 'Russian names of which two letters could be UTF-8',
      bytes: in1251('1;Пётр Фёдоров\n2;Иван\n3;Семён\n4;Алёна Берёзова\n'),
      text: '1;Пётр Фёдоров\n2;Иван\n3;Семён\n4;Алёна Берёзова\n',
      encoding: 'windows-1251',
    },
    {
      why: 'a Russian line of UTF-8 among those of Windows',
      bytes: [...in1251('1;Пётр Иванов\n2;Ольга Кузнецова\n'), ...utf8('3;Анна\n')],
      text: `1;Пётр Иванов\n2;Ольга Кузнецова\n3;${[...'Анна'].map((letter) => `\ufdd0${letter}`).join('')}\n`,
      encoding: 'windows-1251',
    },
  ])('$why', ({ bytes, text, encoding }) => {
    const found = decoded(Uint8Array.from(bytes));
    expect(found.text).toBe(text);
    expect(found.encoding).toBe(encoding);
  });
});

describe('UTF-16 is found without its mark', () => {
  test.each(['little', 'big'] as const)('%s end first', (order) => {
    const text = 'Bib;Name\n12;Žofie\n';
    const bytes = [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return order === 'little' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    });
    expect(decoded(Uint8Array.from(bytes))).toMatchObject({ text, encoding: 'utf-16', guessed: true });
  });
});
