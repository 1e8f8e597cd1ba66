import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../renderer');
const MAX_LINES = 250;
const GLOBAL = ['ui/tokens.css', 'ui/base.css'];

const all = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' });
const sheets = all.filter((name) => name.endsWith('.css'));
const modules = sheets.filter((name) => name.endsWith('.module.css'));
const sources = all.filter((name) => /\.tsx?$/.test(name));
const read = (name: string): string => readFileSync(join(RENDERER, name), 'utf8');

/** Classes that a style sheet styles. */
function classesIn(css: string): ReadonlySet<string> {
  const rules = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\{[^{}]*\}/g, '{}');
  return new Set([...rules.matchAll(/\.([A-Za-z_][\w-]*)/g)].map(([, name]) => name ?? ''));
}

interface Use {
  readonly source: string;
  readonly sheet: string;
  readonly name: string;
}

/** Every `styles['name']` of every module that a source imports; `styles[size]` is a use of any class. */
function usesIn(source: string): readonly Use[] {
  const text = read(source);
  return [...text.matchAll(/import (\w+) from '([^']+\.module\.css)'/g)].flatMap(([, local = '', path = '']) => {
    const sheet = normalize(join(dirname(source), path));
    return [...text.matchAll(new RegExp(`\\b${local}\\[(?:'([^']+)'|[^\\]]+)\\]`, 'g'))].map(([, name = '*']) => ({ source, sheet, name }));
  });
}

const uses = sources.flatMap(usesIn);

describe('style sheets', () => {
  test.each(sheets)('%s has at most 250 lines', (sheet) => {
    expect(read(sheet).split('\n').length - 1).toBeLessThanOrEqual(MAX_LINES);
  });

  test('are modules, except tokens and base, which style no class', () => {
    expect(sheets.filter((sheet) => !modules.includes(sheet)).sort()).toEqual([...GLOBAL].sort());
    for (const sheet of GLOBAL) expect([...classesIn(read(sheet))]).toEqual([]);
  });

  test('have every class that a component names', () => {
    const missing = uses.filter(
      ({ sheet, name }) => name !== '*' && !(existsSync(join(RENDERER, sheet)) && classesIn(read(sheet)).has(name)),
    );
    expect(missing).toEqual([]);
  });

  test('use no custom property that nobody sets: it would count as nothing', () => {
    const setIn = (name: string): readonly string[] =>
      [...read(name).matchAll(/(--[\w-]+)['"\]]*\s*:/g)].map(([, property = '']) => property);
    const set = new Set([...sheets, ...sources].flatMap(setIn));
    const used = sheets.flatMap((sheet) =>
      [...read(sheet).matchAll(/var\((--[\w-]+)\s*\)/g)].map(([, property = '']) => ({ sheet, property })),
    );
    expect(used.filter(({ property }) => !set.has(property))).toEqual([]);
  });

  test.each(modules)('%s has no unused class', (sheet) => {
    const named = uses.filter((use) => use.sheet === sheet).map(({ name }) => name);
    const unused = [...classesIn(read(sheet))].filter((name) => !named.includes(name));
    // A class that is chosen by a variable cannot be distinguished from an unused one.
    expect(named.includes('*') ? [] : unused).toEqual([]);
  });

  test('are named by no literal class', () => {
    const literal = sources.filter((source) => /className=("|\{`|\{'|\{[^}]*[^?]\? ')/.test(read(source)));
    expect(literal).toEqual([]);
  });
});
