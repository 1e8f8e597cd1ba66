import { copyFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDb, textOf } from '../../src/journal/db';
import type { Journal } from '../../src/journal/journal';
import { createJournal, openJournal } from '../../src/journal/sqlite-journal';
import { temporaryFolder } from './race-folder';
import { anAct, aRead, at, CREATED, someReads } from './samples';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** How many entries a copy of the race file alone has, as a file manager makes it while the race is open. */
function entriesInFileAlone({ path }: Pick<Journal, 'path'>): number {
  const copy = join(temporaryFolder(), 'copy.racetag');
  copyFileSync(path, copy);
  const copied = openJournal(copy);
  const count = [...copied.entries()].length;
  copied.close();
  return count;
}

function openRace(): Journal {
  return createJournal(join(temporaryFolder(), 'cup.racetag'), [anAct(CREATED)]);
}

describe('the race file alone', () => {
  it('is a race as soon as it has its name', () => {
    const journal = openRace();
    expect(entriesInFileAlone(journal)).toBe(1);
    journal.close();
  });

  it('has all entries when nothing was stored for a second', () => {
    const journal = openRace();
    journal.append(someReads(50));
    vi.advanceTimersByTime(900);
    journal.append(someReads(1, 900));
    vi.advanceTimersByTime(1_100);
    expect(entriesInFileAlone(journal)).toBe(52);
    expect(statSync(`${journal.path}-wal`).size).toBe(0);
    expect(journal.append(someReads(1, 950))).toEqual([53]);
    journal.close();
  });

  it('is at most some seconds behind while reads never stop', () => {
    const journal = openRace();
    for (let second = 0; second < 30; second += 1) {
      journal.append([aRead({ timestamp: at(second * 1_000) })]);
      vi.advanceTimersByTime(500);
      journal.append([aRead({ timestamp: at(second * 1_000 + 500) })]);
      vi.advanceTimersByTime(500);
    }
    expect(journal.lastSeq).toBe(61);
    expect(entriesInFileAlone(journal)).toBeGreaterThan(48);
    journal.close();
  });

  it('is completed after many entries at once, in the next turn', () => {
    const journal = openRace();
    journal.append(someReads(20_000));
    expect(entriesInFileAlone(journal)).toBe(1);
    vi.advanceTimersByTime(1);
    expect(entriesInFileAlone(journal)).toBe(20_001);
    journal.close();
  });

  it('is completed when it was renamed before there was time to', () => {
    const journal = openRace();
    journal.append(someReads(50));
    const renamed = `${journal.path}.saturday`;
    renameSync(journal.path, renamed);
    vi.advanceTimersByTime(1_100);
    expect(entriesInFileAlone({ path: renamed })).toBe(51);
    journal.close();
  });
});

describe('a connection to a race file', () => {
  it.each([
    { pragma: 'fullfsync', value: '1', why: 'a flush of a Mac otherwise stays in the drive' },
    { pragma: 'checkpoint_fullfsync', value: '1', why: 'the same for the file itself' },
    { pragma: 'synchronous', value: '2', why: 'a commit is on the disk when it returns' },
    { pragma: 'trusted_schema', value: '0', why: 'a race file may come from anybody' },
    { pragma: 'cell_size_check', value: '1', why: 'a damaged page must not be believed' },
    { pragma: 'locking_mode', value: 'exclusive', why: 'one writer at a time' },
  ])('has $pragma $value: $why', ({ pragma, value }) => {
    const db = openDb(join(temporaryFolder(), 'file.racetag'));
    expect(textOf(db, `PRAGMA ${pragma}`)).toBe(value);
    db.close();
  });
});
