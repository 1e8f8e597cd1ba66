import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const IMPORT = /^import (?!type )(?:[^;]*? from )?'(\.[^']+)';/gms;

/** The files that a file loads, itself included, as paths below the project. */
function loadedBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, specifier = ''] of readFileSync(join(ROOT, path), 'utf8').matchAll(IMPORT)) {
    const target = relative(ROOT, join(ROOT, dirname(path), specifier));
    const file = [`${target}.ts`, `${target}.tsx`].find((one) => existsSync(join(ROOT, one)));
    if (file !== undefined) loadedBy(file, seen);
  }
  return seen;
}

const CATALOGUE = /^src\/texts\/\w\w(\.ts|\/)/;

test.each([
  'renderer/main.tsx',
  'renderer/features/announcer/announcer-app.tsx',
  'renderer/features/board/board-app.tsx',
  'renderer/features/clock/clock-app.tsx',
  'renderer/features/entry/entry-app.tsx',
  'renderer/features/finish/finish-app.tsx',
  'renderer/features/laps/laps-app.tsx',
  'renderer/features/phone/phone-app.tsx',
  'renderer/features/countdown/countdown-app.tsx',
])('%s brings the texts of no language along: phones have little bandwidth, and load the public part of one', (app) => {
  const loaded = [...loadedBy(app)];
  expect(loaded.filter((path) => path === 'renderer/ui/texts.ts' || CATALOGUE.test(path))).toEqual([]);
});

test('the desk brings no language along either', () => {
  const loaded = [...loadedBy('renderer/app/desk-app.tsx')];
  expect(loaded).toContain('src/texts/languages.ts');
  expect(loaded.filter((path) => CATALOGUE.test(path))).toEqual([]);
});
