import { RaceFolder } from '../../src/core/race-folder';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { anAct, aRead, at, CREATED, NOON } from '../journal/samples';

// Creates a race in the data folder given as first argument, stores as many reads as the second says one by one, prints the path, and is killed.
const [dataDir = '', reads = '0'] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const folder = new RaceFolder(dataDir, DISK_JOURNALS, log);
const journal = folder.create('New race', NOON, [anAct(CREATED)]);
folder.remember(journal.path);
for (let number = 1; number <= Number(reads); number += 1) journal.append([aRead({ timestamp: at(number * 1_000) })]);
process.stdout.write(`${journal.path}\n`, () => process.kill(process.pid, 'SIGKILL'));
