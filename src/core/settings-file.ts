import { chmodSync, readFileSync, statSync } from 'node:fs';
import { onDisk } from '../journal/journal-error';
import { keepDamaged } from './damaged-files';
import { translateErrors } from './faults';
import { replaceFile } from './replace-file';

/** A small file of the data folder that only its user can read. Methods throw FaultError. */
export class SettingsFile {
  constructor(private readonly path: string) {}

  /** Null when there is none. */
  read(): string | null {
    return translateErrors(() => onDisk(this.path, () => textOf(this.path)));
  }

  /** Copies what cannot be read under a name of its own, which it returns; null where the same was kept before. */
  keepDamaged(): string | null {
    return translateErrors(() => onDisk(this.path, () => keepDamaged(this.path)));
  }

  /** Replaces the file as a whole; the text is on the disk when this returns. */
  write(text: string): void {
    translateErrors(() => onDisk(this.path, () => replaceFile(this.path, text, 0o600)));
  }
}

function textOf(path: string): string | null {
  try {
    if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600);
    // Editors of people write a mark at the beginning.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
