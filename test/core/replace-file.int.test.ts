import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../src/core/replace-file';
import { temporaryFolder } from '../journal/race-folder';
import { modesCount } from '../suites/capabilities';

describe('replacing a small file', () => {
  it('creates it, and replaces all of its text', () => {
    const path = join(temporaryFolder(), 'file.json');
    replaceFile(path, 'a long text', 0o600);
    replaceFile(path, 'short', 0o600);
    expect(readFileSync(path, 'utf8')).toBe('short');
    expect(existsSync(`${path}.new`)).toBe(false);
    if (modesCount) expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('works after an earlier attempt was interrupted and left its unfinished file', () => {
    const path = join(temporaryFolder(), 'file.json');
    writeFileSync(`${path}.new`, 'half a te');
    replaceFile(path, 'text', 0o600);
    expect(readFileSync(path, 'utf8')).toBe('text');
  });

  it('leaves the old text when the new one cannot be written', () => {
    // The name of the new file would be too long.
    const path = join(temporaryFolder(), 'x'.repeat(253));
    writeFileSync(path, 'old');
    expect(() => replaceFile(path, 'new', 0o600)).toThrow();
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
