import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where the window keeps what is its own, apart from races: caches, and its settings. */
const FOLDER = 'Racetag Station Window';
const SETTINGS = 'desktop.json';

/**
 * Returns the folder of the window. On Windows and macOS the usual one would be that of the races, and a user who deletes the caches of
 * a program would delete the races. Null on other systems, which keep the two apart. The settings of earlier versions are taken along.
 */
export function windowFolder(platform: NodeJS.Platform, appData: string, usual: string): string | null {
  if (platform !== 'win32' && platform !== 'darwin') return null;
  const folder = join(appData, FOLDER);
  if (existsSync(join(usual, SETTINGS)) && !existsSync(join(folder, SETTINGS))) {
    mkdirSync(folder, { recursive: true });
    copyFileSync(join(usual, SETTINGS), join(folder, SETTINGS));
  }
  return folder;
}
