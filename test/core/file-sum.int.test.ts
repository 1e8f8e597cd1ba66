import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileSum } from '../../src/core/file-sum';
import { temporaryFolder } from '../journal/race-folder';

it('is that of the bytes and their number', () => {
  const path = join(temporaryFolder(), 'file');
  writeFileSync(path, '123456789');
  expect(fileSum(path)).toBe('9 cbf43926');
});

it.skipIf(process.platform === 'win32')('waits for nobody in the place of a file, and reads no endless device', () => {
  const folder = temporaryFolder();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  symlinkSync('/dev/zero', join(folder, 'zeros'));
  mkdirSync(join(folder, 'folder'));
  for (const name of ['pipe', 'zeros', 'folder', 'nothing']) expect(fileSum(join(folder, name))).toBeNull();
});
