import fs from 'node:fs';
import { RaceFolder } from '../../src/core/race-folder';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { anAct, CREATED, NOON } from '../journal/samples';

// Begins the first race in the data folder given as first argument, and is killed at the operation on files with the number given as second, before
// it is done. Prints how many there were when it gets through.
const [dataDir = '', killAt = '0'] = process.argv.slice(2);
const WRITING = [
  'mkdirSync',
  'openSync',
  'writeSync',
  'writeFileSync',
  'renameSync',
  'linkSync',
  'rmSync',
  'unlinkSync',
  'copyFileSync',
  'ftruncateSync',
] as const;
let done = 0;
for (const name of WRITING) {
  const work = fs[name] as (...args: readonly unknown[]) => unknown;
  const counted = (...args: readonly unknown[]): unknown => {
    const isOfStation = name === 'writeSync' ? args[0] !== 1 : args.some((each) => typeof each === 'string' && each.startsWith(dataDir));
    if (isOfStation) done += 1;
    if (isOfStation && done === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    return work(...args);
  };
  Object.assign(fs, { [name]: counted });
}
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folder = new RaceFolder(dataDir, DISK_JOURNALS, log);
folder.tidy();
const journal = folder.create('New race', NOON, [anAct(CREATED)]);
folder.remember(journal.path);
journal.close();
fs.writeSync(1, `${done}\n`);
