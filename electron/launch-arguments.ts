import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SETTING_OPTIONS } from '../src/config';

/** Extension of race files, as registered with the system. */
export const RACE_FILE_EXTENSION = '.racetag';

/**
 * Returns the race file that a command line names, as an absolute path; null when it names none. The last one wins.
 * Chromium reorders the switches of a second start, so a race file is recognised by its extension only.
 */
export function launchFile(argv: readonly string[], workingDirectory: string): string | null {
  const file = argv.findLast((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith(RACE_FILE_EXTENSION));
  return file === undefined ? null : resolve(workingDirectory, file);
}

/** Returns the settings among the arguments by their environment variable. Other arguments are for Chromium, or files, and are ignored. */
export function launchSettings(args: readonly string[]): Readonly<Record<string, string>> {
  const options = Object.fromEntries(Object.keys(SETTING_OPTIONS).map((option) => [option, { type: 'string' } as const]));
  const { values } = parseArgs({ args: [...args], strict: false, options });
  const given = Object.entries(SETTING_OPTIONS).map(([option, variable]) => [variable, values[option]] as const);
  return Object.fromEntries(given.filter((entry): entry is [(typeof entry)[0], string] => typeof entry[1] === 'string'));
}
