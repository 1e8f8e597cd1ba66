import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { document } from '../../src/http/contract';
import { LANGUAGE_NAMES } from '../../src/texts/languages';
import { loadLanguages } from '../../src/texts/system-texts';
import { event, type Served, sendEvents, serve } from './served';

const LANGUAGES = await loadLanguages();
const ENGLISH = 'This station has no reader gate.';
const GERMAN = 'Diese Station hat kein Lesegerät gate.';

const speaking = (): Promise<Served> => serve({ languages: LANGUAGES });

describe('the language of an answer', () => {
  it.each([
    { query: '', header: undefined, language: 'en', why: 'programs of before ask for none' },
    { query: '', header: '*', language: 'en', why: 'any' },
    { query: '', header: 'de', language: 'de', why: 'the header' },
    { query: '', header: 'de-AT, en;q=0.8', language: 'de', why: 'as browsers send it' },
    { query: '', header: 'xx, de;q=0.1', language: 'de', why: 'the first that the station speaks' },
    { query: '', header: 'xx', language: 'en', why: 'none that the station speaks' },
    { query: '?lang=de', header: undefined, language: 'de', why: 'the address' },
    { query: '?lang=de-CH', header: undefined, language: 'de', why: 'a region in the address' },
    { query: '?lang=en', header: 'de', language: 'en', why: 'the address wins over the header' },
  ])('is $language with “$query” and $header: $why', async ({ query, header, language }) => {
    const served = await speaking();
    const headers = header === undefined ? {} : { 'accept-language': header };
    const answer = await served.order({ method: 'DELETE', url: `/readers/gate${query}`, headers });
    expect([answer.statusCode, answer.json().detail]).toEqual([404, language === 'de' ? GERMAN : ENGLISH]);
    expect(answer.headers).toMatchObject({ 'content-language': language, vary: 'Accept-Language' });
  });

  it('that the station does not speak is refused, and the ones that it speaks are named', async () => {
    const served = await speaking();
    for (const url of ['/health?lang=xx', '/classification?lang=tlh-KX', '/race/control?lang=xx']) {
      const answer = await served.order({ url });
      expect([url, answer.statusCode, answer.json().errors]).toEqual([
        url,
        422,
        [expect.objectContaining({ field: 'lang', code: 'not-an-option', params: { options: LANGUAGE_NAMES } })],
      ]);
    }
    const empty = await served.order({ url: '/health?lang=' });
    expect([empty.statusCode, empty.json().errors.length]).toEqual([422, 1]);
  });

  it('is refused where the address names two', async () => {
    const served = await speaking();
    for (const url of ['/health?lang=de&lang=en', '/standings?lang=de&lang=xx', '/race/control?lang=&lang=de']) {
      const answer = await served.order({ url });
      expect([url, answer.statusCode, answer.json().errors]).toEqual([
        url,
        422,
        [expect.objectContaining({ field: 'lang', code: 'wrong-type' })],
      ]);
    }
  });

  it('is that of the station where RACETAG_LANG sets one, and a caller may still ask for another', async () => {
    const served = await serve({ languages: await loadLanguages('de') });
    expect((await served.order({ method: 'DELETE', url: '/readers/gate' })).json().detail).toBe(GERMAN);
    expect((await served.order({ method: 'DELETE', url: '/readers/gate?lang=en' })).json().detail).toBe(ENGLISH);
  });

  it('counts for answers without a handler, too: access, unreadable bodies', async () => {
    const served = await speaking();
    const headers = { 'accept-language': 'de' };
    const denied = await served.ask({ method: 'POST', url: '/race/start', payload: {}, headers });
    expect([denied.statusCode, denied.json().detail]).toEqual([401, expect.stringMatching(/^Das darf nur die Zeitnahme/)]);
    const broken = await served.ask({
      method: 'POST',
      url: '/events/tag/batch',
      payload: '{',
      headers: { ...headers, 'content-type': 'application/json' },
    });
    expect([broken.statusCode, broken.json().errors[0].message]).toEqual([422, 'ist kein gültiges JSON']);
  });

  it('changes no code, parameter, key or value that programs read', async () => {
    const served = await speaking();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '7', name: 'Ann', tags: ['E1'] } });
    await sendEvents(served, [event('E1', 60), event('E1', 61)]);
    // The room on the disk changes from one moment to the next.
    const texts = /^(free|detail|sentence|sentences|title|message|reason|alarm|label|hint|text)$/;
    const withoutTexts = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(withoutTexts);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, texts.test(key) ? typeof inner : withoutTexts(inner)]));
    };
    for (const url of ['/classification', '/standings', '/audit', '/preflight', '/race/control', '/readers/kinds', '/riders/p1/trace']) {
      const [english, german] = await Promise.all(
        ['en', 'de'].map(async (lang) => (await served.order({ url: `${url}?lang=${lang}` })).json()),
      );
      expect(withoutTexts(german)).toEqual(withoutTexts(english));
    }
    const audit = (await served.order({ url: '/audit?lang=de' })).json();
    expect(JSON.stringify(audit)).toContain('Startnummer 7 (Ann) hinzugefügt');
  });
});

test('every operation of the contract takes a language', () => {
  const without = Object.entries(document.paths).filter(
    ([, item]) => !JSON.stringify(item['parameters'] ?? []).includes('"#/components/parameters/Language"'),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

describe('the language of a race', () => {
  it('is that of the station at its creation, unless another one is given', async () => {
    const served = await serve({ languages: await loadLanguages('en', 'de') });
    const create = async (body: object) =>
      (await served.order({ method: 'POST', url: '/races', payload: { name: 'Cup', ...body } })).json();
    expect((await create({})).race.language).toBe('de');
    expect((await create({ language: 'en-GB' })).race.language).toBe('en');
    const refused = await create({ language: 'xx' });
    expect(refused.errors).toEqual([expect.objectContaining({ field: 'language', code: 'not-an-option' })]);
  });

  it('is changed by an act that can be undone, and outlives a reset', async () => {
    const served = await speaking();
    const set = (language: string) => served.order({ method: 'PUT', url: '/race/language', payload: { language } });
    const language = async () => (await served.order({ url: '/race/control' })).json().race.language;
    expect((await set('de-AT')).json().act).toMatchObject({ code: 'language-set', params: { language: 'de' }, undoable: true });
    expect(await language()).toBe('de');
    expect((await set('de')).json()).toMatchObject({ status: 409, code: 'no-change' });
    expect((await set('xx')).statusCode).toBe(422);
    await served.order({ method: 'POST', url: '/race/reset', payload: {} });
    expect(await language()).toBe('de');
    await set('en');
    await served.order({ method: 'POST', url: '/undo', payload: {} });
    expect(await language()).toBe('de');
  });

  it('changes no result', async () => {
    const served = await speaking();
    await served.order({ method: 'POST', url: '/participants', payload: { bib: '7', name: 'Ann', tags: ['E1'] } });
    await sendEvents(served, [event('E1', 60)]);
    await served.order({ method: 'POST', url: '/race/declare', payload: { state: 'official' } });
    await served.order({ method: 'PUT', url: '/race/language', payload: { language: 'de' } });
    expect((await served.order({ url: '/race/control' })).json().race.declared).toMatchObject({ state: 'official', changed_riders: 0 });
  });
});

describe('a page', () => {
  function builtScreens(): string {
    const folder = mkdtempSync(join(tmpdir(), 'racetag-web-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><title>Screens</title></html>');
    return folder;
  }

  it.each([
    { url: '/', accept: 'de', race: null, language: 'de', why: 'the desk is that of who opens it' },
    { url: '/', accept: 'en', race: 'de', language: 'en', why: 'whatever the race speaks' },
    { url: '/?lang=de', accept: 'en', race: null, language: 'de', why: 'its address wins' },
    { url: '/board', accept: 'en', race: 'de', language: 'de', why: 'a board has the language of the race' },
    { url: '/live', accept: 'de', race: 'en', language: 'en', why: 'also a phone' },
    { url: '/start', accept: 'en', race: 'de', language: 'de', why: 'also the countdown' },
    { url: '/board?lang=en', accept: 'de', race: 'de', language: 'en', why: 'its address wins' },
    {
      url: '/board?lang=xx',
      accept: 'en',
      race: 'de',
      language: 'de',
      why: 'an unknown language in an address shows results all the same',
    },
    { url: '/live', accept: 'de', race: null, language: 'en', why: 'a race without a language has that of the station' },
  ])('$url says at once that it is $language: $why', async ({ url, accept, race, language }) => {
    const served = await serve({ languages: LANGUAGES, webRoot: builtScreens() });
    if (race !== null) await served.order({ method: 'PUT', url: '/race/language', payload: { language: race } });
    const answer = await served.ask({ url, headers: { 'accept-language': accept } });
    expect(answer.body).toContain(`<html lang="${language}">`);
    expect(answer.headers).toMatchObject({ 'content-language': language, 'cache-control': 'no-cache' });
  });
});
