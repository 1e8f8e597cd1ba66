import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SavedKeys } from '../../src/core/saved-keys';
import { SettingsFile } from '../../src/core/settings-file';
import { damagedFiles } from '../../src/damaged-files';
import type { EpochMs } from '../../src/domain/model/time';
import { MachineFile } from '../../src/replication/machine-file';
import { KeptLog } from '../core/stations';
import { temporaryFolder } from '../journal/race-folder';

describe('what a machine remembers of its part among others', () => {
  it.each(['{"machine":"a","promotion":{"hub"', '[1,2]', '', '\0\0\0\0'])('is kept and told when it cannot be read: %j', (text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'machine.json');
    writeFileSync(path, text);
    const log = new KeptLog();
    const { machine } = new MachineFile(new SettingsFile(path), log);
    expect(damagedFiles(folder)).toEqual(['machine.json.damaged']);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
    expect(log.lines).toEqual([expect.stringContaining('what this machine was among others cannot be read')]);
    expect(new MachineFile(new SettingsFile(path), new KeptLog()).machine).toBe(machine);
  });

  it('is no damage at the first start', () => {
    const folder = temporaryFolder();
    const log = new KeptLog();
    new MachineFile(new SettingsFile(join(folder, 'machine.json')), log);
    expect([damagedFiles(folder), log.lines]).toEqual([[], []]);
  });
});

describe('keys of people and machines', () => {
  it.each(['[1,2]', '{', '[{"name":"Anna","role":"queen"}]'])('are kept and told when they cannot be read: %j', (text) => {
    const folder = temporaryFolder();
    const path = join(folder, 'keys.json');
    writeFileSync(path, text);
    const log = new KeptLog();
    const keys = new SavedKeys(new SettingsFile(path), log);
    keys.issue({ name: 'Bea', role: 'entry' }, 0 as EpochMs);
    expect(log.lines).toEqual([expect.stringContaining('the keys cannot be read')]);
    expect(damagedFiles(folder)).toEqual(['keys.json.damaged']);
    expect(readFileSync(`${path}.damaged`, 'utf8')).toBe(text);
  });
});
