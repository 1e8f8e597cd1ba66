import { chmodSync, existsSync, mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** What the system of these tests can do. A test that needs more than Windows offers runs only where it is there, whatever the system is called. */

/** Whether the modes of files and folders keep anybody out. */
export const modesCount = tried((folder) => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  chmodSync(file, 0o600);
  return (statSync(file).mode & 0o777) === 0o600;
});

/** Whether a race file can be renamed and deleted while it is open. */
export const openFilesMove = tried((folder) => {
  const db = new DatabaseSync(join(folder, 'open.racetag'));
  try {
    db.exec('CREATE TABLE t (a)');
    renameSync(join(folder, 'open.racetag'), join(folder, 'away.racetag'));
    return true;
  } finally {
    db.close();
  }
});

/** Whether two spellings of a name, with other cases of its letters, are one file. */
export const casesFold = tried((folder) => {
  writeFileSync(join(folder, 'file'), '');
  return existsSync(join(folder, 'FILE'));
});

function tried(work: (folder: string) => boolean): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'racetag-try-'));
  try {
    return work(folder);
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
