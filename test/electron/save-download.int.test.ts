import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Download, saveDownload } from '../../electron/save-download';
import type { Saving } from '../../electron/save-file';
import { TEXTS } from '../texts/english';

const { files } = TEXTS.catalogue.desktop;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'racetag-saved-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A download as Electron makes one: it writes to the path that it was given and then says how it ended. */
class ListOfRiders {
  /** Where it was told to write. */
  path = '';

  constructor(private readonly ends: 'completed' | 'interrupted' = 'completed') {}

  readonly getFilename = () => 'riders.csv';

  readonly setSavePath = (path: string) => {
    this.path = path;
    if (this.ends === 'completed') writeFileSync(path, 'bib;name');
  };

  readonly once = (_: 'done', done: (event: unknown, state: string) => void) => setTimeout(() => done(null, this.ends));
}

function desktop(chosen: string | null): Saving & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    texts: TEXTS,
    askWhereToSave: async (proposal) => {
      asked.push(proposal);
      return chosen;
    },
    station: { freshState: async () => ({ race: { path: join(folder, 'saturday.racetag') } }) as never },
  };
}

const save = (download: ListOfRiders, to: Saving) => saveDownload(to, download as unknown as Download);

describe('a file that a page offers', () => {
  it('is saved where people say, with nothing left elsewhere', async () => {
    const list = new ListOfRiders();
    const where = desktop(join(folder, 'my riders.csv'));
    expect(await save(list, where)).toEqual({ outcome: 'done', path: join(folder, 'my riders.csv') });
    expect(readFileSync(join(folder, 'my riders.csv'), 'utf8')).toBe('bib;name');
    expect(where.asked).toEqual([{ name: 'riders.csv', filters: [{ name: 'CSV', extensions: ['csv'] }] }]);
    expect(readdirSync(folder)).toEqual(['my riders.csv']);
    expect(() => readdirSync(dirname(list.path))).toThrow('ENOENT');
  });

  it.each([
    ['under a name that is too long', `${'x'.repeat(300)}.csv`],
    ['below another file', join('old.csv', 'new.csv')],
  ])('says why it is not saved %s', async (_, name) => {
    writeFileSync(join(folder, 'old.csv'), 'old');
    const outcome = await save(new ListOfRiders(), desktop(join(folder, name)));
    expect(outcome).toMatchObject({ outcome: 'failed', sentence: expect.stringContaining('The file was not saved') });
    expect(readdirSync(folder)).toEqual(['old.csv']);
  });

  it('never replaces the open race', async () => {
    const race = join(folder, 'saturday.racetag');
    writeFileSync(race, 'the race');
    expect(await save(new ListOfRiders(), desktop(race))).toEqual({ outcome: 'failed', sentence: files.badTargets['open-race'] });
    expect(readFileSync(race, 'utf8')).toBe('the race');
  });

  it('never replaces another race', async () => {
    const race = join(folder, 'sunday.racetag');
    writeFileSync(race, 'the race');
    expect(await save(new ListOfRiders(), desktop(race))).toEqual({ outcome: 'failed', sentence: files.badTargets['race-file'] });
    expect(readFileSync(race, 'utf8')).toBe('the race');
  });

  it('is not saved where people cancel, or where it did not arrive', async () => {
    expect(await save(new ListOfRiders(), desktop(null))).toEqual({ outcome: 'cancelled' });
    expect(await save(new ListOfRiders('interrupted'), desktop(join(folder, 'a.csv')))).toMatchObject({ outcome: 'failed' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
