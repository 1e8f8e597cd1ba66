import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadOrCreateOperatorToken } from '../../src/core/operator-token';
import { damagedFiles } from '../../src/damaged-files';
import { temporaryFolder } from '../journal/race-folder';
import { modesCount } from '../suites/capabilities';

const TOKEN = 'a-token-that-the-user-chose';
const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('the saved operator token', () => {
  it('is created once, also in a folder that does not exist yet', () => {
    const folder = join(temporaryFolder(), 'not', 'yet');
    const first = loadOrCreateOperatorToken(folder);
    expect(first).toMatchObject({ replaced: null, problem: null });
    expect(first.token).toMatch(/^[\w-]{32}$/);
    expect(loadOrCreateOperatorToken(folder)).toEqual(first);
  });

  it('differs from that of another station', () => {
    expect(loadOrCreateOperatorToken(temporaryFolder()).token).not.toBe(loadOrCreateOperatorToken(temporaryFolder()).token);
  });

  it.runIf(modesCount)('can be read by its user alone', () => {
    const folder = temporaryFolder();
    loadOrCreateOperatorToken(folder);
    const path = join(folder, 'operator-token');
    expect(modeOf(path)).toBe(0o600);
    chmodSync(path, 0o644);
    loadOrCreateOperatorToken(folder);
    expect(modeOf(path)).toBe(0o600);
  });

  it('is the text of the file, without the line end', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'operator-token'), `${TOKEN}\r\n`);
    expect(loadOrCreateOperatorToken(folder)).toEqual({ token: TOKEN, replaced: null, problem: null });
  });

  it.each(['', 'short', 'has spaces in it, which no header takes'])('is created again when the file holds no usable token: %j', (text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'operator-token');
    writeFileSync(path, text);
    const { token, replaced } = loadOrCreateOperatorToken(folder);
    expect(readFileSync(path, 'utf8').trim()).toBe(token);
    expect(token).not.toBe(text);
    // The file that was there is kept, and whoever wrote it is told.
    expect(replaced).toEqual({ kept: `${path}.damaged` });
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
    expect(damagedFiles(folder)).toEqual(['operator-token.damaged']);
    expect(loadOrCreateOperatorToken(folder)).toEqual({ token, replaced: null, problem: null });
  });

  it('takes the place of a folder, which is set aside', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'operator-token');
    mkdirSync(path);
    const { token, replaced, problem } = loadOrCreateOperatorToken(folder);
    expect([replaced, problem]).toEqual([{ kept: `${path}.damaged` }, null]);
    expect(readFileSync(path, 'utf8').trim()).toBe(token);
  });

  it('is valid for this run when it cannot be saved, and the reason is returned', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const { token, replaced, problem } = loadOrCreateOperatorToken(join(file, 'folder'));
    expect(replaced).toBeNull();
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(problem).toMatchObject({ code: 'ENOTDIR' });
  });
});
