import { describe, expect, test } from 'vitest';
import { tagsInText, tagsText, writtenTag } from '../../../src/domain/model/written-tag';

const EPC = 'E2003411B802011516261234';

describe('a tag may be written as people write and print it', () => {
  test.each([
    ['E200 3411 B802 0115 1626 1234', [EPC], 'groups of four digits'],
    ['E2 00 34 11 B8 02 01 15 16 26 12 34', [EPC], 'groups of two digits'],
    ['e200 3411 b802 0115', ['e2003411b8020115'], 'a tag of 64 bits, in small letters'],
    ['3008 33B2 DDD9 0140 0000 0000 0000 0001', ['300833B2DDD901400000000000000001'], 'a tag of 128 bits'],
    ['E200\u00a03411\u00a0B802\u00a00115', ['E2003411B8020115'], 'blanks that do not break'],
    ["'000123", ['000123'], 'the apostrophe that keeps a number as text'],
    ['´000123', ['000123'], 'the accent that is typed in its place'],
    ['"E2001"', ['E2001'], 'quotation marks'],
    ['“E2001”', ['E2001'], 'quotation marks of a word processor'],
    ['\u200eE2001\u200b', ['E2001'], 'invisible characters'],
    ['E2003411 B8020115 16261234', [EPC], 'groups of eight digits'],
    ['E20034 11B802 011516 261234', [EPC], 'groups of six digits'],
    ['E2003411 E2003412 E2003413', ['E2003411', 'E2003412', 'E2003413'], 'three tags that begin alike'],
    ['10000001 20000002 30000003', ['10000001', '20000002', '30000003'], 'three tags of decimal digits'],
    ['E200 3411 B802 0115 / E200 3411 B802 0116', ['E2003411B8020115', 'E2003411B8020116'], 'two tags with a slash between'],
    ['E2001 & E2002', ['E2001', 'E2002'], 'two tags with a sign between'],
    ['E2001 und E2002', ['E2001', 'E2002'], 'two tags with a word between'],
    ['1001 1002', ['1001', '1002'], 'two tags'],
    ['1001 1002 1003 1004', ['1001', '1002', '1003', '1004'], 'four tags of a series'],
    ['E2 E3', ['E2', 'E3'], 'two short tags'],
    ['101 102 103', ['101', '102', '103'], 'three tags of three digits'],
    ['1 234 567', ['1', '234', '567'], 'three tags of a few digits'],
    [`${EPC} E2003411B802011516261235`, [EPC, 'E2003411B802011516261235'], 'two whole tags'],
    ['E200 3411 B802 0115; E200 3411 B802 0116', ['E2003411B8020115', 'E2003411B8020116'], 'two tags in groups'],
    ['E1, E2 | E3', ['E1', 'E2', 'E3'], 'several separators'],
    ['12E4 58E2 1E5 300E12', ['12E4', '58E2', '1E5', '300E12'], 'hex that looks like a number'],
    ['Chip 1001', ['1001'], 'what it is before its number'],
    ['Tag no. 17, tag no. 18', ['17', '18'], 'what they are before their numbers'],
    ['Chip E200 3411 B802 0115', ['E2003411B8020115'], 'what it is before groups'],
    ['chip1001', ['chip1001'], 'one word'],
    ['\uff25\uff12\uff10\uff10\uff11', ['E2001'], 'wide letters and digits'],
    ['\u0415200\u0410', ['E200A'], 'Cyrillic letters that look like Latin ones'],
    ['\u0662\u0665', ['25'], 'digits of another script'],
    ['000000000000000000000007', ['000000000000000000000007'], 'zeros and a digit'],
    ['12', ['12'], 'a short number'],
    ['E2001, none', ['E2001'], 'a tag and a word for none'],
    ['12:34:56', ['12:34:56'], 'bytes of a tag'],
    ['04-10-20', ['04-10-20'], 'bytes of a tag that could be a date'],
    ['', [], 'nothing'],
    ['1001/1002', ['1001', '1002'], 'two tags with a slash and no blank between'],
    ['AB01+AB02&AB03', ['AB01', 'AB02', 'AB03'], 'tags with other signs and no blank between'],
    ['1/2', ['1/2'], 'a short text with a slash'],
    ['[E2001]', ['E2001'], 'brackets'],
    ['(E200 3411 B802 0115)', ['E2003411B8020115'], 'groups in brackets'],
    ['E2 00 30 16', ['E2003016'], 'bytes of a short tag'],
    ['04 a2 3b 1a 5c 80 00', ['04a23b1a5c8000'], 'bytes of a tag of NFC'],
    ['00 00 12 34', ['00001234'], 'bytes with zeros alone'],
    ['E2.00.30.16', ['E2.00.30.16'], 'a tag with dots, as a reader prints it'],
    ['0xE2 0x00 0x30 0x16', ['E2003016'], 'bytes as a programmer prints them'],
    ['Tag E2 00 30 16 / E2 00 30 17', ['E2003016', 'E2003017'], 'bytes of two tags'],
    ['1A 1B 1C 1D', ['1A', '1B', '1C', '1D'], 'four tags that begin alike'],
    ['A1 B1 C1 D1', ['A1', 'B1', 'C1', 'D1'], 'four tags that end alike'],
    ['E20034AB E20034AC', ['E20034AB', 'E20034AC'], 'two tags of eight digits that begin alike'],
  ])('%j is %j (%s)', (text, texts) => {
    expect(tagsInText(text)).toEqual({ texts, changed: null, none: false, unsure: null });
  });

  test.each([
    ['E200 3016', ['E200', '3016']],
    ['E2003411 B8020115', ['E2003411', 'B8020115']],
    ['E2003411B802 0115 1626 1234', ['E2003411B802', '0115', '1626', '1234']],
    ['04 A2 3B', ['04', 'A2', '3B']],
    ['04 12 56 78', ['04', '12', '56', '78']],
    ['1001; E200 3016', ['1001', 'E200', '3016']],
  ])('%j may be one tag or several, and is said to be unsure', (text, texts) => {
    expect(tagsInText(text)).toMatchObject({ texts, unsure: text.replace('1001; ', '') });
    expect(writtenTag(text)).toBeNull();
  });

  test.each([
    ...['-', '—', '?', '…', '...', '_', '*', '//', '0', '00', '0000', '0,0', '000000000000000000000000', 'n/a', 'N.A.', 'None', '(none)'],
    ...[
      'k.A.',
      'k. A.',
      'KA',
      'own',
      'Own chip',
      'pending',
      'x',
      'XX',
      'TBD',
      'tba',
      'unknown',
      'rental',
      'No chip',
      'to follow',
      'ｎ／ａ',
    ],
    ...[
      'fehlt',
      'nicht vorhanden',
      '[none]',
      'kein Transponder',
      'keine',
      'keiner',
      'folgt',
      'eigener',
      'Eigener Chip',
      'ohne Chip',
      'sin chip',
      'ninguno',
      'pendiente',
    ],
    ...[
      'aucun',
      'aucune puce',
      'à venir',
      'geen',
      'geen chip',
      'nog niet',
      'nessuno',
      'senza chip',
      'da assegnare',
      'nenhum',
      'não',
      'cap',
    ],
    ...['sense xip', 'brak', 'bez', 'žádný', 'není', 'ingen', 'нет'],
  ])('%s says that there is no tag', (text) => {
    expect(tagsInText(text)).toEqual({ texts: [], changed: null, none: true, unsure: null });
    expect(writtenTag(text)).toBeNull();
  });

  test.each([
    '1E+23',
    '3E+23',
    '30.0833E+22',
    '3.00833E23',
    '3,00833E+23',
    '-3.2E+10',
    '58,001,234,567',
    '58.001.234.567',
    "58'001'234",
    '58 001 234 567',
    '58001234567.0',
    '58001234567,00',
    '1,234',
    '#N/A',
    '#GETTING_DATA',
    '#NAME?',
    '#VALUE!',
    '#NV',
    '#WERT!',
    '#¡VALOR!',
    '#######',
    'Err:502',
    '$58',
    '58 €',
    'R$ 1.234,50',
    '1.5E+12%',
    '12%',
    '1,5E+12',
    '1.5 E+12',
    '3·10^23',
    '3 × 10^23',
    '3,5·10²³',
    'TRUE',
    'false',
    'WAHR',
    'FAŁSZ',
    'NaN',
    '#¿NOMBRE?',
    '#ÜBERLAUF!',
    '-5',
    '−5',
    '+5',
    '01-Feb',
    '3. Mai',
    '12-mars',
    '1.6.2026',
    '2026-06-01 00:00:00',
    '12:00',
    '３．５Ｅ＋２３',
  ])('%s is what a spreadsheet made of a number', (text) => {
    expect(tagsInText(text)).toEqual({ texts: [], changed: text, none: false, unsure: null });
    expect(writtenTag(text)).toBeNull();
  });

  test('thousands with blanks that do not break are what a spreadsheet made of a number', () => {
    expect(tagsInText('58\u00a0101\u00a0234').changed).toBe('58 101 234');
    expect(tagsInText('58\u202f101').changed).toBe('58 101');
  });

  test('one of several tags that became a number is named', () => {
    expect(tagsInText('3,00833E+23 3,00834E+23').changed).toBe('3,00833E+23');
    expect(tagsInText('3.00833E+23;E200').changed).toBe('3.00833E+23');
    expect(tagsInText('E200, 3.00833E+23, E1').changed).toBe('3.00833E+23');
  });

  test('tags that were joined to a text are found in it again', () => {
    for (const tags of [
      ['E1', 'E2'],
      ['E200', '3411', 'B802', '0115'],
      ['A', 'E', 'B'],
      ['CHIP1', '12'],
      ['58', '001', '234'],
      ['12', 'DEC'],
    ]) {
      expect(tagsInText(tagsText(tags)).texts).toEqual(tags);
    }
    expect(tagsText(['E1', 'E2'])).toBe('E1 E2');
  });

  test('a field for one tag takes one tag', () => {
    expect(writtenTag(' e200 3411 b802 0115 ')).toBe('E2003411B8020115');
    expect([writtenTag('E1 E2'), writtenTag('-'), writtenTag('')]).toEqual([null, null, null]);
  });
});
