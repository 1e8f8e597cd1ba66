import { journalSuite } from '../suites/journal';
import { MemoryJournals } from './memory-journals';

journalSuite('a journal in memory', () => {
  const journals = new MemoryJournals();
  let paths = 0;
  return {
    create: (path) => journals.create(path),
    open: (path) => journals.open(path),
    copy: (path, identity, entries) => journals.copy(path, identity, entries),
    freshPath: () => `/races/${++paths}.racetag`,
  };
});
