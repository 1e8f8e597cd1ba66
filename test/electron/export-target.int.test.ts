import { linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { problemOfTarget } from '../../electron/export-target';

const folder = mkdtempSync(join(tmpdir(), 'racetag-target-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
// A race that was renamed in a file manager is still the open one.
const OPEN = at('saturday.db');
for (const file of ['saturday.db', 'old.csv', 'other.racetag']) writeFileSync(at(file), file);
mkdirSync(at('folder.pdf'));
linkSync(OPEN, at('second-name.csv'));
symlinkSync(OPEN, at('link.csv'));
symlinkSync(at('other.racetag'), at('link-to-race.csv'));
symlinkSync(at('old.csv'), at('link-to-old.csv'));
symlinkSync(at('itself.csv'), at('itself.csv'));

describe('results are written', () => {
  it.each([
    { name: 'new.csv', why: 'to a new file' },
    { name: 'old.csv', why: 'over an older file' },
    { name: 'link-to-old.csv', why: 'over a link to one' },
    { name: 'new.racetag.csv', why: 'where the race is only part of the name' },
    { name: 'racetag', why: 'where the name has no extension' },
    { name: `${'x'.repeat(300)}.csv`, why: 'under a name that is too long: writing says so' },
    { name: 'old.csv/new.csv', why: 'below a file: writing says so' },
  ])('$why', ({ name }) => {
    expect(problemOfTarget(at(name), OPEN)).toBeNull();
    expect(problemOfTarget(at(name), null)).toBeNull();
  });
});

describe('results are refused', () => {
  it.each([
    { name: 'saturday.db', problem: 'open-race', why: 'over the open race, whatever it is called' },
    { name: 'second-name.csv', problem: 'open-race', why: 'over a second name of it' },
    { name: 'link.csv', problem: 'open-race', why: 'over a link to it' },
    { name: 'saturday.db-wal', problem: 'open-race', why: 'in place of its newest entries' },
    { name: 'other.racetag', problem: 'race-file', why: 'over another race' },
    { name: 'new.racetag', problem: 'race-file', why: 'under a name that a race would have' },
    { name: 'NEW.RaceTag', problem: 'race-file', why: 'in any spelling' },
    { name: 'new.racetag. ', problem: 'race-file', why: 'with an end that Windows ignores' },
    { name: 'new.racetag::$DATA', problem: 'race-file', why: 'into a stream of a race' },
    { name: 'new.racetag-wal', problem: 'race-file', why: 'in place of the newest entries of a race' },
    { name: 'new.racetag-shm', problem: 'race-file', why: 'in place of their index' },
    { name: 'link-to-race.csv', problem: 'race-file', why: 'over a link to a race' },
    { name: 'folder.pdf', problem: 'not-a-file', why: 'over a folder' },
    { name: 'itself.csv', problem: 'not-a-file', why: 'over a link to itself' },
  ])('$why', ({ name, problem }) => {
    expect(problemOfTarget(at(name), OPEN)).toBe(problem);
  });

  it.skipIf(process.platform === 'win32')('over a device', () => {
    expect(problemOfTarget('/dev/null', OPEN)).toBe('not-a-file');
  });
});
