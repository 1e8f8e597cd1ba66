import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontFile } from '../../src/exports/pdf/fonts';
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
