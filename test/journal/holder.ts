import { openJournal } from '../../src/journal/sqlite-journal';
import { someReads } from './samples';

// Holds the race file given as its argument, with reads in it that are not in the file proper yet, until it is killed.
const journal = openJournal(process.argv[2] ?? '');
journal.append(someReads(10, 50_000));
process.stdout.write('held\n');
// A journal that nothing refers to is closed by the garbage collector, which puts the reads into the file proper.
setInterval(() => journal.lastSeq, 60_000);
