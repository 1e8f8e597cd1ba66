import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Journal } from '../../src/journal/journal';
import { createJournal, openJournal } from '../../src/journal/sqlite-journal';
import { journalSuite } from '../suites/journal';
import { temporaryFolder } from './race-folder';

const journals: Journal[] = [];

afterEach(() => {
  for (const journal of journals.splice(0)) journal.close();
});

function closedLater(journal: Journal): Journal {
  journals.push(journal);
  return journal;
}

journalSuite('a journal in a file', () => {
  const folder = temporaryFolder();
  let paths = 0;
  return {
    create: (path) => closedLater(createJournal(path)),
    open: (path) => closedLater(openJournal(path)),
    freshPath: () => join(folder, `${++paths}.racetag`),
  };
});
