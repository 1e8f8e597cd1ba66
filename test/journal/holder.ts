import { openJournal } from '../../src/journal/sqlite-journal';

// Holds the race file given as its argument until it is killed.
openJournal(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
