import { parseArgs } from 'node:util';

/** Options of the command line and the environment variables that they stand for: the ones of the headless station. */
const VARIABLES = { port: 'PORT', host: 'HOST', data: 'RACETAG_DATA_DIR', readers: 'RACETAG_READERS' } as const;
type Option = keyof typeof VARIABLES;

/** The settings among the arguments, by variable. Everything else there is Chromium's, or a file, and passes by. */
export function launchSettings(args: readonly string[]): Readonly<Record<string, string>> {
  const string = { type: 'string' } as const;
  const { values } = parseArgs({ args: [...args], strict: false, options: { port: string, host: string, data: string, readers: string } });
  const given = Object.entries(values).filter((entry): entry is [Option, string] => entry[0] in VARIABLES && typeof entry[1] === 'string');
  return Object.fromEntries(given.map(([option, value]) => [VARIABLES[option], value]));
}
