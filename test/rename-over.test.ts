import { describe, expect, it } from 'vitest';
import { type RenameSystem, renameOver, renameOverLater } from '../src/rename-over';

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

/** Both ways to rename: one blocks the program while it waits, the other does not. */
const WAYS: readonly { readonly way: string; readonly rename: (system: RenameSystem) => unknown }[] = [
  { way: 'blocking', rename: (system) => renameOver('a', 'b', system) },
  {
    way: 'not blocking',
    rename: (system) =>
      renameOverLater('a', 'b', { ...system, rename: (from, to) => system.rename(from, to), wait: async (ms) => system.wait(ms) }),
  },
];

describe.each(WAYS)('a rename over a file, $way', ({ rename }) => {
  it.each([
    { codes: [], platform: 'linux' },
    { codes: ['EPERM', 'EACCES', 'EBUSY', 'EPERM', 'EPERM', 'EBUSY', 'EPERM'], platform: 'win32' },
    { codes: ['EBUSY'], platform: 'darwin' },
  ] as const)('succeeds once nobody holds the file any more: after $codes on $platform', async ({ codes, platform }) => {
    const system = systemWith(codes, platform);
    await rename(system);
    expect(system.renamed).toEqual(['a → b']);
    expect(system.waited > 0).toBe(codes.length > 0);
  });

  it('fails after about a second of tries', async () => {
    const system = systemWith(Array(99).fill('EPERM'), 'win32');
    await expect(async () => rename(system)).rejects.toThrow('EPERM');
    expect(system.waited).toBe(1_000);
  });

  it.each([
    { code: 'EACCES', platform: 'linux', why: 'a refused permission stays refused' },
    { code: 'ENOENT', platform: 'win32', why: 'a file that is gone does not come back' },
    { code: 'ENOSPC', platform: 'win32', why: 'a full disk is reported at once' },
  ] as const)('fails at once with $code on $platform: $why', async ({ code, platform }) => {
    const system = systemWith([code], platform);
    await expect(async () => rename(system)).rejects.toThrow(code);
    expect(system.waited).toBe(0);
  });
});
