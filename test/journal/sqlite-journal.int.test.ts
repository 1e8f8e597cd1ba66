import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { RaceAct } from '../../src/domain/model/entry';
import { DEFAULT_RULES } from '../../src/domain/model/rules';
import type { Journal } from '../../src/journal/journal';
import { createCopy, createJournal, openJournal } from '../../src/journal/sqlite-journal';
import { journalSuite } from '../suites/journal';
import { temporaryFolder } from './race-folder';
import { anAct, CREATED, RULES } from './samples';

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
    copy: (path, identity, entries) => closedLater(createCopy(path, identity, entries)),
    freshPath: () => join(folder, `${++paths}.racetag`),
  };
});

it('a rule that did not exist when a race file was written has its default there', () => {
  const path = join(temporaryFolder(), 'older.racetag');
  const { waves: _, ...olderRules } = RULES;
  const older = { ...CREATED, rules: olderRules } as RaceAct;
  const journal = createJournal(path);
  journal.appendActs([anAct(older)]);
  journal.close();
  const [entry] = closedLater(openJournal(path)).entries();
  expect(entry).toMatchObject({ act: { ...CREATED, rules: { ...olderRules, waves: DEFAULT_RULES.waves } } });
});
