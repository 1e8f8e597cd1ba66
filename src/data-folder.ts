import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a station has kept races in the folder. */
export function hasData(folder: string): boolean {
  return existsSync(join(folder, 'races'));
}
