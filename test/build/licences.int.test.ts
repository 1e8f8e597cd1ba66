import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const built = join(project, 'out/renderer');

/** Packages with files of their own under `files`, as fonts have. */
function packagesWithFiles(): readonly string[] {
  const scopes = ['@fontsource', '@fontsource-variable'].filter((scope) => existsSync(join(project, 'node_modules', scope)));
  return scopes.flatMap((scope) => readdirSync(join(project, 'node_modules', scope)).map((name) => `${scope}/${name}`));
}

/** The name before the bundler added a hash: `inter-latin-wght-normal.woff2`. */
function nameWithoutHash(file: string): string {
  return basename(file).replace(/-[\w-]{8}(?=\.\w+$)/, '');
}

it('lists the licence of every package whose files ship without code', () => {
  const files = readdirSync(join(built, 'assets')).filter((file) => !/\.(js|css|map)$/.test(file));
  const list = readFileSync(join(built, 'third-party-licences.md'), 'utf8');
  const owners = files.map((file) => ({
    file,
    owner: packagesWithFiles().find((name) => existsSync(join(project, 'node_modules', name, 'files', nameWithoutHash(file)))) ?? 'nothing',
  }));
  expect(owners.length).toBeGreaterThan(0);
  expect(owners.filter(({ owner }) => !list.includes(`\n## ${owner} - `))).toEqual([]);
  expect(list).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/);
});
