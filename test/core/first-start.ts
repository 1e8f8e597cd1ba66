import fs from 'node:fs';
import { createStation } from '../../src/app';
import { RULES } from '../journal/samples';
import { noReaders } from './no-readers';

// Starts a station in the data folder given as first argument, and is killed at the operation on files with the number given as second, before
// it is done. Prints how many there were when it gets through.
const [dataDir = '', killAt = '0'] = process.argv.slice(2);
const WRITING = ['mkdirSync', 'openSync', 'writeSync', 'writeFileSync', 'renameSync', 'linkSync', 'rmSync', 'unlinkSync', 'copyFileSync', 'ftruncateSync'] as const;
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
void createStation({ dataDir, rules: RULES, startAt: null, readers: [] }, { version: '1.2.3', log, makeReaders: noReaders }).then(() => {
  fs.writeSync(1, `${done}\n`);
  process.exit(0);
});
