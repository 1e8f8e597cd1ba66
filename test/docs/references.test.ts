import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'src/domain/README.md', 'src/domain/RULES.md'];

const scripts: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).scripts;

/** Paths of the project that a document names in code, without those that stand for several (`src/readers/<family>`, `test/*.ts`). */
function pathsIn(text: string): readonly string[] {
  const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return codes.filter((code) => /^(src|renderer|electron|test|build|resources)\/[\w./-]+$/.test(code));
}

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readFileSync(join(project, document), 'utf8');

  it('names files and folders that exist', () => {
    expect(pathsIn(text).filter((path) => !existsSync(join(project, path)))).toEqual([]);
  });

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(join(project, dirname(document), link)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
