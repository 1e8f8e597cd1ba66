import { openJournal } from '../../src/journal/sqlite-journal';
import { someReads } from './samples';

// Holds the race file given as its argument, with reads in it that are not in the file proper yet, until it is killed.
openJournal(process.argv[2] ?? '').append(someReads(10, 50_000));
process.stdout.write('held\n');
setInterval(() => undefined, 60_000);
