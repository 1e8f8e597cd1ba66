import { isAbsolute, relative } from 'node:path';

/** The path as the files of a data folder name it: relative to that folder where it is below it, so that the folder can be moved or copied; else as it is. */
export function portablePath(dataDir: string, path: string): string {
  const inside = relative(dataDir, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : inside;
}
