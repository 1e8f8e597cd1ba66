import { describe, expect, it } from 'vitest';
import { type RenameSystem, renameOver } from '../../src/journal/rename-over';

/** A system whose first renames fail with these codes. */
function systemWith(codes: readonly string[], platform: NodeJS.Platform): RenameSystem & { readonly renamed: string[]; waited: number } {
  const failures = [...codes];
  return {
    platform,
    renamed: [],
    waited: 0,
    rename(from, to) {
      const code = failures.shift();
      if (code !== undefined) throw Object.assign(new Error(`${code}: rename`), { code, syscall: 'rename' });
      this.renamed.push(`${from} → ${to}`);
    },
    wait(ms) {
      this.waited += ms;
    },
  };
}

describe('a rename over a file', () => {
  it.each([
    { codes: [], platform: 'linux' },
    { codes: ['EPERM', 'EACCES', 'EBUSY', 'EPERM', 'EPERM', 'EBUSY', 'EPERM'], platform: 'win32' },
    { codes: ['EBUSY'], platform: 'darwin' },
  ] as const)('succeeds once nobody holds the file any more: after $codes on $platform', ({ codes, platform }) => {
    const system = systemWith(codes, platform);
    renameOver('a', 'b', system);
    expect(system.renamed).toEqual(['a → b']);
    expect(system.waited > 0).toBe(codes.length > 0);
  });

  it('fails after about a second of tries', () => {
    const system = systemWith(Array(99).fill('EPERM'), 'win32');
    expect(() => renameOver('a', 'b', system)).toThrow('EPERM');
    expect(system.waited).toBe(1_000);
  });

  it.each([
    { code: 'EACCES', platform: 'linux', why: 'a refused permission stays refused' },
    { code: 'ENOENT', platform: 'win32', why: 'a file that is gone does not come back' },
    { code: 'ENOSPC', platform: 'win32', why: 'a full disk is reported at once' },
  ] as const)('fails at once with $code on $platform: $why', ({ code, platform }) => {
    const system = systemWith([code], platform);
    expect(() => renameOver('a', 'b', system)).toThrow(code);
    expect(system.waited).toBe(0);
  });
});
