import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const builder = parse(read('electron-builder.yml'));

describe('the installers', () => {
  test('ask macOS for the local network, without which readers cannot be reached and nobody is told', () => {
    expect(builder.mac.extendInfo.NSLocalNetworkUsageDescription).toMatch(/readers/);
  });

  test('give pages from files no rights: all pages come from the station', () => {
    expect(builder.electronFuses.grantFileProtocolExtraPrivileges).toBe(false);
  });

  test('say which macOS they need', () => {
    expect(builder.mac.minimumSystemVersion).toBe('13.0');
  });

  test('are none for Windows on ARM, where the driver of serial ports fails', () => {
    expect(builder.win.target).toEqual([{ target: 'nsis', arch: 'x64' }]);
  });

  test('are those that README names: Windows on Intel, macOS on both, Linux on Intel and ARM, and no others', () => {
    const { jobs } = parse(read('.github/workflows/release.yml'));
    const matrix: readonly { readonly target: string }[] = jobs.package.strategy.matrix.include;
    expect(matrix.map(({ target }) => target).sort()).toEqual(['--linux --x64 --arm64', '--mac', '--win --x64']);
    expect([builder.win.target, builder.mac.target, builder.linux.target]).toEqual([
      [{ target: 'nsis', arch: 'x64' }],
      [{ target: 'dmg', arch: 'universal' }],
      ['AppImage', 'deb'],
    ]);
    expect(read('README.md')).toContain(
      'Windows 10 or later (x64; not on ARM, where the serial driver fails), macOS 13 or later, and Linux x64 and arm64',
    );
  });
});

describe('the versions of Node', () => {
  test('are those that the tools take', () => {
    const { engines } = JSON.parse(read('package.json'));
    const { packages } = JSON.parse(read('package-lock.json'));
    expect(engines.node).toBe('^20.19 || >=22.12');
    expect(packages[''].engines).toEqual(engines);
    for (const tool of ['vite', 'electron-vite']) expect(packages[`node_modules/${tool}`].engines.node).toBe('^20.19.0 || >=22.12.0');
    expect(read('README.md')).toContain('20.19');
  });
});

test('whether two paths are one file is asked of the system, which knows letters that do not count: the copy of it in JavaScript does not', () => {
  const sources = ['src', 'electron'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file)),
  );
  const asking = sources.filter((file) => /realpath(?:Sync)?\b/.test(read(file)));
  expect(asking).not.toEqual([]);
  for (const file of asking) expect([file, read(file).match(/realpath(?:Sync)?\(/g)]).toEqual([file, null]);
});

describe('tests run on every system', () => {
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/(suites.capabilities|build.platforms)/.test(file))
    .map((file) => ({ file, text: read(join('test', file)) }));

  test('those that rely on the modes of files run only where modes count', () => {
    const relying = files.filter(({ text }) => /\bchmodSync\(|mode: 0o555|mode & 0o777/.test(text));
    expect(relying.length).toBeGreaterThan(0);
    expect(relying.filter(({ text }) => !/capabilities'|hasSocat/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('those that act as an ordinary user do so in their own process: that user may not enter the folder of a clone', () => {
    const changing = files.filter(({ text }) => /sete?uid|setpriv|\buid:/.test(text)).map(({ file }) => file);
    expect(changing.sort()).toEqual([join('journal', 'ordinary-user.ts')]);
    const acting = files.filter(({ text }) => /asOrdinaryUser/.test(text) && !/export function asOrdinaryUser/.test(text));
    expect(acting.length).toBeGreaterThan(3);
    for (const { file, text } of acting)
      for (const [work] of text.matchAll(/asOrdinaryUser(?:Until)?\((?:async )?\(\) => (?:\{[^}]*\}|[^;]*)/g))
        expect([file, /spawn|exec|fork|import\(|buildScript/.exec(work)]).toEqual([file, null]);
  });

  test('files come out with the same line ends everywhere', () => {
    expect(read('.gitattributes')).toContain('* text=auto eol=lf');
  });
});
