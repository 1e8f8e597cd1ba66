import { RaceFolder } from '../../src/core/race-folder';
import { JournalError } from '../../src/journal/journal-error';
import { createJournal, openJournal } from '../../src/journal/sqlite-journal';

// Opens the race file given as second argument as a station with the data folder given as first, and prints `opened` or the fault.
const [dataDir = '', path = ''] = process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
try {
  new RaceFolder(dataDir, { create: createJournal, open: openJournal }, log).open(path).close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof JournalError ? error.code : String(error));
}
