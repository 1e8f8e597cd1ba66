import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { documentFont, type FontName, fontFile } from '../../src/exports/pdf/fonts';
import { runsOf } from '../../src/exports/pdf/runs';
import { resultsFile } from '../../src/exports/results-file';
import { pdfLines, pdfPages } from './pdf-text';
import { NASTY_NAMES, results, rider } from './sample';

const pdfOf = async (...made: Parameters<typeof results>): Promise<Uint8Array> => (await resultsFile('pdf', results(...made))).bytes;
const wordsOf = (text: string): Set<string> => new Set(text.normalize('NFC').replace(/\s|\p{Default_Ignorable_Code_Point}/gu, ''));

describe('results on paper', () => {
  it('show race, date, revision and rules', async () => {
    const lines = pdfLines(await pdfOf([rider(1)]));
    expect(lines.slice(0, 3)).toEqual([
      'Lindental Criterium',
      '2026-05-12 · Revision 4711 · created 2026-05-12 21:05:00 (UTC+02:00)',
      'Overall',
    ]);
    expect(lines).toContain('1|1|Rider 1|5|0:05:01.2|0:00:59.9');
    expect(lines).toContain('Race length: 5 laps. Lapped riders complete all laps.');
    expect(lines).toContain('Lindental Criterium|Revision 4711 · Page 1 of 1');
  });

  it('repeat the header and number the pages', async () => {
    const riders = Array.from({ length: 200 }, (_, at) => rider(at + 1));
    const file = await pdfOf(riders);
    const pages = pdfPages(file);
    expect(pages.length).toBeGreaterThan(3);
    for (const [at, page] of pages.entries()) {
      expect(page.map(({ text }) => text)).toContain(`Revision 4711 · Page ${at + 1} of ${pages.length}`);
      expect(page.filter(({ text }) => text === 'Place')).toHaveLength(1);
    }
    const shown = pages.flat().filter(({ text }) => text.startsWith('Rider '));
    expect(shown.map(({ text }) => text)).toEqual(riders.map(({ name }) => name));
  });

  it('keep all text on the page', async () => {
    const long = NASTY_NAMES.map(({ name }, at) => rider(at + 1, { name, team: name, category: name, bib: 'W'.repeat(20) }));
    for (const { x, y } of pdfPages(await pdfOf(long)).flat()) {
      expect(x).toBeGreaterThanOrEqual(40);
      expect(x).toBeLessThan(555);
      expect(y).toBeGreaterThanOrEqual(39);
    }
  });

  it('break no word of a category beside long names and teams', async () => {
    const about = { name: 'Maximiliane von Hohenstein-Lindenthal-Waldenburg', team: 'Radsportgemeinschaft Oberes Lindental 1897' };
    const riders = ['Juniorinnen', 'Weltmeister', 'Elite'].map((category, at) => rider(at + 1, { ...about, category }));
    const cells = pdfPages(await pdfOf(riders, { language: 'pt' })).flat();
    expect(cells.filter(({ text }) => /^(Juniorinnen|Weltmeister|Elite)$/.test(text)).length).toBeGreaterThanOrEqual(6);
  });

  it.each(NASTY_NAMES)('show every letter of a name with $why', async ({ name }) => {
    const printed = pdfLines(await pdfOf([rider(1, { name })])).join('');
    const missing = [...wordsOf(name.replace(/\p{Cs}/gu, '\uFFFD'))].filter((letter) => !wordsOf(printed).has(letter));
    expect(missing).toEqual([]);
  });

  it('are the same bytes for the same results', async () => {
    expect(Buffer.from(await pdfOf([rider(1)])).equals(Buffer.from(await pdfOf([rider(1)])))).toBe(true);
  });

  it('can be made while there is no rider', async () => {
    expect(pdfLines(await pdfOf([])).slice(2, 4)).toEqual(['Overall', 'Place|Name|Laps|Time|Gap|Best lap']);
  });
});

describe('letters that depend on each other', () => {
  const shaped = (font: FontName, text: string) => {
    const { glyphs, positions } = documentFont(font).layout(text);
    return { letters: glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints)), positions };
  };

  it.each([
    { font: 'Deva', text: 'क्ष', letters: ['क्ष'], why: 'two consonants are one letter' },
    { font: 'Deva', text: 'नि', letters: ['ि', 'न'], why: 'a vowel is written before the consonant that it follows' },
    { font: 'Taml', text: 'கோ', letters: ['ோ', 'க', ''], why: 'a vowel surrounds its consonant' },
    { font: 'Khmr', text: 'ខ្មែ', letters: ['ែ', 'ខ', '្ម'], why: 'a consonant is written below another' },
    { font: 'Mymr', text: 'မြ', letters: ['ြ', 'မ'], why: 'a mark embraces its consonant' },
    { font: 'Laoo', text: 'ນ້ຳ', letters: ['ນ', 'ຳ້', ''], why: 'a vowel is taken apart around a tone mark' },
  ] as const)('$text has the glyphs of $letters: $why', ({ font, text, letters }) => {
    expect(shaped(font, text).letters.map((each) => [...each].sort().join(''))).toEqual(letters.map((each) => [...each].sort().join('')));
  });

  it.each([
    { font: 'text', text: 'בּ', why: 'a point in Hebrew' },
    { font: 'text', text: 'مَ', why: 'a vowel mark in Arabic' },
    { font: 'text', text: 'x̣', why: 'a dot below a letter that has no form with it' },
    { font: 'Thai', text: 'ที่', why: 'a tone above a vowel above a consonant' },
    { font: 'Guru', text: 'ਸਿੰਘ', why: 'a nasal mark in Gurmukhi' },
  ] as const)('the mark of $text takes no room of its own: $why', ({ font, text }) => {
    const { positions } = shaped(font, text);
    expect(positions.some(({ xAdvance }) => xAdvance === 0)).toBe(true);
    expect(positions[0]?.xAdvance ?? 0).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['বাংলা ক্ষুদ্র', 'Beng'],
    ['अनिल कुमार शर्मा', 'Deva'],
    ['ગુજરાતી ક્ષ', 'Gujr'],
    ['ਪੰਜਾਬੀ', 'Guru'],
    ['ಕನ್ನಡ ಲಕ್ಷ್ಮಿ', 'Knda'],
    ['ភ្នំពេញ', 'Khmr'],
    ['ນ້ຳ', 'Laoo'],
    ['ശ്രീജിത്ത് ലക്ഷ്മി', 'Mlym'],
    ['အောင်ဆန်းစုကြည်', 'Mymr'],
    ['ଓଡ଼ିଆ କ୍ଷୀର', 'Orya'],
    ['ස්‍රී ලංකා', 'Sinh'],
    ['தமிழ்ச்செல்வன்', 'Taml'],
    ['తెలుగు శ్రీనివాస్', 'Telu'],
    ['สมชาย น้ำใจ', 'Thai'],
  ] as const)('%s is written with the font of its script, %s', async (name, script) => {
    expect(new Set(runsOf(name).map(({ font }) => font))).toEqual(new Set(name.includes(' ') ? [script, 'text'] : [script]));
    const printed = pdfLines(await pdfOf([rider(1, { name })])).join('');
    expect([...wordsOf(name)].filter((letter) => !wordsOf(printed).has(letter))).toEqual([]);
    expect(printed).not.toContain('wrong letter forms');
  });

  it('are told where no font has their forms', async () => {
    const lines = pdfLines(await pdfOf([rider(1, { name: 'བོད་ཡིག' }), rider(2, { team: 'ᠮᠣᠩᠭᠣᠯ' })]));
    const notice =
      'Names in Mongolian, Tibetan script may have wrong letter forms on this page. The web page shows them as they are written.';
    expect(lines).toContain(notice);
  });
});

describe('tables of several categories', () => {
  const field = [
    rider(1, { category: 'Men', team: 'A long name of a team' }),
    rider(2, { category: 'Women' }),
    rider(3, { category: 'Women', finished: false, finishAt: null, laps: 2, rankedLaps: 2, inferred: 1 }),
  ];

  it('come before the table of everyone, which says category and place in it', async () => {
    const lines = pdfLines(await pdfOf(field));
    const [men = -1, women = -1, overall = -1] = ['Men', 'Women', 'Overall'].map((title) => lines.indexOf(title));
    expect([men > 0, men < women, women < overall]).toEqual([true, true, true]);
    expect(lines.slice(overall + 1).find((line) => line.includes('Rider 3'))).toMatch(/^3\|3\|Rider 3\|Women\|2\|/);
  });

  it('have the same columns at the same places, and no zeros for laps that nobody added', async () => {
    const texts = pdfPages(await pdfOf(field)).flat();
    const headsOf = (title: string) =>
      texts
        .filter(({ text }) => text === title)
        .slice(0, 2)
        .map(({ x }) => x);
    for (const title of ['Name', 'Team', 'Laps', 'Time', 'Status', 'Added laps']) {
      const [men, women] = headsOf(title);
      expect([title, men]).toEqual([title, women]);
      expect(men).toBeGreaterThan(0);
    }
    expect(pdfLines(await pdfOf(field)).find((line) => line.includes('Rider 1|'))).toMatch(/Finished$/);
  });
});

describe('runs of a line', () => {
  it.each([
    { line: 'Łukasz', runs: ['Łukasz'], why: 'one font, one direction' },
    { line: '山田 Kai', runs: ['山田', ' Kai'], why: 'the other font only where it is needed' },
    { line: 'נועה ברק', runs: ['ברק', ' ', 'נועה'], why: 'the first word stands rightmost' },
    { line: 'Team נועה ברק 7', runs: ['Team ', '7', ' ', 'ברק', ' ', 'נועה'], why: 'a number after Hebrew is read as part of it' },
    { line: 'נועה (Noa)', runs: ['(', 'Noa', ')', ' ', 'נועה'], why: 'brackets open towards what they hold' },
    { line: 'Zoë\u{E0100}', runs: ['Zoë'], why: 'what only steers others leaves no box' },
    { line: '', runs: [''], why: 'nothing' },
  ])('$line: $why', ({ line, runs }) => {
    expect(runsOf(line).map(({ text }) => text)).toEqual(runs);
  });
});

describe('the fallback font', () => {
  it('is a font with all its letters after unpacking', () => {
    const font = create(fontFile('fallback'));
    if (!('characterSet' in font)) throw new Error('a collection, not a font');
    expect(font.characterSet.length).toBeGreaterThan(60_000);
    expect(font.glyphForCodePoint('李'.codePointAt(0) ?? 0).path.commands.length).toBeGreaterThan(10);
  });
});
