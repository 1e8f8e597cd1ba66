import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { PUBLISHED_FIELDS } from '../../src/exports/site/published-results';
import type { PublisherSettings } from '../../src/publish/publisher-settings';
import { crossing } from '../core/stations';
import { temporaryFolder } from '../journal/race-folder';
import { RULES } from '../journal/samples';
import { publishing, register, seconds } from './publishing';

function toFolder(path: string, more: Partial<PublisherSettings> = {}): PublisherSettings {
  return { name: 'web', target: { kind: 'folder', path }, intervalS: 10, isPaused: false, fields: [...PUBLISHED_FIELDS], ...more };
}

function revisionOf(folder: string): { readonly revision: number; readonly files: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(folder, 'revision.json'), 'utf8'));
}

describe('a demo race', () => {
  it('is never published: what is online of a race stays as it is', async () => {
    const setup = await publishing(temporaryFolder());
    register(setup, 2);
    const target = join(temporaryFolder(), 'web');
    await setup.publishers.save(toFolder(target), null);
    setup.clock.forward(0);
    await setup.settled('web');
    const before = readFileSync(join(target, 'results.json'), 'utf8');
    const race = setup.station.race()?.path ?? '';
    setup.station.createRace({ name: 'Demo race', rules: RULES, startAt: seconds(0), isDemo: true }, 'test');
    await setup.station.record([crossing('BEEF1', 60), crossing('BEEF1', 120)]);
    setup.clock.forward(60_000);
    expect(await setup.settled('web')).toMatchObject({ state: 'up-to-date', fault: null, isOverdue: false });
    await setup.publishers.save(toFolder(target, { intervalS: 20 }), null);
    setup.clock.forward(0);
    expect(await setup.settled('web')).toMatchObject({ fault: { code: 'demo-race' } });
    expect(readFileSync(join(target, 'results.json'), 'utf8')).toBe(before);
    setup.station.openRace(race);
    setup.clock.forward(600_000);
    expect(await setup.settled('web')).toMatchObject({ state: 'up-to-date', fault: null });
  });
});

describe('results in a folder', () => {
  it('are pages of everyone, each category and the laps, a table for programs, and the revision; without tags, licences and birth dates', async () => {
    const setup = await publishing(temporaryFolder());
    register(setup, 4);
    await setup.station.record([crossing('BEEF1', 60), crossing('BEEF2', 61), crossing('DEADCAFE', 62), crossing('BEEF1', 120)]);
    const target = join(temporaryFolder(), 'web');
    expect(await setup.publishers.save(toFolder(target), null)).toMatchObject({
      ok: true,
      publisher: { state: 'waiting', secret: 'none' },
    });
    setup.clock.forward(0);
    const { revision } = setup.station.race() ?? { revision: 0 };
    expect(await setup.settled('web')).toMatchObject({ state: 'up-to-date', revision, fault: null, files: 6, age: 0, behind: null });
    const names = readdirSync(target).sort();
    expect(names).toEqual([
      expect.stringMatching(/^category-elite-[0-9a-f]{8}\.html$/),
      'category-youth.html',
      'index.html',
      'laps.html',
      'results.json',
      'revision.json',
    ]);
    expect(revisionOf(target)).toMatchObject({ revision });
    const all = names.map((name) => readFileSync(join(target, name), 'utf8')).join('\n');
    for (const private_ of ['BEEF', 'CAFE', 'LIC-', '1990', 'tag:']) expect(all).not.toContain(private_);
    const { pages } = JSON.parse(readFileSync(join(target, 'results.json'), 'utf8'));
    expect(pages[0].tables[0].rows.map((row: readonly unknown[]) => row.slice(0, 3))).toEqual([
      [1, '1', 'Rider 1'],
      [2, '2', 'Rider 2'],
      [null, '3', 'Rider 3'],
      [null, '4', 'Rider 4'],
    ]);
  });

  it('begin at most one upload in each interval, and the last one has the last revision', async () => {
    const setup = await publishing(temporaryFolder());
    register(setup, 200);
    const target = temporaryFolder();
    await setup.publishers.save(toFolder(target), null);
    setup.clock.forward(0);
    const uploads = new Set([(await setup.settled('web')).uploadedAt]);
    for (let lap = 1; lap <= 200; lap += 1) {
      setup.stationClock.set(seconds(60 + lap / 20));
      await setup.station.record([crossing(`BEEF${lap}`, 60 + lap / 20)]);
      setup.clock.forward(50);
      const { uploadedAt } = await setup.settled('web');
      uploads.add(uploadedAt);
    }
    expect(uploads.size).toBeLessThanOrEqual(2);
    setup.clock.forward(10_000);
    const { revision } = setup.station.race() ?? { revision: 0 };
    expect(await setup.settled('web')).toMatchObject({ revision, state: 'up-to-date' });
    expect(revisionOf(target).revision).toBe(revision);
  });

  it('writes only pages that differ', async () => {
    const setup = await publishing(temporaryFolder());
    register(setup, 4);
    await setup.station.record([crossing('BEEF1', 62), crossing('BEEF2', 64)]);
    const target = temporaryFolder();
    await setup.publishers.save(toFolder(target), null);
    setup.clock.forward(0);
    await setup.settled('web');
    await setup.station.record([crossing('DEADCAFE', 66)]);
    setup.clock.forward(10_000);
    expect(await setup.settled('web')).toMatchObject({ state: 'up-to-date', files: 1 });
    await setup.station.record([crossing('BEEF1', 122)]);
    setup.clock.forward(10_000);
    const { files } = await setup.settled('web');
    expect(files).toBe(5);
    expect(readdirSync(target).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('is tried again for ever where the folder is missing, with an alarm after three intervals, and is up to date when it is back', async () => {
    const setup = await publishing(temporaryFolder());
    register(setup, 2);
    const parent = join(temporaryFolder(), 'stick');
    await setup.publishers.save(toFolder(join(parent, 'web')), null);
    setup.clock.forward(0);
    expect(await setup.settled('web')).toMatchObject({ fault: { code: 'folder-missing' }, failures: 1, isOverdue: false, revision: null });
    for (let second = 0; second < 29; second += 1) {
      setup.clock.forward(1_000);
      await setup.settled('web');
    }
    expect(setup.state('web').isOverdue).toBe(false);
    setup.clock.forward(1_000);
    expect(await setup.settled('web')).toMatchObject({ isOverdue: true });
    await setup.station.record([crossing('BEEF1', 62)]);
    mkdirSync(parent);
    setup.clock.forward(120_000);
    expect(await setup.settled('web')).toMatchObject({
      isOverdue: false,
      fault: null,
      failures: 0,
      revision: setup.station.race()?.revision,
    });
  });

  it('is not written while it is paused, and no longer after it was removed', async () => {
    const setup = await publishing(temporaryFolder());
    register(setup, 2);
    const target = join(temporaryFolder(), 'web');
    await setup.publishers.save(toFolder(target, { isPaused: true }), null);
    setup.clock.forward(60_000);
    expect(setup.state('web')).toMatchObject({ state: 'paused', isOverdue: false, nextIn: null });
    expect(() => statSync(target)).toThrow();
    expect(await setup.publishers.remove('web')).toBe(true);
    expect(setup.publishers.list()).toEqual([]);
    expect(await setup.publishers.remove('web')).toBe(false);
  });

  it('goes on after a restart, and takes away the pages of the race before', async () => {
    const folder = temporaryFolder();
    const setup = await publishing(folder);
    register(setup, 2);
    const target = temporaryFolder();
    await setup.publishers.save(toFolder(target, { intervalS: 20 }), null);
    setup.clock.forward(0);
    await setup.settled('web');
    await setup.publishers.close();
    await setup.station.close();
    const again = await publishing(folder);
    expect(again.state('web').settings).toEqual(toFolder(target, { intervalS: 20 }));
    again.station.createRace({ name: 'Next', rules: RULES, startAt: null }, 'test');
    again.clock.forward(0);
    await again.settled('web');
    expect(readdirSync(target).sort()).toEqual(['index.html', 'laps.html', 'results.json', 'revision.json']);
    await vi.waitFor(() => expect(readFileSync(join(target, 'index.html'), 'utf8')).toContain('Next'), 20_000);
  });

  it('leaves out the fields that were not chosen', async () => {
    const setup = await publishing(temporaryFolder());
    register(setup, 2);
    const target = temporaryFolder();
    await setup.publishers.save(toFolder(target, { fields: [] }), null);
    setup.clock.forward(0);
    await setup.settled('web');
    const names = readdirSync(target);
    expect(names).not.toContain('laps.html');
    expect(names.map((name) => readFileSync(join(target, name), 'utf8')).join('')).not.toContain('Rider 1');
  });

  it('is tested with a small file that is deleted again', async () => {
    const setup = await publishing(temporaryFolder());
    register(setup, 2);
    const target = temporaryFolder();
    await setup.publishers.save(toFolder(target, { isPaused: true }), null);
    expect(await setup.publishers.test('web')).toBeNull();
    expect(readdirSync(target)).toEqual([]);
    expect(await setup.publishers.test('unknown')).toBeUndefined();
  });
});
