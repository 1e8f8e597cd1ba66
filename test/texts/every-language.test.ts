import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalogue } from '../../src/texts/catalogue';
import { english } from '../../src/texts/en';
import { DEFAULT_LANGUAGE, LANGUAGE_NAMES, LANGUAGES, type Language } from '../../src/texts/languages';
import { numbersIn, WRONG } from './translations';

/** The parts of a catalogue whose texts have no codes. */
const TREES = ['screens', 'exports', 'desktop', 'commandLine'] as const;

type Text = string | ((...given: readonly unknown[]) => unknown);
type Texts = ReadonlyMap<string, Text>;

function textsOf(tree: unknown, path: string): readonly (readonly [string, Text])[] {
  if (typeof tree === 'string' || typeof tree === 'function') return [[path, tree as Text]];
  return Object.entries(tree as object).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

function allTexts(catalogue: Catalogue): Texts {
  return new Map(TREES.flatMap((tree) => textsOf(catalogue[tree], tree)));
}

/** A parameter as an object: each of its members is a number of its own, or the field of a sentence. */
function members(): unknown {
  const known = new Map<string, number>();
  const numberOf = (key: string) => known.get(key) ?? known.set(key, 81 + known.size).get(key);
  return new Proxy({}, { get: (_target, key) => (key === 'state' ? 'official' : numberOf(String(key))) });
}

const FIELDS = new Proxy({}, { get: (_target, key) => ({ field: key }) });

/** Samples of the parameter at a place; `n` decides about plural forms. */
function samples(place: number, n: number): readonly unknown[] {
  return [n + place * 10, `Name ${n + place}`, [`A${n + place}`, `B${n + place}`], members(), FIELDS];
}

/** Every way to choose a sample for each parameter. */
function callsOf(length: number, n: number): readonly (readonly unknown[])[] {
  let calls: readonly (readonly unknown[])[] = [[]];
  for (let place = 0; place < length; place += 1) {
    const here = samples(place, n);
    calls = calls.flatMap((before) => here.map((sample) => [...before, sample]));
  }
  return calls;
}

/** What a text says: sentences with fields have these in brackets. Null: the parameters do not fit. */
function said(text: Text, given: readonly unknown[]): string | null {
  try {
    const written = typeof text === 'string' ? text : text(...given);
    if (typeof written === 'string') return WRONG.test(written) ? null : written;
    if (!Array.isArray(written)) return null;
    const parts = written.map((part: unknown) => (typeof part === 'string' ? part : `⟦${String((part as { field: unknown }).field)}⟧`));
    return parts.some((part) => WRONG.test(part) && part.trim() !== '') ? null : parts.join('');
  } catch {
    return null;
  }
}

const fieldsIn = (sentence: string): readonly string[] => [...sentence.matchAll(/⟦(\w+)⟧/g)].map(([, name = '']) => name).sort();

// A status that is empty in English means: nothing to show.
const EMPTY = /\.(status|shortStatus)\.racing$/;
// What is English in every language, or differs on purpose.
const NUMBERS_DIFFER = /^commandLine\.help$/;

const ENGLISH = allTexts(english);
const others = LANGUAGE_NAMES.filter((language) => language !== DEFAULT_LANGUAGE);

test.each(others)('%s has each text of the screens, files, dialogs and command line, and no other', async (language: Language) => {
  const texts = allTexts(await LANGUAGES[language].load());
  // Lists, such as the usual reasons of a jury, may differ in length.
  const keys = (all: Texts): readonly string[] => [...new Set([...all.keys()].map((key) => key.replace(/\.\d+$/, '')))].sort();
  expect(keys(texts)).toEqual(keys(ENGLISH));
});

test.each(others)('%s writes every parameter and every field that English writes', async (language: Language) => {
  const texts = allTexts(await LANGUAGES[language].load());
  const missing: unknown[] = [];
  for (const [key, text] of ENGLISH) {
    const translated = texts.get(key);
    if (translated === undefined || EMPTY.test(key)) continue;
    for (const n of [1, 2, 5, 0, 5000]) {
      const length = typeof text === 'string' ? 0 : text.length;
      const call = callsOf(length, n).find((given) => said(text, given) !== null);
      const model = call === undefined ? null : said(text, call);
      const other = call === undefined ? null : said(translated, call);
      if (model === null || other === null) missing.push([key, n, model, other]);
      else {
        const lost = NUMBERS_DIFFER.test(key) ? [] : numbersIn(model).filter((number) => !numbersIn(other).includes(number));
        const isSame = fieldsIn(model).join() === fieldsIn(other).join();
        if (lost.length > 0 || !isSame) missing.push([key, n, model, other]);
      }
      if (length === 0) break;
    }
  }
  expect(missing).toEqual([]);
});

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N} ]/gu, '');

test.each(others)('%s has the words of a button in the name that screen readers say, where English has', async (language: Language) => {
  const texts = allTexts(await LANGUAGES[language].load());
  const saysTheSame = (all: Texts, key: string): boolean => {
    const shown = all.get(key.slice(0, -'Name'.length));
    const named = all.get(key);
    if (typeof shown !== 'string' || named === undefined || typeof named === 'string') return true;
    const call = callsOf(named.length, 7).find((given) => said(named, given) !== null) ?? [];
    return bare(said(named, call) ?? '').includes(bare(shown));
  };
  const buttons = [...ENGLISH.keys()].filter((key) => key.endsWith('Name') && saysTheSame(ENGLISH, key));
  expect(buttons.length).toBeGreaterThan(20);
  expect(buttons.filter((key) => !saysTheSame(texts, key))).toEqual([]);
});

test.each(LANGUAGE_NAMES)('%s is named in itself, and its public part is that of the whole', async (language) => {
  const { name, load, loadPublic } = LANGUAGES[language];
  const [whole, part] = await Promise.all([load(), loadPublic()]);
  expect([name !== '', whole.language.startsWith(language), part.language]).toEqual([true, true, whole.language]);
  for (const [screen, texts] of Object.entries(part.screens)) {
    expect(texts).toBe(whole.screens[screen as keyof typeof part.screens]);
  }
});

/** All code of the product but the texts themselves. */
function code(): string {
  const root = join(import.meta.dirname, '../..');
  const files = ['src', 'electron', 'renderer'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  );
  const isProduct = (path: string): boolean =>
    /\.tsx?$/.test(path) && !/^src\/texts\/(?:\w\w\.ts$|\w\w\/)/.test(path.replaceAll('\\', '/'));
  return files
    .filter(isProduct)
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');
}

test('each text without a code is used somewhere: its key is written in the code that shows it', () => {
  const words = new Set(code().match(/[\w-]+/g));
  const keys = [...ENGLISH.keys()].map((path) => path.replace(/\.\d+$/, ''));
  expect(keys.filter((path) => !words.has(path.split('.').at(-1) ?? ''))).toEqual([]);
});

/** What stands in quotation marks and is no text of a screen: values of the contract, names of folders, words of other programs. */
const LITERAL = /^(corrected|unchanged|since|of|rider|removed|serial:|IoT device interface)$/;
const QUOTED = /[«“„][ \u00a0\u202f]?([^«»“”„]{3,40}?)[ \u00a0\u202f]?[»”“]/gu;

test.each(LANGUAGE_NAMES)('a button that a text of %s names in quotation marks has that name', async (language) => {
  const catalogue = await LANGUAGES[language].load();
  const written = textsOf(catalogue, '').flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : []));
  const bare = (name: string) => name.replace(/…$/u, '').trim();
  const names = new Set(written.map(([, text]) => bare(text)));
  const wrong = written.flatMap(([path, text]) =>
    [...text.matchAll(QUOTED)]
      .map(([, quoted = '']) => bare(quoted))
      .filter((quoted) => !names.has(quoted) && !LITERAL.test(quoted))
      .map((quoted) => `${path}: ${quoted}`),
  );
  expect(wrong).toEqual([]);
});
