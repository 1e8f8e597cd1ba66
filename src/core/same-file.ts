import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileAt } from '../journal/file-identity';

/** Whether two paths name the same file: through links, under another name, or in another case. */
export function isSameFile(one: string, other: string): boolean {
  const file = fileAt(one);
  return realPath(one) === realPath(other) || (file !== null && file.id === fileAt(other)?.id);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
