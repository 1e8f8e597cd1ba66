import { RaceFolder } from '../../src/core/race-folder';
import { DISK_JOURNALS } from '../../src/journal/disk-journals';
import { JournalError } from '../../src/journal/journal-error';
import { aRead, at } from '../journal/samples';

// Opens the race file given as second argument as a station with the data folder given as first, stores as many reads as the third says, and
// prints `opened` or the fault.
const [dataDir = '', path = '', reads = '0'] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
try {
  const journal = new RaceFolder(dataDir, DISK_JOURNALS, log).open(path);
  for (let number = 1; number <= Number(reads); number += 1) journal.append([aRead({ source: 'second', timestamp: at(number) })]);
  journal.close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof JournalError ? error.code : String(error));
}
