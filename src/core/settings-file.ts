import { chmodSync, statSync } from 'node:fs';
import { keepDamaged, textOfFile } from '../damaged-files';
import { onDisk } from '../journal/journal-error';
import { translateErrors } from './faults';
import { replaceFile } from './replace-file';
import type { StationLog } from './station-log';

const REFUSED = ['EPERM', 'EACCES', 'EROFS', 'ENOTSUP'];

/** A small file of the data folder that only its user can read. Methods throw FaultError. */
export class SettingsFile {
  constructor(private readonly path: string) {}

  /** Null when there is none; empty for what is no small file in its place, such as a folder, a pipe or a device, which is kept like any text that nobody can use. */
  read(): string | null {
    return translateErrors(() => onDisk(this.path, () => textOf(this.path)));
  }

  /** Copies what cannot be read under a name of its own, which it returns; null where the same was kept before. */
  keepDamaged(): string | null {
    return translateErrors(() => onDisk(this.path, () => keepDamaged(this.path)));
  }

  /** The same where timing goes on although it cannot be kept. */
  tryToKeepDamaged(log: StationLog): string | null {
    try {
      return this.keepDamaged();
    } catch (err) {
      log.warn({ err, path: this.path }, 'a damaged file cannot be kept under another name');
      return null;
    }
  }

  /** Replaces the file as a whole; the text is on the disk when this returns. */
  write(text: string): void {
    translateErrors(() => onDisk(this.path, () => replaceFile(this.path, text, 0o600)));
  }
}

function textOf(path: string): string | null {
  try {
    const text = textOfFile(path);
    if (text !== null && process.platform !== 'win32') keepToUser(path);
    // Editors of people write a mark at the beginning.
    return (text ?? '').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function keepToUser(path: string): void {
  if ((statSync(path).mode & 0o077) === 0) return;
  try {
    chmodSync(path, 0o600);
  } catch (error) {
    // A file of another user, or a disk without rights: what it holds can be read all the same.
    if (!(error instanceof Error && 'code' in error && REFUSED.includes(String(error.code)))) throw error;
  }
}
