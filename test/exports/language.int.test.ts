import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { resultsFile } from '../../src/exports/results-file';
import { LANGUAGE_NAMES } from '../../src/texts/languages';
import { loadLanguages } from '../../src/texts/system-texts';
import { type Served, serve } from '../http/served';
import { builtThread } from './built-thread';
import { pdfLines } from './pdf-text';
import { results, rider } from './sample';

const THREAD = await builtThread();
const RIDERS = [rider(1), rider(2, { laps: 3, finished: false, status: 'dnf' })];

test.each(['csv', 'json'] as const)('%s is the same in every language, its name as well: programs read it', async (format) => {
  const [english, german] = await Promise.all(['en-GB', 'de'].map((language) => resultsFile(format, results(RIDERS, { language }))));
  expect(german).toEqual(english);
});

test('what people read is in the language of the results', async () => {
  const about = { language: 'de' };
  const html = new TextDecoder().decode((await resultsFile('html', results(RIDERS, about))).bytes);
  expect(html).toMatch(/<html lang="de"/);
  expect(html).toContain('Startnr.');
  expect(pdfLines((await resultsFile('pdf', results(RIDERS, about))).bytes).join(' ')).toContain('Rückstand');
  const { bytes, fileName } = await resultsFile('xlsx', results(RIDERS, about));
  expect(fileName).toBe('ergebnisse-Lindental-Criterium-r4711.xlsx');
  expect((await readSheet(Buffer.from(bytes), 1))[0]).toContain('Startnr.');
});

async function served(): Promise<Served> {
  const made = await serve({ languages: await loadLanguages(), threads: { exports: THREAD, workbooks: '' } });
  await made.order({ method: 'POST', url: '/participants', payload: { bib: '7', name: 'Ann', category: 'Elite', tags: ['E1'] } });
  return made;
}

test('a file has the language of the race, never of who asks for it, unless the address says another', async () => {
  const station = await served();
  const headingsOf = async (url: string): Promise<string> => {
    const { body, headers } = await station.order({ url, headers: { 'accept-language': 'de' } });
    expect(headers['content-language']).toBe(body.includes('Startnr.') ? 'de' : 'en');
    return body.includes('Startnr.') ? 'de' : 'en';
  };
  expect(await headingsOf('/exports/html')).toBe('en');
  expect(await headingsOf('/exports/html?lang=de')).toBe('de');
  await station.order({ method: 'PUT', url: '/race/language', payload: { language: 'de' } });
  expect(await headingsOf('/exports/html')).toBe('de');
  expect(await headingsOf('/exports/html?lang=en')).toBe('en');
});

test('lists that programs read are the same bytes in every language', async () => {
  const station = await served();
  for (const url of ['/exports/csv', '/participants/export']) {
    const [english, german] = await Promise.all(
      ['en', 'de'].map(async (lang) => (await station.order({ url: `${url}?lang=${lang}` })).rawPayload),
    );
    expect(german).toEqual(english);
  }
});

test('a nation on paper is in one line, however short its heading is and however long its neighbours are', async () => {
  const station = await served();
  for (const [at, nation] of ['ISL', 'NOR', 'MWI'].entries()) {
    const bib = 11 + at;
    const name = 'Maximiliane von Hohenstein-Lindenthal';
    const named = { first_name: 'Maximiliane', last_name: 'von Hohenstein-Lindenthal', club: 'Velo Club Lindental 1897' };
    const details = { ...named, nation, licence: 'ES-2026-1234567', uci_id: '10001234567', born: '1994-12-13', gender: 'f' };
    const team = 'Radsportgemeinschaft Oberes Lindental 1897';
    const payload = { bib: String(bib), name, category: 'Élite femenina', team, tags: [`3034257BF468D400000${bib}0000`], ...details };
    const added = await station.order({ method: 'POST', url: '/participants', payload });
    expect(added.statusCode).toBe(200);
  }
  for (const lang of LANGUAGE_NAMES) {
    const { rawPayload } = await station.order({ url: `/exports/participants.pdf?lang=${lang}` });
    const cells = pdfLines(rawPayload).flatMap((line) => line.split('|'));
    expect([lang, cells.filter((cell) => /^(?:ISL|NOR|MWI)$/.test(cell))]).toEqual([lang, ['ISL', 'NOR', 'MWI']]);
  }
});
