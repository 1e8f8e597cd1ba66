import { resolve } from 'node:path';

/** Ending of race files, as registered with the system. */
export const RACE_FILE_ENDING = '.racetag';

/**
 * The race file that a command line asks for, as an absolute path; null when it names none. The last one wins.
 * Chromium moves switches about in the command line of a second start, so only the ending tells.
 */
export function launchFile(argv: readonly string[], workingDirectory: string): string | null {
  const file = argv.findLast((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(RACE_FILE_ENDING));
  return file === undefined ? null : resolve(workingDirectory, file);
}
